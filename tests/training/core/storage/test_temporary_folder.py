"""Temporary folders go with whoever uses them; what a killed process left is told from what is in use."""

import os
import subprocess
import sys
import tempfile
import time

import pytest

from training.core.storage.temporary_folder import LEFT_S, TemporaryFolder, left_folders

PROGRAM = """
import os, signal, sys, tempfile
from training.core.storage.temporary_folder import TemporaryFolder
tempfile.tempdir = sys.argv[1]
folder = TemporaryFolder("video")
(folder.path / "group.mp4").touch()
print(folder.path, flush=True)
if sys.argv[2] == "killed":
    os.kill(os.getpid(), signal.SIGKILL)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """The system's temporary files are those of this test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def aged(folder):
    """The folder, as nobody has written to it for two hours."""
    for path in (*folder.iterdir(), folder):
        os.utime(path, (time.time() - 2 * LEFT_S,) * 2)
    return folder


def made(temporary, how):
    program = [sys.executable, "-c", PROGRAM, str(temporary), how]
    return subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_a_folder_is_private_and_goes_with_all_that_is_in_it(temporary):
    with TemporaryFolder("compare") as folder:
        assert folder.name.startswith("fer-desktop-compare-")
        assert os.name == "nt" or folder.stat().st_mode & 0o777 == 0o700
        (folder / "1.csv").touch()
    assert list(temporary.iterdir()) == []


def test_a_folder_that_nobody_closes_goes_with_the_process(temporary):
    with made(temporary, "goes on") as process:
        assert process.communicate(timeout=60)[0].startswith(str(temporary))
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="processes are killed otherwise there")
def test_what_a_killed_process_left_is_found_and_what_another_one_uses_is_not(temporary):
    with made(temporary, "goes on") as other, made(temporary, "killed") as killed:
        used = aged(temporary / other.stdout.readline().strip())
        left = temporary / killed.stdout.readline().strip()
        assert killed.wait(60) < 0
        assert list(left_folders()) == []
        aged(left)
        assert list(left_folders()) == list(left_folders("video")) == [left]
        assert list(left_folders("compare")) == []
        assert used.exists()
        other.communicate(timeout=60)


def test_a_link_is_judged_by_itself(temporary):
    (temporary / "elsewhere").mkdir()
    (temporary / "elsewhere" / "1.csv").touch()
    link = temporary / "fer-desktop-linked"
    try:
        link.symlink_to(temporary / "elsewhere", target_is_directory=True)
    except OSError:
        pytest.skip("links need a permission there")
    os.utime(link, (time.time() - 2 * LEFT_S,) * 2, follow_symlinks=False)
    assert list(left_folders()) == [link]
