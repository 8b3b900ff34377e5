"""What the window says while a camera is gone."""


def test_a_lost_camera_is_named_until_it_is_back(qtbot, make_window):
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(["demo:"])
    window.viewer.control.pause(True)
    window.viewer.clock.lost.emit()
    assert window.viewer.frame_view.placeholder == "Camera lost. Reconnecting …"
    assert "by itself" in window.viewer.message_bar.text
    window.viewer.clock.returned.emit()
    assert window.viewer.message_bar.text == ""


def test_a_return_leaves_other_messages_alone(make_window):
    window = make_window()
    window.tell("Something else.")
    window.viewer.clock.returned.emit()
    assert window.viewer.message_bar.text == "Something else."
