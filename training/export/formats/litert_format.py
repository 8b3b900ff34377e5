"""Write a network for LiteRT: in float32, with float16 weights, or in whole numbers of 8 bits."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from training.export.formats.export_format import ConversionSpaceError, Faces, Network

if TYPE_CHECKING:
    import keras


def write_float32(network: "keras.Model", path: Path, _faces: Faces | None = None) -> None:
    """Write all values as they are."""
    _export(network, path)


def write_float16(network: "keras.Model", path: Path, _faces: Faces) -> None:
    """Round the weights to float16, for half the size; the sums stay float32 on a processor."""
    import tensorflow as tf

    smaller = {"optimizations": [tf.lite.Optimize.DEFAULT]}
    _export(network, path, **smaller, target_spec={"supported_types": [tf.float16]})


def write_int8(network: "keras.Model", path: Path, faces: Faces) -> None:
    """Quantise weights and sums to 8 bits (Jacob et al. 2018); only input and output stay float32.

    Args:
        network: The network.
        path: The file.
        faces: Some hundred typical ones; the range of every layer's values is measured on them.
    """
    import tensorflow as tf

    def representative() -> Iterator[list[NDArray[np.float32]]]:
        for face in faces:
            yield [face[None, ..., None].astype(np.float32)]

    smaller = {"optimizations": [tf.lite.Optimize.DEFAULT], "representative_dataset": representative}
    _export(network, path, **smaller, target_spec={"supported_ops": [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]})


def _export(network: "keras.Model", path: Path, **options: Any) -> None:
    import tensorflow as tf

    try:
        network.export(path, format="litert", verbose=False, **options)
    except tf.errors.ResourceExhaustedError as error:
        raise ConversionSpaceError(folder=tempfile.gettempdir()) from error


def load(path: Path, threads: int) -> Network:
    """Read any of these files."""
    from training.export.litert import LiteRTNetwork

    return LiteRTNetwork(path, threads)
