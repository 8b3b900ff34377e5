"""A folder that takes long to look through."""

import threading

import pytest

from fer_desktop.ui.main.texts import NOTHING_TO_SHOW
from fer_desktop.vision.sources import browser, targets
from tests.fakes import write_picture

list_files = targets.list_files


@pytest.fixture
def slow_folder(tmp_path, monkeypatch):
    """A folder whose search goes on until it is cancelled, or may end."""
    folder = tmp_path / "slow"
    write_picture(folder / "1.png")
    may_end = threading.Event()

    def searches(asked_for, suffixes, continues):
        if asked_for == (str(folder),):
            while continues(1234) and not may_end.wait(0.01):
                pass
        return list_files(asked_for, suffixes, continues)

    monkeypatch.setattr(browser, "list_files", searches)
    yield folder, may_end
    may_end.set()


def _is_searching(window):
    return window.viewer.message_bar.text.startswith("Searching slow … 1,234 files found so far")


def test_a_long_search_is_reported_and_the_notice_goes_when_it_ends(qtbot, make_window, slow_folder):
    folder, may_end = slow_folder
    window = make_window()
    window.open([str(folder)])
    assert window.viewer.message_bar.text == ""
    qtbot.waitUntil(lambda: _is_searching(window), timeout=5_000)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        may_end.set()
    qtbot.waitUntil(lambda: window.viewer.message_bar.text == "", timeout=5_000)


def test_a_cancelled_search_goes_back_to_what_was_shown_before(qtbot, make_window, slow_folder, tmp_path):
    folder, _ = slow_folder
    pictures = [str(write_picture(tmp_path / f"{number}.png")) for number in range(3)]
    window = make_window()
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000):
        window.open(pictures)
    window.viewer.go_to(2)
    window.open([str(folder)])
    qtbot.waitUntil(lambda: _is_searching(window), timeout=5_000)
    with qtbot.waitSignal(window.viewer.clock.analysed, timeout=20_000) as read:
        window.viewer.message_bar._action.click()
    assert read.args[0].source == pictures[2]
    assert window.viewer.message_bar.text == ""


def test_a_search_cancelled_at_the_very_beginning_leaves_an_empty_window(qtbot, make_window, slow_folder):
    folder, _ = slow_folder
    window = make_window()
    window.open([str(folder)])
    qtbot.waitUntil(lambda: _is_searching(window), timeout=5_000)
    window.viewer.message_bar._action.click()
    assert window.viewer.frame_view.placeholder == NOTHING_TO_SHOW


def test_closing_the_window_does_not_wait_for_a_search(qtbot, make_window, slow_folder):
    folder, _ = slow_folder
    window = make_window()
    window.open([str(folder)])
    qtbot.waitUntil(lambda: window.viewer.control._session is not None, timeout=5_000)
    session = window.viewer.control._session
    window.close()
    assert session.stop() == ()
