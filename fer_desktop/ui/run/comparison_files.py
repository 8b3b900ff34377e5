"""The rows of the comparisons of this window, and their way to where the person wants them."""

import contextlib
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from fer_desktop.analysis.comparison_rows import export_rows
from fer_desktop.base.i18n import translate
from fer_desktop.ui.widgets.task_runner import TaskRunner

_PREFIX: Final = "fer-desktop-compare-"
_LEFT: Final = 24 * 3600.0
"""Seconds after which a folder that nobody has written to was left by a program that is gone."""


class RunFiles(QObject):
    """Rows go to a file of the system's folder for such, and are gone when the program ends.

    What a program that was killed has left there goes when another one begins a comparison a day later.

    Signals:
        said: What was done, in a sentence.
        failed: What could not be, in a sentence.
    """

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Nothing was compared yet."""
        super().__init__(window)
        self._window = window
        self._folder: Path | None = None
        self._rows: Path | None = None
        self._count = 0
        self._length = 0
        self._provenance: dict[str, Any] = {}
        self._proposed = Path()
        self._tasks = TaskRunner(self)
        self.button = QPushButton(translate("compare", "Export CSV…"))
        self.button.setToolTip(
            translate("compare", "Save both models' predictions for every face, including agreements")
        )
        self.button.clicked.connect(self._ask)
        self.button.setEnabled(False)

    def begin(self, provenance: dict[str, Any], proposed: Path) -> Path:
        """A file for the rows of another comparison.

        Args:
            provenance: As ``pair.identity`` gives it.
            proposed: Where an export goes unless another place is chosen.

        Raises:
            OSError: It cannot be made.
        """
        if self._folder is None:
            _clear_away()
            self._folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        if self._rows is not None and not self._tasks.busy:
            with contextlib.suppress(OSError):
                self._rows.unlink(missing_ok=True)
        self._count += 1
        self._rows = self._folder / f"{self._count}.csv"
        self._provenance, self._proposed, self._length = provenance, proposed, 0
        self.button.setEnabled(False)
        return self._rows

    def hold(self, length: int) -> None:
        """So many bytes of the rows hold, and no more come."""
        self._length = length
        self.button.setEnabled(length > 0)

    def export(self, path: Path) -> None:
        """Save the rows there."""
        rows, length, provenance = self._rows, self._length, self._provenance
        if rows is None or not length:
            return
        if self._tasks.busy:
            self.failed.emit(
                translate("compare", "A CSV file is already being written. Wait until it is saved.")
            )
            return
        self._tasks.start(
            translate("compare", "writing {path}").format(path=path),
            lambda work: export_rows(rows, length, path, provenance, work),
            lambda outcome: self.said.emit(translate("compare", "Saved {path}.").format(path=path)),
            self.failed.emit,
        )

    def close(self) -> None:
        """Stop what is being written, and clear away: the program ends."""
        self._tasks.close()
        folder, self._folder, self._rows = self._folder, None, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)

    def _ask(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self._window, translate("compare", "Export CSV"), str(self._proposed), "CSV (*.csv)"
        )
        if path:
            self.export(Path(path) if Path(path).suffix else Path(path).with_suffix(".csv"))


def _clear_away() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            written = max(path.stat().st_mtime for path in (folder, *folder.iterdir()))
            if time.time() - written > _LEFT:
                shutil.rmtree(folder)
