"""How far a batch is goes by the time of the video that is read."""

import pytest

from fer_desktop.analysis.batch import FileEnd, VideoBegin
from fer_desktop.analysis.file_progress import FileProgress
from tests.fakes import make_analysis


def test_a_video_counts_by_its_time_and_not_by_its_frames():
    progress = FileProgress(files=2)
    progress.note(VideoBegin("film.mkv", 10.0))
    # Ten frames in the first second, then one a second.
    for frame, position in enumerate([0.1 * number for number in range(10)] + [1.0, 2.0, 3.0, 4.0, 5.0]):
        progress.note(make_analysis(source="film.mkv", frame_index=frame, position=position))
    assert progress.part == pytest.approx(0.25)
    progress.note(FileEnd("film.mkv"))
    assert progress.part == 0.5


def test_a_video_of_unknown_length_counts_once_it_is_done():
    progress = FileProgress(files=2)
    progress.note(VideoBegin("film.webm", 0.0))
    progress.note(make_analysis(source="film.webm", frame_index=500, position=20.0))
    assert progress.part == 0.0
    progress.note(FileEnd("film.webm"))
    assert progress.part == 0.5


def test_a_video_that_is_longer_than_it_says_is_not_more_than_done():
    progress = FileProgress(files=1)
    progress.note(VideoBegin("film.mpg", 1.0))
    progress.note(make_analysis(source="film.mpg", frame_index=50, position=2.0))
    assert progress.part == 1.0
