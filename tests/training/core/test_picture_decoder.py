"""Pictures are decoded alike for the window, an analysis and a training, or refused for the same reason."""

import warnings
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from fer_desktop.base.errors import PictureError
from fer_desktop.vision.picture_file import read_noted, read_picture
from training.core.media import picture_decoder
from training.core.media.picture_decoder import decode_picture
from training.data.data_errors import RowError
from training.data.pictures.picture_reader import read_gray

RAMP = np.linspace(0.0, 1.0, 48 * 48).reshape(48, 48)
GRAY = np.rint(RAMP * 255).astype(int)


def _tiff(path: Path, numbers: np.ndarray) -> Path:
    assert cv2.imwrite(str(path), numbers)
    return path


def _check(path: Path, expected: np.ndarray, guessed: bool) -> None:
    """The window and a training read the same, up to how gray is made of colours."""
    picture, note = read_noted(path)
    assert np.abs(picture[..., 0].astype(int) - expected).max() <= 1
    assert np.abs(read_gray(path)[0].astype(int) - expected).max() <= 1
    assert (path.name in note and "does not say" in note) == guessed == read_gray(path)[1]


@pytest.mark.parametrize("suffix", [".tif", ".png"])
@pytest.mark.parametrize("channels", [1, 3])
def test_16_bits_become_8_without_a_guess(tmp_path, suffix, channels):
    numbers = np.rint(RAMP * 65535).astype(np.uint16)
    numbers = np.repeat(numbers[..., np.newaxis], channels, 2).squeeze()
    _check(_tiff(tmp_path / f"deep{suffix}", numbers), GRAY, guessed=False)


def test_a_transparent_16_bit_picture_is_not_white(tmp_path):
    numbers = np.rint(RAMP * 65535).astype(np.uint16)
    path = tmp_path / "deep.png"
    Image.fromarray(numbers).save(path, transparency=0)
    _check(path, GRAY, guessed=False)


@pytest.mark.parametrize("white", [1.0, 255.0, 65535.0])
@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("channels", [1, 3])
def test_floating_point_values_are_scaled_and_the_guess_is_told(tmp_path, white, kind, channels):
    numbers = np.repeat((RAMP * white).astype(kind)[..., np.newaxis], channels, 2).squeeze()
    _check(_tiff(tmp_path / "float.tif", numbers), GRAY, guessed=True)


def test_values_beyond_every_usual_range_are_scaled_from_the_lowest_to_the_highest(tmp_path):
    path = _tiff(tmp_path / "measured.tif", (RAMP * 3e6 - 1e6).astype(np.float32))
    _check(path, GRAY, guessed=True)
    assert "-1e+06 and 2e+06" in read_noted(path)[1]


@pytest.mark.parametrize(("kind", "white"), [(np.int16, 255), (np.int32, 255), (np.int32, 65535)])
def test_signed_integers_are_scaled_likewise(tmp_path, kind, white):
    _check(_tiff(tmp_path / "integers.tif", np.rint(RAMP * white).astype(kind)), GRAY, guessed=True)


def test_values_that_are_no_numbers_are_black_and_a_picture_of_nothing_else_is_refused(tmp_path):
    numbers = RAMP.astype(np.float32)
    numbers[0, 0] = np.nan
    assert read_picture(_tiff(tmp_path / "holes.tif", numbers))[0, 0, 0] == 0
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(PictureError, match=r"nothing\.tif is not a readable picture"):
            read_picture(_tiff(tmp_path / "nothing.tif", np.full((4, 4), np.nan, np.float32)))


def test_values_that_are_not_read_are_named_as_what_they_are(tmp_path):
    path = _tiff(tmp_path / "complex.tif", RAMP.astype(np.float32))
    content = bytearray(path.read_bytes())
    entry = content.find((339).to_bytes(2, "little") + b"\3\0")
    content[entry + 8] = 6
    path.write_bytes(content)
    with pytest.raises(
        PictureError, match=r"complex\.tif has 32-bit complex values, which are not supported"
    ):
        read_picture(path)
    with pytest.raises(RowError, match=r"^32-bit complex values are not supported; save it with 8 bits"):
        read_gray(path)


def test_the_limits_hold_for_a_training_too(tmp_path, monkeypatch):
    path = _tiff(tmp_path / "large.png", np.zeros((40, 50), np.uint8))
    monkeypatch.setattr(picture_decoder, "MOST_PIXELS", 1999)
    with pytest.raises(RowError, match=r"^50 × 40 pixels, .* the limit is .*; save a smaller copy$"):
        read_gray(path)
    with pytest.raises(PictureError, match=r"large\.png has 50 × 40 pixels"):
        read_picture(path)
    monkeypatch.setattr(picture_decoder, "MOST_BYTES", 10)
    with pytest.raises(RowError, match="GB; the limit is"):
        read_gray(path)


def test_what_is_transparent_is_laid_on_white_in_a_training_too(tmp_path):
    pixels = np.zeros((48, 48, 4), np.uint8)
    pixels[:, 24:, 3] = 255
    path = tmp_path / "holes.png"
    Image.fromarray(pixels).save(path)
    assert read_gray(path)[0][0, [0, 47]].tolist() == [255, 0]
    assert read_picture(path)[0, [0, 47], 0].tolist() == [255, 0]


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tif", ".webp", ".avif"])
def test_a_lying_photograph_is_upright_in_gray_too(tmp_path, suffix):
    exif = Image.Exif()
    exif[0x0112] = 6
    path = tmp_path / f"lying{suffix}"
    Image.new("RGB", (40, 30)).save(path, exif=exif)
    assert decode_picture(path, gray=True).pixels.shape == (40, 30)
