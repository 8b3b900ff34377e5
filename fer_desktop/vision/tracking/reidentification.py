"""The earlier number for a face that comes back, or that another one has replaced at a cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from fer_desktop.vision.tracking.face_descriptor import describe_face, describe_variants, face_distance
from fer_desktop.vision.types import Bytes, Floats

SAME_PERSON: Final = 0.175
"""Distance below which a face, however it is turned and moved, is taken for a person who was there before.
Seven pairs of different people in ten thousand are as alike; ``docs/analyse.md`` has what is found."""
CUT: Final = 0.22
"""Distance between two frames of one track above which it shows somebody else; between frames that follow
each other it is below 0.13 in 99 of 100."""
ANOTHER_VIEW: Final = 0.08
"""Distance from which a view of a person is worth keeping beside those that are known."""
MOST_VIEWS: Final = 16
"""Views of each person that are kept."""
PROVISIONAL: Final = 10
"""Frames in which a person who seemed new may still be known again: the first frame may show half a face."""
MOST_PEOPLE: Final = 100
"""People who are known at a time; of more, those who have not been seen for longest are forgotten."""
KEPT_FRAMES: Final = 1_000
"""Frames after which a track that was not seen is forgotten; no tracker keeps one for so long."""


@dataclass(slots=True)
class _Person:
    """The views of a person, (views, features), on how many frames there was one, and the last of these."""

    views: Floats
    seen: int
    frames: int = 1

    def see(self, view: Floats, frame: int) -> None:
        self.frames, self.seen = self.frames + 1, frame
        distance = face_distance(view, self.views)
        if ANOTHER_VIEW < distance < SAME_PERSON and len(self.views) < MOST_VIEWS:
            self.views = np.vstack((self.views, view))


@dataclass(slots=True)
class _Track:
    """Whom a track shows, how that looked on its last frame, and which that was."""

    person: int
    view: Floats | None
    seen: int


@dataclass(slots=True)
class Reidentifier:
    """Turns numbers of tracks into numbers of people, from 1, within one video or one stream.

    Faces are compared by ``face_descriptor``. What is known of them is held in memory alone, as long as this
    object, and never stored. The numbers depend on the frames alone, not on time or on how fast this computer
    is. It would rather count one person twice than take two for one. One object belongs to one thread.
    """

    _people: dict[int, _Person] = field(default_factory=dict)
    _tracks: dict[int, _Track] = field(default_factory=dict)
    _next: int = 1
    _frame: int = 0

    def update(self, tracks: Sequence[int], crops: Sequence[Bytes | None]) -> list[int]:
        """The people on the next frame.

        Args:
            tracks: The numbers of its faces, each once, as a tracker gives them.
            crops: What the model read of each, (size, size) uint8, gray; None where that was not kept: such a
                face keeps the person of its track.

        Returns:
            A number for each face, in the same order, each once.
        """
        self._frame += 1
        views = [None if crop is None else describe_face(crop) for crop in crops]
        people = self._going_on(tracks, views)
        self._recognise(people, crops)
        self._correct(people, crops)
        for index in range(len(tracks)):
            if index not in people:
                people[index] = self._next
                self._next += 1
        for index, track in enumerate(tracks):
            self._note(track, people[index], views[index])
        self._forget()
        return [people[index] for index in range(len(tracks))]

    def after_jump(self) -> Reidentifier:
        """One that knows the same people, for tracks that are numbered anew."""
        return Reidentifier(_people=self._people, _next=self._next, _frame=self._frame)

    def _going_on(self, tracks: Sequence[int], views: Sequence[Floats | None]) -> dict[int, int]:
        """The people whom tracks go on to show; of two tracks of one person, the one more like it."""
        found = sorted(
            (0.0 if view is None else self._distance(view, self._tracks[track].person), index)
            for index, (track, view) in enumerate(zip(tracks, views, strict=True))
            if self._goes_on(track, view)
        )
        people: dict[int, int] = {}
        for _, index in found:
            person = self._tracks[tracks[index]].person
            if person not in people.values():
                people[index] = person
        return people

    def _goes_on(self, track: int, view: Floats | None) -> bool:
        """Whether a track shows the person that it has shown."""
        known = self._tracks.get(track)
        if known is None:
            return False
        if view is None or known.view is None or face_distance(view, known.view) <= CUT:
            return True
        return self._distance(view, known.person) <= CUT

    def _recognise(self, people: dict[int, int], crops: Sequence[Bytes | None]) -> None:
        """Give open faces the people whom they look like, the best pair first."""
        pairs = [
            (distance, index, person)
            for index, crop in enumerate(crops)
            if crop is not None and index not in people
            for person, distance in self._alike(crop)
        ]
        for _, index, person in sorted(pairs):
            if index not in people and person not in people.values():
                people[index] = person

    def _correct(self, people: dict[int, int], crops: Sequence[Bytes | None]) -> None:
        """Take who seemed new a moment ago for a person who was there before, if they look alike by now."""
        for index, person in list(people.items()):
            crop, known = crops[index], self._people.get(person)
            absent = {other for other in self._people if other < person} - set(people.values())
            if crop is None or known is None or known.frames > PROVISIONAL or not absent:
                continue
            earlier = [(distance, other) for other, distance in self._alike(crop) if other in absent]
            if earlier:
                people[index] = min(earlier)[1]
                del self._people[person]

    def _alike(self, crop: Bytes) -> Iterator[tuple[int, float]]:
        if not self._people:
            return
        variants = describe_variants(crop)
        for person, known in self._people.items():
            distance = face_distance(variants, known.views)
            if distance < SAME_PERSON:
                yield person, distance

    def _distance(self, view: Floats, person: int) -> float:
        known = self._people.get(person)
        return 1.0 if known is None else face_distance(view, known.views)

    def _note(self, track: int, person: int, view: Floats | None) -> None:
        before = self._tracks.get(track)
        last = before.view if view is None and before is not None else view
        self._tracks[track] = _Track(person, last, self._frame)
        if view is None:
            return
        if person in self._people:
            self._people[person].see(view, self._frame)
        else:
            self._people[person] = _Person(view[None], self._frame)

    def _forget(self) -> None:
        self._tracks = {
            number: track for number, track in self._tracks.items() if self._frame - track.seen < KEPT_FRAMES
        }
        while len(self._people) > MOST_PEOPLE:
            del self._people[min(self._people, key=lambda person: self._people[person].seen)]
