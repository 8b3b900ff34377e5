"""Goes through a window by the Tab key, and compares what a control looks like with and without the focus."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget

AROUND = 3
"""Pixels around a control that may belong to the sign of its focus."""


def tab_stops(window: QWidget) -> Iterator[QWidget]:
    """Press Tab until it comes round; each control while it has the focus."""
    passed: set[int] = set()
    handle = window.windowHandle()
    assert handle is not None
    while True:
        QTest.keyClick(handle, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or id(focused) in passed:
            return
        passed.add(id(focused))
        yield focused


def tab_controls(window: QWidget) -> list[QWidget]:
    """The controls that are seen, enabled, and meant to be reached by the Tab key."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.window() is window
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not _is_reached_by_arrow_keys(widget)
    ]


def _is_reached_by_arrow_keys(widget: QWidget) -> bool:
    """Of buttons that exclude each other, the Tab key goes to the one that is chosen."""
    exclusive = isinstance(widget, QAbstractButton) and (
        widget.autoExclusive() or (widget.group() is not None and widget.group().exclusive())
    )
    return exclusive and isinstance(widget, QRadioButton) and not widget.isChecked()


def picture_of(widget: QWidget) -> QImage:
    """What is seen of a control and closely around it."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    place = place.adjusted(-AROUND, -AROUND, AROUND, AROUND) & window.rect()
    return window.grab(place).toImage()


def looks_alike(first: QImage, second: QImage) -> bool:
    """Whether two pictures do not differ in a single pixel."""
    return first == second
