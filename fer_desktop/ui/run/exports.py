"""What can be taken along from a run: its rows, a page, the folder they are in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from fer_desktop.analysis.job_models import JobModels
from fer_desktop.analysis.job_summary import Summary
from fer_desktop.analysis.output.columns import ANNOTATION
from fer_desktop.analysis.output.output_path import copy_rows
from fer_desktop.analysis.output.table_formats import convert_table, file_filters
from fer_desktop.analysis.report import write_page
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.base.task import Work
from fer_desktop.ui.run.run_choices import RunChoices
from fer_desktop.ui.widgets.save_dialog import ask_where_to_save
from fer_desktop.ui.widgets.task_runner import TaskRunner
from training.core.media import has_suffix


@dataclass(frozen=True)
class EndedRun:
    """A run that has ended, finished or not.

    Attributes:
        summary: What it came to.
        models: What it was read by.
        settings: How faces were found.
        rows: The file of its rows.
        length: Bytes of that file that hold.
        title: What was read, in a few words.
        proposed: Where an export goes unless another place is chosen; its suffix is replaced.
        choices: What was chosen beside that.
    """

    summary: Summary
    models: JobModels
    settings: Settings
    rows: Path
    length: int
    title: str
    proposed: Path
    choices: RunChoices = field(default_factory=RunChoices)


class Exports(QObject):
    """Buttons, and what they do.

    Signals:
        said: What was done, in a sentence.
        failed: What could not be, in a sentence.
    """

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, window: QWidget, csv_hint: str, with_page: bool) -> None:
        """Nothing is there to be exported.

        Args:
            window: Owns the dialogs.
            csv_hint: What is in an exported CSV file.
            with_page: Whether a page can be written too, and the folder of the rows be shown.
        """
        super().__init__(window)
        self._window = window
        self._ended: EndedRun | None = None
        self._tasks = TaskRunner(self)
        self.csv = _button(translate("batch", "Export rows…"), csv_hint)
        self.csv.clicked.connect(self._ask_for_csv)
        self.page = _button(
            translate("batch", "Export report…"),
            translate("batch", "Save results and charts as a single HTML file that works offline"),
        )
        self.page.clicked.connect(self._ask_for_page)
        self.folder = _button(
            translate("batch", "Show folder"), translate("batch", "Show the folder that contains the results")
        )
        self.folder.clicked.connect(self._show_folder)
        self.summary = _button(
            translate("batch", "Summary…"),
            translate("batch", "Sum up the rows by person and marker range, and compare groups"),
        )
        self.summary.clicked.connect(self._show_summary)
        self.buttons = (self.csv, self.page, self.summary, self.folder) if with_page else (self.csv,)
        self.offer(None)

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._tasks.busy

    def offer(self, ended: EndedRun | None) -> None:
        """Offer a run; None: there is none, or it goes on."""
        self._ended = ended
        for button in self.buttons:
            button.setEnabled(ended is not None)

    def close(self) -> None:
        """Stop what is being written, and wait a moment until it is cleared away: the program ends."""
        self._tasks.close()

    def write_rows(self, path: Path) -> None:
        """Save the rows there, in the format of the ending."""
        ended = self._ended
        if ended is not None:
            schema = ended.models.schema + (ANNOTATION if _has_markers(ended.rows) else ())
            provenance = ended.models.identity(ended.settings) | ended.choices.identity
            rows, length = ended.rows, ended.length
            if has_suffix(path, (".csv",)):
                self._do(lambda work: copy_rows(rows, length, path, schema, provenance, work), path)
            else:
                self._do(lambda work: convert_table(rows, path, work, length, provenance), path)

    def write_page(self, path: Path) -> None:
        """Save the page there."""
        ended = self._ended
        if ended is not None:
            (bundle,) = ended.models.bundles
            self._do(lambda work: write_page(path, ended.summary, bundle, ended.rows, ended.title), path)

    def _do(self, write: Callable[[Work], None], path: Path) -> None:
        if self.busy:
            self.failed.emit(
                translate("batch", "Another file is being written. Wait until it is saved, then try again.")
            )
            return
        self._tasks.start(
            translate("batch", "writing {path}").format(path=path),
            write,
            lambda outcome: self.said.emit(translate("batch", "Saved {path}.").format(path=path)),
            self.failed.emit,
        )

    def _ask_for_csv(self) -> None:
        self._ask(translate("batch", "Export rows"), file_filters(), ".csv", self.write_rows)

    def _ask_for_page(self) -> None:
        self._ask(translate("batch", "Export report"), "HTML (*.html)", ".html", self.write_page)

    def _ask(self, title: str, kinds: str, suffix: str, write: Callable[[Path], None]) -> None:
        assert self._ended is not None
        proposed = self._ended.proposed.with_suffix(suffix)
        ask_where_to_save(self._window, title, str(proposed), kinds, write)

    def _show_summary(self) -> None:
        # Imported here, so that the window of a run need not wait for it.
        from fer_desktop.ui.summary.summary_window import SummaryWindow

        if self._ended is not None:
            SummaryWindow(self._ended.rows, self._ended.length, self._window).show()

    def _show_folder(self) -> None:
        if self._ended is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._ended.rows.parent)))


def _has_markers(rows: Path) -> bool:
    with open(rows, encoding="utf-8", errors="surrogateescape") as file:
        return "marker" in file.readline().strip().split(",")


def _button(title: str, explanation: str) -> QPushButton:
    button = QPushButton(title)
    button.setToolTip(explanation)
    return button
