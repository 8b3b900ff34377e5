"""``try_model``: whether a model can be run here, and how long a face takes."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any, Final

import numpy as np

from fer_desktop.base.errors import ClassifierError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.inference.classifier import EmotionClassifier, LiteRTClassifier
from training.core.bundle import read_bundle
from training.core.worker_loop import WorkerTask

_FACES: Final = 60
_LONGEST: Final = 1.0
"""Seconds of timing, after which even a slow network is known well enough."""


def try_model(task: WorkerTask, values: Mapping[str, Any]) -> dict[str, Any]:
    """``done`` has ``milliseconds``, those that a face takes.

    Raises:
        ClassifierError: The network cannot be run.
        BundleError: The model in ``folder`` cannot be read.
    """
    return {"milliseconds": milliseconds_a_face(LiteRTClassifier(read_bundle(Path(values["folder"]))))}


def milliseconds_a_face(classifier: EmotionClassifier) -> float:
    """How long one face takes, the median over some 60 faces of noise; cropping is not in it.

    Raises:
        ClassifierError: The network gives no probabilities.
    """
    noise = np.random.default_rng(0)
    size = classifier.input_size
    faces = noise.integers(0, 256, (_FACES, 1, size, size), dtype=np.uint8)
    taken: list[float] = []
    began = time.perf_counter()
    for face in faces:
        started = time.perf_counter()
        probabilities = classifier.predict(face)
        taken.append(time.perf_counter() - started)
        if not np.isfinite(probabilities).all():
            raise ClassifierError(
                translate("models", "The network returns non-finite values. Retrain the model.")
            )
        if time.perf_counter() - began > _LONGEST:
            break
    return median(taken) * 1000.0
