"""Networks and augmentation of one's own, brought into the form that a run takes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeAlias

import keras
from keras import ops

from training.api.api_errors import AugmentationShapeError, LargeModelError
from training.fitting.config import TrainConfig
from training.networks.architectures.architecture_file import LARGEST, ArchitectureFile
from training.networks.architectures.custom import check_built
from training.networks.network import check_custom

OwnModel: TypeAlias = keras.Model | Callable[[tuple[int, int, int], int], keras.Model]
"""A network, or a function like ``build(input_shape, classes)`` of an architecture file."""
OwnAugmentation: TypeAlias = keras.Layer | Callable[[Any], Any]
"""A layer, or a function of faces (n, size, size, 1), float32 gray 0 to 255."""
_SOURCE: Final = """import keras


def build(input_shape, classes):
    return keras.models.model_from_json({text!r})
"""


def with_model(config: TrainConfig, model: OwnModel, classes: int) -> TrainConfig:
    """A configuration with a network of one's own as its architecture.

    Its layers are stored as an architecture file that builds them anew, so that the run can be resumed and
    the model fine-tuned like any other; the weights are drawn by the seed.

    Args:
        config: The run.
        model: The network, or what builds it.
        classes: Number of outputs.

    Raises:
        ConfigError: The network cannot be used; the message says why.
    """
    side = (config.input_size, config.input_size, 1)
    name = str(getattr(model, "name", None) or getattr(model, "__name__", type(model).__name__))
    built = model if isinstance(model, keras.Model) else model(side, classes)
    named = ArchitectureFile(Path(name), "")
    check_built(named, 1, built, side, classes)
    source = ArchitectureFile(Path(name), _SOURCE.format(text=json.dumps(json.loads(built.to_json()))))
    if len(source.text) > LARGEST:
        raise LargeModelError(name=name, letters=len(source.text), most=LARGEST)
    check_custom(source, config, classes)
    return source.config(config)


def augmentation_layer(change: OwnAugmentation, config: TrainConfig) -> keras.Layer:
    """A layer that changes training faces, from a layer or a function.

    Args:
        change: A layer or network, called with ``training=True``; or a function of faces.
        config: The run, which says the size of faces.

    Raises:
        ConfigError: It gives arrays of another shape.
    """
    layer = change if isinstance(change, keras.Layer) else FunctionAugmentation(change)
    shape = (2, config.input_size, config.input_size, 1)
    given = layer(ops.zeros(shape, "float32"), training=True)
    if tuple(given.shape) != shape:
        raise AugmentationShapeError(name=name_of(change), shape=f"{shape}", given=f"{tuple(given.shape)}")
    return layer


def name_of(change: OwnAugmentation) -> str:
    """What a model folder calls an augmentation."""
    return str(getattr(change, "name", None) or getattr(change, "__name__", type(change).__name__))[:100]


class FunctionAugmentation(keras.layers.Layer):
    """A function of faces as a layer; in training only, always in float32."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        super().__init__(dtype="float32")
        self._function = function

    def call(self, faces: Any, training: bool = False) -> Any:
        """Change faces (n, size, size, 1) when training; hand them on otherwise."""
        return ops.cast(self._function(ops.cast(faces, "float32")), "float32") if training else faces

    def compute_output_shape(self, input_shape: Any) -> Any:
        """The shape stays as it is."""
        return input_shape
