import logging
import threading

import numpy as np
import pytest

from fer_desktop.base.errors import CameraError, ClassifierError, DetectorError, PictureError
from fer_desktop.base.settings import Settings
from fer_desktop.live.commands import ChangeSettings, Pause, Resume, Smooth
from fer_desktop.live.events import Ended, Failed, Loss, ModelReady, SourceReady
from fer_desktop.live.session import LiveSession
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.tracking.face_finder import KnownFace
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.types import Box
from tests.fakes import (
    EndlessSource,
    FakeClassifier,
    FakeDetector,
    FakeSource,
    HangingSource,
    eventually,
    make_frame,
)
from training.core.bundle import BundleError

BOX = Box(10, 10, 20, 20)


def _analyser(detector=None):
    return Analyser(detector or FakeDetector([BOX]), FakeClassifier(), margin=0.0)


class _Watched:
    """A session that collects its events, and is stopped at the end."""

    def __init__(self, source, make_analyser=_analyser):
        self.session = LiveSession(source, make_analyser)
        self.events = []

    def __enter__(self):
        self.session.start()
        return self

    def __exit__(self, *unused):
        self.session.stop()

    def tells(self, event):
        """Whether the event comes before a deadline."""

        def has_come():
            self.events += self.session.events()
            return event in self.events

        return eventually(has_come)


def test_frames_are_shown_and_analysed():
    with _Watched(EndlessSource(frames_per_second=100.0)) as watched:
        frame = watched.session.to_show.wait(10.0)
        analysis = watched.session.results.wait(10.0)
        assert frame is not None
        assert analysis is not None
        assert analysis.faces[0].box == BOX
        assert watched.tells(SourceReady("fake"))
        assert watched.tells(ModelReady())


def test_the_picture_never_waits_for_the_analysis():
    may_continue = threading.Event()

    class SlowDetector(FakeDetector):
        def detect(self, bgr):
            may_continue.wait(30.0)
            return []

    with _Watched(EndlessSource(), lambda: _analyser(SlowDetector())) as watched:
        assert eventually(lambda: watched.session.statistics().dropped > 20)
        assert watched.session.results.take() is None
        may_continue.set()
        assert watched.session.results.wait(10.0) is not None


def test_the_analyser_is_made_in_the_thread_that_uses_it():
    threads = []

    class Detector(FakeDetector):
        def detect(self, bgr):
            threads.append(threading.current_thread())
            return []

    def make():
        threads.append(threading.current_thread())
        return _analyser(Detector())

    with _Watched(EndlessSource(), make) as watched:
        assert watched.session.results.wait(10.0) is not None
    assert len(set(threads)) == 1
    assert threading.main_thread() not in threads


def test_one_bad_picture_is_reported_and_the_rest_continues():
    source = FakeSource([make_frame(0), PictureError("bad.png is not a picture."), make_frame(1)])
    with _Watched(source) as watched:
        assert watched.tells(Failed("bad.png is not a picture.", Loss.PICTURE))
        assert watched.tells(Ended())
        assert eventually(lambda: _last_index(watched.session) == 1)


def _last_index(session):
    frame = session.to_show.take()
    return frame.index if frame else None


def test_a_source_that_does_not_open_ends_the_session_with_a_message():
    source = FakeSource(open_error=CameraError("Camera 0 does not open; plug it in."))
    with _Watched(source) as watched:
        assert watched.tells(Failed("Camera 0 does not open; plug it in.", Loss.SOURCE))
        assert watched.tells(ModelReady())
    assert SourceReady("fake") not in watched.events
    assert source.closed.is_set()


def test_a_source_that_is_lost_ends_the_session_with_a_message():
    source = FakeSource([make_frame(), CameraError("The camera was lost.")])
    with _Watched(source) as watched:
        assert watched.tells(Failed("The camera was lost.", Loss.SOURCE))
        assert source.closed.wait(10.0)


@pytest.mark.parametrize(
    "error", [BundleError("model.tflite is missing."), ClassifierError("It is no model.")]
)
def test_a_model_that_does_not_load_is_reported_and_the_picture_continues(error):
    def fail():
        raise error

    with _Watched(EndlessSource(), fail) as watched:
        assert watched.tells(Failed(str(error), Loss.MODEL))
        assert watched.session.to_show.wait(10.0) is not None


def test_an_unexpected_error_is_logged_and_the_next_frame_is_analysed(caplog):
    detector = FakeDetector([BOX], errors=[ZeroDivisionError("oh")])
    with _Watched(EndlessSource(), lambda: _analyser(detector)) as watched:
        message = "Error while analysing the faces in fake (ZeroDivisionError). See the log file."
        assert watched.tells(Failed(message, Loss.FRAME))
        assert watched.session.results.wait(10.0) is not None
    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert record.exc_info is not None


def test_a_source_that_fails_unexpectedly_continues():
    source = FakeSource([RuntimeError("oh"), make_frame(3)])
    with _Watched(source) as watched:
        message = "Error while reading fake (RuntimeError). See the log file."
        assert watched.tells(Failed(message, Loss.FRAME))
        frame = watched.session.to_show.wait(10.0)
        assert frame is not None
        assert frame.index == 3


def test_the_last_frame_is_analysed_after_the_end():
    with _Watched(FakeSource([make_frame(index) for index in range(50)])) as watched:
        assert watched.tells(Ended())
        assert eventually(lambda: _newest_result(watched.session) == 49)


def _newest_result(session):
    analysis = session.results.take()
    return analysis.frame_index if analysis else None


def test_a_paused_picture_costs_next_to_nothing():
    source = FakeSource([make_frame()], holds=True)
    with _Watched(source):
        assert source.exhausted.wait(10.0)
        before = source.reads
        threading.Event().wait(0.3)
        assert source.reads - before <= 11


def test_a_paused_session_reads_nothing_until_it_is_resumed():
    source = EndlessSource(frames_per_second=200.0)
    with _Watched(source) as watched:
        assert watched.session.to_show.wait(10.0) is not None
        watched.session.send(Pause())
        assert eventually(lambda: _stands_still(source))
        watched.session.send(Resume())
        before = source.reads
        assert eventually(lambda: source.reads > before)


def _stands_still(source):
    before = source.reads
    threading.Event().wait(0.1)
    return source.reads == before


def test_frames_are_shown_at_the_source_s_own_pace():
    source = EndlessSource(frames_per_second=50.0)
    with _Watched(source) as watched:
        assert eventually(lambda: source.reads >= 60)
        # A busy machine may be slower, but never faster.
        assert 0.0 < watched.session.statistics().capture_rate < 55.0


def test_statistics_report_how_fast_it_runs():
    with _Watched(EndlessSource(frames_per_second=100.0)) as watched:
        assert eventually(lambda: watched.session.statistics().analysis_rate > 0.0)
        assert watched.session.statistics().capture_rate > 0.0
        assert watched.session.statistics().classify_ms > 0.0


def test_stopping_closes_the_source_and_leaves_no_thread():
    source = EndlessSource(frames_per_second=100.0)
    before = threading.active_count()
    session = LiveSession(source, _analyser)
    session.start()
    assert session.to_show.wait(10.0) is not None
    assert session.stop() == ()
    assert source.closed.is_set()
    assert threading.active_count() == before
    assert session.to_show.take() is None


def test_stopping_twice_or_before_the_start_does_no_harm():
    session = LiveSession(EndlessSource(), _analyser)
    assert session.stop() == ()
    assert session.stop() == ()


def test_a_driver_that_hangs_is_left_alone_and_logged(caplog):
    source = HangingSource()
    session = LiveSession(source, _analyser)
    session.start()
    assert source.hanging.wait(10.0)
    assert session.stop() == ("capture",)
    assert "The capture thread did not end" in caplog.text
    source.let_go.set()
    assert source.closed.wait(10.0)


class _Flickering(FakeClassifier):
    """Sure of the first emotion and of the last by turns."""

    def __init__(self):
        super().__init__()
        self._calls = 0

    def predict(self, faces):
        self._calls += 1
        return super().predict(np.full_like(faces, 255 * (self._calls % 2)))


def test_smoothing_changes_while_the_session_runs_and_the_source_stays_open():
    source = EndlessSource(frames_per_second=200.0)

    def analyser():
        return Analyser(FakeDetector([BOX]), _Flickering(), margin=0.0, tracker=Tracker())

    def lowest_of_ten():
        analyses = [watched.session.results.wait(10.0) for _ in range(10)]
        return min(analysis.faces[0].probability for analysis in analyses)

    with _Watched(source, analyser) as watched:
        assert lowest_of_ten() == pytest.approx(0.7)
        watched.session.send(Smooth(3.0))
        assert eventually(lambda: lowest_of_ten() < 0.6)
        watched.session.send(Smooth(0.0))
        assert eventually(lambda: lowest_of_ten() == pytest.approx(0.7))
        assert not source.closed.is_set()


class _Adjustable:
    """Finds one face, at the place that the settings' smallest face says; refuses to be eager."""

    def __init__(self):
        self.x = 0

    def find(self, frame):
        return [KnownFace(1, Box(self.x, 4, 20, 20))]

    @property
    def hidden(self):
        return ()

    def search_all(self, always):
        pass

    def reset(self):
        pass

    def adjust(self, settings):
        if settings.sensitivity == "eager":
            raise DetectorError("The file is gone; choose another.")
        self.x = round(settings.smallest_face * 40)


def _adjustable():
    analyser = Analyser(FakeDetector(), FakeClassifier(), margin=0.0)
    analyser.find_by(_Adjustable())
    return analyser


def test_faces_are_found_as_other_settings_say_while_the_session_runs():
    source = EndlessSource(frames_per_second=200.0)
    with _Watched(source, _adjustable) as watched:
        assert eventually(lambda: _x_of(watched) == 0)
        watched.session.send(ChangeSettings(Settings(smallest_face=0.5)))
        assert eventually(lambda: _x_of(watched) == 20)
        assert not source.closed.is_set()


def test_a_frame_that_stands_still_is_analysed_again_by_other_settings():
    with _Watched(FakeSource([make_frame()], holds=True), _adjustable) as watched:
        assert eventually(lambda: _x_of(watched) == 0)
        watched.session.send(ChangeSettings(Settings(smallest_face=0.25)))
        assert eventually(lambda: _x_of(watched) == 10)


def test_settings_that_cannot_be_used_are_said_and_the_session_continues():
    with _Watched(EndlessSource(frames_per_second=200.0), _adjustable) as watched:
        watched.session.send(ChangeSettings(Settings(sensitivity="eager")))
        (failure,) = _next_failures(watched)
        assert (failure.message, failure.loss) == ("The file is gone; choose another.", Loss.SETTING)
        assert eventually(lambda: _x_of(watched) == 0)


def _next_failures(watched):
    failures: list[Failed] = []

    def failed():
        failures.extend(event for event in watched.session.events() if isinstance(event, Failed))
        return bool(failures)

    assert eventually(failed)
    return failures


def _x_of(watched):
    analysis = watched.session.results.take()
    return analysis.faces[0].box.x if analysis else None
