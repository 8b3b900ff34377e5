"""Trainings that the window repeats: done in one process, measured, and continued."""

import contextlib
import io
import json

import pytest

from tests.training.conftest import draw_faces
from tests.training.little_networks import PLAIN, little_networks
from training.core.bundle import read_bundle
from training.core.process.worker_control import Cancelled
from training.core.process.worker_protocol import EventWriter
from training.core.repeated_runs import read_run_sets
from training.data.csv_writer import write_csv
from training.sweep.sweep_runner import OtherOptionsError
from training.worker import read_faces
from training.worker.read_faces import read_source
from training.worker.repeat_job import repeat
from training.worker.request import RequestError
from training.worker.training_task import TrainingTask

pytestmark = pytest.mark.usefixtures("without_pictures")


@pytest.fixture(scope="module")
def faces(tmp_path_factory):
    path = tmp_path_factory.mktemp("faces") / "faces.csv"
    write_csv(draw_faces({"Training": 12, "PublicTest": 4}), path)
    return path


def run_on(faces, **overrides):
    settings = {"architecture": PLAIN, "epochs": 1, "batch_size": 32, "precision": "float32", "seed": 5}
    return {"paths": [str(faces)], "preset": "quick", "overrides": {**settings, **overrides}}


def repeated(out, faces, stop_in=0, **fields):
    """The events of one command; it is stopped as this training begins."""
    stream = io.StringIO()

    class Task(TrainingTask):
        def emit(self, event, **fields):
            super().emit(event, **fields)
            if event == "repetition" and fields["number"] == stop_in:
                raise Cancelled

    task = Task(EventWriter(stream))
    task.control.begin(1)
    with little_networks(), contextlib.suppress(Cancelled):
        repeat(task, {"do": "repeat", "run": run_on(faces), "out": str(out), **fields})
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def named(events, name):
    return [event for event in events if event["event"] == name]


@pytest.mark.slow
def test_folds_are_trained_measured_and_after_a_stop_continued(tmp_path, faces):
    out = tmp_path / "study"
    first = repeated(out, faces, folds=3, stop_in=2)
    assert [len(event["runs"]) for event in named(first, "run_set")] == [1]
    events = repeated(out, faces, folds=3)
    assert [(one["number"], one["of"], one["fold"], one["seed"]) for one in named(events, "repetition")] == [
        (2, 3, 2, 5),
        (3, 3, 3, 5),
    ]
    assert [len(event["runs"]) for event in named(events, "run_set")] == [1, 2, 3]
    last = named(events, "run_set")[-1]
    assert sum(run["faces"] for run in last["runs"]) == 84
    assert len({run["faces_id"] for run in last["runs"]}) == 3
    (stored,) = read_run_sets(out)
    assert (stored.folds, stored.accuracies) == (3, tuple(run["accuracy"] for run in last["runs"]))
    assert {"started", "epoch", "trained"} <= {event["event"] for event in events}
    with pytest.raises(OtherOptionsError, match="was trained with other options"):
        repeated(out, faces, folds=3, run=run_on(faces, epochs=2))


@pytest.mark.slow
def test_seeds_are_measured_on_the_same_faces(tmp_path, faces):
    last = named(repeated(tmp_path / "seeds", faces, seeds=2), "run_set")[-1]
    assert [run["seed"] for run in last["runs"]] == [5, 6]
    assert (last["split"], {run["faces"] for run in last["runs"]}) == ("PublicTest", {28})
    assert len({run["faces_id"] for run in last["runs"]}) == 1
    (model, _) = (tmp_path / "seeds").glob("*/bundle.json")
    assert last["data"] == read_bundle(model.parent).data_fingerprint


@pytest.mark.slow
def test_splits_that_are_drawn_by_seed_have_no_fingerprint_in_common(tmp_path):
    path = tmp_path / "faces.csv"
    write_csv(draw_faces({"Training": 20}), path)
    last = named(repeated(tmp_path / "seeds", path, seeds=2), "run_set")[-1]
    assert len({run["faces_id"] for run in last["runs"]}) == 2
    assert last["data"] == ""


def test_faces_are_read_with_the_margin_of_the_trainings(tmp_path, faces, monkeypatch):
    margins = []

    def read(task, source):
        margins.append(source.pictures.margin)
        return read_source(task, source)

    monkeypatch.setattr(read_faces, "read_source", read)
    repeated(tmp_path / "margin", faces, stop_in=1, run=run_on(faces, margin=0.2))
    assert margins == [0.2]


@pytest.mark.parametrize("fields", [{"folds": 1}, {"folds": 21}, {"seeds": 0}, {"split": "Other"}])
def test_what_cannot_be_repeated_is_refused(tmp_path, faces, fields):
    with pytest.raises(RequestError):
        repeated(tmp_path / "none", faces, **fields)
