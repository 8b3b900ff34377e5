"""One number for one person through a whole video, over absences and cuts, on request."""

import csv
from collections import Counter

import numpy as np
import pytest

from fer_desktop.analysis.job import Job
from fer_desktop.analysis.output import resumable_csv
from fer_desktop.base.paths import resource
from fer_desktop.cli.run_job import analyse
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from tests.fakes import write_video

WIDTH, HEIGHT, SIDE = 640, 360, 300


def frame_with(emotion, left=170):
    """A frame with this sample's face, or with none."""
    frame = np.full((HEIGHT, WIDTH, 3), 90, np.uint8)
    if emotion:
        face = cv2.resize(read_picture(resource("samples") / f"{emotion}.png"), (SIDE, SIDE))
        frame[30 : 30 + SIDE, left : left + SIDE] = face
    return frame


@pytest.fixture(scope="module")
def video(tmp_path_factory):
    """Ten frames a second: one person, nobody for two seconds, the same one, a cut to another, and back."""
    scenes = (("happy", 170, 12), ("", 0, 20), ("happy", 60, 12), ("fear", 60, 12), ("happy", 60, 12))
    frames = [frame_with(emotion, left) for emotion, left, count in scenes for _ in range(count)]
    return write_video(tmp_path_factory.mktemp("people") / "people.avi", frames)


def rows_of(path):
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def run(video, rows, *options):
    assert analyse([str(video), "--csv", str(rows), "--smallest-face", "0.3", *options]) == 0
    return rows_of(rows)


def test_who_comes_back_after_an_absence_or_a_cut_keeps_the_number(video, tmp_path):
    rows = run(video, tmp_path / "rows.csv", "--reidentify")
    people = [row["face_id"] for row in rows]
    counted = Counter(people[:12]), Counter(people[36:44]), Counter(people[45:56]), Counter(people[57:])
    assert [list(count) for count in counted] == [["1"], ["1"], ["2"], ["1"]]


def test_without_it_who_comes_back_is_a_new_face(video, tmp_path):
    rows = run(video, tmp_path / "rows.csv")
    assert rows[0]["face_id"] == "1"
    assert rows[40]["face_id"] == "2"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_was_interrupted_gives_the_same_numbers(video, tmp_path, jobs, monkeypatch):
    whole = run(video, tmp_path / "whole.csv", "--reidentify", "--jobs", jobs)
    rows = tmp_path / "rows.csv"
    _interrupt_after(monkeypatch, 40)
    with pytest.raises(KeyboardInterrupt):
        run(video, rows, "--reidentify", "--jobs", jobs)
    monkeypatch.undo()
    assert 0 < len(rows_of(rows.with_name(f"{rows.name}.partial"))) < len(whole)
    assert run(video, rows, "--reidentify", "--jobs", jobs, "--resume") == whole


@pytest.mark.parametrize(
    "options", [("--no-reidentify", "--reidentify"), ("--reidentify", "--no-reidentify")]
)
@pytest.mark.parametrize("finished", [False, True])
def test_rows_with_and_without_it_are_not_mixed(video, tmp_path, monkeypatch, capsys, options, finished):
    rows, (first, second) = tmp_path / "rows.csv", options
    if finished:
        run(video, rows, first)
    else:
        _interrupt_after(monkeypatch, 40)
        with pytest.raises(KeyboardInterrupt):
            run(video, rows, first)
        monkeypatch.undo()
    same = [str(video), "--csv", str(rows), "--smallest-face", "0.3", "--resume"]
    assert analyse([*same, second]) == 2
    assert "a different setting (reidentify faces)" in capsys.readouterr().err


def _interrupt_after(monkeypatch, frames):
    """Have the person press Ctrl-C once so many frames are counted; rows are handed over one by one."""
    monkeypatch.setattr(resumable_csv, "FLUSH_INTERVAL", 0.0)
    count = Job._count

    def counted(job, analysis):
        count(job, analysis)
        if analysis.frame_index == frames:
            raise KeyboardInterrupt

    monkeypatch.setattr(Job, "_count", counted)
