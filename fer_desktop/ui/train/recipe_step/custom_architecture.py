"""An architecture from a Python file: the warning, the choice of the file, and its trial in the worker."""

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.widgets.page_parts import ask
from training.core.process.worker_protocol import Event

_TITLE: Final = translate("train", "Custom architecture")
_WARNING: Final = translate(
    "train",
    "The Python file will be run on this computer with your permissions: it can read, change and delete your "
    "files. Only choose a file that you wrote, or that you trust.\n\nThe file needs a function "
    "build(input_shape, classes) that returns a keras.Model.",
)


class CustomArchitecture(QObject):
    """Nothing of the file is run before the person has agreed, and then only in the worker.

    Signals:
        checked: The file can be used: its path, and what its network costs as in ``architectures``.
        refused: It cannot: a sentence.
    """

    checked = Signal(Path, dict)
    refused = Signal(str)

    def __init__(self, link: WorkerClient, parent: QWidget) -> None:
        super().__init__(parent)
        self._link, self._window = link, parent
        self.path: Path | None = None
        self.warning: QMessageBox | None = None

    def choose(self, input_size: int, classes: int) -> None:
        """Warn, ask for a file, and have it tried.

        Args:
            input_size: Side of the faces, pixels.
            classes: How many emotions there are.
        """
        yes, no = translate("train", "Choose a file…"), translate("train", "Cancel")
        self.warning = ask(
            self._window, _TITLE, _WARNING, yes, no, lambda: self._choose_file(input_size, classes)
        )

    def check(self, path: Path, input_size: int, classes: int) -> None:
        """Have the worker run a file; answered by ``checked`` or ``refused``."""

        def take(event: Event) -> None:
            if event["event"] == "architecture":
                self.path = path
                self.checked.emit(path, _cost(event))
            elif event["event"] == "failed":
                self.refused.emit(event["text"])

        self._link.request("architecture", take, path=str(path), input_size=input_size, classes=classes)

    def _choose_file(self, input_size: int, classes: int) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, _TITLE, "", translate("train", "Python files (*.py)")
        )
        if chosen:
            self.check(Path(chosen), input_size, classes)


def _cost(event: Event) -> dict[str, Any]:
    return {name: event[name] for name in ("name", "parameters", "multiply_adds", "measured")}
