"""A program that is told to end: at once, in order, or after all."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from training.core.process.shutdown import handled_signals

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals between processes")

ORDERLY = """
import threading, time
from training.core.process import shutdown

def program():
    end = threading.Event()
    with shutdown.handled_signals(end.set):
        print("ready", flush=True)
        end.wait()
        {ending}
    return 7

shutdown.run(program)
"""


@pytest.fixture
def started():
    """Starts a program and waits until it says that it is ready."""
    processes = []

    def start(program):
        processes.append(
            subprocess.Popen(
                [sys.executable, "-W", "error", "-c", program],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                cwd=Path(__file__).parents[4],
                # Programs that a shell runs in the background ignore Ctrl-C, and hand that on.
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
            )
        )
        stdout = processes[-1].stdout
        assert stdout is not None
        assert stdout.readline() == "ready\n"
        return processes[-1]

    yield start
    for process in processes:
        process.kill()
        process.communicate()


def end_of(process, *signals):
    """What a program said on standard output and error, and its exit code, once it got the signals."""
    for number in signals:
        process.send_signal(number)
    printed, said = process.communicate(timeout=60)
    return printed, said, process.returncode


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_before_there_is_something_to_save_a_signal_ends_the_process_at_once(started, number):
    process = started(
        "import time; from training.core.process import shutdown\n"
        "def program():\n"
        "    print('ready', flush=True)\n"
        "    try:\n"
        "        time.sleep(60)\n"
        "    except BaseException: print('caught', flush=True)\n"
        "shutdown.run(program)"
    )
    assert end_of(process, number) == ("", "Stopped.\n", 130)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_starts_an_orderly_end(started, number):
    process = started(ORDERLY.format(ending="print('saved')"))
    assert end_of(process, number) == ("saved\n", "", 7)


def test_signals_that_come_together_are_one(started):
    process = started(ORDERLY.format(ending="time.sleep(1); print('saved')"))
    assert end_of(process, signal.SIGINT, signal.SIGTERM) == ("saved\n", "", 7)


def test_another_signal_ends_what_takes_too_long(started):
    process = started(ORDERLY.format(ending="time.sleep(1); print('saving', flush=True); time.sleep(600)"))
    process.send_signal(signal.SIGINT)
    assert process.stdout.readline() == "saving\n"
    assert end_of(process, signal.SIGINT) == ("", "Stopped.\n", 130)


def test_an_end_that_does_not_come_is_not_waited_for_for_ever(started):
    impatient = "from training.core.process import shutdown; shutdown.PATIENCE_S = 0.2"
    process = started(impatient + ORDERLY.format(ending="time.sleep(600)"))
    assert end_of(process, signal.SIGTERM) == ("", "Stopped.\n", 130)


RAISING = """
import sys, time
from training.core.process import shutdown

class Importing:
    def find_spec(self, name, path=None, target=None):
        if name == "large":
            print("ready", flush=True)
            time.sleep(60)

def program():
    sys.meta_path.insert(0, Importing())
    try:
        with shutdown.handled_signals():
            {working}
    except KeyboardInterrupt:
        print("undone")
    return 7

shutdown.run(program)
"""


def test_without_another_way_a_signal_interrupts_what_is_being_done(started):
    process = started(RAISING.format(working="print('ready', flush=True); time.sleep(60)"))
    assert end_of(process, signal.SIGTERM) == ("undone\n", "", 7)


def test_an_import_is_not_interrupted_but_ends_with_the_process(started):
    process = started(RAISING.format(working="import large"))
    assert end_of(process, signal.SIGINT) == ("", "Stopped.\n", 130)


def test_a_signal_that_the_process_was_started_to_ignore_stays_ignored(started):
    ignoring = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN)"
    process = started(ignoring + ORDERLY.format(ending=""))
    process.send_signal(signal.SIGHUP)
    assert end_of(process, signal.SIGTERM) == ("", "", 7)


@pytest.mark.parametrize(
    ("ending", "code", "said"),
    [
        ("return 3", 3, ""),
        ("sys.exit()", 0, ""),
        ("sys.exit(2)", 2, ""),
        ("sys.exit('No.')", 1, "No.\n"),
        ("raise ValueError('no')", 1, "ValueError: no\n"),
    ],
)
def test_what_was_printed_is_written_and_the_exit_code_is_that_of_the_program(ending, code, said):
    program = (
        "import sys, threading, time; from training.core.process import shutdown\n"
        "def program():\n"
        "    threading.Thread(target=time.sleep, args=[600]).start()\n"
        "    print('printed')\n"
        f"    {ending}\n"
        "shutdown.run(program)"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (result.stdout, result.returncode) == ("printed\n", code)
    assert result.stderr.endswith(said)
    assert ("Traceback" in result.stderr) == ("ValueError" in said)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a device that is always full")
def test_what_cannot_be_written_is_no_success():
    program = "from training.core.process import shutdown; print('lost'); shutdown.leave(0)"
    with open("/dev/full", "w") as full:
        assert subprocess.run([sys.executable, "-c", program], stdout=full, check=False).returncode == 1


def test_after_it_signals_are_taken_as_before():
    before = signal.getsignal(signal.SIGINT), signal.set_wakeup_fd(-1)
    with handled_signals(lambda: None):
        assert signal.getsignal(signal.SIGINT) != before[0]
    assert (signal.getsignal(signal.SIGINT), signal.set_wakeup_fd(-1)) == before


def test_what_is_saved_after_the_first_signal_is_not_broken_off_by_the_next(started):
    process = started(
        "import time; from training.core.process import shutdown\n"
        "def program():\n"
        "    with shutdown.handled_signals():\n"
        "        try:\n"
        "            print('ready', flush=True)\n"
        "            time.sleep(60)\n"
        "        finally:\n"
        "            print('saving', flush=True)\n"
        "            end = time.monotonic() + 0.3\n"
        "            while time.monotonic() < end: time.sleep(0.01)\n"
        "            print('saved', flush=True)\n"
        "shutdown.end_on_signals()\n"
        "try: program()\n"
        "except KeyboardInterrupt: shutdown.leave(130)\n"
    )
    process.send_signal(signal.SIGTERM)
    assert process.stdout.readline() == "saving\n"
    process.send_signal(signal.SIGTERM)
    printed, _ = process.communicate(timeout=60)
    assert (printed, process.returncode) == ("saved\n", 130)
