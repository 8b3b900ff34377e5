"""Both readings of a face as one row, and the file that takes all rows of a run."""

from __future__ import annotations

import csv
import errno
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from fer_desktop.analysis.model_pair import FacePair, ModelPair, PairAnalysis
from fer_desktop.analysis.output.columns import comparison_columns, comparison_schema
from fer_desktop.analysis.output.output_path import checked_place, copy_beginning, failure
from fer_desktop.analysis.output.rows import DECIMALS, Row, box_of, place_of
from fer_desktop.analysis.output.sidecar import write_sidecar
from fer_desktop.base.task import Work
from training.core.atomic import replacing


def pair_rows(
    analysis: PairAnalysis, faces: Sequence[FacePair], pair: ModelPair, folder_label: str | None
) -> list[Row]:
    """One row for each face of a frame; where there is none, one row without a face.

    Args:
        analysis: Of the frame.
        faces: Its faces as both read them, as ``face_pairs`` gives them.
        pair: Both.
        folder_label: What the folder of the frame says; None where that says nothing.

    Returns:
        Rows with ``row_schema.comparison_columns(pair.emotions)`` as keys, in that order.
    """
    frame: Row = {
        **place_of(analysis),
        "folder_label": folder_label,
        "model_a": pair.first.name,
        "model_a_sha256": pair.first.sha256,
        "model_b": pair.second.name,
        "model_b_sha256": pair.second.sha256,
    }
    names = comparison_columns(pair.emotions)
    found = [{**frame, **_said(face, pair.emotions)} for face in faces]
    return [{name: row.get(name) for name in names} for row in found or [frame]]


def _said(face: FacePair, emotions: Sequence[str]) -> Row:
    first, second = face.labels
    return {
        "face_id": face.face,
        **box_of(face.box),
        "prediction_a": emotions[first],
        "prediction_b": emotions[second],
        "agree": int(first == second),
        **{
            f"{name}_{letter}": round(float(probability), DECIMALS)
            for letter, values in (("a", face.first), ("b", face.second))
            for name, probability in zip(emotions, values, strict=True)
        },
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
            self._writer = csv.DictWriter(self._file, comparison_columns(emotions), lineterminator="\n")
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


def export_rows(rows: Path, length: int, path: Path, provenance: Mapping[str, Any], work: Work) -> None:
    """Copy the rows of a run to where the person wants them, and write their sidecar.

    Args:
        rows: The file of the run.
        length: Bytes of it that hold.
        path: Where to; a file of that name is replaced when all rows are there.
        provenance: As ``model_pair.identity`` gives it.
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
            write_sidecar(target, comparison_schema(provenance.get("emotions", ())), provenance)
    except OSError as error:
        raise failure(target, error) from error
