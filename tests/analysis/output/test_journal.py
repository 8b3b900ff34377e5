"""How far a batch is goes by the time of the video that is read."""

import pytest

from fer_desktop.analysis.batch import FileEnd, VideoBegin
from fer_desktop.analysis.output.journal import HowFar
from tests.fakes import make_analysis


def test_a_video_counts_by_its_time_and_not_by_its_frames():
    how_far = HowFar(files=2)
    how_far.note(VideoBegin("film.mkv", 10.0))
    # Ten frames in the first second, then one a second.
    for frame, position in enumerate([0.1 * number for number in range(10)] + [1.0, 2.0, 3.0, 4.0, 5.0]):
        how_far.note(make_analysis(source="film.mkv", frame_index=frame, position=position))
    assert how_far.part == pytest.approx(0.25)
    how_far.note(FileEnd("film.mkv"))
    assert how_far.part == 0.5


def test_a_video_of_unknown_length_counts_once_it_is_done():
    how_far = HowFar(files=2)
    how_far.note(VideoBegin("film.webm", 0.0))
    how_far.note(make_analysis(source="film.webm", frame_index=500, position=20.0))
    assert how_far.part == 0.0
    how_far.note(FileEnd("film.webm"))
    assert how_far.part == 0.5


def test_a_video_that_is_longer_than_it_says_is_not_more_than_done():
    how_far = HowFar(files=1)
    how_far.note(VideoBegin("film.mpg", 1.0))
    how_far.note(make_analysis(source="film.mpg", frame_index=50, position=2.0))
    assert how_far.part == 1.0
