import pytest

from fer_desktop.live.statistics import SPAN, Meter
from tests.fakes import FakeClock


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
