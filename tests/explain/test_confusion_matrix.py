"""What a confusion matrix says of an emotion, against sums made by hand."""

import pytest

from fer_desktop.explain.confusion_matrix import (
    Confusion,
    ConfusionMatrix,
    absent_sentence,
    cell_sentence,
    class_figures,
    class_sentence,
    column_sentence,
    crossing_sentence,
    precision_sentence,
    row_sentence,
    share_text,
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
    found = class_figures(MATRIX, "Fear")
    assert found is not None
    assert (found.labelled, found.read) == (10, 8)
    assert found.precision == 5 / 8
    assert found.recall == 5 / 10
    assert found.confused_from == Confusion("Sad", 2 / 8)
    assert found.confused_as == Confusion("Sad", 4 / 10)


def test_an_emotion_that_occurs_nowhere_has_neither_and_one_of_another_model_is_unknown():
    found = class_figures(MATRIX, "Contempt")
    assert found is not None
    assert (found.precision, found.recall) == (None, None)
    assert (found.confused_from, found.confused_as) == (None, None)
    assert precision_sentence(found) == ""
    assert class_sentence(found) == "Contempt: never predicted, no face has this label."
    assert class_figures(MATRIX, "Bored") is None


def test_an_emotion_that_is_never_mixed_up_says_so_by_its_figures_alone():
    perfect = class_figures(ConfusionMatrix.of(("Happy", "Sad"), [[3, 0], [0, 2]]), "Happy")
    assert perfect is not None
    assert class_sentence(perfect) == "Happy: precision 100%, recall 100%."


def test_precision_is_said_in_short_and_all_of_it_in_full():
    found = class_figures(MATRIX, "Fear")
    assert found is not None
    assert precision_sentence(found) == "Precision for Fear: 62% of these predictions match the label."
    assert class_sentence(found) == (
        "Fear: precision 62% (25% are labelled Sad), recall 50% (40% are read as Sad)."
    )


def test_a_cell_is_a_part_of_its_row_or_of_its_column():
    assert cell_sentence(MATRIX, FEAR, SAD) == "Of 10 faces labelled Fear, 40% (4) are predicted as Sad."
    assert cell_sentence(MATRIX, SAD, FEAR, of_column=True) == (
        "Of 8 faces predicted as Fear, 25% (2) are labelled Sad."
    )
    assert cell_sentence(MATRIX, CONTEMPT, SAD) == "No face is labelled Contempt."
    assert cell_sentence(MATRIX, SAD, CONTEMPT, of_column=True) == "No face is predicted as Contempt."


def test_rows_and_columns_are_said_in_one_sentence():
    assert row_sentence(MATRIX, FEAR) == (
        "Of 10 faces labelled Fear, 50% are predicted as Fear; most common error: Sad (40%)."
    )
    assert column_sentence(MATRIX, HAPPY) == (
        "Of 20 faces predicted as Happy, 95% are labelled Happy; most common other label: Fear (5%)."
    )
    assert row_sentence(MATRIX, CONTEMPT) == "No face is labelled Contempt."
    assert column_sentence(MATRIX, CONTEMPT) == "No face is predicted as Contempt."


def test_row_and_column_together_are_counted():
    assert crossing_sentence(MATRIX, "Fear") == (
        "10 faces are labelled Fear (row), 8 are predicted as Fear (column), 5 are both."
    )
    assert crossing_sentence(MATRIX, "Bored") == ""


def test_a_small_part_is_not_rounded_to_nothing_nor_a_large_one_to_all():
    shown = [share_text(part) for part in (0.0, 0.001, 0.5, 0.999, 1.0)]
    assert shown == ["0%", "1%", "50%", "99%", "100%"]


def test_a_matrix_that_does_not_fit_its_labels_is_refused():
    with pytest.raises(ValueError, match="2 by 2"):
        ConfusionMatrix.of(("Happy", "Sad"), [[1, 2]])


def test_as_text_it_is_an_aligned_table():
    assert str(ConfusionMatrix.of(("Happy", "Sad"), [[1234, 0], [5, 6]])).splitlines() == [
        "          Happy       Sad",
        "Happy     1,234         0",
        "Sad           5         6",
    ]


def test_emotions_without_faces_are_named():
    assert absent_sentence([]) == ""
    assert absent_sentence(["Fear", "Sad"]).startswith("No face is labelled Fear, Sad; the macro average")
