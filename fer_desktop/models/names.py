"""Names of models: letters of every script, but nothing that a path, a disk or a table could take amiss."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from fer_desktop.base.errors import ModelNameError
from fer_desktop.base.i18n import translate
from fer_desktop.models.entries import PARTIAL, RUN
from training.core.bundle import MANIFEST
from training.core.storage.atomic import read_object

MAX_LENGTH: Final = 80
"""Characters."""
MOST_BYTES: Final = 200
"""In UTF-8: disks take 255 for a folder's name, and what is unfinished has some more letters."""
FORBIDDEN: Final = '/\\:*?"<>|'
"""What one of the systems does not take in a folder's name."""
_FIRST: Final = ".=+-@"
"""A point would hide the folder; the others make a formula of it in spreadsheets."""
_UNFINISHED: Final = (RUN, PARTIAL)
"""What is called so is passed over in the list."""
_JOINERS: Final = "\u200c\u200d"
"""Invisible, but part of the spelling in Persian, Hindi and others, and of some emoji."""
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of control characters, of marks that turn the direction of writing, and of no character."""
_RESERVED: Final = frozenset(
    ["CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(10))]
)
"""Devices of Windows."""


def checked_name(text: str) -> str:
    """The name as it is stored: composed (NFC), with single blanks and none around it.

    Raises:
        ModelNameError: It cannot be a name; the sentence says why.
    """
    name = tidied(text)
    if not name:
        raise ModelNameError(translate("models", "Enter a model name."))
    if not _is_short(name):
        raise ModelNameError(
            translate(
                "models", "The name is too long. Use at most {n} characters, fewer in some scripts."
            ).format(n=MAX_LENGTH)
        )
    bad = next((letter for letter in name if letter in FORBIDDEN), "")
    if bad:
        raise ModelNameError(
            translate("models", "A name cannot contain {letter}. Remove it.").format(letter=bad)
        )
    if not all(map(is_written, name)):
        raise ModelNameError(translate("models", "The name contains invisible characters. Enter it again."))
    if name[0] in _FIRST:
        raise ModelNameError(
            translate("models", "A name cannot begin with {letter}. Begin with a letter or a digit.").format(
                letter=name[0]
            )
        )
    if name.endswith("."):
        raise ModelNameError(translate("models", "A name cannot end with a period. Remove it."))
    if name.casefold().endswith(_UNFINISHED):
        raise ModelNameError(
            translate("models", "A name cannot end with {first} or {second}. Remove it.").format(
                first=RUN, second=PARTIAL
            )
        )
    if name.split(".")[0].strip().upper() in _RESERVED:
        raise ModelNameError(
            translate(
                "models", "{name} is a reserved device name on some systems. Choose another name."
            ).format(name=name)
        )
    return name


def tidied(text: str) -> str:
    """The text composed (NFC), with single blanks and none around it; whether it can be a name or not."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def plain_name(text: str) -> str:
    """A name that can be given, as like to ``text`` as may be; "model" where nothing of it is left."""
    letters = [
        " " if letter.isspace() else "-" if letter in FORBIDDEN else letter
        for letter in unicodedata.normalize("NFC", text)
        if letter.isspace() or is_written(letter)
    ]
    name = " ".join("".join(letters).split()).lstrip(_FIRST + " ")
    try:
        return checked_name(_shortened(name))
    except ModelNameError:
        return "model"


def same_name(first: str, second: str) -> bool:
    """Whether two names are one on a disk that does not tell capitals."""
    return _folded(first) == _folded(second)


def numbered(name: str, number: int) -> str:
    """The name with a number behind it, short enough to be one."""
    ending = f" {number}"
    return _shortened(name, ending) + ending


def first_free(wish: str, is_taken: Callable[[str], object]) -> str:
    """The name, or with the first number behind it that is not taken."""
    name, number = wish, 1
    while is_taken(name):
        number += 1
        name = numbered(wish, number)
    return name


def is_written(letter: str) -> bool:
    """Whether a letter can be seen, or belongs to the spelling of those that can."""
    return letter in _JOINERS or unicodedata.category(letter) not in _UNSEEN


def _shortened(name: str, ending: str = "") -> str:
    while name and not _is_short(name + ending):
        name = name[:-1]
    return name.rstrip(". ")


def _is_short(name: str) -> bool:
    return len(name) <= MAX_LENGTH and len(name.encode("utf-8", "surrogatepass")) <= MOST_BYTES


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def read_manifest(folder: Path) -> dict[str, Any]:
    """The entries of a manifest, without verifying the model; none where it cannot be read."""
    return read_object(folder / MANIFEST)


def read_name(folder: Path) -> str:
    """The name in a manifest, without verifying the model; that of the folder where there is none."""
    name = read_manifest(folder).get("name")
    return name if isinstance(name, str) else folder.name


def renamed_manifest(manifest: bytes, name: str) -> bytes:
    """A manifest with another name, and all else as it was.

    Raises:
        ValueError: It is no JSON object.
    """
    entries = json.loads(manifest)
    if not isinstance(entries, dict):
        raise ValueError("the manifest is no JSON object")
    return (json.dumps(entries | {"name": name}, indent=2) + "\n").encode()
