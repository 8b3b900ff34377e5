"""Collections of faces on the disk."""

import errno
import os
import stat

import numpy as np
import pytest

from fer_desktop.base import paths
from fer_desktop.base.errors import CollectionError, StoredFaceError
from fer_desktop.models.collected_faces import FaceCollections
from training.core.class_list import MOST_CLASSES
from training.data.folder_reader import read_folder
from training.data.splits import split_named

CLASSES = ("Happy", "Sad", "Angry")


def face(gray=100):
    return np.full((48, 48), gray, np.uint8)


@pytest.fixture
def collections(home):
    return FaceCollections(paths.collected_faces_folder())


@pytest.fixture
def mine(collections):
    return collections.create("My faces", CLASSES)


def files(collection):
    return sorted(path.relative_to(collection.folder).as_posix() for path in collection.folder.rglob("*.png"))


def test_faces_lie_in_a_folder_for_each_class_and_are_there_the_next_time(collections, mine):
    for gray, name in ((1, "Sad"), (2, "Sad"), (3, "Happy")):
        mine.add(face(gray), name)
    assert files(mine) == ["Happy/0001.png", "Sad/0001.png", "Sad/0002.png"]
    again = collections.open("My faces")
    assert again.classes == CLASSES
    assert again.counts == {"Happy": 1, "Sad": 2, "Angry": 0}
    assert np.array_equal(again.faces("Sad")[1].pixels, face(2))


def test_a_training_reads_a_collection(mine):
    for gray, name in enumerate(CLASSES):
        mine.add(face(100 + gray), name)
    data = read_folder(mine.folder)
    assert sorted(zip(data.places, (data.emotions[label] for label in data.labels), strict=True)) == [
        ("Angry/0001.png", "Angry"),
        ("Happy/0001.png", "Happy"),
        ("Sad/0001.png", "Sad"),
    ]
    assert data.left_out == ()


def test_a_deleted_face_is_gone_and_can_be_restored_in_its_place(mine):
    first, second, third = (mine.add(face(gray), "Happy") for gray in (10, 20, 30))
    mine.delete([second])
    assert files(mine) == ["Happy/0001.png", "Happy/0003.png"]
    mine.restore([second])
    assert [kept.path for kept in mine.faces("Happy")] == [first.path, second.path, third.path]
    assert mine.add(face(40), "Happy").path.name == "0004.png"


def test_a_deleted_face_whose_number_was_used_again_is_restored_under_the_next_one(mine):
    faces = [mine.add(face(gray), "Happy") for gray in (10, 20, 30)]
    mine.delete(faces[-1:])
    mine.add(face(40), "Happy")
    mine.restore(faces[-1:])
    assert files(mine) == [f"Happy/000{number}.png" for number in (1, 2, 3, 4)]
    assert [int(kept.pixels[0, 0]) for kept in mine.faces("Happy")] == [10, 20, 40, 30]


def test_a_face_that_another_window_stored_is_not_replaced(collections, mine):
    other = collections.open("My faces")
    mine.add(face(1), "Happy")
    other.add(face(2), "Happy")
    assert collections.open("My faces").counts["Happy"] == 2


def test_classes_are_added_and_deleted_with_their_faces(collections, mine):
    mine.add(face(), "Sad")
    mine.add_class("  thumbs   up ")
    mine.remove_class("Sad")
    assert collections.open("My faces").classes == ("Happy", "Angry", "thumbs up")
    assert files(mine) == []


def test_collections_are_deleted_one_by_one_and_at_once(collections, mine):
    mine.add(face(), "Sad")
    collections.create("Others", CLASSES)
    collections.delete("My faces")
    assert collections.names == ("Others",)
    collections.delete_all()
    assert not collections.folder.exists()
    assert collections.names == ()


@pytest.mark.skipif(os.name == "nt", reason="folders of a profile have access control lists")
def test_nobody_else_may_read_collected_faces(mine):
    mine.add(face(), "Sad")
    mine.add_class("bored")
    everything = [mine.folder, *mine.folder.parents[:1], *mine.folder.rglob("*")]
    assert [path for path in everything if stat.S_IMODE(path.stat().st_mode) & 0o077] == []


@pytest.mark.parametrize(
    ("classes", "reason"),
    [
        (["Happy"], "2 to 20 classes apart; these are 1"),
        (["", " "], "these are 0"),
        ([f"class {number}" for number in range(MOST_CLASSES + 1)], "these are 21"),
        (["Happy", "happy"], "There already is a class “happy”"),
        (["Happy", "a/b"], "“a/b”: A name cannot contain /"),
        (["Happy", ".."], r"“\.\.”: A name cannot begin with \."),
        (["Happy", "x" * 41], "A class cannot be called"),
        (["Happy", "x" * 300], "too long"),
        (["Happy", "test"], "A class cannot be called"),
        (["Happy", "7"], "A class cannot be called"),
        (["Happy", "None"], "A class cannot be called"),
    ],
)
def test_classes_that_cannot_be_called_so_are_refused_and_nothing_is_stored(collections, classes, reason):
    with pytest.raises(CollectionError, match=reason):
        collections.create("My faces", classes)
    assert not collections.folder.exists()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "Enter a name for the collection"),
        ("my FACES", "There already is a collection “my FACES”"),
        ("a/b", "A name cannot contain /"),
        ("y" * 300, "too long"),
    ],
)
def test_a_collection_that_cannot_be_called_so_is_refused(collections, mine, name, reason):
    with pytest.raises(CollectionError, match=reason):
        collections.create(name, CLASSES)
    assert collections.names == ("My faces",)


@pytest.mark.parametrize("name", ["train", "Validation", "TEST", "val", "PublicTest", "privatetest", "valid"])
def test_a_class_is_never_called_as_a_split_of_a_data_set(mine, name):
    assert split_named(name)
    with pytest.raises(CollectionError):
        mine.add_class(name)


def test_a_full_disk_is_one_sentence_and_leaves_no_part_of_a_face(mine, monkeypatch):
    mine.add(face(1), "Happy")

    def full(*args, **options):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("fer_desktop.models.face_files.opener", full)
    with pytest.raises(StoredFaceError, match=r"Cannot write .*0002\.png \(No space left on device\)\. Free"):
        mine.add(face(2), "Happy")
    assert files(mine) == ["Happy/0001.png"]
    assert mine.counts["Happy"] == 1


def test_a_folder_that_cannot_be_written_is_named(collections):
    collections.folder.parent.mkdir(parents=True)
    collections.folder.write_text("in the way")
    with pytest.raises(StoredFaceError, match=r"collected faces"):
        collections.create("My faces", CLASSES)


def test_a_damaged_picture_is_named_and_the_others_are_shown(collections, mine):
    mine.add(face(1), "Happy")
    mine.add(face(2), "Happy").path.write_bytes(b"no picture")
    again = collections.open("My faces")
    assert again.counts["Happy"] == 1
    assert len(again.problems) == 1
    assert "0002.png" in again.problems[0]


def test_without_its_list_of_classes_a_collection_has_those_of_its_folders(collections, mine):
    (mine.folder / ".classes.json").write_text('{"classes": [1, {}, "Sad", "gone"]}')
    assert collections.open("My faces").classes == ("Sad", "Angry", "Happy")
