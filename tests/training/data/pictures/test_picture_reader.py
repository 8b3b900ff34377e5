"""Pictures in parallel, their cache, and faces cut out of photographs."""

import os
import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest

from fer_desktop.vision.inference.crop import crop_face
from fer_desktop.vision.types import Box
from training.data import DataOptions, prepare, read_faces
from training.data.faces import TRAINING
from training.data.pictures import face_cache, picture_reader
from training.data.pictures.face_cutter import cut_face
from training.data.pictures.picture_errors import NoFaceFoundError
from training.data.pictures.picture_reader import PictureOptions


def write_faces(folder: Path, count: int) -> None:
    """Pictures of one gray each, of two emotions."""
    for number in range(count):
        path = folder / ("happy" if number % 2 else "sad") / f"{number:03}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(path), np.full((20, 20), number, np.uint8))


@pytest.fixture(autouse=True)
def empty_cache(tmp_path_factory, monkeypatch):
    """A cache of its own for each test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def decoded(monkeypatch):
    """Counts the pictures that are decoded."""
    paths: list[str] = []
    decode = picture_reader.decode_picture  # type: ignore[attr-defined]

    def counting(path, **options):
        paths.append(path.name)
        return decode(path, **options)

    monkeypatch.setattr(picture_reader, "decode_picture", counting)
    return paths


@pytest.fixture
def cached(monkeypatch):
    """Small datasets are cached, too."""
    monkeypatch.setattr(face_cache, "CACHED_FROM", 10)
    monkeypatch.setattr(face_cache, "SPARE", 0)


def test_faces_keep_the_order_of_their_paths_whatever_thread_decodes_them(tmp_path):
    write_faces(tmp_path, 200)
    seen: list[int] = []
    data = read_faces(tmp_path, on_progress=lambda stage, done, total: seen.append(done))
    expected = [*range(1, 200, 2), *range(0, 200, 2)]
    assert data.faces[:, 0, 0].tolist() == expected
    assert seen == sorted(seen)
    assert seen[-1] == 200


def test_reading_can_be_stopped_and_what_was_decoded_is_kept(tmp_path, cached, decoded):
    write_faces(tmp_path, 200)

    def stop(stage, done, total):
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_faces(tmp_path, on_progress=stop)
    before = len(decoded)
    assert len(read_faces(tmp_path)) == 200
    assert len(decoded) - before < 200


def test_a_large_dataset_is_decoded_once(tmp_path, cached, decoded):
    write_faces(tmp_path, 30)
    first = read_faces(tmp_path)
    assert len(decoded) == 30
    second = read_faces(tmp_path)
    assert len(decoded) == 30
    np.testing.assert_array_equal(first.faces, second.faces)
    assert first.fingerprint() == second.fingerprint()


def test_only_changed_pictures_are_decoded_again(tmp_path, cached, decoded):
    write_faces(tmp_path, 30)
    read_faces(tmp_path)
    decoded.clear()
    changed = tmp_path / "sad" / "004.png"
    cv2.imwrite(str(changed), np.full((20, 20), 99, np.uint8))
    os.utime(changed, ns=(1, 1))
    (tmp_path / "sad" / "006.png").unlink()
    data = read_faces(tmp_path)
    assert decoded == ["004.png"]
    assert len(data) == 29
    assert 99 in data.faces[:, 0, 0]
    assert 4 not in data.faces[:, 0, 0]


def test_a_zip_file_is_not_cached(tmp_path, cached, decoded):
    write_faces(tmp_path / "faces", 12)
    shutil.make_archive(str(tmp_path / "zipped"), "zip", tmp_path / "faces")
    assert len(read_faces(tmp_path / "zipped.zip")) == 12
    assert not face_cache.cache_folder().exists()


def test_a_split_that_stands_together_needs_no_memory_of_its_own(tmp_path):
    for split in ("test", "train"):
        write_faces(tmp_path / split, 6)
    data = read_faces(tmp_path)
    assert np.shares_memory(data.split(TRAINING).faces, data.faces)
    mixed = data.where(np.arange(12) % 2 == 0)
    assert not np.shares_memory(mixed.faces, data.faces)
    assert len(mixed) == 6


def test_a_picture_that_is_listed_twice_is_known_in_both_places(tmp_path):
    cache = face_cache.FaceCache(tmp_path, 4, "")
    keys = np.frombuffer(bytes(range(face_cache.KEY_BYTES)) * 2, f"V{face_cache.KEY_BYTES}")
    faces, flags = np.full((2, 4, 4), 7, np.uint8), np.array([3, 3], np.uint8)
    assert cache.store(keys, faces, flags, np.array([True, False]))
    read, marks = np.zeros_like(faces), np.zeros_like(flags)
    assert cache.load(keys, read, marks).all()
    assert (read == 7).all()
    assert marks.tolist() == [3, 3]


def test_another_size_is_another_cache(tmp_path, cached, decoded):
    write_faces(tmp_path, 12)
    read_faces(tmp_path)
    assert read_faces(tmp_path, size=64).faces.shape == (12, 64, 64)
    assert len(decoded) == 24


def test_without_the_cache_nothing_is_stored(tmp_path, cached, decoded):
    write_faces(tmp_path, 12)
    for _ in range(2):
        prepare([tmp_path], DataOptions(validation_part=0.2, test_part=0.3), 1, cache=False)
    assert len(decoded) == 24
    assert not face_cache.cache_folder().exists()


def test_few_faces_such_as_those_of_a_class_are_not_cached(tmp_path):
    write_faces(tmp_path, 30)
    read_faces(tmp_path)
    assert not face_cache.cache_folder().exists()


@pytest.mark.skipif(os.name != "posix", reason="permissions as on POSIX")
def test_the_cache_is_closed_to_other_users(tmp_path, cached):
    write_faces(tmp_path, 12)
    read_faces(tmp_path)
    (file,) = face_cache.cache_folder().iterdir()
    assert face_cache.cache_folder().stat().st_mode & 0o777 == 0o700
    assert file.stat().st_mode & 0o077 == 0


def test_a_damaged_cache_is_passed_over(tmp_path, cached, decoded):
    write_faces(tmp_path, 12)
    first = read_faces(tmp_path)
    (file,) = face_cache.cache_folder().iterdir()
    file.write_bytes(file.read_bytes()[:5000])
    np.testing.assert_array_equal(read_faces(tmp_path).faces, first.faces)


def test_the_cache_has_a_limit_and_needs_room_on_the_disk(tmp_path, cached, monkeypatch):
    write_faces(tmp_path / "a", 12)
    write_faces(tmp_path / "b", 12)
    monkeypatch.setattr(face_cache, "LARGEST_CACHE", 40_000)
    read_faces(tmp_path / "a")
    read_faces(tmp_path / "b")
    assert len(list(face_cache.cache_folder().iterdir())) == 1
    monkeypatch.setattr(face_cache, "SPARE", 1 << 60)
    for file in face_cache.cache_folder().iterdir():
        file.unlink()
    assert len(read_faces(tmp_path / "a")) == 12
    assert list(face_cache.cache_folder().iterdir()) == []


@pytest.mark.parametrize("margin", [-0.1, 0.0, 0.3])
@pytest.mark.parametrize("box", [(30, 20, 50, 50), (-10, 60, 40, 61), (90, 0, 41, 35)])
def test_faces_are_cut_out_as_the_program_does(box, margin):
    gray = np.random.default_rng(1).integers(0, 256, (100, 120)).astype(np.uint8)
    for size in (48, 96):
        np.testing.assert_array_equal(
            cut_face(gray, box, margin, size), crop_face(gray, Box(*box), margin, size)
        )


def photograph(sample: Path, sides: tuple[int, ...]) -> np.ndarray:
    """A gray wall with a sample face of each side, from left to right."""
    face = cv2.imread(str(sample), cv2.IMREAD_GRAYSCALE)
    assert face is not None
    picture = np.full((300, 300 * max(1, len(sides))), 128, np.uint8)
    for number, side in enumerate(sides):
        left = 300 * number + 50
        picture[40 : 40 + side, left : left + side] = cv2.resize(face, (side, side))
    return picture


def test_the_largest_face_of_a_photograph_is_used_and_others_are_counted(tmp_path, happy_sample):
    (tmp_path / "happy").mkdir()
    for name, sides in (("one", (200,)), ("two", (120, 220)), ("none", ())):
        cv2.imwrite(str(tmp_path / "happy" / f"{name}.png"), photograph(happy_sample, sides))
    data = read_faces(tmp_path, pictures=PictureOptions(find_faces=True))
    assert [Path(place).stem for place in data.places] == ["one", "two"]
    assert [Path(path).stem for path in data.no_face] == ["none"]
    assert [Path(path).stem for path in data.several_faces] == ["two"]
    assert np.corrcoef(data.faces[0].ravel(), data.faces[1].ravel())[0, 1] > 0.9
    notes: list[str] = []
    options = DataOptions(find_faces=True, validation_part=0)
    with pytest.raises(Exception, match="too few faces"):
        prepare([tmp_path], options, 1, report=lambda note: notes.append(str(note)))
    assert notes[0].startswith("Excluded pictures without a detected face, such as ")
    assert notes[1].endswith("two.png: 1. The largest face is used.")


def test_photographs_without_any_face_are_refused(tmp_path, happy_sample):
    (tmp_path / "happy").mkdir()
    cv2.imwrite(str(tmp_path / "happy" / "wall.png"), photograph(happy_sample, ()))
    with pytest.raises(NoFaceFoundError, match="any of the 1 pictures"):
        read_faces(tmp_path, pictures=PictureOptions(find_faces=True))
