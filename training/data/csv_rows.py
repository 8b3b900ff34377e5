"""Rows and pixels of CSV files: a fast reader for plain ones, a careful one for all others."""

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from training.core.media import regular_file
from training.core.stages import ProgressStage
from training.data.data_errors import (
    EmptyFileError,
    LongFirstRowsError,
    LongHeaderError,
    LongLineError,
    LongRowError,
    MalformedCsvError,
    NotTextError,
    NullBytesError,
    PixelCountError,
    PixelRangeError,
    PixelTextError,
    UnreadableFileError,
)
from training.data.faces import SIZE, ProgressCallback, ignore_progress
from training.data.skipped import Skipped

PIXELS: Final = SIZE * SIZE

BLOCK: Final = 16
"""Rows that are read together: what comes in between stays in the processor's cache."""

_SPACE: Final = 32
_ZERO: Final = 48


def pixels_of(text: str) -> NDArray[np.int64]:
    """The pixels of one face, int64 (``PIXELS``,), 0 to 255.

    Raises:
        RowError: The text is something else.
    """
    try:
        # int64 stops at its largest number where a narrower one would begin anew.
        values = np.fromstring(text, dtype=np.int64, sep=" ")
    except (DeprecationWarning, ValueError) as error:
        raise PixelTextError from error
    if len(values) != PIXELS:
        raise PixelCountError(count=len(values), expected=PIXELS)
    if values.min() < 0 or values.max() > 255:
        wrong = values[(values < 0) | (values > 255)][0]
        raise PixelRangeError(value=int(wrong))
    return values


def pixels_of_several(texts: Sequence[str]) -> NDArray[np.uint8] | None:
    """The pixels of several faces, uint8 (n, ``PIXELS``), in half the time of one after the other.

    None unless every text is as it should be, to the letter: digits with single spaces between them.
    """
    try:
        letters = np.frombuffer((" ".join(texts) + " ").encode("ascii"), np.uint8)
    except UnicodeEncodeError:
        return None
    digits = letters - _ZERO  # what stands before 0 becomes a large number
    spaces = letters == _SPACE
    ends = np.flatnonzero(spaces)
    if len(ends) != PIXELS * len(texts) or not (spaces | (digits < 10)).all():
        return None
    steps = np.diff(ends, prepend=-1)
    lengths = np.array([len(text) + 1 for text in texts])
    if steps.min() < 2 or steps.max() > 4 or (ends[PIXELS - 1 :: PIXELS] + 1 != np.cumsum(lengths)).any():
        return None
    values = digits[ends - 1].astype(np.uint16)
    values += np.where(steps > 2, digits[ends - 2], 0) * np.uint16(10)
    values += np.where(steps > 3, digits[ends - 3], 0) * np.uint16(100)
    return values.astype(np.uint8).reshape(len(texts), PIXELS) if values.max() <= 255 else None


CHUNK_BYTES: Final = 8_000_000
"""Read at a time: some thousand faces."""
LONGEST_HEADER: Final = 10_000
"""Bytes; headers are far shorter."""
LONGEST_LINE: Final = 1_000_000
"""Bytes; a face has 10,000 at most. Lines up to twice as long may be read."""

FIRST_LINE: Final = 2
"""The header is line 1."""

_ODD: Final = (b'"', b"\r", b"\0")
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


class NotPlainError(Exception):
    """The file has quotes, empty lines, rows that are too short or too long, or cannot be read at all."""


@dataclass(frozen=True)
class Rows:
    """Some rows of a table, without empty ones.

    Attributes:
        columns: Their texts, by the names of the columns in small letters without spaces around them.
        lines: int64 (n,), the line of each in the file, the header being line 1.
        ordinals: int64 (n,), its number among all rows, from 0.
    """

    columns: dict[str, list[str]]
    lines: NDArray[np.int64]
    ordinals: NDArray[np.int64]


def plain_rows(path: Path, on_progress: ProgressCallback = ignore_progress) -> Iterator[Rows]:
    """Some rows at a time of a CSV without quotes, whose rows are all as long as its header.

    Raises:
        NotPlainError: It is not like that; rows may have been given before that shows.
    """
    try:
        size = path.stat().st_size
        with open(path, "rb", opener=regular_file) as file:
            names = _header(file.readline(LONGEST_HEADER))
            read = 0
            while lines := _lines(file):
                yield _rows(lines, names, read)
                read += len(lines)
                on_progress(ProgressStage.READING, read, round(read * size / file.tell()))
    except OSError as error:
        raise NotPlainError from error


def _lines(file: BinaryIO) -> list[bytes]:
    """The next lines, never much more than ``CHUNK_BYTES``."""
    block = file.read(CHUNK_BYTES)
    if block and not block.endswith(b"\n"):
        rest = file.readline(LONGEST_LINE)
        if len(rest) == LONGEST_LINE:
            raise NotPlainError
        block += rest
    lines = block.split(b"\n")
    if not lines[-1]:
        lines.pop()
    return lines


def check_header(path: Path, line: bytes) -> None:
    """Refuse the first ``LONGEST_HEADER`` bytes of a line that is no header of any table.

    Raises:
        DataError: It is no text, or far too long.
    """
    if b"\0" in line:
        raise NotTextError(path=path)
    if len(line) == LONGEST_HEADER and b"\r" not in line:
        raise LongHeaderError(path=path, most=LONGEST_HEADER)


def check_lines(path: Path) -> None:
    """Refuse a file with lines that no table has, without ever holding one in memory.

    Raises:
        DataError: A line is far too long, or holds null bytes.
        OSError: It cannot be read.
    """
    with open(path, "rb", opener=regular_file) as file:
        check_header(path, file.readline(LONGEST_HEADER))
        line = FIRST_LINE
        while block := file.read(LONGEST_LINE):
            end = block.find(b"\0")
            if end >= 0:
                raise NullBytesError(path=path, place=line + block.count(b"\n", 0, end))
            breaks = block.count(b"\n") or block.count(b"\r")
            if not breaks and len(block) == LONGEST_LINE:
                raise LongLineError(path=path, place=line, most=LONGEST_LINE)
            line += breaks


def column_name(text: str) -> str:
    """The name of a column as ``Rows`` has it."""
    return text.strip().casefold()


def _header(line: bytes) -> list[str]:
    fields = _fields(line)
    names = [column_name(name) for name in fields]
    if line.startswith(_BYTE_ORDER_MARK) or len(set(names)) < len(names):
        raise NotPlainError
    return names


def _rows(lines: list[bytes], names: list[str], before: int) -> Rows:
    rows = [_fields(line) for line in lines]
    if any(len(row) != len(names) for row in rows):
        raise NotPlainError
    ordinals = np.arange(before, before + len(rows))
    columns = dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))
    return Rows(columns, ordinals + FIRST_LINE, ordinals)


def _fields(line: bytes) -> list[str]:
    line = line.removesuffix(b"\n").removesuffix(b"\r")
    if any(letter in line for letter in _ODD):
        raise NotPlainError
    try:
        fields = line.decode("utf-8").split(",")
    except UnicodeDecodeError as error:
        raise NotPlainError from error
    if not any(fields):
        raise NotPlainError
    return fields


if TYPE_CHECKING:
    import pandas as pd

CHUNK_ROWS: Final = 2048
"""Rows parsed at a time: bounds the memory for text to some 20 MB."""

_TOO_MANY_FIELDS: Final = re.compile(r"line (\d+): (expected \d+ fields, saw \d+)")
"""How pandas names a line that it left out."""


def any_rows(
    path: Path, skipped: Skipped, overlong: set[int], on_progress: ProgressCallback
) -> Iterator[Rows]:
    """Some rows at a time.

    Args:
        path: The file.
        skipped: Told of each line that has too many fields; it is left out.
        overlong: Gets the numbers of such lines.
        on_progress: Told how many rows are read.

    Raises:
        DataError: The file is no table.
    """
    import pandas as pd  # takes a second, which not every command needs

    next_line, blank = FIRST_LINE, 0
    try:
        check_lines(path)
        with pd.read_csv(
            path,
            chunksize=CHUNK_ROWS,
            dtype=str,
            keep_default_na=False,
            index_col=False,
            skip_blank_lines=False,  # they count, or the lines in messages would be wrong
            on_bad_lines="warn",
        ) as reader:
            while (chunk := _next_chunk(reader, path, overlong, skipped)) is not None:
                lines = _next_lines(next_line, len(chunk), overlong)
                next_line = int(lines[-1]) + 1 if len(lines) else next_line
                filled = ~(chunk.isna() | (chunk == "")).all(axis=1).to_numpy()
                ordinals = lines - FIRST_LINE - blank - np.cumsum(~filled)
                blank += int((~filled).sum())
                yield Rows(_columns(chunk[filled]), lines[filled], ordinals[filled])
                on_progress(ProgressStage.READING, next_line - FIRST_LINE, None)
    except pd.errors.EmptyDataError as error:
        raise EmptyFileError(path=path) from error
    except pd.errors.ParserError as error:
        raise MalformedCsvError(path=path, reason=error) from error
    except UnicodeDecodeError as error:
        raise NotTextError(path=path) from error
    except OSError as error:
        raise UnreadableFileError(path=path, reason=error.strerror) from error


def _next_chunk(reader: Any, path: Path, overlong: set[int], skipped: Skipped) -> "pd.DataFrame | None":
    """Some rows, or None at the end; adds the lines that pandas left out to ``overlong``."""
    import pandas as pd

    with warnings.catch_warnings(record=True) as announced:
        warnings.simplefilter("always", pd.errors.ParserWarning)
        chunk = next(reader, None)
    for warning in announced:
        named = _TOO_MANY_FIELDS.findall(str(warning.message))
        if not named:
            raise LongFirstRowsError(path=path)
        for line, problem in named:
            overlong.add(int(line))
            skipped(path, int(line), LongRowError(detail=problem))
    return chunk


def _next_lines(first: int, count: int, overlong: set[int]) -> NDArray[np.int64]:
    candidates = np.arange(first, first + count + len(overlong))
    return candidates[~np.isin(candidates, list(overlong))][:count]


def _columns(chunk: "pd.DataFrame") -> dict[str, list[str]]:
    return {column_name(str(name)): chunk[name].fillna("").tolist() for name in chunk.columns}
