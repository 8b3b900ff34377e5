"""The same tasks in a real window of an X server, where there is one to start."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from system_libraries import X_WINDOW, loads

pytestmark = pytest.mark.slow

HERE = Path(__file__)
ROOT = HERE.parents[2]
TIMEOUT_S = 240.0
PASSED = 0


@pytest.fixture
def display(tmp_path: Path) -> Iterator[str]:
    """The name of a display of our own, without access for others."""
    if which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    missing = [library.package for library in X_WINDOW if not loads(library.file)]
    if missing:
        pytest.skip(f"Qt needs {', '.join(missing)} for a window")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    log = tmp_path / "xvfb.txt"
    with log.open("wb") as output:
        server = subprocess.Popen(command, pass_fds=[writing], stdout=output, stderr=output)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        assert number, log.read_text(encoding="utf-8", errors="replace")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(timeout=30)


def test_every_task_is_done_in_a_window_of_an_x_server(display, tmp_path):
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTEST_", "COV_")) and name != "WAYLAND_DISPLAY"
    }
    environment |= {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    command = [sys.executable, "-m", "pytest", str(HERE.parent), f"--ignore={HERE}", "-p", "no:xdist"]
    command += ["-p", "no:cacheprovider", f"--basetemp={tmp_path / 'walks'}"]
    result = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=TIMEOUT_S
    )
    assert result.returncode == PASSED, f"{result.stdout}\n{result.stderr}"
    assert "passed" in result.stdout
    assert "skipped" not in result.stdout
