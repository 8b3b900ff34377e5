"""What the lists of datasets give, and where their pictures are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.data.pictures.face_cutter import Box
from training.data.pictures.picture_errors import MissingPicturesError


@dataclass(frozen=True, slots=True)
class ListedPicture:
    """One line of a list.

    Attributes:
        path: Where the picture is.
        label: Its label as the list has it.
        split: Its split by any of its names; empty where the list says nothing.
        place: What messages call it.
        box: Where the face is; None for a picture that is cropped to the face.
    """

    path: str
    label: str
    split: str
    place: str
    box: Box | None = None


def folder_of_pictures(path: Path, names: Sequence[str], folders: Iterable[Path]) -> Path:
    """The folder that holds the pictures of a list: the first with any of the first names.

    Args:
        path: The list.
        names: The pictures, as paths below the folder.
        folders: Where they may be, the likeliest first.

    Raises:
        DataError: None of the folders has them.
    """
    candidates = list(folders)
    for folder in candidates:
        if any((folder / name).exists() for name in names[:_TRIED]):
            return folder
    first = names[0] if names else ""
    raise MissingPicturesError(path=path, count=len(names), first=first, folder=candidates[0])


_TRIED = 20
"""Pictures that are looked for; single ones may be missing."""
