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


@dataclass(slots=True)
class _Person:
    """The views of a person, (views, features), and on how many frames there was one."""

    views: Floats
    frames: int = 1

    def see(self, view: Floats) -> None:
        self.frames += 1
        distance = face_distance(view, self.views)
        if ANOTHER_VIEW < distance < SAME_PERSON and len(self.views) < MOST_VIEWS:
            self.views = np.vstack((self.views, view))


@dataclass(slots=True)
class _Track:
    """Whom a track shows, and how that looked on its last frame."""

    person: int
    view: Floats | None


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

    def update(self, tracks: Sequence[int], crops: Sequence[Bytes | None]) -> list[int]:
        """The people on the next frame.

        Args:
            tracks: The numbers of its faces, each once, as a tracker gives them.
            crops: What the model read of each, (size, size) uint8, gray; None where that was not kept: such a
                face keeps the person of its track.

        Returns:
            A number for each face, in the same order, each once.
        """
        views = [None if crop is None else describe_face(crop) for crop in crops]
        people = {
            index: self._tracks[track].person
            for index, (track, view) in enumerate(zip(tracks, views, strict=True))
            if self._goes_on(track, view)
        }
        self._recognise(people, crops)
        self._correct(people, crops)
        for index in range(len(tracks)):
            if index not in people:
                people[index] = self._next
                self._next += 1
        for index, track in enumerate(tracks):
            self._note(track, people[index], views[index])
        return [people[index] for index in range(len(tracks))]

    def after_jump(self) -> Reidentifier:
        """One that knows the same people, for tracks that are numbered anew."""
        return Reidentifier(_people=self._people, _next=self._next)

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
        self._tracks[track] = _Track(person, last)
        if view is None:
            return
        if person in self._people:
            self._people[person].see(view)
        else:
            self._people[person] = _Person(view[None])
