import pytest

from fer_desktop.live.timing import LONGEST_SPAN, SPAN, Meter, Pace
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


def test_the_rate_is_right_from_the_second_mark_on():
    clock = FakeClock()
    meter = Meter(clock)
    meter.mark()
    assert meter.rate() == 0.0
    clock.now += 0.05
    meter.mark()
    assert meter.rate() == pytest.approx(20.0)


def test_the_rate_follows_a_change():
    clock = FakeClock()
    meter = Meter(clock)
    for interval, expected in ((1 / 30, 30.0), (1 / 10, 10.0)):
        for _ in range(int(2 * SPAN / interval)):
            clock.now += interval
            meter.mark()
        assert meter.rate() == pytest.approx(expected, rel=0.01)


def _marked(clock, count):
    """A meter that was marked so many times, 30 times a second, the last time just now."""
    meter = Meter(clock)
    for _ in range(count):
        clock.now += 1 / 30
        meter.mark()
    return meter


def test_the_rate_falls_to_nought_when_nothing_passes():
    clock = FakeClock()
    meter = _marked(clock, 30)
    clock.now += 0.5
    assert 0.0 < meter.rate() < 25.0
    clock.now += SPAN + 1
    assert meter.rate() == 0.0


def test_the_rate_of_one_mark_in_two_seconds_is_one_half_until_none_comes():
    clock = FakeClock()
    meter = Meter(clock)
    for _ in range(4):
        clock.now += 2.0
        meter.mark()
    clock.now += 1.9
    assert meter.rate() == pytest.approx(0.5)
    clock.now += LONGEST_SPAN
    assert meter.rate() == 0.0


def test_a_steady_pace_is_given_exactly_between_two_marks():
    clock = FakeClock()
    meter = _marked(clock, 90)
    clock.now += 0.9 / 30
    assert meter.rate() == pytest.approx(30.0)


def test_means_are_taken_for_each_figure_over_the_last_moments():
    clock = FakeClock()
    meter = Meter(clock)
    meter.mark(1000.0, 1000.0)
    clock.now += SPAN + 0.1
    meter.mark(4.0, 1.0)
    meter.mark(6.0, 3.0)
    assert (meter.mean(0), meter.mean(1)) == (5.0, 2.0)


def test_without_marks_every_figure_is_nought():
    meter = Meter()
    assert (meter.rate(), meter.mean(0)) == (0.0, 0.0)
