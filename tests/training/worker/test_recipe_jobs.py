"""Range tests, Python files and teachers in the process by which the window trains."""

from pathlib import Path

import pytest

from tests.training.worker_process import OVERRIDES, WorkerProcess, flawed_faces, named, run_on
from training.core.bundle import read_bundle
from training.core.bundle_run import run_folder
from training.networks.architectures.architecture_file import COPY

pytestmark = pytest.mark.slow

NETWORK = """
import keras
from keras import layers

def build(input_shape, classes):
    return keras.Sequential([layers.Conv2D(4, 4, strides=4), layers.Flatten(), layers.Dense(classes)])
"""


@pytest.fixture(scope="module")
def faces(tmp_path_factory) -> Path:
    return flawed_faces(tmp_path_factory.mktemp("faces") / "faces.csv")


@pytest.fixture(scope="module")
def worker(tmp_path_factory):
    with WorkerProcess(tmp_path_factory.mktemp("worker") / "log.txt") as process:
        yield process


@pytest.fixture
def network(tmp_path) -> Path:
    path = tmp_path / "network.py"
    path.write_text(NETWORK)
    return path


def custom_run(faces: Path, network: Path, **overrides):
    return run_on(faces, architecture_file=str(network), overrides={**OVERRIDES, **overrides})


def test_a_range_test_gives_rates_with_losses_and_how_far_it_is(worker, faces, network):
    events = worker.answer("lr_range", run=custom_run(faces, network))
    found = named(events, "lr_range")
    assert len(found["rates"]) == len(found["losses"]) == len(found["smoothed"]) > 10
    assert found["rates"] == sorted(found["rates"])
    stages = {event["stage"] for event in events if event["event"] == "progress"}
    assert "range_test" in stages


def test_a_range_test_is_stopped(worker, faces, network):
    worker.ask("lr_range", run=custom_run(faces, network))
    while (event := worker.next())["event"] != "progress" or event["stage"] != "range_test":
        pass
    worker.ask("cancel")
    while (event := worker.next())["event"] not in ("stopped", "done"):
        pass
    assert event["event"] == "stopped"


def test_a_python_file_is_tried_and_its_cost_told(worker, network):
    told = worker.answer("architecture", path=str(network), input_size=48, classes=7)[-1]
    assert (told["event"], told["name"], told["measured"]) == ("architecture", "custom", None)
    weights = 4 * 4 * 4 + 12 * 12 * 4 * 7
    assert (told["parameters"], told["multiply_adds"]) == (weights + 4 + 7, 12 * 12 * 64 + 12 * 12 * 4 * 7)


def test_a_python_file_that_cannot_be_used_is_refused_with_file_and_line(worker, network):
    network.write_text("\n\ndef build(:\n")
    told = worker.answer("architecture", path=str(network), input_size=48, classes=7)[-1]
    assert (told["event"], told["code"]) == ("failed", "architecture_syntax")
    assert told["fields"]["path"] == str(network)
    assert told["fields"]["row"] == 3


def test_a_stopped_run_resumes_from_its_copy_of_the_file(worker, faces, network, tmp_path):
    out = tmp_path / "custom"
    run = custom_run(faces, network, epochs=400)
    worker.ask("train", run=run, out=str(out), resume=False)
    worker.until("epoch")
    worker.ask("cancel")
    while worker.next()["event"] != "stopped":
        pass
    assert (run_folder(out) / COPY).read_text() == NETWORK
    network.unlink()
    worker.ask("train", run=run, out=str(out), resume=True)
    started = worker.until("started")[-1]
    assert started["done"] >= 1
    worker.ask("cancel")
    while worker.next()["event"] != "stopped":
        pass


def test_a_network_learns_from_teachers_and_one_without_a_class_is_refused(worker, faces, network, tmp_path):
    teacher, six = tmp_path / "teacher", tmp_path / "six"
    assert worker.answer("train", run=custom_run(faces, network), out=str(teacher))[-1]["event"] == "trained"
    options = {"clean": True, "drop": ["Disgust"]}
    run = {**custom_run(faces, network, epochs=1), "options": options}
    assert worker.answer("train", run=run, out=str(six))[-1]["event"] == "trained"

    student = {**custom_run(faces, network), "preset": "distil"}
    refused = worker.answer("train", run=student, out=str(tmp_path / "student"))[-1]
    assert (refused["event"], refused["code"]) == ("failed", "no_teacher")
    refused = worker.answer("train", run={**student, "teachers": [str(six)]}, out=str(tmp_path / "student"))[
        -1
    ]
    assert (refused["event"], refused["code"]) == ("failed", "missing_classes")
    taught = worker.answer(
        "train", run={**student, "teachers": [str(teacher)]}, out=str(tmp_path / "student")
    )
    assert taught[-1]["event"] == "trained"
    assert read_bundle(tmp_path / "student").config["teachers"] == [read_bundle(teacher).sha256]
