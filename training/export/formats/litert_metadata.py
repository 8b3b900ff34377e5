"""Add metadata to a LiteRT file, as TensorFlow Lite's metadata schema 1.1 describes them.

The schema's tables (``metadata_schema.fbs`` of TensorFlow Lite Support, identifier ``M001``) are a buffer of
the model with the name ``TFLITE_METADATA``. The files that they name are a ZIP archive behind the model,
where LiteRT does not look: ``labels.txt``, one label a line, and ``metadata.json``, all entries.
"""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import flatbuffers
import numpy as np
from flatbuffers.number_types import Int8Flags, Uint8Flags, Uint32Flags

LABELS_FILE: Final = "labels.txt"
ENTRIES_FILE: Final = "metadata.json"
_NAME: Final = "TFLITE_METADATA"
_MODEL_IDENTIFIER: Final = b"TFL3"
_IDENTIFIER: Final = b"M001"
_PARSER_VERSION: Final = "1.0.0"
_ALIGNMENT: Final = 16
"""Bytes to which LiteRT's schema aligns the data of a buffer."""
_DESCRIPTIONS, _TENSOR_AXIS_LABELS = np.int8(1), np.int8(2)
"""AssociatedFileType."""
_GRAYSCALE: Final = np.int8(2)
"""ColorSpaceType."""
_FEATURE_PROPERTIES, _IMAGE_PROPERTIES = np.uint8(1), np.uint8(2)
"""Members of the union ContentProperties."""
_NORMALIZATION_OPTIONS: Final = np.uint8(1)
"""Member of the union ProcessUnitOptions."""
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""Time stamp of the files, so that the same model gives the same bytes."""
_SCALARS: Final = {np.int8: Int8Flags, np.uint8: Uint8Flags, np.uint32: Uint32Flags}

_Table = dict[int, Any]
"""A table of the schema: by the number of its field a text, a scalar of numpy, a table, or a list of texts,
numbers or tables."""


def add_metadata(path: Path, entries: Mapping[str, Any]) -> None:
    """Add entries to the file.

    Args:
        path: A model without metadata.
        entries: Values that JSON can hold; among them those of ``export_file.metadata_of``.
    """
    path.write_bytes(_with_buffer(path.read_bytes(), _tables(entries)) + _archive(entries))


def _with_buffer(model: bytes, content: bytes) -> bytes:
    from ai_edge_litert import schema_py_generated as schema

    class AlignedBuffer(schema.BufferT):
        """Packs its data as the schema asks for, which the generated class does not."""

        def Pack(self, builder: flatbuffers.Builder) -> int:  # noqa: N802 - the generated method's name
            if self.data is not None:
                builder.Prep(_ALIGNMENT, len(self.data))
            return int(super().Pack(builder))

    tree = schema.ModelT.InitFromPackedBuf(model)
    for buffer in tree.buffers:
        buffer.__class__ = AlignedBuffer
    tree.metadata = [*(tree.metadata or ()), schema.MetadataT(name=_NAME, buffer=len(tree.buffers))]
    tree.buffers.append(AlignedBuffer(data=np.frombuffer(content, np.uint8)))
    builder = flatbuffers.Builder(len(model) + len(content))
    builder.Finish(tree.Pack(builder), _MODEL_IDENTIFIER)
    return bytes(builder.Output())


def _archive(entries: Mapping[str, Any]) -> bytes:
    file = io.BytesIO()
    texts = {LABELS_FILE: "\n".join(entries["labels"]), ENTRIES_FILE: json.dumps(entries, indent=2)}
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in texts.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), text + "\n")
    return file.getvalue()


def _tables(entries: Mapping[str, Any]) -> bytes:
    """The buffer: a ``ModelMetadata``."""
    size = np.uint32(entries["input_size"])
    low, high = entries["input_range"]
    image = {0: _GRAYSCALE, 1: {0: size, 1: size}}
    taken = {
        0: "gray",
        1: f"A face, cropped with the margin {entries['margin']:g}; gray values {low} to {high}.",
        3: {0: _IMAGE_PROPERTIES, 1: image},
        # The network normalises by itself: (value - 0) / 1.
        4: [{0: _NORMALIZATION_OPTIONS, 1: {0: [0.0], 1: [1.0]}}],
        5: {0: [float(high)], 1: [float(low)]},
    }
    temperature = entries["temperature"]
    given = {
        0: entries["output"],
        1: f"Probability of each label, 0 to 1, before the temperature {temperature:g}.",
        3: {0: _FEATURE_PROPERTIES, 1: {}},
        5: {0: [1.0], 1: [0.0]},
        6: [{0: LABELS_FILE, 1: "The labels, one a line.", 2: _TENSOR_AXIS_LABELS}],
    }
    model = {
        0: entries["model"],
        1: "Probabilities of the facial expressions of a face.",
        2: entries["created"],
        3: [{2: [taken], 3: [given]}],
        6: [{0: ENTRIES_FILE, 1: "All entries, as JSON.", 2: _DESCRIPTIONS}],
        7: _PARSER_VERSION,
    }
    if "license" in entries:
        model[5] = entries["license"]
    builder = flatbuffers.Builder()
    builder.Finish(_write_table(builder, model), _IDENTIFIER)
    return bytes(builder.Output())


def _write_table(builder: flatbuffers.Builder, table: _Table) -> int:
    parts = {
        number: None if isinstance(value, np.generic) else _write(builder, value)
        for number, value in table.items()
    }
    builder.StartObject(max(table, default=-1) + 1)
    for number, offset in parts.items():
        if offset is None:
            scalar = table[number]
            builder.PrependSlot(_SCALARS[type(scalar)], number, scalar.item(), 0)
        else:
            builder.PrependUOffsetTRelativeSlot(number, offset, 0)
    return int(builder.EndObject())


def _write(builder: flatbuffers.Builder, value: str | _Table | Sequence[Any]) -> int:
    if isinstance(value, str):
        return int(builder.CreateString(value))
    if isinstance(value, dict):
        return _write_table(builder, value)
    if isinstance(value[0], float):
        return int(builder.CreateNumpyVector(np.array(value, np.float32)))
    offsets = [_write(builder, item) for item in value]
    builder.StartVector(4, len(offsets), 4)
    for offset in reversed(offsets):
        builder.PrependUOffsetTRelative(offset)
    return int(builder.EndVector())
