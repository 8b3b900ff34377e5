"""Pages for the person, in the language of the program, as files that are written whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fer_desktop.base.disclaimer import DISCLAIMER
from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.errors import OutputError, reason_of
from fer_desktop.base.i18n import counted, current_language, shown_number, translate
from training.core.html import Disclaimer, render
from training.core.storage.atomic import replace_text


def translated_page(template: str, **values: Any) -> str:
    """The page that a template makes of some values, with the disclaimer.

    Texts stand in the template, each inside ``translate("context", "text")`` with both written out, where
    ``packaging/translations.py`` finds them. Beside that there are ``counted``, ``number`` (a whole number
    with its thousands apart) and ``shown`` (an emotion's name for the person).
    """
    points = tuple((point.heading, point.text) for point in DISCLAIMER)
    return render(
        template,
        Disclaimer(translate("report", "What a prediction says"), points),
        current_language(),
        translate=translate,
        counted=counted,
        number=shown_number,
        shown=shown_name,
        **values,
    )


def write_html(path: Path, page: str) -> None:
    """Write a page; a file of that name is replaced when the new one is complete.

    Raises:
        OutputError: It cannot be written there.
    """
    try:
        replace_text(path, page)
    except OSError as error:
        message = translate("report", "Cannot write {path} ({reason}). Choose another location.")
        raise OutputError(message.format(path=path, reason=reason_of(error))) from error
