"""The new model's figures beside those of the one in use."""

from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.ui.settings.theme import SERIES, emotion_colour

_MARGIN: Final = 0.02
"""Room on both sides of the intervals, part of all faces."""


class AccuracyView(QWidget):
    """A point with its 95 % interval for each model, on one scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models: list[dict[str, Any]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_models(self, *models: dict[str, Any] | None) -> None:
        """Show these, from top to bottom; None is left away."""
        self._models = [model for model in models if model is not None]
        self.setAccessibleName("; ".join(f"{model['name']}: {_in_words(model)}" for model in self._models))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each, and the scale."""
        return QSize(480, (len(self._models) + 1) * (self.fontMetrics().height() + 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, intervals, figures and the scale."""
        if not self._models:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        height = metrics.height() + 10
        names = min(180, max(metrics.horizontalAdvance(model["name"]) for model in self._models) + 16)
        figures = max(metrics.horizontalAdvance(_in_words(model)) for model in self._models) + 16
        area = QRectF(names, 0, self.width() - names - figures, height * len(self._models))
        low = max(0.0, min(model["low"] for model in self._models) - _MARGIN)
        high = min(1.0, max(model["high"] for model in self._models) + _MARGIN)

        def x(value: float) -> float:
            return area.left() + area.width() * (value - low) / (high - low)

        painter.fillRect(area, self.palette().base())
        self._draw_scale(painter, area, low, high)
        for row, (model, colour) in enumerate(zip(self._models, SERIES, strict=False)):
            y = height * (row + 0.5)
            painter.setPen(self.palette().windowText().color())
            name = metrics.elidedText(model["name"], Qt.TextElideMode.ElideMiddle, names - 12)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, height * row, names, height), middle, name)
            right = QRectF(area.right() + 12, height * row, figures, height)
            painter.drawText(right, middle, _in_words(model))
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawLine(QPointF(x(model["low"]), y), QPointF(x(model["high"]), y))
            for end in ("low", "high"):
                painter.drawLine(QPointF(x(model[end]), y - 4), QPointF(x(model[end]), y + 4))
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QPointF(x(model["accuracy"]), y), 5, 5)

    def _draw_scale(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        span = (high - low) * 100
        step = next(step for step in (1, 2, 5, 10, 20, 50) if span / step <= 10)
        metrics = self.fontMetrics()
        for percent in range(0, 101, step):
            x = area.left() + area.width() * (percent / 100 - low) / (high - low)
            if area.left() <= x <= area.right():
                painter.setPen(self.palette().mid().color())
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
                painter.setPen(self.palette().placeholderText().color())
                place = QRectF(x - 30, area.bottom() + 2, 60, metrics.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{percent} %")


class RecallView(QWidget):
    """A bar for each emotion; a mark shows where the model in use is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new: dict[str, float] = {}
        self._old: dict[str, float] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_recall(self, new: dict[str, float | None], old: dict[str, float | None] | None) -> None:
        """Show parts, 0 to 1, by emotion; None for one without faces."""
        self._new, self._old = (
            {n: part for n, part in one.items() if part is not None} for one in (new, old or {})
        )
        self.setAccessibleName("; ".join(f"{shown_name(name)}: {self._words(name)}" for name in self._new))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each emotion."""
        return QSize(480, max(1, len(self._new)) * (self.fontMetrics().height() + 10))

    def _words(self, name: str) -> str:
        new, old = self._new[name], self._old.get(name)
        if old is None:
            return f"{new * 100:.0f} %"
        return translate("train", "{new:.0f} %  (was {old:.0f} %)").format(new=new * 100, old=old * 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all rows."""
        if not self._new:
            return
        painter = QPainter(self)
        metrics = self.fontMetrics()
        height = metrics.height() + 10
        names = max(metrics.horizontalAdvance(shown_name(name)) for name in self._new) + 16
        figures = max(metrics.horizontalAdvance(self._words(name)) for name in self._new) + 16
        ink = self.palette().windowText().color()
        for row, (name, part) in enumerate(self._new.items()):
            area = QRectF(names, height * row + 3, self.width() - names - figures, height - 6)
            painter.fillRect(area, self.palette().base())
            painter.fillRect(
                QRectF(area.left(), area.top(), area.width() * part, area.height()), emotion_colour(name)
            )
            painter.setPen(ink)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, height * row, names, height), middle, shown_name(name))
            painter.drawText(
                QRectF(area.right() + 12, height * row, figures, height), middle, self._words(name)
            )
            if name in self._old:
                x = area.left() + area.width() * self._old[name]
                painter.setPen(QPen(ink, 2))
                painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom() + 2))


def _in_words(model: dict[str, Any]) -> str:
    return translate("train", "{accuracy:.1f} %  ({low:.1f} to {high:.1f})").format(
        accuracy=model["accuracy"] * 100, low=model["low"] * 100, high=model["high"] * 100
    )
