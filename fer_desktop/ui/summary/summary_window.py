"""The window of a summary: its rows, groups compared, and what can be taken along of both."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from fer_desktop.analysis.output.table_formats import checked_table, file_filters
from fer_desktop.analysis.summary.comparison_table import (
    comparison_heads,
    comparison_lines,
    comparison_note,
    shown_column,
)
from fer_desktop.analysis.summary.group_comparison import GroupComparison
from fer_desktop.analysis.summary.participants import NAME, RANGE, read_participants
from fer_desktop.analysis.summary.summary_page import shown_value, write_summary_page
from fer_desktop.analysis.summary.summary_table import SummaryTable, summary_of, with_groups
from fer_desktop.base.i18n import counted, translate
from fer_desktop.base.paths import recordings_folder
from fer_desktop.base.task import Work
from fer_desktop.ui.summary.group_form import GroupForm, table_filter
from fer_desktop.ui.summary.value_table import ValueTable
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.number_boxes import DecimalBox
from fer_desktop.ui.widgets.page_parts import resize_window, titled
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.ui.widgets.save_dialog import ask_where_to_save
from fer_desktop.ui.widgets.task_runner import TaskRunner

_DELAY_MS: Final = 300
"""Milliseconds behind the last change of the quality, after which the rows are read again."""


def ask_for_rows(parent: QWidget) -> None:
    """Let a file of rows be chosen, and show its summary."""
    title = translate("summary", "Rows of an analysis or a recording")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(recordings_folder()), table_filter())
    if chosen:
        SummaryWindow(Path(chosen), parent=parent).show()


class SummaryWindow(QWidget):
    """Reads a file of rows in a thread, and shows its summary."""

    def __init__(self, rows: Path, length: int | None = None, parent: QWidget | None = None) -> None:
        """Begin to read.

        Args:
            rows: The file of rows.
            length: Bytes of it that hold; None: all.
            parent: Qt's owner.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(titled(translate("summary", "Summary of {rows}").format(rows=rows.name)))
        self._rows, self._length = rows, length
        self._read: SummaryTable | None = None
        self.summary: SummaryTable | None = None
        self._tasks, self._saving = TaskRunner(self), TaskRunner(self)
        self.message_bar = MessageBar()
        self.groups = GroupForm()
        self.groups.changed.connect(self._compare)
        self.groups.failed.connect(self.message_bar.complain)
        self.count = PlainLabel(translate("summary", "Reading the rows…"))
        self.count.setObjectName("caption")
        self.quality = DecimalBox(0.0, 1.0, 0.0)
        self.quality.setAccessibleName(translate("summary", "Minimum quality"))
        self.quality.setToolTip(translate("summary", "Leave out readings of a lower quality; 0: none"))
        self._stale = True
        self._delay = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._delay.timeout.connect(self._sum_up)
        self.quality.valueChanged.connect(self._await_quality)
        self.table = ValueTable(translate("summary", "Summary"))
        self.comparison = ValueTable(translate("summary", "Comparison"))
        self.notes = PlainLabel()
        self.notes.setWordWrap(True)
        self._lay_out()
        self._show(None)
        resize_window(self, 1040, 600)
        self._sum_up()

    def save(self, path: Path) -> None:
        """Save the summary there, in the format of the ending."""
        self._save(path, lambda table: table.save(path), table=True)

    def save_comparison(self, path: Path) -> None:
        """Save the comparison there, in the format of the ending."""
        self._save(path, lambda table: table.save_comparison(path), table=True)

    def save_page(self, path: Path) -> None:
        """Save the page there."""
        self._save(path, partial(write_summary_page, path), table=False)

    def _lay_out(self) -> None:
        compared = QWidget()
        inside = QVBoxLayout(compared)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.comparison, 1)
        inside.addWidget(self.notes)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.table, translate("summary", "Summary"))
        self.tabs.addTab(compared, translate("summary", "Comparison"))
        self.copy = QPushButton(translate("summary", "Copy"))
        self.copy.setToolTip(
            translate("summary", "Copy the selected rows, or all of them, for a spreadsheet")
        )
        self.copy.clicked.connect(self._copy)
        self.save_table = QPushButton(translate("summary", "Save table…"))
        self.save_table.setToolTip(
            translate("summary", "Save the table of this tab as CSV, TSV, JSON lines or Parquet")
        )
        self.save_table.clicked.connect(self._ask_for_table)
        self.page = QPushButton(translate("summary", "Save page…"))
        self.page.setToolTip(
            translate("summary", "Save tables and charts as a single HTML file that works offline")
        )
        self.page.clicked.connect(self._ask_for_page)
        close = QPushButton(translate("summary", "Close"))
        close.clicked.connect(self.close)
        below = QHBoxLayout()
        for button in (self.copy, self.save_table, self.page):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        label = PlainLabel(translate("summary", "Minimum quality"))
        label.setBuddy(self.quality)
        above = QHBoxLayout()
        above.addWidget(self.groups, 1)
        above.addWidget(label)
        above.addWidget(self.quality)
        layout.addLayout(above)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.count)
        layout.addLayout(below)

    def _await_quality(self) -> None:
        """Read anew once the number is typed."""
        self._stale = True
        self._delay.start()

    def _sum_up(self) -> None:
        quality = self.quality.value()
        self.message_bar.hide()

        def work(work: Work) -> SummaryTable:
            return summary_of(self._rows, self._length, quality, lambda _taken: work.advance(0.0))

        doing = translate("summary", "summing up {rows}").format(rows=self._rows)
        self._tasks.start(doing, work, self._take, self._fail)

    def _take(self, table: SummaryTable) -> None:
        self._read, self._stale = table, self._delay.isActive()
        self._show(table)
        if self.groups.by:
            self._compare()

    def _fail(self, sentence: str) -> None:
        self._stale = self._delay.isActive()
        if self._read is None:
            self.count.setText("")
        self.message_bar.complain(sentence)

    def _compare(self) -> None:
        read, by, path = self._read, self.groups.by, self.groups.participants
        if read is None or self._stale:
            return  # what is being read is compared when it is there
        self.message_bar.hide()
        if not by:
            self._show(read)
            return

        def work(_work: Work) -> SummaryTable:
            return with_groups(read, by, read_participants(path, by) if path is not None else None)

        self._tasks.start(
            translate("summary", "comparing groups"), work, self._show_compared, self._fail_comparison
        )

    def _show_compared(self, table: SummaryTable) -> None:
        self._show(table)
        self.tabs.setCurrentIndex(1)
        if table.notice:
            self.message_bar.tell(table.notice)

    def _fail_comparison(self, sentence: str) -> None:
        self._show(self._read)
        self.message_bar.complain(sentence)

    def _show(self, table: SummaryTable | None) -> None:
        self.summary = table
        for widget in (self.groups, self.copy, self.save_table, self.page):
            widget.setEnabled(table is not None)
        compared = table.comparison if table is not None else None
        self.tabs.setTabVisible(1, compared is not None)
        if table is None:
            return
        self.table.show_table(
            [(shown_column(column.name), column.description) for column in table.schema],
            [[shown_value(column.name, row) for column in table.schema] for row in table.rows],
            [[row[column.name] for column in table.schema] for row in table.rows],
        )
        for index, column in enumerate(table.schema):
            empty = column.name in (NAME, RANGE) and not any(row[column.name] for row in table.rows)
            self.table.setColumnHidden(index, empty)
        rows = counted(len(table.rows), translate("summary", "{n} row"), translate("summary", "{n} rows"))
        self.count.setText(rows)
        if compared is not None:
            self._show_comparison(compared)

    def _show_comparison(self, compared: GroupComparison) -> None:
        lines = comparison_lines(compared)
        self.comparison.show_table([(head, "") for head in comparison_heads(compared)], lines, lines)
        self.notes.setText(" ".join([comparison_note(), *compared.notes]))

    def _copy(self) -> None:
        (self.comparison if self.tabs.currentIndex() == 1 else self.table).copy()

    def _ask_for_table(self) -> None:
        title = translate("summary", "Save table")
        compared = self.tabs.currentIndex() == 1
        name = translate("summary", "comparison") if compared else translate("summary", "summary")
        self._ask(title, name, ".csv", file_filters(), self.save_comparison if compared else self.save)

    def _ask_for_page(self) -> None:
        title, name = translate("summary", "Save page"), translate("summary", "summary")
        self._ask(title, name, ".html", "HTML (*.html)", self.save_page)

    def _ask(self, title: str, name: str, suffix: str, kinds: str, step: Callable[[Path], object]) -> None:
        proposed = self._rows.with_name(f"{self._rows.name.partition('.')[0]} {name}{suffix}")
        ask_where_to_save(self, title, str(proposed), kinds, step)

    def _save(self, path: Path, write: Callable[[SummaryTable], object], *, table: bool) -> None:
        shown, inputs = self.summary, [self._rows]
        if shown is None:
            return
        if self.groups.participants is not None:
            inputs.append(self.groups.participants)

        def work(_work: Work) -> None:
            if table:
                checked_table(path, *inputs)
            write(shown)

        self._saving.start(
            translate("summary", "writing {path}").format(path=path),
            work,
            lambda _: self.message_bar.tell(translate("batch", "Saved {path}.").format(path=path)),
            self.message_bar.complain,
        )
