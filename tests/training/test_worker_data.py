"""The process by which the window trains, as far as it reads faces and refuses what cannot be done."""

import base64
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.training.worker_process import WorkerProcess, flawed_faces, named
from training.emotions import EMOTIONS


@pytest.fixture(scope="module")
def faces(tmp_path_factory) -> Path:
    return flawed_faces(tmp_path_factory.mktemp("faces") / "faces.csv")


@pytest.fixture(scope="module")
def worker(tmp_path_factory):
    with WorkerProcess(tmp_path_factory.mktemp("worker") / "log.txt") as process:
        yield process


def test_faces_are_read_and_what_is_wrong_with_them_is_found(worker, faces):
    events = worker.answer("read", paths=[str(faces)], votes=None, names={})
    read = named(events, "faces")
    assert read["emotions"] == list(EMOTIONS)
    assert read["splits"] == {"Training": [17, *[16] * 6], "PublicTest": [4] * 7, "PrivateTest": [4] * 7}
    assert read["unreadable"] == {
        "count": 1,
        "named": [f"{faces}, line 171: 3 pixels instead of 2304."],
    }
    assert read["votes"] is False
    assert {len(samples) for samples in read["samples"].values()} == {12}
    assert len(base64.b64decode(read["samples"]["Angry"][0])) == read["size"] ** 2 == 48**2
    rules = {rule["name"]: rule for rule in named(events, "findings")["rules"]}
    assert rules["exact-copies"]["found"] == {"Training": 1, "PublicTest": 0, "PrivateTest": 0}
    ((face, twin),) = rules["exact-copies"]["examples"]
    assert face == twin
    assert events[-1]["event"] == "done"
    assert any(event["event"] == "progress" and event["done"] > 0 for event in events)


def test_faces_that_were_read_are_cleaned_and_divided(worker, faces):
    worker.answer("read", paths=[str(faces)], votes=None, names={})
    clean = worker.answer("divide", options={"clean": True, "drop": ["Disgust"]}, seed=1)[-1]
    assert clean["splits"]["Training"] == [16] * 6
    assert "Disgust" not in clean["emotions"]
    assert clean["left_out"][1:] == [
        "Left out 1 exact copy.",
        "Left out 24 faces labelled Disgust.",
    ]
    kept = worker.answer("divide", options={"clean": True, "keep": ["exact-copies", "near-copies"]}, seed=1)[
        -1
    ]
    assert kept["splits"]["Training"] == [17, *[16] * 6]
    drawn = worker.answer("divide", options={"clean": True, "split_by": "percent"}, seed=1)[-1]
    assert sum(map(sum, drawn["splits"].values())) == 168
    assert sum(drawn["splits"]["PrivateTest"]) == pytest.approx(0.2 * 168, abs=2)


@pytest.mark.parametrize(
    ("do", "fields", "complaint"),
    [
        ("read", {"paths": ["/nowhere/faces.csv"]}, "There is no file or folder /nowhere/faces.csv"),
        ("read", {"paths": []}, "choose a file or folder of faces"),
        ("read", {}, "lacks 'paths'"),
        ("read", {"paths": [__file__]}, "is no table of faces"),
        ("divide", {"options": {"clean": True, "drop": ["Joyful"]}}, "has no emotion Joyful"),
        ("divide", {"options": {"clean": True, "keep": ["blnk"]}}, "There is no rule 'blnk'"),
        ("divide", {"options": {"test_part": 2}}, "test part is 2"),
        ("divide", {"options": {"sort": 1}}, "There is no option 'sort'"),
        ("dance", {}, "There is no 'dance'; there are read, "),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_the_worker_goes_on(worker, faces, do, fields, complaint):
    worker.answer("read", paths=[str(faces)], votes=None, names={})
    failed = worker.answer(do, **fields)[-1]
    assert failed["event"] == "failed"
    assert complaint in failed["text"]
    assert "--" not in failed["text"]
    assert failed["text"].endswith(".")


def test_a_line_that_is_no_request_is_answered_too(worker):
    worker.send(b"good morning\n")
    failed = worker.next()
    assert (failed["id"], failed["event"]) == (None, "failed")


def test_what_was_asked_before_a_cancel_is_not_begun(worker, faces):
    first = worker.ask("read", paths=[str(faces)], votes=None, names={})
    second = worker.ask("read", paths=[str(faces)], votes=None, names={})
    worker.ask("cancel")
    ended = [worker.until("done", "stopped")[-1] for _ in range(2)]
    assert [event["id"] for event in ended] == [first, second]
    assert ended[1]["event"] == "stopped"
    assert worker.answer("read", paths=[str(faces)], votes=None, names={})[-1]["event"] == "done"


def test_nothing_to_cancel_is_answered(worker):
    assert worker.answer("cancel")[-1] == {"id": worker._last_id, "event": "stopped", "done": 0}


def test_what_a_folder_leaves_out_is_told(worker, tmp_path):
    for emotion in ("happy", "sad"):
        (tmp_path / emotion / "S005").mkdir(parents=True)
        face = np.full((48, 48), 90, np.uint8)
        assert cv2.imwrite(str(tmp_path / emotion / "S005" / "0.png"), face)
    (tmp_path / "happy" / "notes.txt").write_text("no picture")
    read = named(worker.answer("read", paths=[str(tmp_path)], votes=None, names={}), "faces")
    assert sum(map(sum, read["splits"].values())) == 2
    assert read["left_out"] == [{"reason": "no_picture", "what": ".txt", "count": 1}]
