"""Names of faces that come back with their video."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from fer_desktop.analysis.annotation.name_anchors import AnchorMatcher, NameAnchor
from fer_desktop.live.face_names import FaceRegister, segment_of
from fer_desktop.vision.types import Analysis, Box

WAITING: Final = 1000
"""Frames that are kept at most until the anchors of their video are known."""


class AnchoredRegister(FaceRegister):
    """In a video, keeps where each name was given, and gives it to the face that is found there again."""

    def __init__(self) -> None:
        """Begin without any face."""
        super().__init__()
        self._begin()

    def _begin(self) -> None:
        self._matcher = AnchorMatcher()
        self._sightings: dict[int, tuple[float, Box]] = {}
        self._waiting: deque[tuple[float, dict[int, Box]]] = deque(maxlen=WAITING)

    @property
    def anchors(self) -> tuple[NameAnchor, ...]:
        """Those of the video that was seen last, as far as they are known."""
        return self._matcher.anchors

    def see(self, analysis: Analysis) -> None:
        """Take note of the faces of a frame; ``recall`` looks for their names."""
        if segment_of(analysis) != self.segment:
            self._begin()
        super().see(analysis)
        if analysis.position is not None:
            boxes = {face.face_id: face.box for face in analysis.faces}
            self._sightings |= {face_id: (analysis.position, box) for face_id, box in boxes.items()}
            self._waiting.append((analysis.position, boxes))

    def recall(self, source: str, anchors: Iterable[NameAnchor]) -> bool:
        """Give faces the names that are stored of their video, and take away those that no longer are.

        Args:
            source: The video, as in ``Frame``; nothing is done unless its faces were seen last.
            anchors: All that are stored of it.

        Returns:
            Whether any name has changed.
        """
        if source != self.segment[0]:
            return False
        names, before = self.names, self._matcher.owners
        anchors = tuple(anchors)
        if anchors != self.anchors:
            places = {(one.seconds, one.box): face_id for one, face_id in before.items()}
            known = {one: places.get((one.seconds, one.box)) for one in anchors}
            owners = {one: face_id for one, face_id in known.items() if face_id is not None}
            self._matcher = AnchorMatcher(anchors, owners)
        while self._waiting:
            self._matcher.see(*self._waiting.popleft())
        after = self._matcher.owners
        kept = {self.names.number(self.segment, owner) for owner in after.values()}
        for face_id in before.values():
            if self.names.number(self.segment, face_id) not in kept:
                super().rename(face_id, "")
        for anchor, face_id in after.items():
            if before.get(anchor) != face_id:
                super().rename(face_id, anchor.name)
        return self.names != names

    def rename(self, face_id: int, name: str) -> None:
        """Call a face by a name."""
        super().rename(face_id, name)
        self._anchor({face_id})

    def merge(self, face_id: int, other: int) -> None:
        """Take two faces for one person."""
        super().merge(face_id, other)
        self._anchor({face_id})

    def separate(self, face_id: int) -> None:
        """Take merged faces for several persons again."""
        merged = self._merged_with(face_id)
        super().separate(face_id)
        self._anchor(merged)

    def forget(self) -> None:
        """Another source: nothing is known of its faces."""
        super().forget()
        self._begin()

    def _merged_with(self, face_id: int) -> set[int]:
        return set(self.names.face_ids(self.segment, self.names.number(self.segment, face_id)))

    def _anchor(self, face_ids: set[int]) -> None:
        """Keep the names of these faces, and of those merged with them, where the faces are."""
        owners = self._matcher.owners
        others = set(self.anchors) - set(owners)
        for face_id in sorted(set().union(*map(self._merged_with, face_ids))):
            own = [anchor for anchor, owner in owners.items() if owner == face_id]
            owners = {anchor: owner for anchor, owner in owners.items() if owner != face_id}
            name = self.names.name(self.segment, face_id)
            if name and not own and face_id in self._sightings:
                own = [NameAnchor(*self._sightings[face_id], name)]
            if name:
                owners |= {replace(anchor, name=name): face_id for anchor in own}
        self._matcher = AnchorMatcher(others | set(owners), owners)
