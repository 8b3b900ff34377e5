"""The selected face over the last minute or a whole video, and what it looked like for how long."""

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.analysis.annotation.annotations import Annotations
from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import duration_text, shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.live.reading_history import ReadingHistory, Readings
from fer_desktop.recording.summary import SessionSummary, summarise, summary_text
from fer_desktop.ui.charts.axis import Axis, percent_text
from fer_desktop.ui.charts.chart_table import ChartTable, series_table
from fer_desktop.ui.charts.legend_table import LegendTable
from fer_desktop.ui.charts.line_chart import LineChart
from fer_desktop.ui.charts.series import Series
from fer_desktop.ui.panels.all_faces import FacesButton, FacesChart, FaceTitles
from fer_desktop.ui.panels.timeline_figures import (
    DRAW_EVERY_MS,
    SUMMARY_EVERY,
    changes_text,
    figure_rows,
)
from fer_desktop.ui.panels.video_timeline import (
    LAST_MINUTE,
    NOW,
    SPAN,
    VideoTimeline,
    ago_text,
    doubtful_spans,
)
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.vision.inference.reject_option import NOT_SURE
from fer_desktop.vision.types import Analysis, FaceReading, Floats
from training.core.bundle import ModelBundle

_NO_FACE: Final = translate("panels", "No face yet")
_HEADER: Final = (translate("panels", "share"), translate("panels", "longest"))


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
        self._titles, self.video = FaceTitles(self.history), VideoTimeline()
        self._labels: tuple[str, ...] = ()
        self._number: int | None = None
        self._confidence_threshold = self._drawn_at = 0.0
        self._summary: SessionSummary | None = None
        self._interval, self._waiting = 0, False
        self._at: float | None = None
        self._drawn: tuple[object, ...] = ()
        self._pace = QTimer(self, interval=DRAW_EVERY_MS, singleShot=True)
        self._pace.timeout.connect(self._show)
        self.plot = LineChart(
            translate("panels", "Timeline of the selected face"),
            LAST_MINUTE,
            Axis(translate("panels", "Probability"), (0.0, 1.0), (0.0, 0.5, 1.0), 0.001, percent_text),
            empty=translate(
                "panels", "Probabilities appear here while a face is read in a camera or a video."
            ),
            legend=False,
            readout=False,
            make_table=self._table,
        )
        self.all_faces = FacesChart(self.plot.x_axis, self.plot.y_axis)
        self.all_faces.hide()
        self.button = FacesButton()
        self.button.toggled.connect(self.plot.setHidden)
        self.button.toggled.connect(self.all_faces.setVisible)
        self.button.changed.connect(lambda: self._show())
        for chart in (self.plot, self.all_faces):
            chart.clicked.connect(self._ask_for)
        self.plot.pointed.connect(self._point)
        name = max(shown_name("Surprise"), shown_name(NOT_SURE), key=len)
        self.figures = LegendTable(
            translate("panels", "Figures of the timeline"),
            (name, ago_text(60.0), shown_percent(1.0), duration_text(599)),
        )
        self.figures.setToolTip(
            translate(
                "panels",
                "Probability now, or at the pointer; share of the time in which the emotion was the top "
                "prediction; longest span of it without a break; over ten minutes at most",
            )
        )
        self._changes = PlainLabel()
        self._changes.setObjectName("caption")
        self._changes.setToolTip(
            translate(
                "panels",
                "How often the top prediction changed, and for how long the face was read; ten minutes at "
                "most",
            )
        )
        self._copy = QPushButton(translate("panels", "Copy"))
        self._copy.setToolTip(translate("panels", "Copy these figures for a text or a spreadsheet"))
        self._copy.clicked.connect(self.copy)
        footer = QHBoxLayout()
        footer.setSpacing(8)
        footer.addWidget(self._changes, 1)
        footer.addWidget(self._copy)
        self._beside = QWidget()
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.figures)
        column.addLayout(footer)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 2)
        layout.setSpacing(16)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.all_faces, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._beside)
        self.forget()

    def sizeHint(self) -> QSize:
        """The lines alone; the picture gets the rest."""
        return QSize(640, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The lines alone, on a strip of some lines of text."""
        return QSize(160, 4 * self.fontMetrics().lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the figures where they have room beside the lines; else at the cursor."""
        super().resizeEvent(event)
        roomy = self.height() >= self._beside.sizeHint().height()
        self._beside.setVisible(roomy)
        self.plot.readout = not roomy

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
        self.video.forget()
        self.forget()
        self.button.show_labels(bundle.labels)

    def show_video(self, duration: float) -> None:
        """Show the whole of a video of so many seconds, in its own time; 0.0: the last minute of a camera."""
        if self.video.show(duration):
            self.plot.x_axis = self.all_faces.x_axis = self.video.axis() if duration else LAST_MINUTE
            self._show()

    def fill(self, rows: Iterable[tuple[float, Floats]]) -> None:
        """Take what was read of the video earlier: times in seconds, and probabilities (emotions,)."""
        self.video.fill(rows)
        self._show()

    def annotate(self, annotations: Annotations) -> None:
        """Show these markers and excluded ranges."""
        self.video.annotate(annotations)
        self._sum_up()
        self._show()

    def wait(self, looking: bool) -> None:
        """Show no figures of now; the lines and the figures of the session stay."""
        self._waiting = True
        self._show()

    def forget(self) -> None:
        """Show no face, as before the first reading of a source, or behind a jump."""
        self.history.clear()
        self._titles.clear()
        self._number, self._summary = None, None
        self._show()

    def show_reading(
        self, analysis: Analysis, selected: FaceReading | None, confidence_threshold: float = 0.0
    ) -> None:
        """Take the readings of an analysis, and show the selected face, or the last one that was."""
        self._waiting = False
        self.button.follow(analysis.source)
        self.history.add(analysis)
        self._titles.note(analysis.faces)
        self.video.add(analysis, selected)
        before = self._number, self._confidence_threshold
        if selected is not None:
            self._number = selected.number
        self._confidence_threshold = confidence_threshold
        chosen_anew = before != (self._number, confidence_threshold)
        interval = int(analysis.moment / SUMMARY_EVERY)
        if chosen_anew or interval != self._interval or self._summary is None:
            self._interval = interval
            self._sum_up()
        self._show()

    def copy(self) -> None:
        """Put the summary into the clipboard."""
        if self._summary is not None and self._number is not None:
            QGuiApplication.clipboard().setText(summary_text(self._summary, self._number))

    def _readings(self) -> Readings | None:
        return None if self._number is None else self._titles.readings(self._number)

    def _sum_up(self) -> None:
        readings = self._readings()
        self._summary = None
        if readings is not None:
            summary = summarise(self.video.kept(readings), self._labels, self._confidence_threshold)
            # Of one moment alone there is nothing to say.
            self._summary = summary if summary.seconds else None

    def _point(self, at: float) -> None:
        """Show the figures of a time on the axis; NaN: of now."""
        self._at = None if math.isnan(at) else at
        self._show()

    def _ask_for(self, at: float) -> None:
        """Ask for what was at a time on the axis."""
        if self.video.duration or self.history.now is not None:
            self.time_asked.emit(self._origin + at)

    @property
    def _origin(self) -> float:
        """The time at 0 on the axis: of a video its first frame, else now."""
        return 0.0 if self.video.duration else self.history.now or 0.0

    def _show(self) -> None:
        readings, now = self._readings(), self.history.now
        values = None
        pointed = self.video.readings() if self.video.duration and self._at is not None else readings
        if pointed is not None and now is not None and not (self._waiting and self._at is None):
            values = pointed.at(now if self._at is None else self._origin + self._at)
        self._show_lines(readings, now or 0.0)
        self.button.offer(len(self._titles.numbers))
        if self.button.isChecked():
            self.all_faces.show_faces(self._titles, self.button.emotion, self.video.ends, self._origin)
        self._show_figures(self._number if readings else None, values)
        self._copy.setEnabled(self._summary is not None)
        self._changes.setText(" · ".join(filter(None, (changes_text(self._summary), self.video.note))))

    def _show_lines(self, readings: Readings | None, now: float) -> None:
        """Draw the last minute, or the video, as soon as the lines have changed or moved by a pixel."""
        shown = readings.since(now - SPAN) if readings else None
        if shown is None or len(shown.times) < 2:
            shown = None
        drawn = (self._labels, self._number, self._confidence_threshold, shown is None, self.video.version)
        moved = self.plot.pixels(abs(now - self._drawn_at))
        if self.button.isChecked() or (drawn == self._drawn and (moved < 1 or self._pace.isActive())):
            return
        self._drawn, self._drawn_at = drawn, now
        self._pace.start()
        if self.video.duration:
            shown = self.video.readings()
        if shown is None:
            self.plot.show_series(())
            return
        times = shown.times - self._origin
        lines = [
            Series(shown_name(label), times, shown.probabilities[:, index], emotion_colour(label), dots=False)
            for index, label in enumerate(self._labels)
        ]
        lines += self.video.lines(now, self._origin, self.palette())
        doubtful = doubtful_spans(shown, times, self._confidence_threshold)
        self.plot.show_series(lines, hatched=[*doubtful, *self.video.excluded(self._origin)])

    def _table(self) -> ChartTable:
        """What is shown in the time of the source, in seconds: of a video, its own."""
        # Lines that stand upright are no numbers.
        lines = [replace(line, x=line.x + self._origin) for line in self.plot.series if not line.dashed]
        return series_table(translate("panels", "Time, s"), lines)

    def _show_figures(self, face_id: int | None, values: Floats | None) -> None:
        when = NOW if self._at is None else self.video.time_text(self._at)
        self.figures.show_rows(
            (_NO_FACE if face_id is None else self._titles.short(face_id), when, *_HEADER),
            figure_rows(self._labels, values, self._summary),
        )
