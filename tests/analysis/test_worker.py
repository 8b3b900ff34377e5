import dataclasses
import json
import shutil
import subprocess
import sys
import threading

import pytest

from fer_desktop.analysis.job import identity
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.output.rows import analysis_rows
from fer_desktop.analysis.worker import obey
from fer_desktop.analysis.worker_order import (
    FACELESS,
    FAILED,
    FINISHED,
    MOVED,
    NOTICE,
    PROBLEM,
    STOPPED,
    Order,
    OrderedModel,
    summary_of,
)
from fer_desktop.base.settings import Settings
from fer_desktop.cli.window import CHILD
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from tests.fakes import make_analysis, write_picture, write_video
from tests.row_files import read_table


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
def order(folder, tmp_path, shipped_bundle):
    model = shipped_bundle
    return Order((str(folder),), str(tmp_path / "faces.csv"), OrderedModel.of(model), resume=True)


def _obey(order, stop_after=None):
    sent: list[tuple[str, dict]] = []
    cancel = threading.Event()

    def send(event, values):
        sent.append((event, values))
        if event == stop_after:
            cancel.set()

    obey(order, send, cancel)
    return sent


def test_a_run_is_told_from_its_beginning_to_its_end(order, tmp_path, folder):
    sent = _obey(order)
    events = [event for event, _ in sent]
    assert events[0] == MOVED
    assert events[-1] == FINISHED
    assert sent[events.index(PROBLEM)][1]["file"] == str(folder / "5.png")
    assert sent[events.index(FACELESS)][1]["file"] == str(folder / "4.png")
    last = sent[-1][1]
    assert last["rows"] == str(tmp_path / "faces.csv")
    assert last["length"] == (tmp_path / "faces.csv").stat().st_size
    assert (last["ended"], last["files"], last["done"]) == (6, 6, 1.0)
    assert summary_of(last["summary"]).faces == 4


def test_faces_under_the_threshold_of_the_window_are_marked_as_uncertain(order, tmp_path):
    marks = []
    for threshold in (0.0, 1.0):
        assert (
            _obey(dataclasses.replace(order, resume=False, confidence_threshold=threshold))[-1][0] == FINISHED
        )
        marks.append([row["uncertain"] for row in read_table(tmp_path / "faces.csv")])
    assert marks == [["0"] * 4 + [""], ["1"] * 4 + [""]]


def test_a_run_that_was_stopped_is_gone_on_with(order, tmp_path):
    stopped = _obey(order, stop_after=FACELESS)
    assert stopped[-1][0] == STOPPED
    assert not (tmp_path / "faces.csv").exists()
    sent = _obey(order)
    assert sent[-1][0] == FINISHED
    assert sum(event == FACELESS for event, _ in sent) == 1
    assert sum(event == PROBLEM for event, _ in sent) == 1
    assert summary_of(sent[-1][1]["summary"]).sentence == (
        "5 pictures, 4 faces, 1 without a face, 1 could not be read"
    )


def test_beginning_anew_replaces_what_was_done(order, tmp_path):
    _obey(order, stop_after=FACELESS)
    sent = _obey(dataclasses.replace(order, resume=False))
    first = sent[0][1]
    assert first["ended"] == 0
    assert sent[-1][0] == FINISHED


def test_beginning_anew_leaves_a_run_alone_that_still_goes_on(order, tmp_path, shipped_bundle):
    path = tmp_path / "faces.csv"
    other = RowsFile(path, shipped_bundle.labels, identity(shipped_bundle, Settings()))
    analysis = make_analysis("Happy", source="1.png")
    other.write(analysis_rows(analysis, shipped_bundle))
    other.note(analysis)
    other.hand_over()
    sent = _obey(dataclasses.replace(order, resume=False))
    assert [event for event, _ in sent] == [FAILED]
    assert "Another run is writing to" in sent[0][1]["message"]
    other.finish()
    assert [line.split(",")[0] for line in path.read_text().splitlines()] == ["source", "1.png"]


def test_what_the_person_is_to_do_is_told_in_the_windows_words(order, tmp_path):
    _obey(order, stop_after=FACELESS)
    (tmp_path / "faces.csv.progress").write_text("what is this?\n")
    (_, values), *_ = _obey(order)
    assert "“Go on”" in values["message"]
    assert "--resume" not in values["message"]


def test_rows_of_which_the_settings_are_not_known_are_told(order, tmp_path):
    _obey(order)
    (tmp_path / "faces.csv.metadata.json").unlink()
    sent = _obey(order)
    assert sent[0][0] == NOTICE
    assert "only the model was compared" in sent[0][1]["text"]
    assert sent[-1][0] == FINISHED


def test_a_long_video_says_how_far_it_is(order, tmp_path, happy_sample):
    video = write_video(tmp_path / "film.avi", [read_picture(happy_sample)] * 60)
    sent = _obey(dataclasses.replace(order, paths=(str(video),), jobs=1))
    parts = [values["done"] for event, values in sent if event == MOVED]
    assert sent[-1][1]["done"] == 1.0
    assert parts == sorted(parts)
    assert sent[-1][1]["summary"]["video_frames"] == 60


def test_a_model_that_was_changed_since_it_was_opened_is_told(order):
    sent = _obey(dataclasses.replace(order, model=dataclasses.replace(order.model, sha256="another")))
    assert [event for event, _ in sent] == [FAILED]
    assert "was changed since it was opened" in sent[0][1]["message"]


def test_a_place_that_cannot_be_written_to_is_told(order, tmp_path):
    sent = _obey(dataclasses.replace(order, csv=str(tmp_path / "gone" / "faces.csv")))
    assert [event for event, _ in sent] == [FAILED]
    assert "cannot be written" in sent[0][1]["message"]


def test_an_order_passes_as_a_line(order):
    assert Order.of(json.dumps(dataclasses.asdict(order))) == order


def test_an_empty_folder_fails_with_what_is_looked_for_and_leaves_earlier_rows(order, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "faces.csv").write_text("rows")
    sent = _obey(dataclasses.replace(order, paths=(str(tmp_path / "empty"),), resume=False))
    ((event, values),) = sent
    assert event == FAILED
    assert "holds no pictures or videos" in values["message"]
    assert ".png" in values["message"]
    assert (tmp_path / "faces.csv").read_text() == "rows"


@pytest.mark.parametrize(("language", "said"), [("en", "was changed since"), ("de", "wurde geändert")])
def test_the_process_speaks_the_language_of_the_window(order, language, said):
    other = dataclasses.replace(order, model=dataclasses.replace(order.model, temperature=7.0))
    done = subprocess.run(
        [sys.executable, "-m", "fer_desktop", CHILD, language],
        input=json.dumps(dataclasses.asdict(other)) + "\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    last = json.loads(done.stdout.splitlines()[-1])
    assert last["event"] == FAILED
    assert said in last["message"]


def test_what_the_folder_leaves_out_is_told_at_the_beginning(order, folder):
    (folder / "photo.heic").write_bytes(b"")
    sent = _obey(order)
    assert sent[0] == (NOTICE, {"text": "Left out: 1 HEIC picture (not supported; export it as JPEG)."})
    assert sent[-1][0] == FINISHED
