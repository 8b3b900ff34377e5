"""``train``: one training, from faces to a model folder."""

import gc
import json
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from training.bundle import HISTORY, ModelBundle, check_target, read_bundle
from training.bundle_run import RunRecord, running
from training.commands.common import check_places, check_replaceable
from training.config import TrainConfig
from training.file_exchange import replacing
from training.history import EpochRow, read_history
from training.jobs.desk import Desk
from training.jobs.faces import faces_of_run
from training.jobs.request import RequestError, Run, value_of
from training.jobs.training_progress import TrainingProgress

REQUEST: Final = "request.json"
_STATE: Final = "state.npz"
"""As in ``training.checkpoint``, which takes ten seconds to load."""


def train(desk: Desk, request: Mapping[str, Any]) -> None:
    """Train, or go on with an unfinished training of the same model folder."""
    run, out = Run.of(value_of(request, "run", dict)), Path(value_of(request, "out", str)).resolve()
    start = read_bundle(run.start) if run.start else None
    config = run.config(start)
    check_places(run.source.paths, out)
    check_replaceable(out, overwrite=False)
    check_target(out)
    with running(out, "window") as record:
        bundle = _trained(desk, request, run, start, config, out, record)
    desk.emit("trained", bundle=str(bundle.folder))


def _trained(
    desk: Desk,
    request: Mapping[str, Any],
    run: Run,
    start: ModelBundle | None,
    config: TrainConfig,
    out: Path,
    record: RunRecord,
) -> ModelBundle:
    folder = record.folder
    resume = _resumes(desk, folder, value_of(request, "resume", bool, False))
    try:
        if not resume:
            _write_request(request["run"], folder)
            record.begin()
        desk.told("Making the faces ready")
        data = faces_of_run(desk, run, config.seed, desk.say)
        desk.load_keras()
        from training.fit import train as trained

        progress = TrainingProgress(desk, data.emotions)
        bundle = trained(
            data, config, out, progress, resume=resume, start=start, told=desk.told, begins=record.begin
        )
    finally:
        # If whoever asked is gone, what was asked for stays to be found.
        if not desk.deserted and not (folder / _STATE).exists():
            shutil.rmtree(folder, ignore_errors=True)
        _forget_networks()
    assert isinstance(bundle, ModelBundle)
    return bundle


def kept(folder: Path) -> list[EpochRow]:
    """The epochs of an unfinished training that can be resumed."""
    if not (folder / _STATE).exists():
        return []
    try:
        return read_history(folder / HISTORY)
    except (OSError, ValueError):
        return []  # written after the state; the training itself knows


def _resumes(desk: Desk, folder: Path, wanted: bool) -> bool:
    """Whether there is something to go on from."""
    if (folder / _STATE).exists():
        if not wanted:
            raise RequestError(
                f"There is an unfinished training in {folder}; go on with it, or remove that folder."
            )
        desk.kept = len(kept(folder))
        return True
    if wanted:
        desk.say("No epoch was done before it stopped, so it begins anew.")
    return False


def _write_request(run: Mapping[str, Any], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with replacing(folder / REQUEST) as partial:
        partial.write_text(json.dumps(run, indent=1) + "\n", encoding="utf-8")


def _forget_networks() -> None:
    if "keras" in sys.modules:
        sys.modules["keras"].backend.clear_session()
    gc.collect()
