"""What a collection of faces and its classes may be called: each is a folder, and a class a label, too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from fer_desktop.base.errors import CollectionError, ModelNameError
from fer_desktop.base.i18n import translate
from fer_desktop.models.names import checked_name, same_name

FEWEST_CLASSES: Final = 2
MOST_CLASSES: Final = 20
_LONGEST_CLASS: Final = 40
"""Characters; charts and tables show the whole name."""
_MEANINGFUL: Final = frozenset(
    {"none", "train", "training", "val", "valid", "validation", "public", "publictest"}
    | {"test", "private", "privatetest"}
)
"""Names of folders that mean a split, or faces to be left out, where a labelled folder is read."""


def checked_class(text: str, others: Sequence[str] = ()) -> str:
    """The name of a class as it is stored: composed (NFC), with single blanks and none around it.

    Args:
        text: What was typed.
        others: The classes that there are already.

    Raises:
        CollectionError: It cannot be the name of a class; the sentence says why.
    """
    try:
        name = checked_name(text)
    except ModelNameError as error:
        if not text.strip():
            raise CollectionError(translate("collect", "Enter the name of a class.")) from error
        raise CollectionError(f"“{text.strip()}”: {error}") from error
    if len(name) > _LONGEST_CLASS:
        raise CollectionError(
            translate("collect", "“{name}” is too long for a class. Use at most {n} characters.").format(
                name=name, n=_LONGEST_CLASS
            )
        )
    if name.casefold() in _MEANINGFUL or name.isdecimal() or "," in name:
        raise CollectionError(
            translate(
                "collect",
                "“{name}” cannot be the name of a class: it has a meaning of its own in data sets. Choose "
                "another name.",
            ).format(name=name)
        )
    if any(same_name(name, other) for other in others):
        raise CollectionError(
            translate("collect", "There already is a class “{name}”. Choose another name.").format(name=name)
        )
    return name


def checked_classes(texts: Sequence[str]) -> tuple[str, ...]:
    """The names of all classes of a new collection, in their order; empty ones are passed over.

    Raises:
        CollectionError: One cannot be a name, or there are too few or too many.
    """
    names: list[str] = []
    for text in texts:
        if text.strip():
            names.append(checked_class(text, names))
    if not FEWEST_CLASSES <= len(names) <= MOST_CLASSES:
        raise CollectionError(
            translate(
                "collect", "A model tells {fewest} to {most} classes apart; these are {n}. Change the list."
            ).format(fewest=FEWEST_CLASSES, most=MOST_CLASSES, n=len(names))
        )
    return tuple(names)


def checked_collection(text: str, others: Sequence[str]) -> str:
    """The name of a new collection as it is stored.

    Args:
        text: What was typed.
        others: The collections that there are already.

    Raises:
        CollectionError: It cannot be a name, or there is one of this name.
    """
    if not text.strip():
        raise CollectionError(translate("collect", "Enter a name for the collection."))
    try:
        name = checked_name(text)
    except ModelNameError as error:
        raise CollectionError(str(error)) from error
    if any(same_name(name, other) for other in others):
        raise CollectionError(
            translate(
                "collect", "There already is a collection “{name}”. Open it, or choose another name."
            ).format(name=name)
        )
    return name
