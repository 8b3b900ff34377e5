"""What every process does that works for the window: takes an order, answers in lines of JSON, stops."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.worker_order import FAILED, OrderedModel
from fer_desktop.base.errors import FerError, OutputError
from fer_desktop.base.i18n import translate
from fer_desktop.live.loops import in_words
from training.core.bundle import BundleError, ModelBundle, read_bundle

OFTEN: Final = 0.25
"""Seconds between two lines that say how far it is."""
POLITE: Final = 5
"""Steps of priority below the window, so that it stays fluid while all cores are at work."""

Send = Callable[[str, dict[str, Any]], None]
"""Sends an event by its name with plain JSON values."""


def serve(obey: Callable[[str, Send, threading.Event], None]) -> int:
    """Do what the first line of standard input orders; any further line, or its end, means: stop.

    Args:
        obey: Called with that line, with what sends an answer, and with an event that is set for stopping.

    Returns:
        The exit code: 0; 1 if nobody listens any more.
    """
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    # Whatever a library prints would tear the lines.
    os.dup2(2, 1)
    order = sys.stdin.readline()
    cancel = threading.Event()
    threading.Thread(target=_wait_for_stop, args=(cancel,), daemon=True).start()
    _stand_back()

    def send(event: str, values: dict[str, Any]) -> None:
        print(json.dumps({"event": event, **values}), file=channel, flush=True)

    try:
        obey(order, send, cancel)
    except BrokenPipeError:
        return 1
    return 0


def tell_failure(send: Send, doing: str, work: Callable[[], None]) -> None:
    """Do the work; why it could not be done is sent as its last line.

    Args:
        send: Sends the line.
        doing: What is done, for the log, such as "analysing".
        work: Does it.
    """
    try:
        work()
    except (FerError, BundleError) as error:
        send(FAILED, {"message": str(error)})
    except BrokenPipeError:
        raise
    except Exception as error:
        send(FAILED, {"message": in_words(error, doing)})


def ordered_model(ordered: OrderedModel) -> ModelBundle:
    """The model that the window has opened, if its folder still holds it.

    Raises:
        BundleError: It cannot be read.
        OutputError: It is another one.
    """
    bundle = read_bundle(Path(ordered.folder))
    if OrderedModel.of(bundle) != ordered:
        message = translate("batch", "The model in {folder} was changed since it was opened; open it again.")
        raise OutputError(message.format(folder=ordered.folder))
    return bundle


def _wait_for_stop(cancel: threading.Event) -> None:
    """A line, or the end of the window, stops the run."""
    sys.stdin.readline()
    cancel.set()


def _stand_back() -> None:
    """Let the window go first."""
    if sys.platform == "win32":
        import ctypes

        below_normal = 0x4000
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        os.nice(POLITE)
