"""Preferences of the language of the window."""

from PySide6.QtCore import QSettings

from fer_desktop.base.i18n import translate
from fer_desktop.ui.preferences.preferences_page import PreferencesPage
from fer_desktop.ui.settings.languages import (
    FOLLOW_SYSTEM,
    languages,
    remember_language,
    remembered_language,
)
from fer_desktop.ui.widgets.page_parts import label, say

CHANGES_LATER = translate("window", "The language changes when you restart FER Desktop.")


class LanguagePage(PreferencesPage):
    """All languages, each by its own name; a choice is for the next start.

    Attributes:
        choices: A button a language, by its code.
        note: Says what became of a choice.
    """

    def __init__(self, settings: QSettings | None) -> None:
        """Show the language that was chosen.

        Args:
            settings: Where to remember; None where nothing is remembered, and so nothing can be chosen.
        """
        super().__init__()
        self._settings = settings
        titles = {each.code: each.title for each in languages()}
        self.choices = self.add_choices({FOLLOW_SYSTEM: translate("window", "Follow system"), **titles})
        for code, button in self.choices.items():
            button.setEnabled(settings is not None)
            button.clicked.connect(lambda _=False, code=code: self._choose(code))
        self.note = label("", "note")
        self.column.addWidget(self.note)
        self.add_caption(
            translate(
                "preferences", "Rows, file names and the command line are in English in every language."
            )
        )
        say(self.note, "")
        self.end()

    def refresh(self) -> None:
        """Show the language that was chosen."""
        chosen = remembered_language(self._settings) if self._settings is not None else FOLLOW_SYSTEM
        self.choices[chosen].setChecked(True)

    def restore_defaults(self) -> None:
        """That of the system."""
        self._choose(FOLLOW_SYSTEM)
        self.refresh()

    def _choose(self, code: str) -> None:
        # Half of a window in another language would confuse.
        if self._settings is None or code == remembered_language(self._settings):
            return
        if remember_language(self._settings, code):
            say(self.note, CHANGES_LATER)
        else:
            failed = translate(
                "window", "Cannot write {path}, so the language is unchanged. Check the permissions."
            )
            say(self.note, failed.format(path=self._settings.fileName()))
