"""The languages of the window: which there are, the current one, their menu, and Qt's own part."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from fer_desktop.base import i18n
from fer_desktop.base.i18n import ENGLISH, translate

FOLLOW_SYSTEM: Final = "system"
_SETTING: Final = "language"


@dataclass(frozen=True)
class Language:
    """A language that the window speaks.

    Attributes:
        code: Its ISO 639 code, such as ``de``.
        title: Its name in itself, such as Deutsch.
    """

    code: str
    title: str


def languages() -> tuple[Language, ...]:
    """All languages, English first."""
    return tuple(Language(code, _own_name(code)) for code in i18n.codes())


def choose_language(name: str) -> str:
    """Speak that language, and write numbers and dates as it does, from now on.

    To be called once, before the first text is asked for.

    Args:
        name: The code of a language, or ``FOLLOW_SYSTEM``; one that the window does not speak is English.

    Returns:
        The code of the language that is used.
    """
    code = _of_the_system() if name == FOLLOW_SYSTEM else name
    translator = QTranslator()
    if code == ENGLISH or not translator.load(str(i18n.translations(code))):
        code = ENGLISH
    else:
        i18n.use(lambda context, text: translator.translate(context, text) or "", code)
    QLocale.setDefault(locale_of(code))
    return code


def locale_of(code: str, system: QLocale | None = None) -> QLocale:
    """How Qt writes numbers and dates in a language.

    Args:
        code: Its ISO 639 code.
        system: What the system is set to; its country counts where it speaks the same language. One without
            a country ("C") keeps its dates in English.
    """
    system = QLocale.system() if system is None else system
    chosen = QLocale(code)
    if system.language() == QLocale.Language.C and code == ENGLISH:
        chosen = QLocale.c()
        chosen.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    elif system.language() == chosen.language():
        chosen = QLocale(chosen.language(), system.territory())
    return chosen


def translate_buttons(application: QCoreApplication, code: str) -> None:
    """Let Qt's own dialogs and buttons speak that language too."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(code), "qtbase", "_", folder):
        application.installTranslator(translator)


def remembered_language(settings: QSettings) -> str:
    """The code of the language that was chosen; ``FOLLOW_SYSTEM`` if none was that there is."""
    chosen = str(settings.value(_SETTING, FOLLOW_SYSTEM))
    return chosen if chosen in i18n.codes() else FOLLOW_SYSTEM


def remember_language(settings: QSettings, code: str) -> bool:
    """Speak that language from the next start on; False if that cannot be stored."""
    settings.setValue(_SETTING, code)
    settings.sync()
    return settings.status() is QSettings.Status.NoError


def _own_name(code: str) -> str:
    # Qt names the variety, too: American English.
    name = "English" if code == ENGLISH else QLocale(code).nativeLanguageName()
    return f"{name[:1].upper()}{name[1:]}"


def _of_the_system() -> str:
    known = i18n.codes()
    preferred = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in preferred if code in known), ENGLISH)


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
        for code, title in {FOLLOW_SYSTEM: translate("window", "Follow system"), **titles}.items():
            action = inner.addAction(title, partial(self._choose, code))
            action.setCheckable(True)
            action.setChecked(code == remembered_language(self._settings))
            group.addAction(action)

    def _choose(self, code: str) -> None:
        if self._settings is None:
            return
        if remember_language(self._settings, code):
            self._tell(translate("window", "The language changes when you restart FER Desktop."))
        else:
            failed = translate(
                "window", "Cannot write {path}, so the language is unchanged. Check the permissions."
            )
            self._tell(failed.format(path=self._settings.fileName()))
