"""An MP4 file that plays at every moment, also when its process was killed."""

from __future__ import annotations

import contextlib
import os
from array import array
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from fer_desktop.recording.mp4_boxes import (
    PLACEHOLDER,
    Sample,
    SampleTable,
    file_type,
    fragment,
    movie,
    wrapping,
)


class Mp4File:
    """Takes encoded frames at any times and writes them in fragments.

    Until it is closed, the file is a fragmented MP4, which needs no index. ``close`` appends an index and
    turns the fragments into one plain block of data, so that any player can seek in it. OBS Studio writes its
    "hybrid MP4" in the same way.
    """

    def __init__(self, path: Path, size: tuple[int, int], header: bytes) -> None:
        """Begin the file.

        Args:
            path: What is there is replaced.
            size: Width and height in pixels.
            header: What the decoder has to know before the first frame.

        Raises:
            OSError: It cannot be written.
        """
        self._size = size
        self._header = header
        self._starts, self._sizes = array("Q"), array("L")
        self._keys, self._offsets, self._counts = array("L"), array("Q"), array("L")
        self._file = path.open("wb")
        self._data_begins = len(file_type())
        try:
            self._append(file_type(), PLACEHOLDER, movie(size, header, SampleTable(), fragmented=True))
        except OSError:
            with contextlib.suppress(OSError):
                self._file.close()
            raise

    def add(self, samples: Sequence[Sample], end: int) -> None:
        """Write frames that follow each other, the first one a key frame, and hand them to the system.

        Args:
            samples: One at least; each starts later than the one before.
            end: Until when the last one is shown, as far as is known; the next one's start corrects it.

        Raises:
            OSError: They cannot be written.
        """
        front = fragment(len(self._counts) + 1, samples, end)
        data_begins = self._file.tell() + len(front)
        # First the data: the index must not name frames that found no room.
        self._append(front, *(sample.data for sample in samples))
        self._offsets.append(data_begins)
        self._counts.append(len(samples))
        for sample in samples:
            self._starts.append(sample.start)
            self._sizes.append(len(sample.data))
            if sample.key:
                self._keys.append(len(self._starts))

    def close(self, end: int) -> None:
        """Write the index and close the file.

        Args:
            end: Until when the last frame is shown, in ticks.

        Raises:
            OSError: It cannot be written; the fragments stay.
        """
        with self._file:
            if not self._starts:
                return
            durations = np.diff(np.array(self._starts, np.int64), append=end)
            table = SampleTable(durations.tolist(), self._sizes, self._keys, self._offsets, self._counts)
            data_ends = self._file.tell()
            self._append(movie(self._size, self._header, table, fragmented=False))
            # Only now, and in one piece: until here the fragments are what counts. Without waiting for the
            # disk, a power cut could leave neither fragments nor index.
            os.fsync(self._file.fileno())
            self._file.seek(self._data_begins)
            self._append(wrapping(data_ends - self._data_begins))

    def _append(self, *parts: bytes) -> None:
        self._file.write(b"".join(parts))
        self._file.flush()
