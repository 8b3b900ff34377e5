"""``recipes`` and ``estimate``: presets, settings and networks, and how long a training will take."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.core.bundle import read_bundle
from training.core.stages import ProgressStage
from training.fitting.config import TrainConfig
from training.fitting.presets import MEASURED_ARCHITECTURES, MEASURED_PRESETS, PRESETS, Measured
from training.fitting.recipe_settings import SETTINGS
from training.fitting.run_checks import check_faces
from training.networks.architectures.architecture_file import CUSTOM, ArchitectureFile, read_architecture
from training.worker.read_faces import faces_of_run
from training.worker.request import Run, teachers_of, value_of
from training.worker.training_task import TrainingTask


def estimate(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Estimate the time and memory of a training by a dry run."""
    run = Run.of(value_of(request, "run", dict))
    start = read_bundle(run.start) if run.start else None
    config = run.config(start)
    data = faces_of_run(task, run, config.seed, lambda line: None, config.input_size, config.margin)
    teachers = teachers_of(run)
    check_faces(data, config, start, teachers)
    task.load_keras()
    check_own_architecture(run, config, data.emotions)
    from training.fitting.dry_run import dry_run

    measured = dry_run(data, config, start, teachers, lambda: task.progress(ProgressStage.DRY_RUN))
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
    data = faces_of_run(task, run, config.seed, lambda line: None, config.input_size, config.margin)
    teachers = teachers_of(run)
    check_faces(data, config, start, teachers)
    task.load_keras()
    check_own_architecture(run, config, data.emotions)
    from training.fitting.learning_rate_range import range_test

    found = range_test(
        data,
        config,
        start,
        teachers,
        on_step=lambda done, total: task.progress(ProgressStage.RANGE_TEST, done, total),
    )
    task.emit("lr_range", **found.as_json())


def architecture(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Run a Python file with an architecture, and say what its network costs."""
    source = read_architecture(Path(value_of(request, "path", str)))
    config = replace(TrainConfig(), input_size=value_of(request, "input_size", int))
    task.load_keras()
    from training.networks.network import check_custom

    parameters, multiply_adds = check_custom(source, config, value_of(request, "classes", int))
    task.emit("architecture", name=CUSTOM, parameters=parameters, multiply_adds=multiply_adds, measured=None)


def check_own_architecture(run: Run, config: TrainConfig, emotions: Sequence[str]) -> None:
    """Make sure that the architecture's file, if the run has one, can be trained; messages name the file.

    Raises:
        ConfigError: It cannot.
    """
    if config.architecture_source and run.architecture_file is not None:
        from training.networks.network import check_custom

        source = ArchitectureFile(run.architecture_file, config.architecture_source)
        check_custom(source, config, len(emotions))


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
