"""Whether pictures look like the faces of a dataset, cropped already, which are best read whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fer_desktop.batch.folder_labels import FolderLabels
from fer_desktop.errors import PictureError
from fer_desktop.live.no_face_words import SMALL, is_small
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Bytes
from training.media import VIDEO_SUFFIXES, has_suffix

SAMPLE: Final = 12
"""Pictures that are looked at, evenly spread over all."""
FEWEST: Final = 6
"""Pictures below which they say nothing: somebody may have a few small portraits."""
MOST: Final = 0.75
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
    if len(pictures) < FEWEST:
        return False
    sample = [pictures[index * len(pictures) // SAMPLE] for index in range(SAMPLE)]
    return sum(map(_looks_cropped, sample)) >= MOST * SAMPLE


def is_small_file(file: Path) -> bool:
    """Whether a picture, by the header of its file, is small, as ``no_face_words.is_small`` says.

    What is gone or no picture is not.
    """
    # Here, because a program that reads no picture needs none of Pillow.
    from fer_desktop.vision.picture_header import read_header

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
