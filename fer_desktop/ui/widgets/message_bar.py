"""One sentence above the picture: what happened, and the next step as a button."""

import re
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from fer_desktop.base.i18n import translate


class MessageBar(QFrame):
    """Hidden until there is something to say; stays until it is closed or replaced.

    Signals:
        closed: The person has closed it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._message = ""
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._action = QPushButton()
        self._action.clicked.connect(self._act)
        self._step: Callable[[], object] | None = None
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setToolTip(translate("window", "Close this message"))
        close.setAccessibleName(translate("window", "Close this message"))
        close.clicked.connect(self.hide)
        close.clicked.connect(self.closed)
        self.close_button = close
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty when there is none."""
        return "" if self.isHidden() else self._message

    @property
    def complaint(self) -> str:
        """The sentence shown, if it says what went wrong."""
        return self.text if self.property("kind") == "error" else ""

    def tell(self, message: str, *, action: str = "", step: Callable[[], object] | None = None) -> None:
        """Show a notice, with a button if there is a next step."""
        self._show("notice", message, action, step)

    def complain(self, message: str, *, action: str = "", step: Callable[[], object] | None = None) -> None:
        """Show what went wrong, with a button if there is a next step."""
        self._show("error", message, action, step)

    def _show(self, kind: str, message: str, action: str, step: Callable[[], object] | None) -> None:
        self._message = message
        self._text.setText(breakable(message))
        self.setAccessibleName(message)
        self._action.setText(action)
        self._action.setVisible(step is not None)
        self._step = step
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def _act(self) -> None:
        self.hide()
        if self._step is not None:
            self._step()


def breakable(text: str) -> str:
    """The text with a place to end the line behind every folder: to Qt, a path is one word."""
    return re.sub(r"([/\\])", "\\1\u200b", text)
