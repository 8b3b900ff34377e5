"""From paths to faces that a run can be trained or measured on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from training.data.class_names import ClassNames
from training.data.cleaning import clean, lines
from training.data.faces import UNSPLIT, DataError, FaceData, join
from training.data.options import DataOptions
from training.data.read import read_faces
from training.data.skipped import Gathered, Skipped, raise_at_once
from training.data.splits import with_splits

_NAMED_AT_MOST: Final = 3
"""Rows that cannot be read, in one line."""


def prepare(
    paths: Sequence[Path],
    options: DataOptions,
    seed: int,
    *,
    votes: Path | None = None,
    report: Callable[[str], None] = lambda line: None,
) -> FaceData:
    """Read, join, clean and divide faces, always the same way for the same arguments.

    Args:
        paths: CSV files and folders; the faces of all are used together.
        options: What is done with them.
        seed: Decides how faces are divided that have no split.
        votes: A FER+ file on the one CSV among ``paths``.
        report: Takes one line about each thing that was left out.

    Raises:
        DataError: Something cannot be read or divided; with ``options.clean``, rows that cannot be read
            are left out and counted instead.
    """
    unreadable = Gathered()
    skipped = unreadable if options.clean else raise_at_once
    names = ClassNames.of(options.names)
    data = read_all(paths, names, votes, skipped)
    for name in names.unused():
        report(f"No face is labelled {name!r}, which was to be mapped.")
    if options.split_by == "percent":
        # No test split of the source's own stays one, so none is spared by the cleaning.
        data = replace(data, splits=np.full(len(data), UNSPLIT))
    # Before emotions are dropped: a copy with such a label makes another's label doubtful, too.
    data = _cleaned(data, unreadable, report) if options.clean else data
    data = _without_emotions(data, options.drop, report) if options.drop else data
    return with_splits(data, seed, options)


def read_all(
    paths: Sequence[Path], names: ClassNames, votes: Path | None = None, skipped: Skipped = raise_at_once
) -> FaceData:
    """The faces of several files and folders, one after the other.

    Args:
        paths: CSV files and folders.
        names: What other names of emotions mean.
        votes: A FER+ file on the one CSV among ``paths``.
        skipped: Told of each row or picture that cannot be read; as a rule it raises.

    Raises:
        DataError: Something cannot be read.
    """
    voted = _path_of_votes(paths, votes)
    return join([read_faces(path, names, votes if path == voted else None, skipped) for path in paths])


def _path_of_votes(paths: Sequence[Path], votes: Path | None) -> Path | None:
    if votes is None:
        return None
    files = [path for path in paths if path.is_file()]
    if len(files) != 1:
        raise DataError(f"{votes} has votes on the rows of one CSV; give exactly one CSV with it.")
    return files[0]


def _cleaned(data: FaceData, unreadable: Gathered, report: Callable[[str], None]) -> FaceData:
    if unreadable:
        named = "; ".join(f"{row.source}, {row.place}: {row.reason}" for row in unreadable[:_NAMED_AT_MOST])
        more = len(unreadable) - _NAMED_AT_MOST
        rows = "1 row" if len(unreadable) == 1 else f"{len(unreadable):,} rows"
        report(f"Left out {rows} that cannot be read ({named}{f'; and {more:,} more' if more > 0 else ''}).")
    cleaned, findings = clean(data)
    for line in lines(findings):
        report(line)
    return cleaned


def _without_emotions(data: FaceData, names: tuple[str, ...], report: Callable[[str], None]) -> FaceData:
    left = data.without_emotions(names)
    count = len(data) - len(left)
    report(f"Left out {count:,} {'face' if count == 1 else 'faces'} labelled {', '.join(names)}.")
    return left
