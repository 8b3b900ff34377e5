"""What a person sees of the languages."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenu

from fer_desktop import language
from fer_desktop.ui.language_choice import LanguageChoice
from fer_desktop.ui.languages import choose_language, remembered_language
from tests.ui.spoken import WINDOWS


@pytest.mark.parametrize("window", WINDOWS)
def test_no_text_of_a_window_is_left_out_of_the_translations(window):
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.spoken", window], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_the_language_is_remembered_and_said_to_change_at_the_next_start(qtbot, tmp_path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    said: list[str] = []
    menu = QMenu()
    qtbot.addWidget(menu)
    LanguageChoice(settings, said.append).add_menu(menu)
    inner = menu.actions()[0].menu()
    assert isinstance(inner, QMenu)
    choices = {action.text(): action for action in inner.actions()}
    assert list(choices) == ["As the system", "English", "Deutsch"]
    assert [title for title, action in choices.items() if action.isChecked()] == ["As the system"]
    choices["Deutsch"].trigger()
    assert remembered_language(settings) == "de"
    assert said == ["The language changes when the program is started again."]


def test_a_language_chosen_after_texts_were_made_is_refused():
    language.translate("window", "Language")
    with pytest.raises(RuntimeError, match="before the first text"):
        choose_language("de")
