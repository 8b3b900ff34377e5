"""The process that compares for the window; ``order`` says what passes between the two."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.batch import Result, UnreadableFile
from fer_desktop.analysis.comparison_job import PairRun, list_targets
from fer_desktop.analysis.comparison_order import FACES, CompareOrder, face_values
from fer_desktop.analysis.comparison_rows import PairRows
from fer_desktop.analysis.job import usable_cores
from fer_desktop.analysis.model_pair import FacePair, make_pair_analysers, paired
from fer_desktop.analysis.output.journal import HowFar
from fer_desktop.analysis.top_disagreements import Differing, Strongest
from fer_desktop.analysis.worker_loop import OFTEN, Send, ordered_model, serve, tell_failure
from fer_desktop.analysis.worker_order import FINISHED, MOVED, NOTICE, PROBLEM, STOPPED
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.base.skipped_files import left_out_sentence

AT_A_TIME: Final = 40
"""Faces in one line: some 130 KB, which the window takes in a millisecond."""


def main() -> int:
    """Do the comparison that standard input orders."""
    return serve(lambda line, send, cancel: obey(CompareOrder.of(line), send, cancel))


def obey(order: CompareOrder, send: Send, cancel: threading.Event) -> None:
    """Compare, and send how it goes; the last line says how it ended."""
    tell_failure(send, translate("compare", "comparing"), lambda: _obey(order, send, cancel))


def _obey(order: CompareOrder, send: Send, cancel: threading.Event) -> None:
    pair = paired(ordered_model(order.first), ordered_model(order.second))
    run = PairRun(pair, order.paths, list_targets(order.paths))
    rows = PairRows(Path(order.rows), pair.emotions)
    try:
        teller = _Teller(run, rows, send)
        teller.move()
        if run.listing.left_out:
            send(NOTICE, {"text": left_out_sentence(run.listing.left_out)})
        analysers = make_pair_analysers(pair, Settings(**order.finding), order.jobs or usable_cores())
        run.carry_out(analysers, rows.write, teller.tell, cancel)
        teller.move()
        ending = STOPPED if cancel.is_set() else FINISHED
        send(ending, teller.state() | ({} if cancel.is_set() else {"done": 1.0}))
    finally:
        rows.close()


class _Teller:
    """Turns results into lines."""

    def __init__(self, run: PairRun, rows: PairRows, send: Send) -> None:
        self._run, self._rows, self._send = run, rows, send
        self._strongest = Strongest()
        self._waiting: list[Differing] = []
        self._how_far = HowFar(len(run.listing.paths))
        self._told_at = time.monotonic()

    def tell(self, result: Result, faces: Sequence[FacePair]) -> None:
        """Say what is to be said of one result, and now and then how far it is."""
        self._how_far.note(result)
        if isinstance(result, UnreadableFile):
            self._send(PROBLEM, {"file": result.file, "reason": result.reason})
        for face in faces:
            self._keep(face)
        if time.monotonic() - self._told_at >= OFTEN:
            self.move()

    def move(self) -> None:
        """Say how far it is, and which faces have become the strongest differences."""
        self._told_at = time.monotonic()
        kept = [face_values(face) for face in self._waiting if self._strongest.holds(face)]
        self._waiting = []
        for begin in range(0, len(kept), AT_A_TIME):
            self._send(FACES, {"faces": kept[begin : begin + AT_A_TIME]})
        self._send(MOVED, self.state())

    def state(self) -> dict[str, Any]:
        """How far it is."""
        return {
            # Problems are lines of their own.
            "summary": asdict(replace(self._run.totals.comparison(), problems=())),
            "done": self._how_far.part,
            "ended": self._how_far.ended,
            "files": self._how_far.files,
            "length": self._rows.length(),
        }

    def _keep(self, pair: FacePair) -> None:
        first, second = pair.labels
        if first == second:
            return
        face = Differing.of(pair, self._run.pair.emotions)
        if self._strongest.add(face):
            self._waiting.append(face)
