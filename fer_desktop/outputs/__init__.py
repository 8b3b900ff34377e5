"""Predictions for other programs. A new kind is one file, one line in ``OUTPUTS`` and one test."""

from __future__ import annotations

from typing import Final

from fer_desktop.outputs import lsl_output, osc_output, websocket_output
from fer_desktop.outputs.live_output import OutputKind

OUTPUTS: Final[tuple[OutputKind, ...]] = (
    OutputKind("lsl", lsl_output.TITLE, lsl_output.create),
    OutputKind("osc", osc_output.TITLE, osc_output.create),
    OutputKind("websocket", websocket_output.TITLE, websocket_output.create),
)


def output_kind(name: str) -> OutputKind:
    """The line of the table with this ``kind``.

    Raises:
        KeyError: There is none.
    """
    return {entry.kind: entry for entry in OUTPUTS}[name]
