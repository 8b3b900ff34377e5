"""The window ends cleanly, whenever it is interrupted or closed."""

import random
import shutil
import signal
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from benchmarks.interruption_parts.trials import CLOSE, interrupt_window, kill, start
from tests.fakes import eventually

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not Path("/proc/self/status").exists(), reason="only Linux says that a program takes signals"
    ),
]

MOMENTS = random.Random(20)
SECONDS = 1.5
"""In which the window is there on most computers."""
INTERRUPTIONS = [(how, round(MOMENTS.uniform(0, SECONDS), 2)) for how in ("SIGINT", "SIGTERM") * 2]
# What is most delicate: the first line, and a program that runs.
INTERRUPTIONS += [("SIGINT", 0.0), ("SIGTERM", 3.0)]


@pytest.mark.parametrize(("how", "after"), INTERRUPTIONS)
def test_a_signal_at_any_moment_ends_the_window(tmp_path, how, after):
    outcome = interrupt_window(how, after, tmp_path)
    assert outcome.good, outcome
    assert outcome.said in ("", "Stopped.\n")


@pytest.mark.parametrize("after", [0.0, 2.0])
def test_closing_the_window_at_any_moment_ends_the_program(tmp_path, after):
    outcome = interrupt_window(CLOSE, after, tmp_path)
    assert outcome.good, outcome


# Sends itself Ctrl-C within the import of a module, as if a person pressed it just then.
IN_IMPORT = """
import os, signal, sys

class Sender:
    def find_spec(self, name, path=None, target=None):
        if name == MODULE:
            os.kill(os.getpid(), signal.SIGINT)

MODULE = sys.argv.pop()
import fer_desktop.__main__
sys.meta_path.insert(0, Sender())
sys.argv.append("--demo")
fer_desktop.__main__.main()
"""

# Sends itself Ctrl-C when the window is shown, and the event loop has not begun.
BEFORE_THE_LOOP = """
import os, signal, sys
from training.core.process import shutdown

def program():
    from fer_desktop import app
    attended = app._run_attended
    def run_attended(application, window, *rest):
        os.kill(os.getpid(), signal.SIGINT)
        return attended(application, window, *rest)
    app._run_attended = run_attended
    return app.main(["--demo"])

shutdown.run(program)
"""


@pytest.mark.parametrize("module", ["numpy.linalg", "cv2", "PySide6.QtGui", "fer_desktop.ui.panels"])
def test_ctrl_c_within_the_import_of_a_library_is_one_word(tmp_path, module):
    assert _run(IN_IMPORT, module, cwd=tmp_path) == (130, "Stopped.\n")


def test_ctrl_c_between_the_window_and_its_event_loop_ends_both(tmp_path):
    code, said = _run(BEFORE_THE_LOOP, cwd=tmp_path)
    assert code == 0, said


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_an_analysis_that_can_be_resumed(tmp_path, happy_sample, number):
    for copy in range(400):
        shutil.copy(happy_sample, tmp_path / f"{copy}.png")
    rows, partial = tmp_path / "faces.csv", tmp_path / "faces.csv.partial"
    analyse = [sys.executable, "-m", "fer_desktop", "analyse", str(tmp_path), "--csv", str(rows)]
    with start(analyse, tmp_path, stderr=PIPE) as process:
        try:
            assert eventually(lambda: partial.exists() and partial.read_bytes().count(b"\n") > 3, 60.0)
            process.send_signal(number)
            _, said = process.communicate(timeout=60)
        finally:
            kill(process)
    assert process.returncode == 130
    kept = f"Completed results are kept in {partial}. Continue with --resume."
    assert said.decode().splitlines()[-2:] == [kept, "Stopped."]


def _run(program, *arguments, cwd):
    """Run a program to its end, which comes by itself; its exit code and standard error."""
    with start([sys.executable, "-c", program, *arguments], cwd, stdout=PIPE, stderr=PIPE) as process:
        try:
            _, said = process.communicate(timeout=60)
        finally:
            kill(process)
    return process.returncode, said.decode()
