"""How times and percentages are written."""

import pytest

import fer_desktop.base.i18n as i18n
from fer_desktop.base.formatting import (
    approximate_duration,
    clock_time,
    duration_text,
    parsed_player_time,
    player_time,
    shown_percent,
    shown_time,
)
from fer_desktop.vision.inference.reject_option import whole_percent


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (0.0, "0:00.0"),
        (3.44, "0:03.4"),
        (59.97, "1:00.0"),
        (123.4, "2:03.4"),
        (3599.98, "1:00:00.0"),
        (3723.4, "1:02:03.4"),
    ],
)
def test_a_place_in_a_video_is_rounded_before_it_is_divided(seconds, written):
    assert shown_time(seconds) == written


@pytest.mark.parametrize(
    ("seconds", "written"), [(0, "00:00"), (12.9, "00:12"), (754, "12:34"), (3661, "1:01:01")]
)
def test_a_clock_counts_whole_seconds(seconds, written):
    assert clock_time(seconds) == written


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (0.0, "0.0 s"),
        (4.24, "4.2 s"),
        (59.94, "59.9 s"),
        (59.97, "1 min 0 s"),
        (61.7, "1 min 2 s"),
        (185, "3 min 5 s"),
        (7800, "2 h 10 min"),
    ],
)
def test_a_duration_is_as_exact_as_it_is_long(seconds, written):
    assert duration_text(seconds) == written


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (44, "less than a minute"),
        (50, "about a minute"),
        (300, "about 5 minutes"),
        (5400, "about 1 h 30 min"),
        (39600, "about 11 h"),
    ],
)
def test_an_estimate_is_no_more_exact_than_it_can_be(seconds, written):
    assert approximate_duration(seconds) == written


def test_percentages_are_written_as_the_language_has_them(monkeypatch):
    german = i18n._Text("Genauigkeit {part:.1%}, F1 {f1:.3f}")
    assert (shown_percent(0.95), shown_percent(0.7154, 1)) == ("95%", "71.5%")
    monkeypatch.setattr(i18n, "_code", "de")
    assert (shown_percent(0.95), shown_percent(0.7154, 1)) == ("95\u00a0%", "71,5\u00a0%")
    assert german.format(part=0.7154, f1=0.68) == "Genauigkeit 71,5\u00a0%, F1 0,680"


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", ["4.2 s", "2:03.4", "1,234.5"]), ("de", ["4,2 s", "2:03,4", "1\u202f234,5"])],
)
def test_decimals_are_written_as_the_language_has_them(monkeypatch, language, written):
    monkeypatch.setattr(i18n, "_code", language)
    assert [duration_text(4.24), shown_time(123.4), i18n.shown_decimal(1234.5, ",.1f")] == written


@pytest.mark.parametrize("part", [0.0, 0.005, 0.015, 0.285, 0.3949999, 0.395, 0.4049999, 0.575, 0.9949999])
def test_a_percentage_is_shown_as_it_is_compared(part):
    assert shown_percent(part) == f"{whole_percent(part)}%"


def test_a_time_is_read_as_the_player_shows_it():
    assert parsed_player_time(player_time(3723.4)) == pytest.approx(3723.4)
    assert parsed_player_time(" 02:03,4 ") == pytest.approx(123.4)
    assert parsed_player_time("12") == pytest.approx(12.0)
    assert [parsed_player_time(text) for text in ("", "soon", "-1", "1:2:3:4", "1:", "1.5:2")] == [None] * 6
