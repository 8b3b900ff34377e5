"""Lines of JSON out of a stream of bytes that arrives in pieces."""

import json
import logging
from typing import Any, Final

logger = logging.getLogger(__name__)

Event = dict[str, Any]
"""One line: ``docs/worker.md`` and ``batch/order.py`` say what stands in it."""

LONGEST: Final = 64 * 2**20
"""Bytes without an end of line after which they are thrown away."""


class JsonLines:
    """Keeps what is not yet a whole line."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def feed(self, piece: bytes) -> list[Event]:
        """The objects of all lines that this piece ends; what is no JSON object is logged and left out."""
        self._rest += piece
        *lines, rest = self._rest.split(b"\n")
        self._rest = bytearray(rest if len(rest) <= LONGEST else b"")
        events = []
        for line in lines:
            if line.strip():
                try:
                    value = json.loads(line)
                except (ValueError, RecursionError):
                    value = None
                if isinstance(value, dict):
                    events.append(value)
                else:
                    logger.warning("A child process wrote no JSON object: %r", bytes(line[:200]))
        return events
