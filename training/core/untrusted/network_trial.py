"""Try a network in a process of its own before it is used here: a broken one can end that process alone.

A network that stood its trial is remembered by its content in the user's cache, and so is not tried again.
The models that come with the program need no trial.
"""

import contextlib
import json
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import resources
from training.core.process.worker_call import call_worker, python_module
from training.core.process.worker_protocol import DONE, INTERNAL, TIMEOUT, WorkerError
from training.core.storage.atomic import replacing
from training.core.storage.permissions import make_private
from training.core.untrusted.bundle_errors import BundleError
from training.core.untrusted.network_file import check_unchanged

if TYPE_CHECKING:
    from training.core.bundle import ModelBundle

PATIENCE_S: Final = 60.0
"""Time that a trial of ``model.tflite`` may take."""
KERAS_PATIENCE_S: Final = 600.0
"""Time that a trial of ``model.keras`` may take, most of which is the import of TensorFlow."""
TRY_MODEL: Final = "try_model"
"""Command of both workers: ``folder`` of a model; tries ``model.tflite``."""
TRY_KERAS: Final = "try_keras"
"""Command of the training worker: ``folder`` of a model; tries ``model.keras``."""
_APPLICATION: Final = "FER Desktop"
_MAX_REMEMBERED: Final = 500
"""Networks that are remembered, the newest."""
_LARGEST: Final = 1 << 20
"""Bytes of the file that remembers them."""


class CrashedTrialError(BundleError):
    """A network has ended the process that tried it."""

    template = "{path} crashed the process that tested it. Do not use this model."


class SlowTrialError(BundleError):
    """A network takes too long for some faces."""

    template = "{path} takes longer than {seconds:.0f} s for a few faces. Do not use this model."


class FailedTrialError(BundleError):
    """A trial met an error that nobody foresaw."""

    template = "Cannot test {path} ({type}: {message}). See the log file."


class RefusedTrialError(BundleError):
    """A network did not stand its trial; told in the words of the process that tried it."""


def check_tried(bundle: "ModelBundle", tick: Callable[[], object] = lambda: None) -> None:
    """Make sure that the network which runs live was tried, now or before, and is still that file.

    Raises:
        BundleError: It cannot be run, or has changed since the bundle was read.
    """
    if not is_proven(bundle):
        try_out(bundle, python_module("training.worker"), tick)
    check_unchanged(bundle, bundle.tflite_path)


def check_keras_tried(bundle: "ModelBundle") -> None:
    """Make sure that the network which is trained further was tried, now or before, and is still that file.

    Raises:
        BundleError: It cannot be loaded, or has changed since the bundle was read.
    """
    if not (_is_bundled(bundle) or _keras_key(bundle) in _remembered()):
        # The graphics card's memory belongs to this process.
        environment = {**os.environ, "CUDA_VISIBLE_DEVICES": "-1", "JAX_PLATFORMS": "cpu"}
        command = python_module("training.worker")
        _call(bundle, bundle.keras_path, command, TRY_KERAS, KERAS_PATIENCE_S, environment=environment)
        _remember(_keras_key(bundle))
    check_unchanged(bundle, bundle.keras_path)


def try_out(
    bundle: "ModelBundle", command: Sequence[str], tick: Callable[[], object] = lambda: None
) -> float:
    """Run the network on some faces in a process of its own.

    Args:
        bundle: The model.
        command: Starts a worker that knows ``TRY_MODEL``.
        tick: Called ten times a second; what it raises ends the trial.

    Returns:
        Milliseconds that one face takes.

    Raises:
        BundleError: It cannot be run.
    """
    done = _call(bundle, bundle.tflite_path, command, TRY_MODEL, PATIENCE_S, tick)
    remember(bundle)
    return float(done["milliseconds"])


def is_proven(bundle: "ModelBundle") -> bool:
    """Whether the network which runs live comes with the program, or stood its trial on this computer."""
    return _is_bundled(bundle) or _key(bundle) in _remembered()


def remember(bundle: "ModelBundle") -> None:
    """Take note that the network which runs live stood its trial."""
    _remember(_key(bundle))


def remember_own(bundle: "ModelBundle") -> None:
    """Take note of both networks of a model that was trained on this computer."""
    _remember(_key(bundle), _keras_key(bundle))


def _call(
    bundle: "ModelBundle",
    path: Path,
    command: Sequence[str],
    do: str,
    patience: float,
    tick: Callable[[], object] = lambda: None,
    environment: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    last = call_worker(command, do, {"folder": str(bundle.folder)}, patience, tick, environment)
    if last["event"] == DONE:
        return last
    error = WorkerError.of(last)
    if error.text:
        raise RefusedTrialError(error.text)
    if error.code == TIMEOUT:
        raise SlowTrialError(path=path, seconds=patience)
    if error.code == INTERNAL:
        raise FailedTrialError(path=path, **error.fields)
    raise CrashedTrialError(path=path)


def _is_bundled(bundle: "ModelBundle") -> bool:
    models = Path(next(iter(resources.__path__)), "models").resolve()
    return bundle.folder.is_relative_to(models)


def _key(bundle: "ModelBundle") -> str:
    """What the outcome of a trial depends on."""
    return f"{_version('ai-edge-litert')} {bundle.input_size} {len(bundle.labels)} {bundle.sha256}"


def _keras_key(bundle: "ModelBundle") -> str:
    return f"keras {_version('keras')} {bundle.files[bundle.keras_path.name]}"


def _version(library: str) -> str:
    # Imported here: starting with a model that came with the program need not wait for it.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:  # packed without its metadata
        return "unknown"


def _record() -> Path:
    # Imported here: the bundled model needs none of it.
    from platformdirs import user_cache_path

    return user_cache_path(_APPLICATION, appauthor=False) / "tried_networks.json"


def _remembered() -> list[str]:
    """Keys of networks, the oldest first; none where they cannot be read."""
    path = _record()
    try:
        known = json.loads(path.read_text(encoding="utf-8")) if path.stat().st_size <= _LARGEST else []
    except (OSError, ValueError, RecursionError):
        return []
    return [key for key in known if isinstance(key, str)] if isinstance(known, list) else []


def _remember(*keys: str) -> None:
    path = _record()
    known = [one for one in _remembered() if one not in keys]
    with contextlib.suppress(OSError):
        make_private(path.parent)
        with replacing(path) as partial:
            partial.write_text(
                json.dumps([*known, *keys][-_MAX_REMEMBERED:], indent=0) + "\n", encoding="utf-8"
            )
