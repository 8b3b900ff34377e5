"""One process at a time on a model folder."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from training.commands.main import main
from training.core.bundle_lock import BundleLockError, Holder, UnwritableLockError, holder, locked, unchanged
from training.data.csv_writer import write_csv

HOLDS = """
import sys
from pathlib import Path
from training.core.bundle_lock import locked
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
        cwd=Path(__file__).parents[3],
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
            pytest.raises(BundleLockError, match=r"Cannot write to .*\. Choose another"),
            locked(tmp_path / "mine"),
        ):
            pass
    finally:
        tmp_path.chmod(0o700)


def test_the_lock_is_released_where_what_it_left_cannot_be_removed(tmp_path):
    owner = tmp_path / ".mine.lock.json"
    with locked(tmp_path / "mine"):
        owner.unlink()
        owner.mkdir()  # no file, so it cannot be removed as one
    assert holder(tmp_path / "mine") is None
    with unchanged(tmp_path / "mine"):
        pass


@pytest.fixture
def unopenable(tmp_path):
    """A lock file of ``mine`` that cannot be opened, whoever tries."""
    file = tmp_path / ".mine.lock"
    file.mkdir()
    return file


def left_by(process, host, tmp_path):
    owner = Holder(process, host, "2026-01-02T03:04:05+00:00", "window")
    (tmp_path / ".mine.lock.json").write_text(json.dumps(asdict(owner)))
    return owner


def test_a_lock_file_that_cannot_be_opened_is_held_only_by_a_process_that_may_be_alive(unopenable, tmp_path):
    assert holder(tmp_path / "mine") is None
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    left_by(gone.pid, socket.gethostname(), tmp_path)
    assert holder(tmp_path / "mine") is None
    for process, host in ((os.getpid(), socket.gethostname()), (gone.pid, "another computer")):
        owner = left_by(process, host, tmp_path)
        assert holder(tmp_path / "mine") == owner


def test_a_lock_file_that_cannot_be_opened_is_named_and_hinders_no_reading(unopenable, tmp_path):
    with pytest.raises(UnwritableLockError) as refused, locked(tmp_path / "mine"):
        pass
    assert str(refused.value).startswith(f"Cannot write to {unopenable} (")
    with unchanged(tmp_path / "mine"):
        pass


def test_what_another_process_holds_is_not_read_meanwhile(other, tmp_path):
    with pytest.raises(BundleLockError, match="is in use by process"), unchanged(tmp_path / "mine"):
        pass


@pytest.mark.usefixtures("without_pictures")
def test_a_model_that_another_process_holds_is_not_copied_to_be_measured(
    other, shipped_bundle, drawn, tmp_path, capsys
):
    model, csv = tmp_path / "mine", tmp_path / "faces.csv"
    shutil.copytree(shipped_bundle.folder, model)
    write_csv(drawn, csv)
    assert main(["evaluate", str(model), str(csv), "--no-store"]) == 2
    assert f"{model} is in use by process {other.pid}" in capsys.readouterr().err
    other.communicate()
    assert main(["evaluate", str(model), str(csv), "--no-store"]) == 0
