"""The list of annotations, the labels of the number keys, and exports."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.analysis.annotation.annotation_exports import csv_text, eaf_text
from fer_desktop.analysis.annotation.annotation_file import LONGEST_LABEL, LONGEST_NOTE
from fer_desktop.analysis.annotation.annotations import Annotations, Entry
from fer_desktop.analysis.annotation.name_anchors import NameAnchor
from fer_desktop.base.errors import reason_of
from fer_desktop.base.formatting import player_time
from fer_desktop.base.i18n import translate
from fer_desktop.base.time_range import TimeRange
from fer_desktop.ui.player.annotation_control import AnnotationControl
from fer_desktop.ui.player.annotation_editor import AnnotationEditor
from fer_desktop.ui.widgets.page_parts import resize_window, titled
from fer_desktop.ui.widgets.save_dialog import ask_where_to_save
from training.core.storage.atomic import replace_text

_COLUMNS: Final = (
    translate("window", "Time"),
    translate("window", "Kind"),
    translate("window", "Text"),
)


class AnnotationsDialog(QDialog):
    """Shows what was noted of the video, and removes or changes it; a double click or Enter goes to it.

    Attributes:
        table: All of them, in the order of time.
        editor: Changes one of them; the last one that was opened, or None.
    """

    def __init__(
        self,
        control: AnnotationControl,
        duration: Callable[[], float],
        go_to: Callable[[float], object],
        parent: QWidget | None = None,
    ) -> None:
        """Show what there is.

        Args:
            control: Has the annotations.
            duration: Gives the seconds of the video.
            go_to: Holds it at a time.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setWindowTitle(titled(translate("window", "Annotations")))
        resize_window(self, 760, 420)
        self._control, self._duration, self._go_to = control, duration, go_to
        self._entries: list[Entry] = []
        self.table = QTableWidget(0, len(_COLUMNS))
        self.table.setHorizontalHeaderLabels(_COLUMNS)
        self.table.setAccessibleName(translate("window", "Annotations"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        for column in (0, 1):
            mode = QHeaderView.ResizeMode.ResizeToContents
            self.table.horizontalHeader().setSectionResizeMode(column, mode)
        self.table.cellDoubleClicked.connect(lambda row, column: self._go())
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            there = Qt.ShortcutContext.WidgetShortcut
            QShortcut(QKeySequence(key), self.table, context=there).activated.connect(self._go)
        self.table.itemSelectionChanged.connect(self._allow)
        self.editor: AnnotationEditor | None = None
        self.edit = _button(translate("window", "Edit…"), self._edit)
        self.remove = _button(translate("window", "Remove"), self._remove)
        self.beside = _button(translate("window", "Store next to the video"), control.store_beside)
        self.beside.setToolTip(
            translate("window", "In NAME.annotations.json, so that they can be moved along with the video")
        )
        self.elan = _button(translate("window", "Export for ELAN…"), self._ask_for_elan)
        self.csv = _button(translate("window", "Export CSV…"), self._ask_for_csv)
        self.codes = [QLineEdit(label) for label in control.codes]
        self._lay_out()
        control.changed.connect(self._show)
        self._show(control.annotations)

    def _lay_out(self) -> None:
        keys = QGroupBox(translate("window", "Labels of the number keys"))
        form = QFormLayout(keys)
        for number, line in enumerate(self.codes, start=1):
            line.setMaxLength(LONGEST_LABEL)
            line.editingFinished.connect(
                lambda number=number, line=line: self._control.name_code(number, line.text())
            )
            form.addRow(str(number), line)
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        chosen.addWidget(self.edit)
        chosen.addWidget(self.remove)
        chosen.addStretch(1)
        listed = QVBoxLayout()
        listed.addWidget(self.table, 1)
        listed.addLayout(chosen)
        row = QHBoxLayout()
        row.addLayout(listed, 2)
        row.addWidget(keys, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in (self.beside, self.elan, self.csv):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.addLayout(row, 1)
        layout.addLayout(below)

    def write_elan(self, path: Path) -> None:
        """Write an ELAN document; raises OSError."""
        made = datetime.now().astimezone()
        replace_text(path, eaf_text(self._counted, self._duration(), self._control.path, made))

    def write_csv(self, path: Path) -> None:
        """Write a table; raises OSError."""
        replace_text(path, csv_text(self._counted, self._duration()))

    @property
    def _counted(self) -> Annotations:
        """What there is, in seconds from the first frame."""
        return self._control.annotations.counted_from(self._control.origin)

    def _show(self, annotations: Annotations) -> None:
        kinds = (
            (annotations.markers, translate("window", "Marker")),
            (annotations.excluded, translate("window", "Excluded")),
            (annotations.notes, translate("window", "Note")),
            (annotations.names, translate("window", "Name")),
        )
        rows = [(entry, kind) for entries, kind in kinds for entry in entries]
        rows.sort(key=lambda row: _begin(row[0]))
        self._entries = [entry for entry, _ in rows]
        self.table.setRowCount(len(rows))
        origin = self._control.origin
        for index, (entry, kind) in enumerate(rows):
            time = player_time(max(_begin(entry) - origin, 0.0))
            for column, cell in enumerate((time, kind, _text(entry, origin))):
                self.table.setItem(index, column, QTableWidgetItem(cell))
        self._allow()

    def _allow(self) -> None:
        there = bool(self._entries)
        video = self._control.path is not None
        chosen = {index.row() for index in self.table.selectedIndexes()}
        self.remove.setEnabled(bool(chosen))
        # A name is changed at its face.
        self.edit.setEnabled(len(chosen) == 1 and not isinstance(self._entries[min(chosen)], NameAnchor))
        self.beside.setEnabled(there and video)
        for button in (self.elan, self.csv):
            button.setEnabled(there)

    def _go(self) -> None:
        """Hold the video where the current one begins."""
        if 0 <= self.table.currentRow() < len(self._entries):
            self._go_to(_begin(self._entries[self.table.currentRow()]))

    def _edit(self) -> None:
        entry = self._entries[self.table.selectedIndexes()[0].row()]
        assert not isinstance(entry, NameAnchor)
        longest = LONGEST_NOTE if self._control.is_note(entry) else LONGEST_LABEL
        change = partial(self._control.change, entry)
        self.editor = editor = AnnotationEditor(entry, longest, self._control.origin, change, self)
        editor.open()

    def _remove(self) -> None:
        for row in sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True):
            self._control.remove(self._entries[row])

    def _ask_for_elan(self) -> None:
        self._ask(translate("window", "Export for ELAN"), "ELAN (*.eaf)", ".eaf", self.write_elan)

    def _ask_for_csv(self) -> None:
        self._ask(translate("window", "Export CSV"), "CSV (*.csv)", " annotations.csv", self.write_csv)

    def _ask(self, title: str, kinds: str, ending: str, write: Callable[[Path], None]) -> None:
        video = self._control.path
        proposed = video.with_name(video.stem + ending) if video else Path.home() / f"session{ending}"
        ask_where_to_save(self, title, str(proposed), kinds, partial(self._write, write))

    def _write(self, write: Callable[[Path], None], path: Path) -> None:
        try:
            write(path)
        except OSError as error:
            message = translate(
                "window", "Cannot write {path} ({reason}). Check the folder and the free space."
            )
            self._control.complain(message.format(path=path, reason=reason_of(error)))


def _begin(entry: Entry) -> float:
    return entry.begin if isinstance(entry, TimeRange) else entry.seconds


def _text(entry: Entry, origin: float) -> str:
    if isinstance(entry, TimeRange):
        return _until(entry, origin)
    return entry.name if isinstance(entry, NameAnchor) else entry.text


def _until(part: TimeRange, origin: float) -> str:
    if part.end is None:
        return translate("window", "to the end")
    return translate("window", "to {time}").format(time=player_time(max(part.end - origin, 0.0)))


def _button(text: str, pressed: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda: pressed())
    return button
