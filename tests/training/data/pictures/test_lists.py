"""AffectNet and RAF-DB by the forms of their lists."""

import pickle
from pathlib import Path

import cv2
import numpy as np
import pytest

from training.data import DataError, DataOptions, prepare, read_faces
from training.data.class_names import ClassNames
from training.data.data_errors import UnreadableRowError
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING, FaceData
from training.data.pictures.picture_errors import ListRowError, MissingPicturesError
from training.data.skipped import Gathered

HEADER = (
    "subDirectory_filePath,face_x,face_y,face_width,face_height,facial_landmarks,expression,valence,arousal"
)


def write_picture(path: Path, gray: int = 50, side: int = 60) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    assert cv2.imwrite(str(path), np.full((side, side), gray, np.uint8))


def named(data: FaceData) -> list[tuple[str, str]]:
    return [(data.emotions[label], split) for label, split in zip(data.labels, data.splits, strict=True)]


@pytest.fixture
def rafdb(tmp_path):
    """The dataset's own folders."""
    lines = ["train_00001.jpg 5", "train_00002.jpg 4", "test_0001.jpg 1", ""]
    (tmp_path / "EmoLabel").mkdir()
    (tmp_path / "EmoLabel" / "list_patition_label.txt").write_text("\n".join(lines))
    for line in lines[:3]:
        stem = line.split(".")[0]
        write_picture(tmp_path / "Image" / "aligned" / f"{stem}_aligned.jpg")
    return tmp_path


@pytest.mark.parametrize("chosen", ["", "EmoLabel/list_patition_label.txt"])
def test_rafdb_is_read_with_its_own_codes_and_splits(rafdb, chosen):
    data = read_faces(rafdb / chosen)
    expected = [("Sad", TRAINING), ("Happy", TRAINING), ("Surprise", PRIVATE_TEST)]
    assert named(data) == expected
    assert data.places.tolist()[0] == "train_00001_aligned.jpg"


def test_rafdb_with_its_list_beside_the_folder_of_pictures(tmp_path):
    (tmp_path / "list_patition_label.txt").write_text("train_00001.jpg 7\n")
    write_picture(tmp_path / "aligned" / "train_00001_aligned.jpg")
    assert named(read_faces(tmp_path)) == [("Neutral", TRAINING)]


def test_missing_pictures_are_counted_and_the_first_is_named(rafdb):
    for stem in ("train_00002", "test_0001"):
        (rafdb / "Image" / "aligned" / f"{stem}_aligned.jpg").unlink()
    with pytest.raises(
        UnreadableRowError, match=r"train_00002_aligned\.jpg: there is no such picture \(missing: 2 of 3\)"
    ):
        read_faces(rafdb)
    gathered = Gathered()
    assert len(read_faces(rafdb, skipped=gathered)) == 1
    assert [row.place for row in gathered] == ["train_00002_aligned.jpg", "test_0001_aligned.jpg"]


def test_a_list_without_any_picture_says_where_they_belong(rafdb):
    (rafdb / "Image").rename(rafdb / "Elsewhere")
    with pytest.raises(MissingPicturesError, match=r"lists 6 pictures|lists 3 pictures"):
        read_faces(rafdb)


def test_a_damaged_line_of_a_list_is_named(rafdb):
    path = rafdb / "EmoLabel" / "list_patition_label.txt"
    path.write_text("train_00001.jpg 5\ntrain_00002.jpg\n")
    with pytest.raises(ListRowError, match=r"line 2: the line is not as in the list of RAF-DB"):
        read_faces(rafdb)


def affectnet_table(folder: Path, rows: list[str], name: str) -> Path:
    path = folder / "Manually_Annotated_file_lists" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([HEADER, *rows]) + "\n")
    return path


@pytest.fixture
def affectnet(tmp_path):
    """The tables of paths and their pictures; 7 is contempt, which is no emotion here."""
    rows = ["1/a.jpg,10,10,40,40,1;2,1,0.1,0.2", "1/b.jpg,10,10,40,40,1;2,7,0.1,0.2"]
    affectnet_table(tmp_path, rows, "training.csv")
    affectnet_table(tmp_path, ["2/c.jpg,NULL,NULL,NULL,NULL,1;2,0,0.1,0.2"], "validation.csv")
    for name in ("1/a.jpg", "1/b.jpg", "2/c.jpg"):
        write_picture(tmp_path / "Manually_Annotated_Images" / name)
    return tmp_path


def test_affectnet_tables_are_read_together_with_their_splits(affectnet):
    notes: list[str] = []
    options = DataOptions()
    data = prepare([affectnet], options, 1, report=lambda note: notes.append(str(note)))
    assert named(data) == [("Happy", TRAINING), ("Neutral", PUBLIC_TEST)]
    assert notes == ["Excluded faces labelled 7, not an emotion in the label map affectnet: 1."]


def test_one_table_of_affectnet_can_be_chosen(affectnet):
    table = affectnet / "Manually_Annotated_file_lists" / "validation.csv"
    assert named(read_faces(table)) == [("Neutral", PUBLIC_TEST)]


def test_the_face_box_of_affectnet_is_cut_out(affectnet):
    picture = np.full((60, 60), 20, np.uint8)
    picture[10:50, 10:50] = 220
    cv2.imwrite(str(affectnet / "Manually_Annotated_Images" / "1" / "a.jpg"), picture)
    data = read_faces(affectnet)
    assert data.faces[0].mean() > 210


def test_own_meanings_go_before_the_label_map_of_the_dataset(affectnet):
    data = read_faces(affectnet, ClassNames.of([("7", "Disgust")]))
    assert [name for name, _ in named(data)] == ["Happy", "Disgust", "Neutral"]


def test_a_path_out_of_the_dataset_is_refused(affectnet):
    affectnet_table(affectnet, ["../../secret.jpg,0,0,9,9,1,1,0,0"], "training.csv")
    with pytest.raises(ListRowError, match="line 2"):
        read_faces(affectnet)


@pytest.fixture
def annotated(tmp_path):
    """The newer layout: a picture and its annotation, a number or a text."""
    for part, number, code in (("train_set", 7, "3"), ("train_set", 8, 6), ("val_set", 9, "0")):
        write_picture(tmp_path / part / "images" / f"{number}.jpg")
        folder = tmp_path / part / "annotations"
        folder.mkdir(exist_ok=True)
        np.save(folder / f"{number}_exp.npy", np.array(code))
        np.save(folder / f"{number}_aro.npy", np.array("0.1"))
    return tmp_path


def test_affectnet_folders_of_annotations_are_read(annotated):
    data = read_faces(annotated)
    assert named(data) == [("Surprise", TRAINING), ("Angry", TRAINING), ("Neutral", PUBLIC_TEST)]
    assert data.places[0] == "train_set/images/7.jpg"
    assert named(read_faces(annotated / "val_set")) == [("Neutral", PUBLIC_TEST)]


def test_an_annotation_is_never_unpickled(annotated):
    path = annotated / "train_set" / "annotations" / "7_exp.npy"
    path.write_bytes(pickle.dumps("3"))
    with pytest.raises(DataError, match=r"7\.jpg: its annotation 7_exp\.npy is missing or unreadable"):
        read_faces(annotated)
    gathered = Gathered()
    assert len(read_faces(annotated, skipped=gathered)) == 2
