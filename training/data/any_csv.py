"""Read a CSV with quotes, empty lines, or rows that are too long or too short."""

import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from training.data.faces import DataError
from training.data.plain_csv import FIRST_LINE, READING, Rows, column_name
from training.data.skipped import Skipped
from training.data.telling import Telling

if TYPE_CHECKING:
    import pandas as pd

CHUNK_ROWS: Final = 2048
"""Rows parsed at a time: bounds the memory for text to some 20 MB."""

_TOO_MANY_FIELDS: Final = re.compile(r"line (\d+): (expected \d+ fields, saw \d+)")
"""How pandas names a line that it left out."""


def any_rows(path: Path, skipped: Skipped, overlong: set[int], told: Telling) -> Iterator[Rows]:
    """Some rows at a time.

    Args:
        path: The file.
        skipped: Told of each line that has too many fields; it is left out.
        overlong: Gets the numbers of such lines.
        told: Told how many rows are read.

    Raises:
        DataError: The file is no table.
    """
    import pandas as pd  # takes a second, which not every command needs

    next_line, blank = FIRST_LINE, 0
    try:
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
                told(READING, next_line - FIRST_LINE, None)
    except pd.errors.EmptyDataError as error:
        raise DataError(f"{path} is empty; give a CSV with the columns emotion, pixels and Usage.") from error
    except pd.errors.ParserError as error:
        raise DataError(f"{path} cannot be read as CSV ({error}); mend it.") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not a text file; give a CSV with emotion, pixels and Usage.") from error
    except OSError as error:
        raise DataError(f"{path} cannot be read ({error.strerror}); check its rights.") from error


def _next_chunk(reader: Any, path: Path, overlong: set[int], skipped: Skipped) -> "pd.DataFrame | None":
    """Some rows, or None at the end; adds the lines that pandas left out to ``overlong``."""
    import pandas as pd

    with warnings.catch_warnings(record=True) as announced:
        warnings.simplefilter("always", pd.errors.ParserWarning)
        chunk = next(reader, None)
    for warning in announced:
        named = _TOO_MANY_FIELDS.findall(str(warning.message))
        if not named:
            raise DataError(f"{path}: its first rows have more fields than its header; mend them.")
        for line, problem in named:
            overlong.add(int(line))
            skipped(path, f"line {line}", f"more fields than the header ({problem})")
    return chunk


def _next_lines(first: int, count: int, overlong: set[int]) -> NDArray[np.int64]:
    candidates = np.arange(first, first + count + len(overlong))
    return candidates[~np.isin(candidates, list(overlong))][:count]


def _columns(chunk: "pd.DataFrame") -> dict[str, list[str]]:
    return {column_name(str(name)): chunk[name].fillna("").tolist() for name in chunk.columns}
