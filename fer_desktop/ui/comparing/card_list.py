"""A list of cards, of faces on which two models differ."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from fer_desktop.comparing.strongest import Differing
from fer_desktop.language import translate
from fer_desktop.ui.comparing.cards import CardDelegate, CardsModel
from fer_desktop.ui.keys import keeps_key

_KEYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class CardList(QListView):
    """As many columns as there is room for; a card is chosen by a click or by Enter.

    Signals:
        chosen: The index of the card.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards = CardsModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self))
        self.setAccessibleName(translate("compare", "Faces on which both differ"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self.chosen)

    def show_faces(self, faces: Sequence[Differing]) -> None:
        """Show these; what was seen and chosen stays so, where it is still there."""
        if len(faces) == len(self.cards.faces) and all(map(_is, faces, self.cards.faces)):
            return
        place = self.verticalScrollBar().value()
        current = self.currentIndex()
        before = current.data(Qt.ItemDataRole.UserRole) if current.isValid() else None
        self.cards.show_faces(faces)
        same = [row for row, face in enumerate(faces) if before is not None and _same_face(face, before)]
        if same:
            self.setCurrentIndex(self.cards.index(same[0], 0))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that go through the cards from the window."""
        return keeps_key(event, *_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the card that has the keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _is(first: Differing, second: Differing) -> bool:
    return first is second


def _same_face(first: Differing, second: Differing) -> bool:
    """Whether both are of one moment; a surer frame of the same second may have taken the other's place."""
    return (first.place, first.first, first.second) == (second.place, second.first, second.second)
