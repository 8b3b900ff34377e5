"""From paths to faces that a run can be trained or measured on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from training.core.emotions import LEFT_OUT
from training.core.media import left_out_text
from training.core.training_error import Note
from training.core.untrusted.zip_file import is_zip
from training.data.class_names import ClassNames
from training.data.cleaning import Findings, clean_among, group, notes, refuse_unknown
from training.data.cleaning_rules import Grouped
from training.data.csv_reader import read_csv
from training.data.data_errors import (
    MissingSourceError,
    NoReadableFaceError,
    RowError,
    VotesForFolderError,
    VotesForOneFileError,
)
from training.data.data_options import DataOptions
from training.data.faces import SIZE, UNSPLIT, FaceData, NoFacesError, ProgressCallback, ignore_progress, join
from training.data.folder_layout import read_zip
from training.data.folder_reader import read_folder
from training.data.pictures.list_reader import read_list
from training.data.pictures.picture_reader import USUAL, PictureOptions
from training.data.skipped import (
    ExcludedEmotionsNote,
    Gathered,
    NoFaceNote,
    ScaledPicturesNote,
    SeveralFacesNote,
    Skipped,
    SkippedFilesNote,
    UnmappedLabelNote,
    Unreadable,
    UnreadableRowsNote,
    UnusedMappingNote,
    check_regular,
    raise_at_once,
)
from training.data.splits import with_splits, with_subjects


def read_faces(
    path: Path | str,
    names: ClassNames | None = None,
    votes: Path | None = None,
    skipped: Skipped = raise_at_once,
    on_progress: ProgressCallback = ignore_progress,
    size: int = SIZE,
    pictures: PictureOptions = USUAL,
) -> FaceData:
    """Read a ``fer2013.csv`` in any of its header variants, a folder or a list of pictures, or a ZIP file.

    Args:
        path: The file or folder.
        names: What the labels mean, beyond the usual names and codes.
        votes: A FER+ file, for a CSV.
        skipped: Told of each row or picture that cannot be read; as a rule it raises.
        on_progress: Told how far it is.
        size: Side of the faces, pixels; those of a CSV have 48 and are enlarged.
        pictures: How pictures become faces.

    Raises:
        DataError: There is no such path, or something in it cannot be read.
    """
    path, names = Path(path), names or ClassNames()
    refused = Gathered()

    def noting(source: Path, place: int | str, reason: RowError) -> None:
        refused(source, place, reason)
        skipped(source, place, reason)

    try:
        return _read(path, names, votes, noting, on_progress, size, pictures)
    except NoFacesError as error:
        if not refused:
            raise
        first = refused[0]
        reason = NoReadableFaceError(source=path, count=len(refused), place=first.place, reason=first.reason)
        if any(not label.meaning for label in names.found):
            raise names.unknown_labels(path, reason) from error
        raise reason from error


def _read(
    path: Path,
    names: ClassNames,
    votes: Path | None,
    skipped: Skipped,
    on_progress: ProgressCallback,
    size: int,
    pictures: PictureOptions,
) -> FaceData:
    if is_zip(path):
        # It is unpacked into another folder each time, so nothing in the cache would be found again.
        unkept = replace(pictures, cache=False)
        return read_zip(
            path,
            lambda content, noting: _read(content, names, votes, noting, on_progress, size, unkept),
            skipped,
            on_progress,
        )
    listed = None if votes else read_list(path, names, skipped, on_progress, size, pictures)
    if listed is not None:
        return listed
    if path.is_file():
        data = read_csv(path, names, votes, skipped, on_progress).sized(size)
        return with_subjects(data, path)
    check_regular(path)
    if not path.is_dir():
        raise MissingSourceError(path=path)
    if votes:
        raise VotesForFolderError(votes=votes, path=path)
    return read_folder(path, names, skipped, on_progress, size, pictures)


Report = Callable[[Note], object]
"""Takes what happened on the way."""
_NAMED_AT_MOST: Final = 3
"""Rows that cannot be read, in one note."""


def prepare(
    paths: Sequence[Path],
    options: DataOptions,
    seed: int,
    *,
    votes: Path | None = None,
    correct: Callable[[FaceData], FaceData] = lambda data: data,
    report: Report = lambda note: None,
    on_progress: ProgressCallback = ignore_progress,
    size: int = SIZE,
    margin: float = 0.0,
    cache: bool = True,
) -> FaceData:
    """Read, join, clean and divide faces, always the same way for the same arguments.

    Args:
        paths: CSV files and folders; the faces of all are used together.
        options: What is done with them.
        seed: Decides how faces are divided that have no split.
        votes: A FER+ file on the one CSV among ``paths``.
        correct: Applied to the faces as they were read, see ``training.labels.suspects_file.Corrections``.
        report: Takes one note about each thing that was left out.
        on_progress: Told how far it is.
        size: Side of the faces, pixels.
        margin: Crop margin of faces that are cut out of photographs.
        cache: Whether faces of large datasets are kept in the user's cache.

    Raises:
        DataError: Something cannot be read or divided; with ``options.clean``, rows that cannot be read
            are left out and counted instead.
    """
    unreadable = Gathered()
    skipped = unreadable if options.clean else raise_at_once
    names = ClassNames.of(options.names, options.labels, options.classes)
    pictures = PictureOptions(options.find_faces, margin, cache)
    data = correct(read_all(paths, names, votes, skipped, on_progress, size, pictures))
    for note in (*left_out_notes(data), *scaled_notes(data), *label_notes(names)):
        report(note)
    return arrange(data, options, seed, unreadable=unreadable, report=report, on_progress=on_progress)


def arrange(
    data: FaceData,
    options: DataOptions,
    seed: int,
    *,
    unreadable: Sequence[Unreadable] = (),
    report: Report = lambda note: None,
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
        for skipped in unreadable_notes(unreadable):
            report(skipped)
        grouped = replace(duplicates, data=data) if duplicates else group(data, on_progress)
        # Before emotions are dropped: a copy with such a label makes another's label doubtful, too.
        data, findings = clean_among(grouped, options.keep)
        cleaned(findings)
        for note in notes(findings):
            report(note)
    data = _without_emotions(data, options.drop, report) if options.drop else data
    return with_splits(data, seed, options, on_progress)


def read_all(
    paths: Sequence[Path],
    names: ClassNames,
    votes: Path | None = None,
    skipped: Skipped = raise_at_once,
    on_progress: ProgressCallback = ignore_progress,
    size: int = SIZE,
    pictures: PictureOptions = USUAL,
) -> FaceData:
    """The faces of several files and folders, one after the other.

    Args:
        paths: CSV files and folders.
        names: What the labels mean, beyond the usual names and codes.
        votes: A FER+ file on the one CSV among ``paths``.
        skipped: Told of each row or picture that cannot be read; as a rule it raises.
        on_progress: Told how far it is.
        size: Side of the faces, pixels.
        pictures: How pictures become faces.

    Raises:
        DataError: Something cannot be read.
    """
    voted = _path_of_votes(paths, votes)
    return join(
        [
            read_faces(path, names, votes if path == voted else None, skipped, on_progress, size, pictures)
            for path in paths
        ]
    )


def left_out_notes(data: FaceData) -> list[Note]:
    """Which files of folders were not read, and which show no face, in at most one note each."""
    no_face: list[Note] = [NoFaceNote(path=data.no_face[0], count=len(data.no_face))] if data.no_face else []
    if not data.left_out:
        return no_face
    left_out = [{"reason": one.reason.value, "what": one.what, "count": one.count} for one in data.left_out]
    return [SkippedFilesNote(f"Skipped: {left_out_text(data.left_out)}.", left_out=left_out), *no_face]


def scaled_notes(data: FaceData) -> list[Note]:
    """Which pictures were read by a guess, or with one of several faces, in at most one note each."""
    kinds = ((ScaledPicturesNote, data.scaled), (SeveralFacesNote, data.several_faces))
    return [note(path=paths[0], count=len(paths)) for note, paths in kinds if paths]


def label_notes(names: ClassNames) -> list[Note]:
    """Which labels a label map leaves out, and which were to be mapped and did not occur, one note each."""
    left: list[Note] = [
        UnmappedLabelNote(label=found.label, map=names.maps, count=found.faces)
        for found in names.found
        if names.maps and found.meaning == LEFT_OUT and found.label not in names.mapped
    ]
    return left + [UnusedMappingNote(label=name) for name in names.unused()]


def unreadable_notes(unreadable: Sequence[Unreadable]) -> list[Note]:
    """Which rows and pictures could not be read, in at most one note that names some of them."""
    if not unreadable:
        return []
    named = [str(row) for row in unreadable[:_NAMED_AT_MOST]]
    rows = "; ".join([*named, *(["…"] if len(unreadable) > _NAMED_AT_MOST else [])])
    return [UnreadableRowsNote(count=len(unreadable), rows=rows)]


def _path_of_votes(paths: Sequence[Path], votes: Path | None) -> Path | None:
    if votes is None:
        return None
    files = [path for path in paths if path.is_file()]
    if len(files) != 1:
        raise VotesForOneFileError(votes=votes)
    return files[0]


def _without_emotions(data: FaceData, names: tuple[str, ...], report: Report) -> FaceData:
    left = data.without_emotions(names)
    report(ExcludedEmotionsNote(emotions=names, count=len(data) - len(left)))
    return left
