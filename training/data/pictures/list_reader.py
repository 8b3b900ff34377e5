"""Datasets whose labels are in a list beside the pictures: AffectNet and RAF-DB, and tables with paths."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from training.core.training_error import excerpt
from training.data.class_names import ClassNames
from training.data.data_errors import RowError, UnknownUsageError
from training.data.faces import (
    SIZE,
    SPLITS,
    UNSPLIT,
    FaceData,
    ProgressCallback,
    ignore_progress,
)
from training.data.label_maps import UnknownCodeError
from training.data.pictures import affectnet, rafdb
from training.data.pictures.listed import ListedPicture
from training.data.pictures.picture_errors import NoFaceFoundError
from training.data.pictures.picture_reader import USUAL, LabelledPicture, PictureOptions, read_pictures
from training.data.skipped import Skipped, raise_at_once
from training.data.splits import split_named


@dataclass(frozen=True)
class ListForm:
    """One line of the table of forms.

    Attributes:
        labels: Name of the label map of its codes.
        pictures: Gives what the list at a path, a file or folder, names; None where the path is no such list.
    """

    labels: str
    pictures: Callable[[Path, Skipped], Iterator[ListedPicture] | None]


FORMS: Final = (
    ListForm("affectnet", affectnet.listed_in_tables),
    ListForm("affectnet", affectnet.listed_in_folders),
    ListForm("rafdb", rafdb.listed),
)


def read_list(
    path: Path,
    names: ClassNames,
    skipped: Skipped = raise_at_once,
    on_progress: ProgressCallback = ignore_progress,
    size: int = SIZE,
    options: PictureOptions = USUAL,
) -> FaceData | None:
    """Read the pictures of a dataset that is recognised by the form of its list.

    Args:
        path: The list, or a folder with it.
        names: What labels mean; codes have the dataset's own label map unless another one is named.
        skipped: Told of each picture that cannot be read; as a rule it raises.
        on_progress: Told how many pictures are read.
        size: Side of the faces, pixels.
        options: How pictures become faces.

    Returns:
        The faces in the order of the list; None where nothing there is such a list.

    Raises:
        DataError: The list or a picture cannot be read, or the pictures are missing.
    """
    for form in FORMS:
        pictures = form.pictures(path, skipped)
        if pictures is not None:
            own = names.of_dataset(form.labels)
            return read_listed(path, pictures, own, skipped, on_progress, size, options)
    return None


def read_listed(
    source: Path,
    pictures: Iterable[ListedPicture],
    names: ClassNames,
    skipped: Skipped = raise_at_once,
    on_progress: ProgressCallback = ignore_progress,
    size: int = SIZE,
    options: PictureOptions = USUAL,
) -> FaceData:
    """Read pictures with labels as texts, see ``read_list``.

    Raises:
        DataError: As for ``read_list``; also where nothing says what a label means.
    """
    labelled: list[LabelledPicture] = []
    for number, picture in enumerate(pictures):
        try:
            label = _label(picture.label, number, names)
            if label is not None:
                split = _split(picture.split)
                labelled.append(LabelledPicture(picture.path, label, split, picture.place, picture.box))
        except RowError as error:
            skipped(source, picture.place, error)
    names.check_codes(source)
    data = read_pictures(labelled, source, size, options, skipped, on_progress, emotions=names.emotions)
    if data.no_face and not len(data):
        raise NoFaceFoundError(count=len(data.no_face), source=source)
    return data


def _label(text: str, number: int, names: ClassNames) -> int | None:
    try:
        return names.index_in_csv(text, number)
    except UnknownCodeError:
        return None  # ``check_codes`` refuses the list when all its codes are known


def _split(text: str) -> str:
    split = split_named(text) if text else UNSPLIT
    if split is None:
        raise UnknownUsageError(usage=excerpt(text), known=[*SPLITS, "train", "val", "test"])
    return split


def rows_of(
    paths: Sequence[str], labels: Sequence[str], splits: Sequence[str] | None
) -> Iterator[ListedPicture]:
    """Pictures of a table with these columns; messages count its rows from 0."""
    for row, (path, label) in enumerate(zip(paths, labels, strict=True)):
        yield ListedPicture(path, label, splits[row] if splits is not None else UNSPLIT, f"row {row}")
