"""The talk with the process that trains."""

import os
import signal
import subprocess
import sys
from typing import Any

import pytest

from fer_desktop.ui.process.worker_link import WorkerLink
from tests.ui.train.conftest import fake_command


def names(events: list[dict[str, Any]]) -> list[str]:
    return [event["event"] for event in events]


def test_a_request_gets_its_own_events(qtbot, make_link):
    link = make_link()
    recipes: list[dict[str, Any]] = []
    divided: list[dict[str, Any]] = []
    link.ask("recipes", recipes.append)
    link.ask("divide", divided.append, options={"clean": False}, seed=1)
    qtbot.waitUntil(lambda: bool(divided))
    assert names(recipes) == ["recipes", "architectures", "done"]
    assert names(divided) == ["divided"]
    assert not link.busy


def test_noise_of_a_library_does_not_break_the_talk(qtbot, make_link):
    link = make_link(noise=True)
    events: list[dict[str, Any]] = []
    link.ask("recipes", events.append)
    qtbot.waitUntil(lambda: "done" in names(events))


def test_an_event_that_is_not_understood_breaks_nothing(qtbot, make_link):
    link = make_link()
    seen = []

    def stumble(event):
        seen.append(event["event"])
        return event["nothing"]

    link.ask("recipes", stumble)
    qtbot.waitUntil(lambda: "done" in seen)


def test_a_child_that_dies_is_told_of_in_a_sentence(qtbot, make_link):
    link = make_link(epoch_seconds=30)
    events: list[dict[str, Any]] = []
    link.ask("recipes", events.append)
    qtbot.waitUntil(lambda: "done" in names(events))
    with qtbot.waitSignal(link.lost) as lost:
        os.kill(link.process_id, signal.SIGKILL)
    assert "last whole epoch" in lost.args[0]
    assert not link.running


def test_after_a_death_the_next_request_starts_another_child(qtbot, make_link):
    link = make_link()
    first: list[dict[str, Any]] = []
    second: list[dict[str, Any]] = []
    link.ask("recipes", first.append)
    qtbot.waitUntil(lambda: "done" in names(first))
    with qtbot.waitSignal(link.lost):
        link.kill()
    link.ask("recipes", second.append)
    qtbot.waitUntil(lambda: "done" in names(second))


def test_a_program_that_is_not_there_is_told_of(qtbot):
    link = WorkerLink(["/nowhere/python"])
    with qtbot.waitSignal(link.lost) as lost:
        link.ask("recipes", lambda event: None)
    assert "cannot be started" in lost.args[0]


def test_a_child_that_says_nothing_is_told_of(qtbot, make_link):
    link = make_link(patience_seconds=0.3, mute=["recipes"])
    with qtbot.waitSignal(link.silent) as silent:
        link.ask("recipes", lambda event: None)
    assert "has not answered" in silent.args[0]


ANSWERS_A_CANCEL_LATE = """
import json, sys
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == "preview":
        print(json.dumps({"id": request["id"], "event": "preview"}), flush=True)
    if request["do"] == "divide":
        # The cancel came before, and is answered now under its own number.
        print(json.dumps({"id": request["id"] - 1, "event": "stopped", "done": 0}), flush=True)
"""


def test_a_late_answer_to_a_cancel_closes_nothing_that_was_asked_after_it(qtbot):
    link = WorkerLink([sys.executable, "-c", ANSWERS_A_CANCEL_LATE])
    answered: list[dict[str, Any]] = []
    stopped: list[dict[str, Any]] = []
    link.ask("preview", answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    link.tell("cancel", stopped.append)
    link.ask("divide", lambda event: None)
    qtbot.waitUntil(lambda: bool(stopped))
    assert link.busy, "the later request still waits"
    link.close()


def test_closing_ends_the_child_by_the_end_of_its_input(qtbot, make_link):
    link = make_link(mute=["recipes"])
    lost: list[str] = []
    link.lost.connect(lost.append)
    link.ask("recipes", lambda event: None)
    qtbot.waitUntil(lambda: link.process_id > 0)
    child = link.process_id
    link.close()
    assert lost == []
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_a_child_that_ignores_the_end_of_its_input_is_killed(qtbot):
    link = WorkerLink([sys.executable, "-c", "import time; time.sleep(60)"])
    link.ask("recipes", lambda event: None)
    qtbot.waitUntil(lambda: link.process_id > 0)
    child = link.process_id
    link.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_no_child_is_left_when_the_program_is_killed(qtbot):
    program = (
        "import sys; from PySide6.QtCore import QCoreApplication, QTimer; "
        "from fer_desktop.ui.process.worker_link import WorkerLink; app = QCoreApplication(sys.argv); "
        f"link = WorkerLink({fake_command(mute=['recipes'])!r}); link.ask('recipes', print); "
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
