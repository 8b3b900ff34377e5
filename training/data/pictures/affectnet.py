"""AffectNet (Mollahosseini, Hasani and Mahoor 2017): tables of paths, or folders of annotations."""

import csv
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np

from training.core.media import PICTURE_SUFFIXES, regular_file
from training.data.data_errors import UnreadableFileError
from training.data.faces import UNSPLIT
from training.data.pictures.face_cutter import Box
from training.data.pictures.listed import ListedPicture, folder_of_pictures
from training.data.pictures.picture_errors import ExpressionFileError, ListRowError
from training.data.skipped import Skipped
from training.data.splits import split_named

COLUMNS: Final = ("subdirectory_filepath", "expression")
_BOX: Final = ("face_x", "face_y", "face_width", "face_height")
_LISTS: Final = (".", "Manually_Annotated_file_lists")
"""Folders of the tables, below the dataset's."""
_FOLDERS: Final = (
    *(".", "Manually_Annotated_Images", "Manually_Annotated", "images"),
    *(
        "../Manually_Annotated_Images",
        "../Manually_Annotated",
        "../Manually_Annotated/Manually_Annotated_Images",
    ),
)
"""Folders of the pictures, beside the table."""
IMAGES, ANNOTATIONS = "images", "annotations"
_EXPRESSION: Final = "_exp.npy"
_LARGEST: Final = 4096
"""Bytes of an annotation; usual ones have 130."""
_LONGEST: Final = 2000
"""Bytes of a header."""


def listed_in_tables(path: Path, skipped: Skipped) -> Iterator[ListedPicture] | None:
    """The pictures of a table, or of all tables in a folder; None where there is none.

    The name of a table says its split: ``training.csv``, ``validation.csv``.

    Raises:
        DataError: A table cannot be read, or the pictures are missing.
    """
    if path.is_file():
        return _rows(path) if _is_table(path) else None
    folders = [path / folder for folder in _LISTS if (path / folder).is_dir()]
    tables = [table for folder in folders for table in sorted(folder.glob("*.csv")) if _is_table(table)]
    return (row for table in tables for row in _rows(table)) if tables else None


def _is_table(path: Path) -> bool:
    try:
        with open(path, "rb", opener=regular_file) as file:
            line = file.readline(_LONGEST)
    except OSError:
        return False
    names = [name.strip().casefold() for name in line.decode("utf-8-sig", "replace").split(",")]
    return all(column in names for column in COLUMNS)


def _rows(path: Path) -> Iterator[ListedPicture]:
    try:
        with open(path, newline="", encoding="utf-8-sig", errors="replace", opener=regular_file) as file:
            reader = csv.reader(file)
            header = [name.strip().casefold() for name in next(reader)]
            columns: dict[str, int] = {
                name: header.index(name) for name in (*COLUMNS, *_BOX) if name in header
            }
            table = [(reader.line_num, _fields(row, columns)) for row in reader if row]
    except OSError as error:
        raise UnreadableFileError(path=path, reason=error.strerror) from error
    except csv.Error as error:
        raise UnreadableFileError(path=path, reason=error) from error
    for line, fields in table:
        if fields is None:
            raise ListRowError(path=path, place=line, dataset="AffectNet")
    names = [fields[0] for _, fields in table if fields is not None]
    folders = [path.parent / folder for folder in _FOLDERS]
    folder = folder_of_pictures(path, names, folders) if names else path.parent
    split = _split_of(path.stem)
    for _, fields in table:
        assert fields is not None, "refused above"
        name, label, box = fields
        yield ListedPicture(os.path.join(folder, name), label, split, name, box)


def _fields(row: list[str], columns: dict[str, int]) -> tuple[str, str, Box | None] | None:
    """Path, code and face box; None for a row of another form."""
    try:
        name, label = (row[columns[column]].strip() for column in COLUMNS)
    except IndexError:
        return None
    if not name or name.startswith(("/", "\\")) or ".." in name.split("/"):
        return None
    return name, label, _box(row, columns)


def _box(row: list[str], columns: dict[str, int]) -> Box | None:
    """The face box; None for a row without numbers there, such as ``NULL``."""
    try:
        x, y, width, height = (round(float(row[columns[column]])) for column in _BOX)
    except (IndexError, KeyError, ValueError, OverflowError):
        return None
    return (x, y, width, height) if width > 0 and height > 0 else None


def _split_of(stem: str) -> str:
    """The split in a name such as ``training`` or ``Manually_annotated_validation``."""
    words = re.split(r"[^A-Za-z]+", stem)
    return next(filter(None, map(split_named, words)), UNSPLIT)


def listed_in_folders(path: Path, skipped: Skipped) -> Iterator[ListedPicture] | None:
    """The pictures of ``train_set`` and ``val_set``, or of one of them; None where the folder is neither.

    Raises:
        DataError: A folder cannot be read.
    """
    if not path.is_dir():
        return None
    if _is_set(path):
        return _in_set(path, path.name, skipped)
    sets = [folder for folder in sorted(path.glob("*_set")) if _is_set(folder)]
    return (found for folder in sets for found in _in_set(path, folder.name, skipped)) if sets else None


def _is_set(folder: Path) -> bool:
    return (folder / IMAGES).is_dir() and (folder / ANNOTATIONS).is_dir()


def _in_set(path: Path, name: str, skipped: Skipped) -> Iterator[ListedPicture]:
    folder = path if path.name == name else path / name
    split = split_named(name.removesuffix("_set")) or UNSPLIT
    try:
        with os.scandir(folder / IMAGES) as entries:
            pictures = sorted(
                entry.name for entry in entries if entry.name.casefold().endswith(tuple(PICTURE_SUFFIXES))
            )
    except OSError as error:
        raise UnreadableFileError(path=folder / IMAGES, reason=error.strerror) from error
    for picture in pictures:
        annotation = folder / ANNOTATIONS / f"{os.path.splitext(picture)[0]}{_EXPRESSION}"
        place = f"{name}/{IMAGES}/{picture}"
        label = _expression(annotation)
        if label is None:
            skipped(path, place, ExpressionFileError(name=annotation.name))
            continue
        yield ListedPicture(os.path.join(folder, IMAGES, picture), label, split, place)


def _expression(path: Path) -> str | None:
    """The code in an annotation, a number or a text in an array of one; nothing pickled is loaded."""
    try:
        with open(path, "rb", opener=regular_file) as file:
            if os.fstat(file.fileno()).st_size > _LARGEST:
                return None
            values = np.load(file, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    if not isinstance(values, np.ndarray) or values.size != 1 or values.dtype.kind not in "iufU":
        return None
    return str(values.item())
