"""``try_model`` and ``try_keras``: run the networks of a model that may come from elsewhere."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.core.bundle import read_bundle
from training.core.untrusted.network_file import limit_memory, time_a_face
from training.worker.request import value_of
from training.worker.training_task import TrainingTask


def try_model(task: TrainingTask, request: Mapping[str, Any]) -> dict[str, Any]:
    """``done`` has ``milliseconds``, those that a face takes with ``model.tflite``.

    Raises:
        BundleError: It cannot be run.
    """
    limit_memory()
    return {"milliseconds": time_a_face(read_bundle(Path(value_of(request, "folder", str))))}


def try_keras(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Load ``model.keras`` and run it once.

    Raises:
        BundleError: It cannot be loaded, or is not what the model's folder says.
    """
    bundle = read_bundle(Path(value_of(request, "folder", str)))
    task.load_keras()
    from training.networks.master_network import try_master

    try_master(bundle)
