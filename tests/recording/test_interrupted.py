"""A session whose frames stop for a while: paused, or a stream that drops and comes back."""

import numpy as np
import pytest

from fer_desktop.base.errors import SourceError
from fer_desktop.base.settings import Settings
from fer_desktop.live.commands import ChangeSettings, Pause, Resume
from fer_desktop.live.events import Lost, Returned
from fer_desktop.live.reading_history import ReadingHistory
from fer_desktop.live.session import LiveSession
from fer_desktop.recording.summary import summarise
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.factory import live_analyser
from fer_desktop.vision.types import Analysis, Frame
from tests.fakes import FakeCamera, FakeClassifier, FakeDetector, FakeSource, eventually, make_frame
from tests.vision.moving_faces import scene

HAPPY = ("happy", (200.0, 240.0), 230.0)
SMALL = ("surprise", (560.0, 60.0), 62.0)


class Still(FakeSource):
    """The same picture over and over, captured when it is read; some times, then the connection drops."""

    def __init__(self, bgr, frames):
        super().__init__(name="http://host/stream", frames_per_second=30.0)
        self._bgr, self._left = bgr, frames

    def read(self):
        self.reads += 1
        if self._left == 0:
            raise SourceError("The connection dropped.")
        self._left -= 1
        made = make_frame(self.reads, source=self.name)
        return Frame(self.reads, made.captured_at, self._bgr, self.name)


class _Heard:
    """A session, and all that came of it."""

    def __init__(self, source, make_analyser):
        self.session = LiveSession(source, make_analyser)
        self.analyses, self.events = [], []

    def __enter__(self):
        self.session.start()
        return self

    def __exit__(self, *unused):
        self.session.stop()

    def hears(self, condition, seconds=30.0):
        def heard():
            analysis = self.session.results.take()
            if analysis is not None:
                self.analyses.append(analysis)
            self.events += self.session.events()
            return condition()

        return eventually(heard, seconds)


@pytest.fixture
def make_analyser(shipped_bundle):
    return lambda: live_analyser(shipped_bundle, Settings())


def numbers(analysis):
    return [face.face_id for face in analysis.faces]


def test_a_stream_that_drops_and_comes_back_keeps_the_number_the_timeline_and_the_figures(make_analyser):
    picture = scene(HAPPY)
    camera = FakeCamera(Still(picture, 40), Still(picture, 10**9))
    with _Heard(camera, make_analyser) as heard:
        assert heard.hears(lambda: Lost() in heard.events)
        before = len(heard.analyses)
        assert heard.hears(lambda: Returned() in heard.events)
        assert heard.hears(lambda: len(heard.analyses) > before + 5)
    assert {tuple(numbers(analysis)) for analysis in heard.analyses} == {(1,)}
    history = ReadingHistory()
    for analysis in heard.analyses:
        history.add(analysis)
    readings = history.of(1)
    assert readings is not None
    assert np.count_nonzero(~readings.known) == 1
    labels = heard.analyses[0].labels
    summary = summarise(readings, labels, 0.0)
    gap = int(np.flatnonzero(~readings.known)[0])
    first = readings.times[gap] - readings.times[0]
    second = readings.times[-1] - readings.times[gap + 1]
    assert summary.seconds == pytest.approx(first + second)
    assert summary.changes == 0
    assert sum(entry.share for entry in summary.labels) == pytest.approx(1.0)


def test_a_paused_frame_is_analysed_once_more_as_closely_as_a_picture(make_analyser):
    with _Heard(Still(scene(HAPPY, SMALL), 10_000), make_analyser) as heard:
        assert heard.hears(lambda: len(heard.analyses) > 5)
        assert numbers(heard.analyses[-1]) == [1]
        recorded: list[Analysis] = []
        heard.session.analyses.open(recorded.append)
        heard.session.send(Pause())
        assert heard.hears(lambda: len(heard.analyses[-1].faces) == 2)
        closely = heard.analyses[-1]
        assert numbers(closely)[0] == 1
        assert len({analysis.frame_index for analysis in recorded}) == len(recorded)
        heard.session.send(Resume())
        assert heard.hears(lambda: heard.analyses[-1].frame_index > closely.frame_index)
        assert numbers(heard.analyses[-1])[0] == 1


class _Counted(Analyser):
    """Counts how it is asked."""

    def __init__(self, asked):
        super().__init__(FakeDetector(), FakeClassifier(), margin=0.0)
        self._asked = asked
        self._close = False

    def search_closely(self, closely):
        self._close = closely

    def analyse(self, frame):
        self._asked.append((frame.index, self._close))
        return super().analyse(frame)


def test_each_paused_frame_is_searched_closely_once_after_a_quick_search():
    asked: list[tuple[int, bool]] = []
    source = FakeSource([make_frame(0)], holds=True)
    with _Heard(source, lambda: _Counted(asked)) as heard:
        heard.session.send(Pause())
        heard.session.send(Resume())
        assert heard.hears(lambda: len(heard.analyses) == 1)
        heard.session.send(Pause())
        assert heard.hears(lambda: len(heard.analyses) == 2)
        heard.session.send(ChangeSettings(Settings(smallest_face=0.25)))
        assert heard.hears(lambda: len(heard.analyses) == 4)
    assert asked == [(0, False), (0, True)] * 2
