"""``explain``: Grad-CAM of one face, and what the layers of the network see on it."""

import base64
import binascii
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import ModelBundle, read_bundle
from training.worker.read_faces import in_letters
from training.worker.request import RequestError, value_of
from training.worker.training_task import TrainingTask

if TYPE_CHECKING:
    from training.evaluation.explanation import Explanation, LayerActivations

CHANNELS: Final = 16
"""Of each stage, those with the greatest mean activation."""


def explain(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Explain a face; the network of the last model stays loaded.

    Raises:
        TrainingError: The model cannot be loaded or explained, or the face is none of its faces.
    """
    bundle = read_bundle(Path(value_of(request, "bundle", str)))
    face = _face(value_of(request, "face", str), bundle)
    task.load_keras()
    from training.evaluation.explanation import Explainer

    known = (bundle.files[bundle.keras_path.name], bundle.temperature, tuple(bundle.labels))
    if task.explainer is None or task.explainer[0] != known:
        task.explainer = (known, Explainer(bundle))
    task.check()
    task.emit("explanation", **_described(task.explainer[1].explain(face)))


def _face(letters: str, bundle: ModelBundle) -> NDArray[np.uint8]:
    size = bundle.input_size
    try:
        face = np.frombuffer(base64.b64decode(letters, validate=True), np.uint8)
    except (binascii.Error, ValueError) as error:
        raise RequestError("'face' of a command is not base64.") from error
    if len(face) != size * size:
        raise RequestError(f"'face' of a command has {len(face)} pixels, not {size} × {size}.")
    return face.reshape(size, size)


def _described(explanation: "Explanation") -> dict[str, Any]:
    return {
        "emotions": list(explanation.labels),
        "logits": [round(float(value), 4) for value in explanation.logits],
        "probabilities": [round(float(value), 4) for value in explanation.probabilities],
        "layers": [_layer(layer) for layer in explanation.layers],
    }


def _layer(layer: "LayerActivations") -> dict[str, Any]:
    height, width, channels = layer.activations.shape
    means = layer.activations.mean(axis=(0, 1))
    chosen = np.argsort(-means, kind="stable")[:CHANNELS]
    return {
        "name": layer.name,
        "convolutions": layer.convolutions,
        "height": height,
        "width": width,
        "channels": channels,
        "chosen": chosen.tolist(),
        "means": [round(float(means[index]), 4) for index in chosen],
        "activations": [in_letters(_gray(layer.activations[..., index])) for index in chosen],
        "maps": [in_letters(np.asarray(np.rint(one * 255), np.uint8)) for one in layer.maps],
    }


def _gray(activations: NDArray[np.float32]) -> NDArray[np.uint8]:
    """The least activation of a channel black, the greatest white; black where all are the same."""
    low, high = float(activations.min()), float(activations.max())
    return np.asarray(np.rint((activations - low) / max(high - low, 1e-9) * 255), np.uint8)
