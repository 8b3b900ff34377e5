"""From paths to faces with splits: joined, cleaned, without dropped emotions."""

import json
from pathlib import Path

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from tests.training.smooth_faces import labelled, smooth_faces
from training.data import DataError, DataOptions, FaceData, prepare
from training.data.csv_writer import write_csv as write
from training.data.faces import join
from training.data.votes import CHOICES

GRAY = np.full((48, 48), 90, np.uint8)


def written(data: FaceData, path: Path) -> Path:
    write(data, path)
    return path


@pytest.fixture
def flawed(tmp_path):
    """A CSV with 21 good Training faces, a blank one, a pair that conflicts, and a row that is no face."""
    faces = smooth_faces(2)
    bad = labelled(
        [GRAY, faces[0], faces[0], faces[1]],
        ["Happy", "Sad", "Disgust", "Fear"],
        ["Training"] * 3 + ["PublicTest"],
    )
    path = written(join([draw_faces({"Training": 3}), bad]), tmp_path / "flawed.csv")
    with path.open("a") as file:
        file.write("3,1 2 3,Training\n")
    return path


def test_without_cleaning_a_row_that_cannot_be_read_is_refused(flawed):
    with pytest.raises(DataError, match=r"flawed\.csv, line 27: 3 pixels instead of 2304"):
        prepare([flawed], DataOptions(), seed=1)


def test_cleaning_says_everything_that_it_leaves_out(flawed):
    said: list[str] = []
    data = prepare([flawed], DataOptions(clean=True), seed=1, report=lambda note: said.append(str(note)))
    assert data.counts_by_split() == {"Training": 21, "PublicTest": 1}
    assert said == [
        f"Skipped unreadable rows: 1 ({flawed}, line 27: 3 pixels instead of 2304).",
        "Excluded 1 blank face.",
        "Excluded 2 duplicates with conflicting labels.",
    ]


def test_of_many_unreadable_rows_some_are_named_and_the_others_counted(flawed):
    with flawed.open("a") as file:
        file.write("3,1,Training\n" * 5)
    said: list[str] = []
    prepare([flawed], DataOptions(clean=True), seed=1, report=lambda note: said.append(str(note)))
    assert said[0].startswith(f"Skipped unreadable rows: 6 ({flawed}, line 27: 3 pixels")
    assert said[0].endswith("; …).")


def test_a_conflict_with_a_dropped_emotion_is_one(flawed):
    said: list[str] = []
    data = prepare(
        [flawed],
        DataOptions(clean=True, drop=("Disgust",)),
        seed=1,
        report=lambda note: said.append(str(note)),
    )
    assert "Disgust" not in data.emotions
    assert "Excluded 2 duplicates with conflicting labels." in said
    assert said[-1] == "Excluded faces labelled Disgust: 3."


def test_several_sources_are_used_together(tmp_path):
    first = written(draw_faces({"Training": 2}, seed=1), tmp_path / "first.csv")
    second = written(draw_faces({"PublicTest": 1}, seed=2), tmp_path / "second.csv")
    data = prepare([first, second], DataOptions(), seed=1)
    assert data.counts_by_split() == {"Training": 14, "PublicTest": 7}
    assert data.places[-1] == f"{second}, line 8"


def test_dividing_by_percent_lets_the_cleaning_take_from_a_test_split_too(tmp_path):
    copies = labelled([smooth_faces(1)[0]] * 2, ["Happy"] * 2, ["PrivateTest"] * 2)
    path = written(join([draw_faces({"Training": 20}), copies]), tmp_path / "faces.csv")
    assert len(prepare([path], DataOptions(clean=True), seed=1)) == 142
    assert len(prepare([path], DataOptions(clean=True, split_by="percent"), seed=1)) == 141


def test_one_source_is_divided_alike_every_time(tmp_path):
    path = written(draw_faces({"": 20}), tmp_path / "faces.csv")
    options = DataOptions(clean=True)
    first, again = (prepare([path], options, seed=5).fingerprint() for _ in range(2))
    assert first == again


def test_votes_need_a_single_csv(tmp_path, write_csv):
    first = written(draw_faces({"Training": 2}), tmp_path / "first.csv")
    votes = write_csv(",".join(CHOICES), *["1" + ",0" * 9] * 14, name="votes.csv")
    with pytest.raises(
        DataError, match=r"votes on the rows of one CSV file\. Choose exactly one CSV file with it"
    ):
        prepare([first, first], DataOptions(), seed=1, votes=votes)
    assert prepare([first], DataOptions(validation_part=0), seed=1, votes=votes).votes is not None


def test_rows_that_are_all_unreadable_are_refused_with_the_first(write_csv):
    path = write_csv("emotion,pixels", "3,1 2 3", "3,1")
    with pytest.raises(DataError, match=r"no readable face: 2 unreadable, the first is line 2: 3 pixels"):
        prepare([path], DataOptions(clean=True), seed=1)


def test_what_single_rules_find_can_be_kept(flawed):
    said: list[str] = []
    data = prepare(
        [flawed], DataOptions(clean=True, keep=("blank",)), seed=1, report=lambda note: said.append(str(note))
    )
    assert data.counts_by_split() == {"Training": 22, "PublicTest": 1}
    assert said[1:] == ["Excluded 2 duplicates with conflicting labels."]


@pytest.mark.parametrize("clean", [True, False])
def test_a_rule_that_is_none_is_refused(flawed, clean):
    with flawed.open() as file:
        lines = file.readlines()[:-1]
    flawed.write_text("".join(lines))
    with pytest.raises(DataError, match=r"no cleaning rule 'blnk'\. Use one of blank, "):
        prepare([flawed], DataOptions(clean=clean, keep=("blnk",)), seed=1)


def test_options_stored_before_rules_could_be_kept_are_read_and_stay_as_they_were():
    stored = {"drop": ["Sad"], "names": [["fun", "Happy"]], "clean": True, "split_by": "usage"}
    options = DataOptions.of({"data": stored})
    assert options == DataOptions(drop=("Sad",), names=(("fun", "Happy"),), clean=True)
    assert "keep" not in options.as_json()
    kept = DataOptions(clean=True, keep=("blank",))
    assert DataOptions.of({"data": json.loads(json.dumps(kept.as_json()))}) == kept
