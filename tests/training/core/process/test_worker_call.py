"""One command to a worker process, and its answer."""

import sys

import pytest

from training.core.process.worker_call import call_worker

PROGRAM = """
import sys, time
from training.core.process.worker_loop import Worker, WorkerTask, internal_error, serve

def double(task, command):
    task.progress("doubling")
    return {"doubled": 2 * command["n"]}

def sleep(task, command):
    time.sleep(60)

def die(task, command):
    import os
    print("no room", file=sys.stderr, flush=True)
    os._exit(3)

HANDLERS = {"double": double, "sleep": sleep, "die": die}
serve(lambda writer: Worker(WorkerTask(writer), HANDLERS, internal_error))
"""
COMMAND = [sys.executable, "-c", PROGRAM]


def test_the_result_comes_back():
    last = call_worker(COMMAND, "double", {"n": 4}, 60)
    assert (last["event"], last["doubled"]) == ("done", 8)


def test_an_error_comes_back_with_its_code():
    last = call_worker(COMMAND, "double", {}, 60)
    assert (last["event"], last["code"], last["fields"]["type"]) == ("failed", "internal", "KeyError")


def test_a_worker_that_dies_is_reported_with_its_exit_code_and_last_line():
    last = call_worker(COMMAND, "die", {}, 60)
    assert (last["event"], last["code"]) == ("failed", "crashed")
    assert last["fields"] == {"exit_code": 3, "log": "no room"}


def test_a_program_that_reads_no_commands_is_reported():
    last = call_worker([sys.executable, "-c", "import sys; sys.exit(4)"], "double", {}, 60)
    assert (last["code"], last["fields"]["exit_code"]) == ("crashed", 4)


def test_a_worker_that_takes_too_long_is_killed():
    assert call_worker(COMMAND, "sleep", {}, 0.5)["code"] == "timeout"


def test_what_the_tick_raises_ends_the_worker():
    def unwanted():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        call_worker(COMMAND, "sleep", {}, 60, unwanted)
