"""Faces found once and then followed: whole frames are searched now and then, known faces in each."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import FoundFace, Scan, ScanningDetector
from fer_desktop.vision.detectors.detections import SAME_FACE, non_max_suppression
from fer_desktop.vision.detectors.sensitivity import sensitivity_of
from fer_desktop.vision.tracking.face_finder import KnownFace, MakeScanning
from fer_desktop.vision.tracking.search_schedule import SearchSchedule
from fer_desktop.vision.tracking.track import FollowedFace, copy_of
from fer_desktop.vision.tracking.tracker import Tracker, appearance_of
from fer_desktop.vision.types import Box, Frame, Pose

CLOSE_SEARCHES = 2
"""Known faces that are searched for by the detector on a frame that is not searched as a whole."""
COVERED_ANYWAY = 0.6
"""Intersection over union with a face that is shown from which what else is found there lies within what is
covered about that face."""
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
        self._first = self._alone = True
        self._last: Frame | None = None
        self._adjusted = False
        self._always = False
        self._hidden: tuple[Box, ...] = ()
        self._use(detector, sightings)

    def reset(self) -> None:
        """Forget all faces."""
        self._tracker.reset()
        self._faces = {}
        self._first = True
        self._schedule = SearchSchedule(self._detector.poses)

    def adjust(self, settings: Settings) -> None:
        """Find by another detector, as ``FaceFinder`` says; faces keep their numbers.

        If the last frame comes again, because the picture is held, all of it is judged anew.
        """
        if self._make:
            self._use(self._make(settings), sensitivity_of(settings.sensitivity).sightings)
            self._adjusted = True

    @property
    def hidden(self) -> tuple[Box, ...] | None:
        """What was found on the last frame and is not shown, as ``FaceFinder`` says."""
        return self._hidden if self._always else None

    def search_all(self, always: bool) -> None:
        """Search each frame for every pose, as ``FaceFinder`` says."""
        self._always = always

    def find(self, frame: Frame) -> list[KnownFace]:
        """Find the faces of a frame, as ``FaceFinder`` says."""
        again = self._adjusted and frame is self._last
        self._last, self._adjusted = frame, False
        self._alone = self._first or again
        at, scan = frame.captured_at, self._detector.scan(frame.bgr)
        known = self._tracker.expected(at) if not again else {}
        expected = {face_id: box for face_id, box in known.items() if face_id in self._faces}
        self._faces = {face_id: self._faces[face_id] for face_id in expected}
        pose = self._schedule.due(at, any(face.shown for face in self._faces.values()))
        near = self._follow(scan, expected, at, 0 if pose else CLOSE_SEARCHES)
        scan.leave_out(self._boxes_of_shown(near, expected))
        wide = self._search(scan, pose, every_pose=again) if pose else []
        found = non_max_suppression(wide, non_max_suppression(near))
        present = self._number(scan, found, set(map(id, wide)), at)
        held = self._hold(scan, [face.box for face in found], expected, present, at)
        self._first = False
        shown = [
            KnownFace(face_id, face.box, face.pose)
            for face_id, face in self._faces.items()
            if face.shown and (face_id in present or face_id in held)
        ]
        self._hidden = self._not_shown(scan, near + wide, pose, [face.box for face in shown])
        return sorted(shown, key=lambda face: (face.box.x, face.box.y))

    def adopt(self, known: list[KnownFace], found: list[FoundFace]) -> list[KnownFace]:
        """Take faces that were found on the last frame in another way, beside those that ``find`` found.

        Args:
            known: What ``find`` says of that frame.
            found: The others; where they are of the same face, it keeps its number.

        Returns:
            Each face once, from left to right; where both found it, as it was found now.
        """
        assert self._last is not None
        at, gray = self._last.captured_at, self._detector.scan(self._last.bgr).gray
        copies = [copy_of(gray, face.box, face.pose) for face in found]
        ids = self._tracker.update([face.box for face in found], at, [appearance_of(copy) for copy in copies])
        for face_id, one, copy in zip(ids, found, copies, strict=True):
            face = self._faces.setdefault(face_id, FollowedFace(one.pose))
            face.seen(one.box, one.pose, copy, at, self._detector.finds_roll)
            face.shown = True
        adopted = [KnownFace(face_id, one.box, one.pose) for face_id, one in zip(ids, found, strict=True)]
        others = [face for face in known if all(face.box.nesting(one.box) <= SAME_FACE for one in adopted)]
        missing = [face for face in others if face.face_id not in ids]
        return sorted(adopted + missing, key=lambda face: (face.box.x, face.box.y))

    def _use(self, detector: ScanningDetector, sightings: int) -> None:
        self._detector = detector
        self._sightings = sightings
        self._schedule = SearchSchedule(detector.poses)

    def _follow(self, scan: Scan, expected: dict[int, Box], at: float, searches: int) -> list[FoundFace]:
        """Search about known faces, and for one of them in another pose too.

        Only so many are searched for, each in its turn; the others, and those at rest, are known by their
        appearance for a moment.
        """
        worth = [face_id for face_id in expected if not self._faces[face_id].given_up]
        worth.sort(key=lambda face_id: self._faces[face_id].searched_at)
        found: list[FoundFace] = []
        for index, face_id in enumerate(worth):
            face, box = self._faces[face_id], expected[face_id]
            busy = index >= searches
            carried = face.carried(scan.gray, box, at) if busy or face.at_rest else None
            if carried is not None:
                found.append(FoundFace(carried, 0.0, face.pose))
                continue
            face.searched(at)
            near = scan.around(box, face.pose)
            here = _score_at(box, near)
            if not self._detector.finds_roll and index == 0:
                near += self._probe(scan, face, box, here)
            found += near
        return found

    def _boxes_of_shown(self, near: list[FoundFace], expected: dict[int, Box]) -> list[Box]:
        """Where faces that are shown were just found, so that the search of the whole need not find them."""
        shown = [box for face_id, box in expected.items() if self._faces[face_id].shown]
        return [face.box for face in near if any(face.box.overlap(box) >= SAME_PLACE for box in shown)]

    def _probe(self, scan: Scan, face: FollowedFace, box: Box, here: float) -> list[FoundFace]:
        """What a search in another pose finds; nothing if the face was found as it was expected."""
        pose = face.probe(self._detector.poses, missing=here == 0.0)
        if pose is None:
            return []
        near = scan.around(box, pose)
        face.learn(here, pose, _score_at(box, near))
        return [] if here else [one for one in near if one.box.overlap(box) >= SAME_PLACE]

    def _search(self, scan: Scan, pose: Pose, every_pose: bool) -> list[FoundFace]:
        """Search the whole frame."""
        started = self._clock()
        found = scan.everywhere(pose)
        self._schedule.took(self._clock() - started)
        for other in self._detector.poses[1:]:
            # It may be the only frame: a picture of a held video.
            if every_pose or (self._first and not found):
                found = found + scan.everywhere(other)
        return found

    def _not_shown(
        self, scan: Scan, found: list[FoundFace], pose: Pose | None, shown: list[Box]
    ) -> tuple[Box, ...]:
        """Where more was found; also in the poses whose turn it is not, if every frame is searched."""
        others = [other for other in self._detector.poses if self._always and other != pose]
        boxes = [face.box for face in found]
        boxes += [face.box for other in others for face in scan.everywhere(other)]
        further = [box for box in boxes if all(box.overlap(one) < COVERED_ANYWAY for one in shown)]
        return tuple(dict.fromkeys(further))

    def _number(self, scan: Scan, found: list[FoundFace], wide: set[int], at: float) -> set[int]:
        """Give each face its number, and see which may be shown; the numbers of those that were found."""
        copies = [copy_of(scan.gray, face.box, face.pose) for face in found]
        ids = self._tracker.update([face.box for face in found], at, [appearance_of(copy) for copy in copies])
        verified = False
        for face_id, one, copy in zip(ids, found, copies, strict=True):
            face = self._faces.setdefault(face_id, FollowedFace(one.pose))
            face.seen(one.box, one.pose, copy, at, self._detector.finds_roll)
            may_verify = self._alone or not verified
            doubtful = not face.confirmed and (not face.given_up or id(one) in wide)
            if may_verify and (face.verification_due(at) if face.shown else doubtful):
                verified = True
                # What a search of the whole frame said first counts, not the closer one that follows it.
                first = id(one) in wide and not face.shown
                face.judge(scan.confirms(one if first else replace(one, score=0.0)), at)
            if not face.shown:
                face.shown = face.confirmed and (self._alone or face.seen_enough(self._sightings, at))
        return set(ids)

    def _hold(
        self, scan: Scan, found: list[Box], expected: dict[int, Box], present: set[int], at: float
    ) -> set[int]:
        """Hold those not found for a moment by their appearance; the numbers of those that could be."""
        held = set()
        for face_id, box in expected.items():
            face = self._faces[face_id]
            if face_id in present or not face.shown:
                continue
            matched = face.hold(scan.gray, box, at)
            if matched is not None and all(matched.nesting(other) <= SAME_FACE for other in found):
                self._tracker.move(face_id, matched, at)
                held.add(face_id)
        return held


def _score_at(box: Box, faces: list[FoundFace]) -> float:
    """The highest score of a face found at this place; 0 if none was."""
    return max((face.score for face in faces if face.box.overlap(box) >= SAME_PLACE), default=0.0)
