"""Text for a terminal: no file name and no label in it can move the cursor, turn the line or hide a word."""

import argparse
import re
import unicodedata
from collections.abc import Collection, Sequence
from typing import IO, Any, Final, NoReturn

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


def display_width(text: str) -> int:
    r"""Columns that a text takes on a terminal (Unicode Standard Annex 11).

    East Asian wide letters take two, combining marks none; a byte of a file name that is no valid text takes
    six, since it is printed as an escape sequence such as ``\udcff``.
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.category(letter) == "Cs":
        return len(_escape(letter))
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def table_text(rows: Sequence[Sequence[str]], left: Collection[int] = (0,), least: int = 0) -> str:
    """Rows as a table with aligned columns, two blanks apart.

    Args:
        rows: Cells, as many in each row.
        left: Columns that are aligned to the left, such as words; figures go to the right.
        least: Width of each column but the first, at least.
    """
    widths = [
        max(least if index else 0, *map(display_width, column))
        for index, column in enumerate(zip(*rows, strict=True))
    ]
    lines = []
    for row in rows:
        cells = []
        for index, (cell, width) in enumerate(zip(row, widths, strict=True)):
            blanks = " " * (width - display_width(cell))
            cells.append(cell + blanks if index in left else blanks + cell)
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


USAGE_ERROR: Final = 2
"""Exit code of a command that was used wrongly."""


class PrintableParser(argparse.ArgumentParser):
    """A parser of command lines whose messages are printable, whatever was given to it.

    Wrong usage is one sentence, without the list of all options.
    """

    def error(self, message: str) -> NoReturn:
        """End with the exit code for wrong usage."""
        self.exit(USAGE_ERROR, f"{message}; see {self.prog} --help.\n")

    def _print_message(self, message: str, file: IO[str] | None = None) -> None:  # type: ignore[override]
        super()._print_message(printable(message) if message else message, file)


def _escaped(found: re.Match[str]) -> str:
    return _escape(found.group())


def _escape(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")
