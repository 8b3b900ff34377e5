"""Search labelled faces for label errors, by models or by cross-validation."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import ModelBundle
from training.core.suspects import Suspect
from training.core.training_error import Note
from training.data.cleaning import find_among
from training.data.cleaning_rules import RULES, Grouped
from training.data.faces import FaceData, ProgressCallback, ignore_progress
from training.data.votes import shares
from training.labels.confident_learning import LabelErrors, find_label_errors, with_votes
from training.labels.held_out import cross_validated, gradient_features, logits, unseen_probabilities
from training.labels.suspects_file import fingerprint_of


def candidates(
    data: FaceData,
    split: str | None = None,
    duplicates: Grouped | None = None,
    keep: Sequence[str] = (),
    drop: Sequence[str] = (),
) -> NDArray[np.int64]:
    """The indexes of the faces that are searched, (m,).

    Args:
        data: As it was read.
        split: This split alone; None for all faces.
        duplicates: Which are copies of one another: what cleaning excludes is not searched; None without
            cleaning.
        keep: Names of rules by which nothing is excluded.
        drop: Emotions whose faces are not searched.

    Raises:
        DataError: The split has no faces.
    """
    chosen = ~np.isin(data.labels, [data.emotions.index(name) for name in drop if name in data.emotions])
    if split:
        data.split(split)  # refuses one without faces
        chosen &= data.splits == split
    if duplicates is not None:
        rules = {rule.name for rule in RULES} - set(keep)
        chosen &= ~find_among(duplicates, rules).removed
    return np.flatnonzero(chosen)


def find_suspects(
    data: FaceData,
    rows: NDArray[np.int64],
    bundles: Sequence[ModelBundle] = (),
    folds: int | None = None,
    on_progress: ProgressCallback = ignore_progress,
) -> tuple[list[Suspect], int, list[Note]]:
    """The suspected faces, the most suspect one first.

    Args:
        data: As it was read.
        rows: (m,), indexes of the faces that are searched.
        bundles: Models, each of which judges the faces that it was not trained on.
        folds: Of a cross-validation, on the logits of the models or, without any, on gradients; None without.
        on_progress: Told how far it is.

    Returns:
        The suspects; how many faces were searched; and what to tell.

    Raises:
        DataError: A model lacks an emotion of the data, its input has another size, every face is known to
            the models, or an emotion has fewer faces than there are folds.
        BundleError: A model cannot be read, or gives no numbers.
    """
    searched = data.where(rows)
    notes: list[Note] = []
    if bundles:
        unseen, probabilities, notes = unseen_probabilities(bundles, searched, on_progress)
        rows, searched = rows[unseen], searched.where(unseen)
    if folds:
        features = logits(probabilities) if bundles else gradient_features(searched.faces)
        probabilities = cross_validated(features, searched, folds, on_progress=on_progress)
    probabilities = with_votes(probabilities, shares(searched))
    found = find_label_errors(searched.labels, probabilities)
    return _described(data, rows, found, probabilities), len(rows), notes


def _described(
    data: FaceData, rows: NDArray[np.int64], found: LabelErrors, probabilities: NDArray[np.floating[Any]]
) -> list[Suspect]:
    fingerprint = fingerprint_of(data)
    return [
        Suspect(
            int(rows[index]),
            str(data.places[rows[index]]),
            data.emotions[data.labels[rows[index]]],
            data.emotions[likely],
            float(score),
            "",
            fingerprint,
            float(probabilities[index, likely]),
        )
        for index, likely, score in zip(found.index, found.likely, found.score, strict=True)
    ]
