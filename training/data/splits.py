"""Give every face a split where the source has none."""

from dataclasses import replace

import numpy as np
from sklearn.model_selection import train_test_split

from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING, UNSPLIT, DataError, FaceData


def with_splits(data: FaceData, seed: int, test_part: float = 0.2) -> FaceData:
    """Complete the splits, stratified by emotion and the same for the same seed.

    A source without any split becomes 80 % ``Training``, 10 % ``PublicTest`` (validation) and 10 %
    ``PrivateTest`` with the default ``test_part``. One that lacks only the validation split gives up a
    tenth of its ``Training`` faces for it. Others are returned as they are.

    Raises:
        DataError: A class has too few faces to be divided, or only some faces have a split.
    """
    splits = data.splits.copy()
    unsplit = np.flatnonzero(splits == UNSPLIT)
    if 0 < len(unsplit) < len(data):
        raise DataError(f"{data.source}: {len(unsplit)} faces have no split but others have; complete them.")
    drawn = frozenset({TRAINING, PUBLIC_TEST})
    if len(unsplit):
        drawn |= {PRIVATE_TEST}
        splits = np.full(len(data), TRAINING, dtype=f"<U{len(PRIVATE_TEST)}")
        _move(data, splits, TRAINING, PRIVATE_TEST, test_part / 2, seed)
        _move(data, splits, TRAINING, PUBLIC_TEST, test_part / 2 / (1 - test_part / 2), seed)
    elif PUBLIC_TEST not in splits and TRAINING in splits:
        splits = splits.astype(f"<U{len(PRIVATE_TEST)}")
        _move(data, splits, TRAINING, PUBLIC_TEST, 0.1, seed)
    else:
        return data
    return replace(data, splits=splits, drawn=drawn)


def _move(data: FaceData, splits: np.ndarray, source: str, target: str, part: float, seed: int) -> None:
    candidates = np.flatnonzero(splits == source)
    try:
        _, moved = train_test_split(
            candidates, test_size=part, stratify=data.labels[candidates], random_state=seed
        )
    except ValueError as error:
        raise DataError(f"{data.source} has too few faces of some emotion to be split; add faces.") from error
    splits[moved] = target
