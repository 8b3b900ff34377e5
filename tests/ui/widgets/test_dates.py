"""Dates as the person's system writes them."""

import pytest
from PySide6.QtCore import QLocale

from fer_desktop.ui.widgets.dates import shown_day, shown_moment


@pytest.fixture
def use_language():
    """Sets the language and country of dates, for one test."""
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


def test_a_day_is_written_as_in_the_person_s_country(qapp, use_language):
    use_language("de_DE")
    assert shown_day("2026-03-24T12:00:00") == "24.03.26"
    use_language("en_GB")
    assert shown_day("2026-03-24T12:00:00") == "24/03/2026"


def test_a_moment_has_its_month_as_a_word_so_that_no_two_figures_are_confused(qapp, use_language):
    use_language("de_DE")
    assert shown_moment("2026-03-04T09:05:00") == "Mittwoch, 4. März 2026, 09:05"
    use_language("en_GB")
    assert "March" in shown_moment("2026-03-04T09:05:00")


def test_a_system_without_a_country_shows_year_month_and_day(qapp, use_language):
    use_language("C")
    assert shown_day("2026-03-04T09:05:00") == "2026-03-04"
    assert shown_moment("2026-03-04T09:05:00") == "2026-03-04 09:05"


def test_a_moment_of_another_time_zone_is_the_same_moment_here(qapp, use_language):
    use_language("de_DE")
    assert shown_moment("2026-03-04T09:05:00+09:00") == shown_moment("2026-03-04T00:05:00Z")


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13-40"])
def test_what_is_no_date_is_shown_as_it_stands(qapp, text):
    assert shown_day(text) == shown_moment(text) == text
