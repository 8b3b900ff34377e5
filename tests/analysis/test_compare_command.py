"""The process that compares for the window, from its command to its last line."""

import csv
import dataclasses
import json
import re
import shutil

import pytest

from fer_desktop.analysis.job_summary import Summary
from fer_desktop.analysis.run_command import FACES, UNREADABLE, ModelReference, RunCommand
from fer_desktop.analysis.top_disagreements import Disagreement
from fer_desktop.vision.opencv import cv2
from tests.analysis.worker_answers import answers
from tests.fakes import LABELS, gray_frames, write_picture, write_video
from training.core.process.worker_protocol import DONE, FAILED, MESSAGE, PROGRESS, STOPPED

FEAR, SAD = LABELS.index("Fear"), LABELS.index("Sad")


@pytest.fixture(autouse=True)
def _opencv_as_before():
    threads = cv2.getNumThreads()
    yield
    cv2.setNumThreads(threads)


@pytest.fixture
def command(faces, tmp_path, pair):
    models = tuple(map(ModelReference.of, pair.bundles))
    return RunCommand((str(faces),), str(tmp_path / "rows.csv"), models, jobs=1)


def _run(command, **others):
    return answers(command, **others)


def _of(sent, wanted):
    return [values for event, values in sent if event == wanted]


def test_a_command_comes_back_from_its_line(command):
    assert RunCommand.of(json.loads(json.dumps(dataclasses.asdict(command)))) == command


def test_two_models_that_differ_on_fear_and_sadness_are_distinguished(command, faces, tmp_path):
    write_picture(faces / "wall.png")
    (faces / "letter.jpg").write_text("no picture")
    sent = _run(command)
    assert sent[0][0] == PROGRESS
    event, last = sent[-1]
    assert (event, last["done"], last["ended"], last["files"]) == (DONE, 1.0, 9, 9)
    found = Summary.of(last["summary"])
    assert found.sentence == "8 pictures, 7 faces, 1 without a face, 1 unreadable"
    assert (found.counts[FEAR][SAD], found.counts[SAD][FEAR]) == (1, 1)
    assert found.agreement is not None
    assert found.agreement.agreed == 5
    differing = [Disagreement.of_json(values) for line in _of(sent, FACES) for values in line["faces"]]
    assert sorted(face.file for face in differing) == [str(faces / "fear.png"), str(faces / "sad.png")]
    assert all(face.crop.shape == (48, 48) for face in differing)
    (problem,) = _of(sent, UNREADABLE)
    assert problem["file"] == str(faces / "letter.jpg")
    content = (tmp_path / "rows.csv").read_text()
    assert len(content.encode()) == last["length"]
    assert [row["agree"] for row in csv.DictReader(content.splitlines())].count("0") == 2


def test_a_folder_whose_folders_are_named_by_emotion_says_who_is_right(command, faces, tmp_path):
    for sample in list(faces.glob("*.png")):
        (faces / sample.stem).mkdir()
        shutil.move(sample, faces / sample.stem / "1.png")
    labelled = Summary.of(_run(command)[-1][1]["summary"]).labelled
    assert labelled is not None
    assert labelled.test is not None
    assert (labelled.test.faces, labelled.test.both, labelled.test.correct) == (7, 5, (7, 5))


def test_a_cancelled_comparison_says_how_far_it_came(command, faces):
    for number in range(30):
        shutil.copy(faces / "happy.png", faces / f"{number}.png")
    sent = _run(command, cancel_at=PROGRESS)
    event, last = sent[-1]
    assert event == STOPPED
    assert last["ended"] < 37


def test_files_that_vanish_while_it_runs_are_named_and_it_ends(command, faces):
    for number in range(12):
        shutil.copy(faces / "happy.png", faces / f"{number}.png")

    def vanish(event):
        if event == PROGRESS:
            shutil.rmtree(faces, ignore_errors=True)

    sent = _run(command, react=vanish)
    assert sent[-1][0] == DONE
    found = Summary.of(sent[-1][1]["summary"])
    assert found.unreadable == len(_of(sent, UNREADABLE)) == 19
    assert re.match(r"Cannot read .* \(No such file", _of(sent, UNREADABLE)[-1]["reason"])


def test_a_video_without_a_face_is_no_failure(command, tmp_path):
    video = write_video(tmp_path / "film.avi", gray_frames(6))
    event, last = _run(dataclasses.replace(command, paths=(str(video),)))[-1]
    found = Summary.of(last["summary"])
    assert event == DONE
    assert (found.video_frames, found.empty, found.agreement) == (6, 6, None)


@pytest.mark.parametrize("case", ["empty", "gone", "same", "damaged", "changed"])
def test_what_cannot_be_compared_is_said_in_one_sentence(command, tmp_path, case):
    (tmp_path / "empty").mkdir()
    if case == "damaged":
        (tmp_path / "models" / "swapped" / "model.tflite").write_bytes(b"short")
    changed = {
        "empty": ({"paths": (str(tmp_path / "empty"),)}, "contains no pictures or videos"),
        "gone": ({"paths": (str(tmp_path / "gone"),)}, "does not exist"),
        "same": ({"models": command.models[:1] * 2}, "the same model"),
        "damaged": ({}, "swapped"),
        "changed": (
            {"models": (command.models[0], dataclasses.replace(command.models[1], temperature=7.0))},
            "has changed since it was opened",
        ),
    }
    values, said = changed[case]
    sent = _run(dataclasses.replace(command, **values))
    ((event, line),) = sent
    assert event == FAILED
    assert said in line["text"]


def test_rows_that_cannot_be_written_are_reported(command, tmp_path):
    sent = _run(dataclasses.replace(command, rows=str(tmp_path / "gone" / "rows.csv")))
    assert sent[-1][0] == FAILED
    assert "Cannot write" in sent[-1][1]["text"]


def test_what_the_folder_leaves_out_is_reported(command, faces):
    (faces / "notes.txt").write_text("no picture")
    sent = _run(command)
    assert (MESSAGE, {"text": "Skipped: 1 .txt file (not a picture or video)."}) in sent
