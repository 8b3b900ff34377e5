"""Own classes in place of the emotions: their names, their order and their colours."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.emotion_names import CLASS_COLOURS, EMOTION_COLOURS, use_class_colours
from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_messages import error_text
from fer_desktop.ui.widgets.page_parts import label, say
from training.core.class_list import ClassListError, check_class_list, check_class_name

_COLOUR: Final = Qt.ItemDataRole.UserRole
_NAME: Final = Qt.ItemDataRole.UserRole + 1
"""As it was before it was edited."""
_SWATCH: Final = 14
"""Pixels."""
_ROWS_SHOWN: Final = 6
_HINT: Final = translate(
    "train", "The model names the classes in this order. Double-click a name, or press F2, to change it."
)


class ClassEditor(QWidget):
    """A list of classes that can be renamed, moved and coloured.

    Signals:
        renamed: A class has another name now: the old one and the new one.
        changed: The names, the order or the colours are others.
    """

    renamed = Signal(str, str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("train", "Classes"))
        self.list.setIconSize(QSize(_SWATCH, _SWATCH))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.up = QPushButton(translate("train", "Move up"))
        self.down = QPushButton(translate("train", "Move down"))
        self.colour = QPushButton(translate("train", "Colour…"))
        self._problem = label("", "problem")
        buttons = QHBoxLayout()
        for button in (self.up, self.down, self.colour):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(_HINT, "caption"))
        layout.addWidget(self.list)
        layout.addLayout(buttons)
        layout.addWidget(self._problem)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.colour.clicked.connect(self._ask_colour)
        self.list.itemChanged.connect(self._edited)
        self.list.currentRowChanged.connect(lambda _: self._show_state())
        self.list.model().rowsMoved.connect(lambda *_: self._tell())
        self._show_state()

    @property
    def classes(self) -> tuple[str, ...]:
        """Their names, in order."""
        return tuple(item.text() for item in self._items())

    @property
    def colours(self) -> tuple[str, ...]:
        """One for each, as ``#RRGGBB``."""
        return tuple(str(item.data(_COLOUR)) for item in self._items())

    def show_classes(self, names: Sequence[str]) -> None:
        """List these; those that are listed already keep their place and their colour."""
        kept = [name for name in self.classes if name in names]
        if kept != list(self.classes) or set(names) != set(kept):
            colours = dict(zip(self.classes, self.colours, strict=True))
            with QSignalBlocker(self.list):
                self.list.clear()
                for name in (*kept, *(name for name in names if name not in kept)):
                    self._add(name, colours.get(name, ""))
            height = self.list.sizeHintForRow(0) * min(max(self.list.count(), 2), _ROWS_SHOWN)
            self.list.setFixedHeight(height + 2 * self.list.frameWidth())
        use_class_colours(self.classes, self.colours)
        self._show_state()

    def set_colour(self, row: int, colour: str) -> None:
        """Give a class another colour, ``#RRGGBB``."""
        with QSignalBlocker(self.list):
            _paint(self.list.item(row), colour)
        self._tell()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _add(self, name: str, colour: str) -> None:
        item = QListWidgetItem(name)
        item.setFlags((item.flags() | Qt.ItemFlag.ItemIsEditable) & ~Qt.ItemFlag.ItemIsDropEnabled)
        item.setData(_NAME, name)
        taken = self.colours
        free = (one for one in CLASS_COLOURS if one not in taken)
        _paint(item, colour or EMOTION_COLOURS.get(name) or next(free, CLASS_COLOURS[0]))
        self.list.addItem(item)

    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        with QSignalBlocker(self.list):
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)
        self._tell()

    def _ask_colour(self) -> None:
        row = self.list.currentRow()
        asked = translate("train", "Colour of {name}").format(name=self.classes[row])
        colour = QColorDialog.getColor(QColor(self.colours[row]), self, asked)
        if colour.isValid():
            self.set_colour(row, colour.name().upper())

    def _edited(self, item: QListWidgetItem) -> None:
        before, name = str(item.data(_NAME)), item.text().strip()
        problem = ""
        try:
            check_class_name(name)
            others = [one.text() for one in self._items() if one is not item]
            if name.casefold() in map(str.casefold, others):
                check_class_list((name, name))
        except ClassListError as error:
            name, problem = before, error_text(error)
        with QSignalBlocker(self.list):
            item.setText(name)
            item.setData(_NAME, name)
        say(self._problem, problem)
        if name != before:
            self.renamed.emit(before, name)
            self._tell()

    def _tell(self) -> None:
        use_class_colours(self.classes, self.colours)
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        row, count = self.list.currentRow(), self.list.count()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)
        self.colour.setEnabled(row >= 0)
        if not self._problem.text():
            self._problem.hide()


def _paint(item: QListWidgetItem, colour: str) -> None:
    picture = QPixmap(_SWATCH, _SWATCH)
    picture.fill(QColor(colour))
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    item.setIcon(icon)
    item.setData(_COLOUR, colour)
