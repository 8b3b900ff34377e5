"""A video in the window: its place, its speed, single frames."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox

from fer_desktop.base.formatting import player_time
from fer_desktop.live.commands import Playback
from fer_desktop.ui.player.seek_bar import SeekBar
from tests.fakes import gray_frames, write_video


@pytest.fixture
def film(tmp_path):
    """A hundred frames at 25 a second: four seconds."""
    return str(write_video(tmp_path / "film.avi", gray_frames(25) * 4, 25.0))


@pytest.fixture
def open_film(qtbot, make_window, film):
    """Opens the film in a window, held at once."""

    def open_it():
        window = make_window()
        with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
            window.open([film])
        qtbot.keyClick(window, Qt.Key.Key_Space)
        settle(qtbot, window)
        return window

    return open_it


def settle(qtbot, window):
    """Wait until the frame that is shown is the one that is read."""

    def is_settled():
        frame, analysis = window.viewer.clock.shown
        return frame is not None and analysis is not None and frame.index == analysis.frame_index

    qtbot.waitUntil(is_settled, timeout=10_000)


def shows(qtbot, window, index):
    """Wait until this frame is shown and read, and the bar stands there."""

    def is_shown():
        frame, analysis = window.viewer.clock.shown
        read = analysis is not None and analysis.frame_index == index
        return read and frame is not None and frame.index == index

    qtbot.waitUntil(is_shown, timeout=10_000)
    assert window.viewer.playback.bar.slider.value() == index * 40


def test_only_a_video_has_a_seek_bar(qtbot, open_film, happy_sample):
    window = open_film()
    bar = window.viewer.playback.bar
    assert bar.isVisible()
    assert "/ 00:04.00" in bar.time
    for other in ("demo:", str(happy_sample)):
        with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
            window.open([other])
        assert not bar.isVisible()


def test_a_click_into_the_bar_goes_there_though_the_video_is_paused(qtbot, open_film):
    window = open_film()
    slider = window.viewer.playback.bar.slider
    place = QPoint(slider.width() // 2, slider.height() // 2)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=place)
    assert slider.value() == pytest.approx(2000, abs=80)
    shows(qtbot, window, -(-slider.value() // 40))
    index = -(-slider.value() // 40)
    assert window.viewer.playback.bar.time == f"{player_time(index / 25)} / 00:04.00 · frame ≈ {index}"
    assert window.viewer.source_bar.paused
    assert window.panels["probabilities"].heading.startswith("Looks")


def test_comma_and_full_stop_pause_the_video_and_step(qtbot, open_film):
    window = open_film()
    window.viewer.playback.bar.sought.emit(1.2)
    shows(qtbot, window, 30)
    assert window.viewer.playback.bar.time == "00:01.20 / 00:04.00 · frame ≈ 30"
    qtbot.keyClick(window, Qt.Key.Key_Period)
    qtbot.keyClick(window, Qt.Key.Key_Period)
    shows(qtbot, window, 32)
    qtbot.keyClick(window, Qt.Key.Key_Comma)
    shows(qtbot, window, 31)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert not window.viewer.source_bar.paused
    qtbot.keyClick(window, Qt.Key.Key_Comma)
    assert window.viewer.source_bar.paused


def test_steps_stay_within_the_video(qtbot, open_film):
    window = open_film()
    window.viewer.playback.bar.sought.emit(3.96)
    shows(qtbot, window, 99)
    qtbot.keyClick(window, Qt.Key.Key_Period)
    window.viewer.playback.bar.sought.emit(0.0)
    shows(qtbot, window, 0)
    qtbot.keyClick(window, Qt.Key.Key_Comma)
    shows(qtbot, window, 0)


def test_the_bar_follows_the_video(qtbot, open_film):
    window = open_film()
    bar = window.viewer.playback.bar
    before = bar.slider.value()
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bar.slider.value() > before + 400, timeout=10_000)


def test_a_paused_video_stands_still(qtbot, open_film):
    window = open_film()
    held_at = time.monotonic()
    qtbot.wait(200)
    # A frame that was being read when it was held still comes; one behind it does not.
    assert window.viewer.clock.shown[0].captured_at < held_at + 0.1


def test_the_timeline_starts_afresh_behind_a_jump(qtbot, open_film):
    window = open_film()
    history = window.panels["timeline"].history
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _rows(history) > 5, timeout=10_000)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    settle(qtbot, window)
    window.viewer.playback.bar.sought.emit(0.4)
    shows(qtbot, window, 10)
    assert _rows(history) == 1


def _rows(history):
    readings = history.of(1)
    return len(readings.times) if readings else 0


def test_a_video_at_its_end_can_be_gone_back_and_played_on(qtbot, open_film):
    window = open_film()
    window.viewer.playback.bar.sought.emit(3.88)
    with qtbot.waitSignal(window.viewer.clock.ended, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_Space)
    with qtbot.waitSignal(window.viewer.clock.source_ready, timeout=10_000):
        window.viewer.playback.bar.sought.emit(3.6)
    with qtbot.waitSignal(window.viewer.clock.ended, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_Space)


def test_a_speed_is_chosen_and_is_normal_again_for_another_video(qtbot, open_film, film):
    window = open_film()
    speeds = window.viewer.playback.bar.findChild(QComboBox)
    assert [speeds.itemText(index) for index in range(speeds.count())] == ["0.25×", "0.5×", "1×", "2×", "4×"]
    assert speeds.currentText() == "1×"
    commands: list[Playback] = []
    window.viewer.control.play = commands.append
    speeds.setCurrentIndex(4)
    speeds.activated.emit(4)
    assert commands == [Playback(speed=4.0)]
    with qtbot.waitSignal(window.viewer.clock.source_ready, timeout=20_000):
        window.open([film])
    assert speeds.currentText() == "1×"


def test_the_buttons_say_what_they_do(qtbot):
    bar = SeekBar()
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.stepped) as step:
        bar.back.click()
    assert step.args == [-1]
    assert bar.forward.toolTip() == bar.forward.accessibleName() == "Next frame"
    assert bar.play.accessibleName() == "Play"
    bar.show_playing(True)
    assert bar.play.accessibleName() == "Pause"


def test_time_is_elapsed_and_whole(qtbot):
    bar = SeekBar()
    qtbot.addWidget(bar)
    bar.show_video(3700.0)
    bar.show_position(61.0)
    assert bar.time == "01:01.00 / 1:01:40.00"
    bar.show_position(61.04, 1526)
    assert bar.time == "01:01.04 / 1:01:40.00 · frame 1,526"
    with qtbot.assertNotEmitted(bar.sought):
        bar.show_position(1.0)


def test_arrows_continue_by_seconds_and_pages_by_five(qtbot):
    bar = SeekBar()
    qtbot.addWidget(bar)
    bar.show_video(30.0)
    for key, position in (
        (Qt.Key.Key_Right, 1.0),
        (Qt.Key.Key_PageUp, 6.0),
        (Qt.Key.Key_Left, 5.0),
        (Qt.Key.Key_End, 30.0),
    ):
        with qtbot.waitSignal(bar.sought) as asked:
            qtbot.keyClick(bar.slider, key)
        assert asked.args == [position]


def test_a_bar_of_unknown_length_grows(qtbot):
    bar = SeekBar()
    qtbot.addWidget(bar)
    bar.show_video(0.0)
    with qtbot.assertNotEmitted(bar.sought):
        bar.show_duration(7.0)
        bar.show_position(7.0)
    assert bar.time == "00:07.00 / 00:07.00"
    bar.show_duration(12.04)
    assert bar.time == "00:07.00 / 00:12.04"
    assert bar.slider.maximum() == 12_040
