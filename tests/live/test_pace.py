import pytest

from fer_desktop.live.pace import Pace
from tests.fakes import FakeClock


def test_frames_come_out_evenly_whatever_reading_them_takes():
    clock = FakeClock()
    pace = Pace(clock)
    start = clock.now
    for work in [0.001, 0.02, 0.005, 0.03] * 75:
        clock.now += pace.delay(30.0)
        clock.now += work
    assert clock.now - start == pytest.approx(300 / 30, abs=0.05)


def test_after_a_long_delay_there_is_no_burst():
    clock = FakeClock()
    pace = Pace(clock)
    pace.delay(10.0)
    clock.now += 5.0
    assert pace.delay(10.0) == 0.0
    assert pace.delay(10.0) == pytest.approx(0.1)


def test_without_a_rate_nothing_waits():
    pace = Pace(FakeClock())
    assert pace.delay(None) == 0.0
    assert pace.delay(0.0) == 0.0


def test_the_rate_may_change_on_the_way():
    clock = FakeClock()
    pace = Pace(clock)
    clock.now += pace.delay(10.0)
    assert pace.delay(2.0) == pytest.approx(0.5)
