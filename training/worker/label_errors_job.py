"""``label_errors`` and ``suspects``: search for label errors, and show the faces of a list of suspects."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training.core.bundle import read_bundle
from training.core.storage.atomic import check_writable
from training.core.suspects import (
    UnwritableSuspectsError,
    write_suspects,
)
from training.core.training_error import TrainingError
from training.data.faces import FaceData
from training.data.votes import CHOICES, EMOTION_OF
from training.labels.search import candidates, find_suspects
from training.labels.suspects_file import earlier_suspects, suspects_of, with_decisions
from training.worker.faces_job import A_TIME
from training.worker.read_faces import grouped, in_letters
from training.worker.request import options_of, path_of, value_of
from training.worker.training_task import TrainingTask


class NoJudgeError(TrainingError):
    """Neither a model nor folds."""

    template = "Nothing can judge the labels. Choose a model or cross-validation."


def find_label_errors(task: TrainingTask, request: Mapping[str, Any]) -> Mapping[str, Any]:
    """Search the faces that were read last, and write the list; what was decided in it before stays."""
    path = Path(value_of(request, "list", str))
    folds, model = value_of(request, "folds", int, None), path_of(request, "model")
    if folds is None and model is None:
        raise NoJudgeError
    options = options_of(value_of(request, "options", dict, {}))
    read = task.read_faces()
    _check_writable(path)  # before minutes are spent on it
    earlier = earlier_suspects(path, read.data)
    duplicates = None
    if options.clean:
        duplicates = grouped(task, read).copies
    split = value_of(request, "split", str, None)
    rows = candidates(read.data, split, duplicates, options.keep, options.drop)
    bundles = [read_bundle(model)] if model else []
    suspects, searched, notes = find_suspects(read.data, rows, bundles, folds, task.progress)
    for note in notes:
        task.message(note)
    task.check()
    write_suspects(with_decisions(suspects, earlier), path)
    return {"searched": searched, "suspects": len(suspects)}


def show_suspects(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Hand over the faces of a list piece by piece, in its order."""
    path = Path(value_of(request, "list", str))
    data = task.read_faces().data
    suspects = suspects_of(path, data)
    for first in range(0, len(suspects), A_TIME):
        task.check()
        piece = [one.index for one in suspects[first : first + A_TIME]]
        task.emit(
            "suspects",
            size=int(data.faces.shape[1]),
            total=len(suspects),
            indexes=piece,
            faces=[in_letters(data.faces[index]) for index in piece],
            splits=[str(data.splits[index]) for index in piece],
            votes=[_votes(data, index) for index in piece],
        )


def _check_writable(path: Path) -> None:
    try:
        check_writable(path.parent)
    except OSError as error:
        raise UnwritableSuspectsError(path=path, reason=error.strerror) from error


def _votes(data: FaceData, index: int) -> dict[str, int]:
    """How many people chose each emotion, ``contempt``, ``unknown`` or ``NF``; empty where nobody voted."""
    if data.votes is None:
        return {}
    counts = zip(CHOICES, data.votes[index], strict=True)
    return {EMOTION_OF.get(name, name): int(count) for name, count in counts if count}
