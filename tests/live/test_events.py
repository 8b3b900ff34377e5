"""Another model in the middle of a session and of a recording."""

import csv
import json
import threading

import numpy as np
import pytest

from fer_desktop.base.errors import ClassifierError
from fer_desktop.live.commands import ChangeModel, CorrectBy
from fer_desktop.live.events import (
    LARGEST_QUEUE,
    Ended,
    EventQueue,
    Failed,
    Loss,
    ModelReady,
    ModelRefused,
    SourceReady,
)
from fer_desktop.live.session import LiveSession
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.inference.neutral_baseline import Baseline
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box, ModelName
from tests.bundles import write_bundle
from tests.fakes import (
    LABELS,
    EndlessSource,
    FakeClassifier,
    FakeClock,
    FakeDetector,
    FakeSource,
    eventually,
    make_frame,
)

FAILURE = Failed("face.png is not a picture.", Loss.FRAME)


def test_events_are_fetched_once_in_their_order():
    events = EventQueue()
    for event in (SourceReady("Demonstration"), ModelReady(), FAILURE, Ended()):
        events.put(event)
    assert events.drain() == [SourceReady("Demonstration"), ModelReady(), FAILURE, Ended()]
    assert events.drain() == []


def test_the_same_failure_at_every_frame_is_reported_once_in_a_while():
    clock = FakeClock()
    events = EventQueue(quiet=5.0, clock=clock)
    told = 0
    for _ in range(300):
        events.put(FAILURE)
        told += len(events.drain())
        clock.now += 1 / 30
    assert told == 2


def test_different_failures_are_all_reported():
    events = EventQueue()
    for number in range(3):
        events.put(Failed(f"{number}.png is not a picture.", Loss.FRAME))
    assert len(events.drain()) == 3


def test_a_queue_that_nobody_empties_does_not_grow_without_bound():
    events = EventQueue()
    for number in range(2 * LARGEST_QUEUE):
        events.put(Failed(f"{number}.png is not a picture.", Loss.FRAME))
    assert len(events.drain()) == LARGEST_QUEUE


TWO = ("Calm", "Not calm")


def analyser_of(bundle):
    detector = FakeDetector([Box(10, 10, 20, 20)])
    analyser = Analyser(detector, FakeClassifier(bundle.labels), margin=0.0, tracker=Tracker())
    analyser.model = ModelName.of(bundle)
    return analyser


def change_to(bundle):
    return ChangeModel(bundle, lambda: analyser_of(bundle))


def refuse():
    raise ClassifierError("model.tflite cannot be run here; copy the model again.")


@pytest.fixture
def other(tmp_path):
    return write_bundle(tmp_path / "other")


@pytest.fixture
def calm(tmp_path):
    """A model with emotions of its own."""
    return write_bundle(tmp_path / "calm", labels=TWO)


@pytest.fixture
def start(shipped_bundle):
    """Starts sessions that are stopped at the end, together with their events."""
    sessions = []

    def begin(source, make_analyser=None):
        session = LiveSession(source, make_analyser or (lambda: analyser_of(shipped_bundle)))
        sessions.append(session)
        session.start()
        return session

    yield begin
    for session in sessions:
        session.stop()


def tells(session, event):
    events = []

    def has_come():
        events.extend(session.events())
        return event in events

    return eventually(has_come)


def analysis_by(session, bundle):
    """Whether an analysis by this model comes."""

    def has_come():
        analysis = session.results.wait(0.1)
        return analysis is not None and analysis.model == ModelName.of(bundle)

    return eventually(has_come)


def change_slowly(session, bundle):
    """Change to a model that goes on loading until the event that is returned is set."""
    loading, may_load = threading.Event(), threading.Event()

    def slowly():
        loading.set()
        may_load.wait(30.0)
        return analyser_of(bundle)

    session.send(ChangeModel(bundle, slowly))
    assert loading.wait(10.0)
    return may_load


def test_another_model_reads_on_and_the_picture_does_not_stop(start, shipped_bundle, other):
    session = start(EndlessSource(frames_per_second=100.0))
    assert analysis_by(session, shipped_bundle)
    may_load = change_slowly(session, other)
    session.to_show.take()
    assert session.to_show.wait(10.0) is not None
    may_load.set()
    assert tells(session, ModelReady(other))
    assert analysis_by(session, other)


@pytest.mark.parametrize("kind", ["other", "calm"])
def test_what_was_calibrated_for_one_model_while_another_loaded_does_not_correct_that_one(
    start, shipped_bundle, request, kind
):
    bundle = request.getfixturevalue(kind)
    session = start(EndlessSource(frames_per_second=100.0))
    assert analysis_by(session, shipped_bundle)
    may_load = change_slowly(session, bundle)
    model = ModelName.of(shipped_bundle)
    shift = np.linspace(0.0, 1.0, len(LABELS), dtype=np.float32)
    session.send(CorrectBy((Baseline(None, shift, shift, LABELS, model),)))
    may_load.set()
    assert tells(session, ModelReady(bundle))
    assert analysis_by(session, bundle)
    read = [session.results.wait(10.0) for _ in range(5)]
    assert [face.calibrated for analysis in read for face in analysis.faces] == [False] * 5
    assert not [event for event in session.events() if isinstance(event, Failed)]


def test_faces_keep_their_numbers_when_the_model_is_changed(start, other):
    boxes = [Box(10, 10, 20, 20)]
    detector = FakeDetector(boxes)

    def with_tracker():
        return Analyser(detector, FakeClassifier(), margin=0.0, tracker=Tracker())

    session = start(EndlessSource(frames_per_second=100.0), with_tracker)
    assert session.results.wait(10.0).faces[0].face_id == 1
    # The first face leaves far to the side, so that whoever comes is another one.
    detector.boxes = [Box(40, 20, 20, 20)]
    assert eventually(lambda: session.results.wait(1.0).faces[0].face_id == 2)
    session.send(change_to(other))
    assert tells(session, ModelReady(other))
    assert analysis_by(session, other)
    assert session.results.wait(10.0).faces[0].face_id == 2


def test_a_model_that_does_not_load_leaves_the_old_one_reading(start, shipped_bundle, other):
    session = start(EndlessSource(frames_per_second=100.0))
    session.send(ChangeModel(other, refuse))
    assert tells(session, ModelRefused(other, "model.tflite cannot be run here; copy the model again."))
    session.results.take()
    assert session.results.wait(10.0).model == ModelName.of(shipped_bundle)


def test_a_picture_that_stands_still_is_read_again_by_the_other_model(start, shipped_bundle, other):
    session = start(FakeSource([make_frame(7)], holds=True))
    assert session.results.wait(10.0).frame_index == 7
    session.send(change_to(other))
    again = session.results.wait(10.0)
    assert (again.frame_index, again.model.name) == (7, "other")


def test_a_picture_is_not_read_again_for_a_model_that_does_not_load(start, other):
    session = start(FakeSource([make_frame(7)], holds=True))
    assert session.results.wait(10.0) is not None
    session.send(ChangeModel(other, refuse))
    assert tells(session, ModelRefused(other, "model.tflite cannot be run here; copy the model again."))
    assert session.results.take() is None


def test_where_no_model_could_be_loaded_another_one_comes_to_the_rescue(start, other):
    session = start(FakeSource([make_frame(7)], holds=True), refuse)
    assert tells(session, Failed("model.tflite cannot be run here; copy the model again.", Loss.MODEL))
    session.send(change_to(other))
    assert session.results.wait(10.0).model.name == "other"


@pytest.fixture
def record(tmp_path, shipped_bundle):
    """Records a session, changes its model, and gives the files back."""

    def during(session, *changes):
        def grows_beyond(known):
            return eventually(lambda: len(lines(recording)) > known)

        recording = Recording(RecordingChoice(tmp_path / "recordings", ("csv", "json")), shipped_bundle, None)
        session.analyses.open(recording.add_analysis)
        assert eventually(lambda: len(lines(recording)) > 2)
        for bundle in changes:
            session.send(change_to(bundle))
            assert tells(session, ModelReady(bundle))
            assert grows_beyond(len(lines(recording)) + 2)
        session.analyses.close()
        assert recording.wait(10.0)
        assert recording.failure == ""
        return recording

    return during


def lines(recording):
    (path,) = [path for path in recording.files if path.suffix == ".jsonl"]
    # The last line may still be on its way.
    return [json.loads(line) for line in path.read_text().splitlines(keepends=True) if line.endswith("\n")]


def tables(recording):
    """Header and rows of each table, in the order of their parts."""
    found = []
    for path in recording.files:
        if path.suffix == ".csv":
            with path.open(newline="", encoding="utf-8") as file:
                reader = csv.DictReader(file)
                found.append((reader.fieldnames, list(reader)))
    return found


def test_every_recorded_row_names_the_model_that_read_it(start, record, shipped_bundle, other):
    recording = record(start(EndlessSource(frames_per_second=100.0)), other)
    ((_, rows),) = tables(recording)
    assert [row["model"] for row in rows] == sorted(row["model"] for row in rows), "default before other"
    assert {(row["model"], row["model_sha256"]) for row in rows} == {
        (shipped_bundle.name, shipped_bundle.sha256),
        (other.name, other.sha256),
    }


def test_a_model_with_other_emotions_continues_in_a_further_table(start, record, calm, shipped_bundle):
    recording = record(start(EndlessSource(frames_per_second=100.0)), calm, shipped_bundle)
    first, second, third = tables(recording)
    assert set(LABELS) <= set(first[0])
    assert set(TWO) <= set(second[0])
    assert not set(LABELS) & set(second[0])
    assert third[0] == first[0]
    assert {row["model"] for row in second[1]} == {"calm"}
    assert {row["prediction"] for row in second[1]} <= set(TWO)
    assert all(None not in row and None not in row.values() for _, rows in tables(recording) for row in rows)
    names = sorted(path.name for path in recording.files if path.suffix == ".csv")
    assert [name.removeprefix(recording.name) for name in names] == [
        " readings part 2.csv",
        " readings part 3.csv",
        " readings.csv",
    ]
    assert len(lines(recording)) == sum(len(rows) for _, rows in tables(recording))


def test_the_same_emotions_in_another_order_stay_in_their_columns(start, record, tmp_path):
    turned = write_bundle(tmp_path / "turned", labels=LABELS[::-1])
    recording = record(start(EndlessSource(frames_per_second=100.0)), turned)
    ((_, rows),) = tables(recording)
    assert {row["model"] for row in rows} == {"default", "turned"}
    for row in rows:
        assert float(row[row["prediction"]]) == pytest.approx(0.7)


def test_a_table_without_a_row_gets_the_emotions_of_the_model_that_reads(
    start, tmp_path, shipped_bundle, calm
):
    recording = Recording(RecordingChoice(tmp_path / "recordings"), shipped_bundle, None)
    session = start(EndlessSource(frames_per_second=100.0), lambda: analyser_of(calm))
    session.analyses.open(recording.add_analysis)
    assert eventually(lambda: tables(recording)[0][1] != [])
    session.analyses.close()
    assert recording.wait(10.0)
    ((header, rows),) = tables(recording)
    assert set(TWO) <= set(header)
    assert {row["model"] for row in rows} == {"calm"}
