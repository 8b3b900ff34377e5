"""One call of a function in a thread of its own."""

import threading

import pytest

from fer_desktop.base.task import StoppedError, Task


def test_a_task_has_what_its_function_returned():
    made_in = []

    def work(work):
        work.advance(0.5)
        made_in.append(threading.current_thread().name)
        return 42

    task = Task("counting", work)
    assert task.wait(10.0)
    assert task.finished
    assert (task.result(), task.part, made_in) == (42, 0.5, ["counting"])


def test_an_error_is_kept_with_its_type():
    def work(work):
        raise KeyError("gone")

    task = Task("reading", work)
    assert task.wait(10.0)
    assert task.finished
    with pytest.raises(KeyError, match="gone"):
        task.result()


def test_a_stopped_task_ends_when_it_next_says_how_far_it_is():
    begun, may_continue, went_on = threading.Event(), threading.Event(), []

    def work(work):
        begun.set()
        may_continue.wait(10.0)
        work.advance(0.5)
        went_on.append(True)

    task = Task("waiting", work)
    assert begun.wait(10.0)
    assert not task.finished
    task.stop()
    may_continue.set()
    assert task.wait(10.0)
    assert isinstance(task.error, StoppedError)
    assert went_on == []
