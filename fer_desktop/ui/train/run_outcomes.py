"""How a training ended before it was done, and the states of one that the window shows."""

import signal
from enum import Enum, auto
from typing import Final

from fer_desktop.base.i18n import translate
from fer_desktop.explain.training_messages import message_text
from fer_desktop.ui.process.json_process import ProcessExit
from fer_desktop.ui.widgets.dates import shown_moment
from training.core.bundle_lock import Holder
from training.core.bundle_run import (
    CRASHED,
    DISK_FULL,
    KILLED,
    KILLED_FOR_MEMORY,
    LOST,
    NO_MEMORY,
    STOPPED,
    WINDOW_CLOSED,
    RunEnd,
)

ENDED: Final = translate("train", "The training process ended unexpectedly.")
KEPT: Final = translate("train", "Everything up to the last complete epoch is kept.")
_END_TEXTS: Final = {
    STOPPED: translate("train", "Stopped by the user."),
    WINDOW_CLOSED: translate("train", "Stopped when the window was closed."),
    DISK_FULL: translate("train", "The disk is full."),
    NO_MEMORY: translate("train", "Out of memory."),
    KILLED_FOR_MEMORY: translate("train", "Out of memory (killed by the system)."),
    KILLED: translate(
        "train", "The process was killed from outside; the system does so when memory runs out."
    ),
    LOST: translate(
        "train", "The process ended without a message: it was killed, or the computer was switched off."
    ),
}
_CRASHED: Final = translate("train", "The process crashed ({how}).")
_LOG: Final = translate("train", "Log: {log}.")


def run_end_text(end: RunEnd) -> str:
    """One sentence or two."""
    crashed = _CRASHED.format(how=_how(end.code))
    sentences = [crashed if end.kind == CRASHED else _END_TEXTS.get(end.kind, "")]
    if (end.kind == NO_MEMORY and end.text) or (end.kind == DISK_FULL and end.cause):
        sentences = []  # the text says so, too
    if end.text:
        sentences.append(message_text({"code": end.cause, "fields": end.fields, "text": end.text}))
    if end.log:
        sentences.append(_LOG.format(log=end.log))
    return " ".join(filter(None, sentences))


def end_of_process(ended: ProcessExit, log: str = "") -> RunEnd:
    """How a run ended whose process was not told to.

    Args:
        ended: How its process ended.
        log: The file with its standard error.
    """
    if ended.killed:
        return RunEnd.now(STOPPED)
    if ended.code != -getattr(signal, "SIGKILL", 9):
        return RunEnd.now(CRASHED, code=ended.code, log=log)
    before, after = ended.memory_kills
    starved = before is not None and after is not None and after > before
    return RunEnd.now(KILLED_FOR_MEMORY if starved else KILLED, code=ended.code, log=log)


def holder_text(holder: Holder) -> str:
    """Who trains a model that is not to be touched."""
    text = translate("train", "In use by process {process} on {host} since {moment} (command line).")
    if holder.place == "window":
        text = translate("train", "In use by process {process} on {host} since {moment} (window).")
    return text.format(process=holder.process, host=holder.host, moment=shown_moment(holder.since))


def _how(code: int | None) -> str:
    if code is None:
        return "?"
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = str(-code)
        return translate("train", "signal {name}").format(name=name)
    return translate("train", "exit code {code}").format(code=code)


class State(Enum):
    """What is going on."""

    NOTHING = auto()
    STARTING = auto()
    RUNNING = auto()
    PAUSED = auto()
    STOPPING = auto()
    STOPPED = auto()
    """Nothing goes on, but it can go on later: cancelled, failed, or the worker was lost."""
    TRAINED = auto()


BUSY: Final = frozenset((State.STARTING, State.RUNNING, State.PAUSED, State.STOPPING))
