"""Recordings: what is written, what survives, and what is said when it cannot go on."""

import csv
import json
import os
import re
import subprocess
import sys
import threading
import time
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest

from fer_desktop.analysis.output.columns import columns
from fer_desktop.base.errors import RecordingError
from fer_desktop.live.session import LiveSession
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.recording.video_encoder import open_mp4
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Box
from tests.fakes import (
    LABELS,
    EndlessSource,
    FakeClassifier,
    FakeDetector,
    eventually,
    make_analysis_of,
    make_frame,
)
from tests.live.picture_writer import FakePictureWriter

EVERYTHING = ("csv", "json", "annotated", "clean")


@pytest.fixture
def record(tmp_path, shipped_bundle):
    """Begins recordings in a folder of their own; all are ended."""
    recordings = []

    def begin(*kinds, **options):
        choice = RecordingChoice(tmp_path / "recordings", kinds or ("csv",))
        recordings.append(Recording(choice, shipped_bundle, None, **options))
        return recordings[-1]

    yield begin
    for recording in recordings:
        recording.wait(5.0)


def file_of(recording, ending):
    (path,) = [path for path in recording.files if path.name.endswith(ending)]
    return path


def table_of(recording):
    with file_of(recording, ".csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def video_of(recording, kind):
    """The time of each frame of a video, and the length that the file says to have, in seconds."""
    video = cv2.VideoCapture(str(file_of(recording, f" {kind}.mp4")), cv2.CAP_FFMPEG)
    times = []
    while video.grab():
        times.append(video.get(cv2.CAP_PROP_POS_MSEC) / 1000)
    length = video.get(cv2.CAP_PROP_FRAME_COUNT) / video.get(cv2.CAP_PROP_FPS)
    video.release()
    return times, length


def test_every_face_is_a_row_with_all_its_columns(record, shipped_bundle):
    recording = record("csv")
    frame = make_frame(7, source="clip.mp4")
    recording.add_analysis(make_analysis_of(frame, "Happy", "Sad"))
    assert recording.wait(5.0)
    first, second = table_of(recording)
    assert tuple(first) == columns(LABELS, marked=True)
    assert first["source"] == "clip.mp4"
    assert [first[name] for name in ("frame", "face_id", "x", "y", "width", "height", "prediction")] == [
        "7", "1", "10", "5", "30", "30", "Happy"
    ]  # fmt: skip
    assert sum(float(first[label]) for label in LABELS) == pytest.approx(1.0)
    assert second["face_id"] == "2"
    assert (first["model"], first["model_sha256"]) == (shipped_bundle.name, shipped_bundle.sha256)


def test_time_is_reported_with_its_zone_and_from_the_beginning(record):
    recording = record("csv")
    at = recording.start_time.monotonic + 2.5
    recording.add_analysis(make_analysis_of(make_frame(captured_at=at), "Happy"))
    recording.wait(5.0)
    (row,) = table_of(recording)
    assert row["elapsed_s"] == "2.5"
    moment = datetime.fromisoformat(row["wall_clock"])
    assert moment.utcoffset() is not None
    assert (moment - recording.start_time.wall).total_seconds() == pytest.approx(2.5, abs=0.001)


def test_a_frame_without_a_face_is_a_row_without_one(record):
    recording = record("csv", "json")
    recording.add_analysis(make_analysis_of(make_frame(3)))
    recording.wait(5.0)
    (row,) = table_of(recording)
    assert (row["frame"], row["face_id"], row["prediction"], row["Happy"]) == ("3", "", "", "")
    line = json.loads(file_of(recording, ".jsonl").read_text(encoding="utf-8"))
    assert tuple(line) == columns(LABELS, marked=True)
    assert line["face_id"] is None


def test_after_another_source_no_number_names_another_face_of_the_first(record):
    recording = record("csv")
    for source, faces in (("a.png", 2), ("b.png", 1), ("a.png", 1), ("c.png", 0), ("b.png", 1)):
        frame = make_frame(source=source)
        recording.add_analysis(make_analysis_of(frame, *["Happy"] * faces))
    recording.wait(5.0)
    rows = [(row["source"], row["face_id"]) for row in table_of(recording) if row["face_id"]]
    assert rows == [("a.png", "1"), ("a.png", "2"), ("b.png", "1"), ("a.png", "3"), ("b.png", "2")]


def test_after_a_jump_no_number_names_another_face_of_the_same_source(record):
    recording = record("csv", "json")
    for source, segment, faces in (("a.mp4", 0, 2), ("a.mp4", 1, 0), ("a.mp4", 1, 1), ("b.mp4", 1, 1)):
        frame = replace(make_frame(source=source), segment=segment)
        analysis = make_analysis_of(frame, *["Happy"] * faces)
        recording.add_analysis(replace(analysis, segment=segment))
    recording.wait(5.0)
    expected = [("a.mp4", "1"), ("a.mp4", "2"), ("a.mp4", ""), ("a.mp4", "3"), ("b.mp4", "1")]
    assert [(row["source"], row["face_id"]) for row in table_of(recording)] == expected
    lines = file_of(recording, ".jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["face_id"] for line in lines] == [1, 2, None, 3, 1]


def test_a_path_that_is_no_valid_text_is_recorded(record):
    recording = record("csv", "json")
    recording.add_analysis(make_analysis_of(make_frame(source="caf\udce9.png"), "Happy"))
    recording.wait(5.0)
    assert recording.failure == ""
    assert b"caf\xe9.png" in file_of(recording, ".csv").read_bytes()


def test_every_analysis_of_a_session_is_recorded_although_nobody_polls_it(record):
    analysed = []

    class Counted(Analyser):
        def analyse(self, frame):
            analysed.append(frame.index)
            return super().analyse(frame)

    def make_analyser():
        return Counted(FakeDetector([Box(10, 10, 20, 20)]), FakeClassifier(), margin=0.0)

    session = LiveSession(EndlessSource(frames_per_second=200.0), make_analyser)
    recording = record("json", "annotated", "clean")
    session.frames.open(recording.add_frame)
    session.analyses.open(recording.add_analysis)
    session.start()
    assert eventually(lambda: len(analysed) >= 50)
    session.stop()
    assert recording.wait(5.0)
    lines = file_of(recording, ".jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["frame"] for line in lines] == analysed
    for ending in (" annotated.mp4", " clean.mp4"):
        assert cv2.VideoCapture(str(file_of(recording, ending))).read()[0]


def test_a_video_is_as_long_as_the_recording(record):
    recording = record("clean")
    begun = recording.start_time.monotonic
    for number in range(5):
        recording.add_frame(make_frame(number, captured_at=begun + 0.1 * number))
    assert eventually(lambda: recording.seconds > 0.5)
    assert recording.wait(5.0)
    times, length = video_of(recording, "clean")
    assert times == pytest.approx([0.0, 0.1, 0.2, 0.3, 0.4], abs=0.002)
    assert length == pytest.approx(recording.seconds, abs=0.002)


def test_two_recordings_in_one_second_keep_their_files_apart(record):
    first, second = record(*EVERYTHING), record(*EVERYTHING)
    assert len({*first.files, *second.files}) == 8


def test_nothing_chosen_and_a_folder_that_cannot_be_made_are_refused(tmp_path, shipped_bundle):
    with pytest.raises(RecordingError, match="Select at least one"):
        Recording(RecordingChoice(tmp_path, ()), shipped_bundle, None)
    (tmp_path / "file").touch()
    with pytest.raises(RecordingError, match="Choose another folder"):
        Recording(RecordingChoice(tmp_path / "file"), shipped_bundle, None)


def test_a_slow_video_blocks_neither_the_session_nor_the_readings(record):
    may_write = threading.Event()
    recording = record("csv", "clean", open_video=lambda *_: FakePictureWriter(may_write))
    begun = recording.start_time.monotonic
    started = time.monotonic()
    for number in range(200):
        frame = make_frame(number, captured_at=begun + number)
        recording.add_frame(frame)
        recording.add_analysis(make_analysis_of(frame, "Happy"))
    assert time.monotonic() - started < 2.0
    assert eventually(lambda: len(table_of(recording)) == 200)
    assert recording.dropped_frames >= 160
    assert recording.dropped_readings == 0
    assert recording.failure == ""
    may_write.set()


def test_a_disk_that_hangs_blocks_the_end_no_longer_than_was_asked_for(record):
    may_write = threading.Event()
    recording = record("csv", "clean", open_video=lambda *_: FakePictureWriter(may_write))
    recording.add_frame(make_frame(captured_at=recording.start_time.monotonic + 1.0))
    started = time.monotonic()
    assert not recording.wait(0.4)
    assert time.monotonic() - started < 2.0
    may_write.set()


def test_what_still_waits_is_left_out_when_the_end_has_to_hurry(record):
    class Slow(FakePictureWriter):
        def write(self, picture):
            threading.Event().wait(0.05)
            super().write(picture)

    writer = Slow()
    recording = record("clean", open_video=lambda *_: writer)
    begun = recording.start_time.monotonic
    for number in range(30):
        recording.add_frame(make_frame(number, captured_at=begun + number / 30))
    recording.wait(0.4)
    assert recording.dropped_frames > 0
    assert eventually(lambda: writer.released)


class SlowEncoders:
    """A time that is moved by hand, in steps of a frame, and encoders that take some for each picture."""

    def __init__(self, frames_a_picture):
        self._frame = 0
        self._frames_a_picture = frames_a_picture
        self._changed = threading.Condition()
        self._due = {}

    def clock(self):
        with self._changed:
            return 1000.0 + self._frame / 30

    def move(self, encoders=0, frames=1, timeout=10.0):
        """Let time pass, until this many encoders wait for more of it; not for ever, as they may be done."""
        with self._changed:
            self._frame += frames
            self._changed.notify_all()
            self._changed.wait_for(
                lambda: sum(due > self._frame for due in self._due.values()) >= encoders, timeout=timeout
            )

    def open(self, path, rate, size):
        return SlowEncoder(open_mp4(path, rate, size), self)

    def encode(self):
        with self._changed:
            me = threading.get_ident()
            self._due[me] = max(self._frame, self._due.get(me, 0)) + self._frames_a_picture
            self._changed.notify_all()
            assert self._changed.wait_for(lambda: self._frame >= self._due[me], timeout=30.0)


class SlowEncoder:
    def __init__(self, writer, encoders):
        self._writer = writer
        self._encoders = encoders

    def write(self, picture):
        self._encoders.encode()
        self._writer.write(picture)

    def release(self):
        self._writer.release()


def test_an_encoder_at_half_speed_drops_frames_and_shifts_no_time(record):
    encoders = SlowEncoders(frames_a_picture=2)
    recording = record(*EVERYTHING, clock=encoders.clock, open_video=encoders.open)
    for number in range(750):
        frame = make_frame(number, captured_at=encoders.clock(), gray=10 * (number // 30))
        recording.add_frame(frame)
        recording.add_analysis(make_analysis_of(frame))
        encoders.move(encoders=2)
    recording.end()
    assert recording.seconds == pytest.approx(25.0)
    assert 300 < recording.dropped_frames < 400
    progress: list[float] = []
    while not recording.finished and len(progress) < 150:
        encoders.move(encoders=1, timeout=0.5)
        progress.append(recording.progress)
    assert recording.wait(5.0)
    assert len(progress) < 150  # of what waited, five seconds are left at the very most
    assert progress == sorted(progress)
    assert 0.0 < progress[len(progress) // 2] < 1.0 == recording.progress
    lines = file_of(recording, ".jsonl").read_text(encoding="utf-8").splitlines()
    seconds = [json.loads(line)["elapsed_s"] for line in lines]
    assert seconds == [float(row["elapsed_s"]) for row in table_of(recording)]
    assert len(seconds) == 750
    for kind in ("annotated", "clean"):
        times, length = video_of(recording, kind)
        assert length == pytest.approx(seconds[-1] + 1 / 30, abs=1 / 30)
        assert length == pytest.approx(25.0, abs=0.002)
        assert len(times) >= 750 - recording.dropped_frames
        assert max(after - before for before, after in pairwise(times)) < 0.25
        video = cv2.VideoCapture(str(file_of(recording, f" {kind}.mp4")), cv2.CAP_FFMPEG)
        for at in times:
            shown = video.read()[1].mean()
            assert round(shown, -1) == 10 * int(at + 0.001), "not at its own time"


def test_after_the_end_nothing_is_added_however_long_saving_takes(record):
    encoders = SlowEncoders(frames_a_picture=30)
    recording = record("clean", clock=encoders.clock, open_video=encoders.open)
    for number in range(10):
        recording.add_frame(make_frame(number, captured_at=encoders.clock()))
        encoders.move()
    recording.end()
    for _ in range(60):
        encoders.move(encoders=1, frames=15, timeout=0.5)
        if recording.finished:
            break
    assert recording.wait(5.0)
    times, length = video_of(recording, "clean")
    assert len(times) == 10
    assert length == pytest.approx(1 / 3, abs=0.002)


def fails_in_one_sentence(recording, cause):
    """Whether the recording ends by itself, for this reason and with one sentence."""
    assert eventually(lambda: recording.failure != "")
    assert eventually(lambda: recording.finished)
    assert re.search(cause, recording.failure), recording.failure
    assert recording.failure.startswith("Recording stopped. ")
    assert recording.failure.endswith(", then start a new recording.")
    return True


def test_a_disk_that_fills_up_ends_it_and_what_was_written_stays(record):
    free = [1 << 40]
    recording = record(*EVERYTHING, free=lambda folder: free[0])
    frame = make_frame(captured_at=recording.start_time.monotonic)
    recording.add_frame(frame)
    recording.add_analysis(make_analysis_of(frame, "Happy"))
    assert eventually(lambda: len(table_of(recording)) == 1)
    free[0] = 32 << 20
    assert fails_in_one_sentence(
        recording, r"Not enough disk space for .*\.mp4; free up disk space or choose"
    )
    assert len(table_of(recording)) == 1
    for ending in (" annotated.mp4", " clean.mp4"):
        assert cv2.VideoCapture(str(file_of(recording, ending))).read()[0]


def test_a_folder_that_vanishes_ends_it(record, tmp_path):
    recording = record("csv")
    (tmp_path / "recordings").rename(tmp_path / "elsewhere")
    assert fails_in_one_sentence(recording, r"readings\.csv no longer exists; choose another folder")
    assert recording.files == ()


def test_a_video_that_cannot_be_encoded_ends_it_and_the_readings_stay(record):
    def no_codec(path, rate, size):
        raise RecordingError("there is no such codec")

    recording = record("csv", "clean", open_video=no_codec)
    frame = make_frame()
    recording.add_analysis(make_analysis_of(frame, "Happy"))
    recording.add_frame(frame)
    assert fails_in_one_sentence(recording, r"Cannot write .*clean\.mp4 as a video of 64 × 48 pixels")
    assert len(table_of(recording)) == 1
    assert [path.suffix for path in recording.files] == [".csv"]


def test_an_unexpected_error_ends_it_with_a_message_and_is_logged(record, caplog):
    def breaks(path, rate, size):
        raise ValueError("surprise")

    recording = record("clean", open_video=breaks)
    recording.add_frame(make_frame())
    assert fails_in_one_sentence(recording, r"Cannot write .*clean\.mp4 \(ValueError\)")
    assert "surprise" in caplog.text


CHILD = """
import sys, time
from pathlib import Path
from fer_desktop.recording.recording import Recording, RecordingChoice
from fer_desktop.base.paths import default_model
from tests.fakes import make_analysis_of, make_frame
from training.core.bundle import read_bundle

limit = int(sys.argv[2])
if limit:
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
choice = RecordingChoice(Path(sys.argv[1]), tuple(sys.argv[3:]))
recording = Recording(choice, read_bundle(default_model()), None)
number = 0
while not recording.failure:
    frame = make_frame(number)
    recording.add_frame(frame)
    recording.add_analysis(make_analysis_of(frame, "Happy"))
    print(round(frame.captured_at - recording.start_time.monotonic, 3), flush=True)
    number += 1
    time.sleep(0.01)
recording.wait(5.0)
print(recording.failure)
"""


def child(folder, *kinds, limit=0):
    """A process of its own that records and prints the seconds of each reading, or how it failed."""
    command = [sys.executable, "-c", CHILD, str(folder), str(limit), *kinds]
    temporary = folder / "temporary"
    temporary.mkdir()
    environment = {**os.environ, "TMPDIR": str(temporary), "TEMP": str(temporary)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def test_a_process_that_is_killed_loses_no_more_than_the_last_second(tmp_path):
    with child(tmp_path, *EVERYTHING) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if float(line) > 2.5:
                break
        process.kill()
        told = float((line + process.stdout.read()).splitlines()[-1])
    (table,), (lines,) = tmp_path.glob("*.csv"), tmp_path.glob("*.jsonl")
    rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    assert all(None not in row.values() for row in rows)
    objects = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    for last in (float(rows[-1]["elapsed_s"]), objects[-1]["elapsed_s"]):
        assert last > told - 1.0
    for kind in ("annotated", "clean"):
        (path,) = tmp_path.glob(f"*{kind}.mp4")
        video = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
        times = []
        while video.read()[0]:
            times.append(video.get(cv2.CAP_PROP_POS_MSEC) / 1000)
        assert times[-1] > told - 1.0
        assert len(times) >= 0.9 * len([row for row in rows if float(row["elapsed_s"]) <= times[-1]])


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_a_file_that_the_system_lets_grow_no_further_ends_it_and_stays_readable(tmp_path):
    with child(tmp_path, "csv", "json", limit=20_000) as process:
        assert process.stdout is not None
        last = process.stdout.read().splitlines()[-1]
    assert re.search(r"Cannot write .*readings\.(csv|jsonl) \(File too large\); free up disk space", last)
    (table,) = tmp_path.glob("*.csv")
    assert len(list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))) > 30
