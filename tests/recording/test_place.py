from datetime import datetime

import pytest

from fer_desktop.base.errors import RecordingError
from fer_desktop.recording.recording_paths import check_output, claim_files
from training.core.storage.atomic import free_bytes

WHEN = datetime(2026, 3, 4, 5, 6, 7)


def names(paths):
    return [path.name for path in paths]


def test_files_are_named_by_date_and_time_and_made_with_their_folder(tmp_path):
    paths = claim_files(tmp_path / "new" / "folder", WHEN, [" a.csv", " b.mp4"])
    assert names(paths) == ["2026-03-04 05-06-07 a.csv", "2026-03-04 05-06-07 b.mp4"]
    assert all(path.exists() for path in paths)


def test_no_file_is_ever_replaced(tmp_path):
    (tmp_path / "2026-03-04 05-06-07 b.mp4").write_text("mine")
    second = claim_files(tmp_path, WHEN, [" a.csv", " b.mp4"])
    third = claim_files(tmp_path, WHEN, [" a.csv", " b.mp4"])
    assert names(second) == ["2026-03-04 05-06-07 (2) a.csv", "2026-03-04 05-06-07 (2) b.mp4"]
    assert names(third) == ["2026-03-04 05-06-07 (3) a.csv", "2026-03-04 05-06-07 (3) b.mp4"]
    assert (tmp_path / "2026-03-04 05-06-07 b.mp4").read_text() == "mine"
    assert not (tmp_path / "2026-03-04 05-06-07 a.csv").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(RecordingError, match=r"Cannot write to .*file .*Choose another folder"):
        claim_files(tmp_path / "file", WHEN, [" a.csv"])


def test_a_file_that_is_gone_and_a_disk_that_is_full_are_named(tmp_path):
    path = tmp_path / "a.csv"
    with pytest.raises(RecordingError, match=r"a\.csv no longer exists"):
        check_output(path, 0, free_bytes)
    path.touch()
    check_output(path, 1, free_bytes)
    with pytest.raises(RecordingError, match=r"Not enough disk space for .*a\.csv"):
        check_output(path, 100, lambda folder: 99)
