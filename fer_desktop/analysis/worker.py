"""The process that does a run for the window; ``order`` says what passes between the two."""

from __future__ import annotations

import threading
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.batch import Result, UnreadableFile
from fer_desktop.analysis.job import (
    AnalysisRun,
    carry_out,
    check_any,
    check_is_no_input,
    identity,
    make_analysers,
    prepare,
    usable_cores,
)
from fer_desktop.analysis.output.journal import HowFar
from fer_desktop.analysis.output.locked_file import LockedFile
from fer_desktop.analysis.output.output_path import PARTIAL, PROGRESS, beside, checked_place, failure
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.worker_loop import OFTEN, Send, ordered_model, serve, tell_failure
from fer_desktop.analysis.worker_order import FACELESS, FINISHED, MOVED, NOTICE, PROBLEM, STOPPED, Order
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.base.skipped_files import left_out_sentence
from fer_desktop.vision.sources.targets import list_files
from fer_desktop.vision.types import Analysis

GO_ON: Final = translate("batch", "“Go on”")
"""How a run is gone on with, in the window's words."""


def main() -> int:
    """Do the run that standard input orders."""
    return serve(lambda line, send, cancel: obey(Order.of(line), send, cancel))


def obey(order: Order, send: Send, cancel: threading.Event) -> None:
    """Do a run, and send how it goes; the last line says how it ended."""
    tell_failure(send, translate("live", "analysing"), lambda: _obey(order, send, cancel))


def _obey(order: Order, send: Send, cancel: threading.Event) -> None:
    bundle, settings = (
        ordered_model(order.model),
        Settings(**order.finding, not_sure_below=order.confidence_threshold),
    )
    listing = list_files(order.paths)
    check_any(listing)
    path = Path(order.csv)
    check_is_no_input(path, listing.paths)
    if not order.resume:
        _forget(path)
    provenance = identity(bundle, settings)
    output = RowsFile(path, bundle.labels, provenance, order.resume, go_on=GO_ON)
    try:
        notice = " ".join(filter(None, (output.notice, left_out_sentence(listing.left_out))))
        if notice:
            send(NOTICE, {"text": notice})
        run = prepare(order.paths, listing, bundle, output, order.confidence_threshold)
        _tell_earlier(output, send)
        teller = _Teller(run, output, send)
        teller.move()
        analysers = make_analysers(bundle, settings, order.jobs or usable_cores())
        carry_out(run, analysers, teller.tell, cancel)
        if cancel.is_set():
            output.abandon()
            send(STOPPED, teller.state())
            return
        output.finish()
    except BaseException:
        output.abandon()
        raise
    send(FINISHED, teller.state() | {"rows": str(output.path), "done": 1.0})


class _Teller:
    """Turns results into lines."""

    def __init__(self, run: AnalysisRun, output: RowsFile, send: Send) -> None:
        self._run, self._output, self._send = run, output, send
        ended = sum(output.done(str(path)) is None for path in run.listing.paths)
        self._how_far = HowFar(len(run.listing.paths), ended)
        self._told_at = time.monotonic()

    def tell(self, result: Result) -> None:
        """Say what is to be said of one result, and now and then how far it is."""
        self._how_far.note(result)
        if isinstance(result, UnreadableFile):
            self._send(PROBLEM, {"file": result.file, "reason": result.reason})
        elif isinstance(result, Analysis) and not result.faces and result.position is None:
            self._send(FACELESS, {"file": result.source})
        if time.monotonic() - self._told_at >= OFTEN:
            self.move()

    def move(self) -> None:
        """Say how far it is."""
        self._told_at = time.monotonic()
        self._send(MOVED, self.state())

    def state(self) -> dict[str, Any]:
        """How far it is."""
        return {
            # Problems are lines of their own.
            "summary": asdict(replace(self._run.totals.summary(), problems=())),
            "done": self._how_far.part,
            "ended": self._how_far.ended,
            "files": self._how_far.files,
            "rows": str(self._output.partial),
            "length": self._output.length,
        }


def _forget(path: Path) -> None:
    """Empty what an earlier run has left, as the person asked for; refuse if that run still goes on.

    Neither file is touched before both are locked. The progress comes first: a run that ends lets go of it
    last, when its rows have their name.
    """
    target = checked_place(path)
    files: list[LockedFile] = []
    try:
        for suffix in (PROGRESS, PARTIAL):
            place = beside(target, suffix)
            if place.exists():
                files.append(LockedFile(place))
        for file in files:
            file.cut(0)
    except OSError as error:
        raise failure(path, error) from error
    finally:
        for file in files:
            file.close()


def _tell_earlier(output: RowsFile, send: Send) -> None:
    """Name what an earlier run found no face on, or could not read."""
    for earlier in output.earlier():
        entry = earlier.entry
        for reason in entry.errors:
            send(PROBLEM, {"file": entry.file, "reason": reason})
        if entry.frames and not entry.faces and not entry.video:
            send(FACELESS, {"file": entry.file})
