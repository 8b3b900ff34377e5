"""The loop of every worker process: its commands, its events, and how it is cancelled."""

import io
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable

import pytest

from training.core.process.worker_control import Cancelled, Control
from training.core.process.worker_loop import TERMINATED, Worker, WorkerTask, internal_error
from training.core.process.worker_protocol import EventWriter, LineDecoder, ReaderGoneError, WorkerError

SERVE = """
import sys, time
from training.core.process.worker_loop import Worker, WorkerTask, internal_error, serve

def count(task, command):
    for done in range(command["to"]):
        task.progress("counting", done, command["to"])
        time.sleep(0.01)
    return {"counted": command["to"]}

def noise(task, command):
    print("a library prints")

def crash(task, command):
    import ctypes
    ctypes.string_at(0)

HANDLERS = {"count": count, "noise": noise, "crash": crash}
serve(lambda writer: Worker(WorkerTask(writer), HANDLERS, internal_error))
"""


class Collected(io.StringIO):
    """Collects events, and does something at one of them."""

    worker: Worker

    def __init__(self, event: str = "", react: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self.event, self.react = event, react

    def write(self, text: str) -> int:
        written = super().write(text)
        if json.loads(text)["event"] == self.event:
            self.react()
        return written

    @property
    def events(self):
        return [json.loads(line) for line in self.getvalue().splitlines()]


def answers(handlers, *commands, out=None, describe=internal_error):
    """The events of commands that come before the first is begun, to a worker that then ends."""
    out = out or Collected()
    task = WorkerTask(EventWriter(out))
    task.control._stop_timeout = 1e6
    worker = Worker(task, handlers, describe)
    out.worker = worker
    for number, command in enumerate(commands, 1):
        worker.take(json.dumps({"id": number, **command}).encode())
    worker._waiting.put(None)
    worker.run()
    return out.events


@pytest.fixture
def process():
    child = subprocess.Popen(
        [sys.executable, "-c", SERVE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
    )
    yield child
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        assert pipe is not None
        pipe.close()


def send(process, **command):
    process.stdin.write(json.dumps(command).encode() + b"\n")


def patient() -> Control:
    """Never ends the process of the tests."""
    return Control(lambda: None, stop_timeout=1e6)


def in_a_thread(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def test_a_paused_command_waits_until_it_is_resumed():
    control = patient()
    control.begin(1)
    control.check()
    control.pause(2)
    waiting = in_a_thread(control.check)
    waiting.join(0.2)
    assert waiting.is_alive()
    control.resume()
    waiting.join(10)
    assert not waiting.is_alive()


def test_cancelling_ends_what_was_asked_before_also_while_it_is_paused_and_nothing_later():
    control = patient()
    control.begin(1)
    control.pause(2)
    control.cancel(3)
    assert control.stopping.is_set()
    with pytest.raises(Cancelled):
        control.check()
    control.finish()
    control.begin(4)
    control.check()
    assert not control.stopping.is_set()
    control.end()
    assert control.stopping.is_set()
    with pytest.raises(Cancelled):
        control.check()


@pytest.mark.parametrize("wish", ["cancel(2)", "end()"])
def test_a_command_that_does_not_stop_in_time_ends_the_process_and_reports_it(wish):
    program = (
        "import sys, time; from training.core.process.worker_control import Control; "
        "control = Control(lambda: print('stopped', flush=True), stop_timeout=0.2); control.begin(1); "
        f"control.{wish}; time.sleep(60); print('slept')"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout == "stopped\n"


def test_figures_that_are_no_numbers_become_null_and_letters_stay_readable():
    out = io.StringIO()
    EventWriter(out).emit(3, "epoch", loss=float("nan"), recall={"Happy": float("inf")}, text="É")
    assert json.loads(out.getvalue()) == {
        "id": 3,
        "event": "epoch",
        "loss": None,
        "recall": {"Happy": None},
        "text": "É",
    }
    assert out.getvalue().count("\n") == 1


def test_an_event_that_nobody_reads_is_distinguished_from_a_full_disk():
    out = io.StringIO()
    out.close()
    with pytest.raises(ReaderGoneError):
        EventWriter(out).emit(1, "done")


def test_a_line_may_come_in_pieces():
    lines = LineDecoder()
    assert lines.feed(b'{"a": ') == []
    assert lines.feed(b'1}\n{"b": 2}\n{"c"') == [{"a": 1}, {"b": 2}]


def test_what_is_no_json_object_is_left_out_and_the_rest_is_read():
    assert LineDecoder().feed(b'Epoch 1\n[1]\n\xff\xfe\n{"a": 1}\n\n') == [{"a": 1}]


def test_a_command_is_answered_with_what_its_handler_returns():
    events = answers({"add": lambda task, command: {"sum": command["a"] + 1}}, {"do": "add", "a": 2})
    assert events == [{"id": 1, "event": "done", "sum": 3}]


def test_deferred_work_waits_for_other_commands_and_ends_its_own():
    def put_off(task, command):
        task.deferred.append(lambda: task.emit("late"))

    handlers = {"put_off": put_off, "quick": lambda task, command: None}
    out = Collected("late", lambda: None)
    task = WorkerTask(EventWriter(out))
    worker = Worker(task, handlers, internal_error)
    worker.take(b'{"id": 1, "do": "put_off"}')
    worker.take(b'{"id": 2, "do": "quick"}')
    for _ in range(3):
        work = worker._next()
        assert work is not None
        worker._answer(work)
    assert [(event["id"], event["event"]) for event in out.events] == [(2, "done"), (1, "late"), (1, "done")]


def test_a_cancelled_command_says_what_it_has_kept_and_the_next_one_is_done():
    def count(task, command):
        task.kept = lambda: {"done": 1}
        task.progress("counting", 1)
        task.check()

    out = Collected("progress", lambda: out.worker.take(b'{"id": 7, "do": "cancel"}'))
    events = answers({"count": count}, {"do": "count"}, out=out)
    assert events[-1] == {"id": 1, "event": "stopped", "done": 1}


def test_a_cancel_that_comes_when_all_is_done_stops_nothing():
    out = Collected("last", lambda: out.worker.take(b'{"id": 6, "do": "cancel"}'))
    handlers = {"read": lambda task, command: task.emit("last"), "next": lambda task, command: None}
    events = answers(handlers, {"do": "read"}, out=out)
    out.worker.take(b'{"id": 7, "do": "next"}')
    out.worker._waiting.put(None)
    out.worker.run()
    assert [(event["id"], event["event"]) for event in events] == [(1, "last"), (1, "done")]
    assert [(event["id"], event["event"]) for event in out.events[2:]] == [(7, "done")]


def test_an_unforeseen_exception_is_a_code_and_its_trace_goes_to_the_log(capsys):
    def faulty(task, command):
        raise ValueError("a\nb")

    (event,) = answers({"read": faulty}, {"do": "read"})
    assert WorkerError.of(event) == WorkerError("internal", {"type": "ValueError", "message": "a b"})
    captured = capsys.readouterr()
    assert "Traceback" in captured.err
    assert captured.out == ""


def test_an_unknown_command_and_a_line_that_is_none_are_refused_by_code():
    events = answers({"read": lambda task, command: None}, {"do": "dance"}, {})
    assert [(event["code"], event["fields"]["command"]) for event in events] == [
        ("bad_request", "dance"),
        ("bad_request", None),
    ]


def test_what_a_library_prints_does_not_come_between_the_events(process):
    send(process, id=1, do="noise")
    assert json.loads(process.stdout.readline()) == {"id": 1, "event": "done"}


def test_the_end_of_input_ends_a_worker_that_is_at_work(process):
    send(process, id=1, do="count", to=100_000)
    process.stdout.readline()
    process.stdin.close()
    assert process.wait(30) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process at once")
def test_a_worker_that_is_terminated_stops_and_says_so(process):
    send(process, id=1, do="count", to=100_000)
    process.stdout.readline()
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == TERMINATED
    assert json.loads(process.stdout.read().splitlines()[-1])["event"] == "stopped"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals that end a process")
def test_a_native_crash_ends_the_output_without_a_last_event(process):
    send(process, id=1, do="crash")
    assert process.stdout.read() == b""
    assert process.wait(30) == -signal.SIGSEGV
