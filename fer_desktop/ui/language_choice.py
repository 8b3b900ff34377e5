"""The choice of the window's language, and its menu."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from fer_desktop.language import translate
from fer_desktop.ui.languages import FOLLOW_SYSTEM, languages, remember_language, remembered_language


class LanguageChoice:
    """Remembers a choice, for the next start: half of a window in another language would confuse."""

    def __init__(self, settings: QSettings | None, tell: Callable[[str], None]) -> None:
        """Begin with what was chosen.

        Args:
            settings: Where to remember; None where nothing is remembered, and so nothing can be chosen.
            tell: Says a sentence to the person.
        """
        self._settings = settings
        self._tell = tell

    def add_menu(self, menu: QMenu) -> None:
        """Add the languages to a menu, each by its own name."""
        if self._settings is None:
            return
        titles = {each.code: each.title for each in languages()}
        inner = menu.addMenu(translate("window", "Language"))
        group = QActionGroup(inner)
        for code, title in {FOLLOW_SYSTEM: translate("window", "As the system"), **titles}.items():
            action = inner.addAction(title, partial(self._choose, code))
            action.setCheckable(True)
            action.setChecked(code == remembered_language(self._settings))
            group.addAction(action)

    def _choose(self, code: str) -> None:
        if self._settings is None:
            return
        if remember_language(self._settings, code):
            self._tell(translate("window", "The language changes when the program is started again."))
        else:
            failed = translate("window", "{path} cannot be written, so the language stays; check its rights.")
            self._tell(failed.format(path=self._settings.fileName()))
