"""The strip of a whole video below its seek bar, and the way from the timeline into the video."""

import pytest
from PySide6.QtCore import QPoint, Qt

from fer_desktop.ui.player.video_strip import VideoStrip
from fer_desktop.ui.settings.theme import emotion_colour
from tests.fakes import gray_frames, write_video


@pytest.fixture
def strip(qtbot):
    strip = VideoStrip()
    qtbot.addWidget(strip)
    strip.resize(200, 8)
    strip.begin(10.0)
    strip.show()
    return strip


def _colours(strip):
    image = strip.grab().toImage()
    return {image.pixelColor(x, 4).name() for x in range(20, 180)}


def test_what_was_read_is_kept_where_it_was_read(strip):
    strip.note(5.0, "Happy")
    assert strip.label_at(5.0) == "Happy"
    assert strip.label_at(1.0) == ""
    assert emotion_colour("Happy").name() in _colours(strip)


def test_frames_that_were_left_out_look_like_the_next_one_unless_there_was_a_jump(strip):
    strip.note(2.0, "Sad")
    strip.note(2.3, "Sad")
    strip.note(6.0, "Sad")
    assert [strip.label_at(seconds) for seconds in (2.1, 2.2, 4.0)] == ["Sad", "Sad", ""]


def test_another_model_begins_with_an_empty_strip(strip):
    strip.note(5.0, "Happy")
    strip.forget()
    assert strip.label_at(5.0) == ""
    assert emotion_colour("Happy").name() not in _colours(strip)


def test_a_video_of_unknown_length_keeps_what_was_read_at_its_time_while_it_grows(strip):
    strip.begin(0.0)
    for tenth in range(200):
        strip.set_duration(tenth / 10)
        strip.note(tenth / 10, "Happy" if tenth < 100 else "Sad")
    assert [strip.label_at(seconds) for seconds in (0.0, 5.0, 9.5, 10.5, 19.9)] == [
        "Happy",
        "Happy",
        "Happy",
        "Sad",
        "Sad",
    ]
    assert {emotion_colour("Happy").name(), emotion_colour("Sad").name()} <= _colours(strip)


def test_a_click_goes_to_that_place(qtbot, strip):
    with qtbot.waitSignal(strip.sought) as asked:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(100, 4))
    assert asked.args[0] == pytest.approx(5.0, abs=0.5)


def test_a_video_fills_the_strip_and_a_click_in_the_timeline_goes_back(qtbot, make_window, tmp_path):
    window = make_window()
    window.open([str(write_video(tmp_path / "film.avi", [gray_frames(1)[0]] * 90))])
    strip, timeline = window.viewer.playback.bar.strip, window.panels["timeline"]
    qtbot.waitUntil(lambda: (window.viewer.playback.position or 0.0) > 4.0, timeout=20_000)
    assert strip.label_at(2.0)
    plot = timeline.plot
    qtbot.waitUntil(lambda: not plot.empty, timeout=20_000)
    with qtbot.waitSignal(timeline.time_asked) as asked:
        plot.clicked.emit(1.0)
    assert 0.0 < asked.args[0] < 9.0
    qtbot.waitUntil(lambda: window.viewer.playback._playback.position == asked.args[0], timeout=20_000)
