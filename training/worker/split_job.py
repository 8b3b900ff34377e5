"""``split``: the faces that were read last, cleaned and split as a training would have them."""

from collections.abc import Mapping
from typing import Any

from training.core.training_error import Note
from training.worker.read_faces import arranged, counted, described
from training.worker.request import options_of, value_of
from training.worker.training_task import TrainingTask


def split(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Say how many faces there would be."""
    options = options_of(value_of(request, "options", dict, {}))
    notes: list[Note] = []
    seed = value_of(request, "seed", int, 1)
    rules: list[dict[str, Any]] = []
    data = arranged(
        task,
        task.read_faces(),
        options,
        seed,
        notes.append,
        lambda findings: rules.extend(described(findings)),
    )
    task.check()
    task.emit(
        "split",
        splits=counted(data),
        emotions=list(data.emotions),
        rules=rules,
        notes=[note.as_json() for note in notes],
    )
