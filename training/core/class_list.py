"""Classes of one's own in place of the emotions: how many there may be, and what they may be called."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from training.core.training_error import TrainingError, excerpt

FEWEST_CLASSES: Final = 2
MOST_CLASSES: Final = 20
LONGEST_NAME: Final = 40
"""Characters."""
COLOUR_LENGTH: Final = 7
"""Of ``#RRGGBB``."""
_FORBIDDEN: Final = frozenset(',="/\\')
"""What separates names on the command line, and parts of a path."""
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of control characters and of no character."""

RESERVED_NAMES: Final[frozenset[str]] = frozenset(
    (
        *("source", "frame", "time_s", "wall_clock", "elapsed_s", "face_id", "name", "detector", "marker"),
        *("x", "y", "width", "height", "roll_deg", "yaw_deg", "pitch_deg", "sharpness", "exposure"),
        *("outside", "quality", "prediction", "confidence", "uncertain", "calibrated", "agree"),
        *("prediction_a", "prediction_b", "folder_label", "model", "model_sha256"),
        *("model_a", "model_a_sha256", "model_b", "model_b_sha256"),
        *("file", "label", "time", "seconds", "face", "label_a", "label_b"),
        *("none", "all", "total"),
        *("train", "training", "val", "valid", "validation", "public", "publictest"),
        *("test", "private", "privatetest"),
    )
)
"""In small letters: the columns of tables of readings, also earlier ones, what stands for a face that is left
out, for a reading in doubt or for a sum, and what folders of splits are called."""


class ClassListError(TrainingError):
    """A list of classes cannot be used; the message names the class."""


class ClassCountError(ClassListError):
    """Too few or too many classes."""

    template = "There are {count} classes. Name {fewest} to {most}."


class ReservedClassNameError(ClassListError):
    """A name that means something else."""

    template = (
        "A class cannot be called {name!r}, because tables or folders use this name for something else. "
        "Choose another name."
    )


class InvalidClassNameError(ClassListError):
    """A name that cannot stand in a table."""

    template = (
        "A class cannot be called {name!r}. Use at most {longest} characters, a letter first, and no commas, "
        "equals signs, quotation marks or slashes."
    )


class RepeatedClassNameError(ClassListError):
    """The same name twice."""

    template = "The class {name!r} is named twice. Name each class once."


class ClassColourError(ClassListError):
    """Colours that are none, or not as many as classes."""

    template = "The colours of the classes are {colours}. Give each class one of the form #RRGGBB."


def check_class_list(classes: Sequence[str], colours: Sequence[str] = ()) -> None:
    """Make sure that classes can be used in place of the emotions.

    Args:
        classes: Their names, in the order of the network's outputs; none for the emotions.
        colours: One for each class, as ``#RRGGBB``; none for the usual ones.

    Raises:
        ClassListError: They cannot.
    """
    if classes and not FEWEST_CLASSES <= len(classes) <= MOST_CLASSES:
        raise ClassCountError(count=len(classes), fewest=FEWEST_CLASSES, most=MOST_CLASSES)
    for index, name in enumerate(classes):
        check_class_name(name)
        if name.casefold() in [other.casefold() for other in classes[:index]]:
            raise RepeatedClassNameError(name=name)
    if colours and (len(colours) != len(classes) or not all(map(is_colour, colours))):
        raise ClassColourError(colours=list(colours))


def check_class_name(name: str) -> None:
    """Make sure that a class can have this name.

    Raises:
        ClassListError: It cannot.
    """
    if (
        not 0 < len(name) <= LONGEST_NAME
        or name != name.strip()
        or not name[0].isalpha()
        or any(letter in _FORBIDDEN or unicodedata.category(letter) in _UNSEEN for letter in name)
    ):
        raise InvalidClassNameError(name=excerpt(name), longest=LONGEST_NAME)
    if name.casefold() in RESERVED_NAMES:
        raise ReservedClassNameError(name=name)


def is_colour(text: str) -> bool:
    """Whether a text has the form ``#RRGGBB``."""
    return (
        text.startswith("#")
        and len(text) == COLOUR_LENGTH
        and all(letter in "0123456789abcdefABCDEF" for letter in text[1:])
    )
