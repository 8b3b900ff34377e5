"""Faces on which two models differ, each as a card: its pixels, what both say, and where it is."""

from collections.abc import Sequence
from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from fer_desktop.comparing.strongest import Differing
from fer_desktop.comparing.words import place_words
from fer_desktop.emotion_colours import EMOTION_COLOURS
from fer_desktop.emotion_names import shown_name
from fer_desktop.language import translate
from fer_desktop.ui.colours import emotion_colour
from fer_desktop.ui.face_grid import gray_image
from fer_desktop.vision.certainty import whole_percent

CLICK: Final = translate("compare", "A click shows it in the main window.")
_SIDE: Final = 72
_EDGE: Final = 8
_DOT: Final = 10
_Index = QModelIndex | QPersistentModelIndex


class CardsModel(QAbstractListModel):
    """The faces in the order in which they are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.faces: tuple[Differing, ...] = ()

    def show_faces(self, faces: Sequence[Differing]) -> None:
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
        labels = [f"A  {shown_name(name)} 100 %" for name in EMOTION_COLOURS]
        words = max(map(metrics.horizontalAdvance, labels)) + _DOT + 12
        height = max(_SIDE, 3 * (metrics.height() + 4)) + 2 * _EDGE
        return QSize(_SIDE + words + 3 * _EDGE, height)

    def paint(self, painter: QPainter, option: Any, index: _Index) -> None:
        """Draw a card."""
        face: Differing = index.data(Qt.ItemDataRole.UserRole)
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
        for letter, label, sure in (("A", face.first, face.first_sure), ("B", face.second, face.second_sure)):
            _draw_said(painter, line, letter, f"{shown_name(label)} {_per_cent(sure)}", label, words, quiet)
            line.translate(0, step)
        painter.setPen(quiet)
        name = option.fontMetrics.elidedText(where(face), Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()


def said(face: Differing) -> tuple[str, str]:
    """What A says and what B says, each with its probability."""
    return (
        f"A {shown_name(face.first)} {_per_cent(face.first_sure)}",
        f"B {shown_name(face.second)} {_per_cent(face.second_sure)}",
    )


def where(face: Differing) -> str:
    """The file's name, or the place in the video."""
    return _printable(place_words(face.file, face.seconds))


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


def _per_cent(sure: float) -> str:
    return f"{whole_percent(sure)}\u00a0%"


def _printable(text: str) -> str:
    """Names that are no valid text come with their bytes written out."""
    return text.encode("utf-8", "backslashreplace").decode()
