"""One process at a time on a model folder."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from training.bundle_lock import BundleLockError, holder, locked

HOLDS = """
import sys
from pathlib import Path
from training.bundle_lock import locked
with locked(Path(sys.argv[1]), "window"):
    print("holds", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path):
    """Another process that holds ``mine`` until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(tmp_path / "mine")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline() == "holds\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_process_is_refused_with_who_holds_it(other, tmp_path):
    known = holder(tmp_path / "mine")
    assert known is not None
    assert (known.process, known.host, known.place) == (other.pid, socket.gethostname(), "window")
    with pytest.raises(BundleLockError) as refused, locked(tmp_path / "mine"):
        pass
    assert str(refused.value).startswith(
        f"{tmp_path / 'mine'} is in use by process {other.pid} on {socket.gethostname()}, in the window, "
        "since "
    )
    assert refused.value.holder == known
    with locked(tmp_path / "another"):
        pass


@pytest.mark.skipif(os.name != "posix", reason="Windows has no kill -9")
def test_the_lock_goes_with_a_process_that_is_killed(other, tmp_path):
    other.send_signal(signal.SIGKILL)
    other.wait()
    assert holder(tmp_path / "mine") is None
    with locked(tmp_path / "mine"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_who_holds_it_may_take_it_again_and_leaves_nothing_behind(tmp_path):
    with locked(tmp_path / "mine", "command line"):
        with locked(tmp_path / "mine"):
            pass
        assert (tmp_path / ".mine.lock").exists()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to_is_named(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with (
            pytest.raises(BundleLockError, match=r"cannot be written to .*; choose another"),
            locked(tmp_path / "mine"),
        ):
            pass
    finally:
        tmp_path.chmod(0o700)
