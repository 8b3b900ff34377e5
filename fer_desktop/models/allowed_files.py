"""Which files a model may consist of, how large each may be, and how each begins."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from fer_desktop.base.errors import ModelNameError
from fer_desktop.base.i18n import translate
from fer_desktop.models.names import checked_name
from training.core.bundle import HISTORY, KERAS_MODEL, LITERT_MODEL, MANIFEST, METRICS, MODEL_CARD, SEEN_FACES
from training.core.storage.atomic import MEGABYTE

MOST_MEMBERS: Final = 64
"""Files of one model; the program's own have some 15."""
LARGEST: Final = 1024 * MEGABYTE
"""Bytes of all files of one model together."""
HEAD: Final = 4096
"""Bytes at the beginning of a file that are enough to know its kind."""

_PICKLE: Final = 0x80
_PICKLE_VERSIONS: Final = range(2, 8)
_PICKLED_PYTHON: Final = translate(
    "models", "contains pickled Python objects, which can execute arbitrary code when loaded"
)
_PICKLED: Final = (".pkl", ".pickle", ".joblib", ".pt", ".pth", ".bin", ".dill")


@dataclass(frozen=True, slots=True)
class Member:
    """One kind of file.

    Attributes:
        largest: Bytes that it may have.
        begins: What its content begins with, from ``offset`` on; empty for text.
        offset: Where that stands, in bytes.
    """

    largest: int
    begins: bytes = b""
    offset: int = 0


MEMBERS: Final[Mapping[str, Member]] = {
    MANIFEST: Member(MEGABYTE),
    KERAS_MODEL: Member(LARGEST, b"PK"),
    LITERT_MODEL: Member(512 * MEGABYTE, b"TFL3", offset=4),
    METRICS: Member(4 * MEGABYTE),
    HISTORY: Member(4 * MEGABYTE),
    MODEL_CARD: Member(MEGABYTE),
    SEEN_FACES: Member(64 * MEGABYTE, b"\x93NUMPY"),
}
PICTURE: Final = Member(16 * MEGABYTE, b"\x89PNG\r\n\x1a\n")
"""Every other file is a figure of the evaluation."""


def member_of(name: str) -> Member | None:
    """The kind of a file by its name; None where a model has no such file."""
    return MEMBERS.get(name) or (PICTURE if name.endswith(".png") and _is_plain(name) else None)


def why_not_begun_so(name: str, head: bytes) -> str:
    """Why a file cannot be what its name says, as the rest of a sentence; empty where it can.

    Args:
        name: The file's name, of a known kind.
        head: Its first ``HEAD`` bytes, or all.
    """
    if is_pickled(head):
        return _PICKLED_PYTHON
    member = member_of(name)
    if member is None or head[member.offset : member.offset + len(member.begins)] != member.begins:
        return translate("models", "does not match its file extension")
    if name == SEEN_FACES and _holds_objects(head):
        return _PICKLED_PYTHON
    return ""


def is_pickled(head: bytes) -> bool:
    """Whether a file begins as pickled objects do."""
    return len(head) > 1 and head[0] == _PICKLE and head[1] in _PICKLE_VERSIONS


def is_named_as_pickle(name: str) -> bool:
    """Whether a file's name says that it holds pickled objects."""
    return name.casefold().endswith(_PICKLED)


def _is_plain(name: str) -> bool:
    """Whether every system takes a file of this name."""
    try:
        return checked_name(name) == name
    except ModelNameError:
        return False


def _holds_objects(head: bytes) -> bool:
    """Whether the array in a .npy file is of Python objects, or its header cannot be read."""
    file = io.BytesIO(head)
    try:
        version = np.lib.format.read_magic(file)
        read = (
            np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        )
        return bool(read(file)[2].hasobject)
    except (ValueError, EOFError):
        return True
