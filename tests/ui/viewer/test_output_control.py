"""Outputs as a person switches them on: the page, the sign in the status bar, what the next start does."""

import json
import socket

import pytest
from PySide6.QtCore import QSettings, Qt

from fer_desktop.outputs.live_output import OutputTarget
from fer_desktop.ui.main.diagnostics import diagnostics_of
from tests.fakes import make_frame
from tests.outputs.receivers import OscReceiver, WebSocketReceiver
from tests.ui.conftest import analysis_of, reading


@pytest.fixture
def store(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def window(make_window, store):
    window = make_window(settings=store)
    window.outputs.aim(OutputTarget(websocket_port=free_port()))
    return window


@pytest.fixture
def page(window):
    return window.preferences.show("outputs")


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture
def receive(qtbot):
    """Connects to the WebSocket of a window."""
    receivers = []

    def connect(window):
        qtbot.waitUntil(lambda: "websocket" in window.outputs.senders)
        sender = window.outputs.senders["websocket"]
        receivers.append(WebSocketReceiver(sender.output.address))
        qtbot.waitUntil(lambda: sender.figures.receivers == 1)
        return receivers[-1]

    yield connect
    for receiver in receivers:
        receiver.close()


def sign(window):
    """The sign in the status bar; empty where there is none."""
    button = window.viewer.status_line.sending
    return "" if button.isHidden() else button.accessibleName()


def test_nothing_is_sent_at_first(window, page):
    assert not any(box.isChecked() for box in page.boxes.values())
    assert window.outputs.senders == {}
    assert sign(window) == ""
    assert "on this computer only" in window.viewer.status_line.privacy


def test_what_is_shown_of_a_video_is_sent_until_the_sign_is_clicked(qtbot, window, page, receive, gray_film):
    page.boxes["websocket"].click()
    receiver = receive(window)
    assert sign(window) == "Predictions are sent: WebSocket"
    assert "on this computer only" not in window.viewer.status_line.privacy
    window.open([gray_film])
    qtbot.waitUntil(lambda: len(receiver.rows) > 5)
    assert {row["source"] for row in receiver.rows} == {"film.avi"}
    qtbot.waitUntil(lambda: "latency" in page.states["websocket"])
    assert "1 receiver" in page.states["websocket"]
    assert "ms (median)" in diagnostics_of(window).partition("Output websocket: ")[2].splitlines()[0]
    # Another source, another session: it goes on.
    before = len(receiver.rows)
    window.open(["demo:"])
    qtbot.waitUntil(lambda: any(row["source"] == "Demonstration" for row in receiver.rows[before:]))
    qtbot.mouseClick(window.viewer.status_line.sending, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(receiver.ended.is_set)
    assert sign(window) == ""
    assert not page.boxes["websocket"].isChecked()
    assert "on this computer only" in window.viewer.status_line.privacy


def test_a_recording_that_ends_leaves_outputs_on(qtbot, window, page, receive, tmp_path):
    from fer_desktop.recording.recording import RecordingChoice

    window.viewer.recorder.choose(RecordingChoice(tmp_path / "recordings", ("json",)))
    page.boxes["websocket"].click()
    receiver = receive(window)
    window.open(["demo:"])
    qtbot.waitUntil(lambda: len(receiver.rows) > 2)
    recorder = window.viewer.recorder
    recorder.toggle()
    qtbot.waitUntil(lambda: recorder.recording)
    there = len(receiver.rows)
    qtbot.waitUntil(lambda: len(receiver.rows) > there + 5)
    recorder.toggle()
    qtbot.waitUntil(lambda: not recorder.recording)
    there = len(receiver.rows)
    qtbot.waitUntil(lambda: len(receiver.rows) > there + 5)
    (path,) = (tmp_path / "recordings").glob("*.jsonl")
    recorded = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    sent = {row["frame"]: row["Happy"] for row in receiver.rows}
    assert len(recorded) > 3
    assert {row["frame"]: row["Happy"] for row in recorded}.items() <= sent.items()


def test_a_port_in_use_is_said_on_the_page_and_in_the_window(qtbot, window, page):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        page.websocket_port.setValue(port)
        page.websocket_port.editingFinished.emit()
        page.boxes["websocket"].click()
        qtbot.waitUntil(lambda: "websocket" in window.outputs.problems)
    assert page.states["websocket"].startswith(f"Port {port} is in use by another program.")
    assert not page.boxes["websocket"].isChecked()
    assert window.viewer.message_bar.complaint == page.states["websocket"]
    assert sign(window) == "Not sent: WebSocket"
    page.boxes["websocket"].click()
    qtbot.waitUntil(lambda: sign(window) == "Predictions are sent: WebSocket")
    assert window.viewer.message_bar.complaint == ""


def test_the_next_start_sends_only_if_the_person_wants_it(qtbot, window, page, make_window, store):
    page.boxes["websocket"].click()
    qtbot.waitUntil(lambda: "websocket" in window.outputs.senders)
    window.close()
    silent = make_window(settings=store)
    assert not silent.outputs.is_on("websocket")
    page = silent.preferences.show("outputs")
    page.again.click()
    page.boxes["websocket"].click()
    qtbot.waitUntil(lambda: "websocket" in silent.outputs.senders)
    silent.close()
    sending = make_window(settings=store)
    qtbot.waitUntil(lambda: sign(sending) == "Predictions are sent: WebSocket")
    assert sending.outputs.target == window.outputs.target


def test_another_address_is_used_at_once_and_leaves_other_outputs_alone(qtbot, window, page, receive):
    page.boxes["websocket"].click()
    receiver = receive(window)
    osc = OscReceiver()
    page.boxes["osc"].click()
    qtbot.waitUntil(lambda: "osc" in window.outputs.senders)
    page.osc_port.setValue(osc.port)
    page.osc_port.editingFinished.emit()
    qtbot.waitUntil(
        lambda: (
            "osc" in window.outputs.senders
            and window.outputs.senders["osc"].output.address == f"127.0.0.1:{osc.port}"
        )
    )
    window.viewer.control.analyses.put(analysis_of(make_frame(7), reading("Happy")))
    qtbot.waitUntil(lambda: any(message[0] == "/fer/face/1/happy" for message in osc.messages))
    osc.close()
    qtbot.waitUntil(lambda: len(receiver.rows) == 1)


def test_names_go_out_only_once_the_person_allows_it(qtbot, window, page, receive):
    page.boxes["websocket"].click()
    before = receive(window)
    window.open(["demo:"])
    qtbot.waitUntil(lambda: len(before.rows) > 1)
    window.viewer.naming.rename(1, "Ada")
    there = len(before.rows)
    qtbot.waitUntil(lambda: len(before.rows) > there + 3)
    assert {row["name"] for row in before.rows} == {None}
    page.names.click()
    qtbot.waitUntil(before.ended.is_set)
    after = receive(window)
    qtbot.waitUntil(lambda: bool(after.rows))
    assert after.rows[-1]["name"] == "Ada"


def test_other_computers_are_let_in_only_on_demand_and_it_is_said(qtbot, window, page):
    page.boxes["websocket"].click()
    qtbot.waitUntil(lambda: "Only programs on this computer" in page.states["websocket"])
    page.others.click()
    qtbot.waitUntil(lambda: "Other computers can receive it." in page.states["websocket"])
    assert "ws://0.0.0.0:" in window.viewer.status_line.sending.toolTip()
    window.preferences.dialog.defaults.click()
    assert sign(window) == ""
    assert window.outputs.target == OutputTarget()
