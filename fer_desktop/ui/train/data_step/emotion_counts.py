"""How many faces there are of each emotion, and which emotions the model shall know."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.explain.diagnosis.data_rules import FEW_FACES, FEW_TO_TUNE, IMBALANCE
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.bar_plot import Bar, BarRow
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.ui.widgets.page_parts import clear, label, say
from fer_desktop.ui.widgets.plain_text import plain_tip

_PALE: Final = 0.35
"""Opacity of what is there and not used."""
_NO_FACES: Final = translate("train", "No training faces: add some, or exclude it")
_FEW: Final = translate("train", "{n:,} training faces: add {missing}, or exclude it")
_FEW_TO_TRAIN: Final = translate("train", "{n:,} training faces: add {missing}, or fine-tune")
_RARE: Final = translate("train", "{largest} has {times:.0f} times as many: use class weights")
_RULE: Final = translate(
    "train",
    "Rule of thumb: {enough} or more training faces of each emotion, {to_tune} to fine-tune a model; and no "
    "emotion with {times:.0f} times the faces of another one without class weights.",
)


def by_emotion(event: Mapping[str, Any], emotions: Sequence[str]) -> dict[str, int]:
    """The faces of all splits by emotion, of an event that has ``emotions`` and ``splits``."""
    counts = dict.fromkeys(emotions, 0)
    for split in event["splits"].values():
        for emotion, count in zip(event["emotions"], split, strict=True):
            counts[emotion] = counts.get(emotion, 0) + int(count)
    return counts


class EmotionCounts(QWidget):
    """A row for each emotion: a tick box with its name, a bar, the number; below it, what is too few.

    Attributes:
        boxes: By emotion; ticked where the model shall know it.
        advice: By emotion: why its faces are few, and what to do.

    Signals:
        changed: The person has ticked or unticked an emotion.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(8)
        self._layout.setVerticalSpacing(0)
        self._layout.setColumnStretch(1, 1)
        self.boxes: dict[str, QCheckBox] = {}
        self._bars: dict[str, BarChart] = {}
        self._numbers: dict[str, QLabel] = {}
        self.advice: dict[str, QLabel] = {}
        self._counts: dict[str, int] = {}

    @property
    def dropped(self) -> tuple[str, ...]:
        """Emotions that the model shall not know."""
        return tuple(name for name, box in self.boxes.items() if not box.isChecked())

    @property
    def kept(self) -> tuple[str, ...]:
        """Emotions that are ticked and have faces."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked() and self._counts[name])

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many faces there are; an emotion without any is unticked."""
        if list(counts) != list(self.boxes):
            self._make_rows(counts)
        self._counts = dict(counts)
        for name, box in self.boxes.items():
            box.blockSignals(True)
            box.setEnabled(counts[name] > 0)
            box.setChecked(counts[name] > 0)
            box.blockSignals(False)
        self.show_used(counts)
        self.show_training({})

    def show_training(self, counts: Mapping[str, int]) -> None:
        """Say of each emotion with few training faces how many are needed; nothing without ``counts``."""
        largest = max(counts, key=counts.__getitem__, default="")
        for name, advice in self.advice.items():
            known = name in counts and self.boxes[name].isChecked()
            say(advice, _advice(counts[name], counts[largest], largest) if known else "")

    def show_used(self, used: Mapping[str, int]) -> None:
        """Show how many of them are left after cleaning and dropping."""
        most = max(self._counts.values(), default=0) or 1
        for name, count in self._counts.items():
            left = used.get(name, 0)
            colour, pale = emotion_colour(name), emotion_colour(name)
            pale.setAlphaF(_PALE)
            self._bars[name].show_rows([BarRow("", (Bar(count / most, pale), Bar(left / most, colour)))])
            text = shown_number(count)
            if left != count:
                text = translate("train", "{left:,} of {all:,}").format(left=left, all=count)
            self._numbers[name].setText(text)
            said = translate("train", "{emotion}: {number} faces")
            self._bars[name].setAccessibleName(said.format(emotion=shown_name(name), number=text))

    def _make_rows(self, counts: Mapping[str, int]) -> None:
        clear(self._layout)
        self.boxes, self._bars, self._numbers, self.advice = {}, {}, {}, {}
        for row, name in enumerate(counts):
            box = QCheckBox(shown_name(name))
            box.setChecked(True)
            hint = translate("train", "Clear to exclude {emotion} from the faces and from the model")
            box.setToolTip(plain_tip(hint.format(emotion=shown_name(name))))
            box.toggled.connect(lambda _: self.changed.emit())
            number = label(wraps=False)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.boxes[name], self._numbers[name] = box, number
            self._bars[name] = BarChart(shown_name(name), part=True)
            for column, widget in enumerate((box, self._bars[name], number)):
                self._layout.addWidget(widget, 2 * row, column)
            self.advice[name] = label("", "caption")
            rule = _RULE.format(enough=FEW_FACES, to_tune=FEW_TO_TUNE, times=IMBALANCE)
            self.advice[name].setToolTip(plain_tip(rule))
            say(self.advice[name], "")
            self._layout.addWidget(self.advice[name], 2 * row + 1, 0, 1, 3)
        for before, after in pairwise([self, *self.boxes.values()]):
            QWidget.setTabOrder(before, after)


def _advice(count: int, most: int, largest: str) -> str:
    """What to do about an emotion with so many training faces; empty where these are enough.

    The limits are those of the diagnosis of a result, see ``docs/train.md``.
    """
    if not count:
        return _NO_FACES
    if count < FEW_TO_TUNE:
        return _FEW.format(n=count, missing=FEW_TO_TUNE - count)
    if count < FEW_FACES:
        return _FEW_TO_TRAIN.format(n=count, missing=FEW_FACES - count)
    if most >= IMBALANCE * count:
        return _RARE.format(largest=shown_name(largest), times=most / count)
    return ""
