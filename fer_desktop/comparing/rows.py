"""Both readings of a face as one row, and the file that takes all rows of a run."""

from __future__ import annotations

import csv
import errno
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from fer_desktop.batch.copying import copy_beginning
from fer_desktop.batch.made_with import write_made_with
from fer_desktop.batch.place import checked_place, failure
from fer_desktop.comparing.pair import Pair
from fer_desktop.comparing.reading import FacePair
from fer_desktop.replacing import replacing
from fer_desktop.rows import Row
from fer_desktop.work import Work

PLACE: Final = ("file", "frame", "time_s", "face", "x", "y", "width", "height", "folder_label")
SAID: Final = ("label_a", "label_b", "agree")
MODELS: Final = ("model_a", "model_a_sha256", "model_b", "model_b_sha256")


def columns(emotions: Sequence[str]) -> tuple[str, ...]:
    """The names of a row's values, in order; each emotion stands there twice, once for each model."""
    chances = [f"{name}_{letter}" for letter in "ab" for name in emotions]
    return (*PLACE, *SAID, *chances, *MODELS)


def pair_row(face: FacePair, pair: Pair, folder_label: str | None) -> Row:
    """One face, with ``columns(pair.emotions)`` as keys.

    ``frame`` counts from 0 in its file, ``time_s`` is in seconds into the video (None for a picture), the box
    is in pixels, and probabilities are 0..1, of the emotions that both know. ``agree`` is 1 or 0.

    Args:
        face: As both read it.
        pair: Both.
        folder_label: What its folder says; None where that says nothing.
    """
    first, second = face.labels
    chances = {
        f"{name}_{letter}": round(float(chance), 6)
        for letter, values in (("a", face.first), ("b", face.second))
        for name, chance in zip(pair.emotions, values, strict=True)
    }
    return {
        "file": face.file,
        "frame": face.frame,
        "time_s": None if face.seconds is None else round(face.seconds, 3),
        "face": face.face,
        "x": face.box.x,
        "y": face.box.y,
        "width": face.box.width,
        "height": face.box.height,
        "folder_label": folder_label,
        "label_a": pair.emotions[first],
        "label_b": pair.emotions[second],
        "agree": int(first == second),
        **chances,
        "model_a": pair.first.name,
        "model_a_sha256": pair.first.sha256,
        "model_b": pair.second.name,
        "model_b_sha256": pair.second.sha256,
    }


class PairRows:
    """A CSV file that grows while a comparison goes on."""

    def __init__(self, path: Path, emotions: Sequence[str], shown: Path | None = None) -> None:
        """Begin it.

        Args:
            path: The file; what is there is replaced.
            emotions: Those that both know.
            shown: How to call it where it cannot be written; ``path`` if None.

        Raises:
            OutputError: It cannot be written.
        """
        self._path = shown or path
        try:
            self._file = path.open("w", encoding="utf-8", errors="surrogateescape", newline="")
            self._writer = csv.DictWriter(self._file, columns(emotions), lineterminator="\n")
            self._writer.writeheader()
        except OSError as error:
            raise failure(self._path, error) from error

    def write(self, rows: Sequence[Row]) -> None:
        """Write some rows. Raises OutputError where that cannot be done."""
        try:
            self._writer.writerows(rows)
        except OSError as error:
            raise failure(self._path, error) from error

    def length(self) -> int:
        """Hand over what waits; how many bytes there are. Raises OutputError where that cannot be done."""
        try:
            self._file.flush()
            return self._file.tell()
        except OSError as error:
            raise failure(self._path, error) from error

    def close(self) -> None:
        """No more rows come. Raises OutputError where what waits cannot be written."""
        try:
            self._file.close()
        except OSError as error:
            raise failure(self._path, error) from error


def export_rows(rows: Path, length: int, path: Path, identity: Mapping[str, Any], work: Work) -> None:
    """Copy the rows of a run to where the person wants them, and write beside them what they were made with.

    Args:
        rows: The file of the run.
        length: Bytes of it that hold.
        path: Where to; a file of that name is replaced when all rows are there.
        identity: As ``pair.identity`` gives it.
        work: Told how far it is.

    Raises:
        OutputError: It cannot be written.
        StoppedError: It is not wanted any more.
    """
    target = checked_place(path)
    try:
        with replacing(target) as partial:
            if copy_beginning(rows, length, partial, work):
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(rows))
            write_made_with(target, identity)
    except OSError as error:
        raise failure(target, error) from error
