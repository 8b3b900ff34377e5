"""From paths to faces that a run can be trained or measured on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from training.core.media import left_out_text
from training.data.class_names import ClassNames
from training.data.cleaning import Findings, clean_among, group, lines, refuse_unknown
from training.data.cleaning_rules import Grouped
from training.data.csv_reader import read_csv
from training.data.data_options import DataOptions
from training.data.faces import (
    UNSPLIT,
    DataError,
    FaceData,
    NoFacesError,
    ProgressCallback,
    ignore_progress,
    join,
)
from training.data.folder_reader import read_folder
from training.data.label_maps import LEFT_OUT
from training.data.skipped import Gathered, Skipped, Unreadable, raise_at_once
from training.data.splits import with_splits


def read_faces(
    path: Path | str,
    names: ClassNames | None = None,
    votes: Path | None = None,
    skipped: Skipped = raise_at_once,
    on_progress: ProgressCallback = ignore_progress,
) -> FaceData:
    """Read a ``fer2013.csv`` in any of its header variants, or a folder of labelled pictures.

    Args:
        path: The file or folder.
        names: What the labels mean, beyond the usual names and codes.
        votes: A FER+ file, for a CSV.
        skipped: Told of each row or picture that cannot be read; as a rule it raises.
        on_progress: Told how far it is.

    Raises:
        DataError: There is no such path, or something in it cannot be read.
    """
    path, names = Path(path), names or ClassNames()
    refused: list[str] = []

    def noting(source: Path, place: str, reason: str) -> None:
        refused.append(f"{place}: {reason}")
        skipped(source, place, reason)

    try:
        return _read(path, names, votes, noting, on_progress)
    except NoFacesError as error:
        if not refused:
            raise
        more = f" (and {len(refused) - 1:,} more)" if len(refused) > 1 else ""
        sentence = f"{path} holds no face that can be read; {refused[0]}{more}."
        if any(not label.meaning for label in names.found):
            raise names.unknown_labels(path, sentence) from error
        raise DataError(sentence) from error


def _read(
    path: Path, names: ClassNames, votes: Path | None, skipped: Skipped, on_progress: ProgressCallback
) -> FaceData:
    if path.is_file():
        return read_csv(path, names, votes, skipped, on_progress)
    if not path.is_dir():
        raise DataError(
            f"There is no file or folder {path}; give a fer2013.csv or a folder of labelled pictures."
        )
    if votes:
        raise DataError(f"{votes} cannot be used with the folder {path}; votes go with the rows of a CSV.")
    return read_folder(path, names, skipped, on_progress)


_NAMED_AT_MOST: Final = 3
"""Rows that cannot be read, in one line."""


def prepare(
    paths: Sequence[Path],
    options: DataOptions,
    seed: int,
    *,
    votes: Path | None = None,
    report: Callable[[str], None] = lambda line: None,
    on_progress: ProgressCallback = ignore_progress,
) -> FaceData:
    """Read, join, clean and divide faces, always the same way for the same arguments.

    Args:
        paths: CSV files and folders; the faces of all are used together.
        options: What is done with them.
        seed: Decides how faces are divided that have no split.
        votes: A FER+ file on the one CSV among ``paths``.
        report: Takes one line about each thing that was left out.
        on_progress: Told how far it is.

    Raises:
        DataError: Something cannot be read or divided; with ``options.clean``, rows that cannot be read
            are left out and counted instead.
    """
    unreadable = Gathered()
    skipped = unreadable if options.clean else raise_at_once
    names = ClassNames.of(options.names, options.labels)
    data = read_all(paths, names, votes, skipped, on_progress)
    for line in (*left_out_lines(data), *label_lines(names)):
        report(line)
    return arrange(data, options, seed, unreadable=unreadable, report=report, on_progress=on_progress)


def arrange(
    data: FaceData,
    options: DataOptions,
    seed: int,
    *,
    unreadable: Sequence[Unreadable] = (),
    report: Callable[[str], None] = lambda line: None,
    on_progress: ProgressCallback = ignore_progress,
    duplicates: Grouped | None = None,
    cleaned: Callable[[Findings], None] = lambda findings: None,
) -> FaceData:
    """What ``prepare`` does with faces after they were read.

    Args:
        data: As ``read_all`` gives them.
        options: What is done with them; the names have been used already.
        seed: As for ``prepare``.
        unreadable: Rows that could not be read, to be reported.
        report: As for ``prepare``.
        on_progress: As for ``prepare``.
        duplicates: Which of ``data`` are copies of one another, if that is known already.
        cleaned: Takes what the cleaning found, where there is any cleaning.

    Raises:
        DataError: There is no such rule or emotion, or the faces cannot be divided.
    """
    refuse_unknown(options.keep)
    if options.split_by == "percent":
        # No test split of the source's own stays one, so none is spared by the cleaning.
        data = replace(data, splits=np.full(len(data), UNSPLIT))
    if options.clean:
        _report_unreadable(unreadable, report)
        grouped = replace(duplicates, data=data) if duplicates else group(data, on_progress)
        # Before emotions are dropped: a copy with such a label makes another's label doubtful, too.
        data, findings = clean_among(grouped, options.keep)
        cleaned(findings)
        for line in lines(findings):
            report(line)
    data = _without_emotions(data, options.drop, report) if options.drop else data
    return with_splits(data, seed, options, on_progress)


def read_all(
    paths: Sequence[Path],
    names: ClassNames,
    votes: Path | None = None,
    skipped: Skipped = raise_at_once,
    on_progress: ProgressCallback = ignore_progress,
) -> FaceData:
    """The faces of several files and folders, one after the other.

    Args:
        paths: CSV files and folders.
        names: What the labels mean, beyond the usual names and codes.
        votes: A FER+ file on the one CSV among ``paths``.
        skipped: Told of each row or picture that cannot be read; as a rule it raises.
        on_progress: Told how far it is.

    Raises:
        DataError: Something cannot be read.
    """
    voted = _path_of_votes(paths, votes)
    return join(
        [read_faces(path, names, votes if path == voted else None, skipped, on_progress) for path in paths]
    )


def left_out_lines(data: FaceData) -> list[str]:
    """Which files of folders were not read, in at most one line."""
    return [f"Left out: {left_out_text(data.left_out)}."] if data.left_out else []


def label_lines(names: ClassNames) -> list[str]:
    """Which labels a label map leaves out, and which were to be mapped and did not occur, one line each."""
    left = [
        f"Left out {found.faces:,} {'face' if found.faces == 1 else 'faces'} labelled {found.label}, which "
        f"is no emotion in the label map {names.labels}."
        for found in names.found
        if names.labels and found.meaning == LEFT_OUT and found.label not in names.mapped
    ]
    return left + [f"No face is labelled {name!r}, which was to be mapped." for name in names.unused()]


def _path_of_votes(paths: Sequence[Path], votes: Path | None) -> Path | None:
    if votes is None:
        return None
    files = [path for path in paths if path.is_file()]
    if len(files) != 1:
        raise DataError(f"{votes} has votes on the rows of one CSV; give exactly one CSV with it.")
    return files[0]


def _report_unreadable(unreadable: Sequence[Unreadable], report: Callable[[str], None]) -> None:
    if not unreadable:
        return
    named = "; ".join(f"{row.source}, {row.place}: {row.reason}" for row in unreadable[:_NAMED_AT_MOST])
    more = len(unreadable) - _NAMED_AT_MOST
    rows = "1 row" if len(unreadable) == 1 else f"{len(unreadable):,} rows"
    report(f"Left out {rows} that cannot be read ({named}{f'; and {more:,} more' if more > 0 else ''}).")


def _without_emotions(data: FaceData, names: tuple[str, ...], report: Callable[[str], None]) -> FaceData:
    left = data.without_emotions(names)
    count = len(data) - len(left)
    report(f"Left out {count:,} {'face' if count == 1 else 'faces'} labelled {', '.join(names)}.")
    return left
