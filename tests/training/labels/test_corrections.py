"""The list of suspected label errors, and the decisions in it."""

import csv
from dataclasses import replace

import numpy as np
import pytest

from tests.training.conftest import draw_faces
from training.core.suspects import COLUMNS, PROBABILITY, Suspect, read_suspects, write_suspects
from training.core.training_error import TrainingError
from training.data import DataError
from training.data.faces import PUBLIC_TEST, TRAINING
from training.labels.suspects_file import fingerprint_of, read_corrections, with_decisions


@pytest.fixture
def data():
    return draw_faces({TRAINING: 1, PUBLIC_TEST: 1})


@pytest.fixture
def suspects(data, tmp_path):
    path = tmp_path / "list.csv"
    write_suspects(suspected(data), path)
    return path


def suspected(data):
    rows = ((9, "Fear", "Neutral", 0.9), (7, "Angry", "Happy", 0.8), (12, "Sad", "Surprise", 0.25))
    return [
        Suspect(index, f"face {index}", given, likely, score, "", fingerprint_of(data), 0.75)
        for index, given, likely, score in rows
    ]


def table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def decide(path, *decisions, delimiter=",", encoding="utf-8", **changes):
    """Decide on the rows in turn, and change cells of the first."""
    rows = table(path)
    for row, decision in zip(rows, decisions, strict=False):
        row["decision"] = decision
    rows[0].update(changes)
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, [*COLUMNS, PROBABILITY], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


def test_a_row_names_the_face_both_labels_and_the_data(data, suspects):
    rows = table(suspects)
    assert [row["index"] for row in rows] == ["9", "7", "12"]
    assert rows[0] == {
        "index": "9",
        "face": "face 9",
        "given": "Fear",
        "likely": "Neutral",
        "score": "0.900000",
        "decision": "",
        "data": f"sha256:{data.fingerprint()[:16]}",
        "probability": "0.750000",
    }


def test_decisions_are_applied_and_the_data_stay_as_they_are(data, suspects):
    before = data.fingerprint()
    decide(suspects, "relabel", "Remove ", "confirm")
    corrected = read_corrections(suspects).apply(data)
    assert corrected.places.tolist() == [f"face {i}" for i in range(14) if i != 7]
    assert corrected.labels.tolist() == [0, 1, 2, 3, 4, 5, 6, 1, 4, 3, 4, 5, 6]
    assert data.fingerprint() == before


def test_a_list_without_decisions_changes_nothing(data, suspects):
    assert read_corrections(suspects).apply(data).fingerprint() == data.fingerprint()


def test_the_likely_label_may_be_changed_by_hand(data, suspects):
    decide(suspects, "relabel", likely="Sad")
    assert read_corrections(suspects).apply(data).labels[9] == 5


def test_a_list_that_a_spreadsheet_saved_with_semicolons_is_read(data, suspects):
    decide(suspects, "remove", delimiter=";", encoding="utf-8-sig")
    assert len(read_corrections(suspects).apply(data)) == 13


def test_a_list_of_other_data_is_refused_in_one_sentence(suspects):
    other = draw_faces({TRAINING: 1, PUBLIC_TEST: 1}, seed=1)
    with pytest.raises(
        DataError, match=r"list\.csv is not a list of drawn faces: its faces, labels or splits"
    ):
        read_corrections(suspects).apply(other)


def test_faces_that_are_read_in_another_size_are_told_by_where_they_stand(data, suspects):
    decide(suspects, "remove")
    larger = replace(data, faces=np.zeros((len(data), 64, 64), np.uint8))
    assert len(read_corrections(suspects).apply(larger)) == 13
    moved = replace(larger, places=np.array([f"other {index}" for index in range(len(data))]))
    with pytest.raises(DataError, match="is not a list of"):
        read_corrections(suspects).apply(moved)


@pytest.mark.parametrize(
    ("decision", "changes", "complaint"),
    [
        ("maybe", {}, "the decision 'maybe' is not one of confirm, relabel, remove"),
        ("remove", {"index": "x"}, "the index is not an integer"),
        ("remove", {"score": "high"}, "the score is not a number"),
        ("remove", {"index": "99"}, "face 99 is not labelled Fear"),
        ("remove", {"given": "Happy"}, "face 9 is not labelled Happy"),
        ("relabel", {"likely": "Bored"}, "the emotion 'Bored' is not one of Angry, "),
        ("remove", {"index": "7"}, "face 7 is listed twice"),
        ("remove", {"data": "sha256:0"}, "it belongs to other data than those above"),
    ],
)
def test_a_row_that_cannot_be_applied_is_named(data, suspects, decision, changes, complaint):
    decide(suspects, decision, "remove", **changes)
    with pytest.raises(TrainingError, match=rf"list\.csv, line [23]: {complaint}.*\. Correct this row\."):
        read_corrections(suspects).apply(data)


@pytest.mark.parametrize("text", ["", "index,face\n1,2\n"])
def test_another_file_is_refused(tmp_path, text):
    path = tmp_path / "other.csv"
    path.write_text(text)
    with pytest.raises(TrainingError, match=r"other\.csv is unreadable as a list .*\(no column"):
        read_corrections(path)


def test_a_list_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(TrainingError, match=r"none\.csv is unreadable as a list .*\(No such file"):
        read_corrections(tmp_path / "none.csv")


def test_a_list_of_an_earlier_version_has_no_probability(data, suspects):
    rows = table(suspects)
    with suspects.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    assert [row.probability for row in read_suspects(suspects)] == [None] * 3


def test_numbers_with_decimal_commas_are_read(suspects):
    decide(suspects, delimiter=";", score="0,9", probability="0,75")
    first = read_suspects(suspects)[0]
    assert (first.score, first.probability) == (0.9, 0.75)


def test_another_search_keeps_what_was_decided(data, suspects):
    decide(suspects, "relabel", "remove", likely="Sad")
    earlier = read_suspects(suspects)
    found = suspected(data)[1:]
    merged = with_decisions(found, earlier)
    assert [(row.index, row.decision) for row in merged] == [(7, "remove"), (12, ""), (9, "relabel")]
    assert merged[-1].likely == "Sad"
