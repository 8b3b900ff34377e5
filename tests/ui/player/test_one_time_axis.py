"""The video's own time in bar, timeline, rows and report; and what an earlier analysis has left."""

import csv

import pytest
from PySide6.QtCore import Qt

from fer_desktop.analysis.output.columns import columns
from tests.fakes import LABELS, gray_frames, write_video


@pytest.fixture
def film(tmp_path):
    """Eight seconds of ten frames each."""
    return write_video(tmp_path / "film.avi", gray_frames(20) * 4, 10.0)


def open_paused(qtbot, make_window, film, at):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open([str(film)])
    qtbot.keyClick(window, Qt.Key.Key_K)
    window.viewer.playback.bar.sought.emit(at)
    qtbot.waitUntil(lambda: window.viewer.playback.position == pytest.approx(at))
    return window


def write_rows(film, sha256, label="Sad", at=(1.0, 1.1, 1.2)):
    """The rows of an analysis beside the video: one face that looks like this."""
    with film.with_name("film faces.csv").open("w", newline="") as file:
        table = csv.DictWriter(file, columns(LABELS), restval="")
        table.writeheader()
        for seconds in at:
            row = {name: 0.9 if name == label else 0.1 / 6 for name in LABELS}
            place = {"source": film, "frame": round(seconds * 10), "time_s": seconds, "face_id": 1}
            box = dict.fromkeys(("x", "y", "width", "height"), 10)
            table.writerow({**row, **place, **box, "prediction": label, "model_sha256": sha256})


def test_the_timeline_of_a_video_is_in_its_time_and_keeps_what_was_read_behind_jumps(
    qtbot, make_window, film
):
    window = open_paused(qtbot, make_window, film, 2.0)
    timeline, playback = window.panels["timeline"], window.viewer.playback
    assert timeline.plot.x_axis.ends == (0.0, 8.0)
    assert timeline.plot.x_axis.text(0.0) == "00:00"

    def times():
        readings = timeline.video.readings()
        return set() if readings is None else {round(float(time), 1) for time in readings.times}

    qtbot.waitUntil(lambda: 2.0 in times(), timeout=20_000)
    playback.bar.sought.emit(6.0)
    qtbot.waitUntil(lambda: {2.0, 6.0} <= times(), timeout=20_000)
    with qtbot.waitSignal(timeline.time_asked) as asked:
        timeline.plot.clicked.emit(3.0)
    assert asked.args == [3.0]
    qtbot.waitUntil(lambda: playback.position == pytest.approx(3.0))
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open(["demo:"])
    assert timeline.plot.x_axis.ends == (-60.0, 0.0)


def test_a_video_that_was_analysed_before_has_its_whole_timeline(qtbot, make_window, film, shipped_bundle):
    write_rows(film, shipped_bundle.sha256)
    window = open_paused(qtbot, make_window, film, 4.0)
    strip = window.viewer.playback.bar.strip
    qtbot.waitUntil(lambda: strip.label_at(1.1) == "Sad")
    readings = window.panels["timeline"].video.readings()
    assert readings.at(1.1)[LABELS.index("Sad")] == pytest.approx(0.9)
    assert readings.at(2.5) is None


def test_rows_of_another_model_are_not_shown(qtbot, make_window, film):
    write_rows(film, "0" * 64)
    window = open_paused(qtbot, make_window, film, 4.0)
    qtbot.waitUntil(lambda: not window.viewer.player._reading.busy)
    assert window.viewer.playback.bar.strip.label_at(1.1) == ""


@pytest.mark.parametrize("text", ["no rows", "source,time_s\n\0", ""])
def test_a_damaged_file_of_rows_leaves_the_video_as_it_is(qtbot, make_window, film, text):
    film.with_name("film faces.csv").write_text(text)
    window = open_paused(qtbot, make_window, film, 4.0)
    qtbot.waitUntil(lambda: not window.viewer.player._reading.busy)
    assert window.viewer.playback.bar.strip.label_at(1.1) == ""
    assert not window.viewer.message_bar.isVisible()
