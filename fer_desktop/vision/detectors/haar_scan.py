"""One picture, searched by cascades: the whole of a small copy, or closely about one place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np

from fer_desktop.vision.detectors.blazeface_network import BlazeFaceNetwork
from fer_desktop.vision.detectors.blazeface_search import score_at
from fer_desktop.vision.detectors.cascade import hits
from fer_desktop.vision.detectors.detections import FoundFace, centred_box, non_max_suppression
from fer_desktop.vision.detectors.face_detector import Search
from fer_desktop.vision.inference.crop import crop_face
from fer_desktop.vision.luma import Luma
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.tracking.rotation import mapped, turned, turned_picture
from fer_desktop.vision.types import Box, Bytes, Pose

if TYPE_CHECKING:
    from fer_desktop.vision.detectors.haar import Cascades

WINDOW: Final = 24
"""Side of the smallest face the cascade knows, in pixels of the copy."""
FACTORS: Final = (1.2, 1.1)
"""Scale factor (from one size of face to the next) of a quick and of a thorough search. On trial pictures a
factor of 1.15 found a few more faces of a seventh of the height, but four times as many false ones, in 1.3
times the time."""
EXTRA_ROLLS: Final = (-27.0, 27.0)
"""Tilts that are searched beside upright; the cascade sees faces up to 18 degrees off, so that this covers 45
to both sides."""
ROTATED_COPY: Final = 0.75
"""Side of the copy that is searched for rotated faces, always quickly, in sides of the usual one: turned
copies are larger, and there are two. Their smallest face is a sixth of the height where that of upright ones
is an eighth."""
LARGE: Final = 48
"""Side of a face, in pixels of the copy, from which a quick search looks on a copy of half its side. The
cascade steps by one pixel there and by two below, so that this costs two fifths less for a picture."""
LARGE_NEIGHBOURS: Final = -1
"""For a large face, found in steps of two pixels, one hit is enough, but is looked at again closely: of 180
faces pasted into pictures 118 were found where the whole copy gave 117, with three boxes beside for one."""
LARGE_HIT: Final = 3.0
"""For how many hits on the whole copy one of several there stands."""
LEFT_OUT: Final = 0.8
"""How much of a known face's side is painted over, so that whoever comes in beside it is found."""

REGION: Final = 108
"""Side of the region that is searched closely, in pixels of its copy."""
REACH: Final = 1.8
"""Side of that region, in sides of the face: it may move by 0.4 of them from one frame to the next. On faces
pasted into pictures, 307 of 320 found ones were found again so, in 1.7 ms; with a copy of 88 pixels 278."""
CLOSE_FACTOR, CLOSE_NEIGHBOURS = 1.2, 2
NARROW, WIDE = 0.7, 1.45
"""Smallest and largest face of a close search, in sides of the expected one."""
AT_REST: Final = (1.4, 0.8, 1.3)
"""Reach, smallest and largest face of a quick look that comes before it, in two thirds of its time."""
HARDLY_MOVED: Final = 0.1
"""How far from where it was expected a face may be found by that look, in sides: its hits are all there."""

SECOND_REGION, SECOND_REACH = 72, 1.5
"""The same for the verification; 1.0 ms."""
EYE_REGION: Final = 120
EYE_ROWS: Final = slice(20, 70)
"""Where eyes are in a face of that side."""

PROFILE_SHIFT, PROFILE_SIDE = 0.12, 0.94
"""By how much of its side a profile's box is moved to where the face looks, and its new side: the cascade's
box holds the back of the head too. On FER2013 faces that it finds its middle lies 0.16 behind that of the
face, and 0.02 to 0.12 on those that the frontal cascade does not find."""


class HaarScan:
    """What ``Scan`` says."""

    def __init__(self, cascades: Cascades, network: BlazeFaceNetwork, search: Search, gray: Luma) -> None:
        """Take a picture; nothing is searched yet.

        Args:
            cascades: What to search with.
            network: Looks at what they find.
            search: How closely.
            gray: The picture's luma.
        """
        self.gray = gray
        self._cascades = cascades
        self._network = network
        self._search = search
        self._copies: dict[float, Bytes] = {}
        self._left_out: list[Box] = []

    def leave_out(self, boxes: Sequence[Box]) -> None:
        """Paint these known faces over in the copies: the cascade stays longest at faces."""
        self._left_out = [centred_box(box.centre, box.width * LEFT_OUT) for box in boxes]

    def everywhere(self, pose: Pose) -> list[FoundFace]:
        """Search the whole small copy."""
        height, width = self.gray.shape
        small = self._small(ROTATED_COPY if pose.roll else 1.0)
        scale = width / small.shape[1], height / small.shape[0]
        smallest = max(WINDOW, round(small.shape[0] * self._search.smallest_face))
        picture, back = turned_picture(small, pose.roll) if pose.roll else (small, None)
        faces = []
        for box, score in self._found_on(picture, pose, smallest):
            if back is not None:
                centre = mapped(back, box.centre)
                if not (0 <= centre[0] < small.shape[1] and 0 <= centre[1] < small.shape[0]):
                    continue
                box = centred_box(centre, box.width)
            faces.append(FoundFace(box.scaled(*scale).clipped(width, height), score, pose))
        return non_max_suppression(faces)

    def _found_on(self, picture: Bytes, pose: Pose, smallest: int) -> list[tuple[Box, float]]:
        """What a copy holds; quickly, large faces on a copy of half its side."""
        thorough = self._search.thorough and not pose.roll
        factor, neighbours = FACTORS[thorough], self._search.sensitivity.neighbours[thorough]
        if not self._search.halved or pose.profile or smallest >= LARGE:
            return self._searched(picture, pose, factor, neighbours, smallest)
        height, width = picture.shape
        half = cv2.resize(picture, (max(1, width // 2), max(1, height // 2)), interpolation=cv2.INTER_AREA)
        scale = width / half.shape[1], height / half.shape[0]
        large = self._searched(np.asarray(half, np.uint8), pose, factor, LARGE_NEIGHBOURS, LARGE / 2)
        return [
            *self._searched(picture, pose, factor, neighbours, smallest, LARGE - 1),
            *((box.scaled(*scale), number * LARGE_HIT if number > 1 else number) for box, number in large),
        ]

    def around(self, box: Box, pose: Pose) -> list[FoundFace]:
        """Search a region about the box, in a copy in which the face always has the same size."""
        if not self._search.thorough:
            quick = self._near(box, pose, *AT_REST)
            moved = [math.dist(face.box.centre, box.centre) for face in quick]
            if moved and max(moved) < HARDLY_MOVED * max(box.width, box.height):
                return quick
        return self._near(box, pose, REACH, NARROW, WIDE)

    def _near(self, box: Box, pose: Pose, reach: float, least: float, most: float) -> list[FoundFace]:
        """Search a region of ``reach`` sides for faces of these sizes, in sides of the box."""
        height, width = self.gray.shape
        region = centred_box(box.centre, max(box.width, box.height) * reach)
        if region.clipped(width, height).area == 0:
            return []
        expected = REGION / REACH
        size = round(expected * reach)
        copy = crop_face(self.gray, region, 0.0, size, pose.roll)
        scale = region.width / size
        found = self._searched(copy, pose, CLOSE_FACTOR, CLOSE_NEIGHBOURS, expected * least, expected * most)
        faces = []
        for inner, score in found:
            offset = ((inner.centre[0] - size / 2) * scale, (inner.centre[1] - size / 2) * scale)
            across, down = turned(offset, pose.roll)
            centre = region.centre[0] + across, region.centre[1] + down
            outer = centred_box(centre, inner.width * scale).clipped(width, height)
            if outer.area:
                faces.append(FoundFace(outer, score, pose))
        return non_max_suppression(faces)

    def confirms(self, face: FoundFace) -> bool:
        """Whether BlazeFace is sure of it, or not sure and the cascades are, as the sensitivity wants it."""
        rules = self._search.sensitivity
        if face.pose.profile:
            # The frontal cascades know nothing of it; it has to be found again, closely.
            return bool(self.around(face.box, face.pose))
        least, sure = rules.verification
        score = score_at(self._network, self.gray, face, least)
        if score < least or score >= sure:
            return score >= sure
        if 0.0 < face.score < CLOSE_NEIGHBOURS and not self.around(face.box, face.pose):
            return False
        if not face.pose.roll and face.score >= rules.sure_from[self._search.thorough]:
            return True
        region = centred_box(face.box.centre, face.box.width * SECOND_REACH)
        copy = crop_face(self.gray, region, 0.0, SECOND_REGION, face.pose.roll)
        expected = SECOND_REGION / SECOND_REACH
        second = hits(self._cascades.second, copy, CLOSE_FACTOR, 0, expected * 0.6)
        return len(second) >= rules.second_hits and (not rules.eyes or self._has_eye(face))

    def _has_eye(self, face: FoundFace) -> bool:
        copy = crop_face(self.gray, face.box, 0.0, EYE_REGION, face.pose.roll)[EYE_ROWS]
        return bool(hits(self._cascades.eye, copy, 1.1, 1, EYE_REGION / 7, EYE_REGION / 2.5))

    def _small(self, part: float) -> Bytes:
        """The copy that is searched, or one that is smaller by ``part``, 0..1."""
        if part not in self._copies:
            height, width = self.gray.shape
            ratio = part * min(1.0, self._search.longest_side / max(width, height))
            size = max(1, round(width * ratio)), max(1, round(height * ratio))
            quick = part != 1.0 and not self._search.thorough
            # Not equalized: that finds a tenth to a third fewer faces, and no fewer false ones.
            copy = cv2.resize(
                self._small(1.0) if quick else self.gray.whole, size, interpolation=cv2.INTER_AREA
            )
            for box in self._left_out:
                inside = box.scaled(size[0] / width, size[1] / height).clipped(*size)
                rows, columns = (
                    slice(inside.y, inside.y + inside.height),
                    slice(inside.x, inside.x + inside.width),
                )
                copy[rows, columns] = int(copy[rows, columns].mean()) if inside.area else 0
            self._copies[part] = np.asarray(copy, dtype=np.uint8)
        return self._copies[part]

    def _searched(
        self,
        picture: Bytes,
        pose: Pose,
        factor: float,
        neighbours: int,
        smallest: float,
        largest: float | None = None,
    ) -> list[tuple[Box, float]]:
        """Boxes as a model expects them and their hits, by the cascade for this pose."""
        if not pose.profile:
            return hits(self._cascades.frontal, picture, factor, neighbours, smallest, largest)
        mirrored = pose.profile == "right"
        seen = np.ascontiguousarray(picture[:, ::-1]) if mirrored else picture
        found = hits(self._cascades.profile, seen, factor, neighbours, smallest, largest)
        return [(_face_of_profile(box, mirrored, picture.shape[1]), count) for box, count in found]


def _face_of_profile(box: Box, mirrored: bool, width: int) -> Box:
    """The box of the face itself; ``mirrored`` where it was found in a mirrored picture of that width."""
    across, down = box.centre[0] - PROFILE_SHIFT * box.width, box.centre[1]
    return centred_box((width - across if mirrored else across, down), box.width * PROFILE_SIDE)
