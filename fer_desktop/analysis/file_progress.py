"""How far a run is, by the files that are done and the time within a video."""

from __future__ import annotations

from fer_desktop.analysis.batch import FileEnd, Result, VideoBegin
from fer_desktop.vision.types import Analysis


class FileProgress:
    """Counts along with the results.

    Attributes:
        files: How many there are.
        ended: How many are done.
    """

    def __init__(self, files: int, ended: int = 0) -> None:
        self.files, self.ended = files, ended
        self._position = self._duration = self._begin = 0.0

    def note(self, result: Result) -> None:
        """Count a result."""
        if isinstance(result, FileEnd):
            self.ended += 1
            self._position = self._duration = self._begin = 0.0
        elif isinstance(result, VideoBegin):
            self._position = self._begin = result.begin
            self._duration = result.duration
        elif isinstance(result, Analysis):
            self._position = result.position or 0.0

    @property
    def part(self) -> float:
        """Which part of it all is done, 0 to 1."""
        length = self._duration - self._begin
        of_video = min((self._position - self._begin) / length, 1.0) if length > 0.0 else 0.0
        return min((self.ended + of_video) / max(self.files, 1), 1.0)
