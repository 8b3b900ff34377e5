"""Corrections on the disk: what is stored, and how it is taken back."""

from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.base.errors import StoredFaceError
from fer_desktop.models.corrections import EMOTIONS, Correction, CorrectionFolder, counts, pixels
from tests.training.conftest import draw_faces
from training.data import read_faces
from training.data.csv_writer import write_csv
from training.data.data_options import DataOptions
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING
from training.data.prepare import prepare

WHEN = datetime(2026, 11, 24, 9, 30, 5, 123_000)
NAME = "2026-11-24 09-30-05-123.png"


@pytest.fixture
def folder(tmp_path):
    return CorrectionFolder(tmp_path / "corrections")


def face(gray=100):
    return np.full((48, 48), gray, np.uint8)


def files(folder):
    return sorted(path.relative_to(folder.folder).as_posix() for path in folder.folder.rglob("*.png"))


def test_before_the_first_correction_nothing_is_made(folder):
    assert folder.all() == ()
    assert not folder.can_undo
    assert not folder.folder.exists()


def test_a_face_is_stored_to_the_pixel_under_its_emotion_and_the_time(folder):
    crop = np.arange(48 * 48, dtype=np.int64).reshape(48, 48).astype(np.uint8)
    folder.add(crop, "Sad", WHEN)
    assert files(folder) == [f"train/sad/{NAME}"]
    (correction,) = folder.all()
    assert (correction.emotion, correction.when) == ("Sad", "2026-11-24 09:30")
    assert np.array_equal(pixels(correction), crop)


def test_two_faces_of_one_moment_are_both_kept(folder):
    folder.add(face(1), "Sad", WHEN)
    folder.add(face(2), "Sad", WHEN)
    assert len(files(folder)) == 2
    assert {int(pixels(one)[0, 0]) for one in folder.all()} == {1, 2}


def test_the_seven_emotions_are_counted_in_the_usual_order(folder):
    for emotion in ("Sad", "Happy", "Sad"):
        folder.add(face(), emotion, WHEN)
    assert list(counts(folder.all())) == list(EMOTIONS)
    assert counts(folder.all())["Sad"] == 2
    assert counts(folder.all())["Fear"] == 0


def test_a_correction_can_be_undone(folder):
    change = folder.add(face(), "Sad", WHEN)
    folder.undo(change)
    assert files(folder) == []
    folder.undo(change)  # a second time does nothing
    assert not folder.can_undo


def test_a_face_that_looks_different_moves_and_back(folder):
    folder.add(face(), "Sad", WHEN)
    folder.relabel(folder.all(), "Fear")
    assert files(folder) == [f"train/fear/{NAME}"]
    folder.undo()
    assert files(folder) == [f"train/sad/{NAME}"]


@pytest.mark.parametrize("since", ["relabelled", "deleted"])
def test_what_was_changed_again_since_is_not_said_to_be_undone(folder, since):
    change = folder.add(face(), "Angry", WHEN)
    if since == "relabelled":
        folder.relabel(folder.all(), "Sad")
    else:
        folder.delete(folder.all())
    before = files(folder)
    with pytest.raises(StoredFaceError, match="Undo that first, in My corrections"):
        folder.undo(change)
    assert files(folder) == before
    folder.undo()
    folder.undo(change)
    assert files(folder) == []
    assert not folder.can_undo


def test_another_face_that_was_stored_since_does_not_hinder_undo(folder):
    change = folder.add(face(1), "Sad", WHEN)
    folder.add(face(2), "Sad", WHEN)
    folder.undo(change)
    assert [int(pixels(one)[0, 0]) for one in folder.all()] == [2]


def test_saying_the_same_again_changes_nothing(folder):
    folder.add(face(), "Sad", WHEN)
    folder.relabel(folder.all(), "Sad")
    assert files(folder) == [f"train/sad/{NAME}"]


def test_deleted_faces_are_gone_from_the_disk_and_come_back_by_undo(folder):
    folder.add(face(1), "Sad", WHEN)
    folder.add(face(2), "Happy", WHEN)
    folder.delete([one for one in folder.all() if one.emotion == "Sad"])
    assert files(folder) == [f"train/happy/{NAME}"]
    folder.undo()
    assert len(files(folder)) == 2


def test_everything_can_be_deleted_with_its_folder_and_come_back(folder):
    folder.add(face(), "Sad", WHEN)
    folder.delete_all()
    assert not folder.folder.exists()
    folder.undo()
    assert files(folder) == [f"train/sad/{NAME}"]


def test_deleting_everything_leaves_files_alone_that_are_none_of_ours(folder):
    folder.add(face(), "Sad", WHEN)
    note = folder.folder / "note.txt"
    note.write_text("mine")
    folder.delete_all()
    assert note.read_text() == "mine"


def test_an_export_copies_what_is_not_there_yet_and_replaces_nothing(folder, tmp_path):
    folder.add(face(1), "Sad", WHEN)
    target = tmp_path / "elsewhere"
    taken = target / "train" / "sad" / NAME
    taken.parent.mkdir(parents=True)
    taken.write_bytes(b"another picture")
    assert folder.export(target) == 1
    assert taken.read_bytes() == b"another picture"
    assert folder.export(target) == 0
    assert len(list(taken.parent.iterdir())) == 2


def test_an_export_lists_a_folder_once_however_many_faces_there_are(folder, tmp_path, monkeypatch):
    for gray in range(20):
        folder.add(face(gray), "Sad", WHEN)
    target = tmp_path / "elsewhere"
    listed = []
    listing = Path.glob

    def glob(place, *arguments):
        listed.append(place)
        return listing(place, *arguments)

    monkeypatch.setattr(Path, "glob", glob)
    assert folder.export(target) == 20
    assert folder.export(target) == 0
    assert listed.count(target / "train" / "sad") == 2


@pytest.mark.parametrize("place", ["", "train", "train/sad"])
def test_a_file_in_the_place_of_a_folder_is_named(tmp_path, place):
    blocked = tmp_path / "corrections" / place
    blocked.parent.mkdir(parents=True, exist_ok=True)
    blocked.write_text("no folder")
    with pytest.raises(StoredFaceError, match=r"Cannot write .*sad"):
        CorrectionFolder(tmp_path / "corrections").add(face(), "Sad", WHEN)
    assert blocked.read_text() == "no folder"


def test_a_file_that_has_vanished_is_named(folder):
    folder.add(face(), "Sad", WHEN)
    corrections = folder.all()
    corrections[0].path.unlink()
    with pytest.raises(StoredFaceError, match=r"Cannot read .*123\.png"):
        folder.relabel(corrections, "Fear")


def test_what_was_done_before_something_went_wrong_can_be_undone(folder):
    folder.add(face(1), "Sad", WHEN)
    here = folder.all()
    gone = Correction(folder.folder / "train" / "sad" / "gone.png", "Sad")
    with pytest.raises(StoredFaceError, match=r"gone\.png"):
        folder.delete([*here, gone])
    assert files(folder) == []
    folder.undo()
    assert files(folder) == [f"train/sad/{NAME}"]


def test_a_picture_that_somebody_else_put_there_is_taken_as_it_is(folder):
    folder.add(face(), "Sad", WHEN)
    (folder.folder / "train" / "sad" / "mine.png").write_bytes(folder.all()[0].path.read_bytes())
    assert {one.when for one in folder.all()} == {"2026-11-24 09:30", "mine"}


def test_a_training_takes_them_as_training_faces_beside_its_data(folder, tmp_path: Path):
    data = draw_faces({TRAINING: 4, PUBLIC_TEST: 2, PRIVATE_TEST: 2})
    table = tmp_path / "faces.csv"
    write_csv(data, table)
    folder.add(face(7), "Surprise", WHEN)
    folder.add(face(8), "Happy", WHEN)
    together = prepare([table, folder.folder], DataOptions(), seed=1)
    assert together.counts_by_split() == {TRAINING: 30, PUBLIC_TEST: 14, PRIVATE_TEST: 14}
    added = together.where(np.arange(len(data), len(together)))
    assert sorted(together.emotions[label] for label in added.labels) == ["Happy", "Surprise"]
    assert sorted(added.faces[:, 0, 0].tolist()) == [7, 8]


def test_pictures_are_those_that_a_training_finds(folder):
    folder.add(face(), "Sad", WHEN)
    inside = folder.folder / "train" / "sad" / "by hand"
    inside.mkdir()
    (folder.folder / "train" / "sad" / NAME).rename(inside / "face")
    assert [one.path for one in folder.all()] == [inside / "face"]
    assert len(read_faces(folder.folder)) == 1
