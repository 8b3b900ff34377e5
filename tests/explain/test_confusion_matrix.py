"""What a confusion matrix says of a label, against sums made by hand."""

import pytest

from fer_desktop.explain.confusion_matrix import (
    ConfusionMatrix,
    MixUp,
    cell_sentence,
    column_sentence,
    crossing_sentence,
    full_trust,
    in_hundred,
    row_sentence,
    short_trust,
    trust_in,
)

# Labelled Fear: 10 faces, 5 found, 4 read as Sad. Read as Fear: 8 faces, 5 right, 2 of them labelled Sad.
MATRIX = ConfusionMatrix.of(
    ("Fear", "Happy", "Sad", "Contempt"),
    [
        [5, 1, 4, 0],
        [1, 19, 0, 0],
        [2, 0, 8, 0],
        [0, 0, 0, 0],
    ],
)
FEAR, HAPPY, SAD, CONTEMPT = range(4)


def test_precision_and_recall_are_the_sums_made_by_hand():
    trust = trust_in(MATRIX, "Fear")
    assert trust is not None
    assert (trust.labelled, trust.read) == (10, 8)
    assert trust.precision == 5 / 8
    assert trust.recall == 5 / 10
    assert trust.wrongly_for == MixUp("Sad", 2 / 8)
    assert trust.missed_as == MixUp("Sad", 4 / 10)


def test_an_emotion_that_occurs_nowhere_has_neither_and_one_of_another_model_is_unknown():
    trust = trust_in(MATRIX, "Contempt")
    assert trust is not None
    assert (trust.precision, trust.recall) == (None, None)
    assert (trust.wrongly_for, trust.missed_as) == (None, None)
    assert short_trust(trust) == ""
    assert full_trust(trust) == "It never said Contempt. No face was labelled Contempt."
    assert trust_in(MATRIX, "Bored") is None


def test_an_emotion_that_is_never_mixed_up_says_so_by_its_figures_alone():
    perfect = trust_in(ConfusionMatrix.of(("Happy", "Sad"), [[3, 0], [0, 2]]), "Happy")
    assert perfect is not None
    assert full_trust(perfect) == (
        "When it says Happy, 100 of 100 are right. Of 100 labelled Happy it finds 100."
    )


def test_trust_is_said_in_short_and_in_full():
    trust = trust_in(MATRIX, "Fear")
    assert trust is not None
    assert short_trust(trust) == "When this model says Fear, it is right 6 times in 10."
    assert full_trust(trust) == (
        "When it says Fear, 62 of 100 are right and 25 labelled Sad. "
        "Of 100 labelled Fear it finds 50 and reads 40 as Sad."
    )


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        (97, 3, "more than 9 times in 10"),
        (100, 0, "10 times in 10"),
        (10, 90, "once in 10"),
        (1, 99, "less than once in 10"),
        (0, 100, "0 times in 10"),
    ],
)
def test_only_what_is_always_right_is_right_ten_times_in_ten(right, wrong, words):
    trust = trust_in(ConfusionMatrix.of(("Happy", "Sad"), [[right, 0], [wrong, 0]]), "Happy")
    assert trust is not None
    assert short_trust(trust) == f"When this model says Happy, it is right {words}."


def test_a_cell_is_a_part_of_its_row_or_of_its_column():
    assert cell_sentence(MATRIX, FEAR, SAD) == "Of 10 faces labelled Fear, 40\u00a0% (4) were read as Sad."
    assert cell_sentence(MATRIX, SAD, FEAR, of_column=True) == (
        "Of 8 faces read as Fear, 25\u00a0% (2) are labelled Sad."
    )
    assert cell_sentence(MATRIX, CONTEMPT, SAD) == "No face is labelled Contempt."
    assert cell_sentence(MATRIX, SAD, CONTEMPT, of_column=True) == "No face was read as Contempt."


def test_rows_and_columns_are_said_in_one_sentence():
    assert row_sentence(MATRIX, FEAR) == (
        "Of 10 faces labelled Fear, 50\u00a0% were read as Fear, most often otherwise as Sad (40\u00a0%)."
    )
    assert column_sentence(MATRIX, HAPPY) == (
        "Of 20 faces read as Happy, 95\u00a0% are labelled Happy, most often otherwise Fear (5\u00a0%)."
    )
    assert row_sentence(MATRIX, CONTEMPT) == "No face is labelled Contempt."
    assert column_sentence(MATRIX, CONTEMPT) == "No face was read as Contempt."


def test_row_and_column_together_are_counted():
    assert crossing_sentence(MATRIX, "Fear") == (
        "10 faces are labelled Fear (row), 8 were read as Fear (column), 5 are both."
    )
    assert crossing_sentence(MATRIX, "Bored") == ""


def test_a_small_part_is_not_rounded_to_nothing_nor_a_large_one_to_all():
    assert [in_hundred(part) for part in (0.0, 0.001, 0.5, 0.999, 1.0)] == [0, 1, 50, 99, 100]


def test_a_matrix_that_does_not_fit_its_labels_is_refused():
    with pytest.raises(ValueError, match="2 by 2"):
        ConfusionMatrix.of(("Happy", "Sad"), [[1, 2]])
