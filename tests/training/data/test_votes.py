"""The votes of FER+, from its own file or beside the faces."""

from dataclasses import replace

import numpy as np
import pytest

from tests.training.conftest import draw_faces, pixels
from training.data import DataError, read_faces
from training.data.votes import CHOICES, called_no_face, read_votes, shares

OFFICIAL = "Usage,Image name," + ",".join(CHOICES)
PREFIXED = "emotion," + ",".join(f"ferplus_{name}" for name in CHOICES[:-1]) + ",ferplus_not_a_face"
FACES = ["emotion,pixels,Usage", f"3,{pixels()},Training", f"4,{pixels(8)},Training"]


def with_votes(rows):
    return replace(draw_faces({"": 1}).where(np.arange(len(rows))), votes=np.array(rows, np.uint8))


@pytest.mark.parametrize("header", [OFFICIAL, PREFIXED])
def test_the_ten_columns_are_found_in_both_spellings(write_csv, header):
    before = "," * (header.count(",") - 9)
    path = write_csv(header, before + "4,0,0,1,3,2,0,0,0,0", before + "0,0,0,0,0,0,0,0,0,10")
    assert read_votes(path).tolist() == [[4, 0, 0, 1, 3, 2, 0, 0, 0, 0], [0] * 9 + [10]]


def test_columns_in_another_order_are_put_into_ours(write_csv):
    path = write_csv(",".join(reversed(CHOICES)), "9,8,7,6,5,4,3,2,1,0")
    assert read_votes(path).tolist() == [list(range(10))]


def test_the_votes_go_with_the_rows_of_the_csv(write_csv):
    votes = write_csv(",".join(CHOICES), "10" + ",0" * 9, "0,10" + ",0" * 8, name="votes.csv")
    data = read_faces(write_csv(*FACES), votes=votes)
    assert data.votes is not None
    assert data.votes[:, :2].tolist() == [[10, 0], [0, 10]]


def test_a_missing_column_is_named_with_what_there_should_be(write_csv):
    with pytest.raises(DataError, match=r"lacks the FER\+ columns neutral, happiness"):
        read_votes(write_csv(",".join(CHOICES[:-1]), "1" + ",0" * 8))


def test_another_number_of_rows_is_refused_with_both_numbers(write_csv):
    votes = write_csv(",".join(CHOICES), "10" + ",0" * 9, name="votes.csv")
    with pytest.raises(DataError, match=r"votes\.csv has 1 rows, .*faces\.csv has 2"):
        read_faces(write_csv(*FACES), votes=votes)


@pytest.mark.parametrize("vote", ["x", "-1", "256", "1.5", "9" * 30])
def test_a_vote_that_is_no_small_whole_number_is_refused(write_csv, vote):
    with pytest.raises(DataError, match=r"votes\.csv, line 2: a vote is not an integer from 0 to 255"):
        read_votes(write_csv(",".join(CHOICES), vote + ",0" * 9, name="votes.csv"))


def test_a_file_of_votes_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(DataError, match=r"none\.csv is unreadable as a table of votes \(No such file"):
        read_votes(tmp_path / "none.csv")


def test_votes_are_refused_with_a_folder(write_csv, tmp_path):
    with pytest.raises(DataError, match="Votes belong to the rows of a CSV file"):
        read_faces(tmp_path, votes=write_csv(",".join(CHOICES), "1" + ",0" * 9))


def test_shares_add_up_to_one_without_contempt_unknown_and_no_face():
    # neutral 4, anger 4, contempt, unknown and not a face besides
    parts = shares(with_votes([[4, 0, 0, 0, 4, 0, 0, 3, 2, 1], [0] * 10, [0, 0, 0, 0, 0, 0, 0, 5, 5, 0]]))
    assert parts[0].tolist() == [0.5, 0, 0, 0, 0.5, 0, 0]
    assert parts[1:].sum() == 0


def test_shares_leave_dropped_emotions_aside():
    data = with_votes([[1, 0, 0, 0, 1, 2, 0, 0, 0, 0]]).without_emotions(("Disgust",))
    assert shares(data)[0].tolist() == [0.5, 0, 0, 0.5, 0, 0]


def test_a_picture_is_no_face_if_more_than_half_said_so():
    half, more, nobody = [0] * 8 + [5, 5], [0] * 8 + [4, 6], [0] * 10
    assert called_no_face(with_votes([half, more, nobody])).tolist() == [False, True, False]


def test_without_votes_every_picture_is_a_face():
    assert not called_no_face(draw_faces({"": 1})).any()
