"""Reading labelled pictures from folders."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from training.data import DataError, read_faces
from training.data.class_names import ClassNames
from training.data.skipped import Gathered


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


def test_every_face_knows_the_file_it_comes_from(tmp_path):
    write_picture(tmp_path / "train" / "happy" / "b.png")
    write_picture(tmp_path / "train" / "angry" / "a.png")
    assert read_faces(tmp_path).places.tolist() == ["train/angry/a.png", "train/happy/b.png"]


def test_pictures_that_cannot_be_read_are_gathered_and_the_others_stay(tmp_path):
    write_picture(tmp_path / "sad" / "good.png", 10)
    (tmp_path / "sad" / "broken.png").write_text("no picture")
    (tmp_path / "sad" / "empty.jpg").write_bytes(b"")
    gathered = Gathered()
    data = read_faces(tmp_path, skipped=gathered)
    assert data.places.tolist() == ["sad/good.png"]
    assert [(row.source, row.place, row.reason) for row in gathered] == [
        (str(tmp_path), "sad/broken.png", "not a picture that can be read"),
        (str(tmp_path), "sad/empty.jpg", "not a picture that can be read"),
    ]


def test_a_folder_of_broken_pictures_alone_names_the_first(tmp_path):
    (tmp_path / "sad").mkdir()
    (tmp_path / "sad" / "broken.png").write_text("no picture")
    with pytest.raises(DataError, match=r"no face that can be read; sad/broken\.png: not a picture"):
        read_faces(tmp_path, skipped=Gathered())


def test_folders_of_other_names_are_mapped_and_those_of_none_left_out(tmp_path):
    for folder in ("contempt", "fearful", "unsure"):
        write_picture(tmp_path / folder / "a.png")
    data = read_faces(tmp_path, ClassNames.of([("Contempt", "Disgust"), ("unsure", "none")]))
    assert [data.emotions[label] for label in data.labels] == ["Disgust", "Fear"]


def test_a_folder_has_no_votes(tmp_path):
    write_picture(tmp_path / "happy" / "a.png")
    assert read_faces(tmp_path).votes is None
