"""``recipes`` and ``estimate``: presets, settings and networks, and how long a training will take."""

from collections.abc import Mapping
from typing import Any

from training.core.bundle import read_bundle
from training.core.stages import ProgressStage
from training.fitting.presets import MEASURED_ARCHITECTURES, MEASURED_PRESETS, PRESETS, Measured
from training.fitting.recipe_settings import SETTINGS
from training.worker.read_faces import faces_of_run
from training.worker.request import Run, value_of
from training.worker.training_task import TrainingTask


def estimate(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Estimate the time and memory of a training by a dry run."""
    run = Run.of(value_of(request, "run", dict))
    start = read_bundle(run.start) if run.start else None
    config = run.config(start)
    data = faces_of_run(task, run, config.seed, lambda line: None, config.input_size)
    task.load_keras()
    from training.fitting.dry_run import dry_run

    measured = dry_run(data, config, start, lambda: task.progress(ProgressStage.DRY_RUN))
    task.emit(
        "estimate",
        seconds_an_epoch=measured.seconds_an_epoch,
        seconds=measured.start_seconds + config.epochs * measured.seconds_an_epoch,
        epochs=config.epochs,
        steps=measured.steps,
        memory_bytes=measured.memory_bytes,
        precision=measured.precision,
    )


def lr_range(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Find a learning rate by a range test; the rates with their losses, and the suggested one."""
    run = Run.of(value_of(request, "run", dict))
    start = read_bundle(run.start) if run.start else None
    config = run.config(start)
    data = faces_of_run(task, run, config.seed, lambda line: None, config.input_size)
    task.load_keras()
    from training.fitting.learning_rate_range import range_test

    found = range_test(
        data, config, start, on_step=lambda done, total: task.progress(ProgressStage.RANGE_TEST, done, total)
    )
    task.emit("lr_range", **found.as_json())


def recipes(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """The presets and settings at once; the networks, which take Keras, once nothing else is asked for."""
    presets = {
        name: {"config": preset.as_json(), "measured": _plain(MEASURED_PRESETS.get(name))}
        for name, preset in PRESETS.items()
    }
    task.emit("recipes", presets=presets, settings=[setting.as_json() for setting in SETTINGS])
    task.deferred.append(lambda: _architectures(task))


def _architectures(task: TrainingTask) -> None:
    task.load_keras()
    from training.networks.architectures import costs

    rows = []
    for cost in costs():
        task.check()
        rows.append(
            {
                "name": cost.architecture.name,
                "parameters": cost.parameters,
                "multiply_adds": cost.multiply_adds,
                "measured": _plain(MEASURED_ARCHITECTURES.get(cost.architecture.name)),
            }
        )
    task.emit("architectures", architectures=rows)


def _plain(measured: Measured | None) -> dict[str, Any] | None:
    return None if measured is None else measured.as_json()
