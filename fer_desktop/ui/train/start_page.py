"""Where the window begins when there are trainings already: go on with one, or begin another."""

import shutil
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.errors import LibraryError, reason_of
from fer_desktop.base.i18n import counted, translate
from fer_desktop.base.task import Work
from fer_desktop.ui.train.run_outcomes import run_end_text
from fer_desktop.ui.train.runs import StoredRun, set_aside, stored_runs
from fer_desktop.ui.widgets.dates import shown_moment
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.page_parts import ColumnArea, ask, clear, label, say
from fer_desktop.ui.widgets.task_runner import TaskRunner

_NONE: Final = translate("train", "No model trained here yet.")


class StartPage(QWidget):
    """Lists what lies in the folder of models.

    Signals:
        resume: The ``StoredRun`` to go on with.
        use_model: The person wants to read with the model in this folder, a ``Path``.
        delete_model: The person wants the model in this folder, a ``Path``, to be deleted.
        table_asked: The person wants to see all runs in a table.
    """

    resume = Signal(object)
    use_model = Signal(Path)
    delete_model = Signal(Path)
    table_asked = Signal()

    def __init__(self, models: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models = models
        self.cards: dict[str, RunCard] = {}
        self.problem = label("", "problem")
        say(self.problem, "")
        self._empty = label(_NONE, "caption")
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self.table = QPushButton(translate("train", "Table and chart…"))
        self.table.setToolTip(translate("train", "Sort, filter, compare, annotate and export all runs"))
        self.table.clicked.connect(self.table_asked)
        head = QHBoxLayout()
        head.addWidget(label(translate("train", "Earlier training runs"), "title"), 1)
        head.addWidget(self.table)
        column.addLayout(head)
        column.addWidget(self.problem)
        column.addWidget(self._empty)
        column.addLayout(self._list)
        where = translate("train", "Stored in {folder}").format(folder=breakable(str(models)))
        column.addWidget(label(where, "caption"))
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ColumnArea(content))

    def read_again(self) -> tuple[StoredRun, ...]:
        """List what there is now."""
        runs = stored_runs(self._models)
        clear(self._list)
        self.cards = {}
        for run in runs:
            step = self.use_model.emit if run.finished else self.resume.emit
            card = RunCard(run, step, self._ask_to_delete)
            self.cards[run.name] = card
            self._list.addWidget(card)
        self._empty.setVisible(not runs)
        return runs

    def _ask_to_delete(self, run: StoredRun) -> None:
        if run.finished:
            self.delete_model.emit(run.out)
            return
        question = translate("train", "Delete the training run “{name}” ({epochs})? This cannot be undone.")
        one, many = translate("train", "{n} epoch"), translate("train", "{n} epochs")
        text = question.format(name=run.name, epochs=counted(run.done, one, many))
        delete, keep = translate("train", "Delete"), translate("train", "Keep")
        ask(self, delete, text, delete, keep, lambda: self._delete(run))

    def _delete(self, run: StoredRun) -> None:
        say(self.problem, "")
        try:
            aside = set_aside(run)
        except OSError as error:
            self._say(_not_deleted(run.folder, error))
            return
        self.read_again()
        removing = TaskRunner(self)
        removing.ended.connect(removing.deleteLater)
        removing.start(
            translate("train", "deleting a training run"), partial(_remove, aside), lambda _: None, self._say
        )

    def _say(self, sentence: str) -> None:
        say(self.problem, sentence)


class RunCard(QFrame):
    """One training, with what can be done with it."""

    def __init__(
        self, run: StoredRun, step: Callable[[object], object], ask_to_delete: Callable[[StoredRun], object]
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.go = QPushButton(_button(run))
        self.go.setEnabled(not run.trouble)
        self.go.clicked.connect(lambda: step(run.out if run.finished else run))
        self.delete = QPushButton(
            translate("train", "Delete") if run.finished else translate("train", "Delete…")
        )
        self.delete.clicked.connect(lambda: ask_to_delete(run))
        self.delete.setEnabled(run.holder is None)
        self.state_text = label(breakable(_state(run)), "caption")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(run.name, "heading"))
        texts.addWidget(self.state_text)
        if run.trouble:
            texts.addWidget(label(breakable(run.trouble), "problem"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addLayout(texts, 1)
        row.addWidget(self.go)
        row.addWidget(self.delete)


def _remove(folder: Path, work: Work) -> None:
    del work
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise LibraryError(_not_deleted(folder, error)) from error


def _not_deleted(folder: Path, error: OSError) -> str:
    return translate("train", "Cannot delete {folder} ({reason}). Delete it manually.").format(
        folder=folder, reason=reason_of(error)
    )


def _button(run: StoredRun) -> str:
    if run.finished:
        return translate("train", "Use this model")
    return translate("train", "Resume") if run.resumable else translate("train", "Restart")


def _state(run: StoredRun) -> str:
    day = shown_moment(datetime.fromtimestamp(run.changed).isoformat(timespec="seconds"))
    if not run.finished:
        ended = run_end_text(run.end) if run.end else translate("train", "Unfinished.")
        return translate("train", "{ended} {kept} · {day}").format(
            ended=ended, kept=run.what_is_kept, day=day
        )
    if not run.accuracy:
        return translate("train", "Finished · {day}").format(day=day)
    return translate("train", "Finished · accuracy {accuracy:.1%} · {day}").format(
        accuracy=run.accuracy, day=day
    )
