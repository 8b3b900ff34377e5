"""No view ever shows what was read of another frame of a video, but for a moment while it runs."""

from PySide6.QtCore import Qt

from fer_desktop.ui.viewer import display_clock
from tests.ui.slow_reading import (
    LOOKING,
    NOTHING,
    assert_nothing_is_said,
    assert_the_picture_is_read,
    heading,
    let_one_be_read,
    open_first,
    picture_comes,
    said,
    shown_emotion,
)


def test_a_jump_in_a_video_clears_what_was_read_before_it(qtbot, slow_window, gate, gray_film):
    window = slow_window
    open_first(qtbot, window, gate, gray_film)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    for second in (3, 5, 1):
        window.viewer.playback.bar.sought.emit(second + 0.5)
        assert_nothing_is_said(window)
        picture_comes(qtbot, window, second)
        assert_nothing_is_said(window)
    let_one_be_read(qtbot, window, gate)
    assert_nothing_is_said(window)
    gate.open()
    assert_the_picture_is_read(qtbot, window, 1)
    assert window.panels["timeline"].history.face_ids == (1, 2)


def test_a_click_on_the_timeline_clears_what_was_read_before_it(qtbot, slow_window, gate, gray_film):
    window = slow_window
    gate.open()
    window.open([gray_film])
    qtbot.waitUntil(lambda: shown_emotion(window) == 1 if window.viewer.clock.shown[0] else False)
    window.panels["timeline"].time_asked.emit(0.2)
    assert_nothing_is_said(window)


def test_a_paused_frame_is_shown_with_its_own_reading_alone(qtbot, slow_window, gate, gray_film):
    window = slow_window
    open_first(qtbot, window, gate, gray_film)
    first = window.viewer.clock.shown[0].index
    qtbot.waitUntil(lambda: window.viewer.clock.shown[0].index > first, timeout=10_000)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: said(window) == NOTHING, timeout=10_000)
    gate.open()
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None, timeout=10_000)
    frame, analysis = window.viewer.clock.shown
    assert analysis.frame_index == frame.index
    assert_the_picture_is_read(qtbot, window, shown_emotion(window))


def test_a_running_video_drops_a_reading_that_has_become_too_old(qtbot, slow_window, gate, gray_film):
    window = slow_window
    open_first(qtbot, window, gate, gray_film)
    qtbot.waitUntil(lambda: said(window) == NOTHING, timeout=10_000)
    assert window.viewer.playback.bar.isVisible()
    assert LOOKING in window.viewer.status_line.text
    assert window.panels["timeline"].history.face_ids == (1, 2)
    gate.open()
    qtbot.waitUntil(lambda: heading(window).startswith("Face 1 looks"), timeout=10_000)


def test_where_no_frame_comes_of_a_jump_the_reading_of_the_one_shown_returns(
    qtbot, slow_window, gate, gray_film, monkeypatch
):
    window = slow_window
    gate.open()
    window.open([gray_film])
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None, timeout=20_000)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.viewer.clock.shown[1] is not None, timeout=10_000)
    read = heading(window)
    monkeypatch.setattr(display_clock, "AWAITED", 0.2)
    window.viewer.clock.await_frame(lambda frame: False)
    assert_nothing_is_said(window)
    qtbot.waitUntil(lambda: heading(window) == read, timeout=10_000)
    assert said(window)["boxes"] != LOOKING
