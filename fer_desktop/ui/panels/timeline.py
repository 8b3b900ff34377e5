"""The selected face over the last minute, and what it looked like for how long."""

import math

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.base.i18n import counted, translate
from fer_desktop.live.reading_history import ReadingHistory, Readings
from fer_desktop.recording.summary import SessionSummary, summarise, summary_text
from fer_desktop.ui.charts.timeline_plot import TimelinePlot
from fer_desktop.ui.panels.timeline_legend import TimelineFigures, duration
from fer_desktop.vision.types import Analysis, FaceReading
from training.core.bundle import ModelBundle

SUMMARY_EVERY = 0.5
"""Seconds between two summaries; figures that change more often cannot be read."""


class TimelinePanel(QWidget):
    """Seven lines; beside them the words to their colours, with the figures of now and of the session.

    Signals:
        time_asked: The time that was clicked, by the clock of the source: of a video, its own.
    """

    time_asked = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.history = ReadingHistory()
        self._labels: tuple[str, ...] = ()
        self._face_id: int | None = None
        self._not_sure_below = 0.0
        self._summary: SessionSummary | None = None
        self._interval = 0
        self._ago: float | None = None
        self._waiting = False
        self.plot = TimelinePlot()
        self.plot.clicked.connect(self._ask_for)
        self.plot.pointed.connect(self._point)
        self.figures = TimelineFigures()
        self._changes = QLabel()
        self._changes.setObjectName("caption")
        self._changes.setToolTip(
            translate(
                "panels",
                "How often the likeliest emotion changed, and for how long the face was read, ten minutes at "
                "most",
            )
        )
        self._copy = QPushButton(translate("panels", "Copy"))
        self._copy.setToolTip(translate("panels", "Copy these figures, for a text or a spreadsheet"))
        self._copy.clicked.connect(self.copy)
        footer = QHBoxLayout()
        footer.setSpacing(8)
        footer.addWidget(self._changes, 1)
        footer.addWidget(self._copy)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.figures)
        column.addLayout(footer)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(16)
        layout.addWidget(self.plot, 1)
        layout.addLayout(column)
        self.forget()

    def sizeHint(self) -> QSize:
        """As high as its figures; the picture gets the rest."""
        return QSize(640, self.minimumSizeHint().height())

    @property
    def changes(self) -> str:
        """The line below the figures."""
        return self._changes.text()

    @property
    def summary(self) -> SessionSummary | None:
        """What is shown of the session; None as long as no time has passed."""
        return self._summary

    def show_model(self, bundle: ModelBundle) -> None:
        """Take the emotions of another model."""
        self._labels = bundle.labels
        self.forget()

    def wait(self, looking: bool) -> None:
        """Show no figures of now; the lines and the figures of the session stay."""
        self._waiting = True
        self._show()

    def forget(self) -> None:
        """Show no face, as before the first reading of a source."""
        self.history.clear()
        self._face_id, self._summary = None, None
        self._show()

    def show_reading(
        self, analysis: Analysis, selected: FaceReading | None, not_sure_below: float = 0.0
    ) -> None:
        """Take the readings of an analysis, and show the selected face, or the last one that was."""
        self._waiting = False
        self.history.add(analysis)
        before = self._face_id, self._not_sure_below
        if selected is not None:
            self._face_id = selected.face_id
        self._not_sure_below = not_sure_below
        chosen_anew = before != (self._face_id, not_sure_below)
        interval = int(analysis.moment / SUMMARY_EVERY)
        if chosen_anew or interval != self._interval or self._summary is None:
            self._interval = interval
            self._sum_up()
        if chosen_anew:
            self.plot.update()
        self._show()

    def copy(self) -> None:
        """Put the summary into the clipboard."""
        if self._summary is not None and self._face_id is not None:
            QGuiApplication.clipboard().setText(summary_text(self._summary, self._face_id))

    def _readings(self) -> Readings | None:
        return None if self._face_id is None else self.history.of(self._face_id)

    def _sum_up(self) -> None:
        readings = self._readings()
        self._summary = None
        if readings is not None:
            summary = summarise(readings, self._labels, self._not_sure_below)
            # Of one moment alone there is nothing to say.
            self._summary = summary if summary.seconds else None

    def _point(self, ago: float) -> None:
        """Show the figures of so many seconds before now; NaN: of now."""
        self._ago = None if math.isnan(ago) else ago
        self._show()

    def _ask_for(self, ago: float) -> None:
        """Ask for what was so many seconds before now."""
        if self.history.now is not None:
            self.time_asked.emit(self.history.now - ago)

    def _show(self) -> None:
        readings, now = self._readings(), self.history.now
        values = None
        if readings is not None and now is not None and not (self._waiting and self._ago is None):
            values = readings.at(now - (self._ago or 0.0))
        self.plot.show_readings(self._labels, readings, now, self._not_sure_below)
        face_id = self._face_id if readings else None
        self.figures.show_figures(self._labels, face_id, values, self._ago, self._summary)
        self._copy.setEnabled(self._summary is not None)
        self._changes.setText(_in_words(self._summary))


def _in_words(summary: SessionSummary | None) -> str:
    if summary is None:
        return ""
    changes = counted(summary.changes, translate("panels", "{n} change"), translate("panels", "{n} changes"))
    return translate("panels", "{changes} in {duration}").format(
        changes=changes, duration=duration(summary.seconds)
    )
