"""What a network sees on one face: the activations of its layers, and Grad-CAM.

Grad-CAM is that of Selvaraju et al. 2017: the channels of a convolution layer, weighted by the mean gradient
of the emotion's logit with regard to each, summed, without what is negative.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import ModelBundle
from training.core.training_error import TrainingError

CONVOLUTIONS: Final = ("Conv2D", "SeparableConv2D", "DepthwiseConv2D")
"""Classes of layers that look at each place of a face and its neighbours."""


class NoConvolutionError(TrainingError):
    """A network without convolution layers."""

    template = "{model} has no convolution layer, so there is no Grad-CAM of it. Use the occlusion map."


class KerasBackendError(TrainingError):
    """Gradients are taken by TensorFlow."""

    template = "Grad-CAM needs TensorFlow as the backend of Keras, not {backend}. Unset KERAS_BACKEND."


class UnknownLayerError(TrainingError):
    """No stage ends with that layer."""

    template = "{model} has no stage that ends with the layer {layer!r}. Use one of {known}."


@dataclass(frozen=True, eq=False)
class LayerActivations:
    """The last layer of a stage: of all layers between two changes of the resolution.

    Attributes:
        name: Of the layer.
        convolutions: How many convolution layers the stage has.
        activations: (height, width, channels) float32.
        maps: Grad-CAM of each emotion, (emotions, height, width) float32, 0..1; the greatest is 1, and all
            are 0 where nothing speaks for the emotion.
    """

    name: str
    convolutions: int
    activations: NDArray[np.float32]
    maps: NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Explanation:
    """What a network computes of one face.

    Attributes:
        labels: The emotions.
        layers: The last layers of the stages, the first stage first.
        logits: (emotions,) float32.
        probabilities: (emotions,) float32, softmax of the logits by the temperature of the model.
    """

    labels: tuple[str, ...]
    layers: tuple[LayerActivations, ...]
    logits: NDArray[np.float32]
    probabilities: NDArray[np.float32]


class Explainer:
    """The network of a model, ready to explain faces.

    Args:
        bundle: The model; a network that is not trusted is tried in a process of its own first.

    Raises:
        BundleError: ``model.keras`` cannot be loaded.
        TrainingError: It has no convolution, or Keras uses another backend than TensorFlow.
    """

    def __init__(self, bundle: ModelBundle) -> None:
        import keras

        from training.networks.architectures.building_blocks import LOGITS
        from training.networks.master_network import load_master

        if keras.backend.backend() != "tensorflow":
            raise KerasBackendError(backend=keras.backend.backend())
        self._bundle = bundle
        master = load_master(bundle)
        self._stages = _stages(master.layers)
        if not self._stages:
            raise NoConvolutionError(model=bundle.name)
        outputs = [layer.output for layer, _ in self._stages]
        self._network = keras.Model(master.inputs, [*outputs, master.get_layer(LOGITS).output])

    def explain(self, face: NDArray[np.uint8]) -> Explanation:
        """Run the network on a face, (size, size) uint8 gray, and take the gradients of all emotions.

        Raises:
            ValueError: The face has another size or type than the model's faces.
        """
        import tensorflow as tf

        size, labels = self._bundle.input_size, self._bundle.labels
        if face.shape != (size, size) or face.dtype != np.uint8:
            raise ValueError(f"a face of {face.shape} {face.dtype} is not one of {(size, size)} uint8")
        # The face once for each emotion, so that one pass back gives the gradients of all logits.
        gray = tf.repeat(tf.constant(face[np.newaxis, ..., np.newaxis], tf.float32), len(labels), axis=0)
        with tf.GradientTape() as tape:
            tape.watch(gray)
            *features, logits = self._network(gray, training=False)
            own = tf.reduce_sum(tf.linalg.diag_part(logits))
        gradients = tape.gradient(own, features, unconnected_gradients=tf.UnconnectedGradients.ZERO)
        values = np.asarray(logits[0], np.float32)
        return Explanation(
            labels,
            tuple(
                LayerActivations(
                    layer.name,
                    convolutions,
                    np.asarray(features[index][0], np.float32),
                    np.stack([_map(features[index][0], one) for one in gradients[index]]),
                )
                for index, (layer, convolutions) in enumerate(self._stages)
            ),
            values,
            np.asarray(self._bundle.calibrated(_softmax(values)[np.newaxis])[0], np.float32),
        )


def grad_cam(
    bundle: ModelBundle, face: NDArray[np.uint8], label: str, layer: str | None = None
) -> NDArray[np.float32]:
    """Which regions of a face speak for an emotion, by Grad-CAM; use ``Explainer`` for many faces.

    Args:
        bundle: The model.
        face: (size, size) uint8, gray, of the model's input size.
        label: One of the model's emotions.
        layer: The last layer of a stage; None for the last stage, as in the paper.

    Returns:
        (size, size) float32, 0..1; bilinearly enlarged.

    Raises:
        BundleError: ``model.keras`` cannot be loaded.
        TrainingError: It has no convolution, no such layer, or another backend than TensorFlow.
        ValueError: There is no such emotion, or the face has another size.
    """
    import cv2

    index = bundle.labels.index(label)
    explanation = Explainer(bundle).explain(face)
    layers = {one.name: one for one in explanation.layers}
    if layer is not None and layer not in layers:
        raise UnknownLayerError(model=bundle.name, layer=layer, known=", ".join(layers))
    chosen = explanation.layers[-1] if layer is None else layers[layer]
    size = (bundle.input_size, bundle.input_size)
    enlarged = cv2.resize(chosen.maps[index], size, interpolation=cv2.INTER_LINEAR)
    return np.clip(np.asarray(enlarged, np.float32), 0.0, 1.0)


def _stages(layers: Sequence[Any]) -> list[tuple[Any, int]]:
    """The last layer of each resolution that has a convolution, and how many convolutions it has."""
    last: dict[tuple[int, int], Any] = {}
    convolutions: dict[tuple[int, int], int] = {}
    for layer in layers:
        shape: tuple[int | None, ...] = tuple(getattr(layer.output, "shape", ()))
        if len(shape) != 4 or not shape[1] or not shape[2] or shape[1:3] == (1, 1):
            continue
        size = (shape[1], shape[2])
        last[size] = layer
        convolutions[size] = convolutions.get(size, 0) + (type(layer).__name__ in CONVOLUTIONS)
    return [(layer, convolutions[size]) for size, layer in last.items() if convolutions[size]]


def _map(activations: Any, gradients: Any) -> NDArray[np.float32]:
    """Both (height, width, channels); the map is (height, width)."""
    values = np.asarray(activations, np.float32)
    weights = np.asarray(gradients, np.float32).mean(axis=(0, 1))
    positive = np.maximum(values @ weights, 0.0)
    greatest = positive.max()
    return np.asarray(positive / greatest if greatest > 0 else positive, np.float32)


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(logits - logits.max())
    return np.asarray(powers / powers.sum(), np.float32)
