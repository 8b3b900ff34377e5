"""Collections of faces from a camera: labelled folders of small gray pictures; no Qt.

A collection, ``NAME/CLASS/0001.png``, is a folder that ``python -m training train`` reads. Nothing is stored
but the crops and the names of the classes.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_desktop.base.errors import CollectionError, PictureError, StoredFaceError, reason_of, unreadable
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import prepare_folder
from fer_desktop.models.collection_names import (
    checked_class,
    checked_classes,
    checked_collection,
)
from fer_desktop.models.face_files import remove_file, write_new
from fer_desktop.vision.inference.crop import to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Bytes
from training.core.class_list import MOST_CLASSES
from training.core.storage.atomic import read_object, replace_text

FEWEST_FACES: Final = 20
"""Faces of each class from which a model can be trained: four of them are left to evaluate it."""
ENOUGH_FACES: Final = 40
"""Faces of each class that are worth collecting."""
_ORDER: Final = ".classes.json"
"""Keeps the order of the classes. Hidden, so that a training passes it over."""
_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, eq=False)
class CollectedFace:
    """One stored face.

    Attributes:
        path: The picture.
        pixels: (size, size) uint8, gray.
    """

    path: Path
    pixels: Bytes


class FaceCollection:
    """One collection, with its faces in memory.

    Attributes:
        folder: Where it is; what a training takes.
        problems: A sentence for each picture that could not be read.
    """

    def __init__(self, folder: Path) -> None:
        """Read what is stored.

        Raises:
            StoredFaceError: The folder cannot be read.
        """
        self.folder = folder
        self.problems: list[str] = []
        self._faces: dict[str, list[CollectedFace]] = {
            name: list(self._read(name)) for name in _classes_in(folder)
        }

    @property
    def name(self) -> str:
        """What it is called."""
        return self.folder.name

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes, in the order in which they were named."""
        return tuple(self._faces)

    @property
    def counts(self) -> dict[str, int]:
        """The number of faces by class."""
        return {name: len(faces) for name, faces in self._faces.items()}

    def faces(self, name: str) -> tuple[CollectedFace, ...]:
        """The faces of a class, in the order in which they were collected."""
        return tuple(self._faces[name])

    def add(self, pixels: Bytes, name: str) -> CollectedFace:
        """Store a face, (size, size) uint8, gray, under a class.

        Raises:
            StoredFaceError: It cannot be written.
        """
        content = cv2.imencode(".png", pixels)[1].tobytes()
        last = self._faces[name][-1].path.stem if self._faces[name] else ""
        number = int(last) if _NUMBER.fullmatch(last) else 0
        while True:
            number += 1
            path = self.folder / name / f"{number:04}.png"
            if not path.exists() and write_new(path, content):
                face = CollectedFace(path, pixels)
                self._faces[name].append(face)
                return face

    def delete(self, faces: Sequence[CollectedFace]) -> None:
        """Delete these faces.

        Raises:
            StoredFaceError: One cannot be deleted; those before it are.
        """
        for face in faces:
            remove_file(face.path)
            for kept in self._faces.values():
                kept[:] = [one for one in kept if one is not face]

    def restore(self, faces: Sequence[CollectedFace]) -> None:
        """Store faces that were deleted again, under the class that they had.

        Each gets the number that it had, or the next free one if another face has it by now.

        Raises:
            StoredFaceError: One cannot be written.
        """
        for face in faces:
            name = face.path.parent.name
            if name not in self._faces:
                continue
            if write_new(face.path, cv2.imencode(".png", face.pixels)[1].tobytes()):
                self._faces[name].append(face)
                self._faces[name].sort(key=lambda one: one.path.name)
            else:
                self.add(face.pixels, name)

    def add_class(self, text: str) -> str:
        """Add a class, at the end; returns its name.

        Raises:
            CollectionError: It cannot be called so, or there are too many.
            StoredFaceError: It cannot be stored.
        """
        if len(self._faces) >= MOST_CLASSES:
            raise CollectionError(
                translate("collect", "A collection has at most {n} classes.").format(n=MOST_CLASSES)
            )
        name = checked_class(text, self.classes)
        _write_classes(self.folder, (*self.classes, name))
        self._faces[name] = []
        return name

    def file_count(self, name: str) -> int:
        """The number of files in the folder of a class and below, faces or not."""
        return sum(path.is_symlink() or not path.is_dir() for path in (self.folder / name).rglob("*"))

    def remove_class(self, name: str) -> None:
        """Delete a class with its folder and all that is in it.

        Raises:
            StoredFaceError: Something of it cannot be deleted.
        """
        _remove_folder(self.folder / name)
        del self._faces[name]
        _write_classes(self.folder, self.classes)

    def _read(self, name: str) -> Iterator[CollectedFace]:
        for path in _pictures_in(self.folder / name):
            try:
                yield CollectedFace(path, to_gray(read_picture(path)))
            except PictureError as error:
                self.problems.append(str(error))


class FaceCollections:
    """All collections of this computer."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that they are in; it is made with the first one."""
        self.folder = folder

    @property
    def names(self) -> tuple[str, ...]:
        """What they are called, in alphabetical order.

        Raises:
            StoredFaceError: The folder cannot be read.
        """
        return tuple(path.name for path in _folders_in(self.folder))

    def create(self, text: str, classes: Sequence[str]) -> FaceCollection:
        """A new collection without faces.

        Args:
            text: What it is to be called.
            classes: The names of its classes, as typed.

        Raises:
            CollectionError: It, or a class, cannot be called so; or there is one of this name.
            StoredFaceError: It cannot be stored.
        """
        name = checked_collection(text, self.names)
        checked = checked_classes(classes)
        _write_classes(self.folder / name, checked)
        return FaceCollection(self.folder / name)

    def counts(self, name: str) -> dict[str, int]:
        """The number of pictures by class in the collection of this name, without reading them.

        Raises:
            StoredFaceError: The folder cannot be read.
        """
        folder = self.folder / name
        return {one: len(_pictures_in(folder / one)) for one in _classes_in(folder)}

    def open(self, name: str) -> FaceCollection:
        """The collection of this name.

        Raises:
            StoredFaceError: It cannot be read.
        """
        return FaceCollection(self.folder / name)

    def delete(self, name: str) -> None:
        """Delete a collection with all its faces, for good.

        Raises:
            StoredFaceError: Something of it cannot be deleted.
        """
        _remove_folder(self.folder / name)

    def delete_all(self) -> None:
        """Delete all collections, for good.

        Raises:
            StoredFaceError: Something cannot be deleted.
        """
        _remove_folder(self.folder)


def _folders_in(folder: Path) -> list[Path]:
    """The folders inside of one, without hidden ones, sorted; none where it does not exist."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StoredFaceError(unreadable(folder, error)) from error


def _pictures_in(folder: Path) -> list[Path]:
    """The faces of a class, sorted by name."""
    return sorted(folder.glob("*.png"))


def _classes_in(folder: Path) -> tuple[str, ...]:
    """The classes of a collection, in their order; folders that nobody named come last."""
    there = [path.name for path in _folders_in(folder)]
    named = read_object(folder / _ORDER).get("classes", [])
    kept = [name for name in named if name in there] if isinstance(named, list) else []
    return tuple(dict.fromkeys([*kept, *there]))


def _write_classes(folder: Path, classes: Sequence[str]) -> None:
    """Make a folder for each class, and note their order."""
    try:
        for name in classes:
            prepare_folder(folder / name)
        replace_text(folder / _ORDER, json.dumps({"classes": list(classes)}, ensure_ascii=False) + "\n")
    except OSError as error:
        raise StoredFaceError(
            translate(
                "collect",
                "Cannot write {path} ({reason}). Free up disk space, or check the folder's permissions.",
            ).format(path=error.filename or folder, reason=reason_of(error))
        ) from error


def _remove_folder(folder: Path) -> None:
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise StoredFaceError(
            translate("collect", "Cannot delete {path} ({reason}). Check its permissions.").format(
                path=error.filename or folder, reason=reason_of(error)
            )
        ) from error
