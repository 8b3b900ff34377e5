"""The third step: the training runs, and can be watched, paused and stopped."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QPlainTextEdit, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_messages import message_text
from fer_desktop.ui.charts.training_curves import TrainingCurves
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.train.run_outcomes import BUSY, KEPT, State, end_of_process, run_end_text
from fer_desktop.ui.train.run_step.recall_per_class import RecallPerClass
from fer_desktop.ui.train.run_step.run_clock import epoch_text, kept_text
from fer_desktop.ui.train.run_step.run_head import RunHead
from fer_desktop.ui.train.runs import Run, written_down
from fer_desktop.ui.widgets.page_parts import ask, label, say
from fer_desktop.ui.widgets.work_bar import progress_text
from training.core.bundle_run import STOPPED, RunEnd, read_epochs, run_folder
from training.core.history import elapsed_seconds
from training.core.process.worker_protocol import Event

_LOG_LINES: Final = 1000
_LOG_HEIGHT: Final = 76
_FAREWELL_MS: Final = 15_000
"""After which a worker that does not stop is killed; it writes its state in one step."""
_READY: Final = translate("train", "Preparing. {what}")


class RunPage(QWidget):
    """Starts or resumes a training and shows how it goes.

    Signals:
        changed: ``state`` is another.
        trained: The folder of the new model, a ``Path``.
        failed: It has ended before it was done, though nobody stopped it; why, in a sentence.
        progressed: How far it is, in a few words and in a sentence; empty when nothing goes on.
    """

    changed = Signal()
    trained = Signal(Path)
    failed = Signal(str)
    progressed = Signal(str, str)

    def __init__(self, link: WorkerClient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self.state = State.NOTHING
        self.out = Path()
        self.run: Run = {}
        self._epochs = self._done = 0
        self.head = RunHead()
        self.status, self.clock, self.bar = self.head.status, self.head.clock, self.head.bar
        self.pause, self.cancel, self.resume = self.head.pause, self.head.cancel, self.head.resume
        self.problem = label("", "problem")
        self.pause.clicked.connect(self._pause)
        self.cancel.clicked.connect(self.ask_to_stop)
        self.resume.clicked.connect(lambda: self.begin(self.out, self.run))
        self.curves = TrainingCurves()
        self.recall = RecallPerClass()
        self.log = QPlainTextEdit(readOnly=True)
        self.log.setMaximumBlockCount(_LOG_LINES)
        self.log.setFixedHeight(_LOG_HEIGHT)
        self.log.setAccessibleName(translate("train", "Log"))
        self._lay_out()
        self._enter(State.NOTHING)

    @property
    def busy(self) -> bool:
        """Whether a training runs, or is paused."""
        return self.state in BUSY

    @property
    def what_is_kept(self) -> str:
        """What is left of the training if it is stopped now, in a sentence."""
        return kept_text(self._done)

    def begin(self, out: Path, run: Run, expected: float | None = None) -> None:
        """Train the model ``out``; go on where there is a state of it. ``expected`` are its seconds."""
        self.out, self.run = out, run
        resumes = run_folder(out).exists()
        rows = read_epochs(run_folder(out))
        self._done = len(rows)
        self.head.begin(out.name, run_folder(out))
        self.clock.begin(elapsed_seconds(rows), expected)
        say(self.problem, "")
        self.log.clear()
        self.curves.show_history(max(1, len(rows)), rows)
        self.recall.show_history(max(1, len(rows)), rows)
        self.status.setText(_READY.format(what=translate("train", "This can take a minute …")))
        self._link.request("train", self._take, run=run, out=str(out), resume=resumes)
        self._enter(State.STARTING)

    def ask_to_stop(self) -> QMessageBox:
        """Stop, if the person really wants to."""
        text = translate("train", "Stop training? {kept}").format(kept=self.what_is_kept)
        yes, no = translate("train", "Stop"), translate("train", "Continue training")
        return ask(self, translate("train", "Stop training"), text, yes, no, self.stop)

    def stop(self) -> None:
        """Stop at the next step."""
        if self.busy:
            self._link.cancel(kill_after_ms=_FAREWELL_MS)
            self.status.setText(translate("train", "Stopping …"))
            self._enter(State.STOPPING)

    def lost(self, sentence: str) -> None:
        """The worker is gone."""
        if not self.busy:
            return
        if self._link.exit is not None:
            end = written_down(self.out, end_of_process(self._link.exit), self._link.log)
            sentence = "" if end.kind == STOPPED else f"{run_end_text(end)} {KEPT}"
        later = translate("train", "Resume now or later.")
        self._end(sentence and f"{sentence} {later}", by_person=not sentence)

    def _take(self, event: Event) -> None:
        match event["event"]:
            case "progress":
                self._show_work(event)
            case "message":
                self.log.appendPlainText(message_text(event))
                if event.get("code") in _DEVICES:
                    say(self.head.device, message_text(event))
            case "started":
                self._started(event)
            case "step":
                self._step(event)
            case "epoch":
                self._epoch(event)
            case "paused" if self.busy:
                self._link.expect_silence()
                self._enter(State.PAUSED)
            case "resumed" if self.busy:
                self._enter(State.RUNNING)
            case "trained":
                self.head.show_part(1.0)
                self.status.setText(translate("train", "Training complete."))
                self._enter(State.TRAINED)
                self.trained.emit(Path(event["bundle"]))
            case "failed":
                self._end(event["text"])
            case "stopped" if self.busy:
                self._done = int(event.get("done", self._done))
                # A worker that is in a library which it cannot leave says so and is gone, see ``Control``.
                written_down(self.out, RunEnd.now(STOPPED))
                self._end("", by_person=True)

    def _started(self, event: Event) -> None:
        self._epochs, self._done = int(event["epochs"]), int(event["done"])
        before = event.get("history") or []
        self.curves.show_history(self._epochs, before, chance=event.get("chance"))
        self.recall.show_history(self._epochs, before)
        self.head.left = event.get("seconds_left")
        self.head.show_part(self._done / self._epochs)
        if self._done:
            continues = translate("train", "Resuming after epoch {epoch}.")
            self.log.appendPlainText(continues.format(epoch=self._done))
        self._enter(State.RUNNING)
        self._show_status(self._done + 1)

    def _step(self, event: Event) -> None:
        epoch, steps = int(event["epoch"]), max(1, int(event["steps"]))
        self.head.left = event.get("seconds_left")
        if self.head.left is not None:
            self.clock.knows_rest()
        self.head.show_part((epoch - 1 + int(event["step"]) / steps) / self._epochs)
        if self.state is State.RUNNING:
            self._show_status(epoch)

    def _epoch(self, event: Event) -> None:
        self._done = int(event["epoch"])
        self.head.left = event.get("seconds_left")
        self.curves.add({name: event[name] for name in _FIGURES if event.get(name) is not None})
        self.recall.add(event)
        self.log.appendPlainText(epoch_text(event))
        self.head.show_part(self._done / self._epochs)

    def _pause(self) -> None:
        if self.state is State.PAUSED:
            self._link.resume(self._take)
        else:
            self._link.pause(self._take)
        self.pause.setEnabled(False)  # until the answer

    def _end(self, sentence: str, *, by_person: bool = False) -> None:
        """It has stopped before its end; ``sentence`` says why, if nobody requested it."""
        say(self.problem, sentence)
        self.head.show_part(self._done / max(self._epochs, 1))
        kept = translate("train", "{done} of {epochs} epochs kept.")
        nothing = translate("train", "No epoch kept.")
        stopped = translate("train", "Stopped by the user.") if by_person else translate("train", "Stopped.")
        text = kept.format(done=self._done, epochs=self._epochs) if self._done else nothing
        self.status.setText(f"{stopped} {text}")
        self._enter(State.STOPPED)
        if sentence:
            said = translate("train", "Training “{name}” stopped. {reason}")
            self.failed.emit(said.format(name=self.out.name, reason=sentence))

    def _show_work(self, event: Event) -> None:
        """What is done before the first step and after the last."""
        text = progress_text(event)
        if self.state is State.RUNNING and self._done < self._epochs:
            self._show_status(self._done + 1, text)
            return
        self.status.setText(_READY.format(what=text) if self.state is State.STARTING else text)
        self.head.show_work(event)

    def _show_status(self, epoch: int, doing: str = "") -> None:
        self.head.show_epoch(epoch, self._epochs, doing)
        self.progressed.emit(*self.head.progress)

    def _enter(self, state: State) -> None:
        self.state = state
        self.head.show_state(state, self._done > 0)
        self.progressed.emit(*self.head.progress)
        self.changed.emit()

    def _lay_out(self) -> None:
        say(self.problem, "")
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.curves, 3)
        middle.addWidget(self.recall, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self.problem)
        layout.addLayout(middle, 1)
        layout.addWidget(self.log)


_DEVICES: Final = ("device", "processor")
"""Codes of messages on what the training computes with."""
_FIGURES: Final = ("epoch", "loss", "cross_entropy", "accuracy", "val_loss", "val_accuracy")
