"""Which of many differences are kept."""

import numpy as np

from fer_desktop.analysis.top_disagreements import Differing, Strongest
from tests.fakes import LABELS


def _add(strongest, pairs):
    return [strongest.add(Differing.of(pair, LABELS)) for pair in pairs]


def test_the_most_confident_difference_comes_first(face_pair):
    strongest = Strongest()
    sure = {"a": (0.9, 0.4), "b": (0.6, 0.5), "c": (0.5, 0.7), "d": (0.5, 0.5)}
    _add(strongest, [face_pair("Happy", "Sad", sure=both, file=file) for file, both in sure.items()])
    assert [face.file for face in strongest.faces()] == ["c", "b", "d", "a"]


def test_a_difference_says_what_both_said_and_how_sure_they_were(face_pair):
    strongest = Strongest()
    _add(strongest, [face_pair("Happy", "Sad", sure=(0.8, 0.6))])
    (face,) = strongest.faces()
    assert (face.first, face.second) == ("Happy", "Sad")
    assert (round(face.first_sure, 3), round(face.second_sure, 3)) == (0.8, 0.6)


def test_memory_is_bounded_and_the_strongest_are_kept(face_pair):
    strongest = Strongest(each=10)
    order = np.random.default_rng(3).permutation(500)
    for number in order:
        sure = 0.4 + number / 1000
        _add(strongest, [face_pair("Happy", "Sad", sure=(sure, sure), file=f"{number}.png")])
    assert [face.file for face in strongest.faces()] == [f"{number}.png" for number in range(499, 489, -1)]


def test_each_two_emotions_keep_their_own(face_pair):
    strongest = Strongest(each=2)
    sure = [face_pair("Happy", "Sad", sure=(0.9, 0.9), file=f"{n}") for n in range(9)]
    _add(strongest, [*sure, face_pair("Sad", "Fear", sure=(0.3, 0.3))])
    assert len(strongest) == 3
    assert [face.first for face in strongest.faces(second="Fear")] == ["Sad"]
    assert strongest.faces("Fear", "Sad") == []


def test_of_one_face_in_a_video_one_frame_in_each_second_is_kept(face_pair):
    strongest = Strongest()
    film = [
        face_pair("Happy", "Sad", sure=(0.5, 0.5 + n / 100), file="film.avi", frame=n, seconds=n / 10)
        for n in range(20)
    ]
    _add(strongest, film)
    assert [face.frame for face in strongest.faces()] == [19, 9]
    _add(strongest, [face_pair("Happy", "Sad", file="film.avi", frame=3, seconds=0.3, face=2)])
    assert len(strongest) == 3


def test_a_weaker_one_is_refused_and_a_replaced_one_is_held_no_more(face_pair):
    strongest = Strongest(each=1)
    weak, strong = (
        Differing.of(face_pair("Happy", "Sad", sure=(s, s), file=str(s)), LABELS) for s in (0.5, 0.6)
    )
    assert strongest.add(weak)
    assert strongest.add(strong)
    assert not strongest.holds(weak)
    assert strongest.holds(strong)
    assert not strongest.add(weak)
