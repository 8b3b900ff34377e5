"""Videos in the window by the times of their streams: places, lengths, steps, damage."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from fer_desktop.vision.sources.video_file import VideoSource
from tests.fakes import gray_frames, write_video
from tests.vision.sources.test_damaged_video import damage
from tests.vision.sources.test_video_times import BROWSER, OFFSET, SLOW, VARIABLE, read_all

TIMEOUT = 30_000


@pytest.fixture
def opened(qtbot, make_window):
    """Opens a video in a window, paused."""

    def open_it(path):
        window = make_window()
        with qtbot.waitSignal(window.viewer.clock.framed, timeout=TIMEOUT):
            window.open([str(path)])
        qtbot.keyClick(window, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: window.viewer.playback.bar.isVisible(), timeout=TIMEOUT)
        return window

    return open_it


def stands_at(qtbot, window, position):
    """Wait until the frame of this time is shown and read, and the bar stands there."""

    def does():
        frame, analysis = window.viewer.clock.shown
        return (
            frame is not None
            and analysis is not None
            and frame.position == analysis.position == pytest.approx(position)
            and window.viewer.playback.bar.slider.value() == round(1000 * position)
        )

    qtbot.waitUntil(does, timeout=TIMEOUT)
    return window.viewer.clock.shown[0]


@pytest.mark.parametrize(("path", "length"), [(VARIABLE, "00:12"), (OFFSET, "00:04"), (SLOW, "00:06")])
def test_the_bar_has_the_length_of_the_stream(qtbot, opened, path, length):
    assert f" / {length}." in opened(path).viewer.playback.bar.time


def test_the_bar_of_a_browser_s_video_is_as_long_as_was_read_and_whole_at_the_end(qtbot, opened):
    window = opened(BROWSER)
    bar = window.viewer.playback.bar
    before = bar.slider.maximum()
    assert before < 12_000
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bar.slider.maximum() > before + 300, timeout=TIMEOUT)
    with qtbot.waitSignal(window.viewer.clock.ended, timeout=TIMEOUT):
        bar.sought.emit(12.0)
    assert bar.slider.maximum() == pytest.approx(12_080, abs=1)
    assert " / 00:12." in bar.time


@pytest.mark.parametrize("path", [BROWSER, VARIABLE, OFFSET], ids=lambda path: path.name)
def test_a_place_and_the_steps_from_it_show_the_very_frames(qtbot, opened, path):
    frames = read_all(_source(path))
    window = opened(path)
    middle = 2 * len(frames) // 3
    window.viewer.playback.bar.sought.emit(frames[middle].position)
    for key, index in ((None, middle), (Qt.Key.Key_Period, middle + 1), (Qt.Key.Key_Comma, middle)):
        if key is not None:
            qtbot.keyClick(window, key)
        shown = stands_at(qtbot, window, frames[index].position)
        assert np.array_equal(shown.bgr, frames[index].bgr)
    # Two quick steps are two, though the first is still on its way.
    qtbot.keyClick(window, Qt.Key.Key_Comma)
    qtbot.keyClick(window, Qt.Key.Key_Comma)
    stands_at(qtbot, window, frames[middle - 2].position)


def _source(path):
    source = VideoSource(path)
    source.open()
    return source


def test_damaged_frames_are_reported_at_the_end_and_the_picture_stays(qtbot, make_window, tmp_path):
    window = make_window()
    path = damage(write_video(tmp_path / "film.avi", gray_frames(20), 25.0), [4, 5, 6])
    with qtbot.waitSignal(window.viewer.clock.ended, timeout=TIMEOUT):
        window.open([str(path)])
    assert window.viewer.message_bar.complaint.startswith(
        f"Skipped 3 of 20 frames of {path}, which could not be decoded"
    )
    assert window.viewer.clock.shown[0].position == pytest.approx(0.76)
    assert window.viewer.playback.bar.isVisible()


def test_the_timeline_counts_by_the_time_of_the_video_at_any_speed(qtbot, opened):
    window = opened(SLOW)
    history = window.panels["timeline"].history
    window.viewer.playback.bar.speed_chosen.emit(4.0)
    with qtbot.waitSignal(window.viewer.clock.ended, timeout=TIMEOUT):
        qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: history.now == 4.0, timeout=TIMEOUT)
