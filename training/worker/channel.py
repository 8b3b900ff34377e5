"""Events to whoever asked, one JSON object a line; nothing else may come between."""

import json
import math
import os
import sys
import threading
from typing import Any, Final, TextIO

STANDARD_OUTPUT: Final = 1
STANDARD_ERROR: Final = 2


class GoneError(Exception):
    """Nobody reads the events any more."""


class Channel:
    """Writes events, from any thread."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._lock = threading.Lock()

    def emit(self, request: Any, event: str, **fields: Any) -> None:
        """Write one event of the request with that ``id``; a figure that is no number becomes null.

        Raises:
            GoneError: Nobody reads any more.
        """
        line = json.dumps({"id": request, "event": event, **_finite(fields)}, allow_nan=False)
        try:
            with self._lock:
                self._out.write(line + "\n")
                self._out.flush()
        except (OSError, ValueError) as error:
            raise GoneError from error


def taken_from_standard_output() -> TextIO:
    """What standard output was; from here on all that is printed, by libraries in C too, goes to the log."""
    sys.stdout.flush()
    kept = os.dup(STANDARD_OUTPUT)
    os.dup2(STANDARD_ERROR, STANDARD_OUTPUT)
    sys.stdout = sys.stderr
    return os.fdopen(kept, "w", encoding="utf-8", newline="\n")


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _finite(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
