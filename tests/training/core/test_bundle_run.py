"""How a run ended, written down beside it."""

import errno
import json
import os

import pytest

from training.core.bundle_lock import holder
from training.core.bundle_run import (
    DISK_FULL,
    FAILED,
    LOST,
    NO_MEMORY,
    STOPPED,
    WINDOW_CLOSED,
    RunEnd,
    describe,
    read_description,
    read_end,
    run_folder,
    running,
)
from training.core.process.worker_control import Cancelled, ParentGone
from training.fitting.disk_space import DiskSpaceError, Need, TemporarySpaceError, check_disk_space
from training.fitting.run_checks import CheckpointError


def full_disk() -> CheckpointError:
    error = CheckpointError("The run's state cannot be saved; make room.")
    error.__cause__ = OSError(errno.ENOSPC, "No space left on device")
    return error


def begin_and_end(out, error):
    with running(out, "window") as record:
        record.begin()
        raise error


@pytest.mark.parametrize(
    ("error", "kind", "text"),
    [
        (KeyboardInterrupt(), STOPPED, ""),
        (Cancelled(), STOPPED, ""),
        (ParentGone(), WINDOW_CLOSED, ""),
        (full_disk(), DISK_FULL, "The run's state cannot be saved; make room."),
        (MemoryError(), NO_MEMORY, "Not enough memory. Close other programs"),
        (CheckpointError("It is another run."), FAILED, "It is another run."),
        (ZeroDivisionError("division by zero"), FAILED, "ZeroDivisionError: division by zero"),
    ],
)
def test_the_end_of_a_run_is_kept_with_its_cause(tmp_path, error, kind, text):
    folder = run_folder(tmp_path / "mine")
    folder.mkdir()
    describe(folder, {"config": {"epochs": 8}})
    with pytest.raises(type(error)):
        begin_and_end(tmp_path / "mine", error)
    end = read_end(folder)
    assert end is not None
    assert end.kind == kind
    assert end.text.startswith(text)
    assert end.time
    assert json.loads((folder / "run.json").read_text())["config"] == {"epochs": 8}
    assert holder(tmp_path / "mine") is None


def test_an_end_is_forgotten_once_the_run_continues_and_one_that_nobody_saw_is_lost(tmp_path):
    folder = run_folder(tmp_path / "mine")
    folder.mkdir()
    assert read_end(folder) is None
    with pytest.raises(Cancelled):
        begin_and_end(tmp_path / "mine", Cancelled())
    with running(tmp_path / "mine", "command line") as record:
        record.begin()
        assert read_description(folder) == {"process": os.getpid()}
        assert read_end(folder) == RunEnd(LOST)


def test_a_run_that_never_came_to_a_folder_leaves_none(tmp_path):
    with pytest.raises(KeyboardInterrupt):
        begin_and_end(tmp_path / "mine", KeyboardInterrupt())
    assert list(tmp_path.iterdir()) == []


def test_folders_on_one_disk_share_its_room_and_the_one_that_lacks_it_is_named(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    needs = [Need(one, 30_000_000), Need(two, 20_000_000, TemporarySpaceError)]
    check_disk_space(needs, free=lambda path: 50_000_000, disk=lambda path: 1)
    with pytest.raises(DiskSpaceError) as lacking:
        check_disk_space(needs, free=lambda path: 41_500_000, disk=lambda path: 1)
    assert str(lacking.value) == (
        f"{one} lacks 9 MB: the run needs about 50 MB on that disk, 41 MB are free. Free up disk space, or "
        "choose another location."
    )
    assert lacking.value.run_end == DISK_FULL
    with pytest.raises(DiskSpaceError, match=rf"{two} lacks 1 MB: .* for temporary files in TMPDIR\.$"):
        check_disk_space(needs, free=lambda path: 30_000_000 if path == one else 19_500_000, disk=hash)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_named(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DiskSpaceError, match=r"Cannot write to .* \(Permission denied\)"):
            check_disk_space([Need(tmp_path, 0)])
    finally:
        tmp_path.chmod(0o700)
