"""Explanations under the pointer, for widgets that paint themselves."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


def explains(event: QEvent, widget: QWidget, explanation: Callable[[QPoint], str]) -> bool:
    """Answer a widget's ``event`` if it asks for an explanation; whether it was that question.

    Args:
        event: Any event of the widget.
        widget: The widget.
        explanation: What to say of a place in it; an empty text shows nothing.
    """
    if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
        return False
    text = explanation(event.pos())
    if text:
        QToolTip.showText(event.globalPos(), text, widget)
    else:
        QToolTip.hideText()
    return True
