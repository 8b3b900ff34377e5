"""What the person says of faces holds for these faces alone, and can be taken back."""

import numpy as np
import pytest

from fer_desktop.live.face_names import LONGEST_NAME, FaceNames, FaceRegister, clean_name
from fer_desktop.vision.types import Analysis, Box, FaceReading
from tests.fakes import LABELS

PROBABILITIES = np.full(len(LABELS), 1 / len(LABELS), np.float32)


def seen(*face_ids, source="a.mp4", segment=0):
    faces = tuple(FaceReading(face_id, Box(0, 0, 9, 9), PROBABILITIES, LABELS[0]) for face_id in face_ids)
    return Analysis(0, 0.0, source, None, (64, 48), LABELS, faces, 1.0, 1.0, segment)


@pytest.fixture
def register():
    return FaceRegister()


def shown(register, analysis):
    """Number and name of each face that is shown."""
    return [(face.number, face.name) for face in register.names.applied(analysis).faces]


def test_a_name_stands_at_its_face_until_it_is_taken_away(register):
    register.see(seen(1, 2))
    register.rename(2, "Anna")
    assert shown(register, seen(1, 2)) == [(1, ""), (2, "Anna")]
    register.rename(2, "  ")
    assert shown(register, seen(1, 2)) == [(1, ""), (2, "")]
    assert register.names == FaceNames()


def test_behind_a_jump_and_in_another_source_the_same_number_has_no_name(register):
    register.see(seen(1))
    register.rename(1, "Anna")
    for other in (seen(1, segment=1), seen(1, source="b.mp4")):
        register.see(other)
        assert shown(register, other) == [(1, "")]
    assert shown(register, seen(1)) == [(1, "Anna")]


def test_a_merged_face_has_number_and_name_of_the_first_and_keeps_that_of_the_tracker(register):
    register.see(seen(1))
    register.see(seen(3))
    register.rename(3, "Anna")
    register.merge(3, 1)
    (face,) = register.names.applied(seen(3)).faces
    assert (face.face_id, face.number, face.name) == (3, 1, "Anna")
    assert shown(register, seen(1)) == [(1, "Anna")]
    assert register.names.face_ids(("a.mp4", 0), 1) == (1, 3)
    register.rename(3, "Berta")
    assert shown(register, seen(1)) == [(1, "Berta")]


def test_faces_merged_one_after_another_are_one_and_are_separated_again(register):
    for face_id in (1, 2, 3):
        register.see(seen(face_id))
    register.merge(3, 2)
    register.merge(2, 1)
    assert [shown(register, seen(face_id)) for face_id in (1, 2, 3)] == [[(1, "")]] * 3
    register.separate(3)
    assert [shown(register, seen(face_id)) for face_id in (1, 2, 3)] == [[(1, "")], [(2, "")], [(3, "")]]
    assert register.names == FaceNames()


def test_merged_faces_that_come_on_one_frame_have_their_own_numbers_there(register):
    register.see(seen(1))
    register.see(seen(3))
    register.merge(1, 3)
    register.rename(1, "Anna")
    assert shown(register, seen(3, 1)) == [(3, ""), (1, "Anna")]


def test_faces_that_were_seen_together_are_not_offered_as_one(register):
    for frame in (seen(1, 2), seen(2), seen(2, 3), seen(3), seen(3, 4)):
        register.see(frame)
    assert register.candidates(4) == (2, 1)
    assert register.candidates(3) == (1,)
    register.merge(3, 1)
    # Now both were seen beside 2 and 4.
    assert register.candidates(3) == ()
    assert register.candidates(4) == (2,)
    register.hide(2)
    assert register.candidates(4) == ()


def test_a_hidden_face_is_neither_shown_nor_counted_until_all_are_shown(register):
    register.see(seen(1, 2))
    register.hide(2)
    assert shown(register, seen(1, 2)) == [(1, "")]
    assert register.hidden == 1
    register.see(seen(1, segment=1))
    assert register.hidden == 0
    register.see(seen(1, 2))
    register.show_all()
    assert shown(register, seen(1, 2)) == [(1, ""), (2, "")]


def test_another_source_forgets_everything(register):
    register.see(seen(1))
    register.see(seen(2))
    register.rename(1, "Anna")
    register.hide(2)
    register.forget()
    register.see(seen(1, 2))
    assert register.names == FaceNames()
    assert (register.hidden, register.candidates(1)) == (0, ())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Anna \n Maria ", "Anna Maria"),
        ("A\x1b[31m\u202ennA\0", "A[31mnnA"),
        ("<b>=1+1", "<b>=1+1"),
        ("x" * 99, "x" * LONGEST_NAME),
        ("\udce9", ""),
    ],
)
def test_a_name_is_one_line_of_what_can_be_seen(typed, kept):
    assert clean_name(typed) == kept
