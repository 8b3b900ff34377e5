"""What is shown of the chosen runs: their curves, what a person wrote of one, and what two differ in."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from fer_desktop.base.errors import reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.explain.run_comparison import accuracy_comparison, setting_differences
from fer_desktop.ui.charts.axis import Axis, percent_text
from fer_desktop.ui.charts.line_chart import LineChart
from fer_desktop.ui.charts.series import Series
from fer_desktop.ui.charts.training_curves import epoch_axis
from fer_desktop.ui.settings.theme import SERIES
from fer_desktop.ui.summary.value_table import ValueTable
from fer_desktop.ui.widgets.page_parts import label, say
from training.core.training_runs import (
    RunNotes,
    RunSummary,
    checked_notes,
    read_notes,
    run_config,
    run_history,
    write_notes,
)

_FIGURES: Final = (
    ("val_accuracy", translate("runs", "Validation accuracy"), percent_text),
    ("accuracy", translate("runs", "Training accuracy"), percent_text),
    ("val_loss", translate("runs", "Validation loss"), None),
    ("loss", translate("runs", "Training loss"), None),
)
_DASHES: Final = ((), (4.0, 2.0), (1.0, 2.0))


class RunCurves(QWidget):
    """One figure of several runs over their epochs, in one chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[RunSummary] = []
        self.figure = QComboBox()
        self.figure.setAccessibleName(translate("runs", "Figure"))
        for name, title, _ in _FIGURES:
            self.figure.addItem(title, name)
        self.figure.currentIndexChanged.connect(self._draw)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.figure)
        self.charts = {name: self._chart(title, text) for name, title, text in _FIGURES}

    def show_runs(self, runs: Sequence[RunSummary]) -> None:
        """Draw other runs."""
        self._runs = list(runs)
        self._draw()

    def _chart(self, title: str, text: object) -> LineChart:
        axis = Axis(title, finest=0.001, text=percent_text) if text else Axis(title)
        empty = translate("runs", "Select runs to draw their curves.")
        chart = LineChart(title, epoch_axis(), axis, empty=empty)
        self._layout.addWidget(chart, 1)
        return chart

    def _draw(self) -> None:
        chosen = self.figure.currentData()
        for name, chart in self.charts.items():
            chart.setVisible(name == chosen)
        series, epochs = [], 1
        for number, run in enumerate(self._runs):
            rows = [row for row in run_history(run.folder) if row.get(chosen) is not None]
            if rows:
                x = np.array([row["epoch"] for row in rows], np.float64)
                y = np.array([row[chosen] for row in rows], np.float64)
                colour = QColor(SERIES[number % len(SERIES)])
                dash = _DASHES[number // len(SERIES) % len(_DASHES)]
                series.append(Series(run.name, x, y, colour, dots=len(rows) < 2, dash=dash))
                epochs = max(epochs, int(x[-1]))
        chart = self.charts[chosen]
        chart.show_series(series, ends=(1.0, float(max(epochs, 2))))


class NotesView(QWidget):
    """Tags and a note of one run; kept when another one is chosen.

    Signals:
        changed: They were stored.
        failed: They cannot be stored; why, in a sentence.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._stored = RunNotes()
        self.about = label("", "caption")
        self.tags = QLineEdit(placeholderText=translate("runs", "Tags, separated by commas"))
        self.tags.setAccessibleName(translate("runs", "Tags"))
        self.tags.editingFinished.connect(self.keep)
        self.note = QPlainTextEdit(placeholderText=translate("runs", "Note"))
        self.note.setAccessibleName(translate("runs", "Note"))
        self.note.setTabChangesFocus(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        for widget in (self.about, self.tags, self.note):
            layout.addWidget(widget)

    def show_run(self, run: RunSummary | None) -> None:
        """Show those of another run; None: of none."""
        folder = run.folder if run is not None and run.finished else None
        if folder is not None and folder == self._folder:
            return
        self.keep()
        self._folder = folder
        self._stored = read_notes(folder) if folder is not None else RunNotes()
        self.tags.setText(", ".join(self._stored.tags))
        self.note.setPlainText(self._stored.note)
        for widget in (self.tags, self.note):
            widget.setEnabled(folder is not None)
        if run is None:
            say(self.about, translate("runs", "Select one run to write about it."))
        else:
            unfinished = translate("runs", "Notes can be added once the training is finished.")
            say(self.about, "" if run.finished else unfinished)

    def keep(self) -> None:
        """Store what was changed."""
        if self._folder is None:
            return
        notes = checked_notes(self.tags.text().split(","), self.note.toPlainText())
        if notes == self._stored:
            return
        try:
            write_notes(self._folder, notes)
        except OSError as error:
            said = translate("runs", "Cannot store the notes in {folder} ({reason}). Free up disk space.")
            self.failed.emit(said.format(folder=self._folder, reason=reason_of(error)))
            return
        self._stored = notes
        self.changed.emit()


class ComparisonView(QWidget):
    """The accuracy of two runs, and the settings that differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text: QLabel = label()
        self.table = ValueTable(translate("runs", "Settings that differ"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.text)
        layout.addWidget(self.table, 1)

    def show_runs(self, runs: Sequence[RunSummary]) -> None:
        """Compare two runs; with any other number, say what to do."""
        self.table.setVisible(len(runs) == 2)
        if len(runs) != 2:
            say(self.text, translate("runs", "Select two runs to compare them."))
            return
        first, second = runs
        rows = setting_differences(run_config(first.folder), run_config(second.folder))
        same = translate("runs", "Both have the same settings.")
        say(self.text, " ".join([accuracy_comparison(first, second), *([] if rows else [same])]))
        heads = [(translate("runs", "Setting"), ""), (first.name, ""), (second.name, "")]
        self.table.show_table(heads, rows, rows)
