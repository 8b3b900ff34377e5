"""What a person sees of the languages."""

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenu

from fer_desktop.base import i18n
from fer_desktop.ui.settings.languages import (
    FOLLOW_SYSTEM,
    LanguageChoice,
    choose_language,
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
    said: list[str] = []
    menu = QMenu()
    qtbot.addWidget(menu)
    LanguageChoice(settings, said.append).add_menu(menu)
    inner = menu.actions()[0].menu()
    assert isinstance(inner, QMenu)
    choices = {action.text(): action for action in inner.actions()}
    assert list(choices) == ["Follow system", "English", "Deutsch"]
    assert [title for title, action in choices.items() if action.isChecked()] == ["Follow system"]
    choices["Deutsch"].trigger()
    assert remembered_language(settings) == "de"
    assert said == ["The language changes when you restart FER Desktop."]


def test_a_language_chosen_after_texts_were_made_is_refused():
    i18n.translate("window", "Language")
    with pytest.raises(RuntimeError, match="before the first text"):
        choose_language("de")


@pytest.mark.parametrize("stored", ["xx", ""])
def test_a_language_that_there_is_not_means_that_of_the_system(tmp_path, stored):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", stored)
    assert remembered_language(settings) == FOLLOW_SYSTEM


def test_a_language_that_cannot_be_stored_is_not_promised(qtbot, tmp_path):
    settings = QSettings(str(tmp_path / "no folder" / "\0" / "window.ini"), QSettings.Format.IniFormat)
    said: list[str] = []
    menu = QMenu()
    qtbot.addWidget(menu)
    LanguageChoice(settings, said.append).add_menu(menu)
    inner = menu.actions()[0].menu()
    assert isinstance(inner, QMenu)
    inner.actions()[-1].trigger()
    assert "Cannot write" in said[0]
