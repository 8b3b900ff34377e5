"""Has faces explained by the training worker, whose network stays loaded for a while."""

import base64
import logging
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from fer_desktop.base.i18n import translate
from fer_desktop.explain.network_explanation import NetworkExplanation
from fer_desktop.explain.training_messages import stage_title
from fer_desktop.ui.process.faces_loader import COMMAND
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.vision.types import Bytes
from training.core.bundle import ModelBundle

logger = logging.getLogger(__name__)

LOST: Final = translate(
    "layers", "The process that runs the network ended unexpectedly. Close other programs and try again."
)
NOT_UNDERSTOOD: Final = translate(
    "layers", "The process that runs the network returned invalid data. Reinstall FER Desktop."
)
_IDLE_MS: Final = 5 * 60_000
"""After so long without a face the process ends, and its memory is free."""


class ExplanationClient(QObject):
    """One face at a time; the process starts with the first one.

    Signals:
        progressed: What is being done, in a few words.
        explained: The ``NetworkExplanation``.
        failed: Why there is none, in a sentence.
    """

    progressed = Signal(str)
    explained = Signal(object)
    failed = Signal(str)

    def __init__(
        self, command: Sequence[str] = COMMAND, parent: QObject | None = None, idle_ms: int = _IDLE_MS
    ) -> None:
        super().__init__(parent)
        self._link = WorkerClient(command, LOST, self)
        self._link.lost.connect(self._lose)
        self._idle = QTimer(self, singleShot=True, interval=idle_ms)
        self._idle.timeout.connect(self.close)
        self._request: int | None = None
        self._answered = False
        self._face: Bytes | None = None
        self._temperature = 1.0

    @property
    def busy(self) -> bool:
        """Whether a face is being explained."""
        return self._request is not None

    @property
    def ready(self) -> bool:
        """Whether TensorFlow is loaded, so that an answer takes no more than a moment."""
        return self._answered and self._link.running

    def explain(self, bundle: ModelBundle, face: Bytes) -> None:
        """Explain a face, (size, size) uint8 gray; an answer still to come for another one is dropped."""
        self._link.forget(self._request)
        self._idle.stop()
        self._face, self._temperature = face, bundle.temperature
        letters = base64.b64encode(face.tobytes()).decode("ascii")
        self._request = self._link.request("explain", self._take, bundle=str(bundle.folder), face=letters)

    def drop(self) -> None:
        """Want no answer any more; the process stays."""
        self._link.forget(self._request)
        self._request = None
        if self._link.running:
            self._idle.start()

    def cancel(self) -> None:
        """End the process at once if a face is being explained: a library that loads cannot be stopped."""
        if self.busy:
            self.close()

    def close(self) -> None:
        """End the process at once, whatever it is at: it writes nothing."""
        self._idle.stop()
        self._request, self._answered = None, False
        self._link.kill()
        self._link.close()

    def _take(self, event: dict[str, Any]) -> None:
        match event["event"]:
            case "progress":
                self.progressed.emit(stage_title(event["stage"]))
            case "explanation":
                self._hand_over(event)
            case "failed":
                self._end()
                self.failed.emit(event["text"])
            case "done":
                self._end()

    def _hand_over(self, event: dict[str, Any]) -> None:
        assert self._face is not None
        try:
            explanation = NetworkExplanation.of(event, self._face, self._temperature)
        except (ValueError, KeyError, TypeError) as error:
            logger.error("The explanation is not what was asked for", exc_info=error)
            self.cancel()
            self.failed.emit(NOT_UNDERSTOOD)
            return
        self._answered = True
        self.explained.emit(explanation)

    def _end(self) -> None:
        self._request = None
        self._idle.start()

    def _lose(self, sentence: str) -> None:
        self._request, self._answered = None, False
        self.failed.emit(sentence)
