"""How rows of bars are laid out and drawn, with names before them, figures behind, and an axis below."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen

from fer_desktop.base.i18n import translate
from fer_desktop.ui.charts.axis import Axis, Scale
from fer_desktop.ui.charts.chart_table import ChartTable, TableCell
from fer_desktop.ui.settings.theme import hatching, text_on

_GAP: Final = 10
_LONGEST_NAME: Final = 12
"""Heights of a line; longer names are shortened in their middle."""


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
        number: What a table says in place of the length of the bar.
    """

    name: str
    bars: tuple[Bar, ...] = ()
    text: str = ""
    key: str = ""
    mark: float | None = None
    interval: Interval | None = None
    number: float | None = None


@dataclass(frozen=True, eq=False)
class BarPlot:
    """Rows laid out in a rectangle.

    Attributes:
        size: Of the whole chart in pixels.
        font: Of all its texts.
        palette: Its colours.
        axis: What the bars are measured by, drawn below them if it has a name.
        rows: From the top to the bottom.
        widest: A text that the column of figures has room for in any case.
    """

    size: QSizeF
    font: QFont
    palette: QPalette
    axis: Axis
    rows: tuple[BarRow, ...]
    widest: str = ""

    @cached_property
    def metrics(self) -> QFontMetrics:
        """Of the font."""
        return QFontMetrics(self.font)

    @property
    def foot(self) -> int:
        """The height of the axis."""
        return 2 * self.metrics.height() + 4 if self.axis.name else 0

    @property
    def row_height(self) -> float:
        """The height of each row."""
        return (self.size.height() - self.foot) / max(len(self.rows), 1)

    @cached_property
    def names(self) -> int:
        """The width of the names before the bars, with a gap."""
        widths = (self.metrics.horizontalAdvance(row.name) for row in self.rows if row.name)
        return min(max(widths, default=-_GAP), self._longest) + _GAP

    @property
    def _longest(self) -> int:
        return _LONGEST_NAME * self.metrics.height()

    @cached_property
    def figures(self) -> int:
        """The width of the figures behind the bars, with a gap."""
        texts = [text for text in (*(row.text for row in self.rows), self.widest) if text]
        return max(map(self.metrics.horizontalAdvance, texts), default=-_GAP) + _GAP

    @cached_property
    def scale(self) -> Scale:
        """The scale of the axis."""
        intervals = [row.interval for row in self.rows if row.interval is not None]
        # A tenth more on both sides, so that no whisker ends at the edge.
        room = [(interval.high - interval.low) / 10 for interval in intervals]
        ends = [interval.low - width for interval, width in zip(intervals, room, strict=True)]
        ends += [interval.high + width for interval, width in zip(intervals, room, strict=True)]
        return self.axis.scale([*ends, *(bar.end for row in self.rows for bar in row.bars)])

    def row_at(self, y: float) -> BarRow | None:
        """The row at a height in pixels."""
        index = int(y // max(self.row_height, 1.0))
        return self.rows[index] if 0 <= index < len(self.rows) else None

    def draw(self, painter: QPainter, framed: str = "") -> None:
        """Draw the axis and the rows.

        Args:
            painter: With ``font``; its hints are changed.
            framed: The key of a row that gets a frame.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.row_height
        width = self.size.width() - self.names - self.figures
        area = QRectF(self.names, 0, width, height * len(self.rows))
        if self.axis.name:
            self._draw_axis(painter, area)
        middle = Qt.AlignmentFlag.AlignVCenter
        for index, row in enumerate(self.rows):
            track = QRectF(area.left(), index * height + height * 0.22, area.width(), height * 0.56)
            if row.key and row.key == framed:
                painter.setPen(QPen(self.palette.highlight().color(), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(track.adjusted(-3.5, -3.5, 3.5, 3.5), 5, 5)
            painter.setPen(self.palette.windowText().color())
            name = self.metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, self._longest)
            painter.drawText(QRectF(0, index * height, self.names, height), middle, name)
            text = QRectF(area.right(), index * height, self.figures, height)
            painter.drawText(text, middle | Qt.AlignmentFlag.AlignRight, row.text)
            self._draw_row(painter, track, row)

    def _draw_row(self, painter: QPainter, track: QRectF, row: BarRow) -> None:
        ink = self.palette.windowText().color()
        to_x = lambda value: track.left() + self.scale.position(value) * track.width()  # noqa: E731
        painter.setPen(Qt.PenStyle.NoPen)
        if row.interval is None:
            painter.setBrush(self.palette.alternateBase())
            painter.drawRoundedRect(track, 3, 3)
        for bar in row.bars:
            piece = QRectF(to_x(bar.start), track.top(), to_x(bar.end) - to_x(bar.start), track.height())
            if bar.end <= bar.start or piece.width() < 0.5:
                continue
            piece.setWidth(max(piece.width(), 1.5))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hatching(ink) if bar.colour is None else bar.colour)
            painter.drawRoundedRect(piece, 3, 3)
            if bar.text and piece.width() > self.metrics.horizontalAdvance(bar.text) + 4:
                painter.setPen(ink if bar.colour is None else text_on(bar.colour))
                painter.drawText(piece, Qt.AlignmentFlag.AlignCenter, bar.text)
        if row.mark is not None:
            painter.setPen(QPen(ink, 2))
            x = to_x(row.mark)
            painter.drawLine(QPointF(x, track.top() - 2), QPointF(x, track.bottom() + 2))
        if row.interval is not None:
            self._draw_interval(painter, track, row.interval)

    def _draw_interval(self, painter: QPainter, track: QRectF, interval: Interval) -> None:
        y = track.center().y()
        low, value, high = (
            track.left() + self.scale.position(end) * track.width()
            for end in (interval.low, interval.value, interval.high)
        )
        painter.setPen(QPen(interval.colour, 2))
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        for x in (low, high):
            painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))
        painter.setBrush(interval.colour)
        painter.drawEllipse(QPointF(value, y), 5, 5)

    def _draw_axis(self, painter: QPainter, area: QRectF) -> None:
        line = self.metrics.height()
        painter.fillRect(area, self.palette.base())
        for tick in self.scale.ticks:
            x = area.left() + self.scale.position(tick) * area.width()
            painter.setPen(self.palette.mid().color())
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.setPen(self.palette.placeholderText().color())
            below = QRectF(x - 40, area.bottom() + 2, 80, line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.axis.text(tick))
        foot = QRectF(area.left(), area.bottom() + 2 + line, area.width(), line)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self.axis.name)


def bars_table(measure: str, rows: tuple[BarRow, ...]) -> ChartTable:
    """The numbers of a chart: a column for each bar of a row, or for the value and the ends of its interval.

    Args:
        measure: What the bars measure.
        rows: Each with as many bars, or with an interval.
    """
    columns = max((len(row.bars) for row in rows), default=0)
    marks, intervals = any(row.mark is not None for row in rows), any(row.interval for row in rows)
    header: tuple[str, ...] = ("", *((measure,) * (1 if intervals else columns)))
    header += (translate("charts", "Lower bound"), translate("charts", "Upper bound")) if intervals else ()
    header += (translate("charts", "Reference"),) if marks else ()
    cells: list[tuple[TableCell, ...]] = []
    for row in rows:
        values: list[TableCell] = [bar.end - bar.start for bar in row.bars]
        values += [None] * (columns - len(values))
        if row.interval is not None:
            values = [row.interval.value, row.interval.low, row.interval.high]
        elif row.number is not None:
            values = [row.number]
        cells.append((row.name, *values, *((row.mark,) if marks else ())))
    return ChartTable(header, tuple(cells))
