"""How long a training takes on this computer, and how much memory."""

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.formatting import approximate_duration, duration_text
from fer_desktop.base.i18n import counted, translate
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.widgets.page_parts import label
from fer_desktop.ui.widgets.work_bar import WorkBar
from training.core.process.worker_protocol import Event

_NOT_YET: Final = translate("train", "No estimate yet. To estimate, a few training steps are run.")
_EARLIER: Final = translate("train", "This estimate is for other settings. Estimate again.")
_FOR: Final = translate(
    "train", "{epochs} of {duration}, precision {precision}. One epoch is one pass over the training faces."
)
_ONE_EPOCH: Final = translate("train", "{n} epoch")
_EPOCHS: Final = translate("train", "{n} epochs")


class EstimateView(QWidget):
    """Asks when the button is pressed, and by itself once; other epochs alone need no new question.

    Signals:
        estimated: ``seconds`` is known.
    """

    estimated = Signal()

    def __init__(self, link: WorkerClient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._asked: int | None = None
        self._run: dict[str, Any] = {}
        self._epochs = 0
        self._asked_for: dict[str, Any] | None = None
        self._answer: Event | None = None
        self.text = label()
        self.note = label(_NOT_YET, "caption")
        self.button = QPushButton()
        self.button.clicked.connect(self.ask)
        self.work = WorkBar()
        self.work.cancelled.connect(lambda: self._link.cancel())
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.text, self.note, self.work):
            layout.addWidget(widget)
        layout.addLayout(row)
        self._show()

    @property
    def asking(self) -> bool:
        """Whether it is being measured."""
        return self._asked is not None

    @property
    def seconds(self) -> float | None:
        """Of the run on the screen; None where it was not measured, or for other settings."""
        if self._answer is None or not self._fits():
            return None
        return _seconds_of(self._answer, self._epochs)

    def want(self, run: dict[str, Any], epochs: int, *, ask: bool = True) -> None:
        """Say which run is on the screen; if ``ask``, ask by itself if nothing was ever asked."""
        self._run, self._epochs = run, epochs
        if self._asked_for is None and ask:
            self.ask()
        elif self.asking and not self._fits():
            self.give_up()
        self._show()

    def ask(self) -> None:
        """Measure."""
        if not self.asking and self._run:
            self._asked_for, self._answer = self._run, None
            self._asked = self._link.request("estimate", self._take, run=self._run)
            self._show()

    def give_up(self) -> None:
        """Measure no more; something more important is to be done."""
        if self.asking:
            self._link.forget(self._asked)
            self._link.cancel()
            self._asked = None
            self._show()

    def lost(self) -> None:
        """Nobody measures any more."""
        self._asked = None
        self._show()

    def _take(self, event: Event) -> None:
        match event["event"]:
            case "progress":
                self.work.show_progress(event)
            case "estimate":
                self._asked, self._answer = None, event
                self._show()
                self.estimated.emit()
            case "failed" | "stopped":
                self._asked = None
                self._show(event.get("text", ""))

    def _fits(self) -> bool:
        return self._asked_for is not None and _without_epochs(self._asked_for) == _without_epochs(self._run)

    def _show(self, trouble: str = "") -> None:
        self.work.setVisible(self.asking)
        self.button.setVisible(not self.asking)
        first = self._answer is None
        self.button.setText(translate("train", "Estimate") if first else translate("train", "Estimate again"))
        answer, self.note_text = self._answer, trouble or _NOT_YET
        if answer is None:
            self.text.setText("")
        else:
            duration = approximate_duration(_seconds_of(answer, self._epochs))
            memory = float(answer["memory_bytes"]) / 1e9
            duration = f"{duration[:1].upper()}{duration[1:]}"
            said = translate("train", "{duration}, {memory:.1f} GB of memory.")
            self.text.setText(said.format(duration=duration, memory=memory))
            self.note_text = trouble or (
                _FOR.format(
                    epochs=counted(self._epochs, _ONE_EPOCH, _EPOCHS),
                    duration=duration_text(float(answer["seconds_an_epoch"])),
                    precision=answer["precision"],
                )
                if self._fits()
                else _EARLIER
            )
        self.text.setVisible(answer is not None)
        self.note.setText(self.note_text)
        self.note.setVisible(not self.asking)


def _seconds_of(answer: Event, epochs: int) -> float:
    """Seconds of so many epochs, with what else the run of the answer takes."""
    an_epoch = float(answer["seconds_an_epoch"])
    return an_epoch * epochs + max(0.0, float(answer["seconds"]) - an_epoch * answer["epochs"])


def _without_epochs(run: dict[str, Any]) -> dict[str, Any]:
    overrides = {name: value for name, value in run["overrides"].items() if name != "epochs"}
    return {**run, "overrides": overrides}
