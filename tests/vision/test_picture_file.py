import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from fer_desktop.errors import PictureError
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from tests.fakes import write_picture


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


def test_a_photograph_taken_sideways_is_turned_upright(tmp_path):
    sideways = Image.new("L", (6, 4))
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation: turn by 90 degrees
    buffer = io.BytesIO()
    sideways.save(buffer, "jpeg", exif=exif)
    path = tmp_path / "sideways.jpg"
    path.write_bytes(buffer.getvalue())
    assert read_picture(path).shape == (6, 4, 3)


def test_a_path_may_have_letters_of_any_language(tmp_path):
    assert read_picture(write_picture(tmp_path / "Gefühl 感情.png")).shape == (48, 64, 3)


@pytest.mark.parametrize("content", [b"", b"this is no picture", b"\x89PNG\r\n\x1a\n\x00\x00"])
def test_a_file_that_is_no_picture_is_named(tmp_path, content):
    path = tmp_path / "broken.png"
    path.write_bytes(content)
    with pytest.raises(PictureError, match=r"broken\.png is not a picture"):
        read_picture(path)


def test_a_picture_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PictureError, match=r"gone\.png cannot be read \(No such file"):
        read_picture(tmp_path / "gone.png")
