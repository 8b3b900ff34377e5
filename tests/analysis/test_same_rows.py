"""Rows of a video are the same bytes, however many threads read it and wherever the run was stopped."""

import csv
import random
import threading
from pathlib import Path

import pytest

from fer_desktop.analysis.job import Job
from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.video_parts import PART
from fer_desktop.base.settings import Settings
from fer_desktop.vision.types import Analysis
from tests.fakes import write_video
from tests.vision.moving_faces import scene

FRAMES = 2 * PART + 20
SETTINGS = Settings(rotated_faces=False)


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    """Two videos with a face that moves and is gone for a while; the second one is cut off."""
    folder: Path = tmp_path_factory.mktemp("films")
    face = [scene(("happy", (120.0 + n, 120.0), 150.0), size=(320, 240)) for n in range(FRAMES)]
    face[70:100] = [scene(size=(320, 240))] * 30
    write_video(folder / "1.avi", face, frames_per_second=30.0)
    cut = write_video(folder / "2.avi", face, frames_per_second=30.0)
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size // 2])
    return folder


@pytest.fixture(scope="module")
def rows_of(films, shipped_bundle):
    """Reads the videos into a file, up to so many frames; whether it got to the end."""

    def read(path, jobs, stop=0, resume=False):
        cancel, frames = threading.Event(), 0

        def watch(result):
            nonlocal frames
            frames += isinstance(result, Analysis)
            if stop and frames == stop:
                cancel.set()

        model = OneModel(shipped_bundle)
        rows = RowsFile(path, model.schema, model.identity(SETTINGS), resume)
        job = Job([str(films)], model, SETTINGS)
        job.run(rows, model.make_analysers(SETTINGS, jobs), watch, cancel)
        if cancel.is_set():
            rows.abort()
        else:
            rows.finish()
        return not cancel.is_set()

    return read


@pytest.fixture(scope="module")
def whole(rows_of, tmp_path_factory):
    """The rows of a run by two threads that nobody stops."""
    path = tmp_path_factory.mktemp("whole") / "rows.csv"
    assert rows_of(path, jobs=2)
    return path.read_bytes()


def test_the_number_of_threads_changes_nothing(rows_of, whole, tmp_path):
    for jobs in (1, 4):
        assert rows_of(tmp_path / f"{jobs}.csv", jobs)
        assert (tmp_path / f"{jobs}.csv").read_bytes() == whole


def test_rows_say_frame_and_seconds_of_the_file(whole, films):
    rows = _rows_of(whole, films / "1.avi")
    assert [int(row["frame"]) for row in rows] == list(range(FRAMES))
    assert all(float(row["time_s"]) == pytest.approx(int(row["frame"]) / 30.0, abs=0.001) for row in rows)
    frames = {int(row["frame"]) for row in rows if row["prediction"]}
    shown = set(range(FRAMES)) - set(range(70, 110))
    assert len(shown & frames) >= 0.95 * len(shown)
    assert not set(range(80, 100)) & frames


def test_a_face_keeps_its_number_through_all_parts_until_it_is_gone_for_a_second(whole, films):
    rows = _rows_of(whole, films / "1.avi")
    numbers = {int(row["frame"]): row["face_id"] for row in rows if row["prediction"]}
    assert {number for frame, number in numbers.items() if frame < 70} == {"1"}
    assert {number for frame, number in numbers.items() if frame >= 100} == {"2"}
    assert all(frame in numbers for part in (PART, 2 * PART) for frame in (part - 1, part) if frame < 70)


def _rows_of(rows, film):
    return [row for row in csv.DictReader(rows.decode().splitlines()) if row["source"] == str(film)]


@pytest.mark.parametrize("stops", [[1], [PART - 1], [PART], [PART + 1], [FRAMES], None])
def test_a_run_that_is_stopped_anywhere_and_resumed_gives_the_same_bytes(rows_of, whole, tmp_path, stops):
    chance = random.Random(0)
    path, resume = tmp_path / "stopped.csv", False
    for stop in stops or [chance.randrange(1, 70) for _ in range(4)]:
        if not rows_of(path, chance.choice((1, 2, 3)), stop, resume):
            assert not path.exists()
        resume = True
    assert path.exists() or rows_of(path, 2, resume=True)
    assert path.read_bytes() == whole
