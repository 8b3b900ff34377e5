import threading

import numpy as np
import pytest

from fer_desktop.base.errors import PictureError, VideoError
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources import SourceEnded
from fer_desktop.vision.sources.video_file import VideoSource
from tests.fakes import eventually, gray_frames, write_video


def test_a_video_gives_every_frame_in_order_with_its_time(short_video):
    source = VideoSource(short_video)
    source.open()
    frames = [frame for _ in range(6) if (frame := source.read())]
    with pytest.raises(SourceEnded):
        source.read()
    source.close()
    assert [frame.index for frame in frames] == list(range(6))
    assert [frame.position for frame in frames] == pytest.approx([0.0, 0.1, 0.2, 0.3, 0.4, 0.5])
    assert [float(frame.bgr.mean()) for frame in frames] == pytest.approx([0, 10, 20, 30, 40, 50], abs=3)
    assert frames[0].source == str(short_video)
    assert source.frames_per_second == 10.0


def test_every_frame_has_an_array_of_its_own(short_video):
    source = VideoSource(short_video)
    source.open()
    first, second = source.read(), source.read()
    assert first is not None
    assert second is not None
    assert not np.shares_memory(first.bgr, second.bgr)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", r"broken01\.mp4 is empty"),
        (b"this is no video" * 100, r"broken01\.mp4 is not a video but a text file"),
        (b"\x01\xfe" * 100, r"Cannot open .*broken01\.mp4 as a video"),
    ],
)
def test_a_file_that_is_no_video_is_named(tmp_path, content, reason):
    path = tmp_path / "broken01.mp4"
    path.write_bytes(content)
    with pytest.raises(VideoError, match=reason):
        VideoSource(path).open()


def test_a_video_cut_before_its_first_frame_is_refused(tmp_path, short_video):
    path = tmp_path / "cut.avi"
    path.write_bytes(short_video.read_bytes()[:600])
    source = VideoSource(path)
    # Some versions of FFmpeg open what others refuse.
    with pytest.raises(VideoError, match=r"cut\.avi"):  # noqa: PT012
        source.open()
        source.read()


def test_a_video_cut_in_its_middle_gives_the_frames_before_and_says_so_once(tmp_path):
    whole = write_video(tmp_path / "whole.avi", gray_frames(25) * 4).read_bytes()
    path = tmp_path / "half.avi"
    path.write_bytes(whole[: len(whole) // 2])
    source = VideoSource(path)
    source.open()
    count = 0
    with pytest.raises(PictureError, match=r"half\.avi is truncated or damaged: \d+ of its 100 frames"):  # noqa: PT012
        while source.read():
            count += 1
    assert 10 < count < 60
    with pytest.raises(SourceEnded):
        source.read()


def test_the_frames_of_a_long_video_that_is_cut_are_reported_as_other_numbers_are(tmp_path):
    whole = write_video(tmp_path / "whole.avi", gray_frames(25) * 100).read_bytes()
    path = tmp_path / "cut.avi"
    path.write_bytes(whole[: len(whole) * 4 // 5])
    source = VideoSource(path)
    source.open()
    with pytest.raises(PictureError, match=r"\d,\d{3} of its 2,500 frames"):  # noqa: PT012
        while source.read():
            pass


@pytest.mark.parametrize("suffix", [".avi", ".mp4"])
def test_a_video_continues_at_the_frame_it_was_sent_to(tmp_path, suffix):
    source = VideoSource(_film(tmp_path / f"film{suffix}"))
    source.open()
    assert source.duration == pytest.approx(10.0)
    in_order = [frame.bgr for _ in range(100) if (frame := source.read())]
    # On, far on, back, beyond both ends.
    for wanted, found in ((3, 3), (5, 5), (70, 70), (71, 71), (20, 20), (500, 99), (-4, 0)):
        source.seek(wanted / 10)
        frame = source.read()
        assert frame is not None
        assert frame.index == found
        assert frame.position == pytest.approx(found / 10)
        assert np.array_equal(frame.bgr, in_order[found])
    source.close()


def test_a_video_that_has_ended_can_be_gone_back(short_video):
    source = VideoSource(short_video)
    source.open()
    for _ in range(6):
        source.read()
    with pytest.raises(SourceEnded):
        source.read()
    source.seek(0.2)
    frame = source.read()
    assert frame is not None
    assert frame.index == 2
    assert frame.bgr.mean() == pytest.approx(20, abs=3)
    source.close()
    source.seek(0.0)


def _film(path):
    """A hundred frames, in which a white bar grows by a pixel each."""
    kind = "MJPG" if path.suffix == ".avi" else "mp4v"
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*kind), 10.0, (160, 48))
    for number in range(100):
        picture = np.zeros((48, 160, 3), np.uint8)
        picture[8:40, : 20 + number] = 255
        writer.write(picture)
    writer.release()
    return path


def test_a_source_that_is_not_open_has_ended(short_video):
    source = VideoSource(short_video)
    source.close()
    with pytest.raises(SourceEnded):
        source.read()


def test_a_video_that_cannot_be_opened_leaves_no_thread_behind(tmp_path):
    head = tmp_path / "head.mp4"
    head.write_bytes(b"\0\0\0\x18ftypisom\0\0\2\0isommp42\0\0\0\x08moov")
    before = set(threading.enumerate())
    for _ in range(3):
        with pytest.raises(VideoError, match="Cannot open"):
            VideoSource(head).open()
    assert eventually(lambda: set(threading.enumerate()) <= before)
