"""The in and out points of the player in the window that analyses."""

import pytest
from PySide6.QtCore import Qt

from fer_desktop.analysis.run_command import RunCommand
from fer_desktop.base.time_range import TimeRange
from tests.fakes import gray_frames, write_video


@pytest.fixture
def window(qtbot, make_window, tmp_path):
    """A window that shows two seconds of a video, with an in point at 0.5 s and an out point at 1 s."""
    film = write_video(tmp_path / "film.avi", gray_frames(20))
    window = make_window()
    window.batch._results = tmp_path / "results"
    window.open([str(film)])
    playback = window.viewer.playback
    qtbot.waitUntil(lambda: playback.path == film)
    qtbot.keyClick(window, Qt.Key.Key_K)
    for seconds, key in ((0.5, Qt.Key.Key_I), (1.0, Qt.Key.Key_O)):
        playback.bar.sought.emit(seconds)
        qtbot.waitUntil(lambda seconds=seconds: playback.position == pytest.approx(seconds))
        qtbot.keyClick(window, key)
    return window


def started(batch):
    """What the run that begins is told of its part."""
    commands: list[RunCommand] = []
    batch.link.start = commands.append
    batch.start()
    return TimeRange(commands[0].begin, commands[0].end)


def test_a_run_over_the_video_reads_between_the_points_unless_that_is_not_wanted(window):
    window.batch.show()
    batch = window.batch.window
    box = batch.form.between_points
    assert box.isVisible()
    assert box.text() == "From 00:00.50 to 00:01.00 only (in and out point)"
    assert started(batch) == TimeRange(0.5, 1.0)
    box.setChecked(False)
    assert started(batch).whole


def test_other_files_are_read_as_a_whole(window, happy_sample):
    window.batch.show()
    batch = window.batch.window
    batch.choose([str(happy_sample)])
    assert not batch.form.between_points.isVisible()
    assert started(batch).whole


def test_points_that_were_cleared_are_not_offered(qtbot, window):
    window.batch.show()
    window.viewer.playback.points.clear_in()
    window.viewer.playback.points.clear_out()
    window.batch.show()
    assert not window.batch.window.form.between_points.isVisible()
    assert started(window.batch.window).whole
