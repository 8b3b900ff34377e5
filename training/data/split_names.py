"""The names that data sets give to splits, and the split each of them means here."""

from typing import Final

from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING

_MEANING: Final[dict[str, str]] = {
    "train": TRAINING,
    "training": TRAINING,
    "val": PUBLIC_TEST,
    "valid": PUBLIC_TEST,
    "validation": PUBLIC_TEST,
    "public": PUBLIC_TEST,
    "publictest": PUBLIC_TEST,
    "test": PRIVATE_TEST,
    "private": PRIVATE_TEST,
    "privatetest": PRIVATE_TEST,
}
"""By names in small letters."""


def split_named(name: str) -> str | None:
    """The split that a name means, in any case and with spaces around it; None if it is unknown."""
    return _MEANING.get(name.strip().casefold())
