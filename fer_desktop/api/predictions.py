"""What a model has read, as plain values, tables and drawings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from fer_desktop.analysis.output.columns import Column, reading_schema, with_names
from fer_desktop.analysis.output.rows import Row, analysis_rows
from fer_desktop.analysis.output.table_formats import write_table
from fer_desktop.api.arrays import Channels, bgr_of
from fer_desktop.recording.snapshot import annotated
from fer_desktop.vision.inference.reject_option import is_doubtful
from fer_desktop.vision.types import Analysis, Box, Bytes, Floats, Quality
from training.core.bundle import ModelBundle

if TYPE_CHECKING:
    import pandas as pd

_TYPES: Final = {"integer": "Int64", "number": "float64"}
"""Of pandas, by the type of a column."""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One face of a picture or frame.

    Attributes:
        id: Its number: the same face through a whole video, from left to right on a picture, from 1.
        box: Left, top, width and height of the bounding box, in pixels of the picture.
        label: The emotion with the highest probability.
        confidence: That probability, 0 to 1.
        uncertain: Whether that is under the confidence threshold of the settings.
        probabilities: By emotion, 0 to 1, adding up to 1.
        crop: The pixels that the model read, (size, size) uint8, gray.
        quality: How well it can be read: head pose, sharpness, exposure and more, and a score of 0 to 1.
        name: What it was called in the window, from the frame on where it got the name; empty without a name.
    """

    id: int
    box: Box
    label: str
    confidence: float
    uncertain: bool
    probabilities: dict[str, float]
    crop: Bytes | None = field(repr=False)
    quality: Quality | None = field(default=None, repr=False)
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """All faces of one picture or frame.

    Attributes:
        source: The file; empty for an array.
        frame: Number of the frame in its video, from 0; 0 for a picture.
        time: Seconds into the video by its own time stamps; None for a picture.
        size: Width and height in pixels.
        faces: Empty where no face was found.
    """

    source: str
    frame: int
    time: float | None
    size: tuple[int, int]
    faces: tuple[Face, ...]
    _analysis: Analysis = field(repr=False)
    _bundle: ModelBundle = field(repr=False)
    _threshold: float = field(repr=False)
    _named: bool = field(default=False, repr=False)

    @classmethod
    def of(cls, analysis: Analysis, bundle: ModelBundle, threshold: float, named: bool = False) -> Prediction:
        """What an analysis says.

        Args:
            analysis: Of the frame.
            bundle: The model that read it.
            threshold: A face is marked as uncertain in rows if its confidence is under this, 0 to 1.
            named: Whether rows have a column for names.
        """
        faces = tuple(
            Face(
                face.face_id,
                face.box,
                face.label,
                face.probability,
                is_doubtful(face, threshold),
                dict(zip(analysis.labels, map(float, face.probabilities), strict=True)),
                face.crop,
                face.quality,
                face.name,
            )
            for face in analysis.faces
        )
        place = analysis.source, analysis.frame_index, analysis.position, analysis.frame_size
        return cls(*place, faces, analysis, bundle, threshold, named)

    @property
    def largest(self) -> Face | None:
        """The face with the largest bounding box; None without a face."""
        return max(self.faces, key=lambda face: face.box.area, default=None)

    @property
    def probabilities(self) -> Floats:
        """(faces, emotions) float32, in the order of the model's emotions."""
        empty = np.empty((0, len(self._analysis.labels)), np.float32)
        return np.stack([face.probabilities for face in self._analysis.faces]) if self.faces else empty

    def to_rows(self) -> list[Row]:
        """Rows with the columns of ``fer-desktop analyse``: one a face; without any, one without values."""
        return self._rows(self._schema)

    def _rows(self, schema: Sequence[Column]) -> list[Row]:
        return analysis_rows(self._analysis, self._bundle, self._threshold, schema=schema)

    @property
    def _schema(self) -> tuple[Column, ...]:
        schema = reading_schema(self._analysis.labels)
        return with_names(schema) if self._named else schema

    def to_frame(self) -> pd.DataFrame:
        """The rows as a pandas table."""
        return to_frame([self])

    def draw(self, picture: Bytes, *, channels: Channels = "rgb") -> Bytes:
        """A copy of the picture with a bounding box and a label at each face.

        Args:
            picture: The picture that was read: (height, width, 3) uint8, or (height, width) uint8 for gray.
            channels: The order of its colours, as in ``Model.predict``; that of the result, too.

        Returns:
            (height, width, 3) uint8.

        Raises:
            ValueError: The picture has another size, shape or type.
        """
        bgr = bgr_of(picture, channels)
        width, height = self.size
        if bgr.shape[:2] != (height, width):
            raise ValueError(
                f"The picture must have the shape ({height}, {width}) of the one that was read, not "
                f"{picture.shape[:2]}."
            )
        drawn = annotated(bgr, self._analysis)
        return np.ascontiguousarray(drawn[:, :, ::-1]) if channels == "rgb" else drawn


def save_rows(predictions: Iterable[Prediction], path: str | Path) -> None:
    """Write all rows of some predictions to a file, in the format of its ending.

    Args:
        predictions: By one model; an iterator is read to its end, and its rows are not kept in memory.
        path: Ends with .csv, .tsv, .jsonl, .ndjson or .parquet; a file that is there is replaced once the new
            one is complete. Its sidecar describes the columns.

    Raises:
        OutputError: It cannot be written.
        ValueError: There are no predictions.
    """
    remaining = iter(predictions)
    first = next(remaining, None)
    if first is None:
        raise ValueError("There are no predictions to save.")
    schema = first._schema
    rows = (row for prediction in chain([first], remaining) for row in prediction._rows(schema))
    model = first._bundle
    write_table(Path(path), schema, rows, {"model": model.name, "model_sha256": model.sha256})


def to_frame(predictions: Iterable[Prediction]) -> pd.DataFrame:
    """All rows of some predictions as one pandas table, with the columns of ``fer-desktop analyse``.

    Args:
        predictions: By one model; an iterator is read to its end.

    Returns:
        One row a face, and one without values for a picture or frame without a face. Integers are ``Int64``,
        which can lack a value, and numbers ``float64``. Without predictions there are no columns.
    """
    import pandas as pd

    rows: list[Row] = []
    schema: tuple[Column, ...] = ()
    for prediction in predictions:
        rows += prediction.to_rows()
        schema = schema or prediction._schema
    types = {column.name: _TYPES[column.type] for column in schema if column.type in _TYPES}
    return pd.DataFrame(rows).astype(types)
