"""Work beside the window, and what becomes of it."""

import logging
import threading
import time

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from fer_desktop.base.errors import LibraryError
from fer_desktop.ui.widgets.task_runner import POLL_MS, TaskRunner


@pytest.fixture
def told():
    return []


@pytest.fixture
def start(qtbot, told):
    runner = TaskRunner()

    def work(function):
        runner.start(
            "testing", function, lambda it: told.append(("done", it)), lambda it: told.append(("failed", it))
        )
        return runner

    yield work
    runner.stop()


def test_what_comes_out_is_reported_in_the_window_s_thread(qtbot, start, told):
    threads = []

    def work(progress):
        threads.append(threading.current_thread())
        return 42

    runner = start(work)
    qtbot.waitUntil(lambda: told == [("done", 42)], timeout=10_000)
    assert threads[0] is not threading.current_thread()
    assert not runner.busy


def test_the_end_of_the_program_waits_until_all_is_cleared_away(start, told):
    began, cleared = threading.Barrier(2, timeout=10.0), []

    def work(progress):
        began.wait()
        try:
            while True:
                progress.advance(0.0)
        finally:
            time.sleep(0.05)
            cleared.append(True)

    runner = start(work)
    began.wait()
    runner.stop()
    runner = start(work)
    began.wait()
    runner.close(seconds=10.0)
    assert cleared == [True, True]
    assert told == []


def test_the_end_of_the_program_does_not_wait_for_ever(start):
    may_end = threading.Event()
    runner = start(lambda progress: may_end.wait(20.0))
    before = time.monotonic()
    runner.close(seconds=0.1)
    assert time.monotonic() - before < 10.0
    may_end.set()


def test_a_failure_is_reported_with_its_own_message(qtbot, start, told):
    def work(progress):
        raise LibraryError("The disk is gone; plug it in.")

    start(work)
    qtbot.waitUntil(lambda: told == [("failed", "The disk is gone; plug it in.")], timeout=10_000)


def test_an_unexpected_error_is_logged_and_reported(qtbot, start, told, caplog):
    def work(progress):
        raise ZeroDivisionError

    start(work)
    qtbot.waitUntil(lambda: told != [], timeout=10_000)
    assert told == [("failed", "Error while testing (ZeroDivisionError). See the log file.")]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_it_says_how_far_it_is(qtbot, start, told):
    may_end = threading.Event()

    def work(progress):
        progress.advance(0.5)
        may_end.wait(30.0)

    parts: list[float] = []
    runner = start(work)
    runner.progressed.connect(parts.append)
    qtbot.waitUntil(lambda: 0.5 in parts, timeout=10_000)
    may_end.set()
    qtbot.waitUntil(lambda: told == [("done", None)], timeout=10_000)


def test_of_what_was_stopped_nothing_is_reported(qtbot, start, told):
    may_continue, over = threading.Event(), threading.Event()

    def work(progress):
        may_continue.wait(30.0)
        try:
            progress.advance(0.5)
        finally:
            over.set()

    runner = start(work)
    with qtbot.waitSignal(runner.ended, timeout=1_000):
        runner.stop()
    assert not runner.busy
    start(lambda progress: "next")
    may_continue.set()
    assert over.wait(10.0)
    qtbot.waitUntil(lambda: told == [("done", "next")], timeout=10_000)


def test_the_result_of_a_window_that_is_gone_is_dropped(qtbot, told):
    window, may_end = QWidget(), threading.Event()
    runner = TaskRunner(window)
    runner.start("testing", lambda work: may_end.wait(10.0), told.append, told.append)
    task = runner._task
    assert task is not None
    shiboken6.delete(window)
    may_end.set()
    assert task.wait(10.0)
    qtbot.wait(3 * POLL_MS)
    assert told == []
