"""``estimate``: how long a training will take on this computer, and how much memory."""

from collections.abc import Mapping
from typing import Any

from training.bundle import read_bundle
from training.jobs.desk import Desk
from training.jobs.faces import faces_of_run
from training.jobs.request import Run, value_of


def estimate(desk: Desk, request: Mapping[str, Any]) -> None:
    """Train some steps and measure them."""
    run = Run.of(value_of(request, "run", dict))
    start = read_bundle(run.start) if run.start else None
    config = run.config(start)
    data = faces_of_run(desk, run, config.seed, lambda line: None)
    desk.load_keras()
    from training.rehearsal import rehearse

    measured = rehearse(data, config, start, lambda: desk.told("Training some steps to measure them"))
    desk.emit(
        "estimate",
        seconds_an_epoch=measured.seconds_an_epoch,
        seconds=measured.start_seconds + config.epochs * measured.seconds_an_epoch,
        epochs=config.epochs,
        steps=measured.steps,
        memory_bytes=measured.memory_bytes,
        precision=measured.precision,
    )
