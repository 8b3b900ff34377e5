"""Read the challenge's ``fer2013.csv``: one row a face, its pixels as numbers between spaces."""

import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.core.media import regular_file
from training.core.training_error import excerpt
from training.data.class_names import ClassNames
from training.data.csv_rows import (
    BLOCK,
    LONGEST_HEADER,
    PIXELS,
    NotPlainError,
    Rows,
    any_rows,
    check_header,
    pixels_of,
    pixels_of_several,
    plain_rows,
)
from training.data.data_errors import (
    EmptyTableError,
    EncodingError,
    MissingColumnError,
    NotAFaceTableError,
    RowError,
    SeparatorError,
    UnknownUsageError,
    VoteCountError,
    VoteRangeError,
)
from training.data.faces import (
    SIZE,
    SPLITS,
    UNSPLIT,
    VOTE_CHOICES,
    FaceData,
    ProgressCallback,
    ignore_progress,
)
from training.data.label_maps import (
    UnknownCodeError,
)
from training.data.skipped import Skipped, raise_at_once
from training.data.splits import split_named
from training.data.votes import read_votes, vote_columns, votes_of

COLUMNS: Final = (b"emotion", b"pixels")
UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
"""How a text in UTF-16 begins."""
SEPARATORS: Final = (b";", b"\t")
"""What other programs write in place of commas."""


def refuse_text(path: Path) -> None:
    """Refuse a text whose first line names no column of a table of faces, or separates them otherwise.

    What is empty, in another encoding, or cannot be read, is left to whoever reads it.

    Raises:
        DataError: It is another text; the message shows its first line and says what to choose.
    """
    try:
        with open(path, "rb", opener=regular_file) as file:
            line = file.readline(LONGEST_HEADER)
    except OSError:
        return
    if line.startswith(UTF_16):
        raise EncodingError(path=path)
    if not line:
        return
    if b"\0" in line:
        check_header(path, line)
    if any(name in line.lower() for name in COLUMNS):
        for separator in SEPARATORS:
            if separator in line and b"," not in line:
                raise SeparatorError(path=path, separator=separator.decode())
        check_header(path, line)
        return
    try:
        text = line.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return
    raise NotAFaceTableError(path=path, line=excerpt(text))


def read_csv(
    path: Path,
    names: ClassNames | None = None,
    votes: Path | None = None,
    skipped: Skipped = raise_at_once,
    on_progress: ProgressCallback = ignore_progress,
) -> FaceData:
    """Read a ``fer2013.csv``.

    The columns are found by name, whatever their order, case and surrounding spaces: ``emotion``
    (a name, or a code: FER2013's 0 to 6 unless ``names`` says otherwise), ``pixels`` (2304 numbers
    0 to 255), where there is one ``Usage`` (the split, also by names such as ``train`` and ``test``),
    and where there are all ten, the FER+ votes.

    Args:
        path: The file.
        names: What the labels mean, beyond the usual names and codes.
        votes: A FER+ file with one row for each row of ``path``.
        skipped: Told of each row that cannot be read; as a rule it raises.
        on_progress: Told how many rows are read.

    Raises:
        DataError: The header or a row is not as described; the message names the file and the line.
        LabelCodesError: The codes do not look like FER2013's, and ``names`` does not say what they mean.
    """
    refuse_text(path)
    names = names or ClassNames()
    parts, ordinals, rows = _read(path, names, skipped, on_progress)
    names.check_codes(path)
    if not any(len(part) for part in parts):
        raise EmptyTableError(path=path)
    own_votes = [part.votes for part in parts if part.votes is not None]
    return FaceData(
        faces=np.concatenate([part.faces for part in parts]),
        labels=np.concatenate([part.labels for part in parts]),
        splits=np.concatenate([part.splits for part in parts]),
        places=np.concatenate([part.places for part in parts]),
        source=str(path),
        emotions=names.emotions,
        votes=(
            _matching_votes(votes, path, rows)[ordinals]
            if votes
            else (np.concatenate(own_votes) if own_votes else None)
        ),
    )


def read_rows(
    rows: Rows, source: Path, names: ClassNames | None = None, skipped: Skipped = raise_at_once
) -> FaceData:
    """Faces of rows that are in memory, with the columns of a ``fer2013.csv``.

    Args:
        rows: Their texts; ``lines`` are what messages call them.
        source: What messages call the table.
        names: What the labels mean, beyond the usual names and codes.
        skipped: Told of each row that cannot be read; as a rule it raises.

    Raises:
        DataError: As for ``read_csv``.
    """
    names = names or ClassNames()
    parts, _, _, _ = _gathered([rows], source, names, skipped)
    names.check_codes(source)
    return parts[0]


def _read(
    path: Path, names: ClassNames, skipped: Skipped, on_progress: ProgressCallback
) -> tuple[list[FaceData], NDArray[np.int64], int]:
    """The faces in parts, the number of each among the rows, and how many rows there are."""
    noted: list[tuple[Path, int | str, RowError]] = []
    counted = names.counted()
    try:
        read = _gathered(plain_rows(path, on_progress), path, names, lambda *row: noted.append(row))
    except NotPlainError:
        names.count_from(counted)  # the rows so far are read again
        overlong: set[int] = set()
        parts, ordinals, rows, last_line = _gathered(
            any_rows(path, skipped, overlong, on_progress), path, names, skipped
        )
        return parts, ordinals, rows + sum(line > last_line for line in overlong)
    for row in noted:
        skipped(*row)
    return read[:3]


def _gathered(
    several: Iterable[Rows], path: Path, names: ClassNames, skipped: Skipped
) -> tuple[list[FaceData], NDArray[np.int64], int, int]:
    """As ``_read``, and the last row's line."""
    parts: list[FaceData] = []
    ordinals = [np.zeros(0, np.int64)]
    count = last_line = 0
    for rows in several:
        with warnings.catch_warnings():
            # numpy announces text that is no number by a DeprecationWarning, later by a ValueError.
            warnings.simplefilter("error", DeprecationWarning)
            part, kept = _faces(rows, path, names, skipped)
        parts.append(part)
        ordinals.append(rows.ordinals[kept])
        if len(rows.lines):
            count, last_line = int(rows.ordinals[-1]) + 1, int(rows.lines[-1])
    return parts, np.concatenate(ordinals), count, last_line


def _matching_votes(votes: Path, path: Path, rows: int) -> NDArray[np.uint8]:
    counted = read_votes(votes)
    if len(counted) != rows:
        raise VoteCountError(votes=votes, vote_rows=len(counted), path=path, rows=rows)
    return counted


def _faces(rows: Rows, path: Path, names: ClassNames, skipped: Skipped) -> tuple[FaceData, NDArray[np.int64]]:
    """The faces of some rows, and the positions of those rows among them."""
    columns, lines = rows.columns, rows.lines
    _refuse_without_columns(columns, path)
    usage = columns.get("usage", [UNSPLIT] * len(lines))
    voted = vote_columns(list(columns))
    vote_texts = list(zip(*(list(columns.values())[i] for i in voted), strict=True)) if voted else []
    faces, known = _plain_pixels(columns["pixels"])
    votes = np.zeros((len(lines), VOTE_CHOICES), np.uint8)
    labels, splits, kept = [], [], []
    for row, (emotion, pixels, split) in enumerate(
        zip(columns["emotion"], columns["pixels"], usage, strict=True)
    ):
        try:
            label = _label(emotion, int(lines[row]), names)
            if label is None:
                continue
            if not known[row]:
                faces[row] = pixels_of(pixels)
            votes[row] = _votes(vote_texts[row]) if voted else 0
            splits.append(_split(split) if "usage" in columns else UNSPLIT)
        except RowError as error:
            skipped(path, int(lines[row]), error)
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
        emotions=names.emotions,
        votes=votes[chosen] if voted else None,
    )
    return data, chosen


def _refuse_without_columns(columns: dict[str, list[str]], path: Path) -> None:
    for name in ("emotion", "pixels"):
        if name not in columns:
            raise MissingColumnError(path=path, column=name, header=excerpt(", ".join(columns), 80))


def _plain_pixels(texts: list[str]) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Faces (n, ``PIXELS``), and for which of them the text was plain enough; the others are not set."""
    faces = np.empty((len(texts), PIXELS), np.uint8)
    known = np.zeros(len(texts), bool)
    for start in range(0, len(texts), BLOCK):
        part = slice(start, start + BLOCK)
        read = pixels_of_several(texts[part])
        if read is not None:
            faces[part], known[part] = read, True
    return faces, known


def _votes(texts: Sequence[str]) -> NDArray[np.uint8]:
    try:
        return votes_of(texts)
    except ValueError as error:
        raise VoteRangeError from error


def _label(text: str, line: int, names: ClassNames) -> int | None:
    try:
        return names.index_in_csv(text, line)
    except UnknownCodeError:
        return None  # ``check_codes`` refuses the file when all its codes are known


def _split(text: str) -> str:
    split = split_named(text)
    if split is None:
        raise UnknownUsageError(usage=excerpt(text), known=[*SPLITS, "train", "val", "test"])
    return split
