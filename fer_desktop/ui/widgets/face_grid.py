"""A grid of small faces with words below them, of which one or several can be chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.ui.widgets.input_events import keeps_key
from fer_desktop.ui.widgets.plain_text import plain_tip
from fer_desktop.vision.types import Bytes

_SIDE: Final = 64
_EDGE: Final = 6
_FRAME: Final = 3
_Index = QModelIndex | QPersistentModelIndex
_NOTHING: Final = QModelIndex()
_KEYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True, eq=False)
class GridFace:
    """One face of the grid.

    Attributes:
        pixels: (height, width) uint8, gray.
        title: The line below it.
        below: The second line; may be empty.
        emotion: Whose colour the frame has.
        dashed: Whether the frame is dashed, for what is not as it should be.
        explain: Gives what the tooltip says, once it is asked for.
    """

    pixels: Bytes
    title: str
    below: str = ""
    emotion: str = ""
    dashed: bool = False
    explain: Callable[[], str] = str


class FaceGrid(QListView):
    """As many columns as there is room for.

    Args:
        several: Whether several faces can be chosen.
        side: Pixels that a face is wide and high.
        widest: A text that there is room for below a face.

    Signals:
        face_chosen: The index of the face that was chosen last; -1 when none is.
    """

    face_chosen = Signal(int)

    def __init__(
        self,
        *,
        several: bool = False,
        side: int = _SIDE,
        widest: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.side, self.widest = side, widest
        self._faces = _Faces(self)
        self.setModel(self._faces)
        self.setItemDelegate(_FaceDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if several else Qt.FocusPolicy.TabFocus)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setAccessibleName(translate("window", "Faces"))
        self.selectionModel().selectionChanged.connect(self._tell)

    @property
    def faces(self) -> tuple[GridFace, ...]:
        """What is shown."""
        return self._faces.faces

    @property
    def chosen_indexes(self) -> list[int]:
        """The indexes of the chosen faces, in ascending order."""
        return sorted(index.row() for index in self.selectedIndexes())

    def show_faces(self, faces: Sequence[GridFace]) -> None:
        """Show these, from the beginning, none of them chosen."""
        self._faces.show_faces(faces)
        self.scrollToTop()
        self.face_chosen.emit(-1)

    def replace_face(self, index: int, face: GridFace) -> None:
        """Show another face in one place; what is chosen stays so."""
        self._faces.replace_face(index, face)

    def choose(self, *indexes: int) -> None:
        """Choose these faces, and no others."""
        flags = QItemSelectionModel.SelectionFlag
        for count, index in enumerate(indexes):
            how = flags.Select if count else flags.ClearAndSelect
            self.selectionModel().setCurrentIndex(self._faces.index(index, 0), how)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that go through the grid from the window."""
        return keeps_key(event, *_KEYS) or super().event(event)

    def sizeHint(self) -> QSize:
        """Some columns of one row."""
        return QSize(480, _cell(self).height() + 8)

    def minimumSizeHint(self) -> QSize:
        """One face."""
        return QSize(_cell(self).width() + 24, 80)

    def _tell(self) -> None:
        current = self.currentIndex()
        self.face_chosen.emit(current.row() if self.selectedIndexes() else -1)


class _Faces(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.faces: tuple[GridFace, ...] = ()

    def show_faces(self, faces: Sequence[GridFace]) -> None:
        self.beginResetModel()
        self.faces = tuple(faces)
        self.endResetModel()

    def replace_face(self, index: int, face: GridFace) -> None:
        self.faces = (*self.faces[:index], face, *self.faces[index + 1 :])
        place = self.index(index, 0)
        self.dataChanged.emit(place, place)

    def rowCount(self, parent: _Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.faces)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        face = self.faces[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return face
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(face.explain())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{face.title} {face.below}".strip()
        return None


class _FaceDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return _cell(self.parent())

    def paint(self, painter: QPainter, option: Any, index: _Index) -> None:
        face: GridFace = index.data(Qt.ItemDataRole.UserRole)
        area: QRect = option.rect
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.highlight())
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)
        grid: Any = self.parent()
        side = grid.side
        left = area.left() + (area.width() - side) // 2
        picture = QRect(left, area.top() + _EDGE, side, side)
        painter.drawImage(picture, gray_image(face.pixels))
        if face.emotion:
            pen = QPen(emotion_colour(face.emotion), _FRAME)
            if face.dashed:
                pen.setDashPattern([2, 1.5])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(picture.adjusted(-1, -1, 1, 1))
        palette = option.palette
        painter.setPen((palette.highlightedText() if chosen else palette.windowText()).color())
        line = option.fontMetrics.height()
        text = QRect(area.left(), picture.bottom() + 5, area.width(), line)
        for caption in (face.title, face.below):
            painter.drawText(text, Qt.AlignmentFlag.AlignCenter, caption)
            text.translate(0, line)
        painter.restore()


def gray_image(pixels: Bytes) -> QImage:
    """An image on these pixels, (height, width) uint8, which must outlive it."""
    height, width = pixels.shape
    return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_Grayscale8)


def _cell(grid: Any) -> QSize:
    metrics = grid.fontMetrics()
    text = grid.widest or f"{shown_name('Surprise')} {shown_percent(1.0)}"
    width = max(grid.side + 2 * _EDGE, metrics.horizontalAdvance(text) + 10)
    return QSize(width, grid.side + _EDGE + 8 + 2 * metrics.height() + 4)
