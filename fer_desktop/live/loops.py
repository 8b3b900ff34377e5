"""What the two threads of a session do, as plain functions."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from fer_desktop.base.errors import DamagedVideoError, FerError, ListingError, PictureError, SourceError
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.live.commands import ChangeModel, ChangeSettings, CommandQueue, CorrectBy, Smooth
from fer_desktop.live.events import (
    Ended,
    EventQueue,
    Failed,
    Loss,
    Lost,
    ModelReady,
    ModelRefused,
    Returned,
    SourceReady,
)
from fer_desktop.live.frame_gate import FrameGate
from fer_desktop.live.mailbox import Listener, Mailbox
from fer_desktop.live.playback import Player
from fer_desktop.live.timing import Meter
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources import FrameSource, SourceEnded, SourceLost
from fer_desktop.vision.sources.targets import shown_source
from fer_desktop.vision.types import Analysis, Frame
from training.core.bundle import BundleError

logger = logging.getLogger(__name__)

NOTHING_NEW = 0.03
"""Seconds to wait before asking again after a source had nothing new: one frame at 30 a second."""
AFTER_A_FAULT = 0.1
"""Seconds to wait after an error on one frame, so that a source that only fails does not fill a core."""
POLL_INTERVAL = 0.2
"""Seconds after which a waiting thread looks whether it should stop."""


@dataclass(frozen=True, slots=True)
class Channels:
    """What the two threads of a session share with each other and with whoever uses the session.

    Attributes:
        commands: Where commands wait for the thread that handles them.
        captured: The newest frame for the analysis; those that come during one replace each other.
        results: Where analyses are left.
        every_analysis: Gets those too that nobody takes out of ``results``, to be recorded.
        gate: Gets every frame, to be shown and recorded. It is told of each frame whose faces are known,
            before its analysis is handed on; while it covers faces, every frame is searched as a whole.
        events: Told when the source or a model is ready, is lost, has returned, has ended, or failed.
        captures: Marked at every frame.
        readings: Marked at every analysis with its milliseconds for detecting and classifying.
        stop: Set to end both threads.
        paused: While set, nothing is read but the frame behind a jump, and the last one stays on the screen.
    """

    commands: CommandQueue
    captured: Mailbox[Frame]
    results: Mailbox[Analysis]
    every_analysis: Listener[Analysis]
    gate: FrameGate
    events: EventQueue
    captures: Meter
    readings: Meter
    stop: threading.Event
    paused: threading.Event


def capture_loop(source: FrameSource, channels: Channels) -> None:
    """Open the source, hand its frames on at its own pace, and close it at the end.

    Returns when ``stop`` is set, when the source has ended or when it failed as a whole. A source that can
    jump is kept open behind its end, so that it can be gone back; the place where it is to stop by itself
    counts as its end.

    Args:
        source: Where frames come from; owned by the calling thread until this returns.
        channels: Where frames go, and commands come from.
    """
    stop, report = channels.stop, channels.events.put
    player = Player(source, channels.commands)
    lost = ended = stopped = False
    try:
        source.open()
        report(SourceReady(source.name))
        while not stop.is_set():
            jumped = player.handle_command()
            paused = channels.paused.is_set()
            ended = ended and not jumped
            waits = not jumped and (ended or (player.at_end_point and not paused))
            if waits is not stopped and not (paused and stopped and not jumped):
                stopped = waits
                report(Ended() if waits else SourceReady(source.name))
            if waits or (paused and not jumped):
                player.wait(NOTHING_NEW)
                continue
            try:
                frame = source.read()
            except SourceError:
                raise
            except SourceEnded:
                if not player.seekable:
                    raise
                ended = True
                continue
            except SourceLost:
                lost = True
                report(Lost())
                continue
            except Exception as error:
                picture = isinstance(error, PictureError)
                passed_over = isinstance(error, ListingError | DamagedVideoError)
                loss = Loss.PICTURE if picture and not passed_over else Loss.FRAME
                report(
                    Failed(
                        error_message(error, _doing(translate("live", "reading {name}"), source.name)), loss
                    )
                )
                stop.wait(0.0 if isinstance(error, PictureError) else AFTER_A_FAULT)
                continue
            if frame is None:
                stop.wait(NOTHING_NEW)
                continue
            if lost:
                lost = False
                report(Returned())
            frame = player.stamped(frame)
            channels.gate.put(frame)
            channels.captured.put(frame)
            channels.captures.mark()
            player.wait_for_next(frame)
    except SourceEnded:
        report(Ended())
    except Exception as error:
        report(
            Failed(
                error_message(error, _doing(translate("live", "opening {name}"), source.name)), Loss.SOURCE
            )
        )
    finally:
        source.close()


def analysis_loop(make_analyser: Callable[[], Analyser], channels: Channels) -> None:
    """Load detector and model, then analyse the newest frame over and over.

    A frame that is paused is analysed once more, as closely as a picture. Between two frames commands are
    handled; one that cannot be followed changes nothing. If no model loads at all, the loop waits for one
    that does.

    Args:
        make_analyser: Builds the analyser in the calling thread, which then owns it.
        channels: Where frames and commands come from, and analyses go.
    """
    _AnalysisLoop(make_analyser, channels).run()


class _AnalysisLoop:
    """The state of ``analysis_loop`` between two frames."""

    def __init__(self, make_analyser: Callable[[], Analyser], channels: Channels) -> None:
        self._channels = channels
        self._report = channels.events.put
        self._analyser: Analyser | None = None
        self._last: Frame | None = None
        self._searched, self._looked_closely = True, False
        try:
            self._analyser = make_analyser()
            self._report(ModelReady())
        except Exception as error:
            self._report(Failed(error_message(error, translate("live", "loading the model")), Loss.MODEL))

    def run(self) -> None:
        channels = self._channels
        while not channels.stop.is_set():
            frame = channels.captured.wait(POLL_INTERVAL)
            self._last = frame or self._last
            again = self._handle_commands()
            analyser, covering = self._analyser, channels.gate.covering
            # What stands still, such as a picture, does not come again.
            if again or (covering and not self._searched):
                frame = frame or self._last
            # A quick look first; the close one takes longer.
            closely = frame is None and channels.paused.is_set() and not self._looked_closely
            frame = self._last if closely else frame
            if frame is None or analyser is None:
                continue
            self._searched, self._looked_closely = True, closely
            analyser.search_all(covering)
            analyser.search_closely(closely)
            self._analyse(frame, analyser, closely)

    def _analyse(self, frame: Frame, analyser: Analyser, closely: bool) -> None:
        channels = self._channels
        try:
            analysis = analyser.analyse(frame)
        except Exception as error:
            doing = _doing(translate("live", "analysing the faces in {name}"), frame.source)
            self._report(Failed(error_message(error, doing), Loss.FRAME))
            channels.stop.wait(AFTER_A_FAULT)
            return
        self._searched = analysis.hidden is not None
        channels.gate.analysed(frame, analysis)
        channels.results.put(analysis)
        if not closely:
            # What is recorded has each frame once.
            channels.every_analysis.put(analysis)
        channels.readings.mark(analysis.detect_ms, analysis.classify_ms)

    def _handle_commands(self) -> bool:
        """Do what the window asked for; whether the last frame has to be analysed again for it."""
        commands = self._channels.commands
        change = commands.take(ChangeModel)
        again = change is not None and self._change_model(change)
        if self._analyser is None:
            # The others wait for a model.
            return again
        for command in commands.take_all(ChangeSettings, Smooth, CorrectBy):
            match command:
                case ChangeSettings(settings):
                    self._adjust(self._analyser, settings)
                    again = True
                case Smooth(seconds):
                    self._analyser.smooth(seconds)
                case CorrectBy(baselines):
                    self._analyser.correct_by(baselines)
        return again

    def _change_model(self, change: ChangeModel) -> bool:
        """Read by another model; if it does not load, say so and go on as before. Whether it is used."""
        name = change.bundle.name
        try:
            other = change.make_analyser()
        except Exception as error:
            message = error_message(error, _doing(translate("live", "loading the model {name}"), name))
            self._report(ModelRefused(change.bundle, message))
            return False
        self._report(ModelReady(change.bundle))
        if self._analyser is None:
            self._analyser = other
        else:
            self._analyser.read_by(other)
        return True

    def _adjust(self, analyser: Analyser, settings: Settings) -> None:
        """Find faces as the settings say; if that cannot be done, say so and go on as before."""
        try:
            analyser.adjust(settings)
        except Exception as error:
            doing = translate("live", "changing the face detection settings")
            self._report(Failed(error_message(error, doing), Loss.SETTING))


def _doing(doing: str, name: str) -> str:
    return doing.format(name=shown_source(name))


def error_message(error: Exception, doing: str) -> str:
    """What to show of an error; one that nobody foresaw is logged with its traceback."""
    if isinstance(error, (FerError, BundleError)):
        return str(error)
    logger.error("Unexpected error while %s", doing, exc_info=error)
    return translate("live", "Error while {doing} ({error}). See the log file.").format(
        doing=doing, error=type(error).__name__
    )
