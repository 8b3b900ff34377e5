import dataclasses
import json
import shutil
import subprocess

import pytest

from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.job_summary import Summary
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.output.rows import analysis_rows
from fer_desktop.analysis.run_command import FACELESS, UNREADABLE, ModelReference, RunCommand
from fer_desktop.analysis.worker import WORKER
from fer_desktop.base.settings import Settings
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from tests.analysis.worker_answers import answers
from tests.fakes import make_analysis, write_picture, write_video
from tests.row_files import read_table
from training.core.process.worker_call import call_worker, python_module
from training.core.process.worker_protocol import DONE, FAILED, MESSAGE, PROGRESS, STOPPED, encode


@pytest.fixture(autouse=True)
def _opencv_as_before():
    threads = cv2.getNumThreads()
    yield
    cv2.setNumThreads(threads)


@pytest.fixture
def folder(tmp_path, happy_sample):
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(4):
        shutil.copy(happy_sample, folder / f"{number}.png")
    write_picture(folder / "4.png")
    (folder / "5.png").write_text("no picture")
    return folder


@pytest.fixture
def command(folder, tmp_path, shipped_bundle):
    models = (ModelReference.of(shipped_bundle),)
    return RunCommand((str(folder),), str(tmp_path / "faces.csv"), models, resume=True)


def _run(command, stop_after=""):
    return answers(command, cancel_at=stop_after)


def test_a_run_is_reported_from_start_to_end(command, tmp_path, folder):
    sent = _run(command)
    events = [event for event, _ in sent]
    assert events[0] == PROGRESS
    assert events[-1] == DONE
    assert sent[events.index(UNREADABLE)][1]["file"] == str(folder / "5.png")
    assert sent[events.index(FACELESS)][1]["file"] == str(folder / "4.png")
    last = sent[-1][1]
    assert last["rows"] == str(tmp_path / "faces.csv")
    assert last["length"] == (tmp_path / "faces.csv").stat().st_size
    assert (last["ended"], last["files"], last["done"]) == (6, 6, 1.0)
    assert Summary.of(last["summary"]).faces == 4


def test_faces_under_the_threshold_of_the_window_are_marked_as_uncertain(command, tmp_path):
    marks = []
    for threshold in (0.0, 1.0):
        assert _run(dataclasses.replace(command, resume=False, confidence_threshold=threshold))[-1][0] == DONE
        marks.append([row["uncertain"] for row in read_table(tmp_path / "faces.csv")])
    assert marks == [["0"] * 4 + [""], ["1"] * 4 + [""]]


def test_a_run_that_was_stopped_is_resumed(command, tmp_path):
    stopped = _run(command, stop_after=FACELESS)
    assert stopped[-1][0] == STOPPED
    assert not (tmp_path / "faces.csv").exists()
    sent = _run(command)
    assert sent[-1][0] == DONE
    assert sum(event == FACELESS for event, _ in sent) == 1
    assert sum(event == UNREADABLE for event, _ in sent) == 1
    assert Summary.of(sent[-1][1]["summary"]).sentence == (
        "5 pictures, 4 faces, 1 without a face, 1 unreadable"
    )


def test_restarting_replaces_what_was_done(command, tmp_path):
    _run(command, stop_after=FACELESS)
    sent = _run(dataclasses.replace(command, resume=False))
    first = sent[0][1]
    assert first["ended"] == 0
    assert sent[-1][0] == DONE


def test_restarting_leaves_a_run_alone_that_still_continues(command, tmp_path, shipped_bundle):
    path = tmp_path / "faces.csv"
    model = OneModel(shipped_bundle)
    other = RowsFile(path, model.schema, model.identity(Settings()))
    analysis = make_analysis("Happy", source="1.png")
    other.write(analysis_rows(analysis, shipped_bundle))
    other.note(analysis)
    other.hand_over()
    sent = _run(dataclasses.replace(command, resume=False))
    assert [event for event, _ in sent] == [FAILED]
    assert "Another run is writing to" in sent[0][1]["text"]
    other.finish()
    assert [line.split(",")[0] for line in path.read_text().splitlines()] == ["source", "1.png"]


def test_messages_use_the_labels_of_the_window(command, tmp_path):
    _run(command, stop_after=FACELESS)
    (tmp_path / "faces.csv.progress").write_text("what is this?\n")
    (_, values), *_ = _run(command)
    assert "“Resume”" in values["text"]
    assert "--resume" not in values["text"]


def test_rows_of_which_the_settings_are_not_known_are_reported(command, tmp_path):
    _run(command)
    (tmp_path / "faces.csv.metadata.json").unlink()
    sent = _run(command)
    assert sent[0][0] == MESSAGE
    assert "only the model was checked" in sent[0][1]["text"]
    assert sent[-1][0] == DONE


def test_a_long_video_says_how_far_it_is(command, tmp_path, happy_sample):
    video = write_video(tmp_path / "film.avi", [read_picture(happy_sample)] * 60)
    sent = _run(dataclasses.replace(command, paths=(str(video),), jobs=1))
    parts = [values["done"] for event, values in sent if event == PROGRESS]
    assert sent[-1][1]["done"] == 1.0
    assert parts == sorted(parts)
    assert sent[-1][1]["summary"]["video_frames"] == 60


def test_a_model_that_was_changed_since_it_was_opened_is_reported(command):
    sent = _run(
        dataclasses.replace(command, models=(dataclasses.replace(command.models[0], sha256="another"),))
    )
    assert [event for event, _ in sent] == [FAILED]
    assert "has changed since it was opened" in sent[0][1]["text"]


def test_a_path_that_cannot_be_written_is_reported(command, tmp_path):
    sent = _run(dataclasses.replace(command, rows=str(tmp_path / "gone" / "faces.csv")))
    assert [event for event, _ in sent] == [FAILED]
    assert "Cannot write" in sent[0][1]["text"]


def test_a_command_passes_as_a_line(command):
    assert RunCommand.of(json.loads(json.dumps(dataclasses.asdict(command)))) == command


def test_an_empty_folder_fails_with_what_is_searched_for_and_leaves_earlier_rows(command, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "faces.csv").write_text("rows")
    sent = _run(dataclasses.replace(command, paths=(str(tmp_path / "empty"),), resume=False))
    ((event, values),) = sent
    assert event == FAILED
    assert "contains no pictures or videos" in values["text"]
    assert ".png" in values["text"]
    assert (tmp_path / "faces.csv").read_text() == "rows"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "has changed since"), ("de", "hat sich seit dem Öffnen geändert")]
)
def test_the_process_speaks_the_language_of_the_window(command, language, said):
    other = dataclasses.replace(command, models=(dataclasses.replace(command.models[0], temperature=7.0),))
    command = python_module("fer_desktop", WORKER, language)
    last = call_worker(command, "analyse", dataclasses.asdict(other), 120)
    assert last["event"] == FAILED
    assert said in last["text"]


def test_a_run_whose_window_is_gone_ends_and_keeps_what_it_has_done(command, folder, tmp_path):
    for number in range(10, 300):
        shutil.copy(folder / "0.png", folder / f"{number}.png")
    one_at_a_time = dataclasses.asdict(dataclasses.replace(command, jobs=1))
    with subprocess.Popen(
        python_module("fer_desktop", WORKER, "en"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(encode({"id": 1, "do": "analyse", **one_at_a_time}))
        while json.loads(process.stdout.readline()).get("ended", 0) < 3:
            pass
        process.stdin.close()
        assert process.wait(15) == 0
    assert not (tmp_path / "faces.csv").exists()
    last = _run(command, stop_after=PROGRESS)[-1]
    assert last[0] == STOPPED
    assert last[1]["ended"] >= 3


def test_what_the_folder_leaves_out_is_reported_at_the_beginning(command, folder):
    (folder / "photo.heic").write_bytes(b"")
    sent = _run(command)
    assert sent[0] == (MESSAGE, {"text": "Skipped: 1 HEIC picture (not supported; export it as JPEG)."})
    assert sent[-1][0] == DONE
