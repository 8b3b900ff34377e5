"""What a person sees of the languages."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QDate, QLocale, QSettings

from fer_desktop.base import i18n
from fer_desktop.ui.preferences.language_page import LanguagePage
from fer_desktop.ui.settings.languages import (
    FOLLOW_SYSTEM,
    choose_language,
    locale_of,
    remembered_language,
)
from tests.ui.untranslated import WINDOWS


@pytest.fixture(scope="module")
def unmarked() -> dict[str, list[str]]:
    """By window, the texts that are left in English where all others are translated."""
    command = [sys.executable, "-m", "tests.ui.untranslated", *WINDOWS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("window", WINDOWS)
def test_no_text_of_a_window_is_left_out_of_the_translations(unmarked, window):
    assert unmarked[window] == []


def test_the_language_is_remembered_and_said_to_change_at_the_next_start(qtbot, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    page = LanguagePage(settings)
    qtbot.addWidget(page)
    page.refresh()
    assert [button.text() for button in page.choices.values()] == ["Follow system", "English", "Deutsch"]
    assert [code for code, button in page.choices.items() if button.isChecked()] == ["system"]
    page.choices["de"].click()
    assert remembered_language(settings) == "de"
    assert page.note.text() == "The language changes when you restart FER Desktop."
    page.restore_defaults()
    assert remembered_language(settings) == FOLLOW_SYSTEM


def test_a_language_chosen_after_texts_were_made_is_refused():
    i18n.translate("window", "Language")
    with pytest.raises(RuntimeError, match="before the first text"):
        choose_language("de")


def test_numbers_are_written_as_the_language_of_the_program_has_them():
    program = (
        "from PySide6.QtCore import QLocale; from PySide6.QtWidgets import QApplication; "
        "from fer_desktop.ui.settings.languages import choose_language; "
        "from fer_desktop.ui.widgets.number_boxes import WholeBox; "
        "choose_language({!r}); application = QApplication([]); "
        "print(QLocale().toString(1234.5, 'f', 1), WholeBox(0, 9999, 1234).text())"
    )
    written = {"de": "1.234,5 1.234", "en": "1,234.5 1,234"}
    for code, expected in written.items():
        other = {"LC_ALL": "C.UTF-8" if code == "de" else "de_DE.UTF-8", "LANGUAGE": ""}
        command = [sys.executable, "-c", program.format(code)]
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", check=True, env={**os.environ, **other}
        )
        assert done.stdout.strip() == expected


@pytest.mark.parametrize(
    ("code", "system", "day"),
    [("en", "en_GB", "02/01/2026"), ("en", "de_DE", "1/2/26"), ("de", "de_AT", "02.01.26")],
)
def test_the_country_of_the_system_counts_where_it_speaks_the_language(code, system, day):
    locale = locale_of(code, QLocale(system))
    assert locale.toString(QDate(2026, 1, 2), QLocale.FormatType.ShortFormat) == day


@pytest.mark.parametrize("stored", ["xx", ""])
def test_a_language_that_there_is_not_means_that_of_the_system(tmp_path, stored):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", stored)
    assert remembered_language(settings) == FOLLOW_SYSTEM


def test_a_language_that_cannot_be_stored_is_not_promised(qtbot, tmp_path):
    settings = QSettings(str(tmp_path / "no folder" / "\0" / "window.ini"), QSettings.Format.IniFormat)
    page = LanguagePage(settings)
    qtbot.addWidget(page)
    page.choices["de"].click()
    assert "Cannot write" in page.note.text()
