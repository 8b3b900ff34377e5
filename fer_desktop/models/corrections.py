"""The faces whose reading a person corrected: small pictures in folders named by emotion; no Qt.

The folder is a data set of its own: ``train/happy/….png``, gray, as the model read them. Only here, and only
when the person says so, is a face of a picture stored. Names say when, never where from.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from fer_desktop.base.emotion_names import EMOTION_COLOURS
from fer_desktop.base.errors import StoredFaceError
from fer_desktop.base.i18n import translate
from fer_desktop.models.face_files import content_of, remove_file, write_new
from fer_desktop.vision.inference.crop import to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Bytes
from training.core.media import PICTURES, LeftOutCounter, walk

EMOTIONS: Final = tuple(EMOTION_COLOURS)
"""What a face can be called, in the usual order, whatever the model knows."""
_SPLIT: Final = "train"
"""They say nothing about how good a model is: the model was wrong about all of them."""
_SUFFIX: Final = ".png"
_TIME: Final = "%Y-%m-%d %H-%M-%S"
_NUMBER: Final = re.compile(r" \(\d+\)$")
"""Behind a name that was taken."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One stored face.

    Attributes:
        path: The picture.
        emotion: What the person says it looks like.
    """

    path: Path
    emotion: str

    @property
    def when(self) -> str:
        """Day and time of the correction; what the file is called where its name does not say."""
        try:
            return datetime.strptime(self.path.stem[:19], _TIME).strftime("%Y-%m-%d %H:%M")
        except ValueError:
            return self.path.stem


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was done to the folder, so that it can be undone.

    Attributes:
        made: Files that are there since.
        gone: Files that are not there any more, with what was in them.
    """

    made: tuple[Path, ...] = ()
    gone: tuple[tuple[Path, bytes], ...] = ()


class CorrectionFolder:
    """Adds, finds, relabels and deletes corrections; remembers, until the program ends, what to undo.

    Every method raises ``StoredFaceError`` where a file cannot be read, written or deleted.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made with the first correction."""
        self.folder = folder
        self._changes: list[Change] = []

    @property
    def can_undo(self) -> bool:
        """Whether anything was done since the start that can be undone."""
        return bool(self._changes)

    def all(self) -> tuple[Correction, ...]:
        """All corrections, by emotion, the newest first."""
        return tuple(
            Correction(path, emotion)
            for emotion in EMOTIONS
            for path in sorted(pictures_in(self._folder_of(emotion)), reverse=True)
        )

    def add(self, face: Bytes, emotion: str, when: datetime) -> Change:
        """Store a face, (height, width) uint8, under an emotion."""
        encoded = cv2.imencode(_SUFFIX, face)[1].tobytes()
        name = f"{when:{_TIME}}-{when.microsecond // 1000:03d}"
        return self._did(Change(made=(self._write(emotion, name, encoded),)))

    def relabel(self, corrections: Sequence[Correction], emotion: str) -> Change:
        """Say of these faces that they look otherwise."""
        made: list[Path] = []
        gone: list[tuple[Path, bytes]] = []
        try:
            for correction in corrections:
                if correction.emotion == emotion:
                    continue
                content = content_of(correction.path)
                made.append(self._write(emotion, correction.path.stem, content))
                remove_file(correction.path)
                gone.append((correction.path, content))
        finally:
            # What was done before something went wrong can be undone, too.
            change = self._did(Change(tuple(made), tuple(gone)))
        return change

    def delete(self, corrections: Sequence[Correction]) -> Change:
        """Delete these files; what was in them is kept in memory alone, to be undone."""
        gone: list[tuple[Path, bytes]] = []
        try:
            for correction in corrections:
                content = content_of(correction.path)
                remove_file(correction.path)
                gone.append((correction.path, content))
        finally:
            change = self._did(Change(gone=tuple(gone)))
        return change

    def undo(self, change: Change | None = None) -> None:
        """Take back a change, or the last one; does nothing if it was taken back before.

        A change whose faces were changed again since is left as it is, which raises ``StoredFaceError``.
        """
        change = change or (self._changes[-1] if self._changes else None)
        if change is None or change not in self._changes:
            return
        later = self._changes[self._changes.index(change) + 1 :]
        if {path for one in later for path, _ in one.gone} & set(change.made):
            raise StoredFaceError(
                translate(
                    "corrections",
                    "The stored face was relabelled or deleted in the meantime. Undo that first, in My "
                    "corrections.",
                )
            )
        for path, content in change.gone:
            if not path.exists():
                write_new(path, content)
        for path in change.made:
            remove_file(path)
        self._changes.remove(change)

    def forget_changes(self) -> None:
        """Undo nothing any more: what was deleted is kept nowhere."""
        self._changes.clear()

    def export(self, folder: Path) -> int:
        """Copy all faces into ``train/EMOTION`` below a folder; how many were not there yet.

        No file is replaced: a name that is taken by another picture gets a number.
        """
        copied, known = 0, _Names()
        for correction in self.all():
            content = content_of(correction.path)
            target = folder / _SPLIT / correction.emotion.lower()
            stem = correction.path.stem
            if any(content_of(path) == content for path in known.like(target, stem)):
                continue
            known.add(_claim(target, stem, content))
            copied += 1
        return copied

    def delete_all(self) -> Change:
        """Delete every correction."""
        change = self.delete(self.all())
        if self.folder.exists() and not any(path.is_file() for path in self.folder.rglob("*")):
            shutil.rmtree(self.folder, ignore_errors=True)
        return change

    def _folder_of(self, emotion: str) -> Path:
        return self.folder / _SPLIT / emotion.lower()

    def _write(self, emotion: str, name: str, content: bytes) -> Path:
        return _claim(self._folder_of(emotion), name, content)

    def _did(self, change: Change) -> Change:
        if change.made or change.gone:
            self._changes.append(change)
        return change


def pictures_in(folder: Path) -> Iterator[Path]:
    """The pictures in a folder of corrections, as a training finds them; none where there is no folder."""
    return map(Path, walk(str(folder), PICTURES, LeftOutCounter()))


def pixels(correction: Correction) -> Bytes:
    """The face, (height, width) uint8.

    Raises:
        PictureError: It cannot be read.
    """
    return to_gray(read_picture(correction.path))


def counts(corrections: Sequence[Correction]) -> dict[str, int]:
    """How many there are of each emotion, in the usual order."""
    return {emotion: sum(one.emotion == emotion for one in corrections) for emotion in EMOTIONS}


def _claim(folder: Path, name: str, content: bytes) -> Path:
    """Write a file under a name that is free."""
    number = 1
    while True:
        path = folder / (f"{name}{_SUFFIX}" if number == 1 else f"{name} ({number}){_SUFFIX}")
        if not path.exists() and write_new(path, content):
            return path
        number += 1


class _Names:
    """The pictures of some folders, each of which is listed only once."""

    def __init__(self) -> None:
        self._known: dict[Path, dict[str, list[Path]]] = {}

    def like(self, folder: Path, name: str) -> list[Path]:
        """Those of a folder that are called so, or so with a number behind it."""
        return [path for path in self._of(folder).get(_unnumbered(name), ()) if path.stem.startswith(name)]

    def add(self, path: Path) -> None:
        """Take note of a picture that was written."""
        self._of(path.parent).setdefault(_unnumbered(path.stem), []).append(path)

    def _of(self, folder: Path) -> dict[str, list[Path]]:
        if folder not in self._known:
            names = self._known[folder] = {}
            for path in folder.glob(f"*{_SUFFIX}"):
                names.setdefault(_unnumbered(path.stem), []).append(path)
        return self._known[folder]


def _unnumbered(name: str) -> str:
    return _NUMBER.sub("", name)
