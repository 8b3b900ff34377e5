import os
from pathlib import Path

import pytest

from fer_desktop.base.errors import MissingPathError, NoPicturesError, UnsupportedFileError
from fer_desktop.vision.sources.targets import is_video, list_files, natural_key
from tests.fakes import gray_frames, write_picture, write_video
from training.core.media import PICTURES, POLL_EVERY, LeftOut, Reason


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
    listing = list_files([str(tmp_path)], PICTURES)
    assert [path.name for path in listing.paths] == ["b.PNG", "a.jpg"]
    assert listing.problems == ()


def test_files_stay_in_the_order_asked_for(tmp_path):
    second, first = write_picture(tmp_path / "2.png"), write_picture(tmp_path / "1.png")
    assert list_files([str(second), str(first)]).paths == (second, first)


def test_what_cannot_be_opened_is_named_and_the_rest_is_listed(tmp_path):
    good = write_picture(tmp_path / "good.png")
    notes = tmp_path / "notes.txt"
    notes.write_text("not a picture")
    empty = tmp_path / "empty"
    empty.mkdir()
    listing = list_files(["gone.png", str(notes), str(empty), str(good)])
    assert listing.paths == (good,)
    missing, unsupported, nothing = listing.problems
    assert isinstance(missing, MissingPathError)
    assert "gone.png" in str(missing)
    assert isinstance(unsupported, UnsupportedFileError)
    assert "notes.txt" in str(unsupported)
    assert isinstance(nothing, NoPicturesError)
    assert str(empty) in str(nothing)


def test_links_that_lead_in_circles_are_not_followed(tmp_path):
    picture = write_picture(tmp_path / "deep" / "1.png")
    try:
        (tmp_path / "deep" / "back").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    assert list_files([str(tmp_path)], PICTURES).paths == (picture,)


def test_a_link_to_a_picture_is_a_picture(tmp_path):
    picture = write_picture(tmp_path / "elsewhere" / "1.png")
    folder = tmp_path / "folder"
    folder.mkdir()
    try:
        (folder / "link.png").symlink_to(picture)
    except OSError:
        pytest.skip("links cannot be made here")
    assert list_files([str(folder)], PICTURES).paths == (folder / "link.png",)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="there is nothing this user may not read")
def test_a_folder_without_rights_is_named_and_the_others_are_listed(tmp_path):
    good = write_picture(tmp_path / "good" / "1.png")
    locked = tmp_path / "locked"
    write_picture(locked / "2.png")
    locked.chmod(0)
    try:
        listing = list_files([str(tmp_path)], PICTURES)
    finally:
        locked.chmod(0o700)
    assert listing.paths == (good,)
    assert f"Cannot read the folder {locked}. Check its permissions" in str(listing.problems[0])


def test_a_folder_that_cannot_be_read_is_named(tmp_path, monkeypatch):
    good = write_picture(tmp_path / "good" / "1.png")
    locked = tmp_path / "locked"
    locked.mkdir()
    scan = os.scandir

    def refuses(folder):
        if str(folder) == str(locked):
            raise PermissionError(13, "Permission denied", str(folder))
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuses)
    listing = list_files([str(tmp_path)], PICTURES)
    assert listing.paths == (good,)
    assert f"Cannot read the folder {locked}. Check its permissions" in str(listing.problems[0])


def test_names_in_every_script_are_found(tmp_path):
    names = ["Gefühl.png", "感情.png", "عاطفة.png", "эмоция.png", "भावना.png", "😀 1.png"]
    for name in names:
        write_picture(tmp_path / name)
    listing = list_files([str(tmp_path)], PICTURES)
    assert sorted(path.name for path in listing.paths) == sorted(names)


def test_a_long_search_counts_and_can_be_ended(tmp_path):
    for number in range(POLL_EVERY + 10):
        (tmp_path / f"{number}.png").touch()
    told = []

    def continues(found):
        told.append(found)
        return len(told) < 2

    assert len(list_files([str(tmp_path)], PICTURES, continues).paths) == POLL_EVERY
    assert told == [0, POLL_EVERY]


def test_numbers_of_any_length_are_sorted_by_their_value():
    names = ["b 1.png", f"a {10**40}.png", "a 10.png", "a 8.png", "a 007.png"]
    assert sorted(names, key=lambda name: natural_key(Path(name))) == names[::-1]


def test_a_picture_is_identified_by_its_content_where_its_name_says_nothing(tmp_path):
    picture = write_picture(tmp_path / "1.jpg")
    bare = picture.rename(tmp_path / "folder")
    assert list_files([str(bare)]).paths == (bare,)
    folder = tmp_path / "pictures"
    folder.mkdir()
    inside = bare.rename(folder / "photo")
    assert list_files([str(folder)], PICTURES).paths == (inside,)


def test_a_video_that_is_named_like_a_picture_is_a_video(tmp_path):
    video = write_video(tmp_path / "film.avi", gray_frames(3)).rename(tmp_path / "film.jpg")
    picture = write_picture(tmp_path / "face.png").rename(tmp_path / "face.mp4")
    assert is_video(video)
    assert not is_video(picture)


def test_what_a_folder_leaves_out_is_counted(tmp_path):
    write_picture(tmp_path / "1.png")
    (tmp_path / "notes.txt").write_text("not a picture")
    (tmp_path / "2.heic").write_bytes(b"")
    assert set(list_files([str(tmp_path)]).left_out) == {
        LeftOut(Reason.NO_MEDIA, ".txt", 1),
        LeftOut(Reason.NOT_SUPPORTED, "HEIC", 1),
    }


def test_a_folder_of_files_that_are_not_supported_says_so(tmp_path):
    (tmp_path / "1.heic").write_bytes(b"")
    (problem,) = list_files([str(tmp_path)]).problems
    assert "no pictures or videos, only 1 HEIC picture (not supported; export it as JPEG)" in str(problem)


def test_a_picture_of_a_format_that_is_not_supported_says_what_to_do(tmp_path):
    picture = tmp_path / "photo.heic"
    picture.write_bytes(b"")
    (problem,) = list_files([str(picture)]).problems
    assert "photo.heic is in the format HEIC, which is not supported. Export it as JPEG" in str(problem)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_fifo_is_refused_by_name_and_not_waited_for(tmp_path):
    queue = tmp_path / "queue.png"
    os.mkfifo(queue)
    (problem,) = list_files([str(queue)]).problems
    assert "queue.png is a FIFO, not a regular file" in str(problem)
    (folder,) = list_files([str(tmp_path)]).problems
    assert "only 1 FIFO (not a regular file)" in str(folder)


def test_an_address_of_a_kind_that_is_not_read_is_refused_without_its_password():
    (refused,) = list_files(["rtsps://someone:secret@camera/live"]).problems
    assert str(refused) == (
        "Cannot open rtsps://someone@camera/live. Use a network address that starts with http://, https://, "
        "rtsp://, rtmp://."
    )
