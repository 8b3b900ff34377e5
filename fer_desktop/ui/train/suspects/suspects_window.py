"""The window in which label errors are searched for and decided on."""

import base64
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.base.formatting import approximate_duration
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.explain.training_messages import error_text, message_text
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.train.suspects.decisions import Decisions
from fer_desktop.ui.train.suspects.review_view import ReviewView, SuspectFace
from fer_desktop.ui.train.suspects.search_form import SearchForm
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.page_parts import STYLE, Delay, label, resize_window, say, titled
from fer_desktop.ui.widgets.work_bar import WorkBar
from training.core.process.worker_protocol import Event
from training.core.stages import ProgressStage
from training.core.training_error import TrainingError

_WRITE_MS: Final = 400
_WHAT: Final = translate(
    "train",
    "A label is suspected if a classifier that was not trained on the face gives it a low probability "
    "(confident learning). Look at each face and decide; your data stay as they are. Decisions are stored in "
    "{path}.",
)
_NONE: Final = translate("train", "No suspected label errors among {faces} faces.")
_STOPPED: Final = translate("train", "Search cancelled.")


@dataclass(frozen=True, slots=True)
class SearchedData:
    """The faces that are searched: those that the worker has read last.

    Attributes:
        path: The list, which may not be there yet.
        labels: The classes of the data.
        splits: The splits that have faces.
        options: Gives the data options of the moment, as a run has them.
    """

    path: Path
    labels: tuple[str, ...]
    splits: tuple[str, ...]
    options: Callable[[], Mapping[str, Any]]


class SuspectsWindow(QWidget):
    """What is searched, and by what, above; then progress, or the suspects.

    Attributes:
        review: The suspects.
        form: What is searched, and by what.
        work: How far it is.

    Signals:
        changed: The list was written.
        left: The person turns to another window.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self, link: WorkerClient, current_model: Callable[[], Path], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(titled(translate("train", "Suspected label errors")))
        self.setStyleSheet(STYLE)
        self._link, self._ready = link, False
        self._data: SearchedData | None = None
        self._decisions: Decisions | None = None
        self._request: int | None = None
        self._faces: list[SuspectFace] = []
        self._stage, self._stage_began = "", 0.0
        self._write_later = Delay(self.write, _WRITE_MS, self)
        self._what = label("", "caption")
        self.problem = label("", "problem")
        self.note = label("", "note")
        self.form = SearchForm(current_model)
        self.work = WorkBar()
        self.review = ReviewView()
        self.review.decided.connect(self._write_later.start)
        self.form.search.clicked.connect(self.begin_search)
        self.work.cancelled.connect(self.cancel)
        link.lost.connect(self._lost)
        self._lay_out()
        resize_window(self, 980, 720)

    @property
    def searching(self) -> bool:
        """Whether the worker searches, or hands over faces."""
        return self._request is not None

    def show_data(self, data: SearchedData) -> None:
        """Show the list of some data if there is one; else offer to search."""
        if self._data is None or self._data.path != data.path:
            self._give_up()
            self._decisions = None
        self._data, self._ready = data, True
        self._what.setText(breakable(_WHAT.format(path=data.path)))
        self.form.offer(data.splits)
        say(self.problem, "")
        say(self.note, "")
        if self._decisions is None and not self.searching and data.path.exists():
            self._open_list()
        self._show_state()

    def wait(self) -> None:
        """Until ``show_data`` nothing can be searched: the faces are read again."""
        self._ready = False
        self._show_state()

    def begin_search(self) -> None:
        """Search; decisions of before stay."""
        self.write()
        if self._data is None or not self._ready:
            return
        self.work.begin(ProgressStage.EVALUATION)
        say(self.note, "")
        self._request = self._link.request(
            "label_errors",
            self._take,
            list=str(self._data.path),
            options={**self._data.options(), "split_by": "usage"},
            **self.form.fields,
        )
        self._show_state()

    def cancel(self) -> None:
        """Give the search up; a list that was there before stays."""
        self._give_up()
        say(self.note, _STOPPED)
        self._show_state()

    def write(self) -> None:
        """Write the decisions, if there are new ones."""
        self._write_later.stop()
        if self._decisions is None or not self._decisions.changed:
            return
        try:
            self._decisions.write()
        except TrainingError as error:
            say(self.problem, breakable(error_text(error)))
            return
        say(self.problem, "")
        self.changed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what was decided; a search is given up."""
        self.write()
        if self.searching:
            self.cancel()
        event.accept()
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Write what was decided when the person turns to another window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.write()
            self.left.emit()

    def _open_list(self) -> None:
        """Read the list, and ask the worker for its faces."""
        assert self._data is not None
        try:
            self._decisions = Decisions(self._data.path)
        except TrainingError as error:
            say(self.problem, breakable(error_text(error)))
            return
        if self._decisions.suspects:
            self._faces = []
            self.work.begin(ProgressStage.READING)
            self._request = self._link.request("suspects", self._take, list=str(self._data.path))

    def _take(self, event: Event) -> None:
        match event["event"]:
            case "progress":
                self._show_progress(event)
            case "message":
                say(self.note, breakable(message_text(event)))
            case "suspects":
                self._faces += _faces(event)
            case "done" if "searched" in event:
                self._request = None
                self._open_list()
                if not event["suspects"]:
                    say(self.note, _NONE.format(faces=shown_number(event["searched"])))
                self.changed.emit()
                self._show_state()
            case "done":
                self._request = None
                self._show_state()
                assert self._decisions is not None
                assert self._data is not None
                self.review.show_list(self._decisions, self._faces, self._data.labels)
            case "failed":
                self._request = None
                say(self.problem, breakable(str(event["text"])))
                self._show_state()
            case "stopped":
                self._request = None
                say(self.note, _STOPPED)
                self._show_state()

    def _show_progress(self, event: Event) -> None:
        """Say how long the stage still takes, too, once that can be estimated."""
        now = time.monotonic()
        if event["stage"] != self._stage:
            self._stage, self._stage_began = event["stage"], now
        self.work.show_progress(event)
        done, total = event.get("done") or 0, event.get("total") or 0
        spent = now - self._stage_began
        if done and total and spent > 2:
            left = approximate_duration(spent * (total - done) / done)
            self.work.add(translate("train", "{duration} left").format(duration=left))

    def _give_up(self) -> None:
        if self._request is not None:
            self._link.forget(self._request)
            self._link.cancel()
            self._request = None

    def _lost(self, sentence: str) -> None:
        if self.searching:
            self._request = None
            say(self.problem, sentence)
            self._show_state()

    def _show_state(self) -> None:
        shown = self._decisions is not None and bool(self._decisions.suspects) and not self.searching
        self.work.setVisible(self.searching)
        self.review.setVisible(shown and bool(self._faces))
        self._room.setVisible(not self.review.isVisibleTo(self))
        self.form.show_state(possible=self._ready and not self.searching, again=self._decisions is not None)

    def _lay_out(self) -> None:
        self._room = label(translate("train", "Faces whose label is probably wrong appear here."), "caption")
        self._room.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._what)
        for widget in (self.form, self.work, self.problem, self.note):
            layout.addWidget(widget)
        layout.addWidget(self.review, 1)
        layout.addWidget(self._room, 1)


def _faces(event: Event) -> Sequence[SuspectFace]:
    size = int(event["size"])
    return [
        SuspectFace(
            np.frombuffer(base64.b64decode(face, validate=True), np.uint8).reshape(size, size),
            str(split),
            dict(votes),
        )
        for face, split, votes in zip(event["faces"], event["splits"], event["votes"], strict=True)
    ]
