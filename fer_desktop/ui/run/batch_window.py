"""Analyses whole folders and long videos: what, how far, and what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from fer_desktop.analysis.analyse_command import AnalyseCommand
from fer_desktop.analysis.job import identity
from fer_desktop.analysis.output.output_path import PARTIAL, PROGRESS, beside
from fer_desktop.analysis.run_command import ModelReference
from fer_desktop.analysis.totals import KEPT, Summary
from fer_desktop.base.errors import reason_of
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.base.settings import Settings, finding_of, read_as
from fer_desktop.ui.process.analysis_client import AnalysisClient
from fer_desktop.ui.run.batch_form import BatchForm
from fer_desktop.ui.run.exports import Exports, Held
from fer_desktop.ui.run.faces_view import FacesView
from fer_desktop.ui.run.progress_view import ProgressView
from fer_desktop.ui.run.summary_view import READ_WHOLE, LabelledView, SummaryView
from fer_desktop.ui.widgets.file_list import LongList
from fer_desktop.ui.widgets.message_bar import MessageBar
from training.core.bundle import ModelBundle

START = translate("batch", "Start")
GO_ON = translate("batch", "Resume")
ANEW = translate("batch", "Restart")
STOPPED_BEFORE = translate(
    "batch", "The output file has results of an interrupted run. “Resume” keeps them and analyses the rest."
)
FINISHED_BEFORE = translate(
    "batch", "The output file already has results. “Resume” keeps them and analyses only new files."
)
WITHOUT_FACE = translate("batch", "Without a face")
NOT_READABLE = translate("batch", "Unreadable")


class BatchWindow(QWidget):
    """A window beside the main one; closing it does not stop a run.

    Signals:
        row_asked: Targets, file and seconds into the video that are to be shown in the main window.
    """

    row_asked = Signal(list, str, float)

    def __init__(
        self,
        bundle: Callable[[], ModelBundle],
        settings: Callable[[], Settings],
        results: Path,
        parent: QWidget | None = None,
    ) -> None:
        """Nothing runs before ``start``.

        Args:
            bundle: Gives the model to read by.
            settings: Gives how faces are to be found.
            results: Where rows go unless another place is chosen.
            parent: Qt's owner.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("batch", "Analyse – FER Desktop"))
        self.setAcceptDrops(True)
        self._bundle_of, self._settings_of = bundle, settings
        self._bundle = bundle()
        self._summary: Summary | None = None
        self._rows: tuple[Path, int] | None = None
        self._targets: tuple[str, ...] = ()
        self._provenance: dict[str, Any] = {}
        self.form = BatchForm(results)
        self.form.whole.setChecked(settings().faces == "whole")
        self._settings = settings()
        self.link = AnalysisClient("analyse", self)
        self.message_bar = MessageBar()
        self.start_button = QPushButton(START)
        self._resumes = False
        self.progress = ProgressView()
        self.faces = FacesView(self._bundle.labels)
        self.summary = SummaryView()
        self.labelled = LabelledView()
        self.faceless = LongList(
            translate("batch", "Pictures without a face"),
            translate("batch", "No pictures without a face so far."),
        )
        self.unreadable = LongList(NOT_READABLE, translate("batch", "No unreadable files so far."))
        self.tabs = QTabWidget()
        self.exports = Exports(self)
        self._lay_out()
        self._connect()
        self._offer()

    def choose(self, targets: Sequence[str]) -> None:
        """Offer to analyse these."""
        if not self.link.runs:
            self.form.choose(targets)

    def start(self, anew: bool = False) -> None:
        """Begin, or go on where an earlier run has ended.

        Args:
            anew: Whether to replace what is there instead.
        """
        rows = self.form.rows
        if rows is None or self.link.runs:
            return
        try:
            rows.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = reason_of(error)
            message = translate("batch", "Cannot create {folder} ({reason}). Choose another location.")
            self.message_bar.complain(message.format(folder=rows.parent, reason=reason))
            return
        self._bundle = self._bundle_of()
        self._targets, self._rows, self._summary = self.form.targets, None, None
        self.message_bar.hide()
        for view in (self.faceless, self.unreadable):
            view.clear()
        self.faces.begin(self._bundle.labels)
        self.summary.show_summary(None)
        self._count_tabs()
        self.tabs.setTabVisible(2, False)
        self.progress.begin()
        model = self._bundle
        self._settings = read_as(self._settings_of(), whole=self.form.whole.isChecked())
        self._provenance = identity(model, self._settings)
        command = AnalyseCommand(
            self._targets,
            str(rows),
            ModelReference.of(model),
            not anew,
            finding_of(self._settings),
            confidence_threshold=self._settings.not_sure_below,
        )
        self.link.start(command)
        self._allow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, while nothing runs."""
        if event.mimeData().hasUrls() and not self.link.runs:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer to analyse what was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.choose(paths)

    def stop(self) -> None:
        """End a run now, because the program ends; what it has done is kept."""
        self.link.end()
        self.exports.close()

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        for view, title in (
            (self.faces, translate("batch", "Faces")),
            (self.summary, translate("batch", "Summary")),
            (self.labelled, translate("batch", "Evaluation")),
            (self.faceless, WITHOUT_FACE),
            (self.unreadable, NOT_READABLE),
        ):
            self.tabs.addTab(view, title)
        self.tabs.setTabVisible(2, False)
        form = QHBoxLayout()
        form.setSpacing(16)
        form.addWidget(self.form, 1)
        form.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignBottom)
        close = QPushButton(translate("batch", "Close"))
        close.setToolTip(
            translate("batch", "A run continues in the background; reopen this window with File ▸ Analyse…")
        )
        close.clicked.connect(self.close)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in self.exports.buttons:
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.progress)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(below)
        self.progress.hide()
        self.setMinimumSize(900, 540)
        self.resize(1040, 680)

    def _connect(self) -> None:
        self.form.changed.connect(self._offer)
        self.start_button.clicked.connect(lambda: self.start())
        self.progress.cancel.clicked.connect(self._cancel)
        self.link.progressed.connect(self._show_state)
        self.link.unreadable.connect(self._add_unreadable)
        self.link.faceless.connect(self._add_faceless)
        self.link.message.connect(self.message_bar.tell)
        self.link.finished.connect(self._finished)
        self.link.stopped.connect(self._stopped)
        self.link.failed.connect(self._failed)
        self.faces.opened.connect(
            lambda line: self.row_asked.emit(list(self._targets), line.file, line.seconds or 0.0)
        )
        self.summary.whole_asked.connect(self._read_whole)
        self.faces.failed.connect(self.message_bar.complain)
        for view in (self.faceless, self.unreadable):
            view.opened.connect(lambda file: self.row_asked.emit(list(self._targets), file, 0.0))
        self.exports.said.connect(self.message_bar.tell)
        self.exports.failed.connect(self.message_bar.complain)

    def _offer(self) -> None:
        """Say what the button does: begin, or go on with what is there."""
        rows = self.form.rows
        stopped = rows is not None and beside(rows, PARTIAL).exists() and beside(rows, PROGRESS).exists()
        there = stopped or (rows is not None and rows.exists())
        self._resumes = there
        self.start_button.setText(GO_ON if there else START)
        if there:
            notice = STOPPED_BEFORE if stopped else FINISHED_BEFORE
            self.message_bar.tell(notice, action=ANEW, step=lambda: self.start(anew=True))
        else:
            self.message_bar.hide()
        self.start_button.setToolTip("")
        self._allow()

    def _allow(self) -> None:
        runs = self.link.runs
        self.form.setEnabled(not runs)
        self.start_button.setEnabled(not runs and bool(self.form.targets))
        self.summary.whole.setEnabled(not runs)
        self.progress.setVisible(runs or self._summary is not None)
        self.exports.hold(None if runs else self._held())

    def _held(self) -> Held | None:
        if self._summary is None or self._rows is None:
            return None
        named = replace(self._summary, problems=tuple(self.unreadable.lines[:KEPT]))
        return Held(named, self._bundle, *self._rows, self.form.title, self._provenance)

    def _cancel(self) -> None:
        self.progress.stopping()
        self.link.stop()

    def _show_state(self, state: dict[str, Any]) -> None:
        summary = self._summary = Summary.of(state["summary"])
        self._rows = Path(state["rows"]), int(state["length"])
        self.progress.show_state(state)
        self.faces.follow(*self._rows)
        self.summary.show_summary(summary, self._settings)
        if summary.labelled is not None:
            self.labelled.show_labelled(summary.labelled, self._bundle)
            self.tabs.setTabVisible(2, True)
        self._count_tabs()

    def _add_unreadable(self, file: str, reason: str) -> None:
        self.unreadable.add(file, reason)

    def _add_faceless(self, file: str) -> None:
        self.faceless.add(file)

    def _count_tabs(self) -> None:
        for place, view, title in ((3, self.faceless, WITHOUT_FACE), (4, self.unreadable, NOT_READABLE)):
            self.tabs.setTabText(place, f"{title} ({shown_number(len(view))})" if len(view) else title)

    def _finished(self, state: dict[str, Any]) -> None:
        self._show_state(state)
        done = translate("batch", "Done. {summary}.")
        self.progress.end(done.format(summary=Summary.of(state["summary"]).sentence))
        self._resumes = True
        self.start_button.setText(GO_ON)
        self.start_button.setToolTip(translate("batch", "Analyse new files and keep existing results"))
        if self.summary.offers_whole:
            self.message_bar.tell(self.summary.advice, action=READ_WHOLE, step=self._read_whole)
        self._allow()

    def _read_whole(self) -> None:
        """Read the same once more, each picture as one face."""
        if not self.link.runs:
            self.form.whole.setChecked(True)
            self.start(anew=True)

    def _stopped(self, state: dict[str, Any]) -> None:
        if state:
            self._show_state(state)
        kept = translate("batch", "Stopped. Completed results are kept.")
        self.progress.end(kept if state else translate("batch", "Stopped."))
        self._offer()

    def _failed(self, message: str) -> None:
        self.progress.end(translate("batch", "Incomplete."))
        self._offer()
        if self._resumes:
            self.message_bar.complain(message, action=ANEW, step=lambda: self.start(anew=True))
        else:
            self.message_bar.complain(message)
