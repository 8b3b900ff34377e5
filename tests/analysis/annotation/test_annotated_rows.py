"""Markers in the rows of analyses and recordings, and excluded ranges outside of their summaries."""

import csv
import json
from datetime import datetime

import pytest

from fer_desktop.analysis.annotation.annotation_file import beside, read_annotations, write_annotations
from fer_desktop.analysis.annotation.annotations import Annotations, TimedText
from fer_desktop.analysis.job import Job
from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.output.columns import columns
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.base.errors import OutputError
from fer_desktop.base.settings import Settings
from fer_desktop.base.time_range import TimeRange
from fer_desktop.cli import run_job
from fer_desktop.cli.terminal import FINE
from fer_desktop.live.timing import StartTime
from fer_desktop.recording.recorded_annotations import FrameMoment, RecordedAnnotations, RecordedMarkers
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box
from tests.fakes import (
    LABELS,
    FakeClassifier,
    FakeDetector,
    gray_frames,
    make_analysis_of,
    make_frame,
    write_video,
)

SOME = (
    Annotations()
    .with_marker(0.35, "start")
    .with_marker(1.0, "a")
    .with_marker(1.0, "b")
    .with_excluded(TimeRange(0.5, 0.7))
)


@pytest.fixture(autouse=True)
def own_data(monkeypatch, tmp_path):
    """The program's own data, in a temporary folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def film(tmp_path):
    """Two seconds of ten frames each."""
    return write_video(tmp_path / "film.avi", gray_frames(20))


@pytest.fixture
def analyse(film, shipped_bundle, tmp_path):
    """Analyses the film; stops behind so many frames."""

    def run(resume=False, most=99):
        job = Job([str(film)], OneModel(shipped_bundle), Settings())
        rows = RowsFile(tmp_path / "rows.csv", job.schema, job.identity, resume)
        job.count_earlier(rows)
        analyser = Analyser(
            FakeDetector([Box(5, 5, 20, 20)]), FakeClassifier(), margin=0.0, tracker=Tracker()
        )
        read = []

        class EnoughError(Exception):
            pass

        def watch(result):
            read.append(result)
            if len(read) > most:
                raise EnoughError

        try:
            job.run(rows, [analyser], watch)
            rows.finish()
        except EnoughError:
            rows.abort()
        return job.totals.summary()

    return run


def rows_in(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def marked(rows):
    return {row["time_s"]: row["marker"] for row in rows if row["marker"]}


def test_an_analysis_has_markers_where_they_were_set_and_leaves_ranges_out_of_its_summary(
    analyse, film, tmp_path
):
    write_annotations(beside(film), SOME, film.name)
    summary = analyse()
    rows = rows_in(tmp_path / "rows.csv")
    assert tuple(rows[0]) == columns(LABELS, marked=True)
    assert len(rows) == 20
    assert marked(rows) == {"0.4": "start", "1.0": "a; b"}
    assert (summary.faces, summary.video_frames) == (17, 17)
    assert summary.sentence == "1 video (17 frames), 17 faces, 3 frames excluded"


@pytest.mark.parametrize("most", [5, 8, 11, 15])
def test_a_run_that_goes_on_has_the_same_rows_and_the_same_summary(analyse, film, tmp_path, most):
    write_annotations(beside(film), SOME, film.name)
    analyse(most=most)
    assert not (tmp_path / "rows.csv").exists()
    summary = analyse(resume=True)
    assert marked(rows_in(tmp_path / "rows.csv")) == {"0.4": "start", "1.0": "a; b"}
    assert summary.sentence == "1 video (17 frames), 17 faces, 3 frames excluded"


def test_the_last_lines_say_whose_annotations_were_used(film, tmp_path, capsys):
    write_annotations(beside(film), SOME, film.name)
    other = write_video(tmp_path / "other.avi", gray_frames(3))
    assert run_job.analyse([str(film), str(other), "--csv", str(tmp_path / "rows.csv")]) == FINE
    assert "\nAnnotations used: film.avi.\n" in capsys.readouterr().err
    assert run_job.analyse([str(other)]) == FINE
    assert "Annotations" not in capsys.readouterr().err


def test_a_video_without_markers_has_the_usual_columns(analyse, film, tmp_path):
    analyse()
    assert tuple(rows_in(tmp_path / "rows.csv")[0]) == columns(LABELS)


def test_rows_with_other_markers_are_not_put_behind_each_other(analyse, film):
    write_annotations(beside(film), SOME, film.name)
    analyse(most=9)
    write_annotations(beside(film), SOME.with_marker(1.5, "late"), film.name)
    with pytest.raises(OutputError, match=r"different setting \(markers\)"):
        analyse(resume=True)


def test_a_damaged_file_of_annotations_is_one_problem_and_the_video_is_analysed(analyse, film, tmp_path):
    beside(film).write_text("{")
    summary = analyse()
    assert len(rows_in(tmp_path / "rows.csv")) == 20
    ((_, reason),) = summary.problems
    assert reason.startswith(f"{beside(film)} has damaged annotations.")
    assert reason.endswith(" film.avi is analysed without annotations.")
    assert summary.sentence == "1 video (20 frames), 20 faces"
    assert summary.unreadable == 0
    assert beside(film).read_text() == "{"


def test_what_is_changed_while_recording_is_changed_in_the_recording(tmp_path):
    recorded = RecordedAnnotations(StartTime(100.0, datetime.now().astimezone()), tmp_path / "rec")
    first, last = FrameMoment(1.0, 101.0, "film"), FrameMoment(2.0, 102.0, "film")
    recorded.mark(first, "smile")
    recorded.exclude(first, last)
    recorded.change(TimedText(1.0, "smile"), TimedText(1.5, "frown"), "film")
    recorded.change(TimeRange(1.0, 2.0), TimeRange(0.5, 3.0), "film")
    recorded.change(TimedText(9.0, "other"), TimedText(1.5, "other"), "film")
    assert recorded.annotations == Annotations((TimedText(1.5, "frown"),), (TimeRange(0.5, 3.0),))
    assert recorded.in_sources()["film"] == recorded.annotations


def test_a_range_of_a_video_set_from_its_end_is_one_in_the_time_of_the_video(tmp_path):
    recorded = RecordedAnnotations(StartTime(100.0, datetime.now().astimezone()), tmp_path / "rec")
    recorded.exclude(FrameMoment(2.0, 104.0, "film"), FrameMoment(3.0, 101.0, "film"))
    assert recorded.in_sources()["film"].excluded == (TimeRange(2.0, 3.0),)
    assert not recorded.annotations.excluded


def test_a_recording_has_markers_in_its_rows_and_all_annotations_beside_them(tmp_path, shipped_bundle):
    now = 100.0
    recording = Recording(RecordingChoice(tmp_path, ("csv", "json")), shipped_bundle, None, clock=lambda: now)
    recording.annotations.mark(FrameMoment(100.25, 100.25), "smile")
    recording.annotations.note(FrameMoment(100.4, 100.4), "looks away")
    recording.annotations.exclude(FrameMoment(100.5, 100.5), FrameMoment(100.6, 100.6))
    for number in range(10):
        frame = make_frame(number, captured_at=100.0 + number / 10)
        recording.add_analysis(make_analysis_of(frame, "Happy"))
    assert recording.wait(5.0)
    table, lines = recording.files
    assert [row["marker"] for row in rows_in(table)] == ["", "", "", "smile", *[""] * 6]
    assert [json.loads(line)["marker"] for line in lines.read_text().splitlines()][2:4] == [None, "smile"]
    recording.annotations.write()
    kept = read_annotations(beside(tmp_path / recording.name))
    assert kept.markers == (TimedText(0.25, "smile"),)
    assert kept.notes == (TimedText(0.4, "looks away"),)
    assert kept.excluded == (TimeRange(0.5, 0.6),)


def test_a_marker_set_late_for_an_earlier_frame_stands_in_the_next_row_once(tmp_path):
    recorded = RecordedAnnotations(StartTime(100.0, datetime.now().astimezone()), tmp_path / "session")
    markers = RecordedMarkers(recorded)
    recorded.mark(FrameMoment(100.5, 100.5), "now")
    assert markers.take(100.6) == "now"
    recorded.mark(FrameMoment(100.2, 100.2), "late")
    recorded.mark(FrameMoment(100.4, 100.4), "now")
    recorded.mark(FrameMoment(100.5, 100.5), "now")
    assert markers.take(100.7) == "late; now"
    assert markers.take(100.8) is None


def test_what_is_removed_is_in_the_recording_no_more_and_each_source_has_its_own(tmp_path):
    recorded = RecordedAnnotations(StartTime(100.0, datetime.now().astimezone()), tmp_path / "session")
    first, last = FrameMoment(1.0, 101.0, "a.mp4"), FrameMoment(2.0, 102.0, "a.mp4")
    recorded.mark(first, "smile")
    recorded.note(first, "smile")
    recorded.exclude(first, last)
    recorded.mark(FrameMoment(1.0, 109.0, "b.mp4"), "smile")
    assert set(recorded.in_sources()) == {"a.mp4", "b.mp4"}
    assert recorded.in_sources()["b.mp4"].excluded == ()
    smile = TimedText(1.0, "smile")
    recorded.remove(smile, "a.mp4")
    recorded.remove(TimeRange(0.5, 2.0), "a.mp4")
    recorded.remove(smile, "c.mp4")
    recorded.write()
    kept = read_annotations(beside(recorded.name))
    assert kept == Annotations((TimedText(9.0, "smile"),), (), (smile,)) == recorded.annotations
    assert recorded.in_sources()["a.mp4"] == Annotations((), (), (smile,))
    recorded.remove(smile, "a.mp4", note=True)
    recorded.remove(smile, "b.mp4")
    recorded.write()
    assert not beside(recorded.name).exists()
