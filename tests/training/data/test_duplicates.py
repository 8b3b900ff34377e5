"""Which faces are taken for duplicates of one another."""

import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.training.smooth_faces import smooth_faces
from training.data.duplicates import (
    REFUTED_AT_MOST,
    duplicated_in,
    exact_duplicates,
    near_duplicates,
    same_photograph,
)


def faces_of_one_line(count):
    """Noise with one bright line, at one of seven heights: those of one height look alike."""
    faces = np.random.default_rng(0).integers(0, 90, (count, 48, 48)).astype(np.uint8)
    for number, face in enumerate(faces):
        top = 3 + 6 * (number % 7)
        face[top : top + 4, 8:40] = 220
    return faces


def brighter(face):
    return face // 2 + 100


def shifted_by_a_pixel(face):
    return np.concatenate([face[:, :1], face[:, :-1]], axis=1)


def recompressed(face):
    jpeg = cv2.imencode(".jpg", face, [cv2.IMWRITE_JPEG_QUALITY, 40])[1]
    return cv2.imdecode(jpeg, cv2.IMREAD_GRAYSCALE)


def test_equal_faces_are_exact_copies_and_one_gray_value_makes_them_another():
    faces = smooth_faces(2)[[0, 1, 0, 0]]
    faces[3, 5, 5] ^= 1
    groups = exact_duplicates(faces).tolist()
    assert groups[0] == groups[2]
    assert len(set(groups)) == 3


@pytest.mark.parametrize("change", [brighter, shifted_by_a_pixel, recompressed])
def test_a_changed_face_is_a_near_copy_but_no_exact_one(change):
    faces = smooth_faces(5)
    both = np.concatenate([faces, change(faces[3])[None].astype(np.uint8)])
    assert near_duplicates(both)[5] == near_duplicates(both)[3]
    assert len(set(near_duplicates(both).tolist())) == 5
    assert exact_duplicates(both)[5] != exact_duplicates(both)[3]


def test_different_faces_are_not_copies():
    assert len(set(near_duplicates(smooth_faces(200)).tolist())) == 200


def test_pictures_that_share_a_line_are_not_copies():
    faces = faces_of_one_line(105)
    assert len(set(near_duplicates(faces).tolist())) == len(faces)


def test_copies_of_a_copy_are_in_the_same_group():
    face = smooth_faces(1)[0]
    chain = [face, shifted_by_a_pixel(face), shifted_by_a_pixel(shifted_by_a_pixel(face))]
    assert len(set(near_duplicates(np.stack(chain)).tolist())) == 1


def test_faces_of_one_gray_are_copies_of_their_equals_only():
    gray = np.stack([np.full((48, 48), value, np.uint8) for value in (0, 90, 90, 255)])
    groups = near_duplicates(np.concatenate([gray, smooth_faces(1)])).tolist()
    assert groups[1] == groups[2]
    assert len(set(groups)) == 4


def test_a_single_face_is_its_own_group():
    assert near_duplicates(smooth_faces(1)).tolist() == [0]


def test_copied_from_says_which_faces_are_among_the_others_too():
    faces, others = smooth_faces(3, seed=1), smooth_faces(3, seed=2)
    others[2] = brighter(faces[1])
    assert duplicated_in(faces, others).tolist() == [False, True, False]


def test_a_thousand_frames_of_one_face_are_one_photograph_and_need_little_memory(tmp_path):
    program = (
        "import resource, numpy as np\n"
        "from training.data.duplicates import near_duplicates\n"
        "random = np.random.default_rng(1)\n"
        "face = random.integers(40, 200, (48, 48))\n"
        "faces = np.clip(face + random.normal(0, 4, (1000, 48, 48)), 0, 255).astype(np.uint8)\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "groups = near_duplicates(faces)\n"
        "print(len(set(groups.tolist())), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    groups, kilobytes = result.stdout.split()
    assert groups == "1"
    assert int(kilobytes) < 600_000


def shifted(face, x, y):
    matrix = np.array([[1, 0, x], [0, 1, y]], np.float32)
    return cv2.warpAffine(face, matrix, (48, 48), borderMode=cv2.BORDER_REPLICATE)


def cropped(face, left, top, side):
    return cv2.resize(face[top : top + side, left : left + side], (48, 48), interpolation=cv2.INTER_LINEAR)


def mirrored(face):
    return np.ascontiguousarray(face[:, ::-1])


DUPLICATES = {
    "shifted by 3 pixels": lambda face: shifted(face, 3, -2),
    "shifted by 6 pixels": lambda face: shifted(face, -6, 6),
    "cropped to seven eighths": lambda face: cropped(face, 6, 0, 42),
    "cropped to three quarters": lambda face: cropped(face, 2, 10, 36),
    "mirrored": mirrored,
    "mirrored and shifted": lambda face: shifted(mirrored(face), 4, 3),
    "mirrored and cropped": lambda face: cropped(mirrored(face), 5, 4, 40),
    "cropped, darker and recompressed": lambda face: recompressed(cropped(face, 3, 3, 40) // 2),
}


@pytest.mark.parametrize("change", DUPLICATES.values(), ids=DUPLICATES)
def test_a_face_cut_out_differently_is_found_among_hundreds_and_nothing_else(change):
    faces = smooth_faces(200)
    both = np.concatenate([faces, np.stack([change(face) for face in faces[:40]])])
    groups = near_duplicates(both)
    assert groups[200:].tolist() == groups[:40].tolist()
    assert len(set(groups.tolist())) == 200


def test_one_pose_in_one_light_does_not_make_two_faces_one_photograph():
    """Alike at 16x16, different in what is finer."""
    random = np.random.default_rng(2)
    pose = smooth_faces(1)[0].astype(np.float32)
    own = np.stack([cv2.GaussianBlur(random.normal(0, 45, (48, 48)), (0, 0), 1.0) for _ in range(30)])
    faces = np.clip(pose + own, 0, 255).astype(np.uint8)
    small = np.stack([cv2.resize(face, (16, 16), interpolation=cv2.INTER_AREA) for face in faces])
    assert np.corrcoef(small.reshape(30, -1)).min() > 0.89
    assert len(set(near_duplicates(faces).tolist())) == 30


def test_the_work_grows_with_the_faces_not_with_their_pairs_where_all_look_alike(monkeypatch):
    """Pictures that share a line are candidates of one another, all of them refuted."""
    looks = []

    def counted(face, other, window):
        looks.append(window)
        return same_photograph(face, other, window)

    monkeypatch.setattr("training.data.duplicates.same_photograph", counted)
    # A third of each: fewer refuted candidates suffice, and fewer faces of each height have as many.
    at_most = REFUTED_AT_MOST // 3
    monkeypatch.setattr("training.data.duplicates.REFUTED_AT_MOST", at_most)
    faces = faces_of_one_line(140)
    assert len(set(near_duplicates(faces).tolist())) == len(faces)
    assert len(looks) <= at_most * len(faces)


def test_progress_rises_to_the_number_of_faces_and_can_be_cancelled():
    told = []
    faces = smooth_faces(50)
    near_duplicates(faces, lambda *what: told.append(what))
    done = [now for _, now, _ in told]
    assert done == sorted(done)
    assert len(set(done)) > 40
    assert {total for _, _, total in told} == {50}

    def cancel(_what, now, _total):
        if now > 10:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        near_duplicates(faces, cancel)


def test_faces_of_another_size_are_compared_too():
    large = np.stack([cv2.resize(face, (64, 64)) for face in smooth_faces(20)])
    both = np.concatenate([large, [mirrored(large[7])]])
    groups = near_duplicates(both)
    assert groups[20] == groups[7]
    assert len(set(groups.tolist())) == 20


def test_groups_are_numbered_in_the_order_of_the_pixels_of_their_first_faces():
    """Splits that are drawn by seed depend on it."""
    faces = np.stack([np.full((48, 48), gray, np.uint8) for gray in (9, 3, 9, 5)])
    assert exact_duplicates(faces).tolist() == near_duplicates(faces).tolist() == [2, 0, 2, 1]
