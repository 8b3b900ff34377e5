"""The languages of the window: which there are, the current one, and Qt's own part."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from fer_desktop.base import i18n
from fer_desktop.base.i18n import ENGLISH

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
