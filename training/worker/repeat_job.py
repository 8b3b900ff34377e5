"""``repeat``: one training repeated over folds or seeds, and its results so far."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from training.commands.common import check_paths
from training.core.bundle import read_bundle
from training.core.bundle_lock import locked
from training.core.repeated_runs import REPETITION, SET_SUFFIX, write_run_sets
from training.core.storage.atomic import replace_text
from training.core.storage.permissions import make_folder
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, SPLITS
from training.evaluation.measurement import Measurement
from training.evaluation.predictions_file import write_predictions
from training.sweep.sweep_file import MOST_FOLDS, Sweep, SweepTraining, repeated_training
from training.sweep.sweep_results import run_sets
from training.sweep.sweep_runner import predictions_file, run_sweep
from training.worker.evaluate_job import NoHeldOutFacesError, faces_of_bundle
from training.worker.read_faces import faces_of_run
from training.worker.request import RequestError, Run, value_of
from training.worker.train_job import train
from training.worker.training_task import TrainingTask

MOST_SEEDS: Final = 100


class WorkerSteps:
    """Trains and measures in this process.

    Args:
        task: Emits.
        run: As JSON, see ``docs/worker.md``; each training has its own seed and fold.
    """

    def __init__(self, task: TrainingTask, run: Mapping[str, Any]) -> None:
        self._task, self._run = task, run

    def train(self, sweep: Sweep, training: SweepTraining, *, resume: bool) -> bool:
        """``started`` … ``trained``, after ``repetition``."""
        self._begin(sweep, training)
        out = str(sweep.out / training.name)
        train(self._task, {"do": "train", "run": self._of(sweep, training), "out": out, "resume": resume})
        return True

    def measure(self, sweep: Sweep, training: SweepTraining) -> bool:
        """Evaluate the model on the split of the sweep, and store its predictions."""
        from training.evaluation.evaluate import evaluate

        task, bundle = self._task, read_bundle(sweep.out / training.name)
        data = faces_of_bundle(task, bundle, Run.of(self._of(sweep, training)))

        def write(measurement: Measurement) -> None:
            write_predictions(measurement, predictions_file(sweep, training))

        with locked(bundle.folder, "window"):
            evaluate(
                bundle.folder,
                data,
                sweep.split,
                on_progress=task.progress,
                faces_in_pictures=False,
                on_measured=write,
            )
        return True

    def _begin(self, sweep: Sweep, training: SweepTraining) -> None:
        number = sweep.trainings.index(training) + 1
        fields = {"seed": training.seed, "fold": training.fold, "name": training.name}
        self._task.emit("repetition", number=number, of=len(sweep.trainings), **fields)

    def _of(self, sweep: Sweep, training: SweepTraining) -> dict[str, Any]:
        """The run of one training."""
        folds = max(one.fold for one in sweep.trainings)
        options = {**self._run.get("options", {}), "fold": training.fold, "folds": folds}
        overrides = {**self._run.get("overrides", {}), "seed": training.seed}
        return {**self._run, "options": options, "overrides": overrides}


def repeat(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Do what is not done yet; ``run_set`` tells the results at the beginning and after each training.

    Raises:
        TrainingError: The run cannot be done so, or ``out`` has trainings of another one.
    """
    given = value_of(request, "run", dict)
    run, out = Run.of(given), Path(value_of(request, "out", str)).resolve()
    folds, seeds = value_of(request, "folds", int, 0), value_of(request, "seeds", int, 1)
    if folds == 1 or not 0 <= folds <= MOST_FOLDS or not 1 <= seeds <= MOST_SEEDS:
        raise RequestError(f"There cannot be {folds} folds and {seeds} seeds.")
    check_paths(run.source.paths, out)
    config = run.config(read_bundle(run.start) if run.start else None)
    split = PUBLIC_TEST
    if not folds:
        data = faces_of_run(task, run, config.seed, task.message, config.input_size, config.margin)
        there = [name for name in (PUBLIC_TEST, PRIVATE_TEST) if name in data.splits]
        if not there:
            raise NoHeldOutFacesError
        split = value_of(request, "split", str, there[0])
        if split not in SPLITS:
            raise RequestError(f"There is no split {split!r}. Choose one of {', '.join(SPLITS)}.")
    described = [json.dumps(given, sort_keys=True)]
    seeds_of = range(config.seed, config.seed + seeds)
    name = out.name.removesuffix(SET_SUFFIX)
    sweep = repeated_training(
        run.source.paths, out, described, folds=folds, seeds=seeds_of, split=split, name=name
    )

    def tell() -> None:
        (found,) = run_sets(sweep)
        write_run_sets(out, [found])
        task.emit("run_set", **asdict(found))

    if out.exists():
        tell()
    asked = {"run": given, "folds": folds, "seeds": seeds}
    make_folder(out)
    replace_text(out / REPETITION, json.dumps(asked, indent=1) + "\n")
    run_sweep(sweep, lambda text: None, tell, WorkerSteps(task, given))
