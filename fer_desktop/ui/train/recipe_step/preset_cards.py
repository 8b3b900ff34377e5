"""The recipes as cards, of which one is chosen."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_settings import PRESETS
from fer_desktop.ui.widgets.page_parts import clear, label

FINE_TUNE: Final = "fine_tune"
TITLES: Final = {
    "quick": translate("train", "Quick"),
    "classic": translate("train", "Textbook"),
    "best": translate("train", "Best"),
    FINE_TUNE: translate("train", "Fine-tune the current model"),
}
"""In this order; of a recipe without a title here, its name is shown behind them."""
_NOT_HERE: Final = frozenset(("distil",))
"""Learns from teachers, which the window does not ask for."""


class PresetCards(QWidget):
    """A row of cards.

    Signals:
        chosen: The name of the recipe that the person chose.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: dict[str, PresetCard] = {}
        self._group = QButtonGroup(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    @property
    def preset(self) -> str:
        """The recipe that is chosen; empty before there are any."""
        return next((name for name, card in self.cards.items() if card.button.isChecked()), "")

    def show_presets(self, presets: Mapping[str, Mapping[str, Any]]) -> None:
        """Make a card for each; ``presets`` as in the event ``recipes``."""
        clear(self._layout)
        self.cards = {}
        order = [*TITLES, *(name for name in presets if name not in TITLES)]
        for name in order:
            if name in presets and name not in _NOT_HERE:
                summary = PRESETS.get(name, "")
                card = PresetCard(TITLES.get(name, name), name, summary)
                card.button.toggled.connect(lambda on, name=name: self._choose(name) if on else None)
                self._group.addButton(card.button)
                self.cards[name] = card
                self._layout.addWidget(card, 1)

    def choose(self, name: str) -> None:
        """Choose one as a person would."""
        self.cards[name].button.setChecked(True)

    def _choose(self, name: str) -> None:
        for other, card in self.cards.items():
            card.mark(other == name)
        self.chosen.emit(name)


class PresetCard(QFrame):
    """One recipe: a click anywhere chooses it."""

    def __init__(self, title: str, term: str, summary: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.button = QRadioButton(title)
        self.button.setAccessibleDescription(summary)
        self.setToolTip(translate("train", "Preset {name}").format(name=term))
        text = label(summary, "caption")
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self.button)
        layout.addWidget(text, 1)
        self.mark(False)

    def mark(self, chosen: bool) -> None:
        """Show whether it is the one."""
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        self.button.setChecked(True)
        self.button.setFocus()
