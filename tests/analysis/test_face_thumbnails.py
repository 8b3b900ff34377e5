"""Pictures of faces: which ones, what they show, their names, and what is said where there are none."""

import os
import threading

import numpy as np
import pytest

from fer_desktop.analysis.face_thumbnails import FaceThumbnails
from fer_desktop.base.errors import OutputError
from fer_desktop.cli.run_job import analyse
from fer_desktop.cli.terminal import FAULTY, FINE
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from tests.fakes import make_analysis, write_picture, write_video
from tests.hostile.disks import small_disk
from tests.row_files import read_table
from tests.vision.moving_faces import scene


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """A face of 150 pixels that gets larger by one each frame."""
    frames = [scene(("happy", (160.0, 120.0), 150.0 + n), size=(320, 240)) for n in range(24)]
    return write_video(tmp_path_factory.mktemp("film") / "film.avi", frames, frames_per_second=12.0)


def rank(row):
    """By the highest quality, then the largest face, then the earliest frame."""
    return -float(row["quality"]), -int(row["width"]) * int(row["height"]), int(row["frame"])


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_best_faces_of_a_video_are_cut_out_of_its_frames(film, tmp_path):
    rows, out = tmp_path / "rows.csv", tmp_path / "faces"
    options = ["--face-thumbnails", str(out), "--thumbnails-per-face", "2", "--every", "5"]
    assert analyse([str(film), "--csv", str(rows), *options]) == FINE
    found = read_table(rows)
    best = sorted(found, key=rank)[:2]
    assert names(out) == sorted(f"film_frame{row['frame']}_face{row['face_id']}.png" for row in best)
    capture = cv2.VideoCapture(str(film))
    frames = [capture.read()[1] for _ in range(24)]
    for row in best:
        x, y, width, height = (int(row[name]) for name in ("x", "y", "width", "height"))
        shown = frames[int(row["frame"])][max(y, 0) : y + height, max(x, 0) : x + width]
        picture = read_picture(out / f"film_frame{row['frame']}_face{row['face_id']}.png")
        assert np.array_equal(picture, shown)


def test_pictures_keep_their_folders_and_namesakes_their_suffix(tmp_path, happy_sample):
    picture = read_picture(happy_sample)
    for name in ("a/one.png", "b/one.png", "b/one.bmp"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(cv2.imencode(name[-4:], picture)[1].tobytes())
    write_picture(tmp_path / "in" / "wall.png")
    out = tmp_path / "faces"
    assert analyse([str(tmp_path / "in"), "--face-thumbnails", str(out)]) == FINE
    assert names(out) == [
        "in/a/one_frame0_face1.png",
        "in/b/one.png_frame0_face1.png",
        "in/b/one_frame0_face1.png",
    ]


def test_without_being_asked_no_face_is_written(film, tmp_path):
    assert analyse([str(film), "--csv", str(tmp_path / "rows.csv"), "--every", "12"]) == FINE
    assert names(tmp_path) == ["rows.csv", "rows.csv.metadata.json"]


def test_a_run_that_is_resumed_has_the_faces_of_both_parts(film, tmp_path):
    rows, out = tmp_path / "rows.csv", tmp_path / "faces"
    assert analyse([str(film), "--csv", str(rows), "--every", "5"]) == FINE
    options = ["--face-thumbnails", str(out), "--thumbnails-per-face", "1"]
    assert analyse([str(film), "--csv", str(rows), "--every", "5", "--resume", *options]) == FINE
    best = min(read_table(rows), key=rank)
    assert names(out) == [f"film_frame{best['frame']}_face1.png"]


def test_of_faces_that_are_alike_the_larger_and_then_the_earlier_one_is_kept(film, tmp_path):
    thumbnails = FaceThumbnails(tmp_path, per_face=1)
    for index in (3, 1, 2):
        thumbnails.add(make_analysis("Happy", source=str(film), frame_index=index, position=index / 12.0))
    assert thumbnails.write([str(film)], threading.Event(), pytest.fail) == 1
    assert names(tmp_path) == ["film_frame1_face1.png"]


def test_a_video_that_is_gone_is_named_and_the_others_are_done(film, tmp_path):
    thumbnails = FaceThumbnails(tmp_path / "out")
    said: list[str] = []
    gone = str(tmp_path / "gone.avi")
    for source in (gone, str(film)):
        thumbnails.add(make_analysis("Happy", source=source, frame_index=1, position=1 / 12.0))
    assert thumbnails.write([gone, str(film)], threading.Event(), said.append) == 1
    assert len(said) == 1
    assert gone in said[0]


@pytest.mark.skipif(os.name == "nt", reason="disks are made otherwise there")
@pytest.mark.parametrize("trouble", ["full", "read_only"])
def test_a_disk_that_takes_nothing_is_named_and_no_half_picture_stays(film, tmp_path, trouble):
    with small_disk(tmp_path / "disk") as disk:
        thumbnails = FaceThumbnails(disk.folder)
        thumbnails.add(make_analysis("Happy", source=str(film), frame_index=1, position=1 / 12.0))
        with getattr(disk, trouble)(), pytest.raises(OutputError, match=r"Cannot write .*film_frame1_face1"):
            thumbnails.write([str(film)], threading.Event(), pytest.fail)
        assert names(disk.folder) == []


def test_a_folder_that_cannot_be_written_is_named_before_the_analysis(film, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert analyse([str(film), "--face-thumbnails", str(tmp_path / "file")]) == FAULTY
    (sentence,) = capsys.readouterr().err.splitlines()
    assert sentence.startswith(f"Cannot write {tmp_path / 'file'} (")
