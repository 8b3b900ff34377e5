"""Behind a jump, the first faces that are found need not be the ones that are followed."""

from dataclasses import replace

from fer_desktop.live.settling import WAIT, SegmentSettling
from tests.fakes import make_analysis


def at(position, segment=0, hidden=None):
    return replace(make_analysis(), source="film.mp4", position=position, segment=segment, hidden=hidden)


def test_a_segment_that_is_followed_settles_after_a_while_and_stays_so():
    settling = SegmentSettling()
    assert [settling.settled(at(10.0 + step)) for step in (0.0, 0.2, WAIT, 0.6)] == [False, False, True, True]
    assert not settling.settled(at(3.0, segment=1)), "behind a jump it begins anew"


def test_a_frame_that_was_searched_as_a_whole_is_settled_at_once():
    settling = SegmentSettling()
    assert settling.settled(at(10.0, hidden=()))
    assert not settling.settled(at(20.0, segment=1, hidden=None))
