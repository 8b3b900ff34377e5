"""Names at places in a video, by which faces get their names again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from fer_desktop.base.time_range import TOLERANCE
from fer_desktop.vision.types import Box

MAX_GAP: Final = 0.2
"""Seconds from the frame of an anchor within which a face may be found by it: not every frame is analysed.
Where frames are further apart, it is half of what is between them."""
FURTHEST: Final = 1.0
"""Seconds beyond which it never is: people move."""
OVERLAP: Final = 0.5
"""Intersection over union from which a face is where an anchor is."""


@dataclass(frozen=True, slots=True)
class NameAnchor:
    """Where a face was when it got its name; nothing says what it looks like.

    Attributes:
        seconds: Of the frame, from the first one of the video.
        box: Of the face, in pixels of the frame.
        name: The name, on one line.
    """

    seconds: float
    box: Box
    name: str


class _Match(NamedTuple):
    """The face that an anchor names, and how far its frame is from that of the anchor, in seconds."""

    distance: float
    face_id: int


class AnchorMatcher:
    """Finds the faces that anchors name: on the nearest frame on which one is there.

    Takes the frames of a video, or of one segment of it, in order. A later anchor of a face names it anew.
    """

    def __init__(
        self, anchors: Iterable[NameAnchor] = (), owners: Mapping[NameAnchor, int] | None = None
    ) -> None:
        """Begin before the first frame.

        Args:
            anchors: In any order.
            owners: The faces of those whose face is known.
        """
        self.anchors = in_order(anchors)
        self._times = [anchor.seconds for anchor in self.anchors]
        known = owners or {}
        self._matches = {one: _Match(0.0, known[one]) for one in self.anchors if one in known}
        self._last: float | None = None
        self._passed, self._names = 0, dict[int, str]()

    @property
    def owners(self) -> dict[NameAnchor, int]:
        """The face of each anchor that has one, in the order of time; before its frame the nearest so far."""
        return {one: self._matches[one].face_id for one in self.anchors if one in self._matches}

    def see(self, seconds: float, faces: Mapping[int, Box]) -> dict[int, str]:
        """Take the next frame.

        Args:
            seconds: Its time, from the first frame of the video.
            faces: The boxes of its faces, by number.

        Returns:
            The names of the anchors up to this frame, by face; also of faces that are not on it.
        """
        interval = 0.0 if self._last is None else seconds - self._last
        near = min(max(MAX_GAP, interval / 2 + TOLERANCE), FURTHEST)
        self._last = seconds
        first = bisect_left(self._times, seconds - near)
        changed = False
        for anchor in self.anchors[first : bisect_right(self._times, seconds + near)]:
            changed |= self._match(anchor, abs(anchor.seconds - seconds), faces)
        passed = bisect_right(self._times, seconds + TOLERANCE)
        if changed or passed != self._passed:
            self._passed = passed
            matched = (one for one in self.anchors[:passed] if one in self._matches)
            self._names = {self._matches[one].face_id: one.name for one in matched}
        return self._names

    def _match(self, anchor: NameAnchor, distance: float, faces: Mapping[int, Box]) -> bool:
        """Whether the face of an anchor is another one now."""
        before = self._matches.get(anchor)
        if not faces or (before is not None and before.distance <= distance):
            return False
        face_id, box = max(faces.items(), key=lambda face: anchor.box.overlap(face[1]))
        if anchor.box.overlap(box) < OVERLAP:
            return False
        self._matches[anchor] = _Match(distance, face_id)
        return before is None or before.face_id != face_id


def in_order(anchors: Iterable[NameAnchor]) -> tuple[NameAnchor, ...]:
    """Each anchor once, in the order of time."""
    return tuple(sorted(set(anchors), key=lambda one: (one.seconds, one.name, one.box.x, one.box.y)))
