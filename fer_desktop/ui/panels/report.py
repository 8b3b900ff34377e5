"""The stored classification report as a table."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.ui.panels.stored_figures import NOT_MEASURED, stored_figures
from training.bundle import ModelBundle

_COLUMNS: Final = (
    ("precision", "Precision", "Of the faces read so, the part that is labelled so"),
    ("recall", "Recall", "Of the faces labelled so, the part that was read so"),
    ("f1", "F1", "The harmonic mean of precision and recall"),
    ("support", "Faces", "Faces labelled so (support)"),
)


class ReportPanel(QWidget):
    """Precision, recall and F1 by emotion, and their averages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = QLabel()
        self._caption.setObjectName("caption")
        self._caption.setWordWrap(True)
        self.table = QTableWidget(0, len(_COLUMNS))
        self.table.setAccessibleName("Classification report")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setShowGrid(False)
        for column, (_, title, explanation) in enumerate(_COLUMNS):
            item = QTableWidgetItem(title)
            item.setToolTip(explanation)
            self.table.setHorizontalHeaderItem(column, item)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setMinimumSectionSize(18)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self._caption)
        layout.addWidget(self.table, 1)

    def show_model(self, bundle: ModelBundle) -> None:
        """Show the report of another model."""
        figures = stored_figures(bundle)
        self._caption.setText(figures.caption if figures else NOT_MEASURED)
        rows = {}
        if figures:
            rows = dict(figures.values["per_class"])
            rows["Mean of emotions"] = figures.values["macro_average"]
            rows["Mean of faces"] = figures.values["weighted_average"]
        self.table.setRowCount(len(rows))
        self.table.setVerticalHeaderLabels(list(rows))
        for place, row in enumerate(rows.values()):
            for column, (key, _, _) in enumerate(_COLUMNS):
                text = f"{row[key]:,}" if key == "support" else f"{row[key]:.2f}"
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(place, column, item)
