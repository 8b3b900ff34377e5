"""What every job works with: the one who asked, and the faces that were read last."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import psutil

from training.data.cleaning_rules import Grouped
from training.data.faces import FaceData
from training.data.label_maps import FoundLabel
from training.data.skipped import Unreadable
from training.worker.channel import Channel
from training.worker.control import Control
from training.worker.plain_words import in_plain_words
from training.worker.request import RequestError, Source

SECONDS_BETWEEN: Final = 0.25
"""Between two events that say how far something is."""

NICENESS: Final = 5
"""So much lower is the priority of a training than the window's."""

LOADING: Final = "Starting TensorFlow"


@dataclass(frozen=True, eq=False)
class ReadFaces:
    """Faces as they stand in the files.

    Attributes:
        source: Where they came from.
        stamp: What the files looked like when they were read, see ``Source.stamp``.
        data: The faces.
        unreadable: Rows and pictures that could not be read.
        labels: The labels in the files, and what each was taken for.
        copies: Which are copies of one another, once that is known.
    """

    source: Source
    stamp: object
    data: FaceData
    unreadable: Sequence[Unreadable]
    labels: Sequence[FoundLabel]
    copies: Grouped | None = None


class Desk:
    """Where one request after the other is worked on.

    Attributes:
        request: The ``id`` of the request.
        faces: What was read last, if anything.
        kept: Epochs of this request's training that are kept and can be resumed.
        put_off: What shall be done once nothing else is asked for.
    """

    def __init__(self, channel: Channel, control: Control) -> None:
        self._channel = channel
        self._control = control
        self._last_told = float("-inf")
        self._what = ""
        self.request: Any = None
        self.faces: ReadFaces | None = None
        self.kept = 0
        self.put_off: list[Callable[[], None]] = []

    def begin(self, request: Any) -> None:
        """Turn to another request."""
        self.request, self.kept, self._what = request, 0, ""

    def emit(self, event: str, **fields: Any) -> None:
        """Write an event of this request."""
        self._channel.emit(self.request, event, **fields)

    def check(self) -> None:
        """Wait while it is to be held; raises ``Stopped`` if it is to be stopped."""
        self._control.check()

    def say(self, text: str) -> None:
        """Something that happened, in a sentence."""
        self.check()
        self.emit("message", text=in_plain_words(text))

    def told(self, what: str, done: int = 0, total: int | None = None) -> None:
        """How far something is; a ``ProgressCallback``, and a good place to be held or stopped."""
        self.check()
        now = time.monotonic()
        if what != self._what or now - self._last_told >= SECONDS_BETWEEN:
            self._what, self._last_told = what, now
            self.emit("progress", what=what, done=done, total=total)

    def load_keras(self) -> None:
        """Import what takes ten seconds, and say so; what is computed from here on gives way to others."""
        if "keras" not in sys.modules:
            self.told(LOADING)
            _lower_priority()
        import keras  # noqa: F401

        self.check()

    @property
    def deserted(self) -> bool:
        """Whether whoever asked is gone."""
        return self._control.ended

    def read_faces(self) -> ReadFaces:
        """The faces that were read last.

        Raises:
            RequestError: There are none.
        """
        if self.faces is None:
            raise RequestError("No faces have been read yet; choose a file or folder of faces first.")
        return self.faces


def _lower_priority() -> None:
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    else:
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
