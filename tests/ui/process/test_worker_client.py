"""The client of a worker process."""

import os
import signal
import subprocess
import sys
from typing import Any

import pytest

from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.train.run_outcomes import ENDED
from tests.ui.train.conftest import fake_command


def names(events: list[dict[str, Any]]) -> list[str]:
    return [event["event"] for event in events]


def test_a_request_gets_its_own_events(qtbot, make_link):
    link = make_link()
    recipes: list[dict[str, Any]] = []
    split: list[dict[str, Any]] = []
    link.request("recipes", recipes.append)
    link.request("split", split.append, options={"clean": False}, seed=1)
    qtbot.waitUntil(lambda: len(split) == 2)
    assert names(recipes) == ["recipes", "architectures", "done"]
    assert names(split) == ["split", "done"]
    assert not link.busy


def test_noise_of_a_library_does_not_break_the_talk(qtbot, make_link):
    link = make_link(noise=True)
    events: list[dict[str, Any]] = []
    link.request("recipes", events.append)
    qtbot.waitUntil(lambda: "done" in names(events))


def test_an_event_that_is_not_understood_breaks_nothing(qtbot, make_link):
    link = make_link()
    seen = []

    def stumble(event):
        seen.append(event["event"])
        return event["nothing"]

    link.request("recipes", stumble)
    qtbot.waitUntil(lambda: "done" in seen)


def test_a_child_that_dies_is_reported_in_a_sentence(qtbot, make_link):
    link = make_link(epoch_seconds=30)
    events: list[dict[str, Any]] = []
    link.request("recipes", events.append)
    qtbot.waitUntil(lambda: "done" in names(events))
    with qtbot.waitSignal(link.lost) as lost:
        os.kill(link.process_id, signal.SIGKILL)
    assert "ended unexpectedly" in lost.args[0]
    assert not link.running


def test_after_a_death_the_next_request_starts_another_child(qtbot, make_link):
    link = make_link()
    first: list[dict[str, Any]] = []
    second: list[dict[str, Any]] = []
    link.request("recipes", first.append)
    qtbot.waitUntil(lambda: "done" in names(first))
    with qtbot.waitSignal(link.lost):
        link.kill()
    link.request("recipes", second.append)
    qtbot.waitUntil(lambda: "done" in names(second))


def test_a_program_that_is_not_there_is_reported(qtbot):
    link = WorkerClient(["/nowhere/python"], ENDED)
    with qtbot.waitSignal(link.lost) as lost:
        link.request("recipes", lambda event: None)
    assert "cannot be started" in lost.args[0]


def test_a_child_that_says_nothing_is_reported(qtbot, make_link):
    link = make_link(patience_seconds=0.3, mute=["recipes"])
    with qtbot.waitSignal(link.silent) as silent:
        link.request("recipes", lambda event: None)
    assert "has not responded" in silent.args[0]


STOPS_WHAT_IS_CANCELLED = """
import json, sys
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == "cancel":
        print(json.dumps({"id": request["id"] - 1, "event": "stopped"}), flush=True)
"""


def test_what_was_requested_after_a_cancel_still_waits(qtbot):
    link = WorkerClient([sys.executable, "-c", STOPS_WHAT_IS_CANCELLED], ENDED)
    stopped: list[dict[str, Any]] = []
    link.request("preview", stopped.append)
    link.cancel()
    link.request("split", lambda event: None)
    qtbot.waitUntil(lambda: bool(stopped))
    assert link.busy, "the later request still waits"
    link.close()


def test_a_command_that_does_not_stop_is_killed_after_its_time(qtbot):
    link = WorkerClient([sys.executable, "-c", "import time; time.sleep(60)"], ENDED)
    link.request("read", lambda event: None)
    with qtbot.waitSignal(link.lost):
        link.cancel(kill_after_ms=50)
    assert link.exit is not None
    assert link.exit.killed


ANSWERS_WITH_AN_ERROR = """
import json, sys
request = json.loads(sys.stdin.readline())
print(json.dumps({"id": request["id"], "event": "failed", **request["error"]}), flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ({"code": "disk_full", "fields": {}, "text": "Make room."}, "Make room."),
        (
            {"code": "internal", "fields": {"type": "KeyError", "message": "'a'"}, "text": ""},
            "Internal error (KeyError: 'a'). See the log file.",
        ),
        (
            {"code": "bad_request", "fields": {"command": "dance", "known": []}, "text": ""},
            "The worker process does not know the command 'dance'. Reinstall FER Desktop.",
        ),
    ],
)
def test_the_code_of_an_error_becomes_a_sentence_in_the_window(qtbot, error, sentence):
    link = WorkerClient([sys.executable, "-c", ANSWERS_WITH_AN_ERROR], ENDED)
    answered: list[dict[str, Any]] = []
    link.request("read", answered.append, error=error)
    qtbot.waitUntil(lambda: bool(answered))
    assert answered[0]["text"] == sentence
    assert not link.busy
    link.close()


def test_closing_ends_the_child_by_the_end_of_its_input(qtbot, make_link):
    link = make_link(mute=["recipes"])
    lost: list[str] = []
    link.lost.connect(lost.append)
    link.request("recipes", lambda event: None)
    qtbot.waitUntil(lambda: link.process_id > 0)
    child = link.process_id
    link.close()
    assert lost == []
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_a_child_that_ignores_the_end_of_its_input_is_killed(qtbot):
    link = WorkerClient([sys.executable, "-c", "import time; time.sleep(60)"], ENDED)
    link.request("recipes", lambda event: None)
    qtbot.waitUntil(lambda: link.process_id > 0)
    child = link.process_id
    link.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_no_child_is_left_when_the_program_is_killed(qtbot):
    program = (
        "import sys; from PySide6.QtCore import QCoreApplication, QTimer; "
        "from fer_desktop.ui.process.worker_client import WorkerClient; app = QCoreApplication(sys.argv); "
        f"link = WorkerClient({fake_command(mute=['recipes'])!r}, 'ended'); link.request('recipes', print); "
        "QTimer.singleShot(0, lambda: print(link.process_id, flush=True)); app.exec()"
    )
    killed = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert killed.stdout is not None
    child = int(killed.stdout.readline())
    os.kill(child, 0)
    killed.kill()
    killed.wait()
    killed.stdout.close()
    qtbot.waitUntil(lambda: not is_alive(child), timeout=15_000)


def is_alive(process_id):
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True
