"""What the face looked like over a whole video, as far as it was read, in bounded memory."""

from __future__ import annotations

from typing import Final

import numpy as np

from fer_desktop.live.reading_history import Readings
from fer_desktop.vision.types import Floats

PLACES: Final = 1500
"""That a video is divided into; more than a screen has pixels for."""
FINEST: Final = 0.04
"""Seconds of the shortest place."""
GAP: Final = 0.5
"""Seconds between two readings behind which a line must not go on."""


class VideoReadings:
    """Keeps the newest reading of each place; for jumps, it does not matter in which order they came."""

    def __init__(self, duration: float = 0.0) -> None:
        """Nothing was read yet of a video of so many seconds; 0.0: nobody knows yet."""
        self._width = max(duration / PLACES, FINEST)
        self._rows: dict[int, Floats] = {}

    def add(self, seconds: float, probabilities: Floats) -> None:
        """Take a reading.

        Args:
            seconds: From the first frame.
            probabilities: (emotions,) float32, 0..1.
        """
        while seconds >= PLACES * self._width:
            self._width *= 2
            self._rows = {place // 2: row for place, row in self._rows.items()}
        self._rows[int(seconds / self._width)] = probabilities

    def readings(self) -> Readings | None:
        """All of them by their time, with a gap where nothing was read; None without any."""
        if not self._rows:
            return None
        places = np.array(sorted(self._rows))
        times = places * self._width
        rows = np.stack([self._rows[place] for place in places.tolist()])
        ends = np.flatnonzero(np.diff(times) > max(GAP, 1.5 * self._width)) + 1
        gaps = times[ends - 1] + self._width
        return Readings(np.insert(times, ends, gaps), np.insert(rows, ends, np.nan, axis=0))
