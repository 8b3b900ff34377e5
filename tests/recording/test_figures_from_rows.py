"""The figures of the timeline and of the report are those of the rows that were recorded meanwhile."""

from datetime import datetime

import numpy as np
import pytest

from fer_desktop.live.reading_history import ReadingHistory
from fer_desktop.live.timing import StartTime
from fer_desktop.recording.readings_file import ReadingsTable, RecordedRows
from fer_desktop.recording.session_log import SessionLog
from fer_desktop.recording.summary import summarise
from fer_desktop.vision.types import Analysis, Box, FaceReading
from tests.fakes import LABELS
from tests.figures_from_rows import face_figures, read_rows

BEGAN = StartTime(100.0, datetime(2026, 3, 4, 12, 0).astimezone())


def probabilities(place, highest):
    rest = np.full(len(LABELS), (1 - highest) / (len(LABELS) - 1), np.float32)
    rest[place] = highest
    return rest


def session(rate=30.0, seconds=12.0):
    """Two faces that change their looks, one of them away at times, and four seconds without any frame."""
    random = np.random.default_rng(11)
    analyses, places, highest = [], [3, 5], [0.7, 0.5]
    for number in range(round(rate * seconds)):
        at = 100.0 + number / rate + (4.0 if number > rate * seconds / 2 else 0.0)
        faces = []
        for face in (0, 1):
            if random.random() < 0.1:
                places[face] = int(random.integers(len(LABELS)))
            highest[face] = round(float(random.uniform(0.37, 0.46)), 4)
            if face == 1 and 3.0 < number / rate < 4.0:
                continue
            row = probabilities(places[face], highest[face])
            faces.append(FaceReading(face + 1, Box(90 * face, 10, 60, 60), row, LABELS[places[face]]))
        analyses.append(Analysis(number, at, "camera:0", None, (320, 240), LABELS, tuple(faces), 1.0, 1.0))
    return analyses


@pytest.fixture
def recorded(tmp_path, shipped_bundle):
    """The analyses of a session, and the rows that were recorded of them."""
    analyses = session()
    table = ReadingsTable(tmp_path / "readings.csv", RecordedRows(shipped_bundle, BEGAN))
    for analysis in analyses:
        table.write(analysis)
    table.close(0.0)
    return analyses, read_rows(tmp_path / "readings.csv")


def assert_agrees(summary, expected):
    assert summary.seconds == pytest.approx(expected.seconds, abs=0.02)
    for entry in summary.labels:
        assert entry.share == pytest.approx(expected.shares.get(entry.label, 0.0), abs=0.002), entry
        assert entry.longest == pytest.approx(expected.longest.get(entry.label, 0.0), abs=0.01), entry
    assert summary.changes == expected.changes


@pytest.mark.parametrize("below", [0, 40, 43])
@pytest.mark.parametrize("face_id", [1, 2])
def test_the_timelines_figures_are_those_of_the_rows(recorded, face_id, below):
    analyses, rows = recorded
    history = ReadingHistory()
    for analysis in analyses:
        history.add(analysis)
    readings = history.of(face_id)
    assert readings is not None
    summary = summarise(readings, LABELS, below / 100)
    assert_agrees(summary, face_figures(rows, str(face_id), below))


@pytest.mark.parametrize("below", [0, 40])
def test_the_reports_figures_are_those_of_the_rows(recorded, below):
    analyses, rows = recorded
    log = SessionLog(BEGAN)
    for analysis in analyses:
        log.add(analysis)
    logged = log.logged()
    doubtful = [face_figures(rows, face, 40).shares.get("uncertain", 0.0) > 0 for face in "12"]
    assert doubtful == [
        any(row["uncertain"] == "1" for row in rows if row["face_id"] == face) for face in "12"
    ]
    assert logged.analyses == len({row["frame"] for row in rows})
    assert logged.without_face == sum(row["face_id"] == "" for row in rows)
    assert [face.face_id for face in logged.faces] == [1, 2]
    for face in logged.faces:
        summary = summarise(face.readings, face.labels, below / 100)
        assert_agrees(summary, face_figures(rows, str(face.face_id), below))
