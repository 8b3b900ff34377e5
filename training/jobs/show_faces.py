"""``test_faces``: the faces that a model was measured on, with what it reads on each."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.bundle import ModelBundle, read_bundle
from training.data.faces import DataError, FaceData
from training.jobs.desk import Desk
from training.jobs.faces import in_letters
from training.jobs.request import value_of
from training.stored_figures import DATA, split_of_key

A_TIME: Final = 128
"""Faces that are told of together."""
ALIKE: Final = 0.995
"""Part of a split that must be read as it was when measured; another processor may round otherwise."""


def show_faces(desk: Desk, request: Mapping[str, Any]) -> None:
    """Read the faces, make sure that they are the right ones, and hand them over piece by piece.

    Raises:
        TrainingError: Something cannot be read, or these are not the faces that the model was measured on.
    """
    bundle = read_bundle(Path(value_of(request, "bundle", str)))
    split = value_of(request, "split", str)
    paths = [Path(path) for path in value_of(request, "paths", list)]
    desk.told("Reading the faces")
    data = _faces(bundle, paths)
    desk.check()
    chosen, labels = _of_split(bundle, data, split)
    probabilities = _read(desk, bundle, chosen)
    if data.fingerprint() != _fingerprint(bundle, split):
        _check_against_measurement(bundle, data, split, labels, probabilities)
    for first in range(0, len(chosen), A_TIME):
        desk.check()
        piece = slice(first, first + A_TIME)
        desk.emit(
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
    desk.emit("done")


def _faces(bundle: ModelBundle, paths: list[Path]) -> FaceData:
    from training.commands.faces_of_model import faces_of_model

    for path in paths:
        if not path.exists():
            raise DataError(f"{path} is gone; put it back there, or choose where the faces are now.")
    return faces_of_model(bundle, paths, argparse.Namespace(names=[], labels="", votes=None))


def _of_split(bundle: ModelBundle, data: FaceData, split: str) -> tuple[FaceData, NDArray[np.int64]]:
    """The faces of the split and their labels, by the model's emotions; others are refused early."""
    from training.bundle_faces import check_size, labels_of

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
    return DataError(
        f"{data.source} does not hold the faces that the model {bundle.name} was measured on; choose the "
        "file or folder that it was measured with."
    )


def _fingerprint(bundle: ModelBundle, key: str) -> str:
    """Of the data that figures were taken on; of the training's where they do not say."""
    figures = bundle.metrics.get("splits", {}).get(key, {})
    return str(figures.get(DATA, {}).get("fingerprint", bundle.data_fingerprint))


def _measured(bundle: ModelBundle, split: str) -> NDArray[np.int64] | None:
    """The stored confusion matrix of a split, or of one of other data, see ``stored_figures``."""
    figures = bundle.metrics.get("splits", {}).get(split)
    return np.array(figures["confusion"], np.int64) if figures else None


def _read(desk: Desk, bundle: ModelBundle, data: FaceData) -> NDArray[np.float32]:
    from training.litert import LiteRTNetwork

    network = LiteRTNetwork(bundle.tflite_path, threads=1)
    return np.asarray(bundle.calibrated(network.predict(data.faces, desk.told)), np.float32)
