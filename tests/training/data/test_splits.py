"""Dividing faces that come without a split."""

from dataclasses import replace

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from tests.training.smooth_faces import smooth_faces
from training.data import DataError, DataOptions, with_splits
from training.data.csv_writer import write_csv
from training.data.faces import join
from training.data.prepare import read_faces


def test_faces_without_a_split_are_divided_80_20_with_every_emotion_in_each_part():
    data = with_splits(draw_faces({"": 50}), seed=1)
    assert data.counts_by_split() == {"Training": 252, "PublicTest": 28, "PrivateTest": 70}
    for split in ("Training", "PublicTest", "PrivateTest"):
        counts = np.bincount(data.split(split).labels, minlength=7)
        assert counts.min() == counts.max()


def test_one_seed_divides_alike_and_another_differently():
    data = draw_faces({"": 20})
    first, again, other = (with_splits(data, seed).splits.tolist() for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_official_splits_are_left_alone():
    data = draw_faces({"Training": 10, "PublicTest": 2, "PrivateTest": 2})
    assert with_splits(data, seed=1).splits.tolist() == data.splits.tolist()


def test_a_missing_validation_split_is_taken_from_training_not_from_the_test():
    data = with_splits(draw_faces({"Training": 20, "PrivateTest": 5}), seed=1)
    assert data.counts_by_split() == {"Training": 126, "PublicTest": 14, "PrivateTest": 35}


def test_a_test_split_alone_stays_one():
    data = draw_faces({"PrivateTest": 5})
    assert with_splits(data, seed=1) is data


def test_too_few_faces_are_refused():
    with pytest.raises(DataError, match="too few faces"):
        with_splits(draw_faces({"": 1}), seed=1)


def test_an_empty_split_is_named_with_what_there_is():
    with pytest.raises(DataError, match=r"no faces in the split PrivateTest \(splits: Training\)"):
        draw_faces({"Training": 1}).split("PrivateTest")


def test_the_fingerprint_changes_with_a_pixel_a_label_and_a_split():
    data = draw_faces({"Training": 2})
    changed = data.faces.copy()
    changed[0, 0, 0] ^= 1
    others = [
        replace(data, faces=changed),
        replace(data, labels=(data.labels + 1) % 7),
        replace(data, splits=np.full(len(data), "PublicTest")),
    ]
    assert len({data.fingerprint(), *(other.fingerprint() for other in others)}) == 4


@pytest.mark.parametrize("seed", range(5))
def test_copies_of_a_photograph_come_to_the_same_side(seed):
    data = draw_faces({"": 40})
    faces = data.faces.copy()
    pairs = np.arange(0, 280, 2)
    faces[pairs + 1] = faces[pairs] // 2 + 40
    divided = with_splits(replace(data, faces=faces), seed)
    assert (divided.splits[pairs] == divided.splits[pairs + 1]).all()
    assert set(divided.counts_by_split()) == {"Training", "PublicTest", "PrivateTest"}


@pytest.mark.parametrize(
    "change",
    [
        lambda faces: faces[:, :, ::-1],
        lambda faces: np.pad(faces, ((0, 0), (0, 0), (5, 0)), mode="edge")[:, :, :48],
        lambda faces: np.pad(faces[:, :, ::-1], ((0, 0), (3, 0), (0, 4)), mode="edge")[:, :48, 4:],
    ],
    ids=["mirrored", "shifted", "mirrored and shifted"],
)
def test_shifted_and_mirrored_copies_come_to_the_same_side(change):
    faces = smooth_faces(280)
    pairs = np.arange(0, 280, 2)
    faces[pairs + 1] = change(faces[pairs])
    divided = with_splits(replace(draw_faces({"": 40}), faces=faces), 1, DataOptions(split_by="percent"))
    assert (divided.splits[pairs] == divided.splits[pairs + 1]).all()
    assert set(divided.counts_by_split()) == {"Training", "PublicTest", "PrivateTest"}


def test_a_face_without_a_split_goes_to_the_test_that_holds_its_copy():
    official, new = draw_faces({"PublicTest": 1, "PrivateTest": 1}), draw_faces({"": 20}, seed=1)
    copies = replace(official, faces=official.faces // 2, splits=np.full(len(official), ""))
    divided = with_splits(join([official, new, copies]), seed=1)
    assert divided.splits[-len(copies) :].tolist() == official.splits.tolist()
    assert divided.splits[: len(official)].tolist() == official.splits.tolist()


def test_the_private_test_has_the_last_word_on_a_copy():
    data = draw_faces({"Training": 1, "PublicTest": 1, "PrivateTest": 1, "": 20})
    faces, labels = data.faces.copy(), data.labels
    for split in ("Training", "PublicTest", "PrivateTest", ""):
        faces[np.flatnonzero((data.splits == split) & (labels == 2))[0]] = faces[0]
    divided = with_splits(replace(data, faces=faces), seed=1)
    assert divided.splits[np.flatnonzero((data.splits == "") & (labels == 2))[0]] == "PrivateTest"


def test_by_percent_the_sources_own_splits_count_for_nothing():
    data = draw_faces({"Training": 45, "PrivateTest": 5})
    divided = with_splits(data, 1, DataOptions(split_by="percent"))
    assert divided.counts_by_split() == {"Training": 252, "PublicTest": 28, "PrivateTest": 70}
    assert set(divided.splits[data.splits == "PrivateTest"].tolist()) != {"PrivateTest"}
    assert divided.drawn == {"Training", "PublicTest", "PrivateTest"}


def test_the_parts_are_those_that_were_asked_for():
    divided = with_splits(draw_faces({"": 40}), 1, DataOptions(test_part=0.5, validation_part=0.2))
    assert divided.counts_by_split() == {"Training": 112, "PublicTest": 28, "PrivateTest": 140}


@pytest.mark.parametrize("splits", [{"": 40}, {"Training": 30, "PrivateTest": 10}])
def test_without_a_validation_part_there_is_no_public_test(splits):
    divided = with_splits(draw_faces(splits), 1, DataOptions(validation_part=0))
    assert "PublicTest" not in divided.splits
    assert set(divided.counts_by_split()) == {"Training", "PrivateTest"}


def test_a_dropped_emotion_leaves_faces_and_names_and_the_others_their_labels():
    data = draw_faces({"Training": 2})
    left = data.without_emotions(("Disgust", "Sad"))
    assert left.emotions == ("Angry", "Fear", "Happy", "Neutral", "Surprise")
    assert len(left) == 10
    before = {place: data.emotions[label] for place, label in zip(data.places, data.labels, strict=True)}
    after = {place: left.emotions[label] for place, label in zip(left.places, left.labels, strict=True)}
    assert all(before[place] == emotion for place, emotion in after.items())


def test_an_emotion_that_is_not_there_and_the_last_but_one_cannot_be_dropped():
    data = draw_faces({"Training": 1})
    with pytest.raises(DataError, match="has no emotion Contempt"):
        data.without_emotions(("Contempt",))
    with pytest.raises(DataError, match="fewer than two emotions left"):
        data.without_emotions(tuple(name for name in data.emotions if name != "Happy"))


def test_folds_hold_out_every_training_face_once_and_no_test_face():
    data = draw_faces({"Training": 10, "PublicTest": 2, "PrivateTest": 3})
    held_out = []
    for fold in (1, 2, 3):
        divided = with_splits(data, 1, DataOptions(fold=fold, folds=3))
        assert divided.counts_by_split()["PublicTest"] == 14
        assert len(divided) == 7 * 12
        assert np.bincount(divided.split("PrivateTest").labels, minlength=7).min() >= 3
        held_out += divided.split("PrivateTest").places.tolist()
    assert sorted(held_out) == sorted(data.split("Training").places.tolist())


def test_duplicates_come_into_the_same_fold():
    twice = join([draw_faces({"Training": 6})] * 2)
    for fold in (1, 2):
        divided = with_splits(twice, 1, DataOptions(fold=fold, folds=2, validation_part=0.0))
        training, held_out = (
            {face.tobytes() for face in divided.split(name).faces} for name in ("Training", "PrivateTest")
        )
        assert training
        assert held_out
        assert not training & held_out


@pytest.mark.parametrize(("fold", "folds"), [(0, 2), (3, 2), (1, 1), (1, 0), (-1, 5)])
def test_a_fold_that_there_is_not_is_refused(fold, folds):
    with pytest.raises(DataError, match="must be in the range"):
        DataOptions(fold=fold, folds=folds)


def test_fewer_faces_of_an_emotion_than_folds_are_refused():
    with pytest.raises(DataError, match="too few faces"):
        with_splits(draw_faces({"Training": 3}), 1, DataOptions(fold=1, folds=5))


def test_a_person_is_on_one_side_of_a_random_split(tmp_path):
    path = tmp_path / "faces.csv"
    data = draw_faces({"": 24}, seed=4)
    write_csv(data, path)
    lines = path.read_text().splitlines()
    persons = [f"person {index % 12}" for index in range(len(data))]
    lines = [
        f"{lines[0]},Subject",
        *(f"{line},{name}" for line, name in zip(lines[1:], persons, strict=True)),
    ]
    path.write_text("\n".join(lines) + "\n")
    read = read_faces(path)
    assert read.subjects is not None
    assert read.subjects.tolist() == persons
    for options in (DataOptions(), DataOptions(split_by="percent"), DataOptions(fold=1, folds=3)):
        split = with_splits(read, 1, options)
        assert split.subjects is not None
        sides = {name: set(split.subjects[split.splits == name]) for name in set(split.splits.tolist())}
        assert len(sides) == 3
        assert sum(map(len, sides.values())) == len(set.union(*sides.values()))


def test_without_a_column_of_persons_nothing_is_known_of_them(tmp_path):
    path = tmp_path / "faces.csv"
    write_csv(draw_faces({"": 4}), path)
    assert read_faces(path).subjects is None
