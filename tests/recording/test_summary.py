"""What a face looked like for how long."""

import numpy as np
import pytest

from fer_desktop.live.reading_history import Readings
from fer_desktop.recording.summary import summarise, summary_text
from fer_desktop.vision.inference.reject_option import NOT_SURE
from tests.fakes import LABELS

DOUBT, GAP = "doubt", "gap"


def readings(*spans):
    """Readings one a second: (label, seconds) after each other, ended by one moment more of the last."""
    names = [name for name, seconds in spans for _ in range(seconds)]
    names.append(names[-1])
    rows = []
    for name in names:
        row = np.full(len(LABELS), 1 / len(LABELS) if name == DOUBT else 0.05, np.float32)
        if name == GAP:
            row[:] = np.nan
        elif name != DOUBT:
            row[LABELS.index(name)] = 0.7
        rows.append(row)
    return Readings(np.arange(len(rows), dtype=np.float64), np.array(rows))


def of(*spans, below=0.4):
    summary = summarise(readings(*spans), LABELS, below)
    return summary, {entry.label: entry for entry in summary.labels}


def test_shares_are_of_the_time_in_which_the_face_was_read():
    summary, labels = of(("Happy", 6), (GAP, 10), ("Sad", 2))
    assert summary.seconds == pytest.approx(8.0)
    assert labels["Happy"].share == pytest.approx(0.75)
    assert labels["Sad"].share == pytest.approx(0.25)
    assert labels["Angry"].share == 0.0
    assert sum(entry.share for entry in summary.labels) == pytest.approx(1.0)


def test_the_longest_span_ends_at_another_label_and_at_a_gap():
    _, labels = of(("Happy", 3), ("Sad", 1), ("Happy", 4), (GAP, 1), ("Happy", 2))
    assert labels["Happy"].longest == pytest.approx(4.0)
    assert labels["Sad"].longest == pytest.approx(1.0)
    assert labels["Fear"].longest == 0.0


def test_doubt_has_a_share_of_its_own():
    _, labels = of(("Happy", 1), (DOUBT, 3))
    assert labels[NOT_SURE].share == pytest.approx(0.75)
    assert labels[NOT_SURE].longest == pytest.approx(3.0)
    _, without = of(("Happy", 1), (DOUBT, 3), below=0.0)
    assert without[NOT_SURE].share == 0.0


@pytest.mark.parametrize(
    ("spans", "changes"),
    [
        ([("Happy", 3)], 0),
        ([("Happy", 3), ("Sad", 1)], 1),
        ([("Happy", 3), ("Sad", 1), ("Happy", 2)], 2),
        ([("Happy", 3), (DOUBT, 1), ("Happy", 2)], 0),
        ([("Happy", 3), (DOUBT, 1), ("Sad", 2)], 1),
        ([("Happy", 3), (GAP, 1), ("Happy", 2)], 0),
        ([("Happy", 3), (GAP, 1), ("Sad", 2)], 1),
    ],
)
def test_a_change_is_from_one_emotion_to_another(spans, changes):
    assert of(*spans)[0].changes == changes


def test_the_rate_of_readings_makes_no_difference():
    dense = np.repeat(readings(("Happy", 3), ("Sad", 1)).probabilities[:-1], 30, axis=0)
    summary = summarise(Readings(np.arange(len(dense)) / 30, dense), LABELS, 0.4)
    assert {entry.label: entry.share for entry in summary.labels}["Happy"] == pytest.approx(0.75, abs=0.01)
    assert summary.changes == 1


@pytest.mark.parametrize("count", [0, 1])
def test_before_a_second_reading_nothing_has_lasted(count):
    first = readings(("Happy", 1))
    summary = summarise(Readings(first.times[:count], first.probabilities[:count]), LABELS, 0.4)
    assert summary.seconds == 0.0
    assert all(entry.share == entry.longest == 0.0 for entry in summary.labels)


def test_the_text_has_a_line_for_each_figure_that_a_spreadsheet_takes():
    lines = summary_text(of(("Happy", 6), ("Sad", 2))[0], face_id=3).splitlines()
    cells = [line.split("\t") for line in lines]
    assert cells[0] == ["Face 3"]
    assert cells[1] == ["Looks", "Share of time, %", "Longest, s"]
    assert ["Happy", "75.0", "6.0"] in cells
    assert cells[-2:] == [["Read for, s", "8.0"], ["Changes", "1"]]
