"""Which letter and number relabel a face: one of each for every class."""

from collections.abc import Sequence
from typing import Final

TAKEN: Final = frozenset("CR")
"""Letters that confirm and remove."""
_DIGITS: Final = "1234567890"


def class_keys(names: Sequence[str]) -> list[tuple[str, ...]]:
    """The keys of each class: a number for the first ten, and a letter of its name that is free.

    The letters of a name are tried in their order; letters that a keyboard may lack are left aside, and a
    class without a free letter has its number alone.

    Args:
        names: As the window shows them, in the order of the classes.
    """
    used = set(TAKEN)
    keys: list[tuple[str, ...]] = []
    for index, name in enumerate(names):
        digit = _DIGITS[index : index + 1]
        letter = next(
            (one for one in name.upper() if one.isascii() and one.isalpha() and one not in used), ""
        )
        used.add(letter)
        keys.append(tuple(filter(None, (digit, letter))))
    return keys
