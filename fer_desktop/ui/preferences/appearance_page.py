"""Preferences of the window's look: its theme."""

from collections.abc import Callable
from typing import Final

from fer_desktop.base.i18n import translate
from fer_desktop.ui.preferences.preferences_page import PreferencesPage
from fer_desktop.ui.settings.theme import DARK, FOLLOW_SYSTEM, LIGHT

THEME_TITLES: Final = {
    FOLLOW_SYSTEM: translate("window", "Follow system"),
    LIGHT.name: translate("window", "Light"),
    DARK.name: translate("window", "Dark"),
}


class AppearancePage(PreferencesPage):
    """The theme, which changes at once.

    Attributes:
        themes: A button a theme, by its name.
    """

    def __init__(self, chosen: Callable[[], str], choose: Callable[[str], object]) -> None:
        """Show the theme.

        Args:
            chosen: Tells the name of the theme that was chosen.
            choose: Takes another.
        """
        super().__init__()
        self._chosen, self._choose = chosen, choose
        self.add_heading(translate("window", "Theme"))
        self.themes = self.add_choices(THEME_TITLES)
        for name, button in self.themes.items():
            button.clicked.connect(lambda _=False, name=name: choose(name))
        self.end()

    def refresh(self) -> None:
        """Show the theme that was chosen."""
        self.themes[self._chosen()].setChecked(True)

    def restore_defaults(self) -> None:
        """As the desktop is set to."""
        self._choose(FOLLOW_SYSTEM)
        self.refresh()
