import numpy as np
import pytest
from PIL import Image

from fer_desktop.base.errors import FerError
from fer_desktop.live.thumbnails import read_thumbnail
from tests.fakes import gray_frames, write_picture, write_video


@pytest.mark.parametrize(
    ("size", "small"),
    [((800, 600), (96, 72)), ((600, 800), (54, 72)), ((4000, 10), (104, 1)), ((30, 20), (30, 20))],
)
def test_a_picture_keeps_its_sides_and_is_never_enlarged(tmp_path, size, small):
    thumbnail = read_thumbnail(write_picture(tmp_path / "picture.png", 150, size), 104, 72)
    assert (thumbnail.shape[1], thumbnail.shape[0]) == small
    assert (thumbnail == 150).all()


def test_a_photograph_lies_in_its_small_copy_as_it_does_when_it_is_shown(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    sideways = Image.new("RGB", (800, 600))
    sideways.paste((255, 255, 255), (0, 0, 400, 600))
    sideways.save(tmp_path / "sideways.jpg", exif=exif)
    thumbnail = read_thumbnail(tmp_path / "sideways.jpg", 104, 72)
    assert thumbnail.shape == (72, 54, 3)
    assert thumbnail[5].mean() > 250
    assert thumbnail[-5].mean() < 5


def test_a_video_shows_a_frame_behind_its_first_ones(tmp_path):
    film = write_video(tmp_path / "film.avi", gray_frames(20))
    assert np.abs(read_thumbnail(film, 104, 72).astype(int) - 20).max() <= 3


@pytest.mark.parametrize("name", ["broken.png", "broken.mp4"])
def test_what_cannot_be_shown_has_no_small_copy_either(tmp_path, name):
    (tmp_path / name).write_text("neither")
    with pytest.raises(FerError, match=name.replace(".", r"\.")):
        read_thumbnail(tmp_path / name, 104, 72)
