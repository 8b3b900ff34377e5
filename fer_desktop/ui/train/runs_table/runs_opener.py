"""Opens the table of runs, once, and hands on what is wanted in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.train.runs import Run
from fer_desktop.ui.train.runs_table.runs_window import RunsWindow
from training.core.bundle_run import REQUEST
from training.core.storage.atomic import read_object
from training.core.training_runs import RunSummary, run_config


class RunsOpener(QObject):
    """Keeps the window of the table.

    Signals:
        use_model: The person wants to predict with the model in this folder, a ``Path``.
        duplicate: The person wants another run of what this ``Run`` says.
    """

    use_model = Signal(Path)
    duplicate = Signal(dict)

    def __init__(
        self, models: Path, command: Sequence[str], is_training: Callable[[], bool], parent: QWidget
    ) -> None:
        """Nothing is opened yet.

        Args:
            models: The folder in which models are written.
            command: Starts the training worker.
            is_training: Whether a training is in progress, so that no other one can be set up.
            parent: The Train window.
        """
        super().__init__(parent)
        self._models, self._command, self._parent = models, command, parent
        self._is_training = is_training
        self.window: RunsWindow | None = None

    def open(self) -> None:
        """Show the table, read anew."""
        if self.window is None:
            self.window = RunsWindow(self._models, self._command, self._parent)
            self.window.use_model.connect(self.use_model)
            self.window.duplicate.connect(self._duplicate)
        else:
            self.window.read_again()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _duplicate(self, run: RunSummary) -> None:
        if self.window is not None and self._is_training():
            said = translate("runs", "A training is in progress. Wait for its end, or stop it.")
            self.window.messages.complain(said)
        else:
            self.duplicate.emit(asked_for(run))

    def close(self) -> None:
        """Shut the window with the one that it belongs to."""
        if self.window is not None:
            self.window.close()


def asked_for(run: RunSummary) -> Run:
    """What a run was asked to do; of one that was trained on the command line, its settings alone."""
    request = read_object(run.folder / REQUEST)
    if isinstance(request.get("paths"), list):
        return request
    settings = {name: value for name, value in run_config(run.folder).items() if name != "data"}
    return {"paths": [], "preset": "", "overrides": settings}
