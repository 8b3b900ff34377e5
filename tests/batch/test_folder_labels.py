from pathlib import Path

import pytest

from fer_desktop.batch.folder_labels import FolderLabels
from tests.fakes import LABELS


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
