"""People who come back get the numbers that they had, by what they look like."""

import numpy as np
import pytest

from fer_desktop.base.paths import resource
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.tracking.face_descriptor import describe_face, face_distance
from fer_desktop.vision.tracking.reidentification import CUT, MOST_PEOPLE, SAME_PERSON, Reidentifier

CHANCE = np.random.default_rng(5)


def crop_of(emotion, turn=0.0, light=1.0, size=48):
    """A face of so many pixels, a little turned, lighter or darker."""
    gray = cv2.cvtColor(read_picture(resource("samples") / f"{emotion}.png"), cv2.COLOR_BGR2GRAY)
    height, width = gray.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), turn, 1.0)
    turned = cv2.warpAffine(gray, matrix, (width, height), borderMode=cv2.BORDER_REPLICATE)
    face = turned[75:415, 60:400]
    small = cv2.resize(face, (size, size), interpolation=cv2.INTER_AREA)
    return np.clip(small * light, 0, 255).astype(np.uint8)


def people(*frames):
    """Who is on each frame, whose faces are (number of the track, crop)."""
    known = Reidentifier()
    return [known.update([track for track, _ in faces], [crop for _, crop in faces]) for faces in frames]


def test_the_distance_is_0_between_equal_crops_and_near_1_where_nothing_is_common():
    face = describe_face(crop_of("happy"))
    assert face_distance(face, face) == pytest.approx(0.0, abs=1e-5)
    flat, noise = np.zeros((48, 48), np.uint8), CHANCE.integers(0, 256, (48, 48)).astype(np.uint8)
    assert face_distance(describe_face(flat), describe_face(noise)) > 0.5


def test_of_several_views_the_nearest_counts():
    views = np.stack([describe_face(crop_of(emotion)) for emotion in ("happy", "fear")])
    assert face_distance(views[1], views) == pytest.approx(0.0, abs=1e-5)


def test_light_and_a_little_turn_change_less_than_another_face_does():
    face = describe_face(crop_of("happy"))
    assert face_distance(describe_face(crop_of("happy", turn=3.0, light=0.6)), face) < SAME_PERSON
    assert face_distance(describe_face(crop_of("fear")), face) > CUT


def test_whoever_comes_back_has_the_earlier_number():
    assert people([(1, crop_of("happy"))], [], [(2, crop_of("happy", 2.0, 0.8))]) == [[1], [], [1]]


def test_whoever_is_new_has_a_new_number():
    assert people([(1, crop_of("happy"))], [], [(2, crop_of("fear"))]) == [[1], [], [2]]


def test_a_track_that_shows_somebody_else_after_a_cut_is_somebody_else():
    first, second = [(1, crop_of("happy"))], [(1, crop_of("fear"))]
    assert people(first, second, [(1, crop_of("happy", 1.0))], second) == [[1], [2], [1], [2]]


def test_two_who_change_places_while_away_keep_their_numbers():
    before = [(1, crop_of("happy")), (2, crop_of("fear"))]
    after = [(3, crop_of("fear", -2.0)), (4, crop_of("happy", 1.0))]
    assert people(before, [], after) == [[1, 2], [], [2, 1]]


def test_two_who_look_alike_are_two_on_one_frame():
    both = [(1, crop_of("happy")), (2, crop_of("happy", 1.0))]
    assert people(both, both) == [[1, 2], [1, 2]]


def test_who_seemed_new_at_first_gets_the_earlier_number_once_the_face_is_seen_whole():
    half = crop_of("happy")
    half[:, 20:] = 128
    assert people([(1, crop_of("happy"))], [], [(2, half)], [(2, crop_of("happy"))]) == [[1], [], [2], [1]]


def test_without_a_crop_a_track_keeps_its_person():
    assert people([(7, None)], [(7, None), (9, None)], [(7, crop_of("happy"))]) == [[1], [1, 2], [1]]


def test_after_a_jump_people_are_known_and_tracks_are_not():
    known = Reidentifier()
    known.update([1, 2], [crop_of("happy"), crop_of("fear")])
    after = known.after_jump()
    assert after.update([1, 2], [crop_of("fear", 1.0), crop_of("sad")]) == [2, 3]


@pytest.mark.parametrize("size", [24, 96, 224])
def test_people_are_told_apart_at_each_input_size_of_a_model(size):
    frames = [[(number, crop_of(emotion, size=size))] for number, emotion in enumerate(("happy", "fear"))]
    assert people(*frames, [(9, crop_of("happy", 2.0, size=size))]) == [[1], [2], [1]]


def test_a_track_that_is_taken_up_again_does_not_show_a_person_who_is_on_another_one():
    face = crop_of("happy")
    frames = [(1, face)], [(2, face)], [(1, crop_of("happy", 1.0)), (2, face)]
    assert people(*frames) == [[1], [1], [2, 1]]


def test_of_many_people_those_seen_last_are_known():
    known = Reidentifier()
    strangers = [CHANCE.integers(0, 256, (48, 48)).astype(np.uint8) for _ in range(MOST_PEOPLE + 1)]
    for number, face in enumerate(strangers):
        assert known.update([number], [face]) == [number + 1]
    assert known.update([1_000], [strangers[1]]) == [2]
    assert known.update([1_001], [strangers[0]]) == [MOST_PEOPLE + 2]
