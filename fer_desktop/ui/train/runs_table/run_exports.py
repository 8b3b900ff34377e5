"""Exports a run: its network for other programs, its evaluation as a page, its figures as a table."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from fer_desktop.base.errors import OutputError, reason_of
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.base.task import Work
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.save_dialog import ask_where_to_save
from fer_desktop.ui.widgets.task_runner import TaskRunner
from fer_desktop.ui.widgets.work_bar import WorkBar
from training.core.bundle import METRICS
from training.core.bundle_run import REQUEST
from training.core.process.worker_protocol import Event
from training.core.stages import ProgressStage
from training.core.storage.atomic import read_object, replacing
from training.core.training_runs import RunSummary, run_history
from training.core.untrusted.spreadsheet_text import csv_writer, escaped

_FILES: Final = (
    ("onnx", "onnx", "ONNX (*.onnx)", translate("runs", "ONNX…")),
    ("tflite", "tflite", "LiteRT (*.tflite)", translate("runs", "LiteRT (TFLite)…")),
    ("tflite-float16", "tflite", "LiteRT (*.tflite)", translate("runs", "LiteRT, float16 weights…")),
    ("tflite-int8", "tflite", "LiteRT (*.tflite)", translate("runs", "LiteRT, int8…")),
)
_NEEDS_FACES: Final = "tflite-int8"
"""The format that is calibrated on training faces."""
_CLASS_FIGURES: Final = ("precision", "recall", "f1", "support")


class RunExports(QObject):
    """Asks for a file and has it written: networks and pages by the training worker.

    Attributes:
        button: Opens the menu of what the worker exports.
        figures: Saves the figures as CSV.
        work: Says what the worker does.
    """

    def __init__(self, command: Sequence[str], ended: str, messages: MessageBar, window: QWidget) -> None:
        """Build it; the worker starts when it is first asked.

        Args:
            command: Starts the training worker.
            ended: What to say of a worker that has ended, as ``WorkerClient`` takes it.
            messages: Where it is said what came of it.
            window: Owns the dialogs.
        """
        super().__init__(window)
        self._window, self._messages = window, messages
        self._run: RunSummary | None = None
        self._busy = False
        self.link = WorkerClient(command, ended, self)
        self.link.lost.connect(self._lost)
        self._tasks = TaskRunner(self)
        self.work = WorkBar()
        self.work.cancelled.connect(lambda: self.link.cancel())
        self.button = QPushButton(translate("runs", "Export"))
        menu = QMenu(self.button)
        for form, suffix, kinds, title in _FILES:
            menu.addAction(title, partial(self._ask, form, suffix, kinds))
        menu.addSeparator()
        menu.addAction(translate("runs", "Report page…"), partial(self._ask, "", "html", "HTML (*.html)"))
        self.button.setMenu(menu)
        self.figures = QPushButton(translate("runs", "Save figures…"))
        self.figures.setToolTip(translate("runs", "Save the epochs and the evaluation as a CSV file"))
        self.figures.clicked.connect(self._ask_for_figures)

    def show_run(self, run: RunSummary | None) -> None:
        """Export another run from now on; None: nothing."""
        self._run = run
        self.figures.setEnabled(run is not None)
        self.button.setEnabled(run is not None and run.finished and not self._busy)

    def export(self, run: RunSummary, form: str, out: Path, faces: Mapping[str, Any] | None = None) -> None:
        """Have the network written in a format of ``python -m training export``; for none, the report.

        Args:
            run: Finished.
            form: The format.
            out: The file.
            faces: The run, as ``docs/worker.md`` says, on whose faces the export is calibrated; or None.
        """
        self._busy = True
        self.show_run(self._run)
        self.work.begin(ProgressStage.LOADING_LIBRARIES)
        fields: dict[str, Any] = {"bundle": str(run.folder), "out": str(out)}
        if form:
            self.link.request("export", partial(self._take, out), format=form, run=faces, **fields)
        else:
            self.link.request("report", partial(self._take, out), **fields)

    def save_figures(self, run: RunSummary, out: Path) -> None:
        """Write the figures of a run as a table: figure, split or epoch, class, value."""

        def work(_work: Work) -> None:
            try:
                with replacing(out) as temporary, temporary.open("w", newline="", encoding="utf-8") as file:
                    table = csv_writer(file)
                    table.writerow(("figure", "where", "class", "value"))
                    table.writerows(figure_rows(run.folder))
            except OSError as error:
                said = translate("runs", "Cannot write {path} ({reason}). Choose another location.")
                raise OutputError(said.format(path=out, reason=reason_of(error))) from error

        saved = translate("runs", "Saved {path}.").format(path=out)
        doing = translate("runs", "writing {path}").format(path=out)
        self._tasks.start(doing, work, lambda _: self._messages.tell(saved), self._messages.complain)

    def leave(self) -> None:
        """End the worker, unless it exports: it holds hundreds of megabytes."""
        if not self._busy:
            self.link.leave()

    def close(self) -> None:
        """End the worker."""
        self._tasks.stop()
        self.link.close()

    def _take(self, out: Path, event: Event) -> None:
        match event["event"]:
            case "progress":
                self.work.show_progress(event)
            case "done":
                self._end()
                said = translate("runs", "Saved {path}.").format(path=out)
                if "bytes" in event:
                    detail = translate(
                        "runs",
                        "{size} MB; probabilities differ from the model's by at most {difference}.",
                    )
                    said += " " + detail.format(
                        size=shown_decimal(event["bytes"] / 1e6, ".1f"),
                        difference=shown_decimal(event["difference"], ".1g"),
                    )
                self._messages.tell(said)
            case "failed":
                self._end()
                self._messages.complain(event["text"])
            case "stopped":
                self._end()
                self._messages.tell(translate("runs", "Export cancelled; no file was written."))

    def _lost(self, sentence: str) -> None:
        if self._busy:
            self._end()
            self._messages.complain(sentence)

    def _end(self) -> None:
        self._busy = False
        self.work.hide()
        self.show_run(self._run)

    def _ask(self, form: str, suffix: str, kinds: str) -> None:
        run = self._run
        if run is not None:
            faces = self._faces_of(run) if form == _NEEDS_FACES else None
            if form == _NEEDS_FACES and faces is None:
                return
            title = translate("runs", "Export {name}").format(name=run.name)
            step = partial(self.export, run, form, faces=faces)
            ask_where_to_save(self._window, title, f"{run.name}.{suffix}", kinds, step)

    def _faces_of(self, run: RunSummary) -> Mapping[str, Any] | None:
        """What a run was asked to do, with its faces; those that the person names where nobody knows."""
        request = read_object(run.folder / REQUEST)
        if isinstance(request.get("paths"), list) and request["paths"]:
            return request
        title = translate("runs", "Training data of {name}, to calibrate int8").format(name=run.name)
        kinds = translate("runs", "Faces (*.csv *.zip);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        return {"paths": [chosen], "preset": "quick"} if chosen else None

    def _ask_for_figures(self) -> None:
        run = self._run
        if run is not None:
            title = translate("runs", "Save figures")
            figures = translate("runs", "figures")
            name = f"{run.name} {figures}.csv"
            ask_where_to_save(self._window, title, name, "CSV (*.csv)", partial(self.save_figures, run))


def figure_rows(folder: Path) -> Iterator[tuple[str, str | int, str, Any]]:
    """The figures of a run: of each epoch, and of each split that was evaluated."""
    for row in run_history(folder):
        for name, value in row.items():
            if name != "epoch":
                yield name, int(row["epoch"]), "", value
    splits = read_object(folder / METRICS).get("splits")
    for split, figures in (splits if isinstance(splits, dict) else {}).items():
        if not isinstance(figures, dict):
            continue
        for name, value in figures.items():
            if isinstance(value, int | float):
                yield name, escaped(split), "", value
        per_class = figures.get("per_class")
        for label, row in (per_class if isinstance(per_class, dict) else {}).items():
            for name in _CLASS_FIGURES:
                if isinstance(row, dict) and name in row:
                    yield name, escaped(split), escaped(label), row[name]
