"""The recipes as cards, of which one is chosen."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from fer_desktop.base.formatting import approximate_duration
from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_settings import PRESETS, measured_text
from fer_desktop.ui.widgets.page_parts import clear, label, say

FINE_TUNE: Final = "fine_tune"
DISTIL: Final = "distil"
TITLES: Final = {
    "quick": translate("train", "Quick"),
    "classic": translate("train", "Textbook"),
    "best": translate("train", "Best"),
    DISTIL: translate("train", "Distillation"),
    FINE_TUNE: translate("train", "Fine-tune the current model"),
}
"""In this order; of a recipe without a title here, its name is shown behind them."""
_NARROW: Final = 3
"""Cards in a row where not all have room in one."""
_TIME: Final = translate("train", "{duration} on this computer")


class PresetCards(QWidget):
    """A row of cards.

    Signals:
        chosen: The name of the recipe that the person chose.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, PresetCard] = {}
        self._columns = 0
        self._group = QButtonGroup(self)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    @property
    def preset(self) -> str:
        """The recipe that is chosen; empty before there are any."""
        return next((name for name, card in self.cards.items() if card.button.isChecked()), "")

    def show_presets(self, presets: Mapping[str, Mapping[str, Any]]) -> None:
        """Make a card for each; ``presets`` as in the event ``recipes``."""
        clear(self._layout)
        self.cards, self._columns = {}, 0
        order = [*TITLES, *(name for name in presets if name not in TITLES)]
        for name in order:
            if name in presets:
                accuracy = measured_text(presets[name].get("measured"))
                card = PresetCard(TITLES.get(name, name), name, PRESETS.get(name, ""), accuracy)
                card.button.toggled.connect(lambda on, name=name: self._choose(name) if on else None)
                self._group.addButton(card.button)
                self.cards[name] = card
        self._arrange(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use a second row where letters are large."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """As narrow as two rows allow."""
        return QSize(self._width_of(_NARROW), super().minimumSizeHint().height())

    def _arrange(self, width: int) -> None:
        columns = len(self.cards) if self._width_of(len(self.cards)) <= width else _NARROW
        if columns != self._columns:
            self._columns = columns
            for index, card in enumerate(self.cards.values()):
                self._layout.addWidget(card, index // columns, index % columns)
            for column in range(len(self.cards)):
                self._layout.setColumnStretch(column, int(column < columns))

    def _width_of(self, columns: int) -> int:
        """Pixels that so many cards in a row need."""
        needed = [card.minimumSizeHint().width() for card in self.cards.values()]
        widest = [max(needed[column::columns]) for column in range(min(columns, len(needed)))]
        return sum(widest) + max(columns - 1, 0) * self._layout.spacing()

    def choose(self, name: str) -> None:
        """Choose one as a person would."""
        self.cards[name].button.setChecked(True)

    def show_time(self, name: str, seconds: float) -> None:
        """Say how long a recipe takes with the values of the preset."""
        if name in self.cards:
            self.cards[name].show_time(seconds)

    def _choose(self, name: str) -> None:
        for other, card in self.cards.items():
            card.mark(other == name)
        self.chosen.emit(name)


class PresetCard(QFrame):
    """One recipe, with the accuracy that was measured, if any: a click anywhere chooses it."""

    def __init__(
        self, title: str, term: str, summary: str, accuracy: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.button = QRadioButton(title)
        self._described = " ".join(filter(None, (summary, accuracy)))
        self.button.setAccessibleDescription(self._described)
        self.setToolTip(translate("train", "Preset {name}").format(name=term))
        text = label(summary, "caption")
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.button)
        layout.addWidget(text, 1)
        self.accuracy = label("", "")
        say(self.accuracy, accuracy)
        self.time = label("", "")
        say(self.time, "")
        layout.addWidget(self.accuracy)
        layout.addWidget(self.time)
        self.mark(False)

    def show_time(self, seconds: float) -> None:
        """Say how long it takes on this computer."""
        duration = approximate_duration(seconds)
        said = _TIME.format(duration=f"{duration[:1].upper()}{duration[1:]}")
        say(self.time, said)
        self.button.setAccessibleDescription(f"{self._described} {said}.")

    def mark(self, chosen: bool) -> None:
        """Show whether it is the one."""
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        self.button.setChecked(True)
        self.button.setFocus()
