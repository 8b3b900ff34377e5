"""The files that a network can be written in for other programs: a table.

A new format is one function that writes and one that loads, one line in the table and one test. The heavy
libraries are imported inside the functions, so that the command line can list the formats at once.
"""

from typing import Final

from training.export.formats import litert_format, litert_metadata, onnx_format
from training.export.formats.export_format import (
    FLOAT32_TOLERANCE,
    Faces,
    Format,
    FormatError,
    FormatExtensionError,
    Network,
    UnknownFormatError,
)

__all__ = ["FORMATS", "Faces", "Format", "FormatError", "FormatExtensionError", "Network", "file_format"]

FLOAT16_TOLERANCE: Final = 0.01
"""float16 keeps 11 bits of a weight; over all layers that has moved a probability by some 0.001."""

FORMATS: Final[tuple[Format, ...]] = (
    Format(
        name="tflite",
        suffix=".tflite",
        summary="LiteRT, float32, as the program uses it",
        write=litert_format.write_float32,
        add_metadata=litert_metadata.add_metadata,
        load=litert_format.load,
        tolerance=FLOAT32_TOLERANCE,
    ),
    Format(
        name="tflite-float16",
        suffix="-float16.tflite",
        summary="LiteRT, float16 weights, half the size",
        write=litert_format.write_float16,
        add_metadata=litert_metadata.add_metadata,
        load=litert_format.load,
        tolerance=FLOAT16_TOLERANCE,
    ),
    Format(
        name="tflite-int8",
        suffix="-int8.tflite",
        summary="LiteRT, int8, a quarter of the size, fastest and least accurate; needs --data",
        write=litert_format.write_int8,
        add_metadata=litert_metadata.add_metadata,
        load=litert_format.load,
        tolerance=None,
        needs_faces=True,
    ),
    Format(
        name="onnx",
        suffix=".onnx",
        summary="ONNX, float32",
        write=onnx_format.write_onnx,
        add_metadata=onnx_format.add_metadata,
        load=onnx_format.ONNXNetwork,
        tolerance=FLOAT32_TOLERANCE,
        libraries=("tf2onnx", "onnxruntime"),
        extra="onnx",
    ),
)


def file_format(name: str) -> Format:
    """The line with that name.

    Raises:
        FormatError: There is none; the message lists what there is.
    """
    for entry in FORMATS:
        if entry.name == name:
            return entry
    raise UnknownFormatError(name=name, known=[entry.name for entry in FORMATS])
