"""One sentence above the picture: what happened, and the next step as a button."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.plain_text import PlainLabel


@dataclass(frozen=True, slots=True, eq=False)
class Message:
    """One sentence that was shown; two of the same words are two messages.

    Attributes:
        text: The sentence.
        error: Whether it says what went wrong.
        topic: What it is about, for whoever withdraws it; empty if nobody does.
    """

    text: str
    error: bool
    topic: str


PASSES_MS: Final = 10_000
"""Milliseconds for which a notice that passes is shown."""


class MessageBar(QFrame):
    """Hidden until there is something to say. What went wrong stays until it is closed or replaced.

    A notice that asks for nothing passes by itself, but not under the pointer or while it has the focus.

    Signals:
        closed: The person has closed the message; its topic.
    """

    closed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._message: Message | None = None
        self._text = PlainLabel()
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
        close.clicked.connect(self._close)
        self.close_button = close
        self._passing = QTimer(self, interval=PASSES_MS, singleShot=True)
        self._passing.timeout.connect(self._pass)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(close)
        self.hide()

    @property
    def message(self) -> Message | None:
        """What is shown; None when there is nothing."""
        return None if self.isHidden() else self._message

    @property
    def text(self) -> str:
        """The sentence shown; empty when there is none."""
        return self.message.text if self.message else ""

    @property
    def complaint(self) -> str:
        """The sentence shown, if it says what went wrong."""
        return self.message.text if self.message and self.message.error else ""

    @property
    def topic(self) -> str:
        """What the message shown is about; empty when there is none, or nobody withdraws it."""
        return self.message.topic if self.message else ""

    def tell(
        self,
        text: str,
        *,
        action: str = "",
        step: Callable[[], object] | None = None,
        topic: str = "",
        passes: bool | None = None,
    ) -> None:
        """Show a notice, with a button if there is a next step.

        Args:
            text: The sentence.
            action: What the button says.
            step: What it does; None for no button.
            topic: As ``Message`` has it.
            passes: Whether it disappears by itself; None: if it has neither a button nor a topic.
        """
        self._show(Message(text, error=False, topic=topic), action, step)
        if passes or (passes is None and step is None and not topic):
            self._passing.start()

    def complain(
        self, text: str, *, action: str = "", step: Callable[[], object] | None = None, topic: str = ""
    ) -> None:
        """Show what went wrong, with a button if there is a next step."""
        self._show(Message(text, error=True, topic=topic), action, step)

    def withdraw(self, topic: str) -> None:
        """Show it no more, if the message shown is about this."""
        if self.topic == topic:
            self.hide()

    def _show(self, message: Message, action: str, step: Callable[[], object] | None) -> None:
        self._message = message
        self._passing.stop()
        self._text.setText(breakable(message.text))
        self.setAccessibleName(message.text)
        self._action.setText(action)
        self._action.setVisible(step is not None)
        self._step = step
        self.setProperty("kind", "error" if message.error else "notice")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def _pass(self) -> None:
        """Hide, unless somebody is at it: then look again later."""
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._passing.start()
        else:
            self.hide()

    def _close(self) -> None:
        topic = self.topic
        self.hide()
        self.closed.emit(topic)

    def _act(self) -> None:
        self.hide()
        if self._step is not None:
            self._step()


def breakable(text: str) -> str:
    """The text with a place to end the line behind every folder: to Qt, a path is one word."""
    return re.sub(r"([/\\])", "\\1\u200b", text)
