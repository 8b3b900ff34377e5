"""Opens the train window beside the main window, and lets the main window use what came of it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from fer_desktop import paths
from fer_desktop.ui.train.train_window import TrainWindow


class TrainOpener:
    """Keeps the one train window, while there is one."""

    def __init__(
        self,
        main: QWidget,
        current_model: Callable[[], Path],
        use_model: Callable[[Path], object],
        models: Path | None = None,
        command: Sequence[str] | None = None,
    ) -> None:
        """Nothing is opened yet.

        Args:
            main: The main window.
            current_model: The folder of the model that reads at the moment.
            use_model: Reads by the model in a folder.
            models: Where models are written; the person's own folder for None.
            command: Starts the worker; the usual way for None.
        """
        self._main, self._current_model, self._use_model = main, current_model, use_model
        self.models = models
        self.command = command
        self.window: TrainWindow | None = None

    def open(self) -> None:
        """Show the window; the one that is open, if one is."""
        if self.window is None:
            models = self.models or paths.models_folder()
            self.window = TrainWindow(models, self._current_model, self.command, self._main)
            self.window.use_model.connect(self._use)
            self.window.closed.connect(self._closed)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def may_close(self, close: Callable[[], object]) -> bool:
        """Whether the main window may close: shuts the train window, or asks as that one does."""
        if self.window is None:
            return True
        if not self.window.may_close(close):
            return False
        self.window.close()
        return True

    def _use(self, folder: Path) -> None:
        self._use_model(folder)
        if self.window is not None:
            self.window.show_use(folder, used=self._current_model() == folder)

    def _closed(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
