import numpy as np
import pytest

from fer_desktop.errors import RecordingError
from fer_desktop.live.video_writer import (
    AnnotatedVideo,
    CleanVideo,
    VideoFile,
    fitted,
    open_mp4,
)
from fer_desktop.vision.opencv import cv2
from tests.fakes import FakePictureWriter, make_analysis_of, make_frame


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "video.mp4"
    path.touch()
    return path


def read_back(path):
    """All pictures of a video file, and its rate."""
    video = cv2.VideoCapture(str(path))
    pictures = []
    while (read := video.read())[0]:
        pictures.append(read[1])
    rate = video.get(cv2.CAP_PROP_FPS)
    video.release()
    return pictures, rate


def frame_at(at, gray=128, size=(64, 48)):
    return make_frame(gray=gray, captured_at=at, size=size)


def brightness(pictures):
    return [round(float(picture.mean()), -1) for picture in pictures]


def test_frames_are_repeated_so_that_the_time_is_true(path):
    writer = FakePictureWriter()
    video = VideoFile(path, 10.0, 100.0, lambda *_: writer)
    for gray, at in ((50, 100.0), (100, 100.1), (150, 100.5)):
        video.show(frame_at(at, gray).bgr, at)
    video.hold(100.7)
    assert brightness(writer.pictures) == [50] + [100] * 4 + [150] * 2


def test_the_first_frame_fills_the_time_before_it(path):
    writer = FakePictureWriter()
    video = VideoFile(path, 10.0, 100.0, lambda *_: writer)
    video.show(frame_at(100.5, 50).bgr, 100.5)
    assert brightness(writer.pictures) == [50] * 5


def test_frames_that_come_faster_than_the_rate_are_left_out(path):
    writer = FakePictureWriter()
    video = VideoFile(path, 10.0, 100.0, lambda *_: writer)
    for number in range(100):
        video.show(frame_at(100.0 + number / 100).bgr, 100.0 + number / 100)
    assert len(writer.pictures) == 10


def test_an_mp4_has_the_size_of_the_source_and_the_length_of_the_recording(path):
    video = CleanVideo(VideoFile(path, None, 100.0, open_mp4))
    for number in range(30):
        video.write(frame_at(100.0 + number / 30, gray=8 * number, size=(64, 48)))
    video.close(102.0)
    pictures, rate = read_back(path)
    assert rate == 30.0
    assert len(pictures) == 60
    assert pictures[0].shape == (48, 64, 3)
    assert abs(float(pictures[10].mean()) - 80) < 5


def test_an_odd_size_and_a_change_of_size_are_written_too(path):
    video = CleanVideo(VideoFile(path, 10.0, 100.0, open_mp4))
    video.write(frame_at(100.0, size=(65, 49)))
    video.write(frame_at(100.5, size=(300, 20)))
    video.close(101.0)
    assert len(read_back(path)[0]) == 10


def test_another_size_is_fitted_into_the_first():
    picture = fitted(np.full((10, 40, 3), 200, np.uint8), (80, 60))
    assert picture.shape == (60, 80, 3)
    assert (picture[20:40] == 200).all()
    assert (picture[:20] == 0).all()


def test_a_video_without_a_frame_leaves_no_file(path):
    VideoFile(path, 30.0, 100.0, open_mp4).close(101.0)
    assert not path.exists()


def test_a_size_that_the_codec_does_not_know_is_said(path):
    with pytest.raises(RecordingError, match=r"video\.mp4 cannot be written as a video of 0 × 0 pixels"):
        open_mp4(path, 30.0, (0, 0))


def test_a_file_that_turned_out_to_be_no_video_is_said(path):
    video = VideoFile(path, 30.0, 100.0, lambda *_: FakePictureWriter())
    video.show(frame_at(100.0).bgr, 100.0)
    with pytest.raises(RecordingError, match="cannot be written as a video"):
        video.close(101.0)


def test_an_annotated_frame_carries_the_box_of_its_own_analysis(path):
    writer = FakePictureWriter()
    video = AnnotatedVideo(VideoFile(path, 10.0, 100.0, lambda *_: writer))
    plain, happy = frame_at(100.0, size=(640, 480)), frame_at(100.1, size=(640, 480))
    video.write(plain)
    video.write(happy)
    video.write(make_analysis_of(plain))
    video.write(make_analysis_of(happy, "Happy"))
    video.tend(101.2)
    assert (writer.pictures[0] == 128).all()
    assert not (writer.pictures[1] == 128).all()
    assert (happy.bgr == 128).all()


def test_a_picture_that_stands_still_is_held_while_time_goes_on(path):
    writer = FakePictureWriter()
    video = AnnotatedVideo(VideoFile(path, 10.0, 100.0, lambda *_: writer))
    video.write(frame_at(90.0))
    for now in (101.0, 102.0, 103.0):
        video.tend(now)
    assert len(writer.pictures) == 20
