"""What is counted of both models."""

import json
from dataclasses import asdict

import pytest

from fer_desktop.analysis.batch import UnreadableFile
from fer_desktop.analysis.folder_labels import FolderLabels
from fer_desktop.analysis.job_summary import Summary
from fer_desktop.analysis.totals import KEPT, Totals
from tests.analysis.conftest import analysis_of
from tests.fakes import LABELS

HAPPY, SAD = LABELS.index("Happy"), LABELS.index("Sad")


def _count(totals, *analyses):
    for analysis in analyses:
        totals.add(analysis)
    return totals.summary()


@pytest.fixture
def labelled():
    return Totals(LABELS, FolderLabels(["set"], LABELS), models=2)


def test_predictions_of_a_are_counted_by_those_of_b():
    found = _count(
        Totals(LABELS, models=2),
        analysis_of(("Happy", "Sad"), ("Sad", "Sad")),
        analysis_of(("Happy", "Sad")),
        analysis_of(),
    )
    assert found.counts[HAPPY][SAD] == 2
    assert found.counts[SAD][SAD] == 1
    assert found.disagreements() == found.disagreements(first="Happy") == 2
    assert found.disagreements("Sad", "Sad") == 0
    assert found.agreement is not None
    assert (found.agreement.faces, found.agreement.agreed) == (3, 1)
    assert found.sentence == "3 pictures, 3 faces, 1 without a face"
    assert found.labelled is None


def test_each_is_compared_with_the_folders_on_the_same_faces(labelled):
    said = [("Happy", "Sad"), ("Happy", "Happy"), ("Sad", "Sad"), ("Sad", "Happy"), ("Happy", "Fear")]
    found = _count(labelled, *(analysis_of(both, source=f"set/happy/{n}.png") for n, both in enumerate(said)))
    both = found.labelled
    assert both is not None
    assert (both.test.faces, both.test.both, both.test.only_first, both.test.only_second) == (5, 1, 2, 1)
    assert both.test.correct == (3, 2)
    assert both.test.p_value == pytest.approx(1.0)


def test_a_clear_difference_has_a_small_p_value(labelled):
    found = _count(labelled, *[analysis_of(("Happy", "Sad"), source="set/joy/1.png")] * 8)
    assert found.labelled is not None
    # Eight throws of a coin, all heads or all tails.
    assert found.labelled.test.p_value == pytest.approx(2 / 256)


def test_what_does_not_count_for_who_is_right_is_counted_by_itself(labelled):
    found = _count(
        labelled,
        analysis_of(source="set/happy/empty.png"),
        analysis_of(("Sad", "Sad"), ("Happy", "Sad"), source="set/happy/two.png"),
        analysis_of(("Sad", "Sad"), source="set/else/1.png"),
        analysis_of(("Sad", "Sad"), source="set/happy/film.avi", position=1.0),
    ).labelled
    assert found is not None
    assert (found.missed, found.several, found.unlabelled, found.videos) == (1, 1, 1, 1)
    # Of several faces the largest counts, here the second.
    assert (found.test.faces, found.test.only_first) == (1, 1)


def test_all_that_cannot_be_read_is_counted_and_the_first_are_named():
    totals = Totals(LABELS, models=2)
    for number in range(KEPT + 50):
        totals.add_unreadable(UnreadableFile(f"{number}.png", "It is no picture."))
    found = totals.summary()
    assert (found.unreadable, len(found.problems)) == (KEPT + 50, KEPT)


def test_a_comparison_comes_back_from_json_as_it_was(labelled):
    labelled.add_unreadable(UnreadableFile("a.png", "It is no picture."))
    found = _count(labelled, analysis_of(("Happy", "Sad"), source="set/happy/1.png"))
    assert Summary.of(json.loads(json.dumps(asdict(found)))) == found
