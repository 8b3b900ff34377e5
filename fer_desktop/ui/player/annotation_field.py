"""A line over the picture in which a label or a note is written."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from fer_desktop.ui.widgets.input_events import keeps_key
from fer_desktop.ui.widgets.plain_text import PlainLabel

_MARGIN = 12
_WIDTH = 420


class AnnotationField(QFrame):
    """Stands at the lower edge of the picture while something is written."""

    def __init__(self, picture: QWidget) -> None:
        """Hide; ``picture`` is what it stands over."""
        super().__init__(picture)
        self.setObjectName("messageBar")
        self.setProperty("kind", "notice")
        self.setAutoFillBackground(True)
        self._picture = picture
        self._caption = PlainLabel()
        self._entered: Callable[[str], object] = lambda text: None
        self.line = _Line()
        self.line.returnPressed.connect(self._enter)
        self.line.left.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._caption)
        layout.addWidget(self.line, 1)
        self.hide()

    def ask(self, caption: str, longest: int, entered: Callable[[str], object]) -> None:
        """Ask for a text of so many characters at most; ``entered`` is told of one that is not empty."""
        self._entered = entered
        self._caption.setText(caption)
        self.line.setAccessibleName(caption)
        self.line.setMaxLength(longest)
        self.line.clear()
        picture = self._picture
        width = min(max(_WIDTH, self.sizeHint().width()), picture.width() - 2 * _MARGIN)
        height = self.sizeHint().height()
        self.setGeometry((picture.width() - width) // 2, picture.height() - height - _MARGIN, width, height)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _enter(self) -> None:
        text = self.line.text().strip()
        self.hide()
        if text:
            self._entered(text)


class _Line(QLineEdit):
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window."""
        return keeps_key(event, Qt.Key.Key_Escape) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves what was written."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
