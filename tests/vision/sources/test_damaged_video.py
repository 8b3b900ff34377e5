"""Videos that are damaged or cut are read as far as they can be, and it is told what is missing."""

import re

import numpy as np
import pytest

from fer_desktop.base.errors import DamagedVideoError, VideoError
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources import SourceEnded
from fer_desktop.vision.sources.container import container_of, is_broken, is_truncated
from fer_desktop.vision.sources.video_file import VideoSource
from tests.fakes import gray_frames, write_picture, write_video
from tests.vision.sources.test_video_times import BROWSER, OFFSET, SLOW, VARIABLE
from training.core.media import Container

KINDS = {".avi": "MJPG", ".mp4": "mp4v", ".mkv": "mp4v", ".webm": "VP80"}


def film(path, count=60, rate=10.0, codec=""):
    """A video in which a white bar grows by a pixel each frame."""
    fourcc = cv2.VideoWriter.fourcc(*(codec or KINDS[path.suffix]))
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, fourcc, rate, (160, 48))
    for number in range(count):
        picture = np.zeros((48, 160, 3), np.uint8)
        picture[8:40, : 20 + number] = 255
        writer.write(picture)
    writer.release()
    return path


def damage(path, frames):
    """Make some frames of an AVI file unreadable; the file keeps its length."""
    content = bytearray(path.read_bytes())
    chunks = [
        found.start() for found in re.finditer(b"00dc", content) if found.start() > content.index(b"movi")
    ]
    for number in frames:
        begin = chunks[number] + 8
        size = int.from_bytes(content[begin - 4 : begin], "little")
        content[begin : begin + size] = bytes(size)
    path.write_bytes(content)
    return path


def position(source):
    """The time of the next frame."""
    frame = source.read()
    assert frame is not None
    return frame.position


def read_all(path):
    """The times of the frames, and what was told."""
    source, times, told = VideoSource(path), [], []
    source.open()
    while True:
        try:
            times.append(position(source))
        except DamagedVideoError as error:
            told.append(error)
        except SourceEnded:
            source.close()
            return times, told


def test_frames_that_cannot_be_decoded_are_passed_over_and_counted(tmp_path):
    broken = [1, 7, 8, 9, 30]
    times, (told,) = read_all(damage(film(tmp_path / "film.avi"), broken))
    assert times == pytest.approx([number / 10 for number in range(60) if number not in broken])
    assert told.frames == 5
    assert str(told).startswith(
        f"Skipped 5 of 60 frames of {tmp_path / 'film.avi'}, which could not be decoded"
    )


@pytest.mark.parametrize("broken", [[0], [0, 1, 2], [59], [57, 58, 59], list(range(20, 60))])
def test_damage_at_the_beginning_and_at_the_end_is_counted_too(tmp_path, broken):
    times, (told,) = read_all(damage(film(tmp_path / "film.avi"), broken))
    assert times == pytest.approx([number / 10 for number in range(60) if number not in broken])
    assert told.frames == len(broken)


def test_damage_is_counted_once_however_often_it_is_passed(tmp_path):
    source = VideoSource(damage(film(tmp_path / "film.avi"), [10, 20]))
    source.open()
    for _ in range(3):
        source.seek(0.5)
        for _ in range(30):
            source.read()
    with pytest.raises(DamagedVideoError, match=r"^Skipped 2 of 60 "):  # noqa: PT012
        while True:
            source.read()
    with pytest.raises(SourceEnded):
        source.read()
    source.close()


def test_a_jump_to_a_damaged_frame_leads_to_the_next_one(tmp_path):
    source = VideoSource(damage(film(tmp_path / "film.avi"), [30, 31]))
    source.open()
    source.seek(3.0)
    assert position(source) == pytest.approx(3.2)
    source.seek(3.2, -1)
    assert position(source) == pytest.approx(2.9)
    source.close()


def _without_pictures(monkeypatch, broken):
    """Let some frames of every video have a time, but no picture, as FFmpeg may give them."""
    capture = cv2.VideoCapture

    class Capture:
        def __init__(self, *arguments):
            self._capture, self._frame = capture(*arguments), -1

        def grab(self):
            self._frame += 1
            return self._capture.grab()

        def retrieve(self):
            return (False, None) if self._frame in broken else self._capture.retrieve()

        def __getattr__(self, name):
            return getattr(self._capture, name)

    monkeypatch.setattr("fer_desktop.vision.sources.video_reader.cv2.VideoCapture", Capture)


def test_frames_without_a_picture_are_passed_over_and_counted(tmp_path, monkeypatch):
    path = film(tmp_path / "film.avi")
    _without_pictures(monkeypatch, {0, 7, 59})
    times, (told,) = read_all(path)
    assert times == pytest.approx([number / 10 for number in range(60) if number not in (0, 7, 59)])
    assert told.frames == 3
    assert str(told).startswith(f"Skipped 3 of 60 frames of {path}, which could not be decoded")


def test_a_video_none_of_whose_frames_has_a_picture_is_refused(tmp_path, monkeypatch):
    path = film(tmp_path / "film.avi", 5)
    _without_pictures(monkeypatch, range(5))
    with pytest.raises(VideoError, match=r"film\.avi contains no readable frame"):
        read_all(path)


@pytest.mark.parametrize("path", [BROWSER, OFFSET, VARIABLE, SLOW], ids=lambda path: path.name)
def test_nothing_is_reported_of_an_intact_video_whatever_its_header_counts(path):
    assert read_all(path)[1] == []


@pytest.mark.parametrize("suffix", KINDS)
def test_nothing_is_reported_of_what_opencv_has_written(tmp_path, suffix):
    times, told = read_all(film(tmp_path / f"film{suffix}"))
    assert len(times) == 60
    assert told == []


@pytest.mark.parametrize("instead", [b"\x00", b"\xff"])
def test_a_matroska_file_with_a_broken_part_is_reported(tmp_path, instead):
    content = bytearray(VARIABLE.read_bytes())
    for index in range(60_000, 200_000, 20_000):
        content[index : index + 3000] = instead * 3000
    path = tmp_path / "film.mkv"
    path.write_bytes(content)
    times, told = read_all(path)
    assert len(times) < 285
    assert times[-1] == pytest.approx(11.967)
    assert "film.mkv is damaged: frames are missing, most of them between 0:0" in str(told[0])


@pytest.mark.parametrize("path", [BROWSER, OFFSET, VARIABLE], ids=lambda path: path.name)
def test_no_part_of_an_intact_file_is_broken(path):
    assert not is_broken(path, Container.MATROSKA)


@pytest.mark.parametrize("suffix", [".avi", ".mkv", ".webm"])
def test_a_video_that_is_cut_is_reported(tmp_path, suffix):
    path = film(tmp_path / f"film{suffix}")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    times, told = read_all(path)
    assert 10 < len(times) < 55
    assert "is truncated" in str(told[-1])
    assert str(len(times)) in str(told[-1])


def test_an_mp4_that_is_cut_is_reported(tmp_path):
    path = _index_first(film(tmp_path / "film.mp4"))
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    times, told = read_all(path)
    assert 10 < len(times) < 55
    assert f"is truncated or damaged: {len(times)} of its 60 frames" in str(told[-1])


def _index_first(path):
    """Put the index of an MP4 file before its frames, as for the web, so that a cut leaves it."""
    content = path.read_bytes()
    boxes, at = [], 0
    while at < len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        boxes.append(content[at : at + length])
        at += length
    (index,) = (box for box in boxes if box[4:8] == b"moov")
    rest = [box for box in boxes if box[4:8] not in (b"moov", b"ftyp")]
    # Places of the frames are counted from the beginning of the file.
    table = bytearray(index)
    place = table.index(b"stco") + 8
    for entry in range(int.from_bytes(table[place : place + 4], "big")):
        at = place + 4 + 4 * entry
        table[at : at + 4] = (int.from_bytes(table[at : at + 4], "big") + len(index)).to_bytes(4, "big")
    path.write_bytes(b"".join([boxes[0], bytes(table), *rest]))
    return path


@pytest.mark.parametrize(
    ("suffix", "container"),
    [
        (".avi", Container.AVI),
        (".mp4", Container.MP4),
        (".mkv", Container.MATROSKA),
        (".webm", Container.MATROSKA),
    ],
)
def test_a_container_is_identified_by_its_content_under_any_name(tmp_path, suffix, container):
    path = film(tmp_path / f"film{suffix}").rename(tmp_path / "film.mpg")
    assert container_of(path) is container
    assert not is_truncated(path, container)
    path.write_bytes(path.read_bytes()[:-200])
    assert is_truncated(path, container)


@pytest.mark.parametrize(
    ("name", "codec", "container"),
    [
        ("film.ts", "mpg2", Container.TRANSPORT),
        ("film.mpg", "PIM1", Container.MPEG),
        ("film.wmv", "WMV2", Container.ASF),
        ("film.mov", "mp4v", Container.MP4),
        ("film.3gp", "mp4v", Container.MP4),
        ("film.flv", "FLV1", Container.FLV),
        ("film.webm", "VP90", Container.MATROSKA),
    ],
)
def test_every_kind_of_video_is_read_and_gone_through(tmp_path, name, codec, container):
    path = film(tmp_path / name, rate=25.0, codec=codec)
    assert container_of(path) is container
    times, told = read_all(path)
    assert times == pytest.approx([number / 25 for number in range(60)], abs=0.002)
    assert told == []
    source = VideoSource(path)
    source.open()
    for number in (40, 10, 11, 59, 0):
        source.seek(times[number])
        frame = source.read()
        assert frame is not None
        assert frame.position == times[number]
        # The bar's width says which frame it is.
        assert int((frame.bgr[24, :, 0] > 127).sum()) == pytest.approx(20 + number, abs=3)
    source.close()


def test_a_transport_stream_may_begin_within_a_packet(tmp_path):
    path = film(tmp_path / "film.ts", rate=25.0, codec="mpg2")
    path.write_bytes(path.read_bytes()[100:])
    assert container_of(path) is Container.TRANSPORT


PLAYLISTS = {
    "ffconcat.mp4": "ffconcat version 1.0\nfile other.avi\n",
    "hls.mkv": "#EXTM3U\n#EXTINF:10,\nother.avi\n#EXT-X-ENDLIST\n",
    "bom.mp4": "\ufeff#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nother.avi\n#EXT-X-ENDLIST\n",
    "dash.avi": '<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"></MPD>',
    "session.ts": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
}


@pytest.mark.parametrize("name", PLAYLISTS)
def test_a_playlist_is_no_video_and_opens_no_other_file(tmp_path, name):
    write_video(tmp_path / "other.avi", gray_frames(5))
    path = tmp_path / name
    path.write_text(PLAYLISTS[name], encoding="utf-8")
    with pytest.raises(Exception, match="is not a video but a playlist of other files") as refusal:
        VideoSource(path).open()
    assert type(refusal.value).__name__ == "VideoError"
    assert name in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("clip%03d.png", "clip001.png"),
        ("clip%d.JPG", "clip1.JPG"),
        ("clip%%%d.dpx", "clip%1.dpx"),
        ("part%d/clip.png", "part1/clip.png"),
    ],
)
def test_a_video_whose_path_is_a_pattern_of_pictures_is_refused(tmp_path, name, other):
    for path in (tmp_path / name, tmp_path / other):
        path.parent.mkdir(exist_ok=True)
    film(tmp_path / "film.mp4").rename(tmp_path / name)
    write_picture(tmp_path / "picture.png").rename(tmp_path / other)
    with pytest.raises(VideoError, match=r"would be read as an image sequence .*Rename it") as refusal:
        VideoSource(tmp_path / name).open()
    assert str(tmp_path / name) in str(refusal.value)


@pytest.mark.parametrize("name", ["clip%03d.mp4", "50 % done.png", "part%d/clip.mp4"])
def test_a_percent_sign_alone_is_no_pattern(tmp_path, name):
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    film(tmp_path / "film.mp4", 3).rename(path)
    source = VideoSource(path)
    source.open()
    frame = source.read()
    assert frame is not None
    assert frame.bgr.shape == (48, 160, 3)
    source.close()
