"""The words to the colours of the timeline, with figures: now, and over the session."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.recording.summary import SessionSummary
from fer_desktop.ui.settings.theme import emotion_colour, hatching
from fer_desktop.vision.inference.reject_option import NOT_SURE, whole_percent
from fer_desktop.vision.types import Floats

_SHARE: Final = translate("panels", "of time")
_LONGEST: Final = translate("panels", "longest")
_SWATCH: Final = 20
_GAP: Final = 12


class TimelineFigures(QWidget):
    """One row an emotion and one for not sure: colour, word, now, share of the time, longest span."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("panels", "Figures of the timeline"))
        self.setToolTip(
            translate(
                "panels",
                "Probability now, or where the pointer is on the lines; share of the time in which this "
                "emotion was the likeliest; longest span of it without a break; over ten minutes at most",
            )
        )
        self._labels: tuple[str, ...] = ()
        self.rows: list[tuple[str, str, str, str]] = []
        self.header: tuple[str, str, str, str] = ("", "", "", "")

    def show_figures(
        self,
        labels: tuple[str, ...],
        face_id: int | None,
        values: Floats | None,
        ago: float | None,
        summary: SessionSummary | None,
    ) -> None:
        """Show other figures.

        Args:
            labels: The emotions.
            face_id: The face; None where there is none.
            values: Its probabilities (emotions,); None where it was not read.
            ago: At how many seconds before now; None for now.
            summary: Of the session.
        """
        face = (
            translate("panels", "No face yet")
            if face_id is None
            else translate("panels", "Face {number}").format(number=face_id)
        )
        when = translate("panels", "now") if ago is None else f"−{ago:.1f} s"
        self.header = (face, when, _SHARE, _LONGEST)
        now = [""] * len(labels) if values is None else [f"{whole_percent(value)} %" for value in values]
        times = summary.labels if summary else ()
        shares = [f"{entry.share * 100:.0f} %" for entry in times] or [""] * (len(labels) + 1)
        longest = [duration(entry.longest) if entry.longest else "–" for entry in times] or [""] * (
            len(labels) + 1
        )
        self._labels = labels
        names = (*map(shown_name, labels), shown_name(NOT_SURE).capitalize())
        rows = list(zip(names, (*now, ""), shares, longest, strict=True))
        if len(rows) != len(self.rows):
            self.rows = rows
            self.updateGeometry()
        self.rows = rows
        self.setAccessibleDescription("; ".join(" ".join(row) for row in (self.header, *rows)))
        self.update()

    def sizeHint(self) -> QSize:
        """One line for the header, one an emotion, one for not sure."""
        return QSize(round(sum(self._columns())), (max(len(self.rows), 8) + 1) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        """No smaller, so that nothing is cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw header and rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().placeholderText().color())
        self._draw_line(painter, 0, self.header)
        ink = self.palette().windowText().color()
        for place, row in enumerate(self.rows, start=1):
            middle = (place + 0.5) * self._row_height()
            if place == len(self.rows):
                painter.fillRect(QRectF(0, middle - 4, _SWATCH - 8, 8), hatching(ink))
            else:
                painter.setPen(QPen(emotion_colour(self._labels[place - 1]), 3))
                painter.drawLine(0, round(middle), _SWATCH - 8, round(middle))
            painter.setPen(ink)
            self._draw_line(painter, place, row)

    def _draw_line(self, painter: QPainter, place: int, cells: tuple[str, ...]) -> None:
        top, height = place * self._row_height(), self._row_height()
        left = 0.0 if place == 0 else float(_SWATCH)
        right = 0.0
        for column, (text, width) in enumerate(zip(cells, self._columns(), strict=True)):
            right += width
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            painter.drawText(
                QRectF(left, top, right - left, height), side | Qt.AlignmentFlag.AlignVCenter, text
            )
            left = right

    def _columns(self) -> tuple[float, ...]:
        """Widths in pixels, for the widest text that may come."""
        width = self.fontMetrics().horizontalAdvance
        names = max(width(name) for name in (shown_name("Surprise"), *(row[0] for row in self.rows)))
        return (
            max(_SWATCH + names, width(translate("panels", "No face yet"))),
            _GAP + width("−60.0 s"),
            _GAP + max(width(_SHARE), width("100 %")),
            _GAP + max(width(_LONGEST), width("10:00 min")),
        )

    def _row_height(self) -> int:
        return self.fontMetrics().height() + 2


def duration(seconds: float) -> str:
    """A span of time, as ``4.2 s`` or ``1:05 min``."""
    if seconds < 59.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d} min"
