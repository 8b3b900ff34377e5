"""What pictures are labelled where folders are named by emotion, and whether they are cropped faces."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from fer_desktop.base.errors import PictureError
from fer_desktop.explain.no_face import SMALL, is_small
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Bytes
from training.core.bundle import ALIASES
from training.core.media import VIDEO_SUFFIXES, has_suffix
from training.core.media.picture_header import read_header

MIN_EMOTIONS: Final = 2
"""Different emotions that folders must name before their names are taken for labels: a folder called "Joy"
may be a person's."""


class FolderLabels:
    """The label of each file, from the names of the folders it lies in."""

    def __init__(self, targets: Sequence[str], emotions: Sequence[str]) -> None:
        """Take note of where to look.

        Args:
            targets: The folders that were asked for; what lies above them says nothing.
            emotions: The model's.
        """
        self._tops = frozenset(Path(os.path.abspath(target)) for target in targets)
        own = {emotion.casefold(): emotion for emotion in emotions}
        known = {alias: emotion for alias, emotion in ALIASES.items() if emotion in emotions}
        self._emotions = known | own
        self._of_folder = lru_cache(maxsize=1024)(self._label_of_folder)

    def label_of(self, file: str | Path) -> str | None:
        """The emotion that its folders name, at any depth; None where none does, or two name different ones.

        So no label differs from that of a training on the same folder, which refuses the latter.
        """
        return self._of_folder(Path(os.path.abspath(file)).parent)

    def labelled(self, files: Iterable[Path]) -> bool:
        """Whether these files come from a labelled folder: at least ``MIN_EMOTIONS`` emotions are named."""
        found: set[str] = set()
        for file in files:
            label = self.label_of(file)
            if label is not None:
                found.add(label)
                if len(found) >= MIN_EMOTIONS:
                    return True
        return False

    def _label_of_folder(self, folder: Path) -> str | None:
        named: set[str] = set()
        for directory in (folder, *folder.parents):
            emotion = self._emotions.get(directory.name.strip().casefold())
            named.update([emotion] if emotion else [])
            if directory in self._tops:
                return named.pop() if len(named) == 1 else None
        return None


def labels_of(targets: Sequence[str], files: Iterable[Path], emotions: Sequence[str]) -> FolderLabels | None:
    """The labels of these files, where they come from a labelled folder; else None."""
    labels = FolderLabels(targets, emotions)
    return labels if labels.labelled(files) else None


SAMPLE: Final = 12
"""Pictures that are looked at, evenly spread over all."""
MIN_FILES: Final = 6
"""Pictures below which they say nothing: somebody may have a few small portraits."""
MIN_SHARE: Final = 0.75
"""Part of the sample that must look so."""


def look_cropped(files: Sequence[Path], labels: FolderLabels | None) -> bool:
    """Whether most of the pictures in folders named by emotion are small, square and gray.

    Args:
        files: All files of a run; videos and pictures in other folders are passed over.
        labels: Their labels; None where the folders name no emotions.
    """
    if labels is None:
        return False
    pictures = [file for file in files if not has_suffix(file, VIDEO_SUFFIXES) and labels.label_of(file)]
    if len(pictures) < MIN_FILES:
        return False
    sample = [pictures[index * len(pictures) // SAMPLE] for index in range(SAMPLE)]
    return sum(map(_looks_cropped, sample)) >= MIN_SHARE * SAMPLE


def is_small_file(file: Path) -> bool:
    """Whether a picture, by the header of its file, is small, as ``no_face.is_small`` says.

    What is gone or no picture is not.
    """
    try:
        header = read_header(file)
    except OSError:
        return False
    return header is not None and is_small((header.width, header.height))


def _looks_cropped(file: Path) -> bool:
    try:
        # One more, or a larger picture may be decoded at a part of its size that is small.
        picture = read_picture(file, side=SMALL + 1)
    except PictureError:
        return False
    height, width = picture.shape[:2]
    return height == width and is_small((width, height)) and _gray(picture)


def _gray(picture: Bytes) -> bool:
    return bool((picture == picture[..., :1]).all())
