"""A button that writes the figures of each epoch as event files of TensorBoard."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.process.worker_client import WorkerClient
from training.core.process.worker_protocol import Event

_WRITING = translate("train", "Writing event files …")
_WRITTEN = translate("train", 'Event files: {folder}. View them with: tensorboard --logdir "{out}"')


class EventFilesButton(QPushButton):
    """Asks for a folder; the worker writes into it.

    Signals:
        said: What is being done, or has been done, in a sentence.
    """

    said = Signal(str)

    def __init__(self, link: WorkerClient, parent: QWidget | None = None) -> None:
        super().__init__(translate("train", "Export for TensorBoard…"), parent)
        self.setToolTip(translate("train", "Loss, accuracy and recall of each epoch as event files"))
        self._link = link
        self.bundle = Path()
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        title = translate("train", "Folder for event files")
        if folder := QFileDialog.getExistingDirectory(self, title):
            self.export(Path(folder))

    def export(self, out: Path) -> None:
        """Write them into a folder of the model's name in ``out``."""
        self.setEnabled(False)
        self.said.emit(_WRITING)
        self._link.request("event_files", self._take, bundle=str(self.bundle), out=str(out))

    def lost(self, sentence: str) -> None:
        """The worker is gone."""
        if not self.isEnabled():
            self._end(sentence)

    def _take(self, event: Event) -> None:
        match event["event"]:
            case "done":
                folder = Path(event["folder"])
                self._end(_WRITTEN.format(folder=folder, out=folder.parent))
            case "failed":
                self._end(event["text"])
            case "stopped":
                self._end("")

    def _end(self, sentence: str) -> None:
        self.setEnabled(True)
        self.said.emit(sentence)
