import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fer_desktop.base.errors import PictureError
from fer_desktop.vision.luma import is_gray, to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from tests.fakes import write_picture
from training.core.media.picture_decoder import MOST_BYTES


def _write(path: Path, pixels: np.ndarray) -> Path:
    path.write_bytes(cv2.imencode(path.suffix, pixels)[1].tobytes())
    return path


@pytest.mark.parametrize(
    "pixels",
    [
        np.full((4, 6), 200, np.uint8),
        np.full((4, 6, 3), 200, np.uint8),
        np.full((4, 6), 200 * 257, np.uint16),
        np.full((4, 6, 3), 200 * 257, np.uint16),
    ],
    ids=["gray", "colour", "16-bit gray", "16-bit colour"],
)
def test_every_kind_of_picture_becomes_eight_bit_colour(tmp_path, pixels):
    picture = read_picture(_write(tmp_path / "picture.png", pixels))
    assert picture.shape == (4, 6, 3)
    assert picture.dtype == np.uint8
    assert (picture == 200).all()


def _save(path: Path, picture: Image.Image, **options) -> Path:
    picture.save(path, **options)
    return path


def _corners(picture: np.ndarray) -> list[int]:
    """Which of four colours stands upper left, upper right, lower left, lower right."""
    height, width = picture.shape[:2]
    places = [(5, 5), (5, width - 6), (height - 6, 5), (height - 6, width - 6)]
    return [round(float(picture[place].mean()) / 60) for place in places]


UPRIGHT = np.kron(np.array([[0, 1], [2, 3]], np.uint8) * 60, np.ones((30, 40), np.uint8))
# How a picture lies in the file that is to be turned as each orientation says (EXIF 2.3, tag 274).
LYING = {
    1: UPRIGHT,
    2: UPRIGHT[:, ::-1],
    3: UPRIGHT[::-1, ::-1],
    4: UPRIGHT[::-1],
    5: UPRIGHT.T,
    6: np.rot90(UPRIGHT),
    7: UPRIGHT[::-1, ::-1].T,
    8: np.rot90(UPRIGHT, -1),
}


@pytest.mark.parametrize("orientation", LYING)
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tif", ".avif"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_photograph_is_turned_upright_as_its_exif_says(tmp_path, orientation, suffix, mode):
    if (mode, suffix) == ("RGBA", ".jpg"):
        mode = "CMYK"
    exif = Image.Exif()
    exif[0x0112] = orientation
    lying = Image.fromarray(np.ascontiguousarray(LYING[orientation])).convert("RGB").convert(mode)
    picture = read_picture(_save(tmp_path / f"lying{suffix}", lying, exif=exif))
    assert picture.shape == (60, 80, 3)
    assert _corners(picture) == [0, 1, 2, 3]


def test_what_is_transparent_is_laid_on_white(tmp_path):
    pixels = np.zeros((4, 6, 4), np.uint8)
    pixels[:, 2:4, 3] = 128
    pixels[:, 4:, 3] = 255
    for suffix in (".png", ".webp", ".tif"):
        options = {"lossless": True} if suffix == ".webp" else {}
        picture = read_picture(_save(tmp_path / f"holes{suffix}", Image.fromarray(pixels), **options))
        assert picture[0, :, 0].tolist() == [255, 255, 127, 127, 0, 0], suffix
    palette = Image.new("P", (2, 1))
    palette.putpalette([0, 0, 0, 40, 40, 40])
    palette.putpixel((1, 0), 1)
    for suffix in (".gif", ".png"):
        picture = read_picture(_save(tmp_path / f"palette{suffix}", palette, transparency=0))
        assert picture[0, :, 0].tolist() == [255, 40], suffix


@pytest.mark.parametrize("suffix", [".gif", ".webp", ".tif"])
def test_of_several_pictures_in_one_file_the_first_is_read(tmp_path, suffix):
    first, second = (Image.new("RGB", (32, 24), (gray, gray, gray)) for gray in (200, 40))
    path = _save(tmp_path / f"moving{suffix}", first, save_all=True, append_images=[second])
    assert abs(float(read_picture(path).mean()) - 200) < 4


@pytest.mark.parametrize("suffix", [".bmp", ".gif", ".jpg", ".png", ".ppm", ".tif", ".webp", ".avif"])
def test_every_usual_kind_of_file_is_read_in_the_same_colours(tmp_path, suffix):
    picture = read_picture(_save(tmp_path / f"blue{suffix}", Image.new("RGB", (40, 30), (20, 80, 220))))
    assert picture.shape == (30, 40, 3)
    assert np.abs(picture[15, 20].astype(int) - (220, 80, 20)).max() <= 6


def test_colours_for_printing_are_turned_into_those_of_a_screen(tmp_path):
    cmyk = Image.new("RGB", (40, 30), (20, 80, 220)).convert("CMYK")
    for suffix in (".jpg", ".tif"):
        picture = read_picture(_save(tmp_path / f"print{suffix}", cmyk))
        assert np.abs(picture[15, 20].astype(int) - (220, 80, 20)).max() <= 6, suffix


@pytest.mark.parametrize("suffix", [".bmp", ".gif", ".jpg", ".png", ".tif", ".webp", ".avif"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_file_that_is_cut_off_is_refused_rather_than_shown_in_part(tmp_path, suffix, mode):
    pixels = np.random.default_rng(0).integers(0, 255, (90, 120, 4), dtype=np.uint8)
    mode = "RGB" if suffix in (".jpg", ".bmp") else mode
    path = _save(tmp_path / f"cut{suffix}", Image.fromarray(pixels).convert(mode))
    path.write_bytes(path.read_bytes()[:-400])
    with pytest.raises(PictureError, match=rf"cut\{suffix} .* truncated"):
        read_picture(path)


def test_a_picture_of_one_pixel_is_a_picture(tmp_path):
    assert read_picture(write_picture(tmp_path / "dot.png", 77, (1, 1))).tolist() == [[[77, 77, 77]]]


def _huge_png(path: Path, side: int) -> Path:
    """A small file of black and white that needs three bytes a pixel in memory."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    rows = zlib.compress(bytes((side // 8 + 1) * side), 1)
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )
    return path


@pytest.mark.parametrize("side", [None, 72], ids=["whole", "small"])
def test_a_picture_too_large_for_the_memory_is_refused_with_its_size_and_the_limit(tmp_path, side):
    path = _huge_png(tmp_path / "huge.png", 20_000)
    assert path.stat().st_size < 1_000_000
    with pytest.raises(
        PictureError, match=r"huge\.png has 20,000 × 20,000 pixels, 400 million; the limit is 100 m"
    ):
        read_picture(path, side)


def test_opencv_itself_refuses_what_is_too_large_where_the_header_cannot_be_read(tmp_path, monkeypatch):
    path = _huge_png(tmp_path / "huge.png", 20_000)
    monkeypatch.setattr("training.core.media.picture_decoder.header_in", lambda file: None)
    with pytest.raises(PictureError, match=r"huge\.png is too large or damaged"):
        read_picture(path)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted otherwise")
def test_a_chunk_that_is_longer_than_its_file_takes_no_memory(tmp_path):
    path = _huge_png(tmp_path / "chunk.png", 8)
    content = path.read_bytes()
    place = content.index(b"IDAT") - 4
    path.write_bytes(content[:place] + struct.pack(">I", 0x7FFF_FFFF) + content[place + 4 :])
    program = (
        "import sys, pathlib, psutil; from fer_desktop.vision.picture_file import read_picture\n"
        "import cv2, threading; peak, own = [0], psutil.Process()\n"
        "def watch():\n"
        "    while True: peak[0] = max(peak[0], own.memory_info().rss)\n"
        "threading.Thread(target=watch, daemon=True).start()\n"
        "try: read_picture(pathlib.Path(sys.argv[1]))\n"
        "except Exception as error: print(error)\n"
        "print(peak[0])"
    )
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True)
    said, peak = done.stdout.splitlines()
    assert "chunk.png is not a readable picture, or it is truncated" in said
    assert int(peak) < 1_000_000_000


def test_what_stands_behind_the_end_of_a_png_does_no_harm(tmp_path):
    path = _huge_png(tmp_path / "more.png", 8)
    path.write_bytes(path.read_bytes() + b"\xff" * 1000)
    assert read_picture(path).shape == (8, 8, 3)


def test_a_file_too_large_for_the_memory_is_refused(tmp_path):
    path = tmp_path / "film.jpg"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES * 3)
    with pytest.raises(PictureError, match=r"film\.jpg has 3\.0 GB; the limit is 1 GB"):
        read_picture(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only some systems have pipes with names")
def test_a_pipe_with_the_name_of_a_picture_blocks_nothing(tmp_path):
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(PictureError, match=r"pipe\.png is a FIFO, not a regular file"):
        read_picture(tmp_path / "pipe.png")


def test_a_photograph_is_decoded_at_a_part_of_its_size_where_that_suffices(tmp_path):
    path = write_picture(tmp_path / "photograph.jpg", 90, (800, 600))
    assert read_picture(path, 72).shape == (75, 100, 3)
    assert read_picture(path, 200).shape == (300, 400, 3)
    assert read_picture(path, 700).shape == (600, 800, 3)


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_without_colors_a_jpeg_is_read_as_the_gray_of_its_colors(tmp_path, mode, orientation):
    across, down = np.meshgrid(np.linspace(0, 255, 80), np.linspace(0, 255, 60))
    colors = np.stack([across, down, 255 - across], axis=-1).astype(np.uint8)
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = _save(tmp_path / "photo.jpg", Image.fromarray(colors).convert(mode), quality=95, exif=exif)
    colored, gray = read_picture(path), read_picture(path, colors=False)
    assert is_gray(gray)
    assert gray.shape == colored.shape == ((60, 80, 3) if orientation == 1 else (80, 60, 3))
    assert cv2.absdiff(to_gray(gray), to_gray(colored)).mean() < 1.0


def test_without_colors_a_picture_without_loss_is_read_as_with_them(tmp_path):
    path = write_picture(tmp_path / "picture.png")
    assert np.array_equal(read_picture(path, colors=False), read_picture(path))


def test_a_path_may_have_letters_of_any_language(tmp_path):
    assert read_picture(write_picture(tmp_path / "Gefühl 感情.png")).shape == (48, 64, 3)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b"this is no picture", "is not a picture but a text file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is not a readable picture"),
    ],
)
def test_a_file_that_is_no_picture_is_named(tmp_path, content, reason):
    path = tmp_path / "broken.png"
    path.write_bytes(content)
    with pytest.raises(PictureError, match=rf"broken\.png {reason}"):
        read_picture(path)


def test_a_picture_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PictureError, match=r"Cannot read .*gone\.png \(No such file"):
        read_picture(tmp_path / "gone.png")


def test_a_renamed_picture_of_a_format_that_is_not_supported_says_what_to_do(tmp_path):
    picture = tmp_path / "photo.jpg"
    picture.write_bytes(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(100))
    with pytest.raises(PictureError, match=r"photo\.jpg is in the format HEIC.*Export it as JPEG"):
        read_picture(picture)
