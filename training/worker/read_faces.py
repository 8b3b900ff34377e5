"""Read faces for a job, with what cleaning finds in them, as plain values."""

import base64
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.command_line import silence_libraries
from training.data.class_names import ClassNames
from training.data.cleaning import Findings, group, in_test
from training.data.cleaning_rules import NO_TWIN, RULES
from training.data.data_options import DataOptions
from training.data.faces import SIZE, SPLITS, TRAINING, UNSPLIT, FaceData
from training.data.pictures.picture_reader import PictureOptions
from training.data.prepare import Report, arrange, label_notes, read_all, scaled_notes
from training.data.skipped import Gathered, raise_at_once
from training.labels.suspects_file import read_corrections
from training.worker.request import Run, Source
from training.worker.training_task import CorrectedFaces, ReadFaces, TrainingTask


def read_source(task: TrainingTask, source: Source) -> ReadFaces:
    """Read faces; what cannot be read is gathered."""
    unreadable = Gathered()
    names = ClassNames.of(source.names, source.labels, source.classes)
    stamp = source.stamp()
    with silence_libraries():
        data = read_all(
            source.paths, names, source.votes, unreadable, task.progress, source.size, source.pictures
        )
    for note in (*scaled_notes(data), *label_notes(names)):
        task.message(note)
    return ReadFaces(source, stamp, data, unreadable, names.found)


def faces_of_run(
    task: TrainingTask, run: Run, seed: int, report: Report, size: int = SIZE, margin: float = 0.0
) -> FaceData:
    """The faces of a run, cleaned and split; those that were read last if they are the same."""
    options = run.options
    source = replace(
        run.source,
        names=options.names,
        labels=options.labels,
        classes=options.classes,
        size=size,
        pictures=PictureOptions(options.find_faces, margin),
    )
    known = task.faces
    if known is None or known.source != source or known.stamp is None or known.stamp != source.stamp():
        known = task.faces = read_source(task, source)
    return arranged(task, known, run.options, seed, report, corrections=run.corrections)


def arranged(
    task: TrainingTask,
    read: ReadFaces,
    options: DataOptions,
    seed: int,
    report: Report,
    cleaned: Callable[[Findings], None] = lambda findings: None,
    corrections: Path | None = None,
) -> FaceData:
    """What a run makes of faces that were read, with the decisions of a list of suspects applied."""
    if read.unreadable and not options.clean:
        first = read.unreadable[0]
        raise_at_once(Path(first.source), first.place, first.reason)
    if options.clean:
        read = grouped(task, read)
    data, copies = read.data, read.copies
    if corrections is not None:
        corrected = _corrected(task, read, corrections, options.clean)
        data, copies = corrected.data, corrected.copies
    return arrange(
        data,
        options,
        seed,
        unreadable=read.unreadable,
        report=report,
        on_progress=task.progress,
        duplicates=copies,
        cleaned=cleaned,
    )


def grouped(task: TrainingTask, read: ReadFaces) -> ReadFaces:
    """The same faces, of which it is known which are copies of one another."""
    if read.copies is not None:
        return read
    return _remembered(task, read, replace(read, copies=group(read.data, task.progress)))


def _remembered(task: TrainingTask, read: ReadFaces, known: ReadFaces) -> ReadFaces:
    if task.faces is not None and task.faces.data is read.data:
        task.faces = known
    return known


def _corrected(task: TrainingTask, read: ReadFaces, path: Path, clean: bool) -> CorrectedFaces:
    """As in ``read``, if the list is still the same; else anew."""
    corrections = read_corrections(path)
    stamp = tuple((row.index, row.decision, row.likely) for row in corrections.decided)
    known = read.corrected
    if known is None or (known.path, known.stamp) != (path, stamp):
        known = CorrectedFaces(path, stamp, corrections.apply(read.data))
    if clean and known.copies is None:
        same = len(known.data) == len(read.data)  # new labels make no other copies
        copies = replace(read.copies, data=known.data) if read.copies and same else None
        known = replace(known, copies=copies or group(known.data, task.progress))
    _remembered(task, read, replace(read, corrected=known))
    return known


def counted(data: FaceData) -> dict[str, list[int]]:
    """How many faces of each emotion there are, by split."""
    emotions = len(data.emotions)
    return {
        name: np.bincount(data.labels[data.splits == name], minlength=emotions).tolist()
        for name in data.counts_by_split()
    } or {UNSPLIT: [0] * emotions}


def spread(indexes: NDArray[np.int64], count: int) -> list[int]:
    """At most ``count`` of them, spread evenly."""
    places = np.linspace(0, len(indexes) - 1, min(len(indexes), count)).round().astype(int)
    return [int(index) for index in indexes[places]]


def in_letters(face: NDArray[np.uint8]) -> str:
    """The rows of a face, base64."""
    return base64.b64encode(face.tobytes()).decode("ascii")


EXAMPLES: Final = 6
"""Of each rule."""


def described(findings: Findings) -> list[dict[str, Any]]:
    """Each rule with the faces that it found by split, and how many of them go."""
    there = [name for name in SPLITS if name == TRAINING or name in findings.data.splits]
    return [
        {
            "name": rule.name,
            "found": {name: int(findings.found[row, SPLITS.index(name)]) for name in there},
            "removed": findings.count_removed(rule),
        }
        for row, rule in enumerate(RULES)
    ]


def with_examples(findings: Findings) -> list[dict[str, Any]]:
    """As ``described``, with some of the faces: of those that go, where any do."""
    return [{**rule, "examples": _examples(findings, row)} for row, rule in enumerate(described(findings))]


def _examples(findings: Findings, row: int) -> list[list[str | None]]:
    faces, twins = findings.data.faces, findings.twin
    found = findings.rule == row
    if (found & ~in_test(findings.data)).any():
        found &= ~in_test(findings.data)
    return [
        [in_letters(faces[index]), in_letters(faces[twins[index]]) if twins[index] != NO_TWIN else None]
        for index in spread(np.flatnonzero(found), EXAMPLES)
    ]
