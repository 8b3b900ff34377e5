"""Keys that the focused widget needs for itself, though the window has them as shortcuts."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def keeps_key(event: QEvent, *keys: Qt.Key) -> bool:
    """Claim these keys in a widget's ``event``; whether the event was the question about one of them."""
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in keys:
        event.accept()
        return True
    return False
