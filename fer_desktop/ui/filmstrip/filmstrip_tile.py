"""How one picture of the filmstrip is painted."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fer_desktop.base.i18n import translate
from fer_desktop.ui.filmstrip.filmstrip_model import FilmstripModel, Index, TileReading
from fer_desktop.ui.settings.theme import emotion_colour, hatching, mixed
from fer_desktop.vision.inference.reject_option import is_below

BOX: Final = QSize(84, 52)
"""Pixels of the screen that a small copy fits into."""
UNREADABLE: Final = translate("window", "unreadable")
_MARGIN: Final = 4
_BAR: Final = 4
_GAP: Final = 3


def tile_size(metrics: QFontMetrics) -> QSize:
    """How large a tile is with letters of this size."""
    width = max(BOX.width(), metrics.horizontalAdvance(UNREADABLE)) + 2 * _MARGIN
    return QSize(width, BOX.height() + _GAP + _BAR + _GAP + metrics.height() + 2 * _MARGIN)


class TilePainter(QStyledItemDelegate):
    """Small copy, a bar in the emotion's colour, and the word; an outline around the one that is shown."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for all."""
        return tile_size(option.fontMetrics)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        """Draw one tile."""
        model = index.model()
        assert isinstance(model, FilmstripModel)
        row = index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = row == model.shown
        self._draw_ground(painter, option, shown)
        box = QRect(0, option.rect.top() + _MARGIN, BOX.width(), BOX.height())
        box.moveLeft(option.rect.center().x() - BOX.width() // 2)
        unreadable = bool(model.problem(row))
        reading = model.reading(row)
        image = model.image(row)
        palette: QPalette = option.palette
        if unreadable:
            _draw_broken(painter, box, palette)
        elif image is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(palette.window().color(), palette.text().color(), 0.08))
            painter.drawRoundedRect(box, 4, 4)
        else:
            size = image.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            size = size.boundedTo(image.size()).expandedTo(QSize(1, 1))
            target = QRect(0, 0, size.width(), size.height())
            target.moveCenter(box.center())
            painter.drawImage(target, image)
            if model.is_video(row):
                _draw_video_mark(painter, target)
        area = QRect(option.rect.left() + _MARGIN, 0, option.rect.width() - 2 * _MARGIN, 0)
        area.setTop(box.bottom() + 1 + _GAP + _BAR + _GAP)
        area.setHeight(option.fontMetrics.height())
        if reading is not None and not unreadable:
            bar = QRectF(box.left(), box.bottom() + 1 + _GAP, box.width(), _BAR)
            _draw_bar(painter, bar, reading, model.confidence_threshold, palette)
        text, mode, muted = self._caption(model, row)
        colour = palette.placeholderText().color() if muted else palette.text().color()
        painter.setPen(colour)
        elided = option.fontMetrics.elidedText(text, mode, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, elided)
        painter.restore()

    @staticmethod
    def _caption(model: FilmstripModel, row: int) -> tuple[str, Qt.TextElideMode, bool]:
        """What stands below, where it may be shortened, and whether it is of less weight."""
        reading = model.reading(row)
        if model.problem(row):
            return UNREADABLE, Qt.TextElideMode.ElideRight, True
        if reading is not None:
            return reading.caption(model.confidence_threshold), Qt.TextElideMode.ElideRight, not reading.label
        return str(model.index(row).data()), Qt.TextElideMode.ElideMiddle, True

    @staticmethod
    def _draw_ground(painter: QPainter, option: QStyleOptionViewItem, shown: bool) -> None:
        palette: QPalette = option.palette
        ground = QRectF(option.rect).adjusted(2, 2, -2, -2)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not shown and not hovered:
            return
        accent = palette.highlight().color()
        focused = option.widget is not None and option.widget.hasFocus()
        painter.setPen(QPen(accent, 3 if focused else 2) if shown else Qt.PenStyle.NoPen)
        painter.setBrush(palette.alternateBase().color())
        painter.drawRoundedRect(ground, 6, 6)


def _draw_bar(
    painter: QPainter, bar: QRectF, reading: TileReading, confidence_threshold: float, palette: QPalette
) -> None:
    """The emotion's colour; hatched where it is uncertain, an empty frame where there is no face."""
    muted = palette.placeholderText().color()
    if not reading.label:
        painter.setPen(QPen(muted, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    doubtful = is_below(reading.probability, confidence_threshold)
    painter.setBrush(hatching(palette.text().color()) if doubtful else emotion_colour(reading.label))
    painter.drawRoundedRect(bar, 2, 2)


def _draw_broken(painter: QPainter, box: QRect, palette: QPalette) -> None:
    """A dashed frame with a torn picture in it."""
    muted = palette.placeholderText().color()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(muted, 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    middle = QPointF(box.center())
    painter.setPen(QPen(muted, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    left = [(-4, -14), (-18, -14), (-18, 14), (-8, 14), (0, 5), (-6, -3), (2, -9), (-4, -14)]
    right = [(6, -14), (18, -14), (18, 14), (2, 14), (10, 5), (4, -3), (12, -9), (6, -14)]
    for half in (left, right):
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in half]))


def _draw_video_mark(painter: QPainter, box: QRect) -> None:
    """A triangle on a dark plate in the corner."""
    plate = QRectF(box.left() + 4, box.bottom() - 21, 22, 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 170))
    painter.drawRoundedRect(plate, 4, 4)
    painter.setBrush(QColor("#FFFFFF"))
    middle = plate.center()
    painter.drawPolygon(
        QPolygonF([middle + QPointF(-3.5, -5), middle + QPointF(-3.5, 5), middle + QPointF(5, 0)])
    )
