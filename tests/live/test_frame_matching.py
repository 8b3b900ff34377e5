from fer_desktop.live.frame_matching import MATCH_TIMEOUT, STALE_AFTER, FrameMatcher
from tests.fakes import make_analysis_of, make_frame


def frame_at(at, index=0, source="fake"):
    return make_frame(index, captured_at=at, source=source)


def test_a_frame_waits_for_its_own_analysis():
    matcher = FrameMatcher()
    frame = frame_at(100.0)
    matcher.add_frame(frame)
    assert matcher.release(100.1) == []
    analysis = make_analysis_of(frame, "Happy")
    assert matcher.add_analysis(analysis) == [(frame, analysis)]


def test_a_frame_that_was_not_analysed_takes_the_nearest_analysis():
    matcher = FrameMatcher()
    first, second, third, fourth = frames = [frame_at(100.0 + number / 30, number) for number in range(4)]
    for frame in frames:
        matcher.add_frame(frame)
    early, late = make_analysis_of(first, "Happy"), make_analysis_of(fourth, "Sad")
    assert matcher.add_analysis(early) == [(first, early)]
    assert matcher.add_analysis(late) == [(second, early), (third, late), (fourth, late)]


def test_a_frame_does_not_wait_longer_than_its_patience():
    matcher = FrameMatcher()
    frame = frame_at(100.0)
    matcher.add_frame(frame)
    assert matcher.release(100.0 + MATCH_TIMEOUT + 0.01) == [(frame, None)]


def test_an_analysis_that_is_stale_or_of_another_source_belongs_to_no_frame():
    matcher = FrameMatcher()
    matcher.add_analysis(make_analysis_of(frame_at(100.0), "Happy"))
    late, other = frame_at(100.0 + STALE_AFTER + 0.1), frame_at(100.1, source="other")
    for frame in (late, other):
        matcher.add_frame(frame)
    assert matcher.rest() == [(late, None), (other, None)]
