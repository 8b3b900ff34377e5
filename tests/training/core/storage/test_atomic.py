"""Files and folders are written whole or not at all."""

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from training.core.storage.atomic import (
    ATTEMPTS,
    STALE_S,
    OutputFileError,
    check_output,
    replacing,
    replacing_folder,
    sweep,
    whole_folder,
    write_text,
)
from training.core.storage.file_lock import lock_path


def test_a_file_appears_when_it_is_whole_and_keeps_its_permissions(tmp_path):
    path = tmp_path / "page.html"
    path.write_text("old")
    path.chmod(0o640)
    with replacing(path) as partial:
        partial.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_nobody_else_reads_what_is_written_in_the_place_of_a_private_file(tmp_path, mode):
    path = tmp_path / "page.html"
    path.write_text("old")
    path.chmod(mode)
    tmp_path.chmod(0o755)
    with replacing(path) as partial, partial.open("w") as file:
        file.write("new")
        assert not partial.stat().st_mode & 0o077
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", mode)


def test_after_a_failure_everything_is_as_it_was(tmp_path):
    path = tmp_path / "page.html"
    path.write_text("old")

    def fail():
        with replacing(path) as partial:
            partial.write_text("half")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fail()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_two_that_write_at_a_time_do_not_share_a_file(tmp_path):
    path = tmp_path / "page.html"
    with replacing(path) as one, replacing(path) as other:
        assert one != other
        one.write_text("one")
        other.write_text("other")
    assert path.read_text() == "one"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
def test_a_link_stays_a_link(tmp_path):
    target = tmp_path / "folder" / "real.txt"
    target.parent.mkdir()
    target.write_text("old")
    link = tmp_path / "link.html"
    link.symlink_to("folder/real.txt")
    with replacing(link) as partial:
        partial.write_text("new")
        assert (partial.parent, partial.suffix) == (target.parent, ".txt")
        assert target.read_text() == "old"
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert list(target.parent.iterdir()) == [target]


def test_a_folder_is_not_replaced(tmp_path):
    with pytest.raises(IsADirectoryError), replacing(tmp_path) as partial:
        partial.write_text("new")
    assert list(tmp_path.iterdir()) == []


def test_an_error_names_the_file_that_was_to_be_written(tmp_path):
    path = tmp_path / "missing" / "page.html"
    with pytest.raises(FileNotFoundError) as raised, replacing(path) as partial:
        partial.write_text("new")
    assert raised.value.filename == str(path)


def test_an_error_of_another_file_keeps_its_name(tmp_path):
    source, path = tmp_path / "gone.csv", tmp_path / "page.html"
    with pytest.raises(FileNotFoundError) as raised, replacing(path) as partial:
        partial.write_bytes(source.read_bytes())
    assert raised.value.filename == str(source)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("refusals", [1, ATTEMPTS])
def test_windows_gets_time_until_nobody_reads_the_file(tmp_path, monkeypatch, refusals):
    path = tmp_path / "page.html"
    waits: list[float] = []
    path.write_text("old")
    rename = os.replace

    def refuse(source, target):
        if len(waits) < refusals:
            raise PermissionError(errno.EACCES, "Access is denied")
        rename(source, target)

    def write():
        with replacing(path) as partial:
            partial.write_text("new")

    with monkeypatch.context() as windows:
        windows.setattr("training.core.storage.atomic.os.replace", refuse)
        windows.setattr("training.core.storage.atomic.time.sleep", waits.append)
        windows.setattr("training.core.storage.atomic.ON_WINDOWS", True)
        if refusals < ATTEMPTS:
            write()
        else:
            with pytest.raises(PermissionError, match="Access is denied"):
                write()
    assert path.read_text() == ("new" if refusals < ATTEMPTS else "old")
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_takes_the_place_of_the_old_one_or_leaves_it(tmp_path):
    folder = tmp_path / "model"
    with replacing_folder(folder, "bundle.json") as partial:
        (partial / "bundle.json").write_text("1")
        assert not folder.exists()

    def fail():
        with replacing_folder(folder, "bundle.json") as partial:
            (partial / "bundle.json").write_text("2")
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fail()
    assert (folder / "bundle.json").read_text() == "1"
    assert list(tmp_path.iterdir()) == [folder]


def test_a_folder_whose_replacement_was_interrupted_is_found_and_put_back(tmp_path):
    folder = tmp_path / "model"
    old = tmp_path / ".model.replaced"
    old.mkdir()
    (old / "bundle.json").write_text("1")
    assert whole_folder(folder, "bundle.json") == old

    def fail():
        with replacing_folder(folder, "bundle.json"):
            raise ValueError("nothing new")

    with pytest.raises(ValueError, match="nothing new"):
        fail()
    assert whole_folder(folder, "bundle.json") == folder
    assert (folder / "bundle.json").read_text() == "1"


def test_a_new_file_and_one_that_is_there_may_be_written(tmp_path):
    path = tmp_path / "page.html"
    check_output(path, [])
    assert list(tmp_path.iterdir()) == []
    write_text(path, "first")
    check_output(path, [])
    write_text(path, "zweite Fassung: ä")
    assert path.read_text(encoding="utf-8") == "zweite Fassung: ä"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["a_file/page.html", "a_file/missing/page.html"])
def test_a_folder_that_cannot_be_written_to_is_one_sentence_with_the_file(tmp_path, name):
    (tmp_path / "a_file").touch()
    path = tmp_path / name
    with pytest.raises(OutputFileError, match=r"^Cannot write .*page\.html \(.+\)"):
        check_output(path, [])
    with pytest.raises(OutputFileError, match=r"Cannot write .*page\.html"):
        write_text(path, "text")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(OutputFileError, match="exists and is not a regular file"):
        check_output(tmp_path, [])


def test_nothing_is_written_over_or_into_what_is_read(tmp_path):
    data = tmp_path / "fer2013.csv"
    data.touch()
    model = tmp_path / "model"
    model.mkdir()
    for path in (data, model / "report.html"):
        with pytest.raises(OutputFileError, match="which is an input"):
            check_output(path, [data, model])


def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path):
    link = tmp_path / "page.html"
    link.symlink_to(tmp_path / "later.html")
    write_text(link, "text")
    assert link.is_symlink()
    assert (tmp_path / "later.html").read_text() == "text"


def test_what_stood_there_is_kept_if_the_new_text_cannot_be_written(tmp_path):
    path = tmp_path / "page.html"
    path.mkdir()
    with pytest.raises(OutputFileError):
        write_text(path, "text")
    assert list(tmp_path.iterdir()) == [path]


KILLED = """
import os, signal, sys
from pathlib import Path
from training.core.storage.atomic import replacing
with replacing(Path(sys.argv[1])) as partial:
    partial.write_text("half")
    print(partial, flush=True)
    if sys.argv[2] == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    sys.stdin.read()
"""


def _writer(path, how):
    program = [sys.executable, "-c", KILLED, str(path), how]
    return subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif(os.name == "nt", reason="processes are killed otherwise there")
@pytest.mark.parametrize("suffix", [".csv", ".json", ".html", ".png", ".zip", ".fermodel", ""])
def test_what_a_killed_process_left_goes_with_the_next_file_and_nothing_else_does(tmp_path, suffix):
    path = tmp_path / f"rows{suffix}"
    theirs = [
        tmp_path / name for name in (".partial", "notes.partial", f".{'a' * 15}.partial.csv", ".x.lock")
    ]
    recent = tmp_path / f".{'b' * 16}.partial.csv"
    for file in (*theirs, recent):
        file.write_text("theirs")
    # One after the other: the first thing that a process does is to clear away what killed ones have left.
    with _writer(path, "goes on") as other:
        kept = Path(other.stdout.readline().strip())
        with _writer(path, "killed") as killed:
            left = Path(killed.stdout.readline().strip())
            assert killed.wait(60) < 0
        assert left.read_text() == kept.read_text() == "half"
        write_text(path, "whole")
        assert not left.exists()
        assert not lock_path(left).exists()
        assert kept.exists()
        other.communicate(timeout=60)
    assert set(tmp_path.iterdir()) == {path, recent, *theirs}


def test_partial_files_without_a_lock_go_after_a_day(tmp_path):
    names = [tmp_path / f".{letter * 16}.partial.csv" for letter in "ab"]
    for name in names:
        name.touch()
    yesterday = time.time() - STALE_S - 1
    os.utime(names[0], (yesterday, yesterday))
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == names[1:]
