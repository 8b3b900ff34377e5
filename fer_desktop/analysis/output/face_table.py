"""The faces of a CSV file as columns of numbers: light even where there are hundreds of thousands."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import numpy as np
import numpy.typing as npt

from fer_desktop.analysis.output.columns import current_names
from fer_desktop.analysis.output.csv_cells import read_cells
from fer_desktop.base.i18n import translate

Number = TypeVar("Number", np.int32, np.float32)
Indexes = npt.NDArray[np.intp]
"""Numbers of rows, in the order in which they are to be shown."""
PIECE: Final = 1 << 17
"""Bytes that are read at a time: some 700 rows, in about 10 ms."""
FILE, FACE, EMOTION, CHANCE, QUALITY, FIRST_EMOTION = range(6)
"""Columns: file and place in it, number of the face, emotion, its probability, quality; then the
probability of each emotion."""


@dataclass(frozen=True, slots=True)
class FaceLine:
    """A row that has a face.

    Attributes:
        file: Path of the picture or video.
        frame: Which frame, from 0.
        seconds: Into the video; None for a picture.
        face: Its number, from 1, the same through a whole video; in files of 0.1, which face of the frame.
        label: The emotion read.
        probabilities: Of the emotions, 0..1.
        uncertain: Whether it is marked so; never in files of 0.1.
        quality: How well the face can be read, 0..1; None where the file does not say so.
        name: What the face is called; empty without a name.
    """

    file: str
    frame: int
    seconds: float | None
    face: int
    label: str
    probabilities: tuple[float, ...]
    uncertain: bool = False
    quality: float | None = None
    name: str = ""


class FaceTable:
    """Takes faces from a file of rows that is still being written; passes over frames without any."""

    def __init__(self, emotions: Sequence[str]) -> None:
        """Start without rows.

        Args:
            emotions: The model's, in its order.
        """
        self.emotions = tuple(emotions)
        self._class_index = {name: index for index, name in enumerate(self.emotions)}
        self._count, self._offset = 0, 0
        self._cells: dict[str, int] = {}
        self._files: list[str] = []
        self._names: list[str] = []
        self._people = {"": 0}
        self._numbers = np.empty((0, 6), np.int32)
        self._seconds = np.empty(0, np.float32)
        self._qualities = np.empty(0, np.float32)
        self._chances = np.empty((0, len(self.emotions)), np.float32)

    def __len__(self) -> int:
        return self._count

    def take(self, path: Path, length: int) -> bool:
        """Take the next piece of the file.

        Args:
            path: The file; may have another name than before.
            length: Bytes of it that hold.

        Returns:
            Whether there is more to take.

        Raises:
            OSError: it cannot be read.
            ValueError: it holds no rows of this model.
        """
        if self._offset >= length:
            return False
        with path.open("rb") as file:
            file.seek(self._offset)
            piece = _whole_rows(file, length - self._offset)
            self._offset += len(piece)
        self._append(list(read_cells(io.StringIO(piece.decode("utf-8", "surrogateescape"), newline=""))))
        return self._offset < length

    def line(self, row: int) -> FaceLine:
        """One face, by its number in the file."""
        file, frame, face, label, uncertain, person = (int(number) for number in self._numbers[row])
        seconds, quality = float(self._seconds[row]), float(self._qualities[row])
        return FaceLine(
            self._files[file],
            frame,
            None if np.isnan(seconds) else seconds,
            face,
            self.emotions[label],
            tuple(float(chance) for chance in self._chances[row]),
            bool(uncertain),
            None if np.isnan(quality) else quality,
            next(name for name, number in self._people.items() if number == person),
        )

    def row_indexes(
        self,
        emotion: str = "",
        text: str = "",
        column: int | None = None,
        falling: bool = False,
        minimum_quality: float = 0.0,
    ) -> Indexes:
        """Which rows to show, and in which order.

        Args:
            emotion: Only faces that were read so; empty: all.
            text: Only files whose path has this in it, in large or small letters; empty: all.
            column: To sort by; None: in the order of the file. Equal ones keep that order.
            falling: Whether the highest come first.
            minimum_quality: Only faces that can be read so well, 0..1; 0: all, also of unknown quality.
        """
        shown = np.ones(self._count, bool)
        numbers = self._numbers[: self._count]
        if emotion:
            shown &= numbers[:, 3] == self._class_index.get(emotion, -1)
        if text.strip():
            wanted = text.strip().casefold()
            hit = np.fromiter((wanted in file.casefold() for file in self._files), bool, len(self._files))
            shown &= hit[numbers[:, 0]]
        if minimum_quality:
            # In whole percent, as it is shown.
            shown &= np.rint(self._qualities[: self._count] * 100.0) >= round(minimum_quality * 100.0)
        row_indexes = np.flatnonzero(shown)
        if column is None:
            return row_indexes
        keys = self._keys(column)[row_indexes]
        # Stable both ways: the rows of equal keys do not turn around.
        return row_indexes[np.argsort(-keys if falling else keys, kind="stable")]

    def _keys(self, column: int) -> npt.NDArray[np.float64]:
        numbers = self._numbers[: self._count]
        if column == FILE:
            ranks = np.empty(len(self._names))
            ranks[np.argsort(np.array(self._names), kind="stable")] = np.arange(len(self._names))
            # The same name in two folders is two files; frames follow each other in each.
            return ranks[numbers[:, 0]]
        if column == FACE:
            return numbers[:, 2].astype(float)
        if column == EMOTION:
            return numbers[:, 3].astype(float)
        if column == QUALITY:
            return np.asarray(np.nan_to_num(self._qualities[: self._count].astype(float), nan=-1.0))
        chances = self._chances[: self._count]
        found = chances.max(axis=1) if column == CHANCE else chances[:, column - FIRST_EMOTION]
        return np.asarray(found, float)

    def _append(self, rows: list[list[str]]) -> None:
        if not self._cells and rows:
            heading = rows.pop(0)
            self._cells = {name: index for index, name in enumerate(current_names(heading))}
            missing = {"source", "frame", "time_s", "prediction", *self.emotions} - self._cells.keys()
            if missing:
                without = translate("batch", "missing columns: {columns}")
                raise ValueError(without.format(columns=", ".join(sorted(missing))))
        self._make_room(len(rows))
        cells = self._cells
        for row in rows:
            if not row[cells["prediction"]]:
                continue
            file, frame = row[cells["source"]], int(row[cells["frame"]])
            index = self._count
            if not self._files or self._files[-1] != file:
                self._files.append(file)
                self._names.append(Path(file).name.casefold())
            face = int(row[cells["face_id"]]) if "face_id" in cells else self._next_face(frame)
            label = self._class_index[row[cells["prediction"]]]
            uncertain = "uncertain" in cells and row[cells["uncertain"]] == "1"
            name = row[cells["name"]] if "name" in cells else ""
            person = self._people.setdefault(name, len(self._people))
            self._numbers[index] = len(self._files) - 1, frame, face, label, uncertain, person
            self._seconds[index] = float(row[cells["time_s"]] or "nan")
            self._qualities[index] = float((row[cells["quality"]] if "quality" in cells else "") or "nan")
            self._chances[index] = [float(row[cells[name]]) for name in self.emotions]
            self._count += 1

    def _next_face(self, frame: int) -> int:
        """Which face of its frame the next one is."""
        if not self._count:
            return 1
        file, before, face, *_ = self._numbers[self._count - 1]
        return int(face) + 1 if (file, before) == (len(self._files) - 1, frame) else 1

    def _make_room(self, rows: int) -> None:
        needed = self._count + rows
        if needed > len(self._seconds):
            size = max(needed, 2 * len(self._seconds), 1024)
            self._numbers = _grown(self._numbers, size)
            self._seconds = _grown(self._seconds, size)
            self._qualities = _grown(self._qualities, size)
            self._chances = _grown(self._chances, size)


def _grown(array: npt.NDArray[Number], size: int) -> npt.NDArray[Number]:
    larger = np.empty((size, *array.shape[1:]), array.dtype)
    larger[: len(array)] = array
    return larger


def _whole_rows(file: io.BufferedReader, most: int) -> bytes:
    """The next rows, to the end of one: a line break inside of quotation marks ends none."""
    piece = file.read(min(PIECE, most))
    piece += file.readline() if len(piece) < most and not piece.endswith(b"\n") else b""
    while piece.count(b'"') % 2 and len(piece) < most:
        piece += file.readline()
    return piece[:most]
