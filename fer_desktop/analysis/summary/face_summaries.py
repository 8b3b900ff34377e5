"""Rows summed up: one row for each file, person and marker range."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from fer_desktop.analysis.output.columns import NAME, PART_OF_ONE, PLACE, Column, names_of
from fer_desktop.analysis.output.rows import DECIMALS, Row
from fer_desktop.analysis.output.sidecar import MINIMUM_QUALITY, read_description
from fer_desktop.analysis.output.table_formats import read_table
from fer_desktop.analysis.output.text_tables import Progress
from fer_desktop.analysis.summary.checked_rows import checked_rows
from fer_desktop.base.errors import OutputError
from fer_desktop.base.i18n import translate

GAP: Final = 0.5
"""Seconds after which a reading no longer counts: the face was out of sight, or frames are missing."""
INTERVALS: Final = 1.5
"""The same in intervals between the frames that were analysed, where these are longer."""
_PLACE: Final = {*names_of((*PLACE, NAME))}
_NEEDED: Final = ("source", "frame", "time_s", "face_id", "prediction", "uncertain")


def summary_schema(labels: Sequence[str]) -> tuple[Column, ...]:
    """The columns of summaries, in order.

    Args:
        labels: The model's emotions.
    """
    shares = (
        Column(
            f"share_{label}",
            "number",
            f"Share of the time in which {label} was the prediction",
            "",
            PART_OF_ONE,
        )
        for label in labels
    )
    means = (
        Column(f"mean_{label}", "number", f"Mean probability of {label}", "", PART_OF_ONE) for label in labels
    )
    deviations = (
        Column(f"sd_{label}", "number", "Standard deviation of it (n - 1); empty for one reading")
        for label in labels
    )
    return (
        Column("source", "string", "Path of the picture or video, or the name of the camera, as in the rows"),
        Column("face_id", "integer", "Number of the face; of a person with a name, its first one"),
        Column("name", "string", "Name of the person; empty without one"),
        Column("range", "string", "Label of the marker that the range begins at; empty before the first one"),
        Column("readings", "integer", "Number of rows with a face that are summed up", "", {"minimum": 1}),
        Column(
            "seconds",
            "number",
            f"Time in which the face was read; each reading counts until the next one, {GAP} s or "
            f"{INTERVALS} intervals between analysed frames at most. "
            "Empty for pictures, whose readings all count alike",
            "s",
        ),
        *shares,
        *means,
        *deviations,
        Column(
            "uncertain_share", "number", "Share of the time with an uncertain prediction", "", PART_OF_ONE
        ),
        Column("changes_per_min", "number", "Changes of the prediction per minute; empty for pictures"),
        Column("longest", "string", "The prediction that lasted longest without a break; empty for pictures"),
        Column("longest_s", "number", "How long that was; empty for pictures", "s"),
        Column(
            "quality",
            "number",
            "Mean quality of the readings; empty for rows without a quality",
            "",
            PART_OF_ONE,
        ),
    )


def read_summaries(
    path: Path, length: int | None = None, minimum_quality: float = 0.0, progress: Progress = bool
) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Sum up a file of rows, of an analysis or a recording.

    Args:
        path: The file; its ending says the format.
        length: Bytes of it that hold; None: all.
        minimum_quality: Readings of a quality under this, 0..1, are left out, with the time that they took.
        progress: Told how many bytes were read.

    Returns:
        The emotions; and rows with ``summary_schema`` as keys, in the order of the file. Iterating reads it.

    Raises:
        OutputError: It cannot be read, has no such rows, or no quality where that is asked for; so does
            iterating.
    """
    heading, rows = read_table(path, length, progress)
    missing = [name for name in _NEEDED if name not in heading]
    before = heading[: heading.index("prediction")] if not missing else []
    labels = tuple(name for name in before if name not in _PLACE)
    if not labels:
        said = translate(
            "batch",
            "{path} has no rows of an analysis or a recording. Choose a CSV file that FER Desktop wrote, of "
            "version 0.2 or later.",
        )
        raise OutputError(said.format(path=path))
    if minimum_quality > 0 and "quality" not in heading:
        said = translate(
            "summary", "{path} has no quality of readings. Analyse the files again, or ask for no quality."
        )
        raise OutputError(said.format(path=path))
    if "quality" in heading:
        minimum_quality = max(minimum_quality, _minimum_of_run(path))
    return labels, _summaries(path, rows, labels, minimum_quality)


def _minimum_of_run(path: Path) -> float:
    """The minimum quality that the rows were made with."""
    _, provenance = read_description(path)
    found = provenance.get(MINIMUM_QUALITY)
    return float(found) if isinstance(found, int | float) else 0.0


def _damaged(path: Path, error: Exception) -> str:
    said = translate("batch", "{path} is damaged ({reason}). Analyse the files again.")
    return said.format(path=path, reason=error)


def _summaries(
    path: Path, rows: Iterator[Mapping[str, str]], labels: Sequence[str], minimum_quality: float
) -> Iterator[Row]:
    try:
        for source, its_rows in groupby(checked_rows(rows, labels), lambda row: row["source"]):
            people = _People(labels, minimum_quality)
            marker = ""
            times: dict[str, None] = {}
            for number, row in enumerate(its_rows):
                marker = row.get("marker") or marker
                times[row["time_s"]] = None
                if row["prediction"]:
                    people.of(row).add(number, row, marker)
            gap = _gap(list(times))
            for person in people.in_order():
                yield from person.summaries(source, gap)
    except (KeyError, ValueError) as error:
        raise OutputError(_damaged(path, error)) from error


def _gap(times: Sequence[str]) -> float:
    """Seconds after which a reading no longer counts, by the times of all frames; empty without a time."""
    if len(times) < 2 or "" in times:
        return GAP
    return max(GAP, INTERVALS * float(np.median(np.diff(np.array(times, np.float64)))))


class _People:
    """The people in one file: a face without a name is one; all faces with the same name are one."""

    def __init__(self, labels: Sequence[str], minimum_quality: float) -> None:
        self._labels, self._minimum = tuple(labels), minimum_quality
        self._unnamed: dict[str, _Person] = {}
        self._named: dict[str, _Person] = {}
        self._names: dict[str, str] = {}

    def of(self, row: Mapping[str, str]) -> _Person:
        """The person of a row with a face: by its name, or by that of the rows of this face around it."""
        face = row["face_id"]
        name = row.get("name") or self._names.get(face, "")
        if not name:
            return self._unnamed.setdefault(face, _Person(self._labels, self._minimum))
        self._names[face] = name
        person = self._named.setdefault(name, _Person(self._labels, self._minimum, name))
        if face in self._unnamed:
            person.take(self._unnamed.pop(face))
        return person

    def in_order(self) -> list[_Person]:
        """All of them, in the order in which they come."""
        return sorted((*self._unnamed.values(), *self._named.values()), key=lambda person: person.first)


class _Reading(NamedTuple):
    number: int
    face_id: int
    time: float
    probabilities: list[float]
    uncertain: bool
    range: str
    quality: float


class _Person:
    """The readings of one person in one file."""

    def __init__(self, labels: Sequence[str], minimum_quality: float, name: str = "") -> None:
        self._name, self._labels, self._minimum = name, labels, minimum_quality
        self._readings: list[_Reading] = []

    @property
    def first(self) -> int:
        """The number of the first row."""
        return self._readings[0].number

    def add(self, number: int, row: Mapping[str, str], marker: str) -> None:
        """Take a row; it stands behind this marker."""
        time, quality = row["time_s"] or row.get("elapsed_s") or "nan", row.get("quality") or "nan"
        values = [float(row[label]) for label in self._labels]
        face, uncertain = int(row["face_id"]), row["uncertain"] == "1"
        self._readings.append(_Reading(number, face, float(time), values, uncertain, marker, float(quality)))

    def take(self, other: _Person) -> None:
        """Take all rows of another one, who is the same person."""
        self._readings = sorted(self._readings + other._readings, key=lambda reading: reading.number)

    def summaries(self, source: str, gap: float) -> Iterator[Row]:
        """A row for each range, in the order in which they begin; ``gap`` ends the time of a reading."""
        columns = map(np.array, zip(*self._readings, strict=True))
        _, _, times, probabilities, uncertain, ranges, qualities = columns
        timed = bool(np.isfinite(times).all())
        steps = np.append(np.diff(times), 0.0)
        follows = (steps > 0) & (steps <= gap)
        spans = np.where(follows, steps, 0.0) if timed else np.ones(len(times))
        # An unknown quality, which is not a number, is under every limit.
        good = qualities >= self._minimum if self._minimum > 0 else np.ones(len(times), bool)
        predictions = probabilities.argmax(axis=1)
        for name in dict.fromkeys(ranges[good].tolist()):
            chosen = (ranges == name) & good
            # What follows in another range is no change, and ends a span.
            goes_on = follows & chosen & np.append(chosen[1:], False)
            weighted = spans * chosen
            row = self._summary(
                source, name, probabilities, predictions, weighted, chosen, goes_on, uncertain, timed
            )
            known = qualities[chosen & np.isfinite(qualities)]
            yield row | {"quality": round(float(known.mean()), DECIMALS) if len(known) else None}

    def _summary(
        self,
        source: str,
        name: str,
        probabilities: NDArray[np.float64],
        predictions: NDArray[np.int64],
        spans: NDArray[np.float64],
        chosen: NDArray[np.bool_],
        goes_on: NDArray[np.bool_],
        uncertain: NDArray[np.bool_],
        timed: bool,
    ) -> Row:
        total = float(spans.sum())
        weights = spans / total if total else chosen / chosen.sum()
        shares: NDArray[np.float64] = np.bincount(predictions, weights, len(self._labels)).astype(np.float64)
        values = probabilities[chosen]
        several = len(values) > 1
        deviations = values.std(axis=0, ddof=1) if several else [None] * len(self._labels)
        changes = int((goes_on[:-1] & (predictions[1:] != predictions[:-1])).sum())
        longest, longest_s = _longest(predictions, spans, goes_on)
        row: Row = {
            "source": source,
            "face_id": self._readings[0].face_id,
            "name": self._name or None,
            "range": name or None,
            "readings": len(values),
            "seconds": round(total, 3) if timed else None,
            **_numbered("share", self._labels, shares),
            **_numbered("mean", self._labels, values.mean(axis=0)),
            **_numbered("sd", self._labels, deviations),
            "uncertain_share": round(float(weights[uncertain].sum()), DECIMALS),
            "changes_per_min": round(60 * changes / total, 3) if timed and total else None,
            "longest": self._labels[longest] if timed and longest_s else None,
            "longest_s": round(longest_s, 3) if timed else None,
        }
        return row


def _numbered(what: str, labels: Sequence[str], values: Sequence[float | None] | NDArray[np.float64]) -> Row:
    return {
        f"{what}_{label}": None if value is None else round(float(value), DECIMALS)
        for label, value in zip(labels, values, strict=True)
    }


def _longest(
    predictions: NDArray[np.int64], spans: NDArray[np.float64], goes_on: NDArray[np.bool_]
) -> tuple[int, float]:
    """The prediction that lasted longest without a break, and for how long."""
    same = goes_on[:-1] & (predictions[1:] == predictions[:-1])
    runs = np.append(0, np.cumsum(~same))
    lengths = np.bincount(runs, spans)
    best = int(lengths.argmax())
    return int(predictions[int(np.searchsorted(runs, best))]), float(lengths[best])
