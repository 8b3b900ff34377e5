"""``preview`` and ``test_faces``: faces before and after augmentation, and those a model was measured on."""

import argparse
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import ModelBundle, read_bundle
from training.core.stages import ProgressStage
from training.core.stored_figures import DATA, split_of_key
from training.core.untrusted.network_trial import check_tried
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, DataError, FaceData, resized
from training.fitting.config import TrainConfig
from training.fitting.config_values import overridden
from training.fitting.presets import PRESETS
from training.worker.read_faces import in_letters
from training.worker.request import RequestError, value_of
from training.worker.training_task import TrainingTask

COUNT_AT_MOST: Final = 100


def preview(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Draw faces by seed, each emotion as often as the others, and change them."""
    preset = value_of(request, "preset", str)
    if preset not in PRESETS:
        raise RequestError(f"There is no preset {preset!r}. Choose one of {', '.join(PRESETS)}.")
    config = overridden(PRESETS[preset], value_of(request, "overrides", dict, {}))
    count = min(max(value_of(request, "count", int), 1), COUNT_AT_MOST)
    seed = value_of(request, "seed", int, 1)
    faces = _drawn(task.read_faces().data, count, seed)
    faces = np.stack([resized(face, config.input_size) for face in faces])
    task.load_keras()
    after = _changed(faces, config, seed)
    pairs = [[in_letters(old), in_letters(new)] for old, new in zip(faces, after, strict=True)]
    task.check()
    task.emit("preview", pairs=pairs, size=int(faces.shape[1]))


def _drawn(data: FaceData, count: int, seed: int) -> NDArray[np.uint8]:
    random = np.random.default_rng(seed)
    learnt = np.flatnonzero(~np.isin(data.splits, (PUBLIC_TEST, PRIVATE_TEST)))
    order = random.permutation(learnt if len(learnt) else np.arange(len(data)))
    # The first of each emotion, then the second of each: sorted by how many of it came before.
    labels = data.labels[order]
    turn = np.zeros(len(order), np.int64)
    for label in np.unique(labels):
        turn[labels == label] = np.arange((labels == label).sum())
    return np.asarray(data.faces[order[np.lexsort((labels, turn))[:count]]], np.uint8)


def _changed(faces: NDArray[np.uint8], config: TrainConfig, seed: int) -> NDArray[np.uint8]:
    from training.networks.augment import augmentation, degradation

    config = replace(config, seed=seed)
    after = augmentation(config)(faces[..., None].astype(np.float32), training=True)
    blur = degradation(config)
    after = after if blur is None else blur(after, training=True)
    return np.asarray(np.clip(np.round(np.asarray(after)[..., 0]), 0, 255), np.uint8)


class MovedSourceError(DataError):
    """A file or folder that the model was evaluated on no longer exists."""

    template = "{path} no longer exists. Restore it, or choose where the faces are now."


class OtherFacesError(DataError):
    """Other faces than those that the model was evaluated on."""

    template = (
        "{source} does not contain the faces that the model {model} was evaluated on. Choose the file or "
        "folder that was used for the evaluation."
    )


A_TIME: Final = 128
"""Faces that are told of together."""
ALIKE: Final = 0.995
"""Part of a split that must be read as it was when measured; another processor may round otherwise."""


def show_faces(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Read the faces, make sure that they are the right ones, and hand them over piece by piece.

    Raises:
        TrainingError: Something cannot be read, or these are not the faces that the model was measured on.
    """
    bundle = read_bundle(Path(value_of(request, "bundle", str)))
    split = value_of(request, "split", str)
    paths = [Path(path) for path in value_of(request, "paths", list)]
    task.progress(ProgressStage.READING)
    data = _faces(bundle, paths)
    task.check()
    chosen, labels = _of_split(bundle, data, split)
    probabilities = _read(task, bundle, chosen)
    if data.fingerprint() != _fingerprint(bundle, split):
        _check_against_measurement(bundle, data, split, labels, probabilities)
    for first in range(0, len(chosen), A_TIME):
        task.check()
        piece = slice(first, first + A_TIME)
        task.emit(
            "test_faces",
            split=split,
            emotions=list(bundle.labels),
            size=bundle.input_size,
            total=len(chosen),
            faces=[in_letters(face) for face in chosen.faces[piece]],
            labels=labels[piece].tolist(),
            probabilities=np.round(probabilities[piece].astype(float), 4).tolist(),
            places=chosen.places[piece].tolist(),
        )


def _faces(bundle: ModelBundle, paths: list[Path]) -> FaceData:
    from training.commands.model_faces import faces_of_model

    for path in paths:
        if not path.exists():
            raise MovedSourceError(path=path)
    return faces_of_model(bundle, paths, argparse.Namespace(names=[], labels="", votes=None))


def _of_split(bundle: ModelBundle, data: FaceData, split: str) -> tuple[FaceData, NDArray[np.int64]]:
    """The faces of the split and their labels, by the model's emotions; others are refused early."""
    from training.evaluation.measurement import check_size, labels_of

    name = split_of_key(split)
    if name not in data.counts_by_split():
        raise _others(bundle, data)
    chosen = data.split(name)
    check_size(bundle, chosen)
    labels = labels_of(bundle, chosen)
    measured = _measured(bundle, split)
    counts = np.bincount(labels, minlength=len(bundle.labels))
    own = data.fingerprint() == _fingerprint(bundle, split)
    if not own and (measured is None or counts.tolist() != measured.sum(axis=1).tolist()):
        raise _others(bundle, data)
    return chosen, labels


def _check_against_measurement(
    bundle: ModelBundle,
    data: FaceData,
    split: str,
    labels: NDArray[np.int64],
    probabilities: NDArray[np.float32],
) -> None:
    """The same faces in another order, or cleaned otherwise, have the same confusion matrix."""
    measured = _measured(bundle, split)
    now = np.zeros((len(bundle.labels),) * 2, np.int64)
    np.add.at(now, (labels, probabilities.argmax(axis=1)), 1)
    if measured is None or np.minimum(measured, now).sum() < ALIKE * measured.sum():
        raise _others(bundle, data)


def _others(bundle: ModelBundle, data: FaceData) -> DataError:
    return OtherFacesError(source=data.source, model=bundle.name)


def _fingerprint(bundle: ModelBundle, key: str) -> str:
    """Of the data that figures were taken on; of the training's where they do not say."""
    figures = bundle.metrics.get("splits", {}).get(key, {})
    return str(figures.get(DATA, {}).get("fingerprint", bundle.data_fingerprint))


def _measured(bundle: ModelBundle, split: str) -> NDArray[np.int64] | None:
    """The stored confusion matrix of a split, or of one of other data, see ``stored_figures``."""
    figures = bundle.metrics.get("splits", {}).get(split)
    return np.array(figures["confusion"], np.int64) if figures else None


def _read(task: TrainingTask, bundle: ModelBundle, data: FaceData) -> NDArray[np.float32]:
    from training.export.litert import LiteRTNetwork

    check_tried(bundle)
    network = LiteRTNetwork(bundle.tflite_path, threads=1)
    return np.asarray(bundle.calibrated(network.predict(data.faces, task.progress)), np.float32)
