import pytest

from fer_desktop.live.pace import Pace
from tests.fakes import FakeClock


def test_frames_come_out_evenly_whatever_reading_them_takes():
    clock = FakeClock()
    pace = Pace(clock)
    start = clock.now
    for work in [0.001, 0.02, 0.005, 0.03] * 75:
        clock.now += pace.delay(1 / 30)
        clock.now += work
    assert clock.now - start == pytest.approx(300 / 30, abs=0.05)


def test_after_a_long_delay_there_is_no_burst():
    clock = FakeClock()
    pace = Pace(clock)
    pace.delay(0.1)
    clock.now += 5.0
    assert pace.delay(0.1) == 0.0
    assert pace.delay(0.1) == pytest.approx(0.1)


def test_without_an_interval_nothing_waits():
    pace = Pace(FakeClock())
    assert pace.delay(None) == 0.0
    assert pace.delay(0.0) == 0.0


def test_the_interval_may_change_on_the_way():
    clock = FakeClock()
    pace = Pace(clock)
    clock.now += pace.delay(0.1)
    assert pace.delay(0.5) == pytest.approx(0.5)


def test_a_variable_rate_keeps_its_speed_though_some_frames_take_longer_than_their_time():
    clock = FakeClock()
    pace = Pace(clock)
    start = clock.now
    for interval in [0.002, 0.064] * 100:
        clock.now += pace.delay(interval)
        clock.now += 0.008
    assert clock.now - start == pytest.approx(100 * 0.066, abs=0.05)
