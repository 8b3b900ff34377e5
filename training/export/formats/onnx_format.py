"""Write a network for ONNX Runtime and the many programs that read ONNX, and run it."""

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

    constant = _with_plain_constants(network)

    @tf.function(autograph=False)
    def read(gray: Any) -> dict[str, Any]:
        return {OUTPUT: constant(gray, training=False)}

    signature = [tf.TensorSpec(network.input_shape, tf.float32, name="gray")]
    model, _ = tf2onnx.convert.from_function(read, signature, opset=OPSET)
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


def _with_plain_constants(network: "keras.Model") -> "keras.Model":
    """A copy whose normalisation holds arrays: tensors from outside a graph would become its inputs."""
    import keras

    copy = keras.models.clone_model(network)
    copy.set_weights(network.get_weights())
    for layer in copy.layers:
        if isinstance(layer, keras.layers.Normalization):
            layer.mean, layer.variance = np.asarray(layer.mean), np.asarray(layer.variance)
    return copy
