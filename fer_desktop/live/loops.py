"""What the two threads of a session do, as plain functions."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from fer_desktop.base.errors import DamagedVideoError, FerError, ListingError, PictureError, SourceError
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.live.events import (
    Ended,
    Event,
    Failed,
    Loss,
    Lost,
    ModelChange,
    ModelReady,
    ModelRefused,
    Returned,
    SourceReady,
)
from fer_desktop.live.frame_gate import FrameOutlet
from fer_desktop.live.mailbox import Latest, Tap
from fer_desktop.live.playback import Playback, Player
from fer_desktop.live.timing import Meter
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.inference.neutral_baseline import Baseline
from fer_desktop.vision.sources import FrameSource, SourceEnded, SourceLost
from fer_desktop.vision.sources.targets import shown_source
from fer_desktop.vision.types import Analysis, Frame
from training.core.bundle import BundleError

logger = logging.getLogger(__name__)

NOTHING_NEW = 0.03
"""Seconds to wait before asking again after a source had nothing new: one frame at 30 a second."""
AFTER_A_FAULT = 0.1
"""Seconds to wait after an error on one frame, so that a source that only fails does not fill a core."""
LOOK_UP = 0.2
"""Seconds after which a waiting thread looks whether it should stop."""

Report = Callable[[Event], None]


def capture_loop(
    source: FrameSource,
    mailboxes: Sequence[Latest[Frame] | FrameOutlet],
    stop: threading.Event,
    paused: threading.Event,
    playback: Latest[Playback],
    meter: Meter,
    report: Report,
) -> None:
    """Open the source, leave its frames in the mailboxes at its own pace, and close it at the end.

    Returns when ``stop`` is set, when the source has ended or when it failed as a whole. A source that can
    jump is kept open behind its end, so that it can be gone back.

    Args:
        source: Where frames come from; owned by the calling thread until this returns.
        mailboxes: Each gets every frame.
        stop: Set to end the loop.
        paused: While set, nothing is read but the frame behind a jump.
        playback: Where commands are left for a source that can jump.
        meter: Marked at every frame.
        report: Told when the source is ready, is lost, has returned, has ended, or failed.
    """
    player = Player(source, playback)
    lost = ended = False
    try:
        source.open()
        report(SourceReady(source.name))
        while not stop.is_set():
            jumped = player.obey()
            if jumped and ended:
                ended = False
                report(SourceReady(source.name))
            if ended or (paused.is_set() and not jumped):
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
                report(Ended())
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
                    Failed(in_words(error, _doing(translate("live", "reading {name}"), source.name)), loss)
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
            for mailbox in mailboxes:
                mailbox.put(frame)
            meter.mark()
            player.wait_for_next(frame)
    except SourceEnded:
        report(Ended())
    except Exception as error:
        report(Failed(in_words(error, _doing(translate("live", "opening {name}"), source.name)), Loss.SOURCE))
    finally:
        source.close()


def analysis_loop(
    make_analyser: Callable[[], Analyser],
    frames: Latest[Frame],
    results: Latest[Analysis],
    smoothing: Latest[float],
    settings: Latest[Settings],
    changes: Latest[ModelChange],
    baselines: Latest[tuple[Baseline, ...]],
    stop: threading.Event,
    meter: Meter,
    report: Report,
    every_analysis: Tap[Analysis],
    outlet: FrameOutlet,
    paused: threading.Event,
) -> None:
    """Load detector and model, then analyse the newest frame over and over.

    A frame that is paused is analysed once more, as closely as a picture. Between two frames the model may be
    changed; one that does not load changes nothing. If none loads at all, the loop waits for one that does.

    Args:
        make_analyser: Builds the analyser in the calling thread, which then owns it.
        frames: Where frames arrive; those that come during an analysis replace each other.
        results: Where analyses are left.
        smoothing: Where another time constant of the smoothing, in seconds, is left for the analyser.
        settings: Where other settings are left; the last frame is then analysed again, unless there is a
            newer one.
        changes: Where another model is left; the last frame is then read again by it, unless there is a newer
            one.
        baselines: Where other baselines to correct readings by are left for the analyser.
        stop: Set to end the loop.
        meter: Marked at every analysis with its milliseconds for detecting and classifying.
        report: Told when a model is ready or refused, and of failures.
        every_analysis: Gets those too that nobody takes out of ``results``.
        outlet: Told of each frame whose faces are known, before its analysis is handed on; while it covers
            faces, every frame is searched as a whole, the last one once more if it was not.
        paused: While set, the last frame stays on the screen.
    """
    analyser: Analyser | None = None
    last: Frame | None = None
    searched, looked_closely = True, False
    try:
        analyser = make_analyser()
        report(ModelReady())
    except Exception as error:
        report(Failed(in_words(error, translate("live", "loading the model")), Loss.MODEL))
    while not stop.is_set():
        frame = frames.wait(LOOK_UP)
        last = frame or last
        change = changes.take()
        other = _made(change, report) if change is not None else None
        if other is not None:
            analyser = _reading_by(other, analyser)
            # What stands still, such as a picture, does not come again.
            frame = frame or last
        wanted = settings.take() if analyser is not None else None
        if analyser is not None and wanted is not None:
            _adjust(analyser, wanted, report)
            frame = frame or last
        covering = outlet.covering
        if covering and not searched:
            frame = frame or last
        # A quick look first; the close one takes longer.
        closely = frame is None and paused.is_set() and not looked_closely
        frame = last if closely else frame
        if frame is None or analyser is None:
            continue
        searched, looked_closely = True, closely
        analyser.search_all(covering)
        analyser.search_closely(closely)
        seconds = smoothing.take()
        if seconds is not None:
            analyser.smooth(seconds)
        corrections = baselines.take()
        if corrections is not None:
            analyser.correct_by(corrections)
        try:
            analysis = analyser.analyse(frame)
        except Exception as error:
            report(
                Failed(
                    in_words(error, _doing(translate("live", "analysing the faces in {name}"), frame.source)),
                    Loss.FRAME,
                )
            )
            stop.wait(AFTER_A_FAULT)
            continue
        searched = analysis.hidden is not None
        outlet.analysed(frame, analysis)
        results.put(analysis)
        if not closely:
            # What is recorded has each frame once.
            every_analysis.put(analysis)
        meter.mark(analysis.detect_ms, analysis.classify_ms)


def _adjust(analyser: Analyser, settings: Settings, report: Report) -> None:
    """Find faces as the settings say; if that cannot be done, say so and go on as before."""
    try:
        analyser.adjust(settings)
    except Exception as error:
        report(
            Failed(in_words(error, translate("live", "changing the face detection settings")), Loss.SETTING)
        )


def _made(change: ModelChange, report: Report) -> Analyser | None:
    """An analyser for another model; None if that does not load."""
    try:
        other = change.make_analyser()
    except Exception as error:
        report(
            ModelRefused(
                change.bundle,
                in_words(error, _doing(translate("live", "loading the model {name}"), change.bundle.name)),
            )
        )
        return None
    report(ModelReady(change.bundle))
    return other


def _reading_by(other: Analyser, analyser: Analyser | None) -> Analyser:
    """The analyser in use, reading as the other one does; the other one itself where none is in use."""
    if analyser is None:
        return other
    analyser.read_by(other)
    return analyser


def _doing(doing: str, name: str) -> str:
    return doing.format(name=shown_source(name))


def in_words(error: Exception, doing: str) -> str:
    """What to show of an error; one that nobody foresaw is logged with its traceback."""
    if isinstance(error, (FerError, BundleError)):
        return str(error)
    logger.error("Unexpected error while %s", doing, exc_info=error)
    return translate("live", "Error while {doing} ({error}). See the log file.").format(
        doing=doing, error=type(error).__name__
    )
