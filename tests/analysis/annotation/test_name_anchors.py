"""Which face a stored name belongs to, and what becomes of stored names when faces are named and merged."""

from dataclasses import replace

import pytest

from fer_desktop.analysis.annotation.anchored_register import AnchoredRegister
from fer_desktop.analysis.annotation.name_anchors import AnchorMatcher, NameAnchor
from fer_desktop.vision.types import Box
from tests.fakes import make_analysis

FILM = "film.mp4"
LEFT, RIGHT, BETWEEN = Box(10, 10, 40, 40), Box(90, 10, 40, 40), Box(50, 10, 40, 40)
ANNA, BEN = NameAnchor(1.0, LEFT, "Anna"), NameAnchor(1.0, RIGHT, "Ben")


def frame(seconds, faces, segment=0, source=FILM):
    """An analysis of a frame with these boxes, by number."""
    plain = make_analysis(*["Happy"] * len(faces), position=seconds, source=source)
    named = zip(plain.faces, faces.items(), strict=True)
    boxes = tuple(replace(face, face_id=face_id, box=box) for face, (face_id, box) in named)
    return replace(plain, faces=boxes, segment=segment)


def names_of(register):
    segment = register.segment
    return {face: name for (where, face), name in register.names.names.items() if where == segment}


def test_each_name_stands_from_its_frame_on_at_the_face_that_is_there():
    matcher = AnchorMatcher([BEN, ANNA])
    assert matcher.see(0.9, {1: LEFT, 2: RIGHT}) == {}
    assert matcher.see(1.0, {1: LEFT, 2: RIGHT}) == {1: "Anna", 2: "Ben"}
    assert matcher.see(9.0, {1: RIGHT, 2: LEFT}) == {1: "Anna", 2: "Ben"}


@pytest.mark.parametrize(
    ("frames", "named"),
    [
        # Not every frame is analysed: the nearest one counts, on either side.
        ([(0.85, {1: LEFT}), (1.17, {2: LEFT})], {1: "Anna"}),
        ([(0.81, {1: LEFT}), (1.04, {2: LEFT})], {2: "Anna"}),
        ([(0.9, {1: LEFT}), (3.0, {})], {1: "Anna"}),
        ([(1.0, {1: BETWEEN}), (1.1, {1: BETWEEN, 2: LEFT})], {2: "Anna"}),
        ([(0.7, {1: LEFT}), (0.9, {}), (1.1, {}), (1.3, {1: LEFT})], {}),
        ([(1.0, {1: Box(30, 10, 40, 40)})], {}),
        ([(1.0, {1: Box(15, 12, 40, 40), 2: Box(18, 10, 40, 40)})], {1: "Anna"}),
    ],
)
def test_a_name_is_that_of_the_nearest_frame_with_a_face_there(frames, named):
    matcher = AnchorMatcher([ANNA])
    found = [matcher.see(seconds, faces) for seconds, faces in frames]
    assert found[-1] == named


@pytest.mark.parametrize(
    ("times", "named"),
    [((0.0, 0.7, 1.4), {1: "Anna"}), ((0.2, 1.4, 2.6), {1: "Anna"}), ((0.0, 2.2, 4.4), {})],
)
def test_where_few_frames_are_analysed_half_an_interval_is_near_enough(times, named):
    matcher = AnchorMatcher([ANNA])
    for seconds in times:
        found = matcher.see(seconds, {1: LEFT})
    assert found == named


def test_a_later_name_of_a_face_holds_from_there_on():
    matcher = AnchorMatcher([ANNA, NameAnchor(2.0, RIGHT, "Anna B.")])
    assert matcher.see(1.0, {1: LEFT}) == {1: "Anna"}
    assert matcher.see(1.9, {1: RIGHT}) == {1: "Anna"}
    assert matcher.see(2.0, {1: RIGHT}) == {1: "Anna B."}


@pytest.fixture
def register():
    """Two people, at the left and at the right, seen at 1 s; nothing is stored yet."""
    register = AnchoredRegister()
    register.see(frame(1.0, {1: LEFT, 2: RIGHT}))
    assert not register.recall(FILM, ())
    return register


def test_a_name_is_kept_where_the_face_was_seen_last_and_changes_and_goes_with_it(register):
    register.rename(1, "Anna")
    assert register.anchors == (ANNA,)
    register.see(frame(1.5, {1: BETWEEN, 2: RIGHT}))
    register.rename(1, "Anne")
    assert register.anchors == (replace(ANNA, name="Anne"),)
    register.rename(2, "Ben")
    assert register.anchors == (replace(ANNA, name="Anne"), replace(BEN, seconds=1.5))
    register.rename(1, "")
    assert register.anchors == (replace(BEN, seconds=1.5),)


def test_merged_faces_share_a_name_and_separated_ones_no_more(register):
    register.see(frame(3.0, {3: BETWEEN}))
    register.rename(1, "Anna")
    register.merge(3, 1)
    assert register.anchors == (ANNA, NameAnchor(3.0, BETWEEN, "Anna"))
    register.rename(3, "Anne")
    assert {anchor.name for anchor in register.anchors} == {"Anne"}
    register.separate(3)
    assert register.anchors == (replace(ANNA, name="Anne"),)


def test_names_come_back_with_their_video_and_behind_a_jump(register):
    register.forget()
    register.see(frame(0.5, {7: LEFT, 8: RIGHT}))
    assert not register.recall(FILM, (ANNA, BEN))
    register.see(frame(1.04, {7: LEFT, 8: RIGHT}))
    assert register.recall(FILM, (ANNA, BEN))
    assert names_of(register) == {7: "Anna", 8: "Ben"}
    register.see(frame(1.0, {1: RIGHT, 2: LEFT}, segment=1))
    assert register.recall(FILM, (ANNA, BEN))
    assert names_of(register) == {1: "Ben", 2: "Anna"}
    assert set(register.anchors) == {ANNA, BEN}
    register.see(frame(1.0, {1: LEFT}, source="other.mp4"))
    assert not register.recall(FILM, (ANNA, BEN))
    assert not names_of(register)


def test_a_name_that_comes_back_is_changed_where_it_was_given(register):
    register.forget()
    register.see(frame(1.0, {1: LEFT, 2: RIGHT}))
    register.recall(FILM, (ANNA, BEN))
    register.rename(1, "Anne")
    assert set(register.anchors) == {replace(ANNA, name="Anne"), BEN}
    register.rename(2, "")
    assert register.anchors == (replace(ANNA, name="Anne"),)


def test_frames_that_were_seen_before_the_names_were_read_count(register):
    register.forget()
    for seconds in (1.0, 2.0, 3.0):
        register.see(frame(seconds, {1: LEFT}))
    assert register.recall(FILM, (ANNA,))
    assert names_of(register) == {1: "Anna"}


def test_a_nearer_frame_corrects_a_name_and_one_that_is_stored_no_more_goes(register):
    register.forget()
    for seconds, faces in ((0.85, {1: LEFT}), (1.0, {1: RIGHT, 2: LEFT})):
        register.see(frame(seconds, faces))
        assert register.recall(FILM, (ANNA,))
    assert names_of(register) == {2: "Anna"}
    assert register.recall(FILM, ())
    assert names_of(register) == {}


def test_faces_of_a_camera_and_of_pictures_are_kept_nowhere():
    register = AnchoredRegister()
    register.see(frame(None, {1: LEFT}, source="Camera 1"))
    register.rename(1, "Anna")
    assert names_of(register) == {1: "Anna"}
    assert register.anchors == ()
