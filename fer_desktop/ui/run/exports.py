"""What can be taken along from a run: its rows, a page, the folder they are in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from fer_desktop.analysis.output.columns import reading_schema
from fer_desktop.analysis.output.output_path import PARTIAL, checked_place, copy_beginning, failure
from fer_desktop.analysis.output.sidecar import write_sidecar
from fer_desktop.analysis.report import write_page
from fer_desktop.analysis.totals import Summary
from fer_desktop.base.i18n import translate
from fer_desktop.base.task import Work
from fer_desktop.ui.widgets.task_runner import TaskRunner
from training.core.atomic import replacing
from training.core.bundle import ModelBundle


@dataclass(frozen=True)
class Held:
    """A run that has ended, finished or not.

    Attributes:
        summary: What it came to.
        bundle: The model it was read by.
        rows: The file of its rows.
        length: Bytes of that file that hold.
        title: What was read, in a few words.
        provenance: What the rows were made with, as ``job.identity`` gives it.
    """

    summary: Summary
    bundle: ModelBundle
    rows: Path
    length: int
    title: str
    provenance: Mapping[str, Any] = field(default_factory=dict)


class Exports(QObject):
    """Three buttons.

    Signals:
        said: What was done, in a sentence.
        failed: What could not be, in a sentence.
    """

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._held: Held | None = None
        self._tasks = TaskRunner(self)
        self.csv = _button(
            translate("batch", "Export CSV…"), translate("batch", "Save a copy of the CSV file")
        )
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
        self.buttons = (self.csv, self.page, self.folder)
        self.hold(None)

    def hold(self, held: Held | None) -> None:
        """Offer a run; None: there is none, or it goes on."""
        self._held = held
        for button in self.buttons:
            button.setEnabled(held is not None)

    def close(self) -> None:
        """Stop what is being written, and wait a moment until it is cleared away: the program ends."""
        self._tasks.close()

    def write_csv(self, path: Path) -> None:
        """Save the rows there."""
        held = self._held
        if held is not None:
            self._do(lambda work: _copy(held, path, work), path)

    def write_page(self, path: Path) -> None:
        """Save the page there."""
        held = self._held
        if held is not None:
            self._do(lambda work: write_page(path, held.summary, held.bundle, held.rows, held.title), path)

    def _do(self, write: Callable[[Work], None], path: Path) -> None:
        if not self._tasks.busy:
            self._tasks.start(
                translate("batch", "writing {path}").format(path=path),
                write,
                lambda outcome: self.said.emit(translate("batch", "Saved {path}.").format(path=path)),
                self.failed.emit,
            )

    def _ask_for_csv(self) -> None:
        self._ask(translate("batch", "Export CSV"), "CSV (*.csv)", ".csv", self.write_csv)

    def _ask_for_page(self) -> None:
        self._ask(translate("batch", "Export report"), "HTML (*.html)", ".html", self.write_page)

    def _ask(self, title: str, kinds: str, suffix: str, write: Callable[[Path], None]) -> None:
        assert self._held is not None
        proposed = Path(str(self._held.rows).removesuffix(PARTIAL)).with_suffix(suffix)
        path, _ = QFileDialog.getSaveFileName(self._window, title, str(proposed), kinds)
        if path:
            write(Path(path) if Path(path).suffix else Path(path).with_suffix(suffix))

    def _show_folder(self) -> None:
        if self._held is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._held.rows.parent)))


def _copy(held: Held, path: Path, work: Work) -> None:
    """Copy the rows; a file of that name is replaced when all of them are there."""
    target = checked_place(path)
    if target.exists() and target.samefile(held.rows):
        return
    try:
        whole = held.rows.suffix != PARTIAL
        size = held.rows.stat().st_size if whole else held.length
        with replacing(target) as partial:
            copy_beginning(held.rows, size, partial, work)
            write_sidecar(target, reading_schema(held.bundle.labels), held.provenance)
    except OSError as error:
        raise failure(target, error) from error


def _button(title: str, explanation: str) -> QPushButton:
    button = QPushButton(title)
    button.setToolTip(explanation)
    return button
