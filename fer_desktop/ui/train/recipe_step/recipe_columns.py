"""How the second step is laid out: cards above, settings and what comes of them side by side."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fer_desktop.ui.widgets.page_parts import ColumnArea, label

_RIGHT_WIDTH: Final = 404
_GAP: Final = 12
"""Pixels before a heading."""


def column(parts: Iterable[str | QWidget | None], margins: tuple[int, int, int, int]) -> QVBoxLayout:
    """Widgets below each other.

    Args:
        parts: Headings, widgets, and None for a gap.
        margins: Left, top, right and bottom, pixels.
    """
    layout = QVBoxLayout()
    layout.setContentsMargins(*margins)
    layout.setSpacing(6)
    for part in parts:
        if part is None:
            layout.addSpacing(_GAP)
        else:
            layout.addWidget(label(part, "heading") if isinstance(part, str) else part)
    return layout


def lay_out(page: QWidget, top: QVBoxLayout, left: QVBoxLayout, right: QVBoxLayout) -> None:
    """Put three columns into a page; those below scroll, each for itself."""
    form, beside = QWidget(), QWidget()
    form.setLayout(left)
    beside.setLayout(right)
    columns = QHBoxLayout()
    columns.setSpacing(0)
    columns.addWidget(ColumnArea(form), 1)
    columns.addWidget(ColumnArea(beside, _RIGHT_WIDTH))
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addLayout(top)
    layout.addLayout(columns, 1)
