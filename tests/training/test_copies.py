"""Which faces are taken for copies of one another."""

import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.training.conftest import draw_faces
from tests.training.smooth_faces import smooth_faces
from training.data.copies import copied_from, exact_copies, near_copies


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
    groups = exact_copies(faces).tolist()
    assert groups[0] == groups[2]
    assert len(set(groups)) == 3


@pytest.mark.parametrize("change", [brighter, shifted_by_a_pixel, recompressed])
def test_a_changed_face_is_a_near_copy_but_no_exact_one(change):
    faces = smooth_faces(5)
    both = np.concatenate([faces, change(faces[3])[None].astype(np.uint8)])
    assert near_copies(both)[5] == near_copies(both)[3]
    assert len(set(near_copies(both).tolist())) == 5
    assert exact_copies(both)[5] != exact_copies(both)[3]


def test_different_faces_are_not_copies():
    assert len(set(near_copies(smooth_faces(200)).tolist())) == 200


def test_drawn_faces_of_one_emotion_are_not_copies():
    faces = draw_faces({"": 30}).faces
    assert len(set(near_copies(faces).tolist())) == len(faces)


def test_copies_of_a_copy_are_in_the_same_group():
    face = smooth_faces(1)[0]
    chain = [face, shifted_by_a_pixel(face), shifted_by_a_pixel(shifted_by_a_pixel(face))]
    assert len(set(near_copies(np.stack(chain)).tolist())) == 1


def test_faces_of_one_gray_are_copies_of_their_equals_only():
    gray = np.stack([np.full((48, 48), value, np.uint8) for value in (0, 90, 90, 255)])
    groups = near_copies(np.concatenate([gray, smooth_faces(1)])).tolist()
    assert groups[1] == groups[2]
    assert len(set(groups)) == 4


def test_a_single_face_is_its_own_group():
    assert near_copies(smooth_faces(1)).tolist() == [0]


def test_copied_from_says_which_faces_are_among_the_others_too():
    faces, others = smooth_faces(3, seed=1), smooth_faces(3, seed=2)
    others[2] = brighter(faces[1])
    assert copied_from(faces, others).tolist() == [False, True, False]


def test_a_thousand_frames_of_one_face_are_one_photograph_and_need_little_memory(tmp_path):
    program = (
        "import resource, numpy as np\n"
        "from training.data.copies import near_copies\n"
        "random = np.random.default_rng(1)\n"
        "face = random.integers(40, 200, (48, 48))\n"
        "faces = np.clip(face + random.normal(0, 4, (1000, 48, 48)), 0, 255).astype(np.uint8)\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "groups = near_copies(faces)\n"
        "print(len(set(groups.tolist())), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    groups, kilobytes = result.stdout.split()
    assert groups == "1"
    assert int(kilobytes) < 600_000


def test_no_pair_that_is_alike_is_overlooked_and_none_is_made_up():
    random = np.random.default_rng(5)
    faces = smooth_faces(300)
    noisy = np.clip(faces[:200] + random.normal(0, random.uniform(0, 40, (200, 1, 1)), (200, 48, 48)), 0, 255)
    every = np.concatenate([faces, noisy.astype(np.uint8)])
    small = np.stack([cv2.resize(face, (16, 16), interpolation=cv2.INTER_AREA) for face in every])
    alike = (np.corrcoef(small.reshape(500, -1)) >= 0.95) & (np.corrcoef(every.reshape(500, -1)) >= 0.90)
    groups = near_copies(every)
    same = groups[:, None] == groups
    assert (same == alike).all()
    assert 500 < same.sum() < 900


def test_groups_are_numbered_in_the_order_of_the_pixels_of_their_first_faces():
    """Splits that are drawn by seed depend on it."""
    faces = np.stack([np.full((48, 48), gray, np.uint8) for gray in (9, 3, 9, 5)])
    assert exact_copies(faces).tolist() == near_copies(faces).tolist() == [2, 0, 2, 1]
