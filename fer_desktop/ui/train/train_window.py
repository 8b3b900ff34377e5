"""The window in which a model is trained: four steps, and a list of what was trained before."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import bundled_models, prepare_folder
from fer_desktop.explain.diagnosis.finding import Step, Suggestion
from fer_desktop.models.entries import ModelEntry
from fer_desktop.models.library import Discard, ModelLibrary
from fer_desktop.ui.models.model_trash import delete_model, to_the_bin
from fer_desktop.ui.process.worker_client import WorkerClient, training_command
from fer_desktop.ui.train.data_step.data_page import DataPage
from fer_desktop.ui.train.prefill import fill_steps
from fer_desktop.ui.train.recipe_step.recipe_page import RecipePage
from fer_desktop.ui.train.repeat.repeat_opener import RepeatOpener
from fer_desktop.ui.train.run_outcomes import ENDED, KEPT, State
from fer_desktop.ui.train.run_step.result_page import ResultPage
from fer_desktop.ui.train.run_step.run_page import RunPage
from fer_desktop.ui.train.runs import Run, StoredRun
from fer_desktop.ui.train.runs_table.runs_opener import RunsOpener
from fer_desktop.ui.train.start_page import StartPage
from fer_desktop.ui.train.step_footer import STEPS, StepFooter
from fer_desktop.ui.train.train_closing import TrainClosing
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.page_parts import STYLE, StepHeader, resize_window, titled

_UNFINISHED: Final = translate("train", "The training run “{name}” is not finished. {kept}")
_USED: Final = translate("train", "The main window now uses “{name}”.")
_TRIES: Final = translate("train", "Suggestion: {suggestion}. Check the settings, then train again.")
_ABOUT_SILENCE: Final = "silence"


class TrainWindow(QWidget):
    """A window of its own, beside which the main window goes on.

    Attributes:
        discard: Moves a folder to the system's bin.

    Signals:
        use_model: The person wants to read with the model in this folder, a ``Path``.
        closed: The window is shut, and the worker has ended.
        ended: A training has ended and its model was evaluated, or it failed: a sentence, and whether it did.
    """

    use_model = Signal(Path)
    closed = Signal()
    ended = Signal(str, bool)

    def __init__(
        self,
        models: Path,
        current_model: Callable[[], Path],
        command: Sequence[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build it; the worker starts when it is first asked.

        Args:
            models: The folder in which models are written; is made when it is needed.
            current_model: The folder of the model that reads at the moment.
            command: Starts the worker; the usual way for None.
            parent: The main window.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(titled(translate("train", "Train a model")))
        self.setStyleSheet(STYLE)
        self._models, self._current_model = models, current_model
        self.discard: Discard = to_the_bin
        command = command or training_command()
        self.link = WorkerClient(command, ENDED, self)
        self.messages = MessageBar()
        self.start_page = StartPage(models)
        self.data_page = DataPage(self.link, current_model)
        self.recipe_page = RecipePage(self.link, models, current_model)
        self.run_page = RunPage(self.link)
        self.result_page = ResultPage(self.link, current_model)
        self._steps: tuple[QWidget, ...] = (
            self.data_page,
            self.recipe_page,
            self.run_page,
            self.result_page,
        )
        self.pages = QStackedWidget()
        for page in (self.start_page, *self._steps):
            self.pages.addWidget(page)
        self.header = StepHeader(STEPS)
        self.footer = StepFooter()
        self.list_button, self.hint = self.footer.list_button, self.footer.hint
        self.back, self.next = self.footer.back, self.footer.next
        self.repeat = RepeatOpener(self, self.recipe_page, models, current_model, command)
        self.closing = TrainClosing(self, self.run_page)
        self.runs = RunsOpener(models, command, lambda: self.run_page.busy, self)
        self._lay_out()
        self._connect()
        resize_window(self, 1100, 720)
        self.open_first()

    def open_first(self) -> None:
        """Show what was left unfinished, if anything was; else begin a new training."""
        runs = self.start_page.read_again()
        unfinished = next((run for run in runs if not run.finished and not run.trouble), None)
        self._show(self.start_page if unfinished else self.data_page)
        if unfinished:
            resume, again = translate("train", "Resume"), translate("train", "Restart")
            self.messages.tell(
                _UNFINISHED.format(name=unfinished.name, kept=unfinished.what_is_kept),
                action=resume if unfinished.resumable else again,
                step=lambda: self._resume(unfinished),
            )

    def may_close(self, close: Callable[[], object]) -> bool:
        """Whether nothing would be lost if it were closed for good, see ``TrainClosing.may_end``."""
        return self.closing.may_end(close) and self.repeat.close()

    def show_used(self, folder: Path) -> None:
        """Say that the main window reads with the model in this folder now."""
        if self.pages.currentWidget() is self.result_page and self.result_page.bundle == folder:
            self.messages.hide()
            self.result_page.used()
        else:
            self.messages.tell(_USED.format(name=folder.name))

    def _delete_model(self, folder: Path) -> None:
        delete_model(
            ModelEntry(folder, bundled=False, bundle=None),
            self._current_model(),
            ModelLibrary(bundled_models(), self._models),
            self.discard,
            lambda: self.messages,
            lambda _: self.start_page.read_again(),
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the worker; a training that runs is asked about, and may go on in the background."""
        if self.run_page.busy and not self.closing.ending:
            event.ignore()
            if self.closing.may_hide():
                self.hide()
            return
        if not self.repeat.close():
            event.ignore()
            return
        self.hide()
        self.runs.close()
        self.link.close()
        event.accept()
        self.closed.emit()

    def _show(self, page: QWidget) -> None:
        if self.pages.currentWidget() is self.recipe_page and page is not self.recipe_page:
            self.recipe_page.leave()
        self.messages.hide()
        self.pages.setCurrentWidget(page)
        self.header.show_step(self._steps.index(page) if page in self._steps else None)
        if page is self.start_page:
            self.start_page.read_again()
        elif page is self.data_page:
            self.data_page.seed = self.recipe_page.seed
            self.data_page.enter()
        elif page is self.recipe_page:
            self._enter_recipe()
        self._allow()

    def _enter_recipe(self) -> None:
        data = self.data_page
        self.recipe_page.enter(data.choice, data.balance.balance, data.counts.kept)

    def _allow(self) -> None:
        """Show which way it can go from here."""
        page, busy = self.pages.currentWidget(), self.run_page.busy
        self.list_button.setVisible(page is not self.start_page)
        self.list_button.setEnabled(not busy)
        self.footer.repeat.setVisible(page is self.recipe_page)
        self.footer.repeat.setEnabled(self.recipe_page.complete)
        self.back.setVisible(page is self.recipe_page or (page is self.run_page and self.data_page.read))
        self.back.setEnabled(not busy)
        titles: dict[QWidget | None, tuple[str, bool]] = {
            self.start_page: (translate("train", "Train a new model"), True),
            self.data_page: (translate("train", "Next"), self.data_page.complete),
            self.recipe_page: (translate("train", "Start training"), self.recipe_page.complete),
            self.run_page: (translate("train", "Next"), self.run_page.state is State.TRAINED),
            self.result_page: (translate("train", "Train another model"), True),
        }
        title, possible = titles.get(page, ("", False))
        self.footer.show_next(title, possible)
        waiting = page is self.data_page and not self.data_page.sources.paths
        self.hint.setText(translate("train", "Add faces first.") if waiting else "")

    def _forward(self) -> None:
        page = self.pages.currentWidget()
        if page is self.data_page:
            self._show(self.recipe_page)
        elif page is self.recipe_page:
            self._begin(self.recipe_page.out, self.recipe_page.run, self.recipe_page.estimate.seconds)
        elif page is self.run_page:
            self._show(self.result_page)
        else:
            self.recipe_page.suggest_another_name()
            self._show(self.data_page)

    def _backward(self) -> None:
        self._show(self.data_page if self.pages.currentWidget() is self.recipe_page else self.recipe_page)

    def _begin(self, out: Path, run: Run, expected: float | None = None) -> None:
        try:
            prepare_folder(self._models)
        except OSError as error:
            sentence = translate("train", "Cannot create {folder} ({reason}). Free up disk space.")
            self.messages.complain(sentence.format(folder=self._models, reason=error.strerror))
            return
        self._show(self.run_page)
        self.run_page.begin(out, run, expected)

    def _resume(self, run: StoredRun) -> None:
        if run.run is not None:
            self._begin(run.out, run.run)

    def _trained(self, bundle: Path) -> None:
        self.result_page.begin(bundle, self.run_page.run)
        self._show(self.result_page)

    def _try(self, suggestion: Suggestion) -> None:
        """Go back to the step in which the suggestion is made, and change there what it says."""
        fill_steps(self.data_page, self.recipe_page, self.result_page.run, suggestion.settings)
        to_recipe = suggestion.step is Step.RECIPE and self.data_page.complete
        self._show(self.recipe_page if to_recipe else self.data_page)
        if suggestion.step is Step.LABELS:
            self.data_page.corrections.open_window()
        self.messages.tell(_TRIES.format(suggestion=suggestion.title))

    def _duplicate(self, run: Run) -> None:
        """Set up another run of the same kind."""
        fill_steps(self.data_page, self.recipe_page, run, {})
        self._show(self.recipe_page if self.data_page.complete else self.data_page)
        self.activateWindow()

    def _restarted(self) -> None:
        """Another worker goes on; where its faces are needed at once, it reads them again."""
        self.data_page.restarted()
        if self.pages.currentWidget() in (self.data_page, self.recipe_page):
            self.data_page.enter()

    def _data_changed(self) -> None:
        if self.pages.currentWidget() is self.recipe_page and self.data_page.complete:
            self._enter_recipe()
        self._allow()

    def _silent(self, sentence: str) -> None:
        stop = translate("train", "Stop")
        if self.run_page.busy:
            sentence = f"{sentence} {KEPT}"
        self.messages.complain(sentence, action=stop, step=self.link.kill, topic=_ABOUT_SILENCE)

    def _lost(self, sentence: str) -> None:
        for page in (self.data_page, self.recipe_page, self.run_page, self.result_page):
            page.lost(sentence)

    def _connect(self) -> None:
        self.link.lost.connect(self._lost)
        self.link.restarted.connect(self._restarted)
        self.link.silent.connect(self._silent)
        self.link.received.connect(lambda _: self.messages.withdraw(_ABOUT_SILENCE))
        self.start_page.resume.connect(self._resume)
        self.start_page.use_model.connect(self.use_model)
        self.start_page.delete_model.connect(self._delete_model)
        self.start_page.table_asked.connect(self.runs.open)
        self.runs.use_model.connect(self.use_model)
        self.runs.duplicate.connect(self._duplicate)
        self.data_page.changed.connect(self._data_changed)
        self.data_page.sources.given.connect(lambda: self._show(self.data_page))
        self.recipe_page.changed.connect(self._allow)
        self.run_page.changed.connect(self._allow)
        self.run_page.trained.connect(self._trained)
        self.run_page.failed.connect(lambda sentence: self.ended.emit(sentence, True))
        self.result_page.evaluated.connect(lambda sentence: self.ended.emit(sentence, False))
        self.result_page.use_model.connect(self.use_model)
        self.result_page.suggested.connect(self._try)
        self.list_button.clicked.connect(lambda: self._show(self.start_page))
        self.footer.repeat.clicked.connect(self.repeat.open)
        self.back.clicked.connect(self._backward)
        self.next.clicked.connect(self._forward)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.messages)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.footer)
