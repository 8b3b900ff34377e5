"""Read the challenge's ``fer2013.csv``: one row a face, its pixels as numbers between spaces."""

import re
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from training.data.class_names import ClassNames, UnknownNameError
from training.data.faces import SIZE, SPLITS, UNSPLIT, VOTE_CHOICES, DataError, FaceData, NoFacesError
from training.data.skipped import RowError, Skipped, raise_at_once
from training.data.split_names import split_named
from training.data.votes import read_votes, vote_columns, votes_of
from training.emotions import FER2013_CODES

if TYPE_CHECKING:
    import pandas as pd

PIXELS: Final = SIZE * SIZE
CHUNK_ROWS: Final = 2048
"""Rows parsed at a time: bounds the memory for text to some 20 MB."""

_FIRST_LINE: Final = 2
"""The header is line 1."""

_TOO_MANY_FIELDS: Final = re.compile(r"line (\d+): (expected \d+ fields, saw \d+)")
"""How pandas names a line that it left out."""


def read_csv(
    path: Path,
    names: ClassNames | None = None,
    votes: Path | None = None,
    skipped: Skipped = raise_at_once,
) -> FaceData:
    """Read a ``fer2013.csv``.

    The columns are found by name, whatever their order, case and surrounding spaces: ``emotion``
    (code 0 to 6 or a name), ``pixels`` (2304 numbers 0 to 255), where there is one ``Usage`` (the split,
    also by names such as ``train`` and ``test``), and where there are all ten, the FER+ votes.

    Args:
        path: The file.
        names: What other names of emotions mean.
        votes: A FER+ file with one row for each row of ``path``.
        skipped: Told of each row that cannot be read; as a rule it raises.

    Raises:
        DataError: The header or a row is not as described; the message names the file and the line.
    """
    names = names or ClassNames()
    parts: list[FaceData] = []
    ordinals: list[NDArray[np.int64]] = []
    overlong: set[int] = set()
    rows = last_line = 0
    for chunk, lines, ordinal in _chunks(path, skipped, overlong):
        with warnings.catch_warnings():
            # numpy announces text that is no number by a DeprecationWarning, later by a ValueError.
            warnings.simplefilter("error", DeprecationWarning)
            part, kept = _read_chunk(chunk, lines, path, names, skipped)
        parts.append(part)
        ordinals.append(ordinal[kept])
        if len(lines):
            rows, last_line = int(ordinal[-1]) + 1, int(lines[-1])
    rows += sum(line > last_line for line in overlong)
    if not any(len(part) for part in parts):
        raise NoFacesError(f"{path} has a header but no faces; give a CSV with one row a face.")
    own_votes = [part.votes for part in parts if part.votes is not None]
    return FaceData(
        faces=np.concatenate([part.faces for part in parts]),
        labels=np.concatenate([part.labels for part in parts]),
        splits=np.concatenate([part.splits for part in parts]),
        places=np.concatenate([part.places for part in parts]),
        source=str(path),
        votes=(
            _matching_votes(votes, path, rows)[np.concatenate(ordinals)]
            if votes
            else (np.concatenate(own_votes) if own_votes else None)
        ),
    )


def _matching_votes(votes: Path, path: Path, rows: int) -> NDArray[np.uint8]:
    counted = read_votes(votes)
    if len(counted) != rows:
        raise DataError(
            f"{votes} has {len(counted)} rows and {path} has {rows}; give the votes on that very file."
        )
    return counted


def _chunks(
    path: Path, skipped: Skipped, overlong: set[int]
) -> Iterator[tuple["pd.DataFrame", NDArray[np.int64], NDArray[np.int64]]]:
    """Some rows at a time, without empty lines; with the line of each, and its number among the rows.

    Lines that have too many fields are left out and added to ``overlong``.
    """
    import pandas as pd  # takes a second, which not every command needs

    next_line, blank = _FIRST_LINE, 0
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
                ordinals = lines - _FIRST_LINE - blank - np.cumsum(~filled)
                blank += int((~filled).sum())
                yield chunk[filled], lines[filled], ordinals[filled]
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


def _read_chunk(
    chunk: "pd.DataFrame", lines: NDArray[np.int64], path: Path, names: ClassNames, skipped: Skipped
) -> tuple[FaceData, NDArray[np.int64]]:
    """The faces of some rows, and the positions of those rows among them."""
    columns = _columns(chunk, path)
    usage = columns.get("usage", [UNSPLIT] * len(lines))
    voted = vote_columns(list(columns))
    vote_texts = list(zip(*(list(columns.values())[i] for i in voted), strict=True)) if voted else []
    faces = np.empty((len(lines), PIXELS), np.uint8)
    votes = np.zeros((len(lines), VOTE_CHOICES), np.uint8)
    labels, splits, kept = [], [], []
    for row, (emotion, pixels, split) in enumerate(
        zip(columns["emotion"], columns["pixels"], usage, strict=True)
    ):
        try:
            label = _label(emotion, names)
            if label is None:
                continue
            faces[row] = _pixels(pixels)
            votes[row] = _votes(vote_texts[row]) if voted else 0
            splits.append(_split(split) if "usage" in columns else UNSPLIT)
        except RowError as error:
            skipped(path, f"line {lines[row]}", str(error))
            continue
        labels.append(label)
        kept.append(row)
    chosen = np.array(kept, np.int64)
    data = FaceData(
        faces=faces[chosen].reshape(-1, SIZE, SIZE),
        labels=np.array(labels, np.int64),
        splits=np.array(splits, dtype=np.str_),
        places=np.array([f"line {line}" for line in lines[chosen]], dtype=np.str_),
        source=str(path),
        votes=votes[chosen] if voted else None,
    )
    return data, chosen


def _columns(chunk: "pd.DataFrame", path: Path) -> dict[str, list[str]]:
    found: dict[str, Any] = {str(name).strip().casefold(): chunk[name].fillna("") for name in chunk.columns}
    for name in ("emotion", "pixels"):
        if name not in found:
            raise DataError(
                f"{path} has no column '{name}' (its header is: {', '.join(map(str, chunk.columns))[:80]}); "
                "the header must name emotion, pixels and, if there is a split, Usage."
            )
    return {name: column.tolist() for name, column in found.items()}


def _pixels(text: str) -> NDArray[np.int64]:
    try:
        # int64 stops at its largest number where a narrower one would begin anew.
        values = np.fromstring(text, dtype=np.int64, sep=" ")
    except (DeprecationWarning, ValueError) as error:
        raise RowError("the pixels hold something that is no whole number") from error
    if len(values) != PIXELS:
        raise RowError(f"{len(values)} pixels instead of {PIXELS}")
    if values.min() < 0 or values.max() > 255:
        wrong = values[(values < 0) | (values > 255)][0]
        raise RowError(f"the pixel value {wrong} is not between 0 and 255")
    return values


def _votes(texts: Sequence[str]) -> NDArray[np.uint8]:
    try:
        return votes_of(texts)
    except ValueError as error:
        raise RowError("a FER+ vote is no whole number from 0 to 255") from error


def _label(text: str, names: ClassNames) -> int | None:
    text = text.strip()
    try:
        return names.index(FER2013_CODES[int(text)] if text in _CODES else text)
    except UnknownNameError as error:
        raise RowError(str(error)) from error


def _split(text: str) -> str:
    split = split_named(text)
    if split is None:
        raise RowError(
            f"the usage {text.strip()!r} is unknown; use one of {', '.join(SPLITS)}, or train, val, test"
        )
    return split


_CODES: Final = frozenset(str(code) for code in range(len(FER2013_CODES)))
