"""Where messages for developers go."""

import faulthandler
import logging
import sys
import threading

import pytest

from fer_desktop.base import logs


@pytest.fixture(autouse=True)
def restored():
    """Undo what start_logging changes in this process."""
    root = logging.getLogger()
    handlers, level, hooks = list(root.handlers), root.level, (sys.excepthook, threading.excepthook)
    yield
    for handler in root.handlers:
        if handler not in handlers:
            root.removeHandler(handler)
            handler.close()
    root.setLevel(level)
    sys.excepthook, threading.excepthook = hooks
    faulthandler.enable()


def test_an_exception_in_a_thread_is_in_the_log_with_its_traceback(tmp_path, capsys):
    path = logs.start_logging(tmp_path / "logs")
    assert path is not None
    thread = threading.Thread(target=lambda: 1 / 0, name="unlucky")
    thread.start()
    thread.join()
    text = path.read_text()
    assert "unlucky" in text
    assert "ZeroDivisionError" in text
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_keeps_nobody_from_working(tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert logs.start_logging(tmp_path / "file" / "logs") is None
