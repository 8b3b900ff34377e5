"""Write what a run has made as a bundle."""

import datetime
import platform
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

import keras
import numpy as np
from numpy.typing import NDArray

from training.core.bundle import (
    HISTORY,
    KERAS_MODEL,
    LITERT_MODEL,
    Details,
    ModelBundle,
    read_bundle,
    write_manifest,
    writing,
)
from training.core.calibration import fit_temperature
from training.core.history import EpochRow, write_history
from training.core.untrusted.network_trial import remember_own
from training.data.faces import PUBLIC_TEST, TRAINING, FaceData
from training.evaluation.leakage import write_seen_faces
from training.export.formats.export_format import FLOAT32_TOLERANCE
from training.export.litert import LiteRTNetwork
from training.export.litert_conversion import convert
from training.export.parity import check, compare
from training.fitting.config import TrainConfig


def save_network(network: keras.Model, folder: Path, faces: NDArray[np.uint8]) -> None:
    """Write ``model.keras`` and ``model.tflite`` and check both on some real faces.

    Args:
        network: A float32 network, see ``training.networks.architectures``.
        folder: An existing folder.
        faces: uint8 (n, size, size), for the check.

    Raises:
        ConversionError: TensorFlow, which writes ``model.tflite``, is not there.
        ParityError: The probabilities of the exported network differ.
    """
    network.save(folder / KERAS_MODEL)
    convert(folder / KERAS_MODEL, folder / LITERT_MODEL)
    master = keras.saving.load_model(folder / KERAS_MODEL, compile=False)
    expected = np.asarray(master(faces[..., None].astype(np.float32), training=False))
    exported = LiteRTNetwork(folder / LITERT_MODEL).predict(faces)
    check(compare(expected, exported), FLOAT32_TOLERANCE, folder / LITERT_MODEL)


CHECKED_FACES: Final = 64
"""Faces on which the exported network is compared with the trained one."""


def write_bundle(
    network: keras.Model,
    data: FaceData,
    config: TrainConfig,
    history: list[EpochRow],
    out: Path,
    learnt_from: Sequence[ModelBundle] = (),
) -> ModelBundle:
    """Write a trained network, with the temperature that fits the validation faces, as a bundle.

    Args:
        network: A float32 network.
        data: The faces of the run; without validation faces the temperature stays 1.
        config: The run.
        history: Its epochs.
        out: The bundle's folder.
        learnt_from: The model that the run began with, and the teachers.

    Raises:
        BundleError: The bundle cannot be written.
        ParityError: The exported network is not the same.
    """
    calibrated = PUBLIC_TEST in data.splits
    held_out = data.split(PUBLIC_TEST if calibrated else TRAINING)
    temperature = 1.0
    if calibrated:
        faces = held_out.faces[..., None]
        probabilities = network.predict(faces, batch_size=config.batch_size, verbose=0)
        temperature = fit_temperature(probabilities, held_out.labels)
    with writing(out, ends_run=True) as partial:
        save_network(network, partial, held_out.faces[:CHECKED_FACES])
        write_history(history, partial / HISTORY)
        learnt = (data.faces[row] for row in np.flatnonzero(data.splits == TRAINING))
        write_seen_faces(learnt, partial, learnt_from)
        details = Details(
            name=out.name,
            labels=data.emotions,
            input_size=config.input_size,
            margin=config.margin,
            temperature=temperature,
            config=config.as_json(),
            seed=config.seed,
            data_fingerprint=data.fingerprint(),
            data_counts=data.counts_by_split(),
            versions=versions(),
            created=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        )
        write_manifest(partial, details)
    bundle = read_bundle(out)
    remember_own(bundle)
    return bundle


def versions() -> dict[str, str]:
    """Version by library, of those that decide what a run gives."""
    libraries = ("keras", "numpy", keras.backend.backend())
    return {"python": platform.python_version()} | {name: version(name) for name in libraries}
