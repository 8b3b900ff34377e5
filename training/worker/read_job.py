"""``read`` and ``split``: the faces of files and folders, what cleaning would find, and their splits."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, Final

import numpy as np

from training.core.emotions import meanings_by_map
from training.core.training_error import Note
from training.data.cleaning import find_among, group
from training.data.faces import FaceData
from training.labels.suspects_file import fingerprint_of
from training.worker.read_faces import (
    arranged,
    counted,
    described,
    in_letters,
    read_source,
    spread,
    with_examples,
)
from training.worker.request import Source, options_of, path_of, value_of
from training.worker.training_task import ReadFaces, TrainingTask

SAMPLES: Final = 12
"""Of each emotion."""

NAMED_AT_MOST: Final = 20
"""Rows that cannot be read, or pictures without a face or with several."""


def read(task: TrainingTask, request: Mapping[str, Any]) -> None:
    """Read, say what there is, then what is wrong with it."""
    faces = read_source(task, Source.of(request))
    task.faces = faces
    task.emit("faces", **_described(faces))
    copies = group(faces.data, task.progress)
    task.faces = replace(faces, copies=copies)
    findings = find_among(copies)
    task.check()
    task.emit("findings", rules=with_examples(findings))


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
        path_of(request, "corrections"),
    )
    task.check()
    task.emit(
        "split",
        splits=counted(data),
        emotions=list(data.emotions),
        rules=rules,
        notes=[note.as_json() for note in notes],
    )


def _described(faces: ReadFaces) -> dict[str, Any]:
    data, unreadable = faces.data, faces.unreadable
    return {
        "emotions": list(data.emotions),
        "splits": counted(data),
        "size": int(data.faces.shape[1]),
        "data": fingerprint_of(data),
        "samples": {name: _samples(data, label) for label, name in enumerate(data.emotions)},
        "unreadable": {
            "count": len(unreadable),
            "named": [row.as_json() for row in unreadable[:NAMED_AT_MOST]],
        },
        "no_face": _some(data.no_face),
        "several_faces": _some(data.several_faces),
        "left_out": [
            {"reason": one.reason.value, "what": one.what, "count": one.count} for one in data.left_out
        ],
        "votes": data.votes is not None,
        "labels": [asdict(label) for label in faces.labels],
        "label_maps": meanings_by_map(),
    }


def _some(paths: Sequence[str]) -> dict[str, Any]:
    return {"count": len(paths), "named": list(paths[:NAMED_AT_MOST])}


def _samples(data: FaceData, label: int) -> list[str]:
    return [in_letters(data.faces[index]) for index in spread(np.flatnonzero(data.labels == label), SAMPLES)]
