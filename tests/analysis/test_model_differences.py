"""What is said of two models."""

import pytest

from fer_desktop.analysis.comparison_totals import Comparison, LabelledPair
from fer_desktop.analysis.model_differences import (
    NOTHING,
    cell_sentence,
    column_sentence,
    comparison_text,
    comparison_values,
    labelled_notes,
    labelled_sentences,
    notes,
    place_words,
    row_sentence,
)
from fer_desktop.explain.confusion_matrix import ConfusionMatrix

TABLE = ConfusionMatrix.of(("Happy", "Sad", "Fear"), [[8, 2, 0], [1, 4, 0], [0, 0, 0]])


def _comparison(counts=None, **values):
    counts = counts or [[0] * 7 for _ in range(7)]
    frames = values.pop("video_frames", 0)
    return Comparison("7 pictures", 7, 0, frames, 0, 0, tuple(map(tuple, counts)), **values)


def test_a_cell_says_what_becomes_of_a_s_faces_by_b():
    assert cell_sentence(TABLE, 0, 1) == "Where A says Happy (10 faces), B says Sad on 2 (20\u00a0%)."
    assert cell_sentence(TABLE, 1, 1) == "Where A says Sad (5 faces), B says so too on 4 (80\u00a0%)."
    assert cell_sentence(TABLE, 2, 0) == "A never says Fear."


def test_rows_and_columns_say_how_far_both_agree_on_an_emotion():
    assert row_sentence(TABLE, 0) == "A says Happy on 10 faces; B says so too on 8 (80\u00a0%)."
    assert column_sentence(TABLE, 1) == "B says Sad on 6 faces; A says so too on 4 (67\u00a0%)."
    assert column_sentence(TABLE, 2) == "B never says Fear."


def test_without_a_face_it_is_said_that_there_is_nothing_to_compare(pair):
    assert NOTHING in comparison_text(_comparison(), pair)
    values = comparison_values(_comparison(), pair, {})
    assert (values["faces"], values["agreement"], values["kappa"]) == (0, None, None)


def test_where_both_always_say_the_same_it_is_said_why_there_is_no_kappa(pair):
    counts = [[0] * 7 for _ in range(7)]
    counts[3][3] = 5
    said = comparison_text(_comparison(counts), pair)
    assert "Both read 5 faces and agree on 5, 100.0%" in said
    assert "kappa cannot be told" in said


def test_it_is_said_that_frames_of_a_video_are_alike(pair):
    assert notes(_comparison(), pair) == []
    assert "neighbouring ones are alike" in notes(_comparison(video_frames=9), pair)[0]


def test_a_difference_that_may_be_chance_is_not_called_better(pair):
    both, test = labelled_sentences(LabelledPair(20, 10, 4, 2, p_value=0.6875), pair)
    assert both.startswith("Of 20 labelled faces, default (A) reads 70.0% as their folder says (")
    assert "swapped (B) reads 60.0%" in both
    assert test == "Only A is right on 4, only B on 2: that may be chance (McNemar's exact test, p = 0.688)."


@pytest.mark.parametrize(
    ("only", "said"), [((12, 0), "default (A) is better"), ((0, 12), "swapped (B) is better")]
)
def test_a_difference_beyond_chance_names_the_better_one(pair, only, said):
    _, test = labelled_sentences(LabelledPair(40, 20, only[0], only[1], 0.0005), pair)
    assert said in test
    assert "p < 0.001" in test


def test_what_was_left_out_is_said(pair):
    found = LabelledPair(not_found=1, several=2, unlabelled=3, videos=4)
    assert "nothing can be said" in labelled_sentences(found, pair)[0]
    assert [note[-2] for note in labelled_notes(found)] == ["1", "2", "3", "4"]


def test_a_place_is_the_name_of_a_picture_or_the_time_in_a_video():
    assert place_words("/home/me/happy/1.png", None) == "happy/1.png"
    assert place_words("C:\\films\\one.avi", 75.25) == "1:15.2 · one.avi"
    assert place_words("one.avi", 3725.0) == "1:02:05.0 · one.avi"
