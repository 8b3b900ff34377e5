"""All faces of a run as a table that can be sorted and searched."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.analysis.output.face_table import FIRST_EMOTION, QUALITY, FaceTable
from fer_desktop.analysis.output.output_path import PARTIAL
from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import counted, shown_number, translate
from fer_desktop.ui.run.faces_model import FacesModel, shown_prediction
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.ui.widgets.sortable_table import SortableHeader

ALL: Final = translate("batch", "All emotions")
NOTHING: Final = translate(
    "batch",
    "Detected faces appear here with their seven probabilities.\nClick a face to show it.",
)
NO_HIT: Final = translate(
    "batch", "No matching face. Choose another emotion, another quality or another filter text."
)
QUALITIES: Final = (0.25, 0.5, 0.75)
"""Least qualities to choose from."""
_ROW: Final = 24
_COLUMN, _NARROW = 76, 56
"""Width of a probability's column in pixels; where a language has a name that is longer, of the others."""
_AROUND, _ARROW, _DOT = 16, 8, 18
"""Pixels about a word in the table, for the arrow of a sorted column, and for the dot before an emotion."""
_SOON_MS: Final = 15
"""Between two pieces of a long file, so that the window stays fluid."""


class FacesView(QWidget):
    """The table, and above it what is to be seen of it.

    Signals:
        opened: A row was chosen, to be looked at: its ``FaceLine``.
        failed: The rows cannot be read, in a sentence.
    """

    opened = Signal(object)
    failed = Signal(str)

    def __init__(self, emotions: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FacesModel(FaceTable(emotions), self)
        self._path, self._length = Path(), 0
        self._timer = QTimer(self)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self._take)
        self.emotion = QComboBox()
        self.emotion.addItem(ALL, "")
        for emotion in emotions:
            self.emotion.addItem(shown_name(emotion), emotion)
        self.emotion.setAccessibleName(translate("batch", "Emotion"))
        self.emotion.setToolTip(translate("batch", "Show only faces with this prediction"))
        self.emotion.currentIndexChanged.connect(self._choose)
        self.quality = QComboBox()
        self.quality.addItem(translate("batch", "Any quality"), 0.0)
        for least in QUALITIES:
            said = translate("batch", "Quality {percent} or more").format(percent=shown_percent(least))
            self.quality.addItem(said, least)
        self.quality.setAccessibleName(translate("batch", "Quality"))
        self.quality.setToolTip(translate("batch", "Show only faces that can be read so well"))
        self.quality.currentIndexChanged.connect(self._choose)
        self.text = QLineEdit()
        self.text.setPlaceholderText(translate("batch", "Filter by file or folder name"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.setClearButtonEnabled(True)
        self.text.textChanged.connect(self._choose)
        self._count = PlainLabel()
        self._count.setObjectName("caption")
        self.table = _Table()
        self.table.setModel(self.model)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.shown.connect(lambda index: self.opened.emit(self.model.line(index.row())))
        self._set_widths(emotions)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.emotion)
        above.addWidget(self.quality)
        above.addWidget(self.text, 1)
        above.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addLayout(above)
        self._nothing = PlainLabel(NOTHING)
        self._nothing.setObjectName("caption")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.table)
        layout.addLayout(self._stack, 1)
        self._say_count()

    @property
    def count(self) -> str:
        """How many faces are shown, in words."""
        return self._count.text()

    def begin(self, emotions: tuple[str, ...]) -> None:
        """Forget the rows: another run begins."""
        self._timer.stop()
        self._length = 0
        self.model.begin(FaceTable(emotions))
        self._say_count()

    def follow(self, path: Path, length: int) -> None:
        """Show so many bytes of a file of rows, piece by piece."""
        self._path, self._length = path, length
        if not self._timer.isActive():
            self._timer.start()

    def _take(self) -> None:
        try:
            more = self._take_piece()
        except (OSError, ValueError, KeyError, IndexError) as error:
            self._timer.stop()
            message = translate("batch", "Cannot show the rows of {path} ({error}). The file is unchanged.")
            self.failed.emit(message.format(path=self._path, error=error))
            return
        if not more:
            self._timer.stop()
        self._say_count()

    def _take_piece(self) -> bool:
        try:
            return self.model.take(self._path, self._length)
        except FileNotFoundError:
            if self._path.suffix != PARTIAL:
                raise
            # The run has just been finished, and its file was given its name.
            self._path = self._path.with_suffix("")
            return self.model.take(self._path, self._length)

    def _choose(self) -> None:
        self.model.choose(self.emotion.currentData(), self.text.text(), self.quality.currentData())
        self._say_count()

    def _say_count(self) -> None:
        shown, all_ = self.model.rowCount(), len(self.model.table)
        self._stack.setCurrentIndex(1 if shown else 0)
        self._nothing.setText(NO_HIT if all_ else NOTHING)
        if shown == all_:
            said = counted(all_, translate("batch", "{n} face"), translate("batch", "{n} faces"))
        else:
            one = translate("batch", "{shown} of {all} face")
            many = translate("batch", "{shown} of {all} faces")
            said = (one if all_ == 1 else many).format(shown=shown_number(shown), all=shown_number(all_))
        self._count.setText(said)

    def _set_widths(self, emotions: tuple[str, ...]) -> None:
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        metrics = self.table.fontMetrics()
        names = [metrics.horizontalAdvance(shown_name(emotion)) + _AROUND for emotion in emotions]
        uncertain = (metrics.horizontalAdvance(shown_prediction(emotion, True)) for emotion in emotions)
        quality = metrics.horizontalAdvance(translate("batch", "Quality")) + _AROUND + _ARROW
        for column, width in ((1, 52), (2, max(uncertain) + _AROUND + _DOT), (3, 52), (QUALITY, quality)):
            self.table.setColumnWidth(column, width)
        least = _COLUMN if max(names) <= _COLUMN else _NARROW
        for column, width in enumerate(names, FIRST_EMOTION):
            self.table.setColumnWidth(column, least if width <= least else width + _ARROW)


class _Table(QTableView):
    """Rows are chosen by a click or by Enter; the headings sort, by keys too.

    Signals:
        shown: The index of the row to show.
    """

    shown = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("batch", "Faces"))
        self.setHorizontalHeader(SortableHeader(translate("batch", "Column headings")))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self.shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the row that has the keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.shown.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
