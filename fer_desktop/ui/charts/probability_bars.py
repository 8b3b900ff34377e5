"""Seven probabilities as bars; an emotion can be asked for by pointer and keys."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.ui.settings.theme import emotion_colour, hatching
from fer_desktop.ui.widgets.input_events import keeps_key
from fer_desktop.vision.inference.reject_option import whole_percent

_ROWS = 7
_ROW = 26
_LOWEST_ROW = 19
_GAP = 8
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ProbabilityBars(QWidget):
    """One bar an emotion, its name before it and its percentage behind.

    Signals:
        asked: Another emotion is asked for, by pointing, clicking or keys; empty when none is.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Rather closer rows than rows cut off, where other faces or a long sentence need room.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(translate("panels", "Probabilities of the selected face"))
        self._labels: tuple[str, ...] = ()
        self._values: list[float] | None = None
        self._hatched = False
        self._pinned = ""
        self._hovered = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def asked_for(self) -> str:
        """The emotion that is pointed at, or else the one that was clicked; empty for none."""
        return self._hovered or self._pinned

    def ask(self, emotion: str) -> None:
        """Ask for an emotion until another one is asked for; empty: for none."""
        self._change(pinned=emotion, hovered="")

    def row_at(self, position: QPointF) -> str:
        """The emotion at a position in pixels; empty below the last one."""
        row = int(position.y() // (self.height() / max(len(self._labels), _ROWS)))
        return self._labels[row] if 0 <= row < len(self._labels) else ""

    def show_probabilities(
        self, labels: tuple[str, ...], values: list[float] | None, hatched: bool = False
    ) -> None:
        """Show probabilities 0 to 1 in the order of ``labels``; None where there is no face.

        Args:
            labels: The emotions.
            values: One probability each.
            hatched: Whether to draw the bars without colour, as of a face that is not sure.
        """
        if len(labels) != len(self._labels):
            self.updateGeometry()
        self._labels, self._values, self._hatched = labels, values, hatched
        self.setAccessibleDescription(
            ", ".join(
                f"{shown_name(name)} {whole_percent(value)}%"
                for name, value in zip(labels, values or [], strict=False)
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Room for one row an emotion."""
        return QSize(280, max(len(self._labels), _ROWS) * _ROW)

    def minimumSizeHint(self) -> QSize:
        """Narrower, and rows closer together."""
        return QSize(220, max(len(self._labels), _ROWS) * _LOWEST_ROW)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ask for what is pointed at."""
        self._change(self._pinned, self.row_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Ask again for what was clicked, if anything was."""
        super().leaveEvent(event)
        self._change(self._pinned, "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep asking for what is clicked; once more: no longer."""
        if event.button() == Qt.MouseButton.LeftButton:
            clicked = self.row_at(event.position())
            self.ask("" if clicked == self._pinned else clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down ask for an emotion after another, Escape for none."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self._pinned:
            self.ask("")
        elif step is None or not self._labels:
            super().keyPressEvent(event)
        elif self._pinned:
            place = self._labels.index(self._pinned) + step
            self.ask(self._labels[min(max(place, 0), len(self._labels) - 1)])
        else:
            self.ask(self._labels[0 if step > 0 else -1])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the likeliest emotion when reached by the keyboard."""
        super().focusInEvent(event)
        by_keys = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_keys and self._labels and not self._pinned:
            values = self._values or [0.0]
            self.ask(self._labels[values.index(max(values))])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ask for nothing more when the keyboard goes on."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.ask("")

    def event(self, event: QEvent) -> bool:
        """Keep Up and Down for itself, whatever they do elsewhere."""
        if keeps_key(event, *_STEPS):
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        name_width = max((metrics.horizontalAdvance(shown_name(name)) for name in self._labels), default=0)
        number_width = metrics.horizontalAdvance("100 %")
        left = name_width + _GAP
        height = self.height() / max(len(self._labels), _ROWS)
        room = self.width() - left - _GAP - number_width
        for row, name in enumerate(self._labels):
            top = row * height
            if name == self.asked_for:
                painter.setPen(QPen(self.palette().highlight().color(), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(left - 3.5, top + 2.5, room + 7, height - 5), 5, 5)
            painter.setPen(self.palette().windowText().color())
            middle = Qt.AlignmentFlag.AlignVCenter
            left_of = QRectF(0, top, name_width, height)
            painter.drawText(left_of, middle | Qt.AlignmentFlag.AlignLeft, shown_name(name))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().alternateBase())
            painter.drawRoundedRect(QRectF(left, top + 6, room, height - 12), 3, 3)
            if self._values is None:
                continue
            value = self._values[row]
            if room * value >= 1:
                ink = self.palette().windowText().color()
                painter.setBrush(hatching(ink) if self._hatched else emotion_colour(name))
                painter.drawRoundedRect(QRectF(left, top + 6, room * value, height - 12), 3, 3)
            painter.setPen(self.palette().windowText().color())
            number = QRectF(self.width() - number_width, top, number_width, height)
            painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, f"{whole_percent(value)} %")

    def _change(self, pinned: str, hovered: str) -> None:
        before = self.asked_for
        self._pinned, self._hovered = pinned, hovered
        if self.asked_for != before:
            self.asked.emit(self.asked_for)
        self.update()
