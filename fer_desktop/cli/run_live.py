"""``live``: reads a camera, a video or an address without a window, and sends what it reads."""

from __future__ import annotations

import argparse
import json
import sys
import threading
import time
from collections.abc import Sequence
from functools import partial
from typing import Final

from fer_desktop.base import paths
from fer_desktop.base.errors import FerError
from fer_desktop.base.settings import Settings
from fer_desktop.cli.live_arguments import parse_live
from fer_desktop.cli.terminal import FAULTY, FINE, print_any_name, reader_left
from fer_desktop.live.events import Ended, Event, Failed, Lost, Returned
from fer_desktop.live.session import LiveSession
from fer_desktop.models.metadata_check import named_model, open_model
from fer_desktop.outputs import output_kind
from fer_desktop.outputs.sender import Sender
from fer_desktop.outputs.sent_frames import SentFrame
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.factory import live_analyser
from fer_desktop.vision.sources import open_source
from fer_desktop.vision.types import ModelName
from training.core.bundle import BundleError, ModelBundle
from training.core.command_line import silence_libraries
from training.core.process.shutdown import INTERRUPTED, handled_signals
from training.core.untrusted.printable_text import print_text

POLL_INTERVAL: Final = 0.05
"""Seconds between two looks at the session."""
STATE_S: Final = 1.0
"""Seconds between two lines about the state."""
LAST_FRAME_S: Final = 2.0
"""Seconds that the last frame of a video has to be analysed."""
FINISH_S: Final = 3.0
"""Seconds that outputs have to send what waits, and to close."""
JSON: Final = "json"


def live(argv: Sequence[str]) -> int:
    """Read and send until the source ends, the time is over, or a signal comes.

    Args:
        argv: The arguments behind the word ``live``.

    Returns:
        The exit code: ``FINE``, ``FAULTY`` or ``INTERRUPTED``.
    """
    try:
        arguments = parse_live(argv)
    except SystemExit as ending:
        return FINE if not ending.code else FAULTY
    print_any_name()
    with silence_libraries():
        return _done(arguments)


def _done(arguments: argparse.Namespace) -> int:
    stop = threading.Event()
    senders: list[Sender] = []
    try:
        given = arguments.model
        bundle = open_model(paths.default_model()) if given is None else named_model(given)
        source = open_source([arguments.source])
        settings = Settings(
            smoothing_seconds=arguments.smoothing, confidence_threshold=arguments.confidence_threshold
        )
        with handled_signals(stop.set):
            _open(senders, arguments, bundle, settings)
            session = LiveSession(source, partial(_analyser, bundle, settings))
            for sender in senders:
                session.analyses.open(sender.add)
            session.start()
            code = _LiveRun(session, senders, arguments.seconds).until_end(stop)
            session.stop()
            for sender in senders:
                sender.end()
            for sender in senders:
                sender.finish(FINISH_S)
    except (FerError, BundleError) as error:
        for sender in senders:
            sender.finish(FINISH_S)
        print_text(error, one_line=True, file=sys.stderr)
        return FAULTY
    if any(sender.figures.frames for sender in senders) or code != FAULTY:
        _print_summary(senders, session, stopped=code == INTERRUPTED)
    return reader_left() if any(map(_has_lost_reader, senders)) else code


def _analyser(bundle: ModelBundle, settings: Settings) -> Analyser:
    analyser = live_analyser(bundle, settings)
    analyser.model = ModelName.of(bundle)
    return analyser


def _open(
    senders: list[Sender], arguments: argparse.Namespace, bundle: ModelBundle, settings: Settings
) -> None:
    """Open the outputs one after the other, and say where each goes."""
    for kind in arguments.kinds:
        entry = output_kind(kind)
        sender = Sender(kind, entry.create(arguments.target), bundle, settings)
        senders.append(sender)
        others = " Other computers can receive it." if sender.output.leaves_computer else ""
        print_text(f"Sending by {entry.title}: {sender.output.address}.{others}", file=sys.stderr)
    if arguments.json:
        senders.append(Sender(JSON, _StandardOutput(), bundle, settings))


class _StandardOutput:
    """Prints a JSON object a row, as ``analyse --json`` does.

    Attributes:
        reader_left: Whether whoever read has seen enough, such as ``| head``.
    """

    address, leaves_computer, lost, failure = "", False, 0, ""
    receivers: int | None = None

    def __init__(self) -> None:
        self.reader_left = False

    def open(self, labels: Sequence[str]) -> None:
        """It is open."""

    def send(self, frame: SentFrame) -> None:
        """Print the rows. Raises OSError where they cannot be printed."""
        try:
            for row in frame.rows:
                print(json.dumps(row))
            sys.stdout.flush()
        except BrokenPipeError:
            self.reader_left = True
            raise

    def close(self) -> None:
        """It stays open."""


def _has_lost_reader(sender: Sender) -> bool:
    return isinstance(sender.output, _StandardOutput) and sender.output.reader_left


class _LiveRun:
    """Watches a session until it is to end, and prints how it goes."""

    def __init__(self, session: LiveSession, senders: Sequence[Sender], seconds: float | None) -> None:
        self._session, self._senders = session, senders
        now = time.monotonic()
        self._until = None if seconds is None else now + seconds
        self._said_at = now
        self._ended_at: float | None = None
        self._shown = self._read = -1
        self._incomplete = False
        self._terminal = sys.stderr.isatty()

    def until_end(self, stop: threading.Event) -> int:
        """Wait for the end; the exit code."""
        while not stop.wait(POLL_INTERVAL):
            code = self._look(time.monotonic())
            if code is not None:
                self._clear()
                return FAULTY if self._incomplete else code
        self._clear()
        return INTERRUPTED

    def _look(self, now: float) -> int | None:
        frame, analysis = self._session.to_show.take(), self._session.results.take()
        self._shown = frame.index if frame else self._shown
        self._read = analysis.frame_index if analysis else self._read
        for event in self._session.events():
            if self._tell(event, now):
                return FAULTY
        for sender in self._senders:
            if _has_lost_reader(sender):
                return FINE
            if sender.failure:
                self._say(sender.failure)
                return FAULTY
        if self._until is not None and now >= self._until:
            return FINE
        ended = self._ended_at
        if ended is not None and (self._read >= self._shown or now - ended > LAST_FRAME_S):
            return FINE
        if now - self._said_at >= STATE_S:
            self._said_at = now
            self._print_state()
        return None

    def _tell(self, event: Event, now: float) -> bool:
        """Say what happened; whether nothing more can come."""
        match event:
            case Failed():
                self._say(event.message)
                self._incomplete = True
                return event.fatal
            case Ended():
                self._ended_at = now
            case Lost():
                self._say("No frames are received; trying again.")
            case Returned():
                self._say("Frames are received again.")
        return False

    def _print_state(self) -> None:
        statistics = self._session.statistics()
        captured, analysed = _shown_rate(statistics.capture_rate), _shown_rate(statistics.analysis_rate)
        parts = [f"{captured} frames/s, {analysed} predictions/s"]
        parts += [f"{_title(sender)}: {sender.figures.text}" for sender in self._senders]
        self._clear()
        # On a terminal the next line takes its place.
        end = "" if self._terminal else "\n"
        print_text(" · ".join(parts), end=end, file=sys.stderr, flush=True)

    def _say(self, sentence: str) -> None:
        self._clear()
        print_text(sentence, one_line=True, file=sys.stderr, flush=True)

    def _clear(self) -> None:
        if self._terminal:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _print_summary(senders: Sequence[Sender], session: LiveSession, *, stopped: bool) -> None:
    """Say what was sent, how late, and what was left out."""
    lines = ["Stopped."] if stopped else []
    lines += [f"{_title(sender)}: {sender.figures.text}." for sender in senders]
    if skipped := session.statistics().dropped:
        lines.append(f"Frames captured but not analysed: {skipped}.")
    print_text(*lines, sep="\n", file=sys.stderr)


def _shown_rate(rate: float) -> str:
    """A number a second, with one decimal where it is small."""
    return f"{rate:.1f}" if 0.0 < rate < 9.95 else f"{rate:.0f}"


def _title(sender: Sender) -> str:
    return "JSON" if sender.kind == JSON else output_kind(sender.kind).title
