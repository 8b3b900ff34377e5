"""Recall per class, epoch by epoch: a line for each emotion, and a table of the last figures."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.ui.charts.axis import Axis, percent_text
from fer_desktop.ui.charts.legend_table import LegendRow, LegendTable
from fer_desktop.ui.charts.line_chart import LineChart
from fer_desktop.ui.charts.series import Series
from fer_desktop.ui.charts.training_curves import NO_EPOCH, epoch_axis
from fer_desktop.ui.settings.theme import emotion_colour

Recall = Mapping[str, float | None]
_COLUMN: Final = "recall_"


class RecallPerClass(QWidget):
    """Of the validation faces with a label, the share that is predicted so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = translate("train", "Recall per class")
        self._rows: list[tuple[int, Recall]] = []
        self._epochs = 1
        y = Axis(title, (0.0, 1.0), (0.0, 0.25, 0.5, 0.75, 1.0), 0.001, percent_text)
        self.chart = LineChart(title, epoch_axis(), y, empty=NO_EPOCH, legend=False)
        self.chart.setToolTip(
            translate(
                "train", "Recall: of the validation faces with this label, the share that is predicted so"
            )
        )
        self.table = LegendTable(title, ("", shown_percent(1.0)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.chart, 1)
        layout.addWidget(self.table)

    @property
    def epochs(self) -> list[int]:
        """The epochs that are shown."""
        return [epoch for epoch, _ in self._rows]

    def show_history(self, epochs: int, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show other epochs.

        Args:
            epochs: How many there will be.
            rows: Those that are done, each with its ``epoch`` and, if it is known, with ``recall``, 0 to 1 by
                class, None for one without faces; or with a column ``recall_CLASS`` for each.
        """
        self._epochs = max(1, epochs)
        self._rows = [(int(row["epoch"]), recall) for row in rows if (recall := _recall_of(row))]
        self._show()

    def add(self, row: Mapping[str, Any]) -> None:
        """Add the figures of an epoch, as in ``show_history``."""
        if recall := _recall_of(row):
            self._rows.append((int(row["epoch"]), recall))
            self._show()

    def last(self, emotion: str) -> float | None:
        """The last figure of an emotion."""
        return self._rows[-1][1].get(emotion) if self._rows else None

    def _show(self) -> None:
        emotions = tuple(dict.fromkeys(name for _, recall in self._rows for name in recall))
        lines = [self._line(emotion) for emotion in emotions]
        self.chart.show_series(lines, ends=(1.0, float(self._epochs)))
        texts = {
            emotion: "–" if (recall := self.last(emotion)) is None else shown_percent(recall)
            for emotion in emotions
        }
        rows = [LegendRow(emotion_colour(name), (shown_name(name), text)) for name, text in texts.items()]
        self.table.show_rows(("", ""), rows)
        self.table.setVisible(bool(self._rows))
        said = translate("train", "Recall per class in epoch {epoch}: {figures}")
        figures = ", ".join(f"{shown_name(name)} {text}" for name, text in texts.items())
        self.setAccessibleName(
            said.format(epoch=self._rows[-1][0], figures=figures) if self._rows else NO_EPOCH
        )

    def _line(self, emotion: str) -> Series:
        points = [(epoch, recall.get(emotion)) for epoch, recall in self._rows]
        known = [point for point in points if point[1] is not None]
        epochs, values = np.array(known, np.float64).reshape(-1, 2).T
        return Series(shown_name(emotion), epochs, values, emotion_colour(emotion))


def _recall_of(row: Mapping[str, Any]) -> Recall:
    columns = {name.removeprefix(_COLUMN): row[name] for name in row if name.startswith(_COLUMN)}
    return row.get("recall") or columns
