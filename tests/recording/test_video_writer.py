import contextlib
import shutil
import sys

import numpy as np
import pytest

from fer_desktop.base.errors import RecordingError
from fer_desktop.recording.mp4_boxes import PLACEHOLDER, Sample, file_type
from fer_desktop.recording.mp4_file import Mp4File
from fer_desktop.recording.video_encoder import VideoEncoder, open_mp4
from fer_desktop.recording.video_writer import AnnotatedVideo, CleanVideo, VideoFile, fitted
from fer_desktop.vision.opencv import cv2
from tests.fakes import make_analysis_of, make_frame
from tests.live.picture_writer import FakePictureWriter


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "video.mp4"
    path.touch()
    return path


def read_back(path):
    """The pictures of a video file, and the time of each in seconds."""
    video = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    pictures, times = [], []
    while (read := video.read())[0]:
        pictures.append(read[1])
        times.append(round(video.get(cv2.CAP_PROP_POS_MSEC) / 1000, 3))
    video.release()
    return pictures, times


def length_of(path):
    """Seconds that a video file says to last, and the frames that it says to have."""
    video = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    count = video.get(cv2.CAP_PROP_FRAME_COUNT)
    return count / video.get(cv2.CAP_PROP_FPS), count


def frame_at(at, gray=128, size=(64, 48)):
    return make_frame(gray=gray, captured_at=at, size=size)


def brightness(pictures):
    return [round(float(picture.mean()), -1) for picture in pictures]


def test_every_frame_keeps_its_own_time(path):
    video = VideoFile(path, 10.0, 100.0, open_mp4)
    moments = (100.0, 100.1, 100.5, 100.517, 103.25, 103.3)
    for number, at in enumerate(moments):
        video.show(frame_at(at, 40 * number).bgr, at)
    video.close(104.0)
    pictures, times = read_back(path)
    assert times == pytest.approx([at - 100.0 for at in moments], abs=0.001)
    assert brightness(pictures) == [0, 40, 80, 120, 160, 200]
    assert length_of(path) == (pytest.approx(4.0, abs=0.001), 6)


def test_the_first_frame_fills_the_time_before_it(path):
    video = VideoFile(path, 10.0, 100.0, open_mp4)
    video.show(frame_at(100.5, 50).bgr, 100.5)
    video.show(frame_at(100.7, 100).bgr, 100.7)
    video.close(101.0)
    assert read_back(path)[1] == [0.0, 0.7]


def test_a_frame_that_comes_late_follows_the_one_before_at_once(path):
    video = VideoFile(path, 10.0, 100.0, open_mp4)
    for at in (100.0, 100.4, 100.2, 100.5):
        video.show(frame_at(at).bgr, at)
    video.close(101.0)
    assert read_back(path)[1] == pytest.approx([0.0, 0.4, 0.4, 0.5], abs=0.001)


def test_a_video_can_be_gone_through_when_it_is_finished(path):
    video = VideoFile(path, 10.0, 100.0, open_mp4)
    for number in range(60):
        video.show(frame_at(100.0 + number / 10, 4 * number).bgr, 100.0 + number / 10)
    video.close(106.0)
    finished = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    for number in (47, 12, 59, 0):
        finished.set(cv2.CAP_PROP_POS_FRAMES, number)
        assert finished.read()[1].mean() == pytest.approx(4 * number, abs=3)


def test_what_is_on_the_disk_plays_while_the_recording_continues(path, tmp_path):
    video = VideoFile(path, None, 100.0, open_mp4)
    for number in range(60):
        video.show(frame_at(100.0 + number / 30, 4 * number).bgr, 100.0 + number / 30)
    copy = shutil.copy(path, tmp_path / "copy.mp4")
    video.close(102.0)
    pictures, times = read_back(copy)
    assert len(pictures) >= 45
    assert times == pytest.approx([number / 30 for number in range(len(times))], abs=0.001)


def test_a_cut_in_the_middle_of_a_frame_costs_its_group_alone(path, tmp_path):
    video = VideoFile(path, None, 100.0, open_mp4)
    for number in range(60):
        video.show(frame_at(100.0 + number / 30, 4 * number).bgr, 100.0 + number / 30)
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(path.read_bytes()[:-10])
    video.close(102.0)
    assert len(read_back(cut)[0]) >= 36


@pytest.mark.parametrize("missing", [0, 100])
def test_a_file_that_is_cut_while_its_index_is_written_plays(path, missing):
    video = VideoFile(path, None, 100.0, open_mp4)
    for number in range(60):
        video.show(frame_at(100.0 + number / 30, 4 * number).bgr, 100.0 + number / 30)
    video.close(102.0)
    content, begins = bytearray(path.read_bytes()), len(file_type())
    content[begins : begins + len(PLACEHOLDER)] = PLACEHOLDER
    path.write_bytes(content[: len(content) - missing])
    assert len(read_back(path)[0]) == 60


@contextlib.contextmanager
def no_file_grows_beyond(size):
    """Let nothing be written behind so many bytes of a file, as on a disk that is full."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def recorded(path, count, open_video=open_mp4):
    """A video of so many frames, ten a second, of which all whole groups are written."""
    video = CleanVideo(VideoFile(path, 10.0, 100.0, open_video))
    for number in range(count):
        video.write(frame_at(100.0 + number / 10, 4 * number))
    return video


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
@pytest.mark.parametrize("free_bytes", [0, 100])
def test_a_video_whose_index_finds_no_room_stays_and_plays(path, free_bytes):
    video = recorded(path, 25)
    video.on_idle(103.0)
    with no_file_grows_beyond(path.stat().st_size + free_bytes):
        with pytest.raises(OSError, match="File too large"):
            video.close(102.5)
        video.abort()
    assert len(read_back(path)[0]) >= 25


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_frames_that_find_no_room_are_not_in_the_index(path):
    encoder = VideoEncoder(path, 10.0, (64, 48), open_mp4)
    groups = []
    for begin in (0, 5):
        for number in range(begin, begin + 5):
            # Noise, as it is too large to be held back until there is room again.
            encoder.add(np.random.default_rng(number).integers(0, 256, (48, 64, 3), np.uint8))
        packets = enumerate(encoder.finish(), start=begin)
        groups.append([Sample(data, number * 9000, key) for number, (data, key) in packets])
    file = Mp4File(path, (64, 48), encoder.header)
    encoder.close()
    file.add(groups[0], 45_000)
    with no_file_grows_beyond(path.stat().st_size + 100), pytest.raises(OSError, match="File too large"):
        file.add(groups[1], 90_000)
    file.close(90_000)
    assert length_of(path) == (pytest.approx(1.0, abs=0.001), 5)
    assert len(read_back(path)[0]) == 5


def test_a_video_whose_last_group_cannot_be_encoded_stays_and_plays(path):
    made = []

    def open_a_few(*wanted):
        made.append(wanted)
        return open_mp4(*wanted) if len(made) <= 3 else FakePictureWriter()

    video = recorded(path, 18, open_a_few)
    with pytest.raises(RecordingError, match=r"Cannot write .* as a video of"):
        video.close(101.8)
    video.abort()
    assert len(read_back(path)[0]) == 15


def test_the_index_is_on_the_disk_before_it_takes_the_place_of_the_fragments(path, monkeypatch):
    on_disk = []
    monkeypatch.setattr("os.fsync", lambda descriptor: on_disk.append(path.read_bytes()))
    recorded(path, 10).close(101.0)
    finished, begins = path.read_bytes(), len(file_type())
    ends = begins + len(PLACEHOLDER)
    assert on_disk == [finished[:begins] + PLACEHOLDER + finished[ends:]]


def test_an_odd_size_and_a_change_of_size_are_written_too(path):
    video = CleanVideo(VideoFile(path, 10.0, 100.0, open_mp4))
    video.write(frame_at(100.0, size=(65, 49)))
    video.write(frame_at(100.5, size=(300, 20)))
    video.close(101.0)
    pictures, times = read_back(path)
    assert [picture.shape for picture in pictures] == [(48, 64, 3)] * 2
    assert times == [0.0, 0.5]


def test_another_size_is_fitted_into_the_first():
    picture = fitted(np.full((10, 40, 3), 200, np.uint8), (80, 60))
    assert picture.shape == (60, 80, 3)
    assert (picture[20:40] == 200).all()
    assert (picture[:20] == 0).all()


def test_a_video_without_a_frame_leaves_no_file(path):
    VideoFile(path, 30.0, 100.0, open_mp4).close(101.0)
    assert not path.exists()


def test_a_size_that_the_codec_does_not_know_is_said(path):
    with pytest.raises(RecordingError, match=r"Cannot write .*video\.mp4 as a video of 0 × 0 pixels"):
        open_mp4(path, 30.0, (0, 0))


def test_a_file_that_turned_out_to_be_no_video_is_said(path):
    video = VideoFile(path, 30.0, 100.0, lambda *_: FakePictureWriter())
    video.show(frame_at(100.0).bgr, 100.0)
    with pytest.raises(RecordingError, match=r"Cannot write .* as a video of"):
        video.close(101.0)


def test_an_encoder_that_loses_pictures_is_said(path):
    class Lossy:
        def __init__(self, *wanted):
            self._writer = open_mp4(*wanted)
            self._count = 0

        def write(self, picture):
            self._count += 1
            if self._count % 2:
                self._writer.write(picture)

        def release(self):
            self._writer.release()

    video = VideoFile(path, 30.0, 100.0, Lossy)
    for at in (100.0, 100.1):
        video.show(frame_at(at).bgr, at)
    with pytest.raises(RecordingError, match=r"Cannot encode .*video\.mp4 in the temporary folder"):
        video.close(101.0)


def test_an_annotated_frame_carries_the_box_of_its_own_analysis(path):
    video = AnnotatedVideo(VideoFile(path, 10.0, 100.0, open_mp4))
    plain, happy = frame_at(100.0, size=(640, 480)), frame_at(100.1, size=(640, 480))
    video.write(plain)
    video.write(happy)
    video.write(make_analysis_of(plain))
    video.write(make_analysis_of(happy, "Happy"))
    video.close(101.0)
    (first, second), times = read_back(path)
    assert times == [0.0, 0.1]
    assert np.ptp(first) < 10
    assert np.ptp(second) > 50
    assert (happy.bgr == 128).all()


def test_a_picture_that_stands_still_is_repeated_once_a_second(path):
    video = AnnotatedVideo(VideoFile(path, 10.0, 100.0, open_mp4))
    video.write(frame_at(90.0))
    for now in range(101, 111):
        video.on_idle(float(now))
    video.close(110.5)
    assert read_back(path)[1] == pytest.approx(list(range(10)), abs=0.001)
    assert length_of(path)[0] == pytest.approx(10.5, abs=0.001)


def test_nothing_is_left_in_the_temporary_folder(path, tmp_path, monkeypatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    for finish in (lambda video: video.close(101.0), lambda video: video.abort()):
        video = VideoFile(path, 30.0, 100.0, open_mp4)
        video.show(frame_at(100.0).bgr, 100.0)
        finish(video)
        assert len(read_back(path)[0]) == 1
        assert list(temporary.iterdir()) == []
