"""How long work says how far it is."""

from collections.abc import Callable

Telling = Callable[[str, int, int | None], None]
"""Told now and then what is being done, how much of it is done, and of how much (None where nobody knows);
whatever it raises ends the work."""


def silent(what: str, done: int, total: int | None) -> None:
    """Tells nobody."""
