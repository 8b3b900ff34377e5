"""The figures of a new model beside those of the one in use, as rows of bar charts."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtGui import QColor

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.ui.charts.axis import Axis, percent_text
from fer_desktop.ui.charts.bar_plot import Bar, BarRow, Interval
from fer_desktop.ui.settings.theme import SERIES, emotion_colour

ACCURACY: Final = Axis(translate("train", "Accuracy"), text=percent_text)
"""What the intervals stand on; its ends are those of the intervals."""


def accuracy_rows(*models: Mapping[str, Any] | None) -> list[BarRow]:
    """The accuracy of each model with its 95 % interval; None is left out."""
    said = translate("train", "{accuracy:.1%}  ({low:.1%} to {high:.1%})")
    rows = []
    for model, colour in zip((model for model in models if model), SERIES, strict=False):
        low, accuracy, high = (model[name] for name in ("low", "accuracy", "high"))
        text = said.format(accuracy=accuracy, low=low, high=high)
        interval = Interval(low, accuracy, high, QColor(colour))
        rows.append(BarRow(model["name"], text=text, interval=interval))
    return rows


def recall_rows(new: Mapping[str, float | None], old: Mapping[str, float | None] | None) -> list[BarRow]:
    """The recall of each emotion, 0 to 1, marked with that of the model in use; None is left out."""
    rows = []
    for name, recall in new.items():
        if recall is None:
            continue
        before = (old or {}).get(name)
        text = shown_percent(recall)
        if before is not None:
            text = translate("train", "{new:.0%}  (was {old:.0%})").format(new=recall, old=before)
        rows.append(BarRow(shown_name(name), (Bar(recall, emotion_colour(name)),), text, mark=before))
    return rows
