"""Reading labelled pictures from folders."""

import os
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from training.core.media import left_out_text
from training.data import DataError, DataOptions, prepare, read_faces
from training.data.class_names import ClassNames
from training.data.prepare import scaled_notes
from training.data.skipped import Gathered


def write_picture(path: Path, value: int = 50, size: tuple[int, ...] = (48, 48)) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    assert cv2.imwrite(str(path), np.full(size, value, np.uint8))


def test_one_level_of_emotions_has_no_split(tmp_path):
    write_picture(tmp_path / "happy" / "a.png", 10)
    write_picture(tmp_path / "Sad" / "b.png", 20)
    data = read_faces(tmp_path)
    assert sorted(data.emotions[label] for label in data.labels) == ["Happy", "Sad"]
    assert data.counts_by_split() == {"": 2}


def test_the_test_folder_keeps_both_test_splits_apart_by_name(tmp_path):
    write_picture(tmp_path / "train" / "angry" / "Training_1.png")
    write_picture(tmp_path / "test" / "angry" / "PublicTest_1.png")
    write_picture(tmp_path / "test" / "angry" / "PrivateTest_1.png")
    write_picture(tmp_path / "test" / "angry" / "other.png")
    assert read_faces(tmp_path).counts_by_split() == {"Training": 1, "PublicTest": 1, "PrivateTest": 2}


def test_colour_and_other_sizes_become_gray_faces_of_48_pixels(tmp_path):
    write_picture(tmp_path / "fear" / "large.jpg", 90, (200, 160, 3))
    data = read_faces(tmp_path)
    assert data.faces.shape == (1, 48, 48)
    assert abs(int(data.faces[0, 24, 24]) - 90) <= 2


def test_an_unknown_emotion_is_refused_by_its_folder(tmp_path):
    write_picture(tmp_path / "contempt" / "a.png")
    with pytest.raises(DataError, match=r"contempt: the emotion 'contempt' is unknown"):
        read_faces(tmp_path)


def test_a_picture_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "sad").mkdir()
    (tmp_path / "sad" / "broken.png").write_text("no picture")
    with pytest.raises(DataError, match=r"sad/broken\.png: a text file, not a picture"):
        read_faces(tmp_path)


def test_a_folder_without_pictures_is_refused(tmp_path):
    (tmp_path / "happy").mkdir()
    with pytest.raises(DataError, match="contains no labelled pictures"):
        read_faces(tmp_path)


def test_every_face_knows_the_file_it_comes_from(tmp_path):
    write_picture(tmp_path / "train" / "happy" / "b.png")
    write_picture(tmp_path / "train" / "angry" / "a.png")
    assert read_faces(tmp_path).places.tolist() == ["train/angry/a.png", "train/happy/b.png"]


def test_pictures_that_cannot_be_read_are_gathered_and_the_others_stay(tmp_path):
    write_picture(tmp_path / "sad" / "good.png", 10)
    (tmp_path / "sad" / "broken.png").write_text("no picture")
    (tmp_path / "sad" / "empty.jpg").write_bytes(b"")
    gathered = Gathered()
    data = read_faces(tmp_path, skipped=gathered)
    assert data.places.tolist() == ["sad/good.png"]
    assert [(row.source, row.place, str(row.reason)) for row in gathered] == [
        (str(tmp_path), "sad/broken.png", "a text file, not a picture"),
        (str(tmp_path), "sad/empty.jpg", "the file is empty"),
    ]


def test_a_folder_of_broken_pictures_alone_names_the_first(tmp_path):
    (tmp_path / "sad").mkdir()
    (tmp_path / "sad" / "broken.png").write_text("no picture")
    with pytest.raises(DataError, match=r"no readable face: .*sad/broken\.png: a text file, not a picture"):
        read_faces(tmp_path, skipped=Gathered())


def test_folders_of_other_names_are_mapped_and_those_of_none_left_out(tmp_path):
    for folder in ("contempt", "fearful", "unsure"):
        write_picture(tmp_path / folder / "a.png")
    data = read_faces(tmp_path, ClassNames.of([("Contempt", "Disgust"), ("unsure", "none")]))
    assert [data.emotions[label] for label in data.labels] == ["Disgust", "Fear"]


def test_a_folder_has_no_votes(tmp_path):
    write_picture(tmp_path / "happy" / "a.png")
    assert read_faces(tmp_path).votes is None


def test_pictures_at_every_depth_have_the_label_of_the_top_folder(tmp_path):
    for name in ("happy/0.png", "happy/S005/001/0.png", "happy/S005/001/1.png", "sad/S005/by hand/0.png"):
        write_picture(tmp_path / name)
    data = read_faces(tmp_path)
    assert data.places.tolist() == [
        "happy/0.png",
        "happy/S005/001/0.png",
        "happy/S005/001/1.png",
        "sad/S005/by hand/0.png",
    ]
    assert [data.emotions[label] for label in data.labels] == ["Happy", "Happy", "Happy", "Sad"]


def test_an_emotion_inside_of_another_is_refused_with_both_names(tmp_path):
    write_picture(tmp_path / "happy" / "S005" / "sad" / "0.png")
    write_picture(tmp_path / "sad" / "0.png")
    with pytest.raises(DataError) as caught:
        read_faces(tmp_path)
    assert "happy/S005/sad is named after the emotion Sad" in str(caught.value).replace("\\", "/")
    assert "means Happy. Move or rename one of them" in str(caught.value)


def test_a_mapping_says_what_a_folder_inside_means(tmp_path):
    write_picture(tmp_path / "sad" / "Joy" / "0.png")
    write_picture(tmp_path / "sad" / "unsure" / "0.png")
    write_picture(tmp_path / "happy" / "happy" / "1" / "0.png")
    data = read_faces(tmp_path, ClassNames.of([("Joy", "Sad"), ("unsure", "none"), ("1", "fear")]))
    assert data.places.tolist() == ["happy/happy/1/0.png", "sad/Joy/0.png"]


def test_split_folders_inside_of_emotions_divide_the_faces(tmp_path):
    for name in ("happy/train/0.png", "happy/test/0.png", "sad/train/S1/0.png"):
        write_picture(tmp_path / name)
    assert read_faces(tmp_path).counts_by_split() == {"Training": 2, "PrivateTest": 1}


def test_a_picture_is_read_by_its_content_whatever_it_is_called(tmp_path):
    write_picture(tmp_path / "happy" / "a.jpg", 90)
    (tmp_path / "happy" / "a.jpg").rename(tmp_path / "happy" / "b.png")
    write_picture(tmp_path / "happy" / "c.png", 90)
    (tmp_path / "happy" / "c.png").rename(tmp_path / "happy" / "bare")
    Image.new("RGB", (60, 60), (90, 90, 90)).save(tmp_path / "happy" / "d.avif")
    data = read_faces(tmp_path)
    assert data.places.tolist() == ["happy/b.png", "happy/bare", "happy/d.avif"]
    assert np.abs(data.faces.astype(int) - 90).max() <= 2


def test_files_that_are_left_out_are_counted_and_reported(tmp_path):
    for emotion in ("happy", "sad"):
        for number in range(10):
            noise = np.random.default_rng(number).integers(0, 255, (48, 48), np.uint8)
            (tmp_path / emotion).mkdir(exist_ok=True)
            assert cv2.imwrite(str(tmp_path / emotion / f"{number}.png"), noise)
    (tmp_path / "happy" / "1.heic").write_bytes(b"")
    (tmp_path / "sad" / "notes.txt").write_text("no picture")
    (tmp_path / "labels.txt").write_text("no picture")
    write_picture(tmp_path / "stray.png")
    lines: list[str] = []
    prepare([tmp_path], DataOptions(validation_part=0), 1, report=lambda note: lines.append(str(note)))
    assert lines[0] == (
        "Skipped: 1 HEIC picture (not supported; export it as JPEG), 2 .txt files (not pictures), "
        "1 picture (not in a folder named after an emotion)."
    )


def test_a_picture_of_a_format_that_is_not_supported_says_what_to_do(tmp_path):
    (tmp_path / "happy").mkdir()
    (tmp_path / "happy" / "photo.jpg").write_bytes(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic")
    with pytest.raises(DataError, match=r"photo\.jpg: the format HEIC.*; export it as JPEG"):
        read_faces(tmp_path)


@pytest.mark.parametrize("inside", ["fer2013/train/happy", "data/fer2013/happy"])
def test_a_folder_above_the_right_one_names_the_right_one(tmp_path, inside):
    write_picture(tmp_path / inside / "0.png")
    right = tmp_path / "fer2013" if inside.startswith("fer") else tmp_path / "data" / "fer2013"
    with pytest.raises(DataError, match=r"contains no emotion folders itself\. Choose") as caught:
        read_faces(tmp_path)
    assert f"Choose a folder that does: {right}" in str(caught.value)


@pytest.mark.parametrize("chosen", ["happy", "happy/S005", "train/happy"])
def test_a_folder_below_the_right_one_names_the_right_one(tmp_path, chosen):
    root = tmp_path / "train" if chosen.startswith("train") else tmp_path
    for emotion in ("happy", "sad"):
        write_picture(root / emotion / "S005" / "001" / "0.png")
    with pytest.raises(DataError, match=r"a single emotion\. Choose") as caught:
        read_faces(tmp_path / chosen)
    assert f"Choose {root.resolve()}, which contains the emotion folders" in str(caught.value)


def test_links_in_circles_and_files_that_are_no_regular_ones_do_not_hang(tmp_path):
    write_picture(tmp_path / "happy" / "0.png")
    try:
        (tmp_path / "happy" / "again").symlink_to(tmp_path, target_is_directory=True)
        os.mkfifo(tmp_path / "happy" / "1.png")
    except (OSError, AttributeError):
        pytest.skip("these cannot be made here")
    data = read_faces(tmp_path)
    assert len(data) == 1
    assert left_out_text(data.left_out) == "1 FIFO (not a regular file), 1 link to a folder (not followed)"


def test_pictures_whose_values_were_scaled_by_a_guess_are_noted_once(tmp_path):
    for number in range(3):
        path = tmp_path / "happy" / f"{number}.tif"
        path.parent.mkdir(exist_ok=True)
        assert cv2.imwrite(str(path), np.eye(48, dtype=np.float32))
    (note,) = scaled_notes(read_faces(tmp_path))
    assert str(note).startswith("Pictures that do not say which values are black and white, such as ")
    assert str(tmp_path / "happy" / "0.tif") in str(note)
    assert note.fields["count"] == 3
