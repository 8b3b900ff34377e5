import contextlib
import threading
from dataclasses import replace

import pytest

from fer_desktop.base.errors import CameraError
from fer_desktop.live.events import Ended, Failed, Loss, Lost, Returned
from fer_desktop.live.reading_history import ReadingHistory
from fer_desktop.live.session import LiveSession
from fer_desktop.live.watchdog import FRAME_TIMEOUT, MOST_HANGING, OPEN_TIMEOUT, RETRY_INTERVAL, Watchdog
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources import SourceEnded, SourceLost
from tests.fakes import (
    FakeCamera,
    FakeClassifier,
    FakeClock,
    FakeDetector,
    FakeSource,
    HangingSource,
    eventually,
    make_analysis_of,
    make_frame,
)

UNPLUGGED = CameraError("It was unplugged.")


def _frame_of(watchdog):
    """The next frame; fails when none comes."""
    frames = []

    def has_come():
        frames.append(watchdog.read())
        return frames[-1] is not None

    assert eventually(has_come)
    return frames[-1]


def _lose(watchdog):
    """Read until the camera is lost."""
    with pytest.raises(SourceLost):  # noqa: PT012
        while True:
            watchdog.read()


def test_frames_come_through_in_order():
    watchdog = Watchdog(FakeCamera(FakeSource([make_frame()], holds=True)))
    watchdog.open()
    assert _frame_of(watchdog).index == 0
    watchdog.close()


def test_a_camera_that_fails_is_lost_and_tried_again_after_two_seconds():
    clock = FakeClock()
    second = FakeSource([make_frame()], holds=True)
    watchdog = Watchdog(FakeCamera(FakeSource([make_frame(), UNPLUGGED]), second), clock)
    watchdog.open()
    _lose(watchdog)
    clock.now += RETRY_INTERVAL - 0.1
    assert watchdog.read() is None
    assert not second.opened.is_set()
    clock.now += 0.2
    # Its number goes on, though the new source counts from 0.
    assert _frame_of(watchdog).index in (0, 1)
    assert second.opened.is_set()
    watchdog.close()
    assert second.closed.is_set()


def test_a_video_that_begins_again_when_it_is_back_continues_in_the_timeline():
    clock = FakeClock()
    first, second = (FakeSource([make_frame(position=at)], holds=True) for at in (7.5, 0.0))
    watchdog = Watchdog(FakeCamera(first, second), clock)
    history = ReadingHistory()
    watchdog.open()
    assert history.add(make_analysis_of(_frame_of(watchdog), "Happy"))
    clock.now += FRAME_TIMEOUT
    _lose(watchdog)
    clock.now += RETRY_INTERVAL
    frame = _frame_of(watchdog)
    assert frame.segment == 1
    assert history.add(replace(make_analysis_of(frame, "Happy"), segment=frame.segment))
    readings = history.of(1)
    assert readings is not None
    assert readings.times.tolist() == [0.0]
    watchdog.close()


def test_a_camera_that_is_back_continues_its_segment():
    clock = FakeClock()
    first, second = (FakeSource([make_frame()], holds=True) for _ in range(2))
    watchdog = Watchdog(FakeCamera(first, second), clock)
    watchdog.open()
    _frame_of(watchdog)
    clock.now += FRAME_TIMEOUT
    _lose(watchdog)
    clock.now += RETRY_INTERVAL
    assert _frame_of(watchdog).segment == 0
    watchdog.close()


def test_a_camera_that_is_silent_for_three_seconds_is_lost():
    clock = FakeClock()
    watchdog = Watchdog(FakeCamera(FakeSource([make_frame()], holds=True)), clock)
    watchdog.open()
    _frame_of(watchdog)
    clock.now += FRAME_TIMEOUT - 0.1
    assert watchdog.read() is None
    clock.now += 0.1
    with pytest.raises(SourceLost):
        watchdog.read()
    watchdog.close()


def test_a_driver_that_hangs_is_left_behind_and_a_new_thread_tries_again():
    clock = FakeClock()
    hanging = HangingSource(frames=1)
    watchdog = Watchdog(FakeCamera(hanging, FakeSource([make_frame()], holds=True)), clock)
    watchdog.open()
    _frame_of(watchdog)
    assert hanging.hanging.wait(10.0)
    clock.now += FRAME_TIMEOUT
    _lose(watchdog)
    clock.now += RETRY_INTERVAL
    assert _frame_of(watchdog).index == 1
    assert not hanging.closed.is_set()
    hanging.let_go.set()
    assert hanging.closed.wait(10.0)
    watchdog.close()


def test_no_more_than_a_few_threads_hang_at_the_same_time():
    clock = FakeClock()
    drivers = [HangingSource(frames=1) for _ in range(MOST_HANGING + 1)]
    watchdog = Watchdog(FakeCamera(*drivers), clock)
    watchdog.open()
    for driver in drivers[:-1]:
        assert eventually(lambda: watchdog.read() is None and driver.hanging.is_set())  # noqa: B023
        clock.now += FRAME_TIMEOUT
        _silence(watchdog)
        clock.now += RETRY_INTERVAL
    assert watchdog.read() is None
    assert not drivers[-1].opened.is_set()
    drivers[0].let_go.set()
    assert eventually(lambda: watchdog.read() is None and drivers[-1].opened.is_set())
    for driver in drivers:
        driver.let_go.set()
    watchdog.close()


def _silence(watchdog):
    """Read once after the camera's time is up."""
    with contextlib.suppress(SourceLost):
        assert watchdog.read() is None


def test_a_camera_stays_lost_without_saying_so_again():
    clock = FakeClock()
    unplugged = FakeSource(open_error=UNPLUGGED)
    watchdog = Watchdog(FakeCamera(FakeSource([make_frame(), UNPLUGGED]), unplugged), clock)
    watchdog.open()
    _lose(watchdog)
    clock.now += RETRY_INTERVAL
    assert watchdog.read() is None
    clock.now += RETRY_INTERVAL
    assert watchdog.read() is None
    watchdog.close()


def test_a_camera_that_never_opened_is_refused_with_its_own_message():
    with pytest.raises(CameraError, match="It was unplugged"):
        Watchdog(FakeCamera(FakeSource(open_error=UNPLUGGED))).open()


def test_a_camera_that_never_gave_a_frame_is_given_up():
    clock = FakeClock()
    watchdog = Watchdog(FakeCamera(FakeSource(holds=True)), clock)
    watchdog.open()
    clock.now += FRAME_TIMEOUT
    with pytest.raises(CameraError, match="fake delivers no frames"):
        watchdog.read()
    watchdog.close()


def test_opening_may_take_longer_than_reading():
    assert OPEN_TIMEOUT > FRAME_TIMEOUT


def test_what_ends_has_ended_and_is_not_tried_again():
    watchdog = Watchdog(FakeCamera(FakeSource([make_frame()])))
    watchdog.open()
    with pytest.raises(SourceEnded):  # noqa: PT012
        while True:
            watchdog.read()


def test_one_bad_frame_is_reported_and_the_camera_continues():
    watchdog = Watchdog(FakeCamera(FakeSource([ZeroDivisionError("oh"), make_frame()], holds=True)))
    watchdog.open()
    with pytest.raises(ZeroDivisionError):  # noqa: PT012
        while True:
            watchdog.read()
    watchdog.close()


def _session(camera):
    return LiveSession(camera, lambda: Analyser(FakeDetector(), FakeClassifier(), margin=0.0))


def test_a_session_reports_loss_and_return():
    back = FakeSource([make_frame()], holds=True)
    session = _session(FakeCamera(FakeSource([make_frame(), UNPLUGGED]), back))
    session.start()
    events = []

    def has_come(event):
        events.extend(session.events())
        return event in events

    assert eventually(lambda: has_come(Lost()))
    assert eventually(lambda: has_come(Returned()))
    assert not [event for event in events if isinstance(event, Failed | Ended)]
    session.stop()
    assert back.closed.is_set()


def test_a_session_ends_in_time_though_the_driver_hangs(caplog):
    hanging = HangingSource()
    session = _session(FakeCamera(hanging))
    session.start()
    assert hanging.hanging.wait(10.0)
    assert session.stop() == ()
    assert "The driver of fake hangs" in caplog.text
    camera = [thread for thread in threading.enumerate() if thread.name == "camera"]
    assert all(thread.daemon for thread in camera)
    hanging.let_go.set()
    assert hanging.closed.wait(10.0)


def test_a_camera_that_cannot_be_had_ends_the_session_with_a_message():
    session = _session(FakeCamera(FakeSource(open_error=UNPLUGGED)))
    session.start()
    failed = Failed("It was unplugged.", Loss.SOURCE)
    assert eventually(lambda: failed in session.events())
    session.stop()
