"""What each face looked like over the last minutes, for as long as it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from fer_desktop.vision.types import Analysis, Floats

KEPT: Final = 600.0
"""Seconds that are kept of each face; those in which no frame was analysed do not count."""
FORGOTTEN: Final = 60.0
"""Seconds after which a face that was not seen is forgotten, counted alike."""
STEP: Final = 1 / 40
"""Seconds between two readings that are kept; those of a faster source in between are left out."""
INTERRUPTED: Final = 2.0
"""Seconds without any analysis after which a line must not go on, as if the face had been read all the time:
the source was held, or hung."""
MOST_FACES: Final = 64
"""Faces at most; of more, those that were not seen for longest are forgotten early."""

Times = npt.NDArray[np.float64]

Gone = Callable[[int, "Readings"], None]

_FIRST_ROOM: Final = 256


@dataclass(frozen=True, slots=True, eq=False)
class Readings:
    """The readings of one face, oldest first.

    Attributes:
        times: (readings,) float64, seconds by the clock that the history goes by, never falling.
        probabilities: (readings, emotions) float32, 0..1. A row of NaN says that the face was not read from
            that time until the next row's.
    """

    times: Times
    probabilities: Floats

    @property
    def known(self) -> npt.NDArray[np.bool_]:
        """(readings,) False where the face was not read."""
        return ~np.isnan(self.probabilities[:, 0])

    def since(self, at: float) -> Readings:
        """Those from a time on, and the one before, so that a line comes in from the edge."""
        first = max(int(np.searchsorted(self.times, at)) - 1, 0)
        return Readings(self.times[first:], self.probabilities[first:])

    def at(self, time: float) -> Floats | None:
        """Probabilities (emotions,) of the last reading up to a time; None where the face was not read."""
        index = int(np.searchsorted(self.times, time, side="right")) - 1
        row: Floats | None = self.probabilities[index] if index >= 0 else None
        return None if row is None or np.isnan(row[0]) else row


def combined(parts: Sequence[Readings]) -> Readings:
    """The readings of several faces that are one person; where two were read at a time, the first counts."""
    times = np.unique(np.concatenate([part.times for part in parts]))
    rows = np.full((len(times), parts[0].probabilities.shape[1]), np.nan, np.float32)
    for part in reversed(parts):
        last = np.searchsorted(part.times, times, side="right") - 1
        read = (last >= 0) & (times <= part.times[-1])
        read[read] = part.known[last[read]]
        rows[read] = part.probabilities[last[read]]
    return Readings(times, rows)


class ReadingHistory:
    """Collects the readings of every face, in bounded memory. One object belongs to one thread.

    At most ``kept / step`` rows of ``MOST_FACES`` faces are kept; arrays once handed out never change.
    """

    def __init__(
        self,
        kept: float = KEPT,
        step: float = STEP,
        gone: Gone | None = None,
        time_of: Callable[[Analysis], float] = lambda analysis: analysis.moment,
    ) -> None:
        """Start without any face.

        Args:
            kept: Seconds that are kept of each face.
            step: Seconds between two readings that are kept.
            gone: Told of each face that is forgotten, with all that is kept of it.
            time_of: The time of an analysis, in seconds; by itself that of its source, so that a video counts
                by its own time, at whatever speed it is played.
        """
        self._kept = kept
        self._step = step
        self._gone = gone
        self._time_of = time_of
        self.labels: tuple[str, ...] = ()
        self._faces: dict[int, _Track] = {}
        self._segment: tuple[str, int] | None = None
        self._now: float | None = None
        self._interrupted = 0.0

    @property
    def now(self) -> float | None:
        """The time of the newest analysis, in seconds; None before one."""
        return self._now

    @property
    def face_ids(self) -> tuple[int, ...]:
        """The faces that are remembered."""
        return tuple(self._faces)

    def clear(self) -> None:
        """Forget everything."""
        self._let_go(self._faces)
        self._faces, self._segment, self._now = {}, None, None
        self._interrupted = 0.0

    def add(self, analysis: Analysis) -> bool:
        """Take the readings of an analysis, unless it is not newer than the last one by ``step`` at least.

        One of the very same moment takes the place of the last one: a still picture was read again.

        Returns:
            Whether they were taken.
        """
        segment = analysis.source, analysis.segment
        if segment != self._segment or analysis.labels != self.labels:
            # Another source's faces, those behind a jump, or another model's emotions, cannot go on the same
            # lines.
            self.clear()
            self._segment, self.labels = segment, analysis.labels
        at = self._time_of(analysis)
        if at == self._now:
            self._take_back(at)
        elif self._now is not None:
            if at - self._now < self._step:
                return False
            if at - self._now > INTERRUPTED:
                self._interrupt(self._now)
                self._interrupted += at - self._now
        self._now = at
        counted = at - self._interrupted
        seen = {face.face_id: face.probabilities for face in analysis.faces}
        for face_id, track in self._faces.items():
            if face_id not in seen:
                track.end(at, counted)
        for face_id, probabilities in seen.items():
            track = self._faces.get(face_id) or _Track(len(self.labels), self._kept)
            track.append(at, counted, probabilities)
            self._faces[face_id] = track
        self._forget(counted)
        return True

    def of(self, face_id: int) -> Readings | None:
        """The readings of the last ``kept`` seconds of a face; None for one that is not remembered."""
        track = self._faces.get(face_id)
        return track.readings() if track else None

    def _take_back(self, at: float) -> None:
        """Undo the analysis of this time; a face that was in no other one was never there."""
        for track in self._faces.values():
            track.take_back(at)
        self._faces = {face_id: track for face_id, track in self._faces.items() if track.count}

    def _interrupt(self, at: float) -> None:
        for track in self._faces.values():
            track.end(at, at - self._interrupted)

    def _forget(self, now: float) -> None:
        recent = [(key, track) for key, track in self._faces.items() if now - track.seen_at < FORGOTTEN]
        recent.sort(key=lambda pair: -pair[1].seen_at)
        faces = dict(recent[:MOST_FACES])
        self._let_go({key: track for key, track in self._faces.items() if key not in faces})
        self._faces = faces

    def _let_go(self, faces: dict[int, _Track]) -> None:
        if self._gone is not None:
            for face_id, track in faces.items():
                self._gone(face_id, track.readings())


class _Track:
    """Rows of one face; full arrays are replaced, never written again.

    Beside the time of each row stands the time that counts, which goes on only while frames are analysed.
    """

    def __init__(self, emotions: int, kept: float) -> None:
        self.seen_at = 0.0
        self._kept = kept
        self._gap = np.full(emotions, np.nan, np.float32)
        self._times = np.empty(_FIRST_ROOM)
        self._counted = np.empty(_FIRST_ROOM)
        self._rows = np.empty((_FIRST_ROOM, emotions), np.float32)
        self.count = 0
        self._open = False

    def append(self, at: float, counted: float, probabilities: Floats) -> None:
        self.seen_at, self._open = counted, True
        self._write(at, counted, probabilities)

    def end(self, at: float, counted: float) -> None:
        """From here on the face is not read."""
        if self._open:
            self._open = False
            self._write(at, counted, self._gap)

    def take_back(self, at: float) -> None:
        """Drop what was written at this time, which is the newest."""
        before = self.count
        while self.count and self._times[self.count - 1] == at:
            self.count -= 1
        if self.count == before:
            return
        # Whoever has readings has the rows that are written anew.
        self._times, self._rows = self._times.copy(), self._rows.copy()
        known = np.flatnonzero(~np.isnan(self._rows[: self.count, 0]))
        self._open = bool(len(known)) and known[-1] == self.count - 1
        self.seen_at = float(self._counted[known[-1]]) if len(known) else at

    def readings(self) -> Readings:
        first = self._first()
        times, rows = self._times[first : self.count], self._rows[first : self.count]
        times.flags.writeable = rows.flags.writeable = False
        return Readings(times, rows)

    def _first(self) -> int:
        """The first row that is young enough to be kept."""
        newest = self._counted[self.count - 1]
        return int(np.searchsorted(self._counted[: self.count], newest - self._kept))

    def _write(self, at: float, counted: float, row: Floats) -> None:
        if self.count == len(self._times):
            self._make_room()
        self._times[self.count], self._counted[self.count], self._rows[self.count] = at, counted, row
        self.count += 1

    def _make_room(self) -> None:
        first = self._first()
        kept = self.count - first
        room = max(2 * kept, _FIRST_ROOM)
        times, counted = np.empty(room), np.empty(room)
        rows = np.empty((room, self._rows.shape[1]), np.float32)
        times[:kept], counted[:kept], rows[:kept] = (
            self._times[first:],
            self._counted[first:],
            self._rows[first:],
        )
        self._times, self._counted, self._rows, self.count = times, counted, rows, kept
