"""What a video may ask for: pixels, time, and a header that is believed as far as it can be."""

import json
import math
import struct
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.base.errors import VideoError
from fer_desktop.vision.opencv import MOST_PIXELS, cv2
from fer_desktop.vision.sources import SourceEnded, time_limit, video_reader
from fer_desktop.vision.sources.time_limit import TimeLimit
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.sources.video_reader import MOST_SECONDS, USUAL_RATE
from tests.fakes import eventually, gray_frames, write_video
from tests.vision.sources.test_damaged_video import film, read_all
from tests.web_host import WebHost

OPEN = cv2.VideoCapture


class Changed:
    """A video as OpenCV has it, but for some of its answers."""

    def __init__(self, path, *options, properties=None, grab=None, picture=None):
        self._capture = OPEN(path, *options)
        self._properties = properties or {}
        self._grab, self._picture = grab, picture
        self.released = threading.Event()

    def get(self, name):
        return self._properties.get(name, self._capture.get(name))

    def grab(self):
        if self._grab is not None:
            self._grab()
        return self._capture.grab()

    def retrieve(self):
        return self._capture.retrieve() if self._picture is None else (True, self._picture)

    def release(self):
        self._capture.release()
        self.released.set()

    def __getattr__(self, name):
        return getattr(self._capture, name)


@pytest.fixture
def change(monkeypatch):
    """Has videos open changed; gives those that were opened."""

    def by(**changes):
        opened = []

        def capture(path, *options):
            opened.append(Changed(path, *options, **changes))
            return opened[-1]

        monkeypatch.setattr(cv2, "VideoCapture", capture)
        return opened

    return by


def test_a_video_with_more_pixels_than_a_picture_may_have_is_refused(tmp_path, change):
    path = film(tmp_path / "film.avi", 3)
    captures = change(properties={cv2.CAP_PROP_FRAME_WIDTH: 20000.0, cv2.CAP_PROP_FRAME_HEIGHT: 20000.0})
    with pytest.raises(
        VideoError, match=r"film\.avi has 20,000 × 20,000 pixels, 400 million; the limit is 100"
    ):
        VideoSource(path).open()
    assert captures[0].released.is_set()


def test_frames_that_grow_beyond_the_limit_end_the_video(short_video, change):
    change(picture=np.broadcast_to(np.zeros(3, np.uint8), (MOST_PIXELS // 10 + 1, 10, 3)))
    source = VideoSource(short_video)
    source.open()
    with pytest.raises(VideoError, match="100 million; the limit is 100 million"):
        source.read()
    source.close()


def test_a_decoder_that_hangs_is_given_up_and_left_alone(short_video, change, monkeypatch):
    monkeypatch.setattr(time_limit, "LONGEST_CALL", 0.3)
    goes_on, calls = threading.Event(), []

    def grab():
        calls.append(1)
        if len(calls) == 3:
            goes_on.wait()

    opened = change(grab=grab)
    source = VideoSource(short_video)
    source.open()
    (capture,) = opened
    with pytest.raises(VideoError, match=r"short\.avi was given up: decoding one frame takes"):  # noqa: PT012
        while True:
            source.read()
    source.close()
    assert not capture.released.is_set()
    goes_on.set()
    assert capture.released.wait(10)


HANGING = """
import sys, threading
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources import time_limit
from fer_desktop.cli.run_job import analyse
time_limit.LONGEST_CALL = 1.0
opened = cv2.VideoCapture
class Hanging:
    def __init__(self, *arguments):
        self.capture = opened(*arguments)
    def __getattr__(self, name):
        return getattr(self.capture, name)
    def grab(self):
        threading.Event().wait()
cv2.VideoCapture = Hanging
sys.exit(analyse(sys.argv[1:]))
"""


def test_a_run_goes_on_behind_a_video_whose_decoder_hangs_and_ends(short_video, happy_sample):
    result = subprocess.run(
        [sys.executable, "-c", HANGING, str(short_video), str(happy_sample), "--json"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert result.returncode == 2, result.stderr
    assert "short.avi was given up" in result.stderr
    assert json.loads(result.stdout)["prediction"] == "Happy"


def test_calls_are_made_one_after_the_other_in_one_thread():
    limit = TimeLimit()
    threads = {limit.call(threading.get_ident) for _ in range(5)}
    assert len(threads) == 1
    assert threading.get_ident() not in threads
    with pytest.raises(ZeroDivisionError):
        limit.call(lambda: 1 // 0)
    last = threading.Event()
    limit.close(last.set)
    assert last.is_set()
    assert eventually(lambda: not any(thread.ident in threads for thread in threading.enumerate()))


def test_what_was_never_called_is_closed_too():
    last = threading.Event()
    TimeLimit().close(last.set)
    assert last.is_set()


@pytest.mark.parametrize("rate", [0.0, -1.0, 1e-9, 1e9, math.nan, math.inf])
@pytest.mark.parametrize("count", [6.0, -9.2e18])
def test_a_rate_that_cannot_be_is_not_believed(short_video, change, rate, count):
    change(properties={cv2.CAP_PROP_FPS: rate, cv2.CAP_PROP_FRAME_COUNT: count})
    source = VideoSource(short_video)
    source.open()
    assert source.frames_per_second == USUAL_RATE
    assert source.duration is not None
    assert 0.0 <= source.duration < 1.0
    source.close()
    assert read_all(short_video)[0] == pytest.approx([number / 10 for number in range(6)])


@pytest.mark.parametrize("count", [0.0, -5.0, -9.2e18, 9.2e18, 1e9, math.nan, math.inf])
def test_a_length_that_cannot_be_is_not_believed(short_video, change, count):
    change(properties={cv2.CAP_PROP_FRAME_COUNT: count})
    source = VideoSource(short_video)
    source.open()
    assert source.duration is not None
    assert 0.0 <= source.duration <= MOST_SECONDS
    assert source.frames_per_second == 10.0
    source.close()
    times, _ = read_all(short_video)
    assert times == pytest.approx([number / 10 for number in range(6)])


@pytest.mark.parametrize("stamp", [1e18, -1e18, math.nan, math.inf])
def test_time_goes_on_by_the_rate_where_the_time_stamps_cannot_be(short_video, change, stamp):
    stamps = iter([0.0, 100.0])
    opened = change()
    source = VideoSource(short_video)
    source.open()
    opened[0].get = lambda name: (
        next(stamps, stamp) if name == cv2.CAP_PROP_POS_MSEC else opened[0]._capture.get(name)
    )
    times = []
    with pytest.raises(SourceEnded):  # noqa: PT012
        while frame := source.read():
            times.append(frame.position or 0.0)
    assert len(times) == 6
    assert times == sorted(times)
    assert times[-1] < 1.0
    source.close()


def avi_with(path, place, values):
    """A video of five frames with other numbers behind a name in its header."""
    content = bytearray(film(path, 5).read_bytes())
    name, offset = place
    at = content.index(name) + 8 + offset
    content[at : at + 4 * len(values)] = struct.pack(f"<{len(values)}I", *values)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("place", "values"),
    [
        ((b"strf", 4), (100_000, 100_000)),
        ((b"strf", 4), (0xFFFFFFFF, 0)),
        ((b"avih", 32), (0xFFFFFFFF, 0xFFFFFFFF)),
        ((b"strh", 20), (0, 0)),
        ((b"strh", 20), (1, 1_000_000_000)),
        ((b"strh", 20), (0x80000000, 1)),
        ((b"strh", 32), (0,)),
        ((b"strh", 32), (0xFFFFFFFF,)),
        ((b"avih", 16), (1_000_000_000,)),
    ],
    ids=["100,000 pixels", "no size", "window", "no rate", "fast", "slow", "none", "many", "many in all"],
)
def test_a_file_whose_header_is_absurd_is_read_as_far_as_it_is_right(tmp_path, place, values):
    path = avi_with(tmp_path / "film.avi", place, values)
    times, told = read_all(path)
    assert len(times) == 5
    assert times[-1] < 1.0
    assert all(str(path) in str(error) for error in told)


LISTS = {
    "ffconcat": "ffconcat version 1.0\nfile '{http}'\n",
    "local ffconcat": "ffconcat version 1.0\nfile other.avi\n",
    "hls": "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n{http}\n#EXT-X-ENDLIST\n",
    "local hls": "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile://{folder}/other.ts\n#EXT-X-ENDLIST\n",
    "dash": '<?xml version="1.0"?>\n<MPD profiles="urn:mpeg:dash:profile:isoff-on-demand:2011">{http}</MPD>',
    "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
    "sdp in flv": "FLV\x01 a\nv=0\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n",
    "sdp in mp4": "aaaafree\nv=0\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n",
    "ffconcat in mp4": "aaaamoov\nffconcat version 1.0\nfile '{http}'\n",
    "asx": '<asx version="3.0"><entry><ref href="{http}"/></entry></asx>',
    "pls": "[playlist]\nFile1={http}\nNumberOfEntries=1\n",
    "nut": "nut/multimedia container\0 {http}",
    "address": "{http}\n",
}


@pytest.mark.parametrize("suffix", [".mp4", ".ts", ".avi", ".m3u8", ".ffconcat", ".sdp", ""])
@pytest.mark.parametrize("kind", LISTS)
def test_a_list_of_addresses_under_any_name_opens_nothing(tmp_path, kind, suffix):
    host = WebHost()
    for name in ("other.avi", "other.ts"):
        write_video(tmp_path / "other.avi", gray_frames(5)).rename(tmp_path / name)
    path = tmp_path / f"film{suffix}"
    text = LISTS[kind].format(http=host.address("/film.avi"), folder=tmp_path)
    path.write_text(text, encoding="latin-1")
    with pytest.raises(
        VideoError, match=r"is not a video but a (playlist|text file)|Cannot open .* as a video"
    ):
        VideoSource(path).open()
    # Not even where it is handed to FFmpeg as it is.
    capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    assert not capture.isOpened()
    host.close()
    assert host.asked == []


@pytest.mark.skipif(sys.platform == "win32", reason="no name holds a colon there")
@pytest.mark.parametrize(
    "name",
    ["concat:other.avi", "subfile,,start,0,end,99999,,:other.avi", "file:other.avi", "cache:other.avi"],
)
def test_a_name_that_reads_as_a_protocol_opens_the_file_of_that_name(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    write_video(tmp_path / "other.avi", gray_frames(5, (80, 60)))
    write_video(tmp_path / "video.avi", gray_frames(5)).rename(name)
    reader = video_reader.VideoReader(Path(name))
    assert reader.decode()
    picture = reader.picture()
    assert picture is not None
    assert picture.shape == (48, 64, 3)
    reader.close()
