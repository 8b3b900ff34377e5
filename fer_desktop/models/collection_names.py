"""What a collection of faces and its classes may be called: each is a folder, and a class a label, too."""

from __future__ import annotations

from collections.abc import Sequence

from fer_desktop.base.errors import CollectionError, ModelNameError
from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_messages import error_text
from fer_desktop.models.names import checked_name, same_name
from training.core.class_list import FEWEST_CLASSES, MOST_CLASSES, ClassListError, check_class_name


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
    try:
        check_class_name(name)
    except ClassListError as error:
        raise CollectionError(error_text(error)) from error
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
