"""Tooltips of widgets that paint themselves, and keys that a focused widget needs for itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QToolTip, QWidget

from fer_desktop.ui.widgets.plain_text import plain_tip


def explains(event: QEvent, widget: QWidget, explanation: Callable[[QPoint], str]) -> bool:
    """Answer a widget's ``event`` if it asks for an explanation; whether it was answered.

    Args:
        event: Any event of the widget.
        widget: The widget.
        explanation: What to say of a place in it; where that is empty, the widget's own tool tip is left to
            be shown.
    """
    if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
        return False
    text = explanation(event.pos())
    if text:
        QToolTip.showText(event.globalPos(), plain_tip(text), widget)
    elif not widget.toolTip():
        QToolTip.hideText()
    return bool(text) or not widget.toolTip()


def keeps_key(event: QEvent, *keys: Qt.Key) -> bool:
    """Claim these keys in a widget's ``event``; whether the event was the question about one of them."""
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in keys:
        event.accept()
        return True
    return False
