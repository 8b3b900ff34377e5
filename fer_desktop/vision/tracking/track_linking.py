"""One number for one face through a whole video whose parts are followed apart from each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, TypeVar

from fer_desktop.vision.tracking.reidentification import Reidentifier
from fer_desktop.vision.tracking.tracker import MAX_MISSING_SECONDS, Tracker
from fer_desktop.vision.types import Analysis, Box

Found = TypeVar("Found", bound=Analysis)

INTERVALS_MISSING: Final = 2.5
"""Intervals between frames after which a face is not known again, where these are long: it may be missing on
one frame, and time stamps may be uneven."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A face on a frame whose number is known.

    Attributes:
        frame: Which frame of the video, from 0.
        seconds: Into the video.
        face_id: Its number through the whole video.
        box: In pixels of the frame.
    """

    frame: int
    seconds: float
    face_id: int
    box: Box


class TrackLinker:
    """Links the tracks of consecutive parts of one video. Takes its frames in order.

    Within a part, faces are told apart by whoever followed them, and keep being told apart. A face that is
    new in a part is matched, by its box, with those that were last seen in an earlier part, as ``Tracker``
    does, so that it keeps its number if it was missing for less than ``tracker.MAX_MISSING_SECONDS``, or on
    one frame where frames are further apart.
    """

    def __init__(
        self,
        earlier: Iterable[Sighting] = (),
        reidentifier: Reidentifier | None = None,
        interval: float = 0.0,
    ) -> None:
        """Go on behind what is known.

        Args:
            earlier: Faces on the frames before those that are going to be linked, in order; without a
                reidentifier alone, which has to see them.
            reidentifier: Gives faces that come back their earlier numbers; without one they get new ones.
            interval: About how many seconds lie between two frames, where most frames are left out; a face
                may then be missing on one of them.
        """
        self._tracker = Tracker(max(MAX_MISSING_SECONDS, INTERVALS_MISSING * interval))
        self._reidentifier = reidentifier
        self._segment: int | None = None
        self._numbers: dict[int, int] = {}
        for _, group in groupby(earlier, lambda sighting: sighting.frame):
            faces = list(group)
            given = {index: face.face_id for index, face in enumerate(faces)}
            self._tracker.update([face.box for face in faces], _whole(faces[0].seconds), given=given)

    def link(self, analysis: Found) -> Found:
        """The analysis of the next frame, with the numbers that its faces have through the whole video."""
        if analysis.segment != self._segment:
            self._segment, self._numbers = analysis.segment, {}
        faces = analysis.faces
        given = {
            index: self._numbers[face.face_id]
            for index, face in enumerate(faces)
            if face.face_id in self._numbers
        }
        numbers = self._tracker.update(
            [face.box for face in faces],
            _whole(analysis.position or 0.0),
            given=given,
            taken=self._numbers.values(),
        )
        self._numbers |= {face.face_id: number for face, number in zip(faces, numbers, strict=True)}
        if self._reidentifier is not None:
            numbers = self._reidentifier.update(numbers, [face.crop for face in faces])
        linked = (replace(face, face_id=number) for face, number in zip(faces, numbers, strict=True))
        return replace(analysis, faces=tuple(linked))


def before(sightings: Iterable[Sighting], frame: int) -> Iterator[Sighting]:
    """Those on the frames before this one."""
    return (sighting for sighting in sightings if sighting.frame < frame)


def _whole(seconds: float) -> float:
    """In whole milliseconds, as rows have it: what is rebuilt from rows goes on in the same way."""
    return round(seconds, 3)
