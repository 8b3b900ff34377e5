"""The classes of a collection: how many faces each has, and the key or button to hold to collect more."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import counted, translate
from fer_desktop.models.collected_faces import ENOUGH_FACES, FEWEST_FACES
from fer_desktop.ui.widgets.page_parts import clear, label

KEYS: Final = 9
"""Classes that have a key: its number."""
_KEY_WIDTH: Final = 22


class ClassRow(QFrame):
    """One class.

    Attributes:
        hold: The button that is held to collect faces.
        remove: The button that deletes the class.
    """

    chosen = Signal()

    def __init__(self, name: str, number: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self.name = name
        key = label(str(number) if number <= KEYS else "", "heading", wraps=False)
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        key.setFixedWidth(_KEY_WIDTH)
        self._title = label(shown_name(name), "heading")
        self._count = label("", "caption", wraps=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(translate("collect", "Faces of {name}").format(name=shown_name(name)))
        self.hold = QPushButton(translate("collect", "Hold to collect"))
        explanation = translate("collect", "Collects faces of “{name}” while you hold this button")
        if number <= KEYS:
            explanation = translate(
                "collect", "Collects faces of “{name}” while you hold this button, or the key {key}"
            )
        self.hold.setToolTip(explanation.format(name=shown_name(name), key=number))
        self.hold.setAccessibleName(
            translate("collect", "Hold to collect: {name}").format(name=shown_name(name))
        )
        self.remove = QToolButton()
        self.remove.setText("✕")
        self.remove.setAutoRaise(True)
        removal = translate("collect", "Delete the class “{name}”").format(name=shown_name(name))
        self.remove.setToolTip(removal)
        self.remove.setAccessibleName(removal)
        texts = QHBoxLayout()
        texts.addWidget(self._title, 1)
        texts.addWidget(self._count)
        middle = QVBoxLayout()
        middle.setSpacing(4)
        middle.addLayout(texts)
        middle.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(key)
        row.addLayout(middle, 1)
        row.addWidget(self.hold)
        row.addWidget(self.remove)

    @property
    def text(self) -> str:
        """What is said of the number of faces."""
        return self._count.text()

    def show_count(self, count: int) -> None:
        """Show how many faces there are, and how many are missing."""
        if count < FEWEST_FACES:
            text = translate("collect", "{n} of at least {fewest}").format(n=count, fewest=FEWEST_FACES)
        else:
            text = counted(count, translate("collect", "{n} face"), translate("collect", "{n} faces"))
        self._count.setText(text)
        self._bar.setRange(0, FEWEST_FACES if count < FEWEST_FACES else ENOUGH_FACES)
        self._bar.setValue(min(count, self._bar.maximum()))

    def mark(self, chosen: bool) -> None:
        """Show whether its faces are shown."""
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        self.chosen.emit()


class ClassList(QWidget):
    """A row for each class.

    Signals:
        held: The class whose button is pressed.
        released: It is let go.
        chosen: The class whose faces are to be shown.
        remove_asked: The class that is to be deleted.
    """

    held = Signal(str)
    released = Signal()
    chosen = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, ClassRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def show_classes(self, counts: dict[str, int]) -> None:
        """Show these classes, with their numbers of faces."""
        if list(counts) != list(self.rows):
            clear(self._layout)
            self.rows = {}
            for number, name in enumerate(counts, 1):
                row = self.rows[name] = ClassRow(name, number)
                row.hold.pressed.connect(partial(self.held.emit, name))
                row.hold.released.connect(self.released)
                row.remove.clicked.connect(partial(self._ask_to_remove, name))
                row.chosen.connect(partial(self.chosen.emit, name))
                self._layout.addWidget(row)
        for name, count in counts.items():
            self.rows[name].show_count(count)

    def mark(self, chosen: str) -> None:
        """Show whose faces are shown."""
        for name, row in self.rows.items():
            row.mark(name == chosen)

    def of_key(self, number: int) -> str:
        """The class with a key, 1 to 9; empty where there is none."""
        names = list(self.rows)
        return names[number - 1] if number <= len(names) else ""

    def _ask_to_remove(self, name: str) -> None:
        self.remove_asked.emit(name)
