"""A child process and what it says, line by line."""

import sys

import pytest
from PySide6.QtCore import QCoreApplication

from fer_desktop.ui.process.json_process import AT_A_TIME, JsonProcess

ECHO = "import sys\nfor line in sys.stdin: print(line, end='', flush=True)"
DEAF = "import time; print('{}', flush=True); time.sleep(60)"


@pytest.fixture
def child(qtbot):
    """Makes children that run a Python program, and ends them."""
    children = []

    def make(program):
        process = JsonProcess([sys.executable, "-c", program])
        children.append(process)
        return process

    yield make
    for process in children:
        process.end(0)


def test_commands_are_answered_by_events(qtbot, child):
    process = child(ECHO)
    with qtbot.waitSignal(process.received) as said:
        process.start()
        process.write({"name": "Ångström"})
    assert said.args == [{"name": "Ångström"}]


def test_all_output_is_reported_before_the_end(qtbot, child):
    count = 3 * AT_A_TIME
    told: list[dict[str, int]] = []
    process = child(f"import json\nfor n in range({count}): print(json.dumps({{'n': n}}))")
    process.received.connect(told.append)
    with qtbot.waitSignal(process.ended) as ended:
        process.start()
    assert [line["n"] for line in told] == list(range(count))
    assert ended.args[0].code == 0


def test_a_process_that_fails_reports_it_with_its_standard_error(qtbot, child):
    process = child("import sys; print('no room', file=sys.stderr); sys.exit(3)")
    lines: list[str] = []
    process.logged.connect(lines.append)
    with qtbot.waitSignal(process.ended) as ended:
        process.start()
    assert (ended.args[0].code, lines) == (3, ["no room"])


def test_one_that_is_killed_did_not_end_as_it_should(qtbot, child):
    process = child(DEAF)
    with qtbot.waitSignal(process.received):
        process.start()
    with qtbot.waitSignal(process.ended) as ended:
        process.kill()
    assert ended.args[0].code != 0
    assert ended.args[0].killed


def test_one_that_is_left_and_does_not_heed_the_end_of_its_input_is_killed(qtbot):
    process = JsonProcess([sys.executable, "-c", DEAF])
    with qtbot.waitSignal(process.received):
        process.start()
    with qtbot.waitSignal(process.destroyed):
        process.leave(50)


def test_one_that_is_left_ends_by_the_end_of_its_input(qtbot):
    process = JsonProcess([sys.executable, "-c", ECHO])
    with qtbot.waitSignal(process.received):
        process.start()
        process.write({"n": 1})
    with qtbot.waitSignal(process.destroyed):
        process.leave(60_000)


def test_nothing_is_reported_of_one_that_was_ended(qtbot):
    process = JsonProcess([sys.executable, "-c", ECHO])
    told: list[dict[str, int]] = []
    process.received.connect(told.append)
    with qtbot.waitSignal(process.received):
        process.start()
        process.write({"n": 1})
    process.write({"n": 2})
    assert process.end(10_000), "it heeds the end of its input"
    QCoreApplication.processEvents()
    assert told == [{"n": 1}]


def test_a_program_that_is_not_there_is_reported(qtbot):
    process = JsonProcess(["/nowhere/python"])
    with qtbot.waitSignal(process.not_started) as told:
        process.start()
    assert told.args[0]
