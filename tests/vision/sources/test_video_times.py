"""Frames of a video have the times of the stream, whatever its header says, and can be gone to by them."""

from itertools import groupby
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.analysis.batch import VideoBegin
from fer_desktop.analysis.local_run import analyse_all
from fer_desktop.analysis.video_parts import PART
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources import SourceEnded
from fer_desktop.vision.sources.targets import list_files
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.types import Analysis
from tests.fakes import FakeClassifier, FakeDetector, write_video

VIDEOS = Path(__file__).parents[2] / "data" / "videos"
BROWSER = VIDEOS / "chrome15.webm"
"""As a browser records: neither a length nor a true rate in its header."""
VARIABLE = VIDEOS / "vfr.mkv"
OFFSET = VIDEOS / "offset.mkv"
"""Its time stamps begin at 100 seconds."""
SLOW = VIDEOS / "slow_half.mp4"
"""Half a frame a second."""


@pytest.fixture
def opened():
    """Opens videos; every one is closed at the end."""
    sources = []

    def open_it(path):
        sources.append(VideoSource(path))
        sources[-1].open()
        return sources[-1]

    yield open_it
    for source in sources:
        source.close()


def read_all(source):
    frames = []
    while True:
        try:
            frames.append(source.read())
        except SourceEnded:
            return frames


@pytest.mark.parametrize(
    ("path", "count", "last", "duration"),
    [
        (BROWSER, 180, 12.040, 12.08),
        (VARIABLE, 285, 11.967, 12.0),
        (OFFSET, 122, 4.133, 4.266),
        (SLOW, 3, 4.0, 6.0),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else None,
)
def test_times_are_those_of_the_stream_and_count_from_the_first_frame(opened, path, count, last, duration):
    source = opened(path)
    frames = read_all(source)
    times = [frame.position for frame in frames]
    assert [frame.index for frame in frames] == list(range(count))
    assert times[0] == 0.0
    assert times[-1] == pytest.approx(last, abs=0.0005)
    assert times == sorted(set(times))
    assert source.duration == pytest.approx(duration, abs=0.002)


def test_the_length_by_the_header_counts_from_the_first_frame(opened):
    assert opened(OFFSET).duration == pytest.approx(4.17, abs=0.01)
    assert opened(VARIABLE).duration == pytest.approx(12.0, abs=0.01)


def test_a_video_that_does_not_say_how_long_it_is_grows_as_it_is_read(opened):
    source = opened(BROWSER)
    assert source.duration == 0.0
    lengths = [(source.read().position, source.duration) for _ in range(180)]
    assert all(duration >= position for position, duration in lengths)
    assert lengths[-1][1] == pytest.approx(12.08)


def test_the_time_of_the_next_frame_is_known(opened):
    source = opened(SLOW)
    assert [(source.read().position, source.next_position) for _ in range(3)] == [
        (0.0, 2.0),
        (2.0, 4.0),
        (4.0, None),
    ]


@pytest.mark.parametrize("path", [BROWSER, OFFSET, VARIABLE, SLOW], ids=lambda path: path.name)
def test_a_jump_leads_to_the_very_frame_that_was_asked_for(opened, path):
    frames = read_all(opened(path))
    source = opened(path)
    last = len(frames) - 1
    # Far on, back, near, the last, the first, and past a place that was not read before.
    for wanted in (2 * last // 3, last // 3, last // 3 + 1, last, 0, last // 2):
        source.seek(round(frames[wanted].position, 3))
        found = source.read()
        assert found.position == frames[wanted].position
        assert np.array_equal(found.bgr, frames[wanted].bgr)


@pytest.mark.parametrize("path", [BROWSER, OFFSET, VARIABLE, SLOW], ids=lambda path: path.name)
def test_steps_lead_to_the_frames_beside_it_at_their_own_distances(opened, path):
    frames = read_all(opened(path))
    source = opened(path)
    last = len(frames) - 1
    for base, step in (
        (last // 2, -1),
        (last // 2, 1),
        (last // 2, -3),
        (0, -1),
        (0, 2),
        (last, -2),
        (last, 1),
    ):
        source.seek(frames[base].position, step)
        found, wanted = source.read(), frames[min(max(base + step, 0), last)]
        assert found.position == wanted.position
        assert np.array_equal(found.bgr, wanted.bgr)


def test_beyond_either_end_the_last_frame_there_is_meant(opened):
    source = opened(VARIABLE)
    source.seek(1e6)
    assert source.read().position == pytest.approx(11.967)
    source.seek(-3.0)
    assert source.read().position == 0.0


def test_an_edit_list_leaves_out_what_stands_before_its_beginning(opened, tmp_path):
    path = tmp_path / "trimmed.mp4"
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"mp4v"), 10.0, (64, 48))
    for number in range(30):
        writer.write(np.full((48, 64, 3), 8 * number, np.uint8))
    writer.release()
    content = bytearray(path.read_bytes())
    scale = int.from_bytes(content[content.index(b"mdhd") + 16 : content.index(b"mdhd") + 20], "big")
    # Version and flags, number of entries, duration of the first: then the media time it begins at.
    begin = content.index(b"elst") + 16
    content[begin : begin + 4] = scale.to_bytes(4, "big")
    path.write_bytes(content)
    frames = read_all(opened(path))
    assert [frame.position for frame in frames] == pytest.approx([n / 10 for n in range(20)])
    assert frames[0].bgr.mean() == pytest.approx(80, abs=4)


def test_a_batch_reports_the_length_in_seconds_and_parts_end_at_gaps(tmp_path):
    analyser = Analyser(FakeDetector(), FakeClassifier(), margin=0.0)
    begin, *results = analyse_all(list_files([str(SLOW)]), [analyser])
    assert begin == VideoBegin(str(SLOW), 6.0)
    analyses = [result for result in results if isinstance(result, Analysis)]
    assert [(each.position, each.segment) for each in analyses] == [(0.0, 0), (2.0, 1), (4.0, 2)]


def parts(given, first):
    """The frames of each segment, from a frame on; what is read before it is read in vain."""
    return [
        [index for index, _ in frames]
        for _, frames in groupby([one for one in given if one[0] >= first], key=lambda one: one[1])
    ]


@pytest.mark.parametrize("stopped_at", [1, 59, 60, 90, 100, 200, 284])
def test_a_batch_that_continues_divides_a_variable_rate_as_one_that_was_not_stopped(stopped_at):
    class Noting(Analyser):
        def analyse(self, frame, **options):
            given.append((frame.index, frame.segment))
            return super().analyse(frame, **options)

    given: list[tuple[int, int]] = []

    def segments(begin):
        analyser = Noting(FakeDetector(), FakeClassifier(), margin=0.0)
        given.clear()
        listing = list_files([str(VARIABLE)])
        results = list(analyse_all(listing, [analyser], done=lambda _: begin))
        return list(given), [result.frame_index for result in results if isinstance(result, Analysis)]

    whole, _ = segments(0)
    assert max(segment for _, segment in whole) > 285 // PART
    again, frames = segments(stopped_at)
    first = next(index for index, segment in whole if segment == whole[stopped_at][1])
    assert parts(again, first) == parts(whole, first)
    assert frames == list(range(stopped_at, 285))


def test_a_video_without_usable_time_stamps_continues_by_its_rate(opened, tmp_path):
    frames = [np.full((48, 64, 3), 40 * number, np.uint8) for number in range(5)]
    source = opened(write_video(tmp_path / "film.avi", frames))
    source._reader._capture = _NoTimes(source._reader._capture)
    assert [frame.position for frame in read_all(source)] == pytest.approx([0.0, 0.1, 0.2, 0.3, 0.4])


class _NoTimes:
    """An open video whose frames have no time stamps."""

    def __init__(self, capture):
        self._capture = capture

    def get(self, setting):
        return 0.0 if setting == cv2.CAP_PROP_POS_MSEC else self._capture.get(setting)

    def __getattr__(self, name):
        return getattr(self._capture, name)
