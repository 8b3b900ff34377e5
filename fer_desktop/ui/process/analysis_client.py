"""The analysis worker as the window of a run sees it."""

from dataclasses import asdict
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from fer_desktop.analysis.run_command import FACELESS, FACES, UNREADABLE, RunCommand
from fer_desktop.analysis.top_disagreements import Disagreement
from fer_desktop.analysis.worker import worker_command
from fer_desktop.ui.process.worker_client import WorkerClient
from training.core.process.worker_protocol import DONE, FAILED, LAST_EVENTS, MESSAGE, PROGRESS, STOPPED, Event

STOP_TIMEOUT_MS: Final = 900
"""Milliseconds that a cancelled run has to stop; then it is killed, and loses half a second of work."""


class AnalysisClient(QObject):
    """Starts and stops one run at a time, each in a process of its own.

    Signals:
        progressed: How far it is, as ``run_command`` says.
        unreadable: Path (may be empty) and reason of something that cannot be read.
        faceless: Path of a picture without a face.
        faces: Further ``Disagreement`` values that are among the top ones, as a list.
        message: What to know of how the run began, in a sentence.
        finished: All is done; as ``progressed``.
        stopped: It was stopped; as ``progressed``, empty if that came before it had begun.
        failed: Why it cannot go on, in a sentence.
    """

    progressed = Signal(dict)
    unreadable = Signal(str, str)
    faceless = Signal(str)
    faces = Signal(list)
    message = Signal(str)
    finished = Signal(dict)
    stopped = Signal(dict)
    failed = Signal(str)

    def __init__(self, lost: str, parent: QObject | None = None) -> None:
        """Nothing runs yet.

        Args:
            lost: What to say where the process ends unexpectedly, in a sentence.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._client = WorkerClient(worker_command(), lost, self)
        self._client.lost.connect(self._lost)
        self._stopping = self.runs = False
        self._last: dict[str, Any] = {}

    @property
    def process_id(self) -> int:
        """The child's, 0 without one."""
        return self._client.process_id

    def start(self, command: RunCommand) -> None:
        """Begin a run."""
        self.end()
        self._stopping, self.runs, self._last = False, True, {}
        self._client.request("analyse", self._take, **asdict(command))

    def stop(self) -> None:
        """Tell the run to stop; it does within a second."""
        if self.runs:
            self._stopping = True
            self._client.cancel(kill_after_ms=STOP_TIMEOUT_MS)

    def kill(self) -> None:
        """End the process at once, as lost."""
        self._client.kill()

    def end(self) -> None:
        """End the run now, because the window does; what it has done is kept."""
        self.runs = False
        self._client.close(STOP_TIMEOUT_MS)

    def _take(self, event: Event) -> None:
        name = event["event"]
        fields = {key: value for key, value in event.items() if key not in ("id", "event")}
        if name in LAST_EVENTS:
            self.runs = False
            self._client.leave()
        if name == PROGRESS:
            self._last = fields
            self.progressed.emit(fields)
        elif name == UNREADABLE:
            self.unreadable.emit(fields["file"], fields["reason"])
        elif name == FACELESS:
            self.faceless.emit(fields["file"])
        elif name == FACES:
            self.faces.emit([Disagreement.of_json(values) for values in fields["faces"]])
        elif name == MESSAGE:
            self.message.emit(fields["text"])
        elif name == DONE:
            self.finished.emit(fields)
        elif name == STOPPED:
            self.stopped.emit(fields or self._last)
        elif name == FAILED:
            self.failed.emit(fields["text"])

    def _lost(self, sentence: str) -> None:
        """The process is gone without a last event."""
        if not self.runs:
            return
        self.runs = False
        if self._stopping:
            self.stopped.emit(self._last)
        else:
            self.failed.emit(sentence)
