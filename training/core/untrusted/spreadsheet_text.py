"""Texts in CSV files: what a spreadsheet would take for a formula begins with an apostrophe there."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from _csv import Writer

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED: Final = re.compile(r"''*[=+\-@\t\r]")


def escaped(text: str) -> str:
    """The text with an apostrophe in front, if it, or it behind apostrophes, would be taken for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unescaped(text: str) -> str:
    """The text that ``escaped`` was given."""
    return text[1:] if _ESCAPED.match(text) else text


def csv_writer(file: TextIO, delimiter: str = ",") -> Writer:
    """A writer whose lines end with a line feed, and that quotes carriage returns, too.

    Args:
        file: Opened with ``newline=""``.
        delimiter: Stands between the cells.
    """
    return csv.writer(_LineFeeds(file), delimiter=delimiter, lineterminator="\r\n")


class _LineFeeds:
    """Ends lines with a line feed; to ``csv`` they end with both characters, so that it quotes either."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, line: str) -> int:
        """Write a line that ends with both."""
        return self._file.write(line.removesuffix("\r\n") + "\n")
