"""Begin a run with the weights of a model, and leave its first stages as they are."""

from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from training.acceleration.layers import accelerated
from training.core.bundle import BundleError, ModelBundle
from training.fitting.config import FrozenStagesError, Precision
from training.fitting.run_checks import check_classes
from training.networks.architectures import Shape
from training.networks.architectures.architecture_file import CUSTOM
from training.networks.architectures.building_blocks import FLOAT32_LAYERS, LOGITS
from training.networks.master_network import NORMALIZATION, load_master
from training.networks.network import build_network


class ChangedArchitectureError(BundleError):
    """The network differs from what its architecture is today."""

    template = (
        "The network in {folder} does not match its architecture in this version. Use the version of the "
        "program that trained it."
    )


def restored_network(
    bundle: ModelBundle,
    emotions: tuple[str, ...],
    precision: Precision,
    dropout: float = 0.0,
) -> keras.Model:
    """The network of a bundle, able to be trained, that tells the given classes apart.

    Args:
        bundle: The model.
        emotions: The classes, in any order. One that is no label of the model begins with weights of 0.
        precision: Arithmetic of the network.
        dropout: For a network that goes on learning.

    Raises:
        BundleError: The network of the bundle is another one than its architecture is today.
    """
    master, weights = _master(bundle, emotions)
    if bundle.config.get("architecture") == CUSTOM:
        network = accelerated(_copied(master, len(emotions), precision))
        network.set_weights(weights)
        return network
    shape = shape_of(master, len(emotions), dropout)
    network = build_network(bundle.config.get("architecture", ""), shape, precision)
    if [tuple(weight.shape) for weight in network.weights] != [weight.shape for weight in weights]:
        raise ChangedArchitectureError(folder=bundle.folder)
    network.set_weights(weights)
    return network


def teacher_network(bundle: ModelBundle, emotions: tuple[str, ...], precision: Precision) -> keras.Model:
    """The network of a bundle, only to be read, whatever its architecture.

    Args:
        bundle: The model.
        emotions: Some or all of its labels, in any order.
        precision: Arithmetic of the network.

    Raises:
        BundleError: The bundle does not know one of the emotions.
    """
    check_classes(bundle, emotions)
    master, weights = _master(bundle, emotions)
    network = _copied(master, len(emotions), precision)
    network.set_weights(weights)
    network.trainable = False
    return accelerated(network)


def custom_in_float32(bundle: ModelBundle, emotions: tuple[str, ...], weights: list[Any]) -> keras.Model:
    """A network from a bundle whose architecture is a Python file, which is not run, with other weights."""
    network = _copied(load_master(bundle), len(emotions), "float32")
    network.set_weights(weights)
    return network


def _copied(master: keras.Model, emotions: int, precision: Precision) -> keras.Model:
    """The same layers in another arithmetic, with so many outputs; the weights are drawn anew."""
    copies: dict[int, Any] = {}

    def copy(layer: Any) -> Any:
        """One copy of each layer, also of one that is used twice; operations have no weights."""
        if isinstance(layer, keras.Layer) and id(layer) not in copies:
            settings = layer.get_config()
            if layer.name == LOGITS:
                settings["units"] = emotions
            if not isinstance(layer, keras.layers.InputLayer) and layer.name not in FLOAT32_LAYERS:
                settings["dtype"] = precision
            copies[id(layer)] = type(layer).from_config(settings)
        return copies.get(id(layer), layer)

    return keras.models.clone_model(master, clone_function=copy)


def _master(bundle: ModelBundle, emotions: tuple[str, ...]) -> tuple[keras.Model, list[NDArray[Any]]]:
    """The network as it is kept, and its weights with a last layer for the classes."""
    master = load_master(bundle)
    weights = master.get_weights()
    known = [index for index, name in enumerate(emotions) if name in bundle.labels]
    columns = [bundle.labels.index(emotions[index]) for index in known]
    logits = [variable.path for variable in master.get_layer(LOGITS).variables]
    for number, variable in enumerate(master.weights):
        if variable.path in logits:
            changed = np.zeros((*weights[number].shape[:-1], len(emotions)), weights[number].dtype)
            changed[..., known] = weights[number][..., columns]
            weights[number] = changed
    return master, weights


def shape_of(network: keras.Model, emotions: int, dropout: float) -> Shape:
    """What the architecture of a trained network was told, with other emotions and dropout."""
    standardise = network.get_layer(NORMALIZATION)
    return Shape(
        input_size=int(network.input_shape[1]),
        emotions=emotions,
        mean=float(np.mean(standardise.input_mean)),
        deviation=float(np.sqrt(np.mean(standardise.input_variance))),
        dropout=dropout,
    )


def freeze(network: keras.Model, stages: int) -> None:
    """Leave the weights of the first stages as they are; a stage is all layers of one resolution.

    Raises:
        ConfigError: The network has no more stages than that, so nothing would learn.
    """
    sides = [_side(layer) for layer in network.layers]
    resolutions = sorted({side for side in sides if side > 1}, reverse=True)
    if stages >= len(resolutions):
        raise FrozenStagesError(stages=len(resolutions), most=len(resolutions) - 1, wanted=stages)
    if stages:
        # All before it too: what weighs channels inside a stage has no resolution of its own.
        last = max(index for index, side in enumerate(sides) if side == resolutions[stages - 1])
        for layer in network.layers[: last + 1]:
            layer.trainable = False


def _side(layer: keras.Layer) -> int:
    """Of what a layer gives, pixels; 1 of what is no picture. Layers for training may give more beside it."""
    shape = keras.tree.flatten(layer.output)[0].shape
    return int(shape[1]) if len(shape) == 4 else 1
