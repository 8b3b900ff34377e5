"""Probabilities of faces by a classifier that was not trained on them."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import SEEN_FACES, ModelBundle
from training.core.calibration import with_temperature
from training.core.stages import ProgressStage
from training.core.training_error import Note
from training.core.untrusted.network_file import NetworkOutputError
from training.core.untrusted.network_trial import check_tried
from training.data.data_errors import SmallClassError
from training.data.duplicates import near_duplicates
from training.data.faces import DataError, FaceData, ProgressCallback, ignore_progress
from training.evaluation.leakage import seen_by
from training.evaluation.measurement import check_size, labels_of

_SMALLEST: Final = 1e-6
_WIDTH: Final = 8
"""Side of a cell of the histograms, in pixels."""


class AllFacesSeenError(DataError):
    """Models that know every face."""

    template = (
        "{models} was trained on every face of {source} that is searched, so it cannot judge the labels. "
        "Use cross-validation, or a model that was trained on other faces."
    )
    option_hint = "See --folds and --split."


class SeenFacesNote(Note):
    """Faces that no model can judge."""

    template = "Not searched: {count:,} of {faces:,} faces, on which the model was trained."


class UnknownTrainingFacesNote(Note):
    """A model that does not say what it knows."""

    template = (
        "Warning: {model} does not say which faces it was trained on; label errors among those are not found."
    )


def unseen_probabilities(
    bundles: Sequence[ModelBundle], data: FaceData, on_progress: ProgressCallback = ignore_progress
) -> tuple[NDArray[np.int64], NDArray[np.float64], list[Note]]:
    """The mean probabilities, for each face, of the models that were not trained on it.

    Models of ``train --fold 1/K`` to ``K/K`` thus judge each face once.

    Args:
        bundles: One or more.
        data: The faces.
        on_progress: Told how far each model is.

    Returns:
        The indexes of the faces that some model was not trained on, int64 (m,); their probabilities, float64
        (m, emotions of the data), with each model's temperature; and what to tell.

    Raises:
        DataError: A model lacks an emotion of the data, its input has another size, or every face is known.
        BundleError: A model cannot be read, or gives no numbers.
    """
    from training.export.litert import LiteRTNetwork

    total = np.zeros((len(data), len(data.emotions)))
    judges = np.zeros(len(data), np.int64)
    notes: list[Note] = []
    for bundle in bundles:
        check_size(bundle, data)
        labels_of(bundle, data)
        if SEEN_FACES not in bundle.files:
            notes.append(UnknownTrainingFacesNote(model=bundle.folder))
        unseen = np.flatnonzero(~seen_by(bundle, data.faces))
        if not len(unseen):
            continue
        check_tried(bundle)
        read = LiteRTNetwork(bundle.tflite_path).predict(data.faces[unseen], on_progress)
        if not np.isfinite(read).all():
            raise NetworkOutputError(path=bundle.tflite_path)
        total[unseen] += _of_emotions(with_temperature(read, bundle.temperature), bundle, data)
        judges[unseen] += 1
    rows = np.flatnonzero(judges)
    if not len(rows):
        raise AllFacesSeenError(models=[bundle.folder for bundle in bundles], source=data.source)
    if len(rows) < len(data):
        notes.append(SeenFacesNote(count=len(data) - len(rows), faces=len(data)))
    return rows, np.clip(total[rows] / judges[rows, None], 0, 1), notes


def _of_emotions(read: NDArray[np.float32], bundle: ModelBundle, data: FaceData) -> NDArray[np.float64]:
    """Columns in the data's order; emotions that nobody is labelled as may be unknown to the model."""
    result = np.zeros((len(read), len(data.emotions)))
    for column, emotion in enumerate(data.emotions):
        if emotion in bundle.labels:
            result[:, column] = read[:, bundle.labels.index(emotion)]
    return np.asarray(result / np.maximum(result.sum(axis=1, keepdims=True), _SMALLEST), np.float64)


def cross_validated(
    features: NDArray[np.floating[Any]],
    data: FaceData,
    folds: int,
    seed: int = 0,
    on_progress: ProgressCallback = ignore_progress,
) -> NDArray[np.float64]:
    """Probabilities of a logistic regression that was fitted to the other folds.

    Folds are stratified by emotion, and all duplicates of a photograph are in one fold.

    Args:
        features: (n, any), see ``gradient_features`` and ``logits``.
        data: The n faces.
        folds: 2 or more.
        seed: Of the folds.
        on_progress: Told how far the search for duplicates is.

    Returns:
        float64 (n, emotions of the data); 0 for an emotion without faces.

    Raises:
        DataError: An emotion has fewer faces than there are folds.
    """
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedGroupKFold
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    counts = np.bincount(data.labels)
    if len(np.unique(data.labels)) < 2 or counts[counts > 0].min() < folds:
        raise SmallClassError(source=data.source)
    groups = near_duplicates(data.faces, on_progress)
    result = np.zeros((len(data), len(data.emotions)))
    on_progress(ProgressStage.EVALUATION, 0, folds)
    splitter = StratifiedGroupKFold(folds, shuffle=True, random_state=seed)
    for done, (fitted, held_out) in enumerate(splitter.split(data.labels, data.labels, groups), 1):
        model = make_pipeline(StandardScaler(), LogisticRegression(C=0.01, max_iter=200))
        model.fit(features[fitted], data.labels[fitted])
        result[np.ix_(held_out, model.classes_)] = model.predict_proba(features[held_out])
        on_progress(ProgressStage.EVALUATION, done, folds)
    return np.clip(result, 0, 1)


def logits(probabilities: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
    """Logarithms of probabilities, the logits up to a constant for each face, float32 of the same shape."""
    return np.asarray(np.log(np.maximum(probabilities, _SMALLEST)), np.float32)


def gradient_features(faces: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Histograms of oriented gradients (Dalal and Triggs 2005), float32 (n, features), of faces (n, s, s)."""
    import cv2

    side = faces.shape[1] // _WIDTH * _WIDTH
    cell, block = (_WIDTH, _WIDTH), (2 * _WIDTH, 2 * _WIDTH)
    descriptor = cv2.HOGDescriptor((side, side), block, cell, cell, 9)
    return np.stack([np.asarray(descriptor.compute(face[:side, :side]), np.float32) for face in faces])
