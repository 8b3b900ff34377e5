import pytest

from fer_desktop.base.errors import MissingPathError, NoPicturesError, PictureError
from fer_desktop.vision.sources import SourceEnded
from fer_desktop.vision.sources.browser import Browser
from fer_desktop.vision.sources.images import PictureSeries
from tests.fakes import write_picture


def test_a_series_gives_each_picture_once_and_ends(tmp_path):
    for number in (10, 2, 1):
        write_picture(tmp_path / f"{number}.png", gray=number)
    series = PictureSeries([str(tmp_path)])
    series.open()
    frames = [series.read() for _ in range(3)]
    assert [(frame.index, int(frame.bgr[0, 0, 0])) for frame in frames if frame] == [(0, 1), (1, 2), (2, 10)]
    assert frames[0] is not None
    assert frames[0].source == str(tmp_path / "1.png")
    with pytest.raises(SourceEnded):
        series.read()


def test_one_bad_picture_in_a_series_is_named_and_the_rest_continues(tmp_path):
    write_picture(tmp_path / "1.png")
    (tmp_path / "2.png").write_bytes(b"broken")
    write_picture(tmp_path / "3.png")
    series = PictureSeries([str(tmp_path)])
    series.open()
    assert series.read() is not None
    with pytest.raises(PictureError, match=r"2\.png"):
        series.read()
    frame = series.read()
    assert frame is not None
    assert frame.source.endswith("3.png")


def test_a_missing_picture_among_others_is_reported_and_the_rest_continues(tmp_path):
    series = PictureSeries(["gone.png", str(write_picture(tmp_path / "here.png"))])
    series.open()
    with pytest.raises(PictureError, match=r"gone\.png"):
        series.read()
    assert series.read() is not None


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(NoPicturesError, match="contains no pictures"):
        PictureSeries([str(tmp_path)]).open()


def test_pictures_that_are_all_missing_are_refused():
    with pytest.raises(MissingPathError, match=r"gone\.png"):
        Browser(["gone.png"]).open()


@pytest.fixture
def browser(tmp_path):
    for number in range(3):
        write_picture(tmp_path / f"{number}.png", gray=number)
    browser = Browser([str(tmp_path)])
    browser.open()
    return browser


def test_a_browser_shows_the_first_picture_once_and_pauses_it(browser):
    frame = browser.read()
    assert frame.bgr[0, 0, 0] == 0
    assert browser.read() is None
    assert (browser.count, browser.position) == (3, 0)


def test_a_browser_shows_the_picture_asked_for(browser):
    browser.read()
    browser.show(2)
    frame = browser.read()
    assert frame.bgr[0, 0, 0] == 2
    assert frame.index == 1
    assert browser.position == 2


def test_a_browser_stays_within_its_pictures(browser):
    browser.show(99)
    assert browser.position == 2
    browser.show(-1)
    assert browser.position == 0


def test_a_browser_reports_a_bad_picture_once_and_shows_another(tmp_path, browser):
    (tmp_path / "1.png").write_bytes(b"broken")
    browser.show(1)
    with pytest.raises(PictureError, match=r"1\.png"):
        browser.read()
    assert browser.read() is None
    browser.show(2)
    assert browser.read() is not None


def test_a_source_is_named_after_what_was_asked_for(tmp_path):
    assert PictureSeries([str(tmp_path / "faces")]).name == "faces"
    assert PictureSeries(["a.png", "b.png"]).name == "2 files and folders"
