"""Text for a terminal: no file name and no label in it can move the cursor, turn the line or hide a word."""

import argparse
import re
from typing import IO, Any, Final

_UNSEEN: Final = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
"""Control characters but tab and line feed, and marks that are unseen or change the direction of writing."""
_BREAKS: Final = re.compile("[\t\n]")


def printable(text: str, *, one_line: bool = False) -> str:
    r"""The text with escape sequences, such as ``\x1b`` and ``\u202e``, in place of what is not seen.

    Args:
        text: Any text; bytes of file names that are no valid text stay as they are.
        one_line: Whether tabs and line ends are replaced, too.
    """
    seen = _UNSEEN.sub(_escaped, text)
    return _BREAKS.sub(_escaped, seen) if one_line else seen


def print_text(*parts: object, one_line: bool = False, **options: Any) -> None:
    """Print as ``print`` does, see ``printable``.

    Args:
        parts: What to print.
        one_line: Whether each part is a sentence, in which a line end can only be that of a name.
        options: As ``print`` has them.
    """
    print(*(printable(str(part), one_line=one_line) for part in parts), **options)


class PrintableParser(argparse.ArgumentParser):
    """A parser of command lines whose messages are printable, whatever was given to it."""

    def _print_message(self, message: str, file: IO[str] | None = None) -> None:  # type: ignore[override]
        super()._print_message(printable(message) if message else message, file)


def _escaped(found: re.Match[str]) -> str:
    return found.group().encode("unicode_escape").decode("ascii")
