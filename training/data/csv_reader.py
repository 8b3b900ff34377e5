"""Read the challenge's ``fer2013.csv``: one row a face, its pixels as numbers between spaces."""

import warnings
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from training.data.faces import SIZE, SPLITS, UNSPLIT, DataError, FaceData, emotion_index
from training.emotions import EMOTIONS, FER2013_CODES

PIXELS: Final = SIZE * SIZE
CHUNK_ROWS: Final = 2048
"""Rows parsed at a time: bounds the memory for text to some 20 MB."""

_FIRST_LINE: Final = 2
"""The header is line 1."""


def read_csv(path: Path) -> FaceData:
    """Read a ``fer2013.csv``.

    The columns are found by name, whatever their order, case and surrounding spaces: ``emotion``
    (code 0 to 6 or a name), ``pixels`` (2304 numbers 0 to 255) and, where there is one, ``Usage``.

    Raises:
        DataError: The header or a row is not as described; the message names the file and the line.
    """
    faces: list[NDArray[np.uint8]] = []
    labels: list[int] = []
    splits: list[str] = []
    try:
        with (
            warnings.catch_warnings(),
            pd.read_csv(
                path,
                chunksize=CHUNK_ROWS,
                dtype=str,
                keep_default_na=False,
                index_col=False,
                skip_blank_lines=False,  # they count, or the lines in messages would be wrong
            ) as reader,
        ):
            # pandas announces rows with too many fields by a warning if they begin the file.
            warnings.simplefilter("error", pd.errors.ParserWarning)
            next_line = _FIRST_LINE
            for chunk in reader:
                chunk_lines = np.arange(next_line, next_line + len(chunk))
                next_line += len(chunk)
                filled = ~(chunk.isna() | (chunk == "")).all(axis=1).to_numpy()
                lines, columns = chunk_lines[filled].tolist(), _columns(chunk[filled], path)
                faces.append(_parse_pixels(columns["pixels"], path, lines))
                labels += [_label(*row, path) for row in zip(columns["emotion"], lines, strict=True)]
                if "usage" in columns:
                    splits += [_split(*row, path) for row in zip(columns["usage"], lines, strict=True)]
                else:
                    splits += [UNSPLIT] * len(lines)
    except pd.errors.EmptyDataError as error:
        raise DataError(f"{path} is empty; give a CSV with the columns emotion, pixels and Usage.") from error
    except (pd.errors.ParserError, pd.errors.ParserWarning) as error:
        raise DataError(f"{path} has a line with more fields than its header ({error}); mend it.") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path} is not a text file; give a CSV with emotion, pixels and Usage.") from error
    except OSError as error:
        raise DataError(f"{path} cannot be read ({error.strerror}); check its rights.") from error
    if not labels:
        raise DataError(f"{path} has a header but no faces; give a CSV with one row a face.")
    return FaceData(
        faces=np.concatenate(faces).reshape(-1, SIZE, SIZE),
        labels=np.array(labels, np.int64),
        splits=np.array(splits),
        source=str(path),
    )


def _columns(chunk: "pd.DataFrame", path: Path) -> dict[str, list[str]]:
    found: dict[str, Any] = {str(name).strip().casefold(): chunk[name].fillna("") for name in chunk.columns}
    for name in ("emotion", "pixels"):
        if name not in found:
            raise DataError(
                f"{path} has no column '{name}' (its header is: {', '.join(map(str, chunk.columns))[:80]}); "
                "the header must name emotion, pixels and, if there is a split, Usage."
            )
    return {name: column.tolist() for name, column in found.items()}


def _parse_pixels(rows: list[str], path: Path, lines: list[int]) -> NDArray[np.uint8]:
    pixels = np.empty((len(rows), PIXELS), np.uint8)
    with warnings.catch_warnings():
        # numpy announces text that is no number by a DeprecationWarning, later by a ValueError.
        warnings.simplefilter("error", DeprecationWarning)
        for row, text in enumerate(rows):
            try:
                # int64 stops at its largest number where a narrower one would begin anew.
                values = np.fromstring(text, dtype=np.int64, sep=" ")
            except (DeprecationWarning, ValueError) as error:
                raise DataError(
                    f"{path}, line {lines[row]}: the pixels hold something that is no whole number; "
                    "mend or remove that row."
                ) from error
            if len(values) != PIXELS:
                raise DataError(
                    f"{path}, line {lines[row]}: {len(values)} pixels instead of {PIXELS}; "
                    "mend or remove that row."
                )
            if values.min() < 0 or values.max() > 255:
                wrong = values[(values < 0) | (values > 255)][0]
                raise DataError(
                    f"{path}, line {lines[row]}: the pixel value {wrong} is not between 0 and 255; "
                    "mend or remove that row."
                )
            pixels[row] = values
    return pixels


def _label(text: str, line: int, path: Path) -> int:
    text = text.strip()
    name = FER2013_CODES[int(text)] if text in _CODES else text
    index = emotion_index(name)
    if index is None:
        raise DataError(
            f"{path}, line {line}: the emotion {text!r} is unknown; use 0 to {len(FER2013_CODES) - 1} "
            f"or one of {', '.join(EMOTIONS)}."
        )
    return index


def _split(text: str, line: int, path: Path) -> str:
    text = text.strip()
    if text not in SPLITS:
        raise DataError(
            f"{path}, line {line}: the usage {text!r} is unknown; use one of {', '.join(SPLITS)}."
        )
    return text


_CODES: Final = frozenset(str(code) for code in range(len(FER2013_CODES)))
