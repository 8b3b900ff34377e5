"""The words of the program in the person's language; without Qt, so every room may use it.

Texts stand in the code in English, each inside ``translate("context", "text")`` with both written out, where
Qt's ``lupdate`` finds them. Values come in by name, by ``format``, never by an f-string. The language is
chosen once, before the first text is asked for, so constants may hold texts.
"""

import string
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeAlias

from fer_desktop.base import paths

ENGLISH: Final = "en"
_PREFIX: Final = "fer_desktop_"

Lookup: TypeAlias = Callable[[str, str], str]
"""From a context and an English text to the text in another language; empty where there is none."""

_lookup: Lookup | None = None
_asked = False
_code: str = ENGLISH


def codes() -> tuple[str, ...]:
    """The ISO 639 codes of the languages that the program speaks, English first."""
    files = sorted(paths.resource("translations").glob(f"{_PREFIX}*.qm"))
    return (ENGLISH, *(file.stem.removeprefix(_PREFIX) for file in files))


def translations(code: str) -> Path:
    """The compiled translations into a language, as Qt reads them; English has none."""
    return paths.resource("translations", f"{_PREFIX}{code}.qm")


def translate(context: str, text: str) -> str:
    """The text in the language of the program; the English one where it was not translated.

    Args:
        context: The part of the program, such as ``"train"``; one English word may have two meanings.
        text: What is said, in English.
    """
    global _asked
    _asked = True
    translated = _lookup(context, text) if _lookup else ""
    return _Text(translated) if translated else text


def counted(number: int, one: str, many: str) -> str:
    """The text for that many, with ``{n}`` filled in.

    Both texts are translated ones. So this serves languages with one plural, such as English, German or
    Spanish, and not yet those with several, such as Polish.
    """
    return (one if number == 1 else many).format(n=shown_number(number))


def shown_number(number: int) -> str:
    """A whole number with its thousands apart: by a comma in English, and by a narrow space elsewhere.

    A comma stands before decimals in most languages. The narrow space is that of ISO 80000-1, 7.3.1.
    """
    return _apart(f"{number:,}") if _code != ENGLISH else f"{number:,}"


def shown_percent(part: float, decimals: int = 0) -> str:
    """A part, 0 to 1, in percent: 71.5% in English, and 71,5 % with a no-break space (ISO 80000-1) elsewhere.

    It is rounded as ``reject_option.whole_percent`` does: from six decimals, as exported rows have.
    """
    text = f"{round(float(part), 6):.{decimals}%}"
    return text if _code == ENGLISH else _percent_abroad(text)


def _percent_abroad(text: str) -> str:
    return text.replace(".", ",").replace("%", "\N{NO-BREAK SPACE}%")


def _apart(number: str) -> str:
    return number.replace(",", "\N{NARROW NO-BREAK SPACE}")


class _Text(str):
    """A translated text, into which ``{n:,}`` and ``{part:.1%}`` go as ``shown_number`` and so on."""

    __slots__ = ()

    def format(self, *values: object, **named: object) -> str:
        """As ``str.format``."""
        return _FORMATTER.vformat(self, values, named)


class _Formatter(string.Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        text = str(super().format_field(value, format_spec))
        if format_spec.endswith("%"):
            return _percent_abroad(text)
        return _apart(text) if "," in format_spec else text


_FORMATTER: Final = _Formatter()


def current_language() -> str:
    """The ISO 639 code of the language that the program speaks."""
    return _code


def use(lookup: Lookup, code: str) -> None:
    """Use that language from now on, and look texts up there.

    ``ui/settings/languages.py`` calls it with the ``.qm`` file that it loads.

    Raises:
        RuntimeError: a text was asked for already, which would stay English.
    """
    global _lookup, _code
    if _asked:
        raise RuntimeError("choose the language before the first text is asked for")
    _lookup, _code = lookup, code
