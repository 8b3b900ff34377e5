"""Fetches the faces that a model was measured on from a process beside the window."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_messages import stage_title
from fer_desktop.models.evaluated_faces import MeasuredFacesParts
from fer_desktop.ui.process.worker_client import WorkerClient
from training.core.bundle import ModelBundle
from training.core.process.worker_call import python_module

logger = logging.getLogger(__name__)

COMMAND: Final = (*python_module("training.worker"), "--threads", "1")

LOST: Final = translate(
    "window", "The process that reads the faces ended unexpectedly. Close other programs and try again."
)
NOT_UNDERSTOOD: Final = translate(
    "window", "The process that reads the faces returned invalid data. Reinstall FER Desktop."
)


class FacesLoader(QObject):
    """One process for one split; it ends with its answer.

    Signals:
        progressed: What is being done, and which part of it is, 0..1, or -1 where nobody knows.
        loaded: The ``MeasuredFaces``.
        failed: Why there are none, in a sentence.
    """

    progressed = Signal(str, float)
    loaded = Signal(object)
    failed = Signal(str)

    def __init__(self, command: Sequence[str] = COMMAND, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = WorkerClient(command, LOST, self)
        self._link.lost.connect(self.failed)
        self._parts = MeasuredFacesParts()

    @property
    def busy(self) -> bool:
        """Whether faces are on their way."""
        return self._link.running

    def load(self, bundle: ModelBundle, paths: Sequence[Path], split: str) -> None:
        """Fetch the faces of a split; what is on its way for another wish is dropped."""
        self.cancel()
        self._parts = MeasuredFacesParts()
        fields = {"bundle": str(bundle.folder), "paths": [str(path) for path in paths], "split": split}
        self._link.request("test_faces", self._take, **fields)

    def cancel(self) -> None:
        """Fetch nothing any more; the process ends at once, whatever it is at: it writes nothing."""
        self._link.kill()
        self._link.close()

    def _take(self, event: dict[str, Any]) -> None:
        match event["event"]:
            case "progress":
                total = event["total"]
                self.progressed.emit(stage_title(event["stage"]), event["done"] / total if total else -1.0)
            case "test_faces":
                self._parts.add(event)
            case "failed":
                self.cancel()
                self.failed.emit(event["text"])
            case "done":
                self.cancel()
                self._hand_over()

    def _hand_over(self) -> None:
        try:
            faces = self._parts.whole()
        except (ValueError, KeyError, TypeError) as error:
            logger.error("The faces that came are not what was asked for", exc_info=error)
            self.failed.emit(NOT_UNDERSTOOD)
            return
        self._parts = MeasuredFacesParts()
        self.loaded.emit(faces)
