"""The window "Cross-validation and repeated seeds": repeats one training, and shows the results."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.formatting import approximate_duration
from fer_desktop.base.i18n import translate
from fer_desktop.explain.run_set_text import model_comparison_sentence, set_comparison_sentence
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.train.repeat.repeat_clock import RepeatClock
from fer_desktop.ui.train.repeat.repeat_form import RepeatForm
from fer_desktop.ui.train.repeat.repetitions import Repetition, stored_repetitions
from fer_desktop.ui.train.repeat.run_set_view import RunSetView
from fer_desktop.ui.train.run_outcomes import BUSY, ENDED, KEPT, State
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.page_parts import STYLE, ask, label, resize_window, titled
from fer_desktop.ui.widgets.work_bar import progress_text
from training.core.bundle import BundleError, read_bundle
from training.core.process.worker_protocol import Event
from training.core.repeated_runs import RunSet

TITLE: Final = translate("repeat", "Cross-validation and repeated seeds")
_PURPOSE: Final = translate(
    "repeat",
    "One training says little about a recipe: another seed, or other faces, give another accuracy. Repeat "
    "it to see the spread, and whether a difference is more than chance.",
)
_MEASURED: Final = {
    True: translate("repeat", "Each run leaves out one part of the training faces, and is measured on it."),
    False: translate(
        "repeat",
        "Each run has another seed. Where the data has no splits, the seed also draws which faces are "
        "measured.",
    ),
}
_FAREWELL_MS: Final = 15_000
_STEPS: Final = 1000


class RepeatWindow(QWidget):
    """A new set from a recipe, or a stored one, which can be continued.

    Args:
        run: All that decides a training, as ``docs/worker.md`` says.
        name: Proposed for the set.
        models: The folder of models, in which the sets lie, too.
        current_model: The folder of the model in use.
        command: Starts the worker.
        parent: The Train window.
    """

    def __init__(
        self,
        run: Mapping[str, Any],
        name: str,
        models: Path,
        current_model: Callable[[], Path],
        command: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(titled(TITLE))
        self.setStyleSheet(STYLE)
        self._run, self._models, self._current_model = run, models, current_model
        self._stored: tuple[Repetition, ...] = ()
        self._current: Repetition | None = None
        self._link = WorkerClient(command, ENDED, self)
        self._link.lost.connect(lambda sentence: self._stop(f"{sentence} {KEPT}"))
        self._clock = RepeatClock()
        self._state, self._number, self._of, self._epochs = State.NOTHING, 0, 0, 1
        self.messages = MessageBar()
        self.form = RepeatForm(name, models)
        self.form.chosen.connect(self._choose)
        self.form.changed.connect(self._allow)
        self.start = QPushButton(translate("repeat", "Start"))
        self.start.clicked.connect(self.begin)
        self.pause = QPushButton(translate("repeat", "Pause"))
        self.pause.clicked.connect(self._pause)
        self.cancel = QPushButton(translate("repeat", "Stop"))
        self.cancel.setToolTip(translate("repeat", "Stop; finished runs and epochs are kept"))
        self.cancel.clicked.connect(self.stop)
        self.measured = label("", "caption")
        self.status = label()
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.results = RunSetView()
        self._lay_out()
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        resize_window(self, 980, 620)
        self._list()

    @property
    def busy(self) -> bool:
        """Whether runs go on, or are paused."""
        return self._state in BUSY

    def begin(self) -> None:
        """Start the new set, or continue the one that is shown."""
        chosen = self.form.stored or self.form.new(self._run)
        self._current = chosen
        self.messages.hide()
        self._number = self._of = 0
        self.status.setText(translate("repeat", "Preparing …"))
        self._enter(State.STARTING)
        self._link.request(
            "repeat",
            self._take,
            run=dict(chosen.run),
            out=str(chosen.out),
            folds=chosen.folds,
            seeds=chosen.seeds,
        )

    def stop(self) -> None:
        """Stop at the next step; what is done is kept."""
        if self.busy:
            self._link.cancel(kill_after_ms=_FAREWELL_MS)
            self.status.setText(translate("repeat", "Stopping …"))
            self._enter(State.STOPPING)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while runs go on; end the worker."""
        if self.busy:
            event.ignore()
            ask(
                self,
                TITLE,
                translate("repeat", "Stop the runs? Finished runs and epochs are kept."),
                translate("repeat", "Stop"),
                translate("repeat", "Continue"),
                self._leave,
            )
            return
        self._link.close()
        event.accept()

    def _leave(self) -> None:
        self._link.close()
        self._stop("")
        self.close()

    def _list(self) -> None:
        """List the stored sets; the one that goes on stays chosen."""
        self._stored = stored_repetitions(self._models)
        self.form.offer(self._stored, self._current)

    def _choose(self) -> None:
        chosen = self.form.stored
        if not self.busy:
            self._current = chosen
            self.status.setText("")
        results = chosen.results if chosen else None
        self.results.show_set(results)
        if results is not None and not self.busy:
            self._show_done(results)
        self._offer()
        self._allow()

    def _offer(self) -> None:
        """What the set can be compared with: the model in use, and the other sets."""
        others = [(translate("repeat", "Model in use"), self._with_model)]
        for one in self._stored:
            results = one.results
            if one != self._current and results is not None and results.runs:
                others.append((one.name, partial(_with_set, results)))
        self.results.offer(others)

    def _with_model(self, one: RunSet) -> str:
        try:
            return model_comparison_sentence(one, read_bundle(self._current_model()))
        except BundleError as error:
            return str(error)

    def _allow(self) -> None:
        chosen, results = self.form.stored, self.results.shown
        done = chosen is not None and results is not None and len(results.runs) == results.of
        self.measured.setText(_MEASURED[self.form.cross_validates])
        self.start.setText(translate("repeat", "Resume") if chosen else translate("repeat", "Start"))
        self.start.setVisible(not self.busy and not done)
        self.form.setEnabled(not self.busy)
        for button in (self.pause, self.cancel):
            button.setVisible(self.busy)
            button.setEnabled(self._state is not State.STOPPING)
        paused = self._state is State.PAUSED
        self.pause.setText(translate("repeat", "Resume") if paused else translate("repeat", "Pause"))
        self.bar.setVisible(self.busy)

    def _take(self, event: Event) -> None:
        match event["event"]:
            case "progress":
                self._show_status(progress_text(event))
            case "repetition":
                self._number, self._of = int(event["number"]), int(event["of"])
                self._clock.begin_run(self._number, self._of)
                self._enter(State.RUNNING)
            case "started":
                self._epochs = max(1, int(event["epochs"]))
                self._show_part(int(event["done"]) / self._epochs)
            case "step":
                self._clock.run_left(event.get("seconds_left"))
                part = int(event["epoch"]) - 1 + int(event["step"]) / max(1, int(event["steps"]))
                self._show_part(part / self._epochs)
                self._show_status()
            case "run_set":
                self._show_results(RunSet.of_json(event))
            case "paused" if self.busy:
                self._link.expect_silence()
                self._clock.pause(True)
                self._enter(State.PAUSED)
            case "resumed" if self.busy:
                self._clock.pause(False)
                self._enter(State.RUNNING)
            case "failed":
                self._stop(event["text"])
            case "stopped":
                self._stop("")
            case "done":
                self._end(State.TRAINED)

    def _show_results(self, results: RunSet) -> None:
        if self._number:
            self._clock.end_run()
        self.results.show_set(results)

    def _show_part(self, part: float) -> None:
        self.bar.setValue(round(_STEPS * (max(self._number - 1, 0) + part) / max(self._of, 1)))

    def _show_status(self, doing: str = "") -> None:
        if self._state is State.STOPPING:
            return
        parts = []
        if self._number:
            text = translate("repeat", "Run {number} of {of}")
            parts.append(text.format(number=self._number, of=self._of))
        if (left := self._clock.seconds) is not None:
            parts.append(translate("repeat", "{duration} left").format(duration=approximate_duration(left)))
        self.status.setText(" · ".join([*parts, *([doing] if doing else [])]))

    def _show_done(self, results: RunSet) -> None:
        text = translate("repeat", "{done} of {of} runs complete.")
        self.status.setText(text.format(done=len(results.runs), of=results.of))

    def _pause(self) -> None:
        if self._state is State.PAUSED:
            self._link.resume(self._take)
        else:
            self._link.pause(self._take)
        self.pause.setEnabled(False)  # until the answer

    def _stop(self, sentence: str) -> None:
        if self.busy:
            self._end(State.STOPPED)
        if sentence:
            self.messages.complain(sentence)

    def _end(self, state: State) -> None:
        self._enter(state)
        self._list()

    def _enter(self, state: State) -> None:
        self._state = state
        self._allow()

    def _lay_out(self) -> None:
        form = QHBoxLayout()
        form.setSpacing(8)
        form.addWidget(self.form)
        form.addStretch(1)
        for button in (self.start, self.pause, self.cancel):
            form.addWidget(button)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(label(_PURPOSE))
        inside.addLayout(form)
        inside.addWidget(self.measured)
        inside.addWidget(self.status)
        inside.addWidget(self.bar)
        inside.addWidget(self.results, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.messages)
        layout.addLayout(inside, 1)


def _with_set(other: RunSet, one: RunSet) -> str:
    return set_comparison_sentence(one, other)
