"""How many faces of each emotion are found, epoch by epoch: one small line for each emotion."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.ui.widgets.input_events import explains
from fer_desktop.ui.widgets.page_parts import NOTHING_YET, label

_GAP: Final = 8


def titled(lines: "RecallLines") -> QVBoxLayout:
    """The lines under what they are."""
    title = label(translate("train", "Found, of each emotion"), "heading")
    title.setToolTip(
        translate("train", "recall: of the faces to check that have this label, the part that is read so")
    )
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(title)
    column.addWidget(lines, 1)
    return column


class RecallLines(QWidget):
    """A row for each emotion: its name, its line so far, its last figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._emotions: tuple[str, ...] = ()
        self._rows: list[tuple[int, dict[str, float]]] = []
        self._epochs = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def begin(
        self,
        emotions: Sequence[str],
        epochs: int,
        before: Sequence[tuple[int, Mapping[str, float | None]]] = (),
    ) -> None:
        """Begin anew, with the figures of epochs that were done before."""
        self._emotions, self._epochs, self._rows = tuple(emotions), epochs, []
        for epoch, recall in before:
            self.add(epoch, recall)
        self.updateGeometry()
        self.update()

    def add(self, epoch: int, recall: Mapping[str, float | None]) -> None:
        """Add an epoch's figures, 0 to 1; None for an emotion without faces."""
        known = {name: value for name, value in recall.items() if value is not None}
        self._rows.append((epoch, known))
        words = ", ".join(f"{shown_name(name)} {value:.0%}" for name, value in known.items())
        said = translate("train", "Found in epoch {epoch}: {figures}")
        self.setAccessibleName(said.format(epoch=epoch, figures=words))
        self.update()

    def figure(self, emotion: str) -> float | None:
        """The last figure of an emotion."""
        return self._rows[-1][1].get(emotion) if self._rows else None

    def sizeHint(self) -> QSize:
        """Room for every emotion."""
        return QSize(260, max(1, len(self._emotions)) * (self.fontMetrics().height() + _GAP))

    def minimumSizeHint(self) -> QSize:
        """The rows may come closer."""
        return QSize(200, max(1, len(self._emotions)) * (self.fontMetrics().height() + 2))

    def event(self, event: QEvent) -> bool:
        """Explain the row under the pointer."""
        return explains(event, self, self._explanation) or super().event(event)

    def _explanation(self, place: QPoint) -> str:
        if not self._emotions or not self._rows:
            return ""
        row = min(len(self._emotions) - 1, int(place.y() / (self.height() / len(self._emotions))))
        emotion = self._emotions[row]
        line = translate("train", "epoch {epoch}: {part:.0%}")
        lines = [
            line.format(epoch=epoch, part=recall[emotion])
            for epoch, recall in self._rows
            if emotion in recall
        ]
        title = translate("train", "{emotion}: how many such faces are found (recall)")
        return "\n".join([title.format(emotion=shown_name(emotion)), *lines[-12:]])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all rows."""
        painter = QPainter(self)
        if not self._rows:
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, NOTHING_YET)
            return
        metrics = self.fontMetrics()
        left = max(metrics.horizontalAdvance(shown_name(emotion)) for emotion in self._emotions) + _GAP
        right = metrics.horizontalAdvance("100 %") + _GAP
        height = self.height() / len(self._emotions)
        for i, emotion in enumerate(self._emotions):
            row = QRectF(0, i * height, self.width(), height)
            painter.setPen(self.palette().windowText().color())
            left_side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(row, left_side, shown_name(emotion))
            figure = self.figure(emotion)
            text = "–" if figure is None else f"{figure * 100:.0f} %"
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
            self._draw_line(painter, row.adjusted(left, 3, -right, -3), emotion)

    def _draw_line(self, painter: QPainter, area: QRectF, emotion: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(area, self.palette().base())
        area = area.adjusted(4, 4, -4, -4)  # room for the point at its end
        span = max(1, self._epochs - 1)
        points = [
            QPointF(
                area.left() + area.width() * min(1.0, (epoch - 1) / span),
                area.bottom() - area.height() * recall[emotion],
            )
            for epoch, recall in self._rows
            if emotion in recall
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(emotion_colour(emotion), 2))
        painter.drawPolyline(QPolygonF(points))
        if points:
            painter.setBrush(emotion_colour(emotion))
            painter.drawEllipse(points[-1], 2.5, 2.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)
