"""How many faces of each class every split has, before and after cleaning."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.ui.charts.axis import Axis, round_numbers
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.bar_plot import Bar, BarRow
from fer_desktop.ui.charts.legend_table import LegendRow, LegendTable
from fer_desktop.ui.settings.theme import FACE_SERIES, SERIES

_SPLITS: Final = (
    ("Training", translate("train", "Train"), SERIES[0]),
    ("PublicTest", translate("train", "Validation"), SERIES[1]),
    ("PrivateTest", translate("train", "Test"), SERIES[2]),
    ("", translate("train", "Without a split"), FACE_SERIES[2]),
)
_EXCLUDED: Final = QColor(128, 128, 128, 90)


class ClassBalance(QWidget):
    """A stacked bar for each class, before all that is excluded; the totals of the splits below.

    Attributes:
        chart: A row for each class.
        legend: Each split with its faces in the dataset and in the training.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = translate("train", "Faces per class and split")
        self._emotions: tuple[str, ...] = ()
        self._before: dict[str, dict[str, int]] = {}
        self.chart = BarChart(title, Axis(translate("train", "Faces")))
        number = "1,000,000"
        self.legend = LegendTable(title, (translate("train", "Without a split"), number, number))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.chart)
        layout.addWidget(self.legend)

    def show_source(self, event: Mapping[str, Any]) -> None:
        """Show what is in the dataset, of the event ``faces``."""
        self._emotions = tuple(event["emotions"])
        self._before = _by_split(event)
        self._show(self._before)

    def show_used(self, event: Mapping[str, Any]) -> None:
        """Show what is left of it, of the event ``split``."""
        self._show(_by_split(event))

    def _show(self, used: Mapping[str, Mapping[str, int]]) -> None:
        rows: list[BarRow] = []
        for emotion in self._emotions:
            before = sum(counts[emotion] for counts in self._before.values())
            bars, start = [Bar(before, _EXCLUDED)], 0
            for split, _, colour in _SPLITS:
                count = used.get(split, {}).get(emotion, 0)
                bars.append(Bar(start + count, QColor(colour), start))
                start += count
            text = shown_number(before)
            if start != before:
                text = translate("train", "{left:,} of {all:,}").format(left=start, all=before)
            rows.append(BarRow(shown_name(emotion), tuple(bars), text))
        most = max((bar.end for row in rows for bar in row.bars), default=0.0)
        self.chart.axis = Axis(self.chart.axis.name, ticks=tuple(round_numbers(0.0, most or 1.0)))
        self.chart.show_rows(rows)
        lines = [
            LegendRow(
                QColor(colour),
                (title, *(shown_number(sum(at.get(split, {}).values())) for at in (self._before, used))),
            )
            for split, title, colour in _SPLITS
            if split in self._before or split in used
        ]
        header = ("", translate("train", "Dataset"), translate("train", "Used"))
        self.legend.show_rows(header, lines)


def _by_split(event: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    return {
        split: dict(zip(event["emotions"], map(int, counts), strict=True))
        for split, counts in event["splits"].items()
    }
