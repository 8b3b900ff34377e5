"""Lab Streaming Layer: one stream of numbers, announced on the local network."""

from __future__ import annotations

import math
import socket
import time
from collections.abc import Sequence
from typing import Any, Final

from fer_desktop.analysis.output.columns import Column
from fer_desktop.base.i18n import translate
from fer_desktop.base.program_info import PACKAGE, package_version
from fer_desktop.outputs.live_output import OutputTarget, missing_library
from fer_desktop.outputs.sent_frames import SentFrame, sent_schema

TITLE: Final = "LSL"
STREAM_NAME: Final = "FER Desktop"
STREAM_TYPE: Final = "Expression"
_NUMBERS: Final = ("integer", "number")
_TIMED: Final = "elapsed_s"
"""The time stamp of a sample says it better than a channel of 32 bits."""


def create(target: OutputTarget) -> LslOutput:
    """The output, not yet opened; LSL finds its receivers itself."""
    return LslOutput()


def channels_of(labels: Sequence[str]) -> tuple[Column, ...]:
    """The columns that are channels, in order: all numbers of a row but ``elapsed_s``."""
    return tuple(
        column for column in sent_schema(labels) if column.type in _NUMBERS and column.name != _TIMED
    )


class LslOutput:
    """A stream of irregular rate with a float32 channel for each number of a row.

    A row is a sample, so the faces of a frame are samples with the same time stamp: that of the capture, by
    LSL's clock. What a row leaves empty is NaN; a frame without a face has NaN as its face_id. Another model
    with other emotions begins another stream.
    """

    def __init__(self) -> None:
        self.address = translate("outputs", "“{name}” in the local network").format(name=STREAM_NAME)
        self.leaves_computer = True
        self.lost = 0
        self.failure = ""
        self._library: Any = None
        self._outlet: Any = None
        self._labels: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self._offset = 0.0

    def open(self, labels: Sequence[str]) -> None:
        """Announce the stream."""
        try:
            import pylsl
        except (ImportError, OSError, RuntimeError) as error:
            raise missing_library(TITLE, "lsl", error) from error
        self._library = pylsl
        # Both clocks run evenly, so their distance stays.
        self._offset = pylsl.local_clock() - time.monotonic()
        self._announce(tuple(labels))

    def send(self, frame: SentFrame) -> None:
        """Push a sample a row."""
        if frame.labels != self._labels:
            self._announce(frame.labels)
        at = frame.captured_at + self._offset
        for row in frame.rows:
            values = (row[name] for name in self._names)
            self._outlet.push_sample([math.nan if value is None else float(value) for value in values], at)

    @property
    def receivers(self) -> int | None:
        """0 or 1: LSL tells only whether anybody receives."""
        outlet = self._outlet
        return None if outlet is None else int(outlet.have_consumers())

    def close(self) -> None:
        """Take the stream away; receivers are told at once."""
        self._outlet = None

    def _announce(self, labels: tuple[str, ...]) -> None:
        self._outlet = None
        channels = channels_of(labels)
        self._labels, self._names = labels, tuple(column.name for column in channels)
        # The same name at the next start lets receivers go on by themselves.
        source = f"{PACKAGE}-{socket.gethostname()}"
        info = self._library.StreamInfo(
            STREAM_NAME, STREAM_TYPE, len(channels), self._library.IRREGULAR_RATE, "float32", source
        )
        description = info.desc()
        described = description.append_child("channels")
        for column in channels:
            channel = described.append_child("channel")
            channel.append_child_value("label", column.name)
            channel.append_child_value("unit", column.unit or "none")
            channel.append_child_value("type", "Probability" if column.name in labels else "Misc")
            channel.append_child_value("description", column.description)
        acquisition = description.append_child("acquisition")
        acquisition.append_child_value("manufacturer", STREAM_NAME)
        acquisition.append_child_value("version", package_version(PACKAGE))
        self._outlet = self._library.StreamOutlet(info)
