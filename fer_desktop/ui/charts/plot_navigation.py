"""Which part of a plot is shown, and how wheel, drags and keys change it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from fer_desktop.ui.charts.line_plot import LinePlot
from fer_desktop.ui.charts.visible_range import Range, between, panned, zoomed

FACTOR: Final = 0.8
"""What remains of the visible part after one step of zooming in."""
_NOTCH: Final = 120
"""An angle of the wheel, in eighths of a degree."""
_PAN: Final = 0.1
"""Of the visible part, for a notch of a sideways wheel."""
_LOWEST_BAND: Final = 24.0
"""Pixels; a rubber band that is lower zooms the horizontal axis alone."""
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@dataclass
class _Drag:
    """What a pressed button does: it pans ``plot``, or draws a rubber band over it."""

    begin: QPointF
    plot: LinePlot
    band: bool
    moved: bool = False


class PlotNavigation:
    """What is shown of two axes.

    Attributes:
        shown_x: The part of the horizontal axis; None: all.
        shown_y: The part of the vertical axis; None: all.
        band: The rubber band in pixels; a null rectangle while there is none.
    """

    def __init__(self) -> None:
        self.shown_x: Range | None = None
        self.shown_y: Range | None = None
        self.band = QRectF()
        self._drag: _Drag | None = None

    @property
    def zoomed(self) -> bool:
        """Whether only a part is shown."""
        return self.shown_x is not None or self.shown_y is not None

    def show_all(self) -> None:
        """Show the whole of both axes."""
        self.shown_x = self.shown_y = None

    def zoom(
        self, plot: LinePlot, factor: float, at: QPointF, *, across: bool = True, up: bool = False
    ) -> bool:
        """Zoom; whether anything changed.

        Args:
            plot: As it is shown.
            factor: How much of the visible part remains: below 1 magnifies.
            at: The pixel that keeps its values, or the next one to it between the axes.
            across: Whether the horizontal axis is zoomed.
            up: Whether the vertical axis is zoomed.
        """
        before, area = (self.shown_x, self.shown_y), plot.area
        if across:
            x = plot.x_value(min(max(at.x(), area.left()), area.right()))
            self.shown_x = zoomed(plot.x_axis, plot.whole[0], self.shown_x, factor, x)
        if up:
            y = plot.y_value(min(max(at.y(), area.top()), area.bottom()))
            self.shown_y = zoomed(plot.y_axis, plot.whole[1], self.shown_y, factor, y)
        return (self.shown_x, self.shown_y) != before

    def turn_wheel(self, plot: LinePlot, event: QWheelEvent) -> bool:
        """Zoom at the pointer, or pan by a sideways wheel; whether anything changed."""
        turned, keys = event.angleDelta(), event.modifiers()
        if abs(turned.x()) > abs(turned.y()) and not keys & (_SHIFT | _CTRL):
            before, width = self.shown_x, plot.across.length
            self.shown_x = panned(plot.whole[0], self.shown_x, -turned.x() / _NOTCH * _PAN * width)
            return self.shown_x != before
        # Some systems turn the wheel sideways while Shift is held.
        factor = FACTOR ** ((turned.y() or turned.x()) / _NOTCH)
        up_alone = bool(keys & _SHIFT) or event.position().x() < plot.area.left()
        up = up_alone or bool(keys & _CTRL)
        return self.zoom(plot, factor, event.position(), across=not up_alone, up=up)

    def press(self, plot: LinePlot, at: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Begin a click or a drag; with Shift or Ctrl, that of a rubber band."""
        if plot.area.contains(at):
            self._drag = _Drag(at, plot, bool(keys & (_SHIFT | _CTRL)))

    def drag(self, to: QPointF) -> bool:
        """Pan or draw the rubber band; whether something is being dragged."""
        drag = self._drag
        if drag is None:
            return False
        if not drag.moved:
            far = (to - drag.begin).manhattanLength() >= QApplication.startDragDistance()
            drag.moved = far and (drag.band or self.zoomed)
        if drag.moved and drag.band:
            self.band = QRectF(drag.begin, to).normalized().intersected(drag.plot.area)
            if self.band.height() < _LOWEST_BAND:
                self.band.setTop(drag.plot.area.top())
                self.band.setBottom(drag.plot.area.bottom())
        elif drag.moved:
            plot = drag.plot
            by_x, by_y = (
                plot.x_value(drag.begin.x()) - plot.x_value(to.x()),
                plot.y_value(drag.begin.y()) - plot.y_value(to.y()),
            )
            self.shown_x = panned(plot.whole[0], plot.shown_x, by_x)
            self.shown_y = panned(plot.whole[1], plot.shown_y, by_y)
        return drag.moved

    def release(self) -> float | None:
        """End what was pressed; the value of the horizontal axis that was clicked, if nothing was dragged."""
        drag, self._drag = self._drag, None
        band, self.band = self.band, QRectF()
        if drag is None:
            return None
        plot = drag.plot
        if not drag.moved:
            return plot.x_value(drag.begin.x())
        if drag.band and not band.isEmpty():
            left, right = plot.x_value(band.left()), plot.x_value(band.right())
            self.shown_x = between(plot.x_axis, plot.whole[0], left, right)
            if band.height() < plot.area.height():
                low, high = plot.y_value(band.bottom()), plot.y_value(band.top())
                self.shown_y = between(plot.y_axis, plot.whole[1], low, high)
        return None

    def bring_into_view(self, plot: LinePlot, x: float) -> None:
        """Pan so far that a value of the horizontal axis is shown."""
        low, high = plot.across.low, plot.across.high
        by = min(x - low, 0.0) + max(x - high, 0.0)
        if by:
            self.shown_x = panned(plot.whole[0], self.shown_x, by)
