"""The stored classification report as a table that can be sorted."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTableWidgetItem, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import shown_decimal, shown_number, translate
from fer_desktop.models.bundle_figures import INTERVALS, StoredFigures
from fer_desktop.ui.panels.split_figures import SplitChoice
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.ui.widgets.sortable_table import SortingTable
from training.core.bundle import ModelBundle

_COLUMNS: Final = (
    (
        "precision",
        translate("panels", "Precision"),
        translate("panels", "Of the faces with this prediction, the share with this label"),
    ),
    (
        "recall",
        translate("panels", "Recall"),
        translate("panels", "Of the faces with this label, the share with this prediction"),
    ),
    ("f1", translate("panels", "F1"), translate("panels", "The harmonic mean of precision and recall")),
    (
        "support",
        translate("panels", "Faces"),
        translate("panels", "Number of faces with this label (support)"),
    ),
)
_AVERAGES: Final = (
    (translate("panels", "Macro average"), "macro_average"),
    (translate("panels", "Weighted average"), "weighted_average"),
)
_UNSORTED = -1
NO_FIGURE: Final = "–"
"""Of an emotion that no face has."""


class ReportPanel(QWidget):
    """Precision, recall and F1 by emotion, their averages, and the figures of all faces together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column, self._order = _UNSORTED, Qt.SortOrder.DescendingOrder
        self.splits = SplitChoice()
        self.splits.changed.connect(self._show)
        self.table = SortingTable(len(_COLUMNS))
        self.table.setAccessibleName(translate("panels", "Classification report"))
        self.table.sort_asked.connect(self.sort_by)
        for column, (_, title, explanation) in enumerate(_COLUMNS):
            item = QTableWidgetItem(title)
            said = translate(
                "panels", "{explanation}. Click to sort; a third click restores the default order."
            )
            item.setToolTip(said.format(explanation=explanation))
            self.table.setHorizontalHeaderItem(column, item)
        self._overall = PlainLabel()
        self._overall.setWordWrap(True)
        self._overall.setToolTip(f"<p>{INTERVALS}</p>")
        self._absent = PlainLabel()
        self._absent.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self.splits)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._overall)
        layout.addWidget(self._absent)
        layout.addStretch(0)

    @property
    def overall(self) -> str:
        """The line below the table: figures of all faces, with intervals where they are stored."""
        return self._overall.text()

    @property
    def absent(self) -> str:
        """The sentence on emotions that no face has; empty where there are none."""
        return self._absent.text()

    @property
    def names(self) -> list[str]:
        """What stands before the rows, from above."""
        return [self.table.verticalHeaderItem(row).text() for row in range(self.table.rowCount())]

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the report of another model."""
        self.splits.show_model(bundle)

    def sort_by(self, column: int) -> None:
        """Sort the emotions by a column, from the highest; then from the lowest; then in the usual order."""
        if column != self._column:
            self._column, self._order = column, Qt.SortOrder.DescendingOrder
        elif self._order is Qt.SortOrder.DescendingOrder:
            self._order = Qt.SortOrder.AscendingOrder
        else:
            self._column = _UNSORTED
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(self._column != _UNSORTED)
        header.setSortIndicator(self._column, self._order)
        self._show(self.splits.figures)

    def _show(self, figures: StoredFigures | None) -> None:
        self.table.setVisible(figures is not None)
        self._overall.setText(figures.overall if figures else "")
        self._absent.setText(figures.absent if figures else "")
        self._absent.setVisible(bool(self._absent.text()))
        rows = self._rows(figures.values) if figures else []
        self.table.setRowCount(len(rows))
        self.table.setVerticalHeaderLabels([shown_name(name) for name, _ in rows])
        bold = QFont(self.table.font())
        bold.setBold(True)
        for row_index, (name, row) in enumerate(rows):
            for column, (key, _, _) in enumerate(_COLUMNS):
                item = QTableWidgetItem(_text(row, key))
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                if name in dict(_AVERAGES):
                    item.setFont(bold)
                self.table.setItem(row_index, column, item)

    def _rows(self, values: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
        """Emotions in the chosen order; the averages always below them."""
        emotions = list(values["per_class"].items())
        if self._column != _UNSORTED:
            key = _COLUMNS[self._column][0]
            falling = self._order is Qt.SortOrder.DescendingOrder
            emotions.sort(key=lambda row: row[1][key], reverse=falling)
            emotions.sort(key=lambda row: not row[1]["support"])  # what no face has comes last
        return [*emotions, *((title, values[key]) for title, key in _AVERAGES)]


def _text(row: Mapping[str, Any], key: str) -> str:
    if key == "support":
        return shown_number(row[key])
    return shown_decimal(row[key], ".2f") if row["support"] else NO_FIGURE
