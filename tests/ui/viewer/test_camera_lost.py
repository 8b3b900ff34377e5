"""What the window says while a camera is gone."""


def test_a_lost_camera_is_named_until_it_is_back(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    window.viewer.control.pause(True)
    window.viewer.clock.lost.emit()
    assert window.viewer.frame_view.placeholder == "Camera lost. Reconnecting …"
    assert "as soon as the source is back" in window.viewer.message_bar.text
    window.viewer.clock.returned.emit()
    assert window.viewer.message_bar.text == ""


def test_a_return_leaves_other_messages_alone(make_window):
    window = make_window()
    window.tell("Something else.")
    window.viewer.clock.returned.emit()
    assert window.viewer.message_bar.text == "Something else."


def test_a_camera_that_is_lost_keeps_the_timeline_and_its_figures_and_shows_no_reading(qtbot, make_window):
    window = make_window()
    timeline, reading = window.panels["timeline"], window.panels["probabilities"]
    window.open(["demo:"])
    qtbot.waitUntil(lambda: timeline.summary is not None and reading.face is not None, timeout=20_000)
    window.viewer.control.pause(True)
    window.viewer.clock.lost.emit()
    assert reading.face is None
    assert reading.heading == "No face yet"
    assert timeline.history.face_ids == (1,)
    assert timeline.summary is not None
    assert timeline.changes
    assert [row[1] for row in timeline.figures.rows if row[1]] == []
    window.viewer.clock.returned.emit()
    window.viewer.control.pause(False)
    qtbot.waitUntil(lambda: reading.face is not None, timeout=20_000)
    assert timeline.history.face_ids == (1,)
