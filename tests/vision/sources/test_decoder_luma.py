"""Videos whose colors nobody looks at are read as the luma that their decoder has."""

import numpy as np
import pytest

from fer_desktop.vision.detectors import needs_colors
from fer_desktop.vision.luma import bytes_of, is_gray, to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources import SourceEnded
from fer_desktop.vision.sources.video_file import VideoSource
from tests.fakes import write_video
from tests.vision.moving_faces import scene

FRAMES = 5
SIZES = ((320, 240), (322, 238))
"""FFmpeg converts the second one in another way, which rounds."""


def written(path, frames):
    """A video by MPEG-4, which has a limited range, or by MJPEG, which has a full one."""
    if path.suffix == ".avi":
        return write_video(path, frames)
    height, width = frames[0].shape[:2]
    writer = cv2.VideoWriter(
        str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"mp4v"), 10.0, (width, height)
    )
    for frame in frames:
        writer.write(frame)
    writer.release()
    return path


def read_all(path, colors):
    source, frames = VideoSource(path, colors), []
    source.open()
    try:
        while True:
            frames.append(source.read())
    except SourceEnded:
        return frames
    finally:
        source.close()


@pytest.mark.parametrize("name", ["limited.mp4", "full.avi"])
@pytest.mark.parametrize("size", SIZES)
def test_luma_is_the_gray_of_the_colors_whatever_its_range(tmp_path, name, size):
    face = [scene(("happy", (120.0 + 4 * n, 120.0), 150.0), size=size) for n in range(FRAMES)]
    video = written(tmp_path / name, face)
    colored, gray = read_all(video, colors=True), read_all(video, colors=False)
    assert [(frame.index, frame.position, frame.size) for frame in gray] == [
        (frame.index, frame.position, frame.size) for frame in colored
    ]
    for one, other in zip(gray, colored, strict=True):
        assert is_gray(one.bgr)
        assert not is_gray(other.bgr)
        assert one.bgr.shape == other.bgr.shape
        assert cv2.absdiff(to_gray(one.bgr), to_gray(other.bgr)).mean() < 1.0
        assert bytes_of(one.bgr) * 3 == bytes_of(other.bgr) == other.bgr.nbytes


def test_a_first_frame_that_leaves_the_range_open_keeps_the_colors(tmp_path):
    # A luma of 113 is the same gray by either range.
    frames = [np.full((240, 320, 3), 113, np.uint8), scene(("happy", (160.0, 120.0), 150.0), size=(320, 240))]
    read = read_all(written(tmp_path / "open.mp4", frames), colors=False)
    assert len(read) == 2
    assert not any(is_gray(frame.bgr) for frame in read)


def test_luma_stays_luma_behind_a_jump_and_a_return_to_the_beginning(tmp_path):
    video = written(
        tmp_path / "film.mp4", [scene(("happy", (100.0 + 4 * n, 120.0), 150.0)) for n in range(30)]
    )
    source = VideoSource(video, colors=False)
    source.open()
    first = source.read()
    source.seek(2.0)
    later = source.read()
    assert later is not None
    assert is_gray(later.bgr)
    source.seek(0.0)
    again = source.read()
    source.close()
    assert first is not None
    assert again is not None
    assert again.index == first.index == 0
    assert np.array_equal(again.bgr, first.bgr)


def test_frames_that_are_passed_over_are_not_converted(tmp_path, monkeypatch):
    video = written(tmp_path / "film.avi", [scene(size=(320, 240))] * 10)
    retrieved: list[None] = []

    class Counted:
        def __init__(self, *arguments):
            self._capture = opened(*arguments)

        def __getattr__(self, name):
            return getattr(self._capture, name)

        def retrieve(self):
            retrieved.append(None)
            return self._capture.retrieve()

    opened = cv2.VideoCapture
    monkeypatch.setattr(cv2, "VideoCapture", Counted)
    source = VideoSource(video)
    source.open()
    assert len(list(source.skip(7))) == 7
    frame = source.read()
    source.close()
    assert frame is not None
    assert frame.index == 7
    assert len(retrieved) == 1


def test_only_yunet_looks_at_colors():
    assert [kind for kind in ("haar", "blazeface", "yunet") if needs_colors(kind)] == ["yunet"]
