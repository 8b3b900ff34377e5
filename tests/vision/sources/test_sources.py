import pytest

from fer_desktop.base.errors import MissingPathError, PictureError, UnsupportedFileError, VideoError
from fer_desktop.vision.sources import SOURCES, SourceEnded, open_source
from fer_desktop.vision.sources.browser import Browser
from fer_desktop.vision.sources.camera import CameraSource
from fer_desktop.vision.sources.demo import DemoSource
from fer_desktop.vision.sources.images import PictureSeries
from fer_desktop.vision.sources.source_chain import ChainSource
from fer_desktop.vision.sources.video_file import VideoSource
from tests.fakes import FakeSource, make_frame, write_picture


def test_the_source_is_chosen_by_what_is_asked_for(tmp_path, short_video):
    picture = str(write_picture(tmp_path / "face.png"))
    assert isinstance(open_source(["camera:0"]), CameraSource)
    assert isinstance(open_source(["demo:"]), DemoSource)
    assert isinstance(open_source([str(short_video)]), VideoSource)
    assert isinstance(open_source([picture, str(tmp_path)]), PictureSeries)
    assert isinstance(open_source([picture], browse=True), Browser)
    assert isinstance(open_source([picture, str(short_video)]), ChainSource)


def test_every_kind_of_source_has_a_word_of_its_own():
    assert len({entry.kind for entry in SOURCES}) == len(SOURCES)


@pytest.mark.parametrize("target", ["gone.png", "gone.mp4", "gone", ""])
def test_a_path_where_nothing_is_is_named(target):
    with pytest.raises(MissingPathError, match=target or "The path is empty"):
        open_source([target])


def test_a_file_of_another_kind_is_named(tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text("nothing to see")
    with pytest.raises(UnsupportedFileError, match=r"notes\.txt is neither a picture nor a video"):
        open_source([str(notes)])


def _read_to_the_end(source):
    frames, errors = [], []
    source.open()
    while True:
        try:
            frames.append(source.read())
        except PictureError as error:
            errors.append(str(error))
        except SourceEnded:
            source.close()
            return frames, errors


def test_pictures_and_videos_are_shown_one_after_the_other(tmp_path, short_video):
    picture = str(write_picture(tmp_path / "face.png"))
    frames, errors = _read_to_the_end(open_source([picture, str(short_video)]))
    assert [frame.index for frame in frames] == list(range(7))
    assert [frame.position is None for frame in frames] == [True] + [False] * 6
    assert errors == []


def test_a_bad_video_and_a_missing_file_do_not_stop_the_others(tmp_path, short_video):
    bad = tmp_path / "bad.mp4"
    bad.write_bytes(b"no video")
    frames, errors = _read_to_the_end(open_source([str(bad), "gone.mp4", str(short_video)]))
    assert len(frames) == 6
    assert len(errors) == 2
    assert "bad.mp4" in errors[0]
    assert "gone.mp4" in errors[1]


def test_a_chain_closes_what_it_opened():
    parts = [
        FakeSource([make_frame()]),
        FakeSource(open_error=VideoError("cut.")),
        FakeSource([make_frame()]),
    ]
    waiting = list(parts)
    chain = ChainSource(["a", "b", "c"], lambda targets: waiting.pop(0))
    frames, errors = _read_to_the_end(chain)
    assert len(frames) == 2
    assert errors == ["cut."]
    assert all(part.closed.is_set() for part in parts)
