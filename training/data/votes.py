"""The votes of FER+ (Barsoum et al. 2016): ten people said of each FER2013 face what it shows."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.data.csv_rows import check_lines
from training.data.faces import DataError, FaceData
from training.data.skipped import check_regular

CHOICES: Final[tuple[str, ...]] = (
    "neutral",
    "happiness",
    "surprise",
    "sadness",
    "anger",
    "disgust",
    "fear",
    "contempt",
    "unknown",
    "NF",
)
"""What the voters could choose, named as in the FER+ file; NF is "not a face"."""

PREFIX: Final = "ferplus_"
"""May stand before the names of the columns."""

_OTHER_NAMES: Final = {"not_a_face": "nf"}

EMOTION_OF: Final = {
    "neutral": "Neutral",
    "happiness": "Happy",
    "surprise": "Surprise",
    "sadness": "Sad",
    "anger": "Angry",
    "disgust": "Disgust",
    "fear": "Fear",
}


class UnreadableVotesError(DataError):
    """A file of votes that cannot be read."""

    template = "{path} is unreadable as a table of votes ({reason}). Choose a FER+ file."


class NoVoteColumnsError(DataError):
    """A file of votes without the columns of FER+."""

    template = "{path} lacks the FER+ columns {columns}. Choose the FER+ file fer2013new.csv."


class VoteValueError(DataError):
    """A vote that is no small integer."""

    template = "{path}, {place}: a vote is not an integer from 0 to 255. Correct this row."


def read_votes(path: Path) -> NDArray[np.uint8]:
    """Read a FER+ file (``fer2013new.csv``), one row for each row of ``fer2013.csv`` in its order.

    Columns are found by name, with or without ``ferplus_`` before it; others are not looked at.

    Returns:
        uint8 (rows, 10), the number of votes for each of ``CHOICES``.

    Raises:
        DataError: It is no regular file, or a column is missing or holds something else than small whole
            numbers.
    """
    import pandas as pd  # takes a second, which not every command needs

    check_regular(path)
    try:
        check_lines(path)
        table = pd.read_csv(path, dtype=str, keep_default_na=False, index_col=False)
    except OSError as error:
        raise UnreadableVotesError(path=path, reason=error.strerror) from error
    except (UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        raise UnreadableVotesError(path=path, reason=error) from error
    columns = vote_columns([str(name) for name in table.columns])
    if columns is None:
        raise NoVoteColumnsError(path=path, columns=CHOICES)
    rows = zip(*(table.iloc[:, column] for column in columns), strict=True)
    votes = np.zeros((len(table), len(CHOICES)), np.uint8)
    for number, row in enumerate(rows):
        try:
            votes[number] = votes_of(row)
        except ValueError as error:
            raise VoteValueError(path=path, place=number + 2) from error
    return votes


def vote_columns(names: list[str]) -> list[int] | None:
    """The positions of the ten columns in a header, in the order of ``CHOICES``; None if any is missing."""
    plain = [name.strip().casefold().removeprefix(PREFIX) for name in names]
    found = {_OTHER_NAMES.get(name, name): index for index, name in enumerate(plain)}
    columns = [found.get(choice.casefold()) for choice in CHOICES]
    known = [column for column in columns if column is not None]
    return known if len(known) == len(CHOICES) else None


def votes_of(texts: Sequence[str]) -> NDArray[np.uint8]:
    """The ten numbers of one row; nothing counts as 0.

    Raises:
        ValueError: One is no whole number from 0 to 255.
    """
    numbers = [int(text or 0) for text in texts]
    if not all(0 <= number <= 255 for number in numbers):
        raise ValueError("a vote is out of range")
    return np.array(numbers, np.uint8)


def called_no_face(data: FaceData) -> NDArray[np.bool_]:
    """Which faces more than half of their voters called "not a face", shape (n,)."""
    if data.votes is None:
        return np.zeros(len(data), bool)
    votes = data.votes.astype(int)
    return np.asarray(2 * votes[:, CHOICES.index("NF")] > votes.sum(axis=1))


def all_shares(data: FaceData) -> NDArray[np.float32]:
    """How all votes are shared out, float32 (n, 10) as ``CHOICES``; a row adds up to 1, or 0 without any."""
    if data.votes is None:
        return np.zeros((len(data), len(CHOICES)), np.float32)
    total = data.votes.sum(axis=1, keepdims=True, dtype=np.float32)
    return np.asarray(data.votes / np.maximum(total, 1), np.float32)


def shares(data: FaceData) -> NDArray[np.float32]:
    """How the votes for the data's emotions are shared out, float32 (n, emotions).

    Votes for contempt, "unknown", "not a face" and emotions the data does not have are left aside. A
    row adds up to 1, or to 0 where no vote is left.
    """
    result = np.zeros((len(data), len(data.emotions)), np.float32)
    if data.votes is None:
        return result
    for column, choice in enumerate(CHOICES):
        emotion = EMOTION_OF.get(choice)
        if emotion in data.emotions:
            result[:, data.emotions.index(emotion)] = data.votes[:, column]
    total = result.sum(axis=1, keepdims=True)
    return np.asarray(result / np.maximum(total, 1), np.float32)
