"""Write a network for ONNX Runtime and the many programs that read ONNX, and run it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from training.export.formats.export_format import Faces

if TYPE_CHECKING:
    import keras

OPSET: Final = 15
"""The version of ONNX's operators (2021); old enough for most readers, and tf2onnx's own choice."""
BATCH: Final = 64
OUTPUT: Final = "probabilities"


def write_onnx(network: "keras.Model", path: Path, _faces: Faces) -> None:
    """Write in float32, with the input ``gray`` and the output ``probabilities``.

    ``keras.Model.export`` is not used: it gives the file two more inputs, for the mean and the variance of
    the ``Normalization``, and changes numpy for the rest of the process.
    """
    import tensorflow as tf
    import tf2onnx

    portable = _portable(network)

    @tf.function(autograph=False)
    def read(gray: Any) -> dict[str, Any]:
        return {OUTPUT: portable(gray, training=False)}

    signature = [tf.TensorSpec(network.input_shape, tf.float32, name="gray")]
    model, _ = tf2onnx.convert.from_function(read, signature, opset=OPSET)
    for value in (*model.graph.input, *model.graph.output):
        value.type.tensor_type.shape.dim[0].dim_param = "faces"
    path.write_bytes(model.SerializeToString())


def add_metadata(path: Path, entries: Mapping[str, Any]) -> None:
    """Add entries to ``metadata_props``, whose values are texts: a text as it is, anything else as JSON."""
    import onnx

    model = onnx.load(path)
    texts = {name: value if isinstance(value, str) else json.dumps(value) for name, value in entries.items()}
    onnx.helper.set_model_props(model, texts)
    path.write_bytes(model.SerializeToString())


class ONNXNetwork:
    """A network in an ONNX file."""

    def __init__(self, path: Path, threads: int) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name

    def predict(self, faces: Faces) -> NDArray[np.float32]:
        """Probabilities float32 (n, emotions) of faces uint8 (n, size, size)."""
        return np.concatenate([self._run(faces[i : i + BATCH]) for i in range(0, len(faces), BATCH)])

    def _run(self, faces: Faces) -> NDArray[np.float32]:
        feed = {self._input: faces[..., None].astype(np.float32)}
        return np.asarray(self._session.run([OUTPUT], feed)[0], np.float32)


def _portable(network: "keras.Model") -> "keras.Model":
    """A copy with the same outputs, of operators that other programs run.

    Its normalisation holds arrays: tensors from outside a graph would become its inputs. Its dense layers on
    maps of one pixel are 1×1 convolutions: a product of more than two dimensions becomes a computation of
    shapes, with which OpenCV reads one face only.
    """
    import keras

    def convert(layer: "keras.Layer") -> "keras.Layer":
        if isinstance(layer, keras.layers.Dense) and len(layer.input.shape) == 4:
            return keras.layers.Conv2D(layer.units, 1, activation=layer.activation, use_bias=layer.use_bias)
        return layer.__class__.from_config(layer.get_config())

    copy = keras.models.clone_model(network, clone_function=convert)
    copy.set_weights(
        [
            weights.reshape(variable.shape)
            for weights, variable in zip(network.get_weights(), copy.weights, strict=True)
        ]
    )
    for layer in copy.layers:
        if isinstance(layer, keras.layers.Normalization):
            layer.mean, layer.variance = np.asarray(layer.mean), np.asarray(layer.variance)
    return copy
