"""What is said of two models on the same faces."""

import re

import numpy as np
import pytest

from fer_desktop.analysis.job_summary import Labelled, Summary, comparison_json
from fer_desktop.explain.confusion_matrix import ConfusionMatrix
from fer_desktop.explain.model_comparison import (
    NOTHING,
    accuracy_sentences,
    agreement_sentence,
    cell_sentence,
    column_sentence,
    comparison_notes,
    kappa_sentence,
    left_out_notes,
    p_text,
    row_sentence,
)
from training.core.mcnemar import McNemarTest
from training.core.metrics import agreement

NAMES = ("default (A)", "swapped (B)")
TABLE = ConfusionMatrix.of(("Happy", "Sad", "Fear"), [[8, 2, 0], [1, 4, 0], [0, 0, 0]])


def test_a_cell_says_what_becomes_of_a_s_faces_by_b():
    assert cell_sentence(TABLE, 0, 1) == "Where A predicts Happy (10 faces), B predicts Sad on 2 (20%)."
    assert cell_sentence(TABLE, 1, 1) == "Where A predicts Sad (5 faces), B agrees on 4 (80%)."
    assert cell_sentence(TABLE, 2, 0) == "A never predicts Fear."


def test_rows_and_columns_say_how_far_both_agree_on_an_emotion():
    assert row_sentence(TABLE, 0) == "A predicts Happy for 10 faces; B agrees on 8 (80%)."
    assert column_sentence(TABLE, 1) == "B predicts Sad for 6 faces; A agrees on 4 (67%)."
    assert column_sentence(TABLE, 2) == "B never predicts Fear."


def test_without_a_face_it_is_said_that_there_is_nothing_to_compare(pair):
    assert (agreement_sentence(None), kappa_sentence(None)) == (NOTHING, "")
    nothing = Summary("7 pictures", 7, 0, 0, 0, 7, 0, {}, counts=((0,) * 7,) * 7)
    values = comparison_json(nothing, pair, {})
    assert (values["faces"], values["agreement"], values["kappa"]) == (0, None, None)


def test_agreement_is_said_with_its_interval_and_kappa():
    found = agreement(np.array([[20, 5], [10, 15]]))
    assert agreement_sentence(found) == "Both read 50 faces and agree on 35, 70.0% (95% CI 56.2% to 80.9%)."
    assert kappa_sentence(found) == "Cohen's kappa: 0.400 (1 is perfect agreement, 0 is chance level)."


def test_where_both_always_say_the_same_it_is_said_why_there_is_no_kappa():
    found = agreement(np.array([[5, 0], [0, 0]]))
    assert agreement_sentence(found).startswith("Both read 5 faces and agree on 5, 100.0%")
    assert "kappa is undefined" in kappa_sentence(found)


def test_it_is_said_that_frames_of_a_video_are_alike():
    assert comparison_notes("", 0) == []
    assert "neighbouring frames are alike" in comparison_notes("", 9)[0]
    assert comparison_notes("Other emotions.", 9)[0] == "Other emotions."


def test_a_difference_that_may_be_chance_is_not_called_better():
    both, test = accuracy_sentences(McNemarTest(20, 10, 4, 2, p_value=0.6875), NAMES)
    assert both == (
        "Accuracy on 20 labelled faces: default (A) 70.0% (95% CI 48.1% to 85.5%), "
        "swapped (B) 60.0% (95% CI 38.7% to 78.1%)."
    )
    assert test == "Only A is correct on 4, only B on 2. No significant difference (McNemar p = 0.688)."


@pytest.mark.parametrize(
    ("only", "said"),
    [((12, 0), "default (A) is significantly better"), ((0, 12), "swapped (B) is significantly better")],
)
def test_a_significant_difference_names_the_better_one(only, said):
    _, test = accuracy_sentences(McNemarTest(40, 20, only[0], only[1], 0.0005), NAMES)
    assert said in test
    assert "(McNemar p < 0.001)" in test


def test_models_that_are_right_on_the_same_faces_need_no_test():
    _, test = accuracy_sentences(McNemarTest(4, 3, 0, 0, 1.0), NAMES)
    assert test == "Only A is correct on 0, only B on 0. Both are correct on the same faces."


def test_what_was_left_out_is_said():
    nobody = McNemarTest(0, 0, 0, 0, 1.0)
    assert "there is no accuracy" in accuracy_sentences(nobody, NAMES)[0]
    found = Labelled(None, {"Sad": 1}, several=2, unlabelled=3, videos=4, test=nobody)
    assert [re.findall(r"\d+", note) for note in left_out_notes(found, 0)] == [["2"], ["3"], ["4"]]
    assert left_out_notes(found, 1)[0] == "No face found in 1 labelled picture; it is excluded."
    assert left_out_notes(Labelled(None, {}, test=nobody), 0) == []


def test_a_p_value_has_three_decimals():
    assert [p_text(p) for p in (0.0004, 0.012, 1.0)] == ["p < 0.001", "p = 0.012", "p = 1.000"]
