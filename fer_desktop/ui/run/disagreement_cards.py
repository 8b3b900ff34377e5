"""Faces on which two models disagree, each as a card: its pixels, both predictions, and where it is."""

from collections.abc import Sequence
from html import escape
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QWidget

from fer_desktop.analysis.top_disagreements import Disagreement
from fer_desktop.base.emotion_names import EMOTION_COLOURS, shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.ui.widgets.face_grid import gray_image
from fer_desktop.ui.widgets.input_events import keeps_key

CLICK: Final = translate("compare", "Click to show it in the main window.")
_SIDE: Final = 72
_EDGE: Final = 8
_DOT: Final = 10
_KEYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_Index = QModelIndex | QPersistentModelIndex


class CardsModel(QAbstractListModel):
    """The faces in the order in which they are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.faces: tuple[Disagreement, ...] = ()

    def show_faces(self, faces: Sequence[Disagreement]) -> None:
        """Show these."""
        self.beginResetModel()
        self.faces = tuple(faces)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """How many faces are shown."""
        return 0 if parent.isValid() else len(self.faces)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A face, and what is said of it."""
        face = self.faces[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return face
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((*said(face), where(face)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{escape(_printable(face.file))}</p><p>{CLICK}</p>"
        return None


class CardDelegate(QStyledItemDelegate):
    """Draws one face: pixels to the left, three lines to the right."""

    def sizeHint(self, option: Any, index: _Index) -> QSize:
        """Room for the longest label."""
        metrics = option.fontMetrics
        face: Disagreement = index.data(Qt.ItemDataRole.UserRole)
        names = (*EMOTION_COLOURS, face.first, face.second)
        labels = [f"A  {shown_name(name)} {shown_percent(1.0)}" for name in names]
        words = max(map(metrics.horizontalAdvance, labels)) + _DOT + 12
        height = max(_SIDE, 3 * (metrics.height() + 4)) + 2 * _EDGE
        return QSize(_SIDE + words + 3 * _EDGE, height)

    def paint(self, painter: QPainter, option: Any, index: _Index) -> None:
        """Draw a card."""
        face: Disagreement = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        roles = QPalette.ColorRole
        if chosen or pointed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.brush(roles.Highlight if chosen else roles.AlternateBase))
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 4, 4)
        middle = area.top() + (area.height() - _SIDE) // 2
        painter.drawImage(QRect(area.left() + _EDGE, middle, _SIDE, _SIDE), gray_image(face.crop))
        left = area.left() + _SIDE + 2 * _EDGE
        step = option.fontMetrics.height() + 4
        line = QRect(left, area.center().y() - (3 * step) // 2, area.right() - _EDGE - left, step)
        words = option.palette.color(roles.HighlightedText if chosen else roles.WindowText)
        quiet = words if chosen else option.palette.color(roles.PlaceholderText)
        for letter, label, confidence in (
            ("A", face.first, face.first_confidence),
            ("B", face.second, face.second_confidence),
        ):
            text = f"{shown_name(label)} {shown_percent(confidence)}"
            _draw_said(painter, line, letter, text, label, words, quiet)
            line.translate(0, step)
        painter.setPen(quiet)
        name = option.fontMetrics.elidedText(where(face), Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()


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
        self.setAccessibleName(translate("compare", "Faces on which the models disagree"))
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

    def show_faces(self, faces: Sequence[Disagreement]) -> None:
        """Show these; what was seen and chosen stays so, where it is still there."""
        if len(faces) == len(self.cards.faces) and all(map(_is, faces, self.cards.faces)):
            return
        position = self.verticalScrollBar().value()
        current = self.currentIndex()
        before = current.data(Qt.ItemDataRole.UserRole) if current.isValid() else None
        self.cards.show_faces(faces)
        same = [row for row, face in enumerate(faces) if before is not None and _same_face(face, before)]
        if same:
            self.setCurrentIndex(self.cards.index(same[0], 0))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(position)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that go through the cards from the window."""
        return keeps_key(event, *_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the card that has the keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _is(first: Disagreement, second: Disagreement) -> bool:
    return first is second


def _same_face(first: Disagreement, second: Disagreement) -> bool:
    """Whether both are of one moment: a more confident frame of the same second replaces the other."""
    return (first.moment, first.first, first.second) == (second.moment, second.first, second.second)


def said(face: Disagreement) -> tuple[str, str]:
    """What A says and what B says, each with its probability."""
    return (
        f"A {shown_name(face.first)} {shown_percent(face.first_confidence)}",
        f"B {shown_name(face.second)} {shown_percent(face.second_confidence)}",
    )


def where(face: Disagreement) -> str:
    """The file's name, or the place in the video."""
    return _printable(face.where)


def _draw_said(
    painter: QPainter, line: QRect, letter: str, text: str, label: str, words: Any, quiet: Any
) -> None:
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.setPen(quiet)
    painter.drawText(line, flags, letter)
    after = painter.fontMetrics().horizontalAdvance("A  ")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(emotion_colour(label))
    painter.drawEllipse(line.left() + after, line.center().y() - _DOT // 2 + 1, _DOT, _DOT)
    painter.setPen(words)
    painter.drawText(line.adjusted(after + _DOT + 5, 0, 0, 0), flags, text)


def _printable(text: str) -> str:
    """Names that are no valid text come with their bytes written out."""
    return text.encode("utf-8", "backslashreplace").decode()
