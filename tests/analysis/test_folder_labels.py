from pathlib import Path

import numpy as np
import pytest

from fer_desktop.analysis.folder_labels import FolderLabels, labels_of, look_cropped
from fer_desktop.vision.opencv import cv2
from tests.fakes import LABELS


@pytest.fixture
def labelled(tmp_path):
    """Writes pictures of a shape into two folders that name emotions; gives the files and their labels."""

    def write(shape, number=8, names=("happy", "sad"), colour=0, suffix=".png"):
        files = []
        for index in range(number):
            file = tmp_path / names[index % 2] / f"{index}{suffix}"
            file.parent.mkdir(exist_ok=True)
            picture = np.full((*shape, 3), 90, np.uint8)
            picture[..., 0] += colour
            cv2.imwrite(str(file), picture)
            files.append(file)
        return files, labels_of([str(tmp_path)], files, LABELS)

    return write


def test_small_square_gray_pictures_in_folders_of_emotions_look_like_cropped_faces(labelled):
    assert look_cropped(*labelled((48, 48)))
    assert look_cropped(*labelled((100, 100)))


@pytest.mark.parametrize(
    "other",
    [
        {"shape": (160, 160)},
        {"shape": (48, 64)},
        {"shape": (48, 48), "colour": 60},
        {"shape": (48, 48), "names": ("mary", "john")},
        {"shape": (48, 48), "number": 4},
    ],
)
def test_large_oblong_coloured_unlabelled_and_few_pictures_do_not(labelled, other):
    assert not look_cropped(*labelled(**other))


@pytest.mark.parametrize("side", [101, 200, 202, 400, 800])
def test_large_photographs_do_not_although_they_are_read_in_part_of_their_size(labelled, side):
    assert not look_cropped(*labelled((side, side), suffix=".jpg"))
    assert look_cropped(*labelled((100, 100), suffix=".jpg"))


def test_what_cannot_be_read_and_videos_say_nothing(labelled):
    files, labels = labelled((48, 48))
    videos = [file.with_suffix(".mp4") for file in files]
    assert not look_cropped(videos, labels)
    files[0].write_bytes(b"no picture")
    assert look_cropped([*files, *videos], labels)


@pytest.mark.parametrize(
    ("file", "label"),
    [
        ("data/happy/1.png", "Happy"),
        ("data/test/Anger/1.png", "Angry"),
        ("data/SADNESS/by hand/1.png", "Sad"),
        ("data/happy/S005/001/1.png", "Happy"),
        ("data/happy/joy/1.png", "Happy"),
        ("data/happy/sad/1.png", None),
        ("data/misc/1.png", None),
        ("data/1.png", None),
        ("elsewhere/happy/1.png", None),
    ],
)
def test_folders_that_name_one_emotion_are_the_label_at_every_depth(file, label):
    assert FolderLabels(["data"], LABELS).label_of(file) == label


def test_what_lies_above_the_folder_that_was_asked_for_says_nothing():
    assert FolderLabels(["/home/joy/pictures"], LABELS).label_of("/home/joy/pictures/1.png") is None


def test_folders_of_one_emotion_alone_are_no_labels():
    labels = FolderLabels(["data"], LABELS)
    assert not labels.labelled([Path("data/Joy/1.png"), Path("data/Joy/2.png"), Path("data/Tom/1.png")])
    assert labels.labelled([Path("data/Joy/1.png"), Path("data/fear/2.png")])


def test_an_emotion_that_the_model_does_not_know_is_no_label():
    assert FolderLabels(["data"], ("Happy", "Sad")).label_of("data/fearful/1.png") is None
