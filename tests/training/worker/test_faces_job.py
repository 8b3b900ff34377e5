"""The faces that a model was measured on, for a window that asks for them."""

import io
import json
import shutil
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from fer_desktop.base.paths import default_model
from tests.training.conftest import draw_faces
from tests.training.worker_process import WorkerProcess
from training.core.bundle import METRICS, read_bundle, write_manifest
from training.core.process.worker_protocol import EventWriter
from training.core.training_error import TrainingError
from training.data.csv_writer import write_csv as write_faces
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING, DataError
from training.evaluation.evaluate import evaluate
from training.worker.faces_job import A_TIME, show_faces
from training.worker.training_task import TrainingTask


@pytest.fixture(scope="module")
def faces():
    return draw_faces({TRAINING: 2, PUBLIC_TEST: 2, PRIVATE_TEST: 20})


@pytest.fixture(scope="module")
def table(faces, tmp_path_factory):
    path = tmp_path_factory.mktemp("data") / "faces.csv"
    write_faces(faces, path)
    return path


@pytest.fixture(scope="module")
def model(faces, tmp_path_factory):
    """The program's own network as if it were made from the drawn faces, and measured on them."""
    folder = tmp_path_factory.mktemp("models") / "drawn"
    shutil.copytree(default_model(), folder)
    (folder / METRICS).unlink()
    write_manifest(folder, replace(read_bundle(default_model()), data_fingerprint=faces.fingerprint()))
    return evaluate(folder, faces, PRIVATE_TEST, faces_in_pictures=False)


def ask(model, *paths, split=PRIVATE_TEST):
    out = io.StringIO()
    task = TrainingTask(EventWriter(out))
    task.control.begin(1)
    request = {"bundle": str(model.folder), "paths": [str(path) for path in paths], "split": split}
    show_faces(task, request)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_all_faces_of_the_split_come_in_pieces_with_label_reading_and_place(model, table, faces):
    events = ask(model, table)
    told = [event for event in events if event["event"] == "test_faces"]
    own = faces.split(PRIVATE_TEST)
    assert len(told) == -(-len(own) // A_TIME) > 1
    assert [label for event in told for label in event["labels"]] == own.labels.tolist()
    assert told[0]["places"][0] == "line 30"
    assert told[0]["total"] == len(own)
    read = np.concatenate([event["probabilities"] for event in told]).argmax(axis=1)
    confusion = np.zeros((7, 7), int)
    np.add.at(confusion, (own.labels, read), 1)
    assert confusion.tolist() == model.metrics["splits"][PRIVATE_TEST]["confusion"]


def test_progress_is_reported_before_there_are_faces(model, table):
    events = ask(model, table)
    kinds = [event["event"] for event in events]
    assert kinds[0] == "progress"
    assert kinds.index("test_faces") > max(i for i, kind in enumerate(kinds) if kind == "progress")


def test_the_same_faces_in_another_order_are_known_by_the_stored_matrix(model, faces, tmp_path):
    turned = tmp_path / "turned.csv"
    write_faces(faces.where(np.arange(len(faces))[::-1]), turned)
    told = [event for event in ask(model, turned) if event["event"] == "test_faces"]
    assert told[0]["total"] == len(faces.split(PRIVATE_TEST))


@pytest.mark.parametrize("how", ["fewer", "others"])
def test_another_data_set_is_refused_by_name(model, faces, tmp_path, how):
    path = tmp_path / "others.csv"
    others = draw_faces({TRAINING: 2, PUBLIC_TEST: 2, PRIVATE_TEST: 20 if how == "others" else 3}, seed=5)
    if how == "others":
        others = replace(others, faces=255 - others.faces)
    write_faces(others, path)
    with pytest.raises(DataError, match=r"others\.csv does not contain the faces that the model"):
        ask(model, path)


def test_a_split_that_the_data_does_not_have_is_refused(model, faces, tmp_path):
    path = tmp_path / "train_only.csv"
    write_faces(faces.split(TRAINING), path)
    with pytest.raises(DataError, match=r"does not contain the faces|too few faces"):
        ask(model, path)


def test_a_file_that_is_gone_is_named(model, tmp_path):
    with pytest.raises(DataError, match=r"gone\.csv no longer exists\. Restore it, or choose where"):
        ask(model, tmp_path / "gone.csv")


def test_a_model_that_is_gone_is_named(model, table, tmp_path):
    with pytest.raises(TrainingError, match="There is no model folder"):
        ask(replace(model, folder=tmp_path / "no model"), table)


def test_the_worker_answers_it_among_its_other_requests(model, table, tmp_path):
    fields = {"bundle": str(model.folder), "split": PRIVATE_TEST}
    with WorkerProcess(tmp_path / "log") as worker:
        failed = worker.answer("test_faces", paths=[str(tmp_path / "gone.csv")], **fields)
        told = worker.answer("test_faces", paths=[str(table)], **fields)
    assert "gone.csv no longer exists" in failed[-1]["text"]
    assert sum(len(event["faces"]) for event in told if event["event"] == "test_faces") == 140


def test_showing_faces_brings_in_no_tensorflow(model, table):
    request = {"bundle": str(model.folder), "paths": [str(table)], "split": PRIVATE_TEST}
    lines = (
        "import io, sys",
        "from training.core.process.worker_protocol import EventWriter",
        "from training.worker.handlers import HANDLERS",
        "from training.worker.training_task import TrainingTask",
        "task = TrainingTask(EventWriter(out := io.StringIO()))",
        "task.control.begin(1)",
        f"HANDLERS['test_faces'](task, {request})",
        "print('faces' in out.getvalue(), [name for name in ('tensorflow', 'keras') if name in sys.modules])",
    )
    program = [sys.executable, "-c", "\n".join(lines)]
    result = subprocess.run(program, capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "True []"


def test_faces_of_other_data_are_shown_by_the_key_of_their_figures(model, table, tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(model.folder, folder)
    other = draw_faces({PRIVATE_TEST: 3}, seed=8)
    path = tmp_path / "small.csv"
    write_faces(other, path)
    measured = evaluate(folder, replace(other, source=str(path)), PRIVATE_TEST, faces_in_pictures=False)
    key = f"{PRIVATE_TEST} of small.csv"
    told = [event for event in ask(measured, path, split=key) if event["event"] == "test_faces"]
    assert (told[0]["split"], told[0]["total"]) == (key, 21)
    with pytest.raises(DataError, match="does not contain the faces"):
        ask(measured, table, split=key)
