"""Pictures and videos turned over by hand."""

import pytest

from fer_desktop.base.errors import NoPicturesError, PictureError, SourceError
from fer_desktop.vision.sources import Pages, Searching, Seekable, open_source
from fer_desktop.vision.sources.browser import Browser
from tests.fakes import gray_frames, write_picture, write_video


@pytest.fixture
def mixed(tmp_path):
    """A picture, a video of six frames, a picture; open."""
    write_picture(tmp_path / "1.png", 11)
    write_video(tmp_path / "2.avi", gray_frames(6))
    write_picture(tmp_path / "3.png", 33)
    browser = Browser([str(tmp_path)])
    browser.open()
    yield browser
    browser.close()


def test_a_folder_shows_its_pictures_and_videos_in_one_order(mixed):
    assert [path.name for path in mixed.paths] == ["1.png", "2.avi", "3.png"]
    assert mixed.read().bgr[0, 0, 0] == 11
    assert mixed.read() is None


def test_a_video_plays_to_its_end_and_is_paused_there_until_another_is_asked_for(mixed):
    mixed.show(1)
    frames = [mixed.read() for _ in range(6)]
    assert [frame.index for frame in frames] == list(range(6))
    assert mixed.frames_per_second == 10.0
    assert mixed.read() is None
    mixed.show(2)
    assert mixed.read().bgr[0, 0, 0] == 33
    assert (mixed.frames_per_second, mixed.duration, mixed.next_position) == (None, None, None)


def test_a_video_can_be_gone_back_in_from_its_end(mixed):
    mixed.show(1)
    while mixed.read() is not None:
        pass
    assert mixed.duration == pytest.approx(0.6)
    mixed.seek(0.2)
    assert mixed.read().index == 2


def test_a_video_can_be_left_before_its_end_and_restarts(mixed):
    mixed.show(1)
    mixed.read()
    mixed.show(0)
    assert mixed.read().source.endswith("1.png")
    mixed.show(1)
    assert mixed.read().index == 0


def test_a_bad_video_among_pictures_is_named_and_another_one_is_shown(tmp_path):
    (tmp_path / "1.mp4").write_text("no video")
    write_picture(tmp_path / "2.png", 22)
    browser = Browser([str(tmp_path)])
    browser.open()
    with pytest.raises(PictureError, match=r"1\.mp4 is not a video but a text file"):
        browser.read()
    assert browser.read() is None
    browser.show(1)
    frame = browser.read()
    assert frame is not None
    assert frame.bgr[0, 0, 0] == 22


def test_a_choice_of_a_folder_a_picture_and_a_video_can_be_turned_over(tmp_path, short_video):
    inside = write_picture(tmp_path / "folder" / "inside.png")
    alone = write_picture(tmp_path / "alone.png")
    browser = open_source([str(inside.parent), str(short_video), str(alone)], browse=True)
    assert isinstance(browser, Pages)
    assert isinstance(browser, Seekable)
    assert isinstance(browser, Searching)
    browser.open()
    assert browser.paths == (inside, short_video, alone)
    browser.close()


def test_a_folder_with_neither_is_refused(tmp_path):
    with pytest.raises(NoPicturesError, match="contains no pictures or videos"):
        Browser([str(tmp_path)]).open()


def test_a_search_that_is_interrupted_gives_nothing(tmp_path):
    write_picture(tmp_path / "1.png")
    browser = Browser([str(tmp_path)])
    browser.interrupt()
    with pytest.raises(SourceError, match="was cancelled"):
        browser.open()
    assert browser.count == 0
