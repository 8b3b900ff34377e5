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
    """A whole number with its thousands apart: by a comma in English, and by a narrow space elsewhere."""
    return shown_decimal(number, ",")


def shown_decimal(number: float, spec: str) -> str:
    """A number as ``format`` writes it, with the separators of the language.

    In English 1,234.5; elsewhere 1 234,5 with a comma before the decimals, as in most languages, and a narrow
    space between the thousands (ISO 80000-1, 7.3.1).

    Args:
        number: What is written.
        spec: As of ``format``, such as ``.1f``.
    """
    text = format(number, spec)
    return text if _code == ENGLISH else text.translate(_ABROAD)


def decimal_separator() -> str:
    """What stands before the decimals."""
    return "." if _code == ENGLISH else ","


def shown_percent(part: float, decimals: int = 0) -> str:
    """A part, 0 to 1, in percent: 71.5% in English, elsewhere 71,5 % with a no-break space (ISO 80000-1)."""
    text = english_percent(part, decimals)
    return text if _code == ENGLISH else text.translate(_ABROAD)


def english_percent(part: float, decimals: int = 0) -> str:
    """A part, 0 to 1, in percent, such as 71.5%, for what is the same in all languages.

    It is rounded as ``reject_option.whole_percent`` does: from six decimals, as exported rows have.
    """
    return f"{round(float(part), 6):.{decimals}%}"


_ABROAD: Final = str.maketrans(
    {".": ",", ",": "\N{NARROW NO-BREAK SPACE}", "%": "\N{NO-BREAK SPACE}%"},
)
"""From an English number to one of the other languages."""
_NUMBERS: Final = ("f", "g", "e", "%", ",")
"""How the format of a number ends."""


class _Text(str):
    """A translated text, which writes ``{n:,}``, ``{x:.1f}`` and ``{part:.1%}`` as ``shown_decimal`` does."""

    __slots__ = ()

    def format(self, *values: object, **named: object) -> str:
        """As ``str.format``."""
        return _FORMATTER.vformat(self, values, named)


class _Formatter(string.Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        text = str(super().format_field(value, format_spec))
        return text.translate(_ABROAD) if format_spec.endswith(_NUMBERS) else text


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
