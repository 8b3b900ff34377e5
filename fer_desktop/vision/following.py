"""Faces found once and then followed: whole frames are searched now and then, known faces in each."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from fer_desktop.config import Settings
from fer_desktop.vision.detectors import FoundFace, Scan, ScanningDetector
from fer_desktop.vision.detectors.distinct import SAME_FACE
from fer_desktop.vision.detectors.found import distinct_faces
from fer_desktop.vision.detectors.sensitivity import sensitivity_of
from fer_desktop.vision.finding import KnownFace, MakeScanning
from fer_desktop.vision.followed_face import FollowedFace, copy_of
from fer_desktop.vision.tracking import Tracker, look_of
from fer_desktop.vision.types import Box, Frame, Pose
from fer_desktop.vision.wide_turns import WideTurns

CLOSE_SEARCHES = 2
"""Known faces that are searched for by the detector on a frame that is not searched as a whole."""
SAME_PLACE = 0.3
"""Intersection over union from which a box in a region is that of the face that was expected there."""


class Follower:
    """What ``FaceFinder`` says, for frames that keep coming."""

    def __init__(
        self,
        detector: ScanningDetector,
        sightings: int,
        make: MakeScanning | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """Start without any face.

        Args:
            detector: Searches frames and regions.
            sightings: In how many frames a face must be found before it is shown; one is enough on the first
                frame, which may be the only one.
            make: Makes another detector for other settings; without it, this one stays.
            clock: Seconds, to measure searches by.
        """
        self._make = make
        self._clock = clock
        self._tracker = Tracker()
        self._faces: dict[int, FollowedFace] = {}
        self._first = True
        self._use(detector, sightings)

    def reset(self) -> None:
        """Forget all faces."""
        self._tracker.reset()
        self._faces = {}
        self._first = True
        self._turns = WideTurns(self._detector.poses)

    def adjust(self, settings: Settings) -> None:
        """Find by another detector, as ``FaceFinder`` says; faces keep their numbers."""
        if self._make:
            self._use(self._make(settings), sensitivity_of(settings.sensitivity).sightings)

    def find(self, frame: Frame) -> list[KnownFace]:
        """Find the faces of a frame, as ``FaceFinder`` says."""
        at, scan = frame.captured_at, self._detector.scan(frame.bgr)
        expected = self._tracker.expected(at)
        self._faces = {face_id: face for face_id, face in self._faces.items() if face_id in expected}
        pose = self._turns.due(at, any(face.shown for face in self._faces.values()))
        followed = distinct_faces(self._follow(scan, expected, at, 0 if pose else CLOSE_SEARCHES))
        wide = self._search(scan, pose) if pose else []
        found = distinct_faces(wide, followed)
        present = self._number(scan, found, set(map(id, wide)), at)
        held = self._hold(scan, [face.box for face in found], expected, present, at)
        self._first = False
        shown = [
            KnownFace(face_id, face.box, face.pose)
            for face_id, face in self._faces.items()
            if face.shown and (face_id in present or face_id in held)
        ]
        return sorted(shown, key=lambda face: (face.box.x, face.box.y))

    def _use(self, detector: ScanningDetector, sightings: int) -> None:
        self._detector = detector
        self._sightings = sightings
        self._turns = WideTurns(detector.poses)

    def _follow(self, scan: Scan, expected: dict[int, Box], at: float, searches: int) -> list[FoundFace]:
        """Search about known faces, and for one of them in another pose too.

        Only so many are searched for, each in its turn; the others are known by their looks for a moment.
        """
        worth = [face_id for face_id in expected if not self._faces[face_id].given_up]
        worth.sort(key=lambda face_id: self._faces[face_id].searched_at)
        found: list[FoundFace] = []
        for place, face_id in enumerate(worth):
            face, box = self._faces[face_id], expected[face_id]
            carried = face.carried(scan.gray, box, at) if place >= searches else None
            if carried is not None:
                found.append(FoundFace(carried, 0.0, face.pose))
                continue
            near = scan.around(box, face.pose)
            here = _surest_at(box, near)
            face.searched_at = at
            if not self._detector.finds_tilt and place == 0:
                near += self._probe(scan, face, box, here)
            found += near
        return found

    def _probe(self, scan: Scan, face: FollowedFace, box: Box, here: float) -> list[FoundFace]:
        """What a look in another pose finds; nothing if the face was found as it was expected."""
        pose = face.probe(self._detector.poses, missing=here == 0.0)
        if pose is None:
            return []
        near = scan.around(box, pose)
        face.learn(here, pose, _surest_at(box, near))
        return [] if here else [one for one in near if one.box.overlap(box) >= SAME_PLACE]

    def _search(self, scan: Scan, pose: Pose) -> list[FoundFace]:
        """Search the whole frame."""
        started = self._clock()
        found = scan.everywhere(pose)
        self._turns.took(self._clock() - started)
        if self._first and not found:
            # It may be the only frame: a picture of a held video.
            for other in self._detector.poses[1:]:
                found = found or scan.everywhere(other)
        return found

    def _number(self, scan: Scan, found: list[FoundFace], wide: set[int], at: float) -> set[int]:
        """Give each face its number, and see which may be shown; the numbers of those that were found."""
        copies = [copy_of(scan.gray, face.box, face.pose) for face in found]
        ids = self._tracker.update([face.box for face in found], at, [look_of(copy) for copy in copies])
        looked = False
        for face_id, one, copy in zip(ids, found, copies, strict=True):
            face = self._faces.setdefault(face_id, FollowedFace(one.pose))
            face.seen(one.box, one.pose, copy, at, self._detector.finds_tilt)
            if face.shown:
                continue
            may_look = self._first or not looked
            if may_look and not face.confirmed and (not face.given_up or id(one) in wide):
                looked = True
                # What a search of the whole frame said first counts, not the closer one that follows it.
                face.judge(scan.confirms(one if id(one) in wide else replace(one, sureness=0.0)))
            face.shown = face.confirmed and (self._first or face.seen_enough(self._sightings, at))
        return set(ids)

    def _hold(
        self, scan: Scan, found: list[Box], expected: dict[int, Box], present: set[int], at: float
    ) -> set[int]:
        """Hold those that were not found for a moment by their looks; the numbers of those that could be."""
        held = set()
        for face_id, box in expected.items():
            face = self._faces[face_id]
            if face_id in present or not face.shown:
                continue
            place = face.hold(scan.gray, box, at)
            if place is not None and all(place.nesting(other) <= SAME_FACE for other in found):
                self._tracker.move(face_id, place, at)
                held.add(face_id)
        return held


def _surest_at(box: Box, faces: list[FoundFace]) -> float:
    """How surely a face was found at this very place; 0 if none was."""
    return max((face.sureness for face in faces if face.box.overlap(box) >= SAME_PLACE), default=0.0)
