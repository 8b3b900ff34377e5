from pathlib import Path

from fer_desktop.errors import MissingPathError, NoPicturesError, UnsupportedFileError
from fer_desktop.vision.sources.targets import MEDIA_SUFFIXES, PICTURE_SUFFIXES, list_files, natural_key
from tests.fakes import write_picture


def test_numbers_in_names_are_sorted_as_numbers():
    names = ["face10.png", "face2.png", "Face1.png", "a.png", "3.png"]
    assert sorted(names, key=lambda name: natural_key(Path(name))) == [
        "3.png",
        "a.png",
        "Face1.png",
        "face2.png",
        "face10.png",
    ]


def test_a_folder_is_searched_at_every_depth_without_hidden_files(tmp_path):
    for name in ("b.PNG", "deep/er/a.jpg", ".hidden.png", ".git/c.png"):
        write_picture(tmp_path / name)
    (tmp_path / "notes.txt").write_text("not a picture")
    listing = list_files([str(tmp_path)], PICTURE_SUFFIXES)
    assert [path.name for path in listing.paths] == ["b.PNG", "a.jpg"]
    assert listing.problems == ()


def test_files_stay_in_the_order_asked_for(tmp_path):
    second, first = write_picture(tmp_path / "2.png"), write_picture(tmp_path / "1.png")
    assert list_files([str(second), str(first)], MEDIA_SUFFIXES).paths == (second, first)


def test_what_cannot_be_opened_is_named_and_the_rest_is_listed(tmp_path):
    good = write_picture(tmp_path / "good.png")
    notes = tmp_path / "notes.txt"
    notes.write_text("not a picture")
    empty = tmp_path / "empty"
    empty.mkdir()
    listing = list_files(["gone.png", str(notes), str(empty), str(good)], MEDIA_SUFFIXES)
    assert listing.paths == (good,)
    missing, unsupported, nothing = listing.problems
    assert isinstance(missing, MissingPathError)
    assert "gone.png" in str(missing)
    assert isinstance(unsupported, UnsupportedFileError)
    assert "notes.txt" in str(unsupported)
    assert isinstance(nothing, NoPicturesError)
    assert str(empty) in str(nothing)
