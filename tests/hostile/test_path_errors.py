"""What stands in the way of a path is called what it is, and what to do about it fits."""

import errno
import os
from pathlib import Path

import pytest

from fer_desktop.analysis.output.output_path import checked_output
from fer_desktop.base.errors import MissingPathError, OutputError, PictureError, SourceError, unreadable
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources import open_source
from fer_desktop.vision.sources.targets import list_files
from training.core.storage.atomic import check_output
from training.core.training_error import known_error
from training.data import read_faces

LONG = "n" * 300


def test_a_name_that_is_too_long_is_called_so_wherever_it_is_read(tmp_path):
    path = tmp_path / f"{LONG}.png"
    with pytest.raises(SourceError, match=r"nnn\.png is too long\. Shorten the name") as refused:
        open_source([str(path)])
    assert not isinstance(refused.value, MissingPathError)
    (problem,) = list_files([str(path)]).problems
    assert "is too long" in str(problem)
    with pytest.raises(PictureError, match=r"nnn\.png is too long\. Shorten the name"):
        read_picture(path)
    with pytest.raises(OSError, match="too long") as raised:
        read_faces(path)
    assert str(known_error(raised.value)) == f"The name {path} is too long. Choose a shorter one."


def test_a_name_that_is_too_long_is_called_so_wherever_it_is_written(tmp_path):
    with pytest.raises(OutputError, match=r"nnn\.csv is too long\. Choose a shorter one\."):
        checked_output(tmp_path / f"{LONG}.csv")
    page = tmp_path / f"{LONG}.html"
    with pytest.raises(OSError, match="too long") as raised:
        check_output(page, [])
    assert str(known_error(raised.value)) == f"The name {page} is too long. Choose a shorter one."


def test_what_is_not_there_is_still_called_so(tmp_path):
    for missing in (tmp_path / "gone.png", tmp_path / "gone" / "1.png"):
        with pytest.raises(MissingPathError, match=r"does not exist\. Check the name"):
            open_source([str(missing)])


@pytest.mark.parametrize(
    ("code", "read", "trained"),
    [
        (errno.EACCES, "No permission to read a.png. Change its permissions.", "No permission for a.png."),
        (errno.EISDIR, "a.png is a folder. Choose a file.", "a.png is a folder. Choose a file."),
        (errno.EROFS, "Cannot read a.png (Read-only", "Cannot write a.png: the disk is read-only."),
        (errno.ENOSPC, "Cannot read a.png (No space", "Cannot write a.png: the disk is full."),
        (errno.EIO, "Cannot read a.png (Input/output error)", "a.png: Input/output error."),
    ],
)
def test_each_cause_has_a_sentence_of_its_own(code, read, trained):
    error = OSError(code, os.strerror(code), "a.png")
    assert unreadable(Path("a.png"), error).startswith(read)
    assert str(known_error(error)).startswith(trained)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_folder_that_may_not_be_looked_into_is_not_called_missing(tmp_path):
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0)
    try:
        with pytest.raises(SourceError, match="No permission to read"):
            open_source([str(folder / "1.png")])
    finally:
        folder.chmod(0o700)
