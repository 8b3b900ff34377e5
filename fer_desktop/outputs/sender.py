"""Sends analyses by one output, in a thread of its own, and measures how late they leave."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np

from fer_desktop.base.errors import reason_of
from fer_desktop.base.i18n import counted, translate
from fer_desktop.base.settings import Settings
from fer_desktop.live.face_names import FaceNames
from fer_desktop.live.timing import StartTime
from fer_desktop.outputs.live_output import LiveOutput
from fer_desktop.outputs.sent_frames import SentFrames
from fer_desktop.recording.writer_thread import WriterThread
from fer_desktop.vision.types import Analysis
from training.core.bundle import ModelBundle

MAX_WAITING: Final = 256
"""Analyses that may wait: some eight seconds of them, in case the computer is busy otherwise."""
MEASURED: Final = 1000
"""Frames whose latency counts: the last half minute."""


@dataclass(frozen=True, slots=True)
class SendingFigures:
    """What became of what was to be sent.

    Attributes:
        frames: Frames that were sent.
        rows: Their rows.
        dropped: Frames that were not sent, because too many waited, or that a receiver misses.
        receivers: How many programs receive it; None where nobody can know.
        median: Of the latency, in seconds, over the last ``MEASURED`` frames; None before the first.
        high: The 95th percentile of it.
        failure: Why the last frame could not be sent; empty if it was.
    """

    frames: int = 0
    rows: int = 0
    dropped: int = 0
    receivers: int | None = None
    median: float | None = None
    high: float | None = None
    failure: str = ""

    @property
    def text(self) -> str:
        """All of it in one line."""
        sent = counted(
            self.frames,
            translate("outputs", "{n} frame sent"),
            translate("outputs", "{n} frames sent"),
        )
        parts = [sent, self.latency_text, self.dropped_text, self.receivers_text]
        return ", ".join(filter(None, parts))

    @property
    def latency_text(self) -> str:
        """The latency from capture to sending; empty before the first frame."""
        if self.median is None or self.high is None:
            return ""
        said = translate("outputs", "latency {median:.0f} ms (median), {high:.0f} ms (95th percentile)")
        return said.format(median=1000 * self.median, high=1000 * self.high)

    @property
    def dropped_text(self) -> str:
        """How many frames were dropped, and why where that goes on; empty for none."""
        one, many = translate("outputs", "{n} frame dropped"), translate("outputs", "{n} frames dropped")
        said = counted(self.dropped, one, many) if self.dropped else ""
        return f"{said} ({self.failure})" if said and self.failure else said

    @property
    def receivers_text(self) -> str:
        """How many programs receive it; empty where nobody can know."""
        if self.receivers is None:
            return ""
        if not self.receivers:
            return translate("outputs", "no receiver")
        one, many = translate("outputs", "{n} receiver"), translate("outputs", "{n} receivers")
        return counted(self.receivers, one, many)


class Sender:
    """Takes analyses without ever waiting, and sends them in order until it is ended or fails.

    Attributes:
        kind: The name of the output, as in ``OUTPUTS``.
        output: What sends; open.
    """

    def __init__(
        self,
        kind: str,
        output: LiveOutput,
        bundle: ModelBundle,
        settings: Settings | None = None,
        names: FaceNames | None = None,
    ) -> None:
        """Open the output, and begin.

        Args:
            kind: The name of the output.
            output: What sends, not yet open; from now on used by this object alone.
            bundle: The model that reads at first.
            settings: What is set at first; the defaults if None.
            names: What faces are called at first; None where names are not to be sent.

        Raises:
            SendingError: The output does not open.
        """
        self.kind, self.output = kind, output
        self._settings = settings or Settings()
        self._names = names
        self._failure = ""
        self._sink = _SenderSink(output, bundle, lambda: self._settings, self._given_names())
        try:
            output.open(bundle.labels)
        except BaseException:
            output.close()
            raise
        self._thread = WriterThread(
            kind, self._sink, {Analysis: MAX_WAITING}, check=lambda: None, failed=self._fail
        )

    def add(self, analysis: Analysis) -> None:
        """A frame was analysed. Never waits; for any thread."""
        self._thread.put(analysis)

    def adjust(self, settings: Settings) -> None:
        """Other settings are in force from now on."""
        self._settings = settings

    def name_faces(self, names: FaceNames) -> None:
        """Faces are called so from now on; passed over where names are not to be sent."""
        if self._names is not None:
            self._names = names

    def end(self) -> None:
        """Take nothing more, send what waits, and close the output; returns at once, may be called twice."""
        self._thread.end(time.monotonic())

    def finish(self, seconds: float) -> bool:
        """End, and wait so long at most; what still waits then counts as dropped.

        Returns:
            Whether the output is closed.
        """
        self.end()
        closed = self._thread.join(seconds)
        if not closed:
            self._thread.hurry()
        return closed

    @property
    def failure(self) -> str:
        """Why it ended by itself, in one sentence; empty while there is no such reason."""
        return self._failure

    @property
    def figures(self) -> SendingFigures:
        """What became of what was to be sent so far; for any thread."""
        return self._sink.figures(self._thread.dropped(Analysis))

    def _given_names(self) -> Callable[[], FaceNames] | None:
        return None if self._names is None else lambda: self._names or FaceNames()

    def _fail(self, error: Exception) -> None:
        self._failure = reason_of(error)


class _SenderSink:
    """What the thread of a sender does with each analysis."""

    def __init__(
        self,
        output: LiveOutput,
        bundle: ModelBundle,
        settings: Callable[[], Settings],
        names: Callable[[], FaceNames] | None,
    ) -> None:
        self._output = output
        self._frames = SentFrames(
            bundle, StartTime(time.monotonic(), datetime.now().astimezone()), settings, names
        )
        self._lock = threading.Lock()
        self._latencies: deque[float] = deque(maxlen=MEASURED)
        self._sent = self._rows = 0

    def write(self, analysis: Analysis) -> None:
        """Send the readings of a frame."""
        frame = self._frames.frame(analysis)
        self._output.send(frame)
        latency = time.monotonic() - analysis.captured_at
        if self._output.failure:
            return
        with self._lock:
            self._latencies.append(latency)
            self._sent += 1
            self._rows += len(frame.rows)

    def on_idle(self, now: float) -> None:
        """Nothing waits here."""

    def close(self, ended: float) -> None:
        """Close the output."""
        self._output.close()

    def abort(self) -> None:
        """Close the output after a failure."""
        self._output.close()

    def figures(self, dropped: int) -> SendingFigures:
        with self._lock:
            latencies, sent, rows = list(self._latencies), self._sent, self._rows
        median, high = np.percentile(latencies, (50, 95)).tolist() if latencies else (None, None)
        output = self._output
        return SendingFigures(
            sent, rows, dropped + output.lost, output.receivers, median, high, output.failure
        )
