"""Reading labelled pictures from folders."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from training.data import DataError, read_faces


def write_picture(path: Path, value: int = 50, size: tuple[int, ...] = (48, 48)) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    assert cv2.imwrite(str(path), np.full(size, value, np.uint8))


def test_one_level_of_emotions_has_no_split(tmp_path):
    write_picture(tmp_path / "happy" / "a.png", 10)
    write_picture(tmp_path / "Sad" / "b.png", 20)
    data = read_faces(tmp_path)
    assert sorted(data.emotions[label] for label in data.labels) == ["Happy", "Sad"]
    assert data.counts_by_split() == {"": 2}


def test_the_test_folder_keeps_both_test_splits_apart_by_name(tmp_path):
    write_picture(tmp_path / "train" / "angry" / "Training_1.png")
    write_picture(tmp_path / "test" / "angry" / "PublicTest_1.png")
    write_picture(tmp_path / "test" / "angry" / "PrivateTest_1.png")
    write_picture(tmp_path / "test" / "angry" / "other.png")
    assert read_faces(tmp_path).counts_by_split() == {"Training": 1, "PublicTest": 1, "PrivateTest": 2}


def test_colour_and_other_sizes_become_gray_faces_of_48_pixels(tmp_path):
    write_picture(tmp_path / "fear" / "large.jpg", 90, (200, 160, 3))
    data = read_faces(tmp_path)
    assert data.faces.shape == (1, 48, 48)
    assert abs(int(data.faces[0, 24, 24]) - 90) <= 2


def test_an_unknown_emotion_is_refused_by_its_folder(tmp_path):
    write_picture(tmp_path / "contempt" / "a.png")
    with pytest.raises(DataError, match=r"contempt: the emotion 'contempt' is unknown"):
        read_faces(tmp_path)


def test_a_picture_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "sad").mkdir()
    (tmp_path / "sad" / "broken.png").write_text("no picture")
    with pytest.raises(DataError, match=r"sad/broken\.png: not a picture that can be read"):
        read_faces(tmp_path)


def test_a_folder_without_pictures_is_refused(tmp_path):
    (tmp_path / "happy").mkdir()
    with pytest.raises(DataError, match="holds no labelled pictures"):
        read_faces(tmp_path)
