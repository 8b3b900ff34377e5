"""The player: its keys, its in and out points, its loop, and what Space does at the end."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from fer_desktop.base.time_range import TimeRange
from fer_desktop.ui.player.player_button import PAUSE, PLAY
from tests.fakes import gray_frames, write_picture, write_video

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def film(tmp_path):
    """Four seconds, 25 frames each."""
    return str(write_video(tmp_path / "film.avi", gray_frames(25) * 4, 25.0))


@pytest.fixture
def window(qtbot, make_window, film):
    """A window that shows the film, paused at its beginning."""
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open([film])
    qtbot.keyClick(window, Qt.Key.Key_K)
    go(qtbot, window, 0.0)
    return window


def go(qtbot, window, seconds):
    window.viewer.playback.bar.sought.emit(seconds)
    at(qtbot, window, seconds)


def at(qtbot, window, seconds):
    playback = window.viewer.playback
    qtbot.waitUntil(lambda: playback.position == pytest.approx(seconds, abs=0.001))


def times(window):
    """The times of the frames that are shown from now on."""
    shown = []
    window.viewer.clock.framed.connect(lambda frame: shown.append(frame.position))
    return shown


def test_the_button_says_what_it_does_and_stands_below_the_video_alone(qtbot, window, happy_sample):
    bar, source_bar = window.viewer.playback.bar, window.viewer.source_bar
    assert bar.play.sign is PLAY
    assert source_bar.pause.isHidden()
    bar.play.click()
    assert bar.play.sign is PAUSE
    assert not source_bar.paused
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open(["demo:"])
    assert not source_bar.pause.isHidden()


def test_space_plays_on_where_it_paused_and_from_the_beginning_at_the_end(qtbot, window):
    playback = window.viewer.playback
    go(qtbot, window, 3.6)
    with qtbot.waitSignal(window.viewer.clock.ended):
        qtbot.keyClick(window, Qt.Key.Key_Space)
    assert not playback.playing
    assert playback.bar.play.sign is PLAY
    shown = times(window)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0] < 1.0
    assert playback.playing


@pytest.mark.parametrize(("key", "seconds"), [(Qt.Key.Key_Left, 3.0), (Qt.Key.Key_Home, 0.0)])
def test_a_video_that_has_ended_stays_paused_where_it_is_gone_back_in(qtbot, window, key, seconds):
    go(qtbot, window, 3.6)
    playback, shown = window.viewer.playback, times(window)
    with qtbot.waitSignal(window.viewer.clock.ended):
        qtbot.keyClick(window, Qt.Key.Key_Space)
    shown.clear()
    qtbot.keyClick(window, key)
    qtbot.waitUntil(lambda: bool(shown))
    assert not playback.playing
    assert playback.bar.play.sign is PLAY
    assert shown[0] == pytest.approx(seconds, abs=0.05)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(shown) > 3)
    assert shown[3] == pytest.approx(seconds + 0.12, abs=0.05)


def test_space_at_the_last_frame_of_a_paused_video_plays_from_the_beginning(qtbot, window):
    go(qtbot, window, 3.96)
    shown = times(window)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(shown) > 1)
    assert shown[0] < shown[1] < 1.0


def test_playing_stays_between_the_in_and_the_out_point(qtbot, window):
    go(qtbot, window, 1.0)
    qtbot.keyClick(window, Qt.Key.Key_I)
    go(qtbot, window, 1.4)
    qtbot.keyClick(window, Qt.Key.Key_O)
    assert window.viewer.playback.points.part == TimeRange(1.0, 1.4)
    shown = times(window)
    for _ in range(2):
        with qtbot.waitSignal(window.viewer.clock.ended):
            qtbot.keyClick(window, Qt.Key.Key_Space)
    assert min(shown) >= 1.0
    assert max(shown) == pytest.approx(1.4)


def test_a_loop_begins_again_at_the_in_point(qtbot, window):
    go(qtbot, window, 1.0)
    qtbot.keyClick(window, Qt.Key.Key_I)
    go(qtbot, window, 1.2)
    qtbot.keyClick(window, Qt.Key.Key_O)
    window.viewer.playback.bar.loop.click()
    shown = times(window)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sum(later < earlier for earlier, later in pairwise(shown)) >= 3)
    assert 1.0 <= min(shown) <= max(shown) <= 1.2001


def test_a_paused_video_can_be_looked_at_outside_of_its_points(qtbot, window):
    go(qtbot, window, 1.0)
    qtbot.keyClick(window, Qt.Key.Key_O)
    go(qtbot, window, 3.0)
    shown = times(window)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0] <= 1.0


def test_points_are_cleared_and_a_video_that_stood_there_does_not_play_by_itself(qtbot, window):
    go(qtbot, window, 0.4)
    qtbot.keyClick(window, Qt.Key.Key_O)
    go(qtbot, window, 0.0)
    with qtbot.waitSignal(window.viewer.clock.ended):
        qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.keyClick(window, Qt.Key.Key_O, SHIFT)
    assert window.viewer.playback.points.part.whole
    assert window.viewer.source_bar.paused
    shown = times(window)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(shown) > 3)
    assert 0.4 <= shown[0] < 2.0


def test_points_are_remembered_for_each_video(qtbot, window, film, tmp_path):
    other = str(write_video(tmp_path / "other.avi", gray_frames(25), 25.0))
    go(qtbot, window, 2.0)
    qtbot.keyClick(window, Qt.Key.Key_I)
    for target, part in ((other, TimeRange()), (film, TimeRange(2.0))):
        window.open([target])
        qtbot.waitUntil(lambda wanted=Path(target): window.viewer.playback.path == wanted)
        assert window.viewer.playback.points.part == part
    qtbot.waitUntil(lambda: (window.viewer.playback.position or 0.0) >= 2.0)


def test_an_in_point_behind_the_out_point_drops_it():
    assert TimeRange(1.0, 2.0).with_begin(3.0) == TimeRange(3.0)
    assert TimeRange(1.0, 2.0).with_end(0.5) == TimeRange(0.0, 0.5)


def test_j_k_and_l_play_backwards_pause_and_play_faster(qtbot, window):
    playback, speed = window.viewer.playback, window.viewer.playback.bar._speed
    go(qtbot, window, 2.0)
    shown = times(window)
    qtbot.keyClick(window, Qt.Key.Key_J)
    qtbot.keyClick(window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: bool(shown) and shown[-1] < 1.5)
    assert playback.playing
    assert all(later < earlier for earlier, later in pairwise(shown))
    qtbot.keyClick(window, Qt.Key.Key_K)
    assert not playback.playing
    for shown_speed in ("1×", "2×", "4×", "4×"):
        qtbot.keyClick(window, Qt.Key.Key_L)
        assert speed.currentText() == shown_speed
    assert playback.playing


def test_the_list_of_speeds_shows_how_fast_it_goes_backwards_and_then_on(qtbot, window):
    playback, speed = window.viewer.playback, window.viewer.playback.bar._speed
    go(qtbot, window, 2.0)
    for key, shown_speed in (
        (Qt.Key.Key_L, "1×"),
        (Qt.Key.Key_L, "2×"),
        (Qt.Key.Key_J, "1×"),
        (Qt.Key.Key_J, "2×"),
        (Qt.Key.Key_K, "2×"),
        (Qt.Key.Key_Space, "2×"),
    ):
        qtbot.keyClick(window, key)
        assert speed.currentText() == shown_speed
    assert playback.playing
    assert playback._playback.speed == 2.0


def test_going_backwards_ends_at_the_beginning(qtbot, window):
    go(qtbot, window, 0.4)
    qtbot.keyClick(window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: not window.viewer.playback.playing)
    at(qtbot, window, 0.0)


def test_points_stop_a_video_among_pictures_and_the_next_picture_still_comes(qtbot, make_window, tmp_path):
    folder = tmp_path / "mixed"
    write_picture(folder / "2.png")
    write_video(folder / "1.avi", gray_frames(25) * 2, 25.0)
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed):
        window.open([str(folder)])
    qtbot.keyClick(window, Qt.Key.Key_K)
    go(qtbot, window, 0.4)
    qtbot.keyClick(window, Qt.Key.Key_O)
    go(qtbot, window, 0.0)
    with qtbot.waitSignal(window.viewer.clock.ended):
        qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.keyClick(window, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: window.viewer.clock.shown[0].source.endswith("2.png"))
    assert window.viewer.playback.bar.isHidden()


@pytest.mark.parametrize(
    "jump",
    [
        lambda playback: playback.bar.sought.emit(0.4),
        lambda playback: playback.go_to(0.4),
        lambda playback: playback.hold_at(0.4),
        lambda playback: playback.seek_by(0.4 - playback.bar.position),
    ],
)
def test_a_jump_ends_the_rewind(qtbot, window, jump):
    go(qtbot, window, 3.0)
    qtbot.keyClick(window, Qt.Key.Key_J)
    assert window.viewer.playback.playing
    jump(window.viewer.playback)
    assert not window.viewer.playback.playing
    at(qtbot, window, 0.4)
