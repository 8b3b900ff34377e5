"""What a run comes to: how many faces look like what, and how many files gave none."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from fer_desktop.batch.totals import Summary
from fer_desktop.config import Settings
from fer_desktop.emotion_names import shown_name
from fer_desktop.language import shown_number, translate
from fer_desktop.live.no_face_words import best_read_whole, run_advice
from fer_desktop.ui.colours import emotion_colour

READ_WHOLE: Final = translate("batch", "Read each picture as one face")
_ROW: Final = 30


class SummaryView(QWidget):
    """One line that counts everything, a bar for each emotion, and what to try where no face was found.

    Signals:
        whole_asked: Each picture is to be read as one face.
    """

    whole_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._note = QLabel(translate("batch", "Faces that look so most; not what people feel."))
        self._note.setObjectName("caption")
        self._note.setWordWrap(True)
        self.bars = CountBars()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sentence)
        layout.addWidget(self.bars)
        layout.addWidget(self._note)
        self._advice = QLabel()
        self._advice.setWordWrap(True)
        self.whole = QPushButton(READ_WHOLE)
        self.whole.clicked.connect(self.whole_asked)
        layout.addSpacing(8)
        layout.addWidget(self._advice)
        layout.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.show_summary(None)

    @property
    def sentence(self) -> str:
        """What was counted."""
        return self._sentence.text()

    @property
    def advice(self) -> str:
        """What is said where no face was found."""
        return self._advice.text()

    @property
    def offers_whole(self) -> bool:
        """Whether the advice is to read each picture as one face."""
        return not self.whole.isHidden()

    def show_summary(self, summary: Summary | None, settings: Settings | None = None) -> None:
        """Show what a run comes to.

        Args:
            summary: None before one has begun.
            settings: How faces were found; without them, nothing is advised.
        """
        nothing = translate("batch", "Nothing has been read yet.")
        self._sentence.setText(f"{summary.sentence}." if summary else nothing)
        self.bars.show_counts(summary.looks if summary else {})
        self._note.setVisible(summary is not None)
        advice = run_advice(summary, settings, options=False) if summary and settings else ""
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.whole.setVisible(bool(advice) and summary is not None and best_read_whole(summary))


class CountBars(QWidget):
    """A bar for each emotion, as long as its count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[str, int] = {}

    @property
    def texts(self) -> list[str]:
        """What stands beside the bars."""
        total = max(sum(self._counts.values()), 1)
        return [f"{shown_number(count)} · {count / total:.1%}" for count in self._counts.values()]

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show counts by emotion."""
        self._counts = dict(counts)
        self.setAccessibleName(
            ", ".join(f"{shown_name(name)} {text}" for name, text in zip(counts, self.texts, strict=True))
        )
        self.setFixedHeight(_ROW * len(counts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A row for each emotion."""
        return QSize(480, _ROW * len(self._counts))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, bars and figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        names = max((metrics.horizontalAdvance(shown_name(name)) for name in self._counts), default=0) + 16
        figures = max((metrics.horizontalAdvance(text) for text in self.texts), default=0) + 16
        most = max([*self._counts.values(), 1])
        room = max(self.width() - names - figures, 0)
        for place, (name, count) in enumerate(self._counts.items()):
            top = place * _ROW
            painter.setPen(self.palette().windowText().color())
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, names, _ROW), left, shown_name(name))
            bar = QRectF(names, top + 7, max(room * count / most, 1.0), _ROW - 14)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(emotion_colour(name))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setPen(self.palette().windowText().color())
            painter.drawText(QRectF(bar.right() + 8, top, figures, _ROW), left, self.texts[place])
