"""The folder beside a model that holds its unfinished run: what it is, and how it ended."""

import contextlib
import datetime
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from training.core.bundle import HISTORY
from training.core.bundle_lock import Place, locked
from training.core.companions import REQUEST as REQUEST
from training.core.companions import RUN_SUFFIX as RUN_SUFFIX
from training.core.history import EpochRow, read_history
from training.core.storage.atomic import read_object, replace_text
from training.core.training_error import TrainingError, is_full_disk, is_lack_of_memory, known_error

DESCRIPTION: Final = "run.json"
STATE: Final = "state.npz"
"""The state after the last complete epoch."""
END: Final = "end"
PROCESS: Final = "process"

STOPPED: Final = "stopped"
WINDOW_CLOSED: Final = "window_closed"
DISK_FULL: Final = "disk_full"
NO_MEMORY: Final = "no_memory"
FAILED: Final = "failed"
"""Ends that the process itself can write down."""
CRASHED: Final = "crashed"
KILLED: Final = "killed"
KILLED_FOR_MEMORY: Final = "killed_for_memory"
"""Ends that only whoever started the process sees."""
LOST: Final = "lost"
"""Nobody saw it: the process is gone and has written nothing down."""


class UnfinishedRunError(TrainingError):
    """There is a run that would be lost."""

    template = "There is an unfinished run in {folder}. Resume it, or delete that folder."
    option_hint = "--resume resumes it."


@dataclass(frozen=True)
class RunEnd:
    """How a run ended before it was done.

    Attributes:
        kind: One of the words above.
        text: Why, in a sentence; empty where the kind says it all.
        code: Exit code of the process; negative for the number of the signal that ended it.
        log: The file with its standard error; empty without one.
        time: ISO 8601 time with its zone.
        cause: Code of the error that ended it, see ``CodedText``; empty without one.
        fields: Those of the error.
    """

    kind: str
    text: str = ""
    code: int | None = None
    log: str = ""
    time: str = ""
    cause: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def now(cls, kind: str, text: str = "", code: int | None = None, log: str = "") -> "RunEnd":
        """An end at this moment."""
        return cls(kind, text, code, log, datetime.datetime.now().astimezone().isoformat(timespec="seconds"))


@dataclass
class RunRecord:
    """Whether a process has begun, or resumed, the unfinished run in ``folder``: only then its end is its.

    Attributes:
        folder: The run's folder, see ``run_folder``.
        begun: Whether it has.
    """

    folder: Path
    begun: bool = False

    def begin(self) -> None:
        """Nothing stands against the run any more: forget how it ended before.

        Raises:
            OSError: That cannot be written down.
        """
        self.begun = True
        describe(self.folder, {END: None, PROCESS: os.getpid()})


def run_folder(out: Path) -> Path:
    """Where the unfinished run of the bundle ``out`` keeps its state."""
    out = out.resolve()
    return out.with_name(out.name + RUN_SUFFIX)


def read_epochs(folder: Path) -> list[EpochRow]:
    """The figures of the epochs that an unfinished run has done; empty where they cannot be read."""
    try:
        return read_history(folder / HISTORY)
    except (OSError, ValueError):
        return []


@contextlib.contextmanager
def running(out: Path, place: Place) -> Iterator[RunRecord]:
    """Hold a model folder while it is trained, and write down how the run ends, if it begins.

    An attempt that is refused leaves the unfinished run of before, and how that ended, as they are.

    Raises:
        BundleLockError: Another process holds it.
    """
    record = RunRecord(run_folder(out))
    with locked(out, place):
        try:
            yield record
        except BaseException as error:
            if record.begun:
                record_end(record.folder, end_of(error))
            raise


def describe(folder: Path, values: Mapping[str, Any]) -> None:
    """Change entries of ``run.json``; None takes one out. Without the folder nothing is written.

    Raises:
        OSError: It cannot be written.
    """
    if not folder.is_dir():
        return
    known = {
        name: value for name, value in {**read_description(folder), **values}.items() if value is not None
    }
    replace_text(folder / DESCRIPTION, json.dumps(known, indent=1) + "\n")


def read_description(folder: Path) -> dict[str, Any]:
    """What ``run.json`` says; nothing where it cannot be read."""
    return read_object(folder / DESCRIPTION)


def record_end(folder: Path, end: RunEnd) -> None:
    """Write down how a run ended; where there is no room even for that, it is left out."""
    with contextlib.suppress(OSError):
        describe(folder, {END: asdict(end)})


def read_end(folder: Path) -> RunEnd | None:
    """How a run ended; ``LOST`` where its process wrote nothing, None where it never said that it began."""
    described = read_description(folder)
    end = described.get(END)
    if isinstance(end, dict) and isinstance(end.get("kind"), str):
        return RunEnd(**{name: end[name] for name in RunEnd.__dataclass_fields__ if name in end})
    return RunEnd(LOST) if PROCESS in described else None


def end_of(error: BaseException) -> RunEnd:
    """The end that an exception means."""
    kind = getattr(error, "run_end", None)
    if kind is None and isinstance(error, KeyboardInterrupt):
        kind = STOPPED
    if kind in (STOPPED, WINDOW_CLOSED):
        return RunEnd.now(kind)
    known = known_error(error)
    text = known.text if known else f"{type(error).__name__}: {error}"
    if kind is None:
        kind = DISK_FULL if is_full_disk(error) else NO_MEMORY if is_lack_of_memory(error) else FAILED
    end = RunEnd.now(kind, " ".join(text.split()))
    return replace(end, cause=known.code, fields=known.fields) if known else end
