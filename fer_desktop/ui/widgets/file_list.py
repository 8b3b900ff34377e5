"""A list of files that may be very long, with a reason for each."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QStackedLayout, QWidget

from fer_desktop.ui.widgets.plain_text import PlainLabel, plain_tip

_Index = QModelIndex | QPersistentModelIndex


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[tuple[str, str]] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            file, reason = self.lines[index.row()]
            line = (reason or file).encode("utf-8", "backslashreplace").decode()
            return plain_tip(line) if role == Qt.ItemDataRole.ToolTipRole else line
        return None

    def add(self, file: str, reason: str) -> None:
        self.beginInsertRows(QModelIndex(), len(self.lines), len(self.lines))
        self.lines.append((file, reason))
        self.endInsertRows()

    def clear(self) -> None:
        self.beginResetModel()
        self.lines = []
        self.endResetModel()


class LongList(QWidget):
    """Lines of a path, or of a sentence that names it; a sentence in their place while there are none.

    Signals:
        opened: The path in the line that was clicked.
    """

    opened = Signal(str)

    def __init__(self, name: str, nothing: str, parent: QWidget | None = None) -> None:
        """An empty list.

        Args:
            name: What it is, for a screen reader.
            nothing: What to say while it is empty.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._model = _Lines(self)
        self.list = QListView()
        self.list.setAccessibleName(name)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self._model)
        self.list.clicked.connect(self._open)
        empty = PlainLabel(nothing)
        empty.setObjectName("caption")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setSpacing(2)
        self.list.viewport().setAutoFillBackground(False)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(12, 8, 12, 8)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.list)

    @property
    def lines(self) -> list[tuple[str, str]]:
        """Paths (may be empty) and reasons (may be empty)."""
        return list(self._model.lines)

    def __len__(self) -> int:
        return len(self._model.lines)

    def add(self, file: str, reason: str = "") -> None:
        """Add a line."""
        self._model.add(file, reason)
        self._stack.setCurrentIndex(1)

    def clear(self) -> None:
        """Forget all lines."""
        self._model.clear()
        self._stack.setCurrentIndex(0)

    def _open(self, index: QModelIndex) -> None:
        file, _ = self._model.lines[index.row()]
        if file:
            self.opened.emit(file)
