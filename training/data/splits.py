"""Train, validation and test: the names that datasets give them, and splits where the source has none."""

import csv
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.core.media import regular_file
from training.core.stages import ProgressStage
from training.data.csv_rows import column_name
from training.data.data_errors import SmallClassError
from training.data.data_options import DataOptions
from training.data.duplicates import near_duplicates
from training.data.faces import (
    PRIVATE_TEST,
    PUBLIC_TEST,
    TRAINING,
    UNSPLIT,
    FaceData,
    ProgressCallback,
    ignore_progress,
)

_MEANING: Final[dict[str, str]] = {
    "train": TRAINING,
    "training": TRAINING,
    "val": PUBLIC_TEST,
    "valid": PUBLIC_TEST,
    "validation": PUBLIC_TEST,
    "public": PUBLIC_TEST,
    "publictest": PUBLIC_TEST,
    "test": PRIVATE_TEST,
    "private": PRIVATE_TEST,
    "privatetest": PRIVATE_TEST,
}
"""By names in small letters."""


def split_named(name: str) -> str | None:
    """The split that a name means, in any case and with spaces around it; None if it is unknown."""
    return _MEANING.get(name.strip().casefold())


PERSON_COLUMNS: Final = ("subject", "subject_id", "person", "person_id", "participant", "participant_id")
"""Names of columns that say who is on a face, in small letters."""


def with_subjects(data: FaceData, table: Path) -> FaceData:
    """The faces of a CSV file, with the person on each where the file has one of ``PERSON_COLUMNS``."""
    with open(table, newline="", encoding="utf-8-sig", errors="replace", opener=regular_file) as file:
        rows = csv.reader(file)
        header = [column_name(name) for name in next(rows, [])]
        column = next((index for index, name in enumerate(header) if name in PERSON_COLUMNS), None)
        if column is None:
            return data
        names = {f"line {rows.line_num}": row[column].strip() for row in rows if len(row) > column}
    return replace(data, subjects=np.array([names.get(str(place), "") for place in data.places], np.str_))


def _one_side(data: FaceData, on_progress: ProgressCallback) -> NDArray[np.int64]:
    """Which faces must be on one side, int64 (n,): those of one photograph, and those of one person."""
    groups = near_duplicates(data.faces, on_progress)
    if data.subjects is None:
        return groups
    from scipy.sparse import coo_array  # with scikit-learn, which not every command needs
    from scipy.sparse.csgraph import connected_components

    known = data.subjects != ""
    persons, person = np.unique(data.subjects[known], return_inverse=True)
    first = int(groups.max(initial=-1)) + 1
    nodes = first + len(persons)
    links = coo_array((np.ones(known.sum()), (groups[known], first + person)), shape=(nodes, nodes))
    _, sides = connected_components(links, directed=False)
    return np.asarray(sides[groups], np.int64)


_LONGEST = f"<U{len(PRIVATE_TEST)}"


def with_splits(
    data: FaceData,
    seed: int,
    options: DataOptions | None = None,
    on_progress: ProgressCallback = ignore_progress,
) -> FaceData:
    """Complete the splits, stratified by emotion and the same for the same seed.

    Faces without a split are divided into ``PrivateTest``, ``PublicTest`` (validation) and ``Training``
    by the parts that the options name. Where only the validation split is missing, ``Training`` gives up
    that part of its faces for it. Copies of one photograph, near copies too, always come to the same
    side, which is the test's if one of them is there by the source's own word; so do the faces of one
    person, where the source names persons. Then the parts are of persons, and not stratified.

    With ``options.folds``, the test split is then one of that many parts of ``Training``, and the source's
    own test faces are left out.

    Raises:
        DataError: A class has too few faces to be divided.
    """
    options = options or DataOptions()
    divided = _divided(data, seed, options, on_progress)
    return _with_fold(divided, seed, options, on_progress) if options.folds else divided


def _divided(data: FaceData, seed: int, options: DataOptions, on_progress: ProgressCallback) -> FaceData:
    splits = data.splits.astype(_LONGEST)
    if options.split_by == "percent":
        splits[:] = UNSPLIT
    unsplit = splits == UNSPLIT
    lacks_validation = PUBLIC_TEST not in splits and TRAINING in splits and options.validation_part > 0
    if not unsplit.any() and not lacks_validation:
        return data
    groups = _one_side(data, on_progress)
    on_progress(ProgressStage.SPLITTING, 0, None)
    for decided in (TRAINING, PUBLIC_TEST, PRIVATE_TEST):  # the last word is the strongest
        beside = unsplit & np.isin(groups, groups[data.splits == decided])
        splits[beside & (options.split_by == "usage")] = decided
    drawn = set()
    if (splits == UNSPLIT).any():
        drawn |= {TRAINING, PRIVATE_TEST}
        if (data.splits == UNSPLIT).all():
            drawn.add(UNSPLIT)
        _move(data, splits, groups, UNSPLIT, PRIVATE_TEST, options.test_part, seed)
        if options.validation_part:
            drawn |= {PUBLIC_TEST}
            _move(data, splits, groups, UNSPLIT, PUBLIC_TEST, options.validation_part, seed)
        splits[splits == UNSPLIT] = TRAINING
    elif lacks_validation:
        drawn |= {TRAINING, PUBLIC_TEST}
        _move(data, splits, groups, TRAINING, PUBLIC_TEST, options.validation_part, seed)
    return replace(data, splits=splits, drawn=frozenset(drawn))


def _with_fold(data: FaceData, seed: int, options: DataOptions, on_progress: ProgressCallback) -> FaceData:
    """Hold out one fold of ``Training``, stratified by emotion, duplicates on one side (Stone 1974)."""
    from sklearn.model_selection import StratifiedGroupKFold  # takes seconds, which not every command needs

    kept = data.where(data.splits != PRIVATE_TEST)
    training = np.flatnonzero(kept.splits == TRAINING)
    labels = kept.labels[training]
    if not len(training) or np.bincount(labels)[np.unique(labels)].min() < options.folds:
        raise SmallClassError(source=data.source)
    groups = _one_side(kept.where(training), on_progress)
    on_progress(ProgressStage.SPLITTING, 0, None)
    folds = StratifiedGroupKFold(options.folds, shuffle=True, random_state=seed).split(labels, labels, groups)
    _, held_out = list(folds)[options.fold - 1]
    splits = kept.splits.astype(_LONGEST)
    splits[training[held_out]] = PRIVATE_TEST
    return replace(kept, splits=splits, drawn=kept.drawn | {TRAINING, PRIVATE_TEST})


def _move(
    data: FaceData,
    splits: NDArray[np.str_],
    groups: NDArray[np.int64],
    source: str,
    target: str,
    part: float,
    seed: int,
) -> None:
    """Give a part of the groups in ``source`` to ``target``; each counts as its first face's emotion."""
    from sklearn.model_selection import train_test_split  # takes seconds, which not every command needs

    candidates = np.flatnonzero(splits == source)
    _, first = np.unique(groups[candidates], return_index=True)
    representatives = candidates[first]
    try:
        _, moved = train_test_split(
            representatives,
            test_size=part,
            # A person shows several emotions.
            stratify=data.labels[representatives] if data.subjects is None else None,
            random_state=seed,
        )
    except ValueError as error:
        raise SmallClassError(source=data.source) from error
    splits[(splits == source) & np.isin(groups, groups[moved])] = target
