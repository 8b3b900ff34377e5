"""Work beside the window, and what becomes of it."""

import logging
import threading
import time

import pytest

from fer_desktop.base.errors import LibraryError
from fer_desktop.ui.widgets.background import Background


@pytest.fixture
def told():
    return []


@pytest.fixture
def begin(qtbot, told):
    background = Background()

    def work(function):
        background.begin(
            "testing", function, lambda it: told.append(("done", it)), lambda it: told.append(("failed", it))
        )
        return background

    yield work
    background.stop()


def test_what_comes_out_is_told_in_the_window_s_thread(qtbot, begin, told):
    threads = []

    def work(progress):
        threads.append(threading.current_thread())
        return 42

    background = begin(work)
    qtbot.waitUntil(lambda: told == [("done", 42)], timeout=10_000)
    assert threads[0] is not threading.current_thread()
    assert not background.busy


def test_the_end_of_the_program_waits_until_all_is_cleared_away(begin, told):
    began, cleared = threading.Barrier(2, timeout=10.0), []

    def work(progress):
        began.wait()
        try:
            while True:
                progress.advance(0.0)
        finally:
            time.sleep(0.05)
            cleared.append(True)

    background = begin(work)
    began.wait()
    background.stop()
    background = begin(work)
    began.wait()
    background.close(seconds=10.0)
    assert cleared == [True, True]
    assert told == []


def test_the_end_of_the_program_does_not_wait_for_ever(begin):
    may_end = threading.Event()
    background = begin(lambda progress: may_end.wait(20.0))
    before = time.monotonic()
    background.close(seconds=0.1)
    assert time.monotonic() - before < 10.0
    may_end.set()


def test_a_failure_is_told_in_its_own_words(qtbot, begin, told):
    def work(progress):
        raise LibraryError("The disk is gone; plug it in.")

    begin(work)
    qtbot.waitUntil(lambda: told == [("failed", "The disk is gone; plug it in.")], timeout=10_000)


def test_an_error_nobody_foresaw_is_logged_and_told(qtbot, begin, told, caplog):
    def work(progress):
        raise ZeroDivisionError

    begin(work)
    qtbot.waitUntil(lambda: told != [], timeout=10_000)
    assert told == [
        ("failed", "Something went wrong while testing (ZeroDivisionError); the log file has the details.")
    ]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_it_says_how_far_it_is(qtbot, begin, told):
    may_end = threading.Event()

    def work(progress):
        progress.advance(0.5)
        may_end.wait(30.0)

    parts: list[float] = []
    background = begin(work)
    background.progressed.connect(parts.append)
    qtbot.waitUntil(lambda: 0.5 in parts, timeout=10_000)
    may_end.set()
    qtbot.waitUntil(lambda: told == [("done", None)], timeout=10_000)


def test_of_what_was_stopped_nothing_is_told(qtbot, begin, told):
    may_go_on, over = threading.Event(), threading.Event()

    def work(progress):
        may_go_on.wait(30.0)
        try:
            progress.advance(0.5)
        finally:
            over.set()

    background = begin(work)
    with qtbot.waitSignal(background.ended, timeout=1_000):
        background.stop()
    assert not background.busy
    begin(lambda progress: "next")
    may_go_on.set()
    assert over.wait(10.0)
    qtbot.waitUntil(lambda: told == [("done", "next")], timeout=10_000)
