"""The bar chart: one row a class, its name before the bar and its figure behind; rows can be asked about."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.base.formatting import shown_percent
from fer_desktop.ui.charts.axis import Axis, Scale
from fer_desktop.ui.settings.theme import hatching, text_on
from fer_desktop.ui.widgets.input_events import keeps_key

_ROW: Final = 26
_LOWEST_ROW: Final = 19
_GAP: Final = 10
_LONGEST_NAME: Final = 12
"""Heights of a line; longer names are shortened in their middle."""
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_BY_KEYS: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_SHARES: Final = Axis("", ends=(0.0, 1.0))


@dataclass(frozen=True)
class Bar:
    """A piece of a row.

    Attributes:
        end: Where it ends, in values of the axis.
        colour: None: hatched, without a colour.
        start: Where it begins.
        text: What stands in it, where there is room.
    """

    end: float
    colour: QColor | None
    start: float = 0.0
    text: str = ""


@dataclass(frozen=True)
class Interval:
    """A value with its confidence interval, drawn as a point between whiskers; values of the axis."""

    low: float
    value: float
    high: float
    colour: QColor


@dataclass(frozen=True)
class BarRow:
    """One row.

    Attributes:
        name: Before the bar; empty in a chart whose rows are named elsewhere.
        bars: From the back to the front.
        text: The figure behind.
        key: What it is called in signals.
        mark: A value to compare with, marked by a stroke.
        interval: In place of bars.
    """

    name: str
    bars: tuple[Bar, ...] = ()
    text: str = ""
    key: str = ""
    mark: float | None = None
    interval: Interval | None = None


class BarChart(QWidget):
    """Draws rows.

    Args:
        name: What a screen reader calls it.
        axis: What the bars are measured by, drawn below them if it has a name; without it, 0 to 1.
        selectable: Whether rows can be asked about, by pointing, clicking and keys.

    Signals:
        asked: The key of another row that is asked about; empty when none is.
    """

    asked = Signal(str)

    def __init__(
        self, name: str, axis: Axis = _SHARES, *, selectable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # Rather closer rows than rows cut off, where something else needs room.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(name)
        self.axis = axis
        self._rows: tuple[BarRow, ...] = ()
        self._pinned = self._hovered = ""
        self._selectable = selectable
        self.setMouseTracking(selectable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if selectable else Qt.FocusPolicy.NoFocus)

    @property
    def rows(self) -> tuple[BarRow, ...]:
        """What is shown."""
        return self._rows

    @property
    def keys(self) -> list[str]:
        """What the rows are called in signals."""
        return [row.key for row in self._rows]

    @property
    def asked_for(self) -> str:
        """The row that is pointed at, or else the one that was clicked; empty for none."""
        return self._hovered or self._pinned

    def show_rows(self, rows: Sequence[BarRow]) -> None:
        """Show other rows."""
        if len(rows) != len(self._rows):
            self._rows = tuple(rows)
            self.updateGeometry()
        self._rows = tuple(rows)
        self.setAccessibleDescription("; ".join(f"{row.name}: {row.text}" for row in rows if row.text))
        self.update()

    def ask(self, key: str) -> None:
        """Ask for a row until another one is asked for; empty: for none."""
        self._change(pinned=key, hovered="")

    def sizeHint(self) -> QSize:
        """Room for every row, and for the axis."""
        return QSize(280, len(self._rows) * _ROW + self._foot())

    def minimumSizeHint(self) -> QSize:
        """Narrower, and rows closer together."""
        columns = self._name_width() + self._text_width()
        return QSize(columns + 80, len(self._rows) * _LOWEST_ROW + self._foot())

    def row_at(self, position: QPointF) -> str:
        """The key of the row at a position in pixels; empty beside all of them."""
        row = int(position.y() // max(self._row_height(), 1.0))
        return self._rows[row].key if 0 <= row < len(self._rows) else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ask for what is pointed at."""
        if self._selectable:
            self._change(self._pinned, self.row_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Ask again for what was clicked, if anything was."""
        super().leaveEvent(event)
        self._change(self._pinned, "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep asking for what is clicked; once more: no longer."""
        if not self._selectable:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            clicked = self.row_at(event.position())
            self.ask("" if clicked == self._pinned else clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down ask for a row after another, Escape for none."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._pinned:
            self.ask("")
        elif step is None or not self._rows or not self._selectable:
            super().keyPressEvent(event)
        elif self._pinned:
            index = self.keys.index(self._pinned) + step
            self.ask(self.keys[min(max(index, 0), len(self._rows) - 1)])
        else:
            self.ask(self.keys[0 if step > 0 else -1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the longest bar when reached by the keyboard."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS and self._rows and not self._pinned:
            self.ask(max(self._rows, key=lambda row: max((bar.end for bar in row.bars), default=0.0)).key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ask for nothing more when the keyboard goes on."""
        super().focusOutEvent(event)
        if event.reason() in _BY_KEYS:
            self.ask("")

    def event(self, event: QEvent) -> bool:
        """Keep Up and Down for itself, whatever they do elsewhere."""
        if self._selectable and keeps_key(event, *_STEPS):
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows and the axis."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, height = self.fontMetrics(), self._row_height()
        names, figures = self._name_width(), self._text_width()
        area = QRectF(names, 0, self.width() - names - figures, height * len(self._rows))
        scale = self._scale()
        if self.axis.name:
            self._draw_axis(painter, area, scale)
        ink, middle = self.palette().windowText().color(), Qt.AlignmentFlag.AlignVCenter
        for index, row in enumerate(self._rows):
            track = QRectF(area.left(), index * height + height * 0.22, area.width(), height * 0.56)
            if row.key and row.key == self.asked_for:
                painter.setPen(QPen(self.palette().highlight().color(), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(track.adjusted(-3.5, -3.5, 3.5, 3.5), 5, 5)
            painter.setPen(ink)
            longest = _LONGEST_NAME * metrics.height()
            name = metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, longest)
            painter.drawText(QRectF(0, index * height, names, height), middle, name)
            text = QRectF(area.right(), index * height, figures, height)
            painter.drawText(text, middle | Qt.AlignmentFlag.AlignRight, row.text)
            self._draw_row(painter, track, row, scale)

    def _draw_row(self, painter: QPainter, track: QRectF, row: BarRow, scale: Scale) -> None:
        ink = self.palette().windowText().color()
        to_x = lambda value: track.left() + scale.position(value) * track.width()  # noqa: E731
        painter.setPen(Qt.PenStyle.NoPen)
        if row.interval is None:
            painter.setBrush(self.palette().alternateBase())
            painter.drawRoundedRect(track, 3, 3)
        for bar in row.bars:
            piece = QRectF(to_x(bar.start), track.top(), to_x(bar.end) - to_x(bar.start), track.height())
            if bar.end <= bar.start or piece.width() < 0.5:
                continue
            piece.setWidth(max(piece.width(), 1.5))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hatching(ink) if bar.colour is None else bar.colour)
            painter.drawRoundedRect(piece, 3, 3)
            if bar.text and piece.width() > self.fontMetrics().horizontalAdvance(bar.text) + 4:
                painter.setPen(ink if bar.colour is None else text_on(bar.colour))
                painter.drawText(piece, Qt.AlignmentFlag.AlignCenter, bar.text)
        if row.mark is not None:
            painter.setPen(QPen(ink, 2))
            x = to_x(row.mark)
            painter.drawLine(QPointF(x, track.top() - 2), QPointF(x, track.bottom() + 2))
        if row.interval is not None:
            self._draw_interval(painter, track, row.interval, scale)

    def _draw_interval(self, painter: QPainter, track: QRectF, interval: Interval, scale: Scale) -> None:
        y = track.center().y()
        low, value, high = (
            track.left() + scale.position(end) * track.width()
            for end in (interval.low, interval.value, interval.high)
        )
        painter.setPen(QPen(interval.colour, 2))
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        for x in (low, high):
            painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))
        painter.setBrush(interval.colour)
        painter.drawEllipse(QPointF(value, y), 5, 5)

    def _draw_axis(self, painter: QPainter, area: QRectF, scale: Scale) -> None:
        line = self.fontMetrics().height()
        painter.fillRect(area, self.palette().base())
        for tick in scale.ticks:
            x = area.left() + scale.position(tick) * area.width()
            painter.setPen(self.palette().mid().color())
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.setPen(self.palette().placeholderText().color())
            below = QRectF(x - 40, area.bottom() + 2, 80, line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.axis.text(tick))
        foot = QRectF(area.left(), area.bottom() + 2 + line, area.width(), line)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self.axis.name)

    def _scale(self) -> Scale:
        intervals = [row.interval for row in self._rows if row.interval is not None]
        # A tenth more on both sides, so that no whisker ends at the edge.
        room = [(interval.high - interval.low) / 10 for interval in intervals]
        ends = [interval.low - width for interval, width in zip(intervals, room, strict=True)]
        ends += [interval.high + width for interval, width in zip(intervals, room, strict=True)]
        return self.axis.scale([*ends, *(bar.end for row in self._rows for bar in row.bars)])

    def _row_height(self) -> float:
        return (self.height() - self._foot()) / max(len(self._rows), 1)

    def _foot(self) -> int:
        return 2 * self.fontMetrics().height() + 4 if self.axis.name else 0

    def _name_width(self) -> int:
        widths = (self.fontMetrics().horizontalAdvance(row.name) for row in self._rows if row.name)
        widest = max(widths, default=-_GAP)
        return min(widest, _LONGEST_NAME * self.fontMetrics().height()) + _GAP

    def _text_width(self) -> int:
        # Room for any percentage, so that the bars do not change their length with every figure.
        texts = [row.text for row in self._rows if row.text]
        shares = [shown_percent(1.0)] if self._selectable else []
        widths = (self.fontMetrics().horizontalAdvance(text) for text in (*texts, *shares))
        return max(widths, default=-_GAP) + _GAP

    def _change(self, pinned: str, hovered: str) -> None:
        before = self.asked_for
        self._pinned, self._hovered = pinned, hovered
        if self.asked_for != before:
            self.asked.emit(self.asked_for)
        self.update()
