"""The rows of a run for a table: nothing is made before it is seen."""

from pathlib import Path
from typing import Any, Final

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from fer_desktop.analysis.output.face_table import (
    CHANCE,
    FIRST_EMOTION,
    QUALITY,
    FaceLine,
    FaceTable,
)
from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_time
from fer_desktop.base.i18n import translate
from fer_desktop.ui.settings.theme import emotion_colour, hatching
from fer_desktop.ui.widgets.plain_text import plain_tip
from fer_desktop.vision.captions import numbered_title
from fer_desktop.vision.inference.reject_option import whole_percent

_Index = QModelIndex | QPersistentModelIndex
_TITLES: Final = (
    (
        translate("batch", "File"),
        translate("batch", "Picture, or video with time. Click a row to show it."),
    ),
    (
        translate("batch", "Face"),
        translate("batch", "Face number, from left to right; in videos, the track ID"),
    ),
    (translate("batch", "Prediction"), translate("batch", "Top prediction: the most likely emotion")),
    ("%", translate("batch", "Confidence: the probability of the top prediction, in percent")),
    (
        translate("batch", "Quality"),
        translate("batch", "How well the face can be read, in percent; empty where it was not measured"),
    ),
)
_DOT: Final = 10


def shown_prediction(label: str, uncertain: bool) -> str:
    """The emotion, and whether it is uncertain, as the column of predictions says it."""
    name = shown_name(label)
    return translate("batch", "{emotion} (uncertain)").format(emotion=name) if uncertain else name


class FacesModel(QAbstractTableModel):
    """Shows a ``FaceTable``, sorted and chosen from."""

    def __init__(self, table: FaceTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._emotion, self._text, self._minimum_quality = "", "", 0.0
        self._column: int | None = None
        self._falling = False
        self._row_indexes = table.row_indexes()
        self._dots: dict[tuple[str, bool], QPixmap] = {}

    @property
    def table(self) -> FaceTable:
        """All rows."""
        return self._table

    def begin(self, table: FaceTable) -> None:
        """Show another run's rows."""
        self.beginResetModel()
        self._table = table
        self._row_indexes = self._select()
        self.endResetModel()

    def take(self, path: Path, length: int) -> bool:
        """Take the next piece of the rows, as ``FaceTable.take`` does; whether there is more."""
        more = self._table.take(path, length)
        row_indexes = self._select()
        if self._column is None:
            # In the order of the file, new rows are the last ones.
            if len(row_indexes) > len(self._row_indexes):
                self.beginInsertRows(QModelIndex(), len(self._row_indexes), len(row_indexes) - 1)
                self._row_indexes = row_indexes
                self.endInsertRows()
        else:
            self._rearrange()
        return more

    def choose(self, emotion: str, text: str, minimum_quality: float = 0.0) -> None:
        """Show only faces that were read so, of files with this in their path; empty: all.

        Args:
            emotion: The prediction.
            text: A part of the path.
            minimum_quality: Least quality of the faces, 0..1; 0: also those whose quality is not known.
        """
        self._emotion, self._text, self._minimum_quality = emotion, text, minimum_quality
        self._rearrange()

    def line(self, row: int) -> FaceLine:
        """What stands in a row of the table."""
        return self._table.line(int(self._row_indexes[row]))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by none where it is negative."""
        self._column = column if column >= 0 else None
        self._falling = order is Qt.SortOrder.DescendingOrder
        self._rearrange()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Rows that are shown."""
        return 0 if parent.isValid() else len(self._row_indexes)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """File, face, label, its probability, quality, and one for each emotion."""
        return 0 if parent.isValid() else FIRST_EMOTION + len(self._table.emotions)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles and what they mean."""
        if orientation is Qt.Orientation.Vertical:
            return None
        emotion = section >= FIRST_EMOTION
        if role == Qt.ItemDataRole.DisplayRole:
            if emotion:
                return shown_name(self._table.emotions[section - FIRST_EMOTION])
            return _TITLES[section][0]
        if role == Qt.ItemDataRole.ToolTipRole:
            sorts = translate("batch", "Probability in percent. Click to sort.")
            return sorts if emotion else _TITLES[section][1]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (0, 2):
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.InitialSortOrderRole and section >= CHANCE:
            return Qt.SortOrder.DescendingOrder
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One cell."""
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text_of(self.line(index.row()), column)
        if role == Qt.ItemDataRole.ToolTipRole and column == 0:
            return plain_tip(self.line(index.row()).file)
        if role == Qt.ItemDataRole.ToolTipRole and column == 1 and (name := self.line(index.row()).name):
            return plain_tip(name)
        if role == Qt.ItemDataRole.DecorationRole and column == 2:
            line = self.line(index.row())
            return self._dot(line.label, line.uncertain)
        if role == Qt.ItemDataRole.TextAlignmentRole and column not in (0, 2):
            return Qt.AlignmentFlag.AlignCenter
        return None

    def _text_of(self, line: FaceLine, column: int) -> str:
        if column == 0:
            # With its folder: many data sets count their files anew in each.
            name = "/".join(Path(line.file).parts[-2:]).encode("utf-8", "backslashreplace").decode()
            return name if line.seconds is None else f"{name} · {shown_time(line.seconds)}"
        if column == 1:
            return numbered_title(line.face, line.name) if line.name else str(line.face)
        if column == 2:
            return shown_prediction(line.label, line.uncertain)
        if column == QUALITY:
            return "" if line.quality is None else str(whole_percent(line.quality))
        chance = max(line.probabilities) if column == 3 else line.probabilities[column - FIRST_EMOTION]
        return str(whole_percent(chance))

    def _dot(self, label: str, uncertain: bool) -> QPixmap:
        """In the colour of the emotion; hatched where it is uncertain."""
        key = label, uncertain
        if key not in self._dots:
            dot = QPixmap(_DOT, _DOT)
            dot.fill(QColor(0, 0, 0, 0))
            painter = QPainter(dot)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = emotion_colour(label)
            painter.setPen(colour)
            painter.setBrush(hatching(colour) if uncertain else colour)
            painter.drawEllipse(QRectF(0.5, 0.5, _DOT - 1, _DOT - 1))
            painter.end()
            self._dots[key] = dot
        return self._dots[key]

    def _select(self) -> Any:
        return self._table.row_indexes(
            self._emotion, self._text, self._column, self._falling, self._minimum_quality
        )

    def _rearrange(self) -> None:
        self.layoutAboutToBeChanged.emit()
        before, self._row_indexes = self._row_indexes, self._select()
        kept = self.persistentIndexList()
        if kept:
            # What is chosen is a face, wherever it goes; one that is not shown any more is chosen no longer.
            rows = np.full(len(self._table), -1)
            rows[self._row_indexes] = np.arange(len(self._row_indexes))
            moved = [(int(rows[before[index.row()]]), index.column()) for index in kept]
            self.changePersistentIndexList(kept, [self.index(row, column) for row, column in moved])
        self.layoutChanged.emit()
