"""The process that compares for the window, from its order to its last line."""

import csv
import dataclasses
import json
import shutil
import threading

import pytest

from fer_desktop.analysis.comparison_order import FACES, CompareOrder, face_of
from fer_desktop.analysis.comparison_totals import Comparison
from fer_desktop.analysis.comparison_worker import obey
from fer_desktop.analysis.worker_order import FAILED, FINISHED, MOVED, NOTICE, PROBLEM, STOPPED, OrderedModel
from fer_desktop.vision.opencv import cv2
from tests.fakes import LABELS, gray_frames, write_picture, write_video

FEAR, SAD = LABELS.index("Fear"), LABELS.index("Sad")


@pytest.fixture(autouse=True)
def _opencv_as_before():
    threads = cv2.getNumThreads()
    yield
    cv2.setNumThreads(threads)


@pytest.fixture
def order(faces, tmp_path, pair):
    return CompareOrder(
        (str(faces),),
        str(tmp_path / "rows.csv"),
        OrderedModel.of(pair.first),
        OrderedModel.of(pair.second),
        jobs=1,
    )


def _obey(order, react=lambda event, cancel: None):
    sent: list[tuple[str, dict]] = []
    cancel = threading.Event()

    def send(event, values):
        sent.append((event, values))
        react(event, cancel)

    obey(order, send, cancel)
    return sent


def _of(sent, wanted):
    return [values for event, values in sent if event == wanted]


def test_an_order_comes_back_from_its_line(order):
    assert CompareOrder.of(json.dumps(dataclasses.asdict(order))) == order


def test_two_models_that_differ_on_fear_and_sadness_are_told_apart(order, faces, tmp_path):
    write_picture(faces / "wall.png")
    (faces / "letter.jpg").write_text("no picture")
    sent = _obey(order)
    assert sent[0][0] == MOVED
    event, last = sent[-1]
    assert (event, last["done"], last["ended"], last["files"]) == (FINISHED, 1.0, 9, 9)
    found = Comparison.of(last["summary"])
    assert found.sentence == "8 pictures, 7 faces, 1 without a face, 1 could not be read"
    assert (found.counts[FEAR][SAD], found.counts[SAD][FEAR]) == (1, 1)
    assert found.agreement is not None
    assert found.agreement.agreed == 5
    differing = [face_of(values) for line in _of(sent, FACES) for values in line["faces"]]
    assert sorted(face.file for face in differing) == [str(faces / "fear.png"), str(faces / "sad.png")]
    assert all(face.crop.shape == (48, 48) for face in differing)
    (problem,) = _of(sent, PROBLEM)
    assert problem["file"] == str(faces / "letter.jpg")
    content = (tmp_path / "rows.csv").read_text()
    assert len(content.encode()) == last["length"]
    assert [row["agree"] for row in csv.DictReader(content.splitlines())].count("0") == 2


def test_a_folder_whose_folders_are_named_by_emotion_says_who_is_right(order, faces, tmp_path):
    for sample in list(faces.glob("*.png")):
        (faces / sample.stem).mkdir()
        shutil.move(sample, faces / sample.stem / "1.png")
    labelled = Comparison.of(_obey(order)[-1][1]["summary"]).labelled
    assert labelled is not None
    assert (labelled.faces, labelled.both, labelled.only_first, labelled.only_second) == (7, 5, 2, 0)


def test_a_cancelled_comparison_says_how_far_it_came(order, faces):
    for number in range(30):
        shutil.copy(faces / "happy.png", faces / f"{number}.png")
    sent = _obey(order, lambda event, cancel: cancel.set() if event == MOVED else None)
    event, last = sent[-1]
    assert event == STOPPED
    assert last["ended"] < 37


def test_files_that_vanish_while_it_runs_are_named_and_it_ends(order, faces):
    for number in range(12):
        shutil.copy(faces / "happy.png", faces / f"{number}.png")

    def vanish(event, cancel):
        if event == MOVED:
            shutil.rmtree(faces, ignore_errors=True)

    sent = _obey(order, vanish)
    assert sent[-1][0] == FINISHED
    found = Comparison.of(sent[-1][1]["summary"])
    assert found.unreadable == len(_of(sent, PROBLEM)) == 19
    assert "cannot be read (No such file" in _of(sent, PROBLEM)[-1]["reason"]


def test_a_video_without_a_face_is_no_failure(order, tmp_path):
    video = write_video(tmp_path / "film.avi", gray_frames(6))
    event, last = _obey(dataclasses.replace(order, paths=(str(video),)))[-1]
    found = Comparison.of(last["summary"])
    assert event == FINISHED
    assert (found.video_frames, found.empty, found.agreement) == (6, 6, None)


@pytest.mark.parametrize("case", ["empty", "gone", "same", "damaged", "changed"])
def test_what_cannot_be_compared_is_said_in_one_sentence(order, tmp_path, case):
    (tmp_path / "empty").mkdir()
    if case == "damaged":
        (tmp_path / "models" / "swapped" / "model.tflite").write_bytes(b"short")
    changed = {
        "empty": ({"paths": (str(tmp_path / "empty"),)}, "holds no pictures or videos"),
        "gone": ({"paths": (str(tmp_path / "gone"),)}, "There is nothing at"),
        "same": ({"second": order.first}, "the same model"),
        "damaged": ({}, "swapped"),
        "changed": (
            {"second": dataclasses.replace(order.second, temperature=7.0)},
            "was changed since it was opened",
        ),
    }
    values, said = changed[case]
    sent = _obey(dataclasses.replace(order, **values))
    ((event, line),) = sent
    assert event == FAILED
    assert said in line["message"]


def test_rows_that_cannot_be_written_are_told(order, tmp_path):
    sent = _obey(dataclasses.replace(order, rows=str(tmp_path / "gone" / "rows.csv")))
    assert sent[-1][0] == FAILED
    assert "cannot be written" in sent[-1][1]["message"]


def test_what_the_folder_leaves_out_is_told(order, faces):
    (faces / "notes.txt").write_text("no picture")
    sent = _obey(order)
    assert (NOTICE, {"text": "Left out: 1 .txt file (no picture or video)."}) in sent
