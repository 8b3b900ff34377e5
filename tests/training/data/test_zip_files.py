"""Faces from ZIP files: as from the folder or table inside, and nothing outside a temporary folder."""

import shutil
import tempfile
import zipfile
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.core.training_error import TrainingError
from training.core.untrusted import zip_file
from training.data.csv_writer import write_csv
from training.data.prepare import read_faces
from training.data.skipped import Gathered


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """The system's temporary folder, which is empty again after each test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert not list(folder.glob("fer-desktop-faces-*"))


@pytest.fixture
def pictures(tmp_path) -> Path:
    """A folder of two classes."""
    folder = tmp_path / "pictures"
    for name in ("happy", "sad"):
        (folder / name).mkdir(parents=True)
        for index in range(3):
            face = np.full((48, 48), 40 * index + len(name), np.uint8)
            cv2.imwrite(str(folder / name / f"{index}.png"), face)
    return folder


def packed(path: Path, folder: Path, prefix: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, prefix + file.relative_to(folder).as_posix())
        archive.writestr("__MACOSX/happy/._0.png", b"resource fork")
    return path


@pytest.mark.parametrize("prefix", ["", "my faces/", "data/my faces/"])
def test_folders_in_a_zip_file_are_read_as_the_folder_is(tmp_path, pictures, prefix):
    path = packed(tmp_path / "faces.zip", pictures, prefix)
    data, expected = read_faces(path), read_faces(pictures)
    assert data.fingerprint() == expected.fingerprint()
    assert data.places.tolist() == expected.places.tolist()
    assert data.source == str(path)


def test_a_table_in_a_zip_file_is_read_as_the_table_is(tmp_path):
    table = tmp_path / "table" / "fer2013.csv"
    table.parent.mkdir()
    write_csv(draw_faces({"Training": 2, "PublicTest": 1}), table)
    path = packed(tmp_path / "archive.zip", table.parent, "fer2013/")
    data = read_faces(path)
    assert data.fingerprint() == read_faces(table).fingerprint()
    assert data.places[0] == "line 2"


def test_a_zip_file_is_told_by_its_content(tmp_path, pictures):
    path = packed(tmp_path / "faces.bin", pictures)
    assert len(read_faces(path)) == 6


def test_what_is_wrong_inside_names_the_zip_file(tmp_path, pictures):
    (pictures / "happy" / "0.png").write_bytes(b"\x89PNG damaged")
    (pictures / "odd name").mkdir()
    (pictures / "odd name" / "1.png").write_bytes((pictures / "sad" / "1.png").read_bytes())
    path = packed(tmp_path / "faces.zip", pictures)
    with pytest.raises(TrainingError, match="odd name") as caught:
        read_faces(path)
    assert "fer-desktop-faces-" not in str(caught.value) + str(caught.value.fields)
    assert str(path) in str(caught.value)
    (pictures / "odd name" / "1.png").unlink()
    (pictures / "odd name").rmdir()
    skipped = Gathered()
    assert len(read_faces(packed(path, pictures), skipped=skipped)) == 5
    assert [(one.source, one.place) for one in skipped] == [(str(path), "happy/0.png")]


@pytest.mark.parametrize(
    "name", ["../outside.png", "/outside.png", "happy/../../outside.png", "C:outside.png"]
)
def test_a_file_that_would_be_written_elsewhere_is_refused(tmp_path, name):
    path = tmp_path / "faces.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("happy/0.png", b"x")
        archive.writestr(zipfile.ZipInfo(name), b"x")
    with pytest.raises(TrainingError, match=r"Do not use this ZIP file\."):
        read_faces(path)
    assert not list(tmp_path.rglob("outside.png"))


def test_a_link_is_refused(tmp_path):
    path = tmp_path / "faces.zip"
    link = zipfile.ZipInfo("happy")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc")
    with pytest.raises(TrainingError, match=r"contains 'happy', which is no file"):
        read_faces(path)


def test_more_than_the_limit_is_refused_before_it_is_unpacked(tmp_path, pictures, monkeypatch):
    path = packed(tmp_path / "faces.zip", pictures)
    monkeypatch.setattr(zip_file, "MOST_FILES", 3)
    with pytest.raises(TrainingError, match=r"has 6 files of 0 MB in all; the limits are 3 files"):
        read_faces(path)
    monkeypatch.setattr(zip_file, "_LONGEST_LIST", 10)
    with pytest.raises(TrainingError, match=r"the limits are 3 files"):
        read_faces(path)


def test_a_lack_of_room_is_said_before_it_is_unpacked(tmp_path, pictures, monkeypatch):
    path = packed(tmp_path / "faces.zip", pictures)
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(zip_file, "disk_usage", lambda folder: usage._replace(free=10))
    with pytest.raises(TrainingError, match=r"0 MB are free\. Free up disk space"):
        read_faces(path)


def test_a_damaged_zip_file_is_refused_in_one_sentence(tmp_path, pictures):
    path = packed(tmp_path / "faces.zip", pictures)
    content = path.read_bytes()
    for damaged in (content[: len(content) // 2], content[:60] + b"\0" * 40 + content[100:]):
        path.write_bytes(damaged)
        with pytest.raises(TrainingError, match=r"faces\.zip is unreadable as a ZIP file"):
            read_faces(path)


def test_a_password_is_named(tmp_path, pictures):
    path = packed(tmp_path / "faces.zip", pictures)
    content = bytearray(path.read_bytes())
    for index in range(len(content) - 4):
        if content[index : index + 4] == b"PK\x01\x02":
            content[index + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(TrainingError, match="is password-protected"):
        read_faces(path)
