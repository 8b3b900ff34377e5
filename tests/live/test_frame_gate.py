"""The gate through which frames leave a session: no face passes it uncovered while faces are covered."""

from dataclasses import replace

import numpy as np
import pytest

from fer_desktop.live.frame_gate import FrameGate
from fer_desktop.live.mailbox import Listener, Mailbox
from fer_desktop.live.session import LiveSession
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.types import Box, Frame
from tests.fakes import EndlessSource, FakeClassifier, FakeDetector, FakeSource, eventually, make_analysis_of


def noisy_frame(index=0, source="fake"):
    bgr = np.random.default_rng(index).integers(0, 256, (48, 64, 3), np.uint8)
    return Frame(index, 100.0 + index / 30, bgr, source)


class WatchedGate:
    """A gate, and all that came through it."""

    def __init__(self):
        self.to_show: Mailbox[Frame] = Mailbox()
        self.passed: list[Frame] = []
        listener: Listener[Frame] = Listener()
        listener.open(self.passed.append)
        self.gate = FrameGate(listener, self.to_show)

    def capture(self, index=0):
        frame = noisy_frame(index)
        self.gate.put(frame)
        return frame

    def analyse(self, frame):
        self.gate.analysed(frame, make_analysis_of(frame, "Happy"))


@pytest.fixture
def watched():
    return WatchedGate()


def is_covered(frame):
    """Whether the middle of the face, which is noise, is of one colour."""
    return np.ptp(frame.bgr[19:21, 24:26], axis=(0, 1)).max() == 0


def test_without_covering_a_frame_passes_as_it_is_and_at_once(watched):
    frame = watched.capture()
    assert watched.to_show.take() is frame
    watched.analyse(frame)
    assert watched.passed == [frame]


def test_while_faces_are_covered_a_frame_waits_for_its_own_faces(watched):
    watched.gate.cover(True)
    frame = watched.capture()
    assert watched.to_show.take() is None
    watched.analyse(frame)
    shown = watched.to_show.take()
    assert is_covered(shown)
    assert not is_covered(frame)
    assert (shown.index, shown.captured_at) == (frame.index, frame.captured_at)
    assert watched.passed == [shown]


def test_a_frame_that_is_not_analysed_is_never_shown(watched):
    watched.gate.cover(True)
    watched.capture(0)
    second = watched.capture(1)
    watched.analyse(second)
    assert [frame.index for frame in watched.passed] == [1]


def test_turned_on_a_frame_that_waits_to_be_shown_is_taken_back(watched):
    watched.capture()
    watched.gate.cover(True)
    assert watched.to_show.take() is None


def test_turned_on_a_picture_that_stands_still_comes_again_covered(watched):
    watched.analyse(watched.capture())
    watched.gate.cover(True)
    assert is_covered(watched.to_show.take())


def test_turned_on_an_older_picture_does_not_come_again_in_place_of_the_new_one(watched):
    watched.analyse(watched.capture(0))
    newest = watched.capture(1)
    watched.gate.cover(True)
    assert watched.to_show.take() is None
    watched.analyse(newest)
    assert watched.to_show.take().index == 1


def test_turned_off_the_newest_frame_comes_as_it_is_even_if_it_was_never_analysed(watched):
    watched.gate.cover(True)
    frame = watched.capture()
    watched.gate.cover(False)
    assert watched.to_show.take() is frame


class NoisySource(EndlessSource):
    def read(self):
        self.reads += 1
        return noisy_frame(self.reads)


def test_no_frame_leaves_a_session_uncovered_from_the_moment_it_is_asked_for():
    def make_analyser():
        return Analyser(FakeDetector([Box(10, 5, 30, 30)]), FakeClassifier(), margin=0.0)

    session = LiveSession(NoisySource(frames_per_second=300.0), make_analyser)
    session.start()
    assert session.results.wait(10.0) is not None
    session.cover_faces(True)
    recorded: list[Frame] = []
    session.frames.open(recorded.append)
    assert eventually(lambda: len(recorded) >= 30)
    shown = session.to_show.wait(10.0)
    session.stop()
    assert is_covered(shown)
    assert all(map(is_covered, recorded))


def test_what_was_found_but_is_not_shown_is_covered_too_and_for_a_moment_longer(watched):
    watched.gate.cover(True)
    for index, hidden in enumerate(((Box(10, 5, 30, 30),), ())):
        frame = watched.capture(index)
        watched.gate.analysed(frame, replace(make_analysis_of(frame), hidden=hidden))
        assert is_covered(watched.passed[-1])


def test_a_frame_that_was_not_searched_as_a_whole_is_not_shown(watched):
    frame = watched.capture()
    watched.gate.analysed(frame, replace(make_analysis_of(frame), hidden=None))
    watched.gate.cover(True)
    watched.gate.analysed(frame, replace(make_analysis_of(frame), hidden=None))
    assert watched.passed == [frame]
    assert watched.to_show.take() is None


class Newcomers:
    """Finds a face only where it searches the whole frame, and does not show it yet."""

    def __init__(self):
        self._always = False

    @property
    def hidden(self):
        return (Box(10, 5, 30, 30),) if self._always else None

    def search_all(self, always):
        self._always = always

    def find(self, frame):
        return []

    def reset(self):
        pass

    def adjust(self, settings):
        pass


def with_newcomers():
    analyser = Analyser(FakeDetector(), FakeClassifier(), margin=0.0)
    analyser.find_by(Newcomers())
    return analyser


def test_nobody_who_comes_in_is_seen_before_he_is_taken_for_a_face():
    session = LiveSession(NoisySource(frames_per_second=300.0), with_newcomers)
    session.start()
    assert session.results.wait(10.0) is not None
    session.cover_faces(True)
    recorded: list[Frame] = []
    session.frames.open(recorded.append)
    assert eventually(lambda: len(recorded) >= 30)
    session.stop()
    assert all(map(is_covered, recorded))


def test_a_paused_picture_is_searched_as_a_whole_before_it_comes_again_covered():
    session = LiveSession(FakeSource([noisy_frame()], holds=True), with_newcomers)
    session.start()
    assert session.results.wait(10.0) is not None
    session.cover_faces(True)
    shown = session.to_show.wait(10.0)
    session.stop()
    assert shown is not None
    assert is_covered(shown)
