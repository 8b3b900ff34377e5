"""Which of many disagreements are kept, and where they are."""

import numpy as np
import pytest

from fer_desktop.analysis.top_disagreements import Disagreement, TopDisagreements


def _add(top, pairs):
    return [top.add(Disagreement.of(pair)) for pair in pairs]


def test_the_most_confident_disagreement_comes_first(face_pair):
    top = TopDisagreements()
    sure = {"a": (0.9, 0.4), "b": (0.6, 0.5), "c": (0.5, 0.7), "d": (0.5, 0.5)}
    _add(top, [face_pair("Happy", "Sad", sure=both, file=file) for file, both in sure.items()])
    assert [face.file for face in top.faces()] == ["c", "b", "d", "a"]


def test_a_disagreement_says_what_both_said_and_how_sure_they_were(face_pair):
    top = TopDisagreements()
    _add(top, [face_pair("Happy", "Sad", sure=(0.8, 0.6))])
    (face,) = top.faces()
    assert (face.first, face.second) == ("Happy", "Sad")
    assert (round(face.first_confidence, 3), round(face.second_confidence, 3)) == (0.8, 0.6)


def test_memory_is_bounded_and_the_strongest_are_kept(face_pair):
    top = TopDisagreements(each=10)
    order = np.random.default_rng(3).permutation(500)
    for number in order:
        sure = 0.4 + number / 1000
        _add(top, [face_pair("Happy", "Sad", sure=(sure, sure), file=f"{number}.png")])
    assert [face.file for face in top.faces()] == [f"{number}.png" for number in range(499, 489, -1)]


def test_each_two_emotions_keep_their_own(face_pair):
    top = TopDisagreements(each=2)
    sure = [face_pair("Happy", "Sad", sure=(0.9, 0.9), file=f"{n}") for n in range(9)]
    _add(top, [*sure, face_pair("Sad", "Fear", sure=(0.3, 0.3))])
    assert len(top) == 3
    assert [face.first for face in top.faces(second="Fear")] == ["Sad"]
    assert top.faces("Fear", "Sad") == []


def test_of_one_face_in_a_video_one_frame_in_each_second_is_kept(face_pair):
    top = TopDisagreements()
    film = [
        face_pair("Happy", "Sad", sure=(0.5, 0.5 + n / 100), file="film.avi", frame=n, seconds=n / 10)
        for n in range(20)
    ]
    _add(top, film)
    assert [face.frame for face in top.faces()] == [19, 9]
    _add(top, [face_pair("Happy", "Sad", file="film.avi", frame=3, seconds=0.3, face=2)])
    assert len(top) == 3


def test_a_weaker_one_is_refused_and_a_replaced_one_is_held_no_more(face_pair):
    top = TopDisagreements(each=1)
    weak, strong = (Disagreement.of(face_pair("Happy", "Sad", sure=(s, s), file=str(s))) for s in (0.5, 0.6))
    assert top.add(weak)
    assert top.add(strong)
    assert not top.holds(weak)
    assert top.holds(strong)
    assert not top.add(weak)


@pytest.mark.parametrize(
    ("file", "seconds", "where"),
    [
        ("/home/me/happy/1.png", None, "happy/1.png"),
        ("C:\\films\\one.avi", 75.25, "1:15.2 · one.avi"),
        ("one.avi", 3725.0, "1:02:05.0 · one.avi"),
    ],
)
def test_it_is_identified_by_the_name_of_its_picture_or_the_time_in_a_video(face_pair, file, seconds, where):
    pair = face_pair("Happy", "Sad", file=file, seconds=seconds)
    assert Disagreement.of(pair).where == where
