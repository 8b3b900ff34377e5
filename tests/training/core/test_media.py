"""Telling what a file holds, and walking through folders."""

import os
import shutil
import socket
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from training.core.media import (
    MEDIA,
    PICTURES,
    Kind,
    LeftOut,
    LeftOutCounter,
    Reason,
    format_in,
    left_out_text,
    walk,
)

HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 100


def encoded(suffix: str) -> bytes:
    return cv2.imencode(suffix, np.full((48, 48, 3), 90, np.uint8))[1].tobytes()


def walked(folder: Path, kinds: frozenset[Kind] = MEDIA) -> tuple[list[str], list[LeftOut]]:
    left = LeftOutCounter()
    found = sorted(Path(path).relative_to(folder).as_posix() for path in walk(str(folder), kinds, left))
    return found, sorted(left.counts, key=lambda one: (one.reason.value, one.what))


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".bmp", ".tiff", ".webp", ".pgm", ".ppm"])
def test_a_picture_is_identified_by_its_first_bytes(suffix):
    picture = np.full((48, 48) if suffix == ".pgm" else (48, 48, 3), 90, np.uint8)
    form = format_in(cv2.imencode(suffix, picture)[1].tobytes())
    assert form is not None
    assert form.kind is Kind.PICTURE


@pytest.mark.parametrize("name", ["AVIF", "GIF"])
def test_pictures_of_other_writers_are_reported_too(name, tmp_path):
    Image.new("L", (48, 48), 90).save(tmp_path / "face", name)
    form = format_in((tmp_path / "face").read_bytes())
    assert form is not None
    assert (form.name, form.kind) == (name, Kind.PICTURE)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (HEIC, "HEIC"),
        (b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avifmiaf", "AVIF"),
        (b"\x00\x00\x00\x18ftypcrx \x00\x00\x00\x01crx isom", "camera raw"),
        (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "JPEG XL"),
        (b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp41", "video"),
        (b"\x1a\x45\xdf\xa3", "video"),
    ],
)
def test_formats_of_one_family_are_kept_apart(head, name):
    form = format_in(head)
    assert form is not None
    assert form.name == name


@pytest.mark.parametrize(
    "head",
    [b"", b"BM, a text", b"P5 is a number", b"The free text", b"\x00\x00\x01\x00\x01\x00", b"G" * 1024],
    ids=["empty", "BM", "P5", "free", "icon", "letters"],
)
def test_what_only_looks_like_a_format_is_none(head):
    assert format_in(head) is None


def test_files_are_found_at_every_depth_by_name_and_by_content(tmp_path):
    (tmp_path / "S005" / "001").mkdir(parents=True)
    (tmp_path / "S005" / "001" / "face.PNG").write_bytes(encoded(".png"))
    (tmp_path / "S005" / "face").write_bytes(encoded(".jpg"))
    (tmp_path / "photo.dat").write_bytes(encoded(".webp"))
    found, left_out = walked(tmp_path)
    assert found == ["S005/001/face.PNG", "S005/face", "photo.dat"]
    assert left_out == []


def test_what_is_left_out_is_counted_by_reason_and_suffix(tmp_path):
    for name in ("1.heic", "2.HEIC"):
        (tmp_path / name).write_bytes(HEIC)
    (tmp_path / "renamed").write_bytes(HEIC)
    for name in ("a.txt", "b.txt", "c.TXT", "readme"):
        (tmp_path / name).write_text("no picture")
    (tmp_path / ".hidden.txt").write_text("nobody looks")
    found, left_out = walked(tmp_path, PICTURES)
    assert found == []
    assert left_out == [
        LeftOut(Reason.NO_PICTURE, "", 1),
        LeftOut(Reason.NO_PICTURE, ".txt", 3),
        LeftOut(Reason.NOT_SUPPORTED, "HEIC", 3),
    ]


def test_a_video_is_no_picture(tmp_path):
    (tmp_path / "film").write_bytes(b"\x1a\x45\xdf\xa3" + b"\0" * 50)
    (tmp_path / "film.mp4").write_bytes(b"")
    assert walked(tmp_path)[0] == ["film", "film.mp4"]
    assert walked(tmp_path, PICTURES)[0] == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_what_is_no_regular_file_is_named_and_never_opened(tmp_path, request):
    os.mkfifo(tmp_path / "queue.png")
    (tmp_path / "null.png").symlink_to("/dev/null")
    # The path of a socket may have about a hundred letters.
    short = Path("/tmp") / f"fer-{os.getpid()}"
    short.mkdir()
    request.addfinalizer(lambda: shutil.rmtree(short))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(short / "s.png"))
        assert walked(short)[1] == [LeftOut(Reason.NOT_REGULAR, "socket", 1)]
    assert walked(tmp_path) == (
        [],
        [LeftOut(Reason.NOT_REGULAR, "FIFO", 1), LeftOut(Reason.NOT_REGULAR, "device", 1)],
    )


def test_links_to_folders_and_broken_links_are_counted(tmp_path):
    (tmp_path / "a").mkdir()
    try:
        (tmp_path / "a" / "back").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "gone.png").symlink_to(tmp_path / "nowhere.png")
        (tmp_path / "self.png").symlink_to(tmp_path / "self.png")
    except OSError:
        pytest.skip("links cannot be made here")
    assert walked(tmp_path) == ([], [LeftOut(Reason.BROKEN_LINK, "", 2), LeftOut(Reason.FOLDER_LINK, "", 1)])


def test_the_sentence_counts_each_kind_once():
    left_out = [
        LeftOut(Reason.NOT_REGULAR, "FIFO", 1),
        LeftOut(Reason.NO_PICTURE, "", 2),
        LeftOut(Reason.NO_PICTURE, ".txt", 3),
        LeftOut(Reason.NOT_SUPPORTED, "HEIC", 1),
        LeftOut(Reason.NOT_SUPPORTED, "HEIC", 1),
    ]
    assert left_out_text(left_out) == (
        "2 HEIC pictures (not supported; export them as JPEG), 3 .txt files (not pictures), "
        "2 files (not pictures), 1 FIFO (not a regular file)"
    )
