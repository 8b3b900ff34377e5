"""The way from the main window into the analysis of whole folders, and back."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fer_desktop.paths import recordings_folder
from fer_desktop.ui.viewer import Viewer

if TYPE_CHECKING:
    from fer_desktop.ui.batch.batch_window import BatchWindow


class BatchEntry:
    """Makes the window when it is first asked for."""

    def __init__(self, window: QWidget, viewer: Viewer, results: Path | None = None) -> None:
        """Nothing is made yet.

        Args:
            window: The main window.
            viewer: Has the model, and shows what is asked for.
            results: Where rows go unless another place is chosen; None: where recordings go.
        """
        self._window, self._viewer, self._results = window, viewer, results
        self.window: BatchWindow | None = None

    def show(self) -> None:
        """Show the window; at first with what the main window shows, where that is files."""
        if self.window is None:
            self.window = self._make()
            targets = self._viewer.control.targets
            if targets and all(os.path.exists(target) for target in targets):
                self.window.choose([os.path.abspath(target) for target in targets])
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def stop(self) -> None:
        """The main window closes: end a run, keep what it has done."""
        if self.window is not None:
            self.window.stop()
            self.window.close()

    def _make(self) -> "BatchWindow":
        # Imported here, so that the main window need not wait for it.
        from fer_desktop.ui.batch.batch_window import BatchWindow
        from fer_desktop.ui.batch.opening import RowOpener

        results = self._results or recordings_folder()
        control = self._viewer.control
        window = BatchWindow(lambda: control.bundle, lambda: control.finding, results, self._window)
        window.row_asked.connect(RowOpener(self._viewer).open)
        return window
