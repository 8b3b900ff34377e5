"""All training runs in one table and one chart."""

import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.errors import OutputError, reason_of, unreadable
from fer_desktop.base.i18n import counted, translate
from fer_desktop.base.task import Work
from fer_desktop.ui.summary.value_table import ValueTable
from fer_desktop.ui.train.run_outcomes import ENDED
from fer_desktop.ui.train.runs_table.run_columns import COLUMNS, matches, size_text
from fer_desktop.ui.train.runs_table.run_exports import RunExports
from fer_desktop.ui.train.runs_table.run_views import ComparisonView, NotesView, RunCurves
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.page_parts import STYLE, ask, label, resize_window, titled
from fer_desktop.ui.widgets.task_runner import TaskRunner
from training.core.training_runs import RunSummary, folder_bytes, leftover_runs, run_summaries

MAX_CURVES: Final = 8
"""Runs whose curves are drawn at once."""
_NONE: Final = translate("runs", "No training runs in this folder.")
_NO_MATCH: Final = translate("runs", "No run matches the filter.")


class RunsWindow(QWidget):
    """Lists the runs of a folder; the chosen ones are drawn, compared, annotated, exported.

    Signals:
        use_model: The person wants to predict with the model in this folder, a ``Path``.
        duplicate: The person wants another run like this one, a ``RunSummary``.
    """

    use_model = Signal(Path)
    duplicate = Signal(object)

    def __init__(self, folder: Path, command: Sequence[str], parent: QWidget | None = None) -> None:
        """Build it, and read the folder.

        Args:
            folder: The folder that contains the models.
            command: Starts the training worker, which exports.
            parent: The Train window.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(titled(translate("runs", "Training runs")))
        self.setStyleSheet(STYLE)
        self._folder, self._own = folder, folder
        self.runs: list[RunSummary] = []
        self._shown: list[RunSummary] = []
        self._leftovers: dict[Path, int] = {}
        self._tasks = TaskRunner(self)
        self.messages = MessageBar()
        self.filter = QLineEdit(placeholderText=translate("runs", "Filter"))
        self.filter.setAccessibleName(translate("runs", "Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._show)
        self.table = ValueTable(translate("runs", "Training runs"))
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.curves = RunCurves()
        self.notes = NotesView()
        self.notes.failed.connect(self.messages.complain)
        self.notes.changed.connect(self.read_again)
        self.comparison = ComparisonView()
        self.exports = RunExports(command, ENDED, self.messages, self)
        self.count = label("", "caption", wraps=False)
        self.use = self._button(translate("runs", "Use this model"), self._use)
        self.copy_run = self._button(
            translate("runs", "Duplicate…"),
            lambda: self.duplicate.emit(self.chosen[0]),
            translate("runs", "Set up another run with the same files and settings"),
        )
        self.show_folder = self._button(translate("runs", "Open folder"), self._open_folder)
        self.other = self._button(
            translate("runs", "Other folder…"),
            self._ask_for_folder,
            translate("runs", "List the runs of another folder, such as that of a sweep"),
        )
        self.free = self._button(
            "",
            self._ask_to_free,
            translate("runs", "Delete what is left of finished trainings; models and runs to resume stay"),
        )
        self.free.hide()
        self._lay_out()
        self._show_chosen()
        resize_window(self, 1200, 720)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        QShortcut(QKeySequence.StandardKey.Find, self, self.filter.setFocus)
        self.read_again()

    @property
    def chosen(self) -> list[RunSummary]:
        """The chosen runs, from top to bottom."""
        return [self._shown[index] for index in self.table.chosen]

    def read_again(self) -> None:
        """List what there is now."""
        folder = self._folder

        def work(_work: Work) -> tuple[list[RunSummary], dict[Path, int]]:
            if folder == self._own and not folder.exists():
                return [], {}
            try:
                return run_summaries(folder), {path: folder_bytes(path) for path in leftover_runs(folder)}
            except OSError as error:
                raise OutputError(unreadable(folder, error)) from error

        doing = translate("runs", "reading {folder}").format(folder=folder)
        self._tasks.start(doing, work, self._take, self.messages.complain)

    def list_folder(self, folder: Path) -> None:
        """List the runs of another folder."""
        self._folder = folder
        self.read_again()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is written, end the worker."""
        self.notes.keep()
        self._tasks.stop()
        self.exports.close()
        super().closeEvent(event)

    def _take(self, found: tuple[list[RunSummary], dict[Path, int]]) -> None:
        self.runs, self._leftovers = found
        size = size_text(sum(self._leftovers.values()))
        self.free.setText(translate("runs", "Free {size}…").format(size=size))
        self.free.setVisible(bool(self._leftovers))
        self._show()

    def _ask_to_free(self) -> None:
        names = ", ".join(path.name for path in self._leftovers)
        text = translate("runs", "Delete {names}? These states are no longer needed; the models stay.")
        delete, keep = translate("runs", "Delete"), translate("runs", "Keep")
        ask(self, delete, text.format(names=names), delete, keep, self._free)

    def _free(self) -> None:
        folders = list(self._leftovers)

        def work(_work: Work) -> None:
            still = set(leftover_runs(self._folder))
            for folder in (folder for folder in folders if folder in still):
                try:
                    shutil.rmtree(folder)
                except OSError as error:
                    said = translate("runs", "Cannot delete {folder} ({reason}). Delete it manually.")
                    raise OutputError(said.format(folder=folder, reason=reason_of(error))) from error

        doing = translate("runs", "deleting training states")
        self._tasks.start(doing, work, lambda _: self.read_again(), self.messages.complain)

    def _show(self) -> None:
        before = {run.folder for run in self.chosen}
        self._shown = [run for run in self.runs if matches(run, self.filter.text())]
        heads = [(column.title, column.meaning) for column in COLUMNS]
        texts = [[column.text(run) for column in COLUMNS] for run in self._shown]
        values = [[column.value(run) for column in COLUMNS] for run in self._shown]
        self.table.show_table(heads, texts, values)
        for row, run in enumerate(self._shown):
            if run.folder in before:
                self.table.choose_row(row)
        many = counted(len(self._shown), translate("runs", "{n} run"), translate("runs", "{n} runs"))
        self.count.setText(many if self._shown else (_NO_MATCH if self.runs else _NONE))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chosen
        only = chosen[0] if len(chosen) == 1 else None
        self.curves.show_runs(chosen[:MAX_CURVES])
        self.notes.show_run(only)
        self.comparison.show_runs(chosen)
        self.use.setEnabled(only is not None and only.finished)
        self.copy_run.setEnabled(only is not None)
        self.show_folder.setEnabled(only is not None)
        self.exports.show_run(only)
        if len(chosen) == 2:
            self.sides.setCurrentWidget(self.comparison)

    def _use(self) -> None:
        self.use_model.emit(self.chosen[0].folder)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.chosen[0].folder)))

    def _ask_for_folder(self) -> None:
        title = translate("runs", "Folder of runs")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder))
        if chosen:
            self.list_folder(Path(chosen))

    def _button(self, title: str, step: Callable[[], object], meaning: str = "") -> QPushButton:
        button = QPushButton(title)
        button.setToolTip(meaning)
        button.clicked.connect(partial(_call, step))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.filter, 1)
        head.addWidget(self.count)
        head.addWidget(self.other)
        self.sides = QTabWidget()
        self.sides.setDocumentMode(True)
        self.sides.addTab(self.notes, translate("runs", "Notes"))
        self.sides.addTab(self.comparison, translate("runs", "Comparison"))
        lower = QSplitter(Qt.Orientation.Horizontal)
        lower.addWidget(self.curves)
        lower.addWidget(self.sides)
        lower.setStretchFactor(0, 3)
        lower.setStretchFactor(1, 2)
        lower.setChildrenCollapsible(False)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.table)
        halves.addWidget(lower)
        halves.setChildrenCollapsible(False)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.use, self.copy_run, self.exports.button, self.exports.figures, self.show_folder):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.free)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.messages)
        layout.addLayout(head)
        layout.addWidget(halves, 1)
        layout.addWidget(self.exports.work)
        layout.addLayout(foot)


def _call(step: Callable[[], object], _checked: bool = False) -> None:
    step()
