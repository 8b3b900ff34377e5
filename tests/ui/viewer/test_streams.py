"""Addresses in the window: opened, refused, lost and found again."""

import pytest
from PySide6.QtWidgets import QApplication

from fer_desktop.ui.viewer.source_bar import AddressDialog
from tests.mjpeg_server import MjpegServer


def test_a_stream_that_stalls_is_lost_and_continues_by_itself(qtbot, make_window):
    window = make_window()
    with MjpegServer() as server:
        with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
            window.open([server.address])
        server.silent.set()
        with qtbot.waitSignal(window.viewer.clock.lost, timeout=20_000):
            pass
        assert window.viewer.frame_view.placeholder == "Connection lost. Reconnecting …"
        server.silent.clear()
        with (
            qtbot.waitSignal(window.viewer.clock.returned, timeout=20_000),
            qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000),
        ):
            pass
        assert not window.viewer.frame_view.empty
        assert window.viewer.message_bar.text == ""
        assert server.served == 2
        window.close()


def test_the_source_list_names_an_address_without_its_password(qtbot, make_window):
    window = make_window()
    with MjpegServer() as server:
        with qtbot.waitSignal(window.viewer.clock.source_ready, timeout=20_000) as ready:
            window.open([server.address])
        assert "someone@127.0.0.1" in window.viewer.source_bar.source
        assert "secret" not in window.viewer.source_bar.source + ready.args[0] + window.windowTitle()
        window.close()


def test_an_address_that_cannot_be_opened_is_refused_in_one_sentence(qtbot, make_window):
    with MjpegServer() as server:
        address = server.address
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.failed, timeout=20_000):
        window.open([address])
    assert "Check the address" in window.viewer.message_bar.text
    assert "secret" not in window.viewer.message_bar.text


def test_an_address_is_asked_for_and_opened(qtbot, make_window):
    window = make_window()
    window.ask_for_address()
    dialog = window.findChild(AddressDialog)
    qtbot.keyClicks(dialog.line, "camera.local")
    assert not dialog.open_button.isEnabled()
    dialog.line.setText("  http://  ")
    dialog.open_button.click()
    QApplication.processEvents()
    assert "contains no host name" in window.viewer.message_bar.text


@pytest.mark.parametrize("allowed", [False, True])
def test_other_hosts_are_contacted_only_if_the_box_is_checked(qtbot, make_window, allowed):
    window = make_window()
    with MjpegServer() as server:
        # One after the other: what was allowed once is not allowed for ever.
        for checked in (True, False, allowed):
            window.ask_for_address()
            dialog = window.findChild(AddressDialog)
            assert not dialog.other_hosts.isChecked()
            dialog.line.setText(server.address)
            dialog.other_hosts.setChecked(checked)
            dialog.open_button.click()
            qtbot.waitUntil(lambda: window.findChild(AddressDialog) is None)
        assert window.viewer.control.source.any_host is allowed
        window.viewer.source_bar.restart.emit()
        assert window.viewer.control.source.any_host is allowed
        window.close()
