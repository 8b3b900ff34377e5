"""What the person says of the faces of a source: their names, which are one person, which are hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from fer_desktop.vision.types import Analysis

LONGEST_NAME: Final = 40
"""Characters of a name."""

Segment: TypeAlias = tuple[str, int]
"""A source and the count of jumps in it; numbers of faces are those of a segment."""
FaceKey: TypeAlias = tuple[Segment, int]
"""A segment and the number of a face in it."""


def segment_of(analysis: Analysis) -> Segment:
    """Where the numbers of an analysis' faces count."""
    return analysis.source, analysis.segment


def clean_name(text: str) -> str:
    """A name on one line: without control characters, with single spaces, ``LONGEST_NAME`` at most."""
    words = " ".join(text.split())
    return "".join(letter for letter in words if letter.isprintable())[:LONGEST_NAME].strip()


@dataclass(frozen=True, slots=True)
class FaceNames:
    """Never changes, so any thread may use it; each change makes another one.

    Attributes:
        names: Names by the number that stands at the face.
        merged: The number that stands at a face that was merged with another one, which has a lower number
            and is merged with none itself.
        hidden: Faces that are not shown, by the number that stands at them.
    """

    names: Mapping[FaceKey, str] = field(default_factory=dict)
    merged: Mapping[FaceKey, int] = field(default_factory=dict)
    hidden: frozenset[FaceKey] = frozenset()

    def number(self, segment: Segment, face_id: int) -> int:
        """The number that stands at a face."""
        return self.merged.get((segment, face_id), face_id)

    def name(self, segment: Segment, face_id: int) -> str:
        """The name of a face; empty without one."""
        return self.names.get((segment, self.number(segment, face_id)), "")

    def hides(self, segment: Segment, face_id: int) -> bool:
        """Whether a face is hidden."""
        return (segment, self.number(segment, face_id)) in self.hidden

    def hidden_in(self, segment: Segment) -> int:
        """How many faces of a segment are hidden; merged ones are one."""
        return sum(where == segment for where, _ in self.hidden)

    def face_ids(self, segment: Segment, number: int) -> tuple[int, ...]:
        """All faces at which a number stands: its own first, then those merged with it."""
        others = (
            face_id for (where, face_id), into in self.merged.items() if (where, into) == (segment, number)
        )
        return (number, *sorted(others))

    def renamed(self, segment: Segment, face_id: int, name: str) -> FaceNames:
        """With another name for a face; an empty one takes its name away."""
        key = segment, self.number(segment, face_id)
        names = {other: text for other, text in self.names.items() if other != key}
        cleaned = clean_name(name)
        return replace(self, names=names | ({key: cleaned} if cleaned else {}))

    def joined(self, segment: Segment, face_id: int, other: int) -> FaceNames:
        """With two faces as one: under the lower number, by the name of either, and shown."""
        first, second = sorted((self.number(segment, face_id), self.number(segment, other)))
        if first == second:
            return self
        merged = dict(self.merged)
        merged |= {(segment, one): first for one in self.face_ids(segment, second)}
        name = self.name(segment, first) or self.name(segment, second)
        kept = replace(self, merged=merged, hidden=self.hidden - {(segment, first), (segment, second)})
        names = {key: text for key, text in self.names.items() if key != (segment, second)}
        return replace(kept, names=names).renamed(segment, first, name)

    def separated(self, segment: Segment, face_id: int) -> FaceNames:
        """With all faces that were merged with this one apart again; the lowest number keeps the name."""
        number = self.number(segment, face_id)
        apart = {(segment, one) for one in self.face_ids(segment, number)}
        return replace(self, merged={key: into for key, into in self.merged.items() if key not in apart})

    def hiding(self, segment: Segment, face_id: int) -> FaceNames:
        """With a face hidden."""
        return replace(self, hidden=self.hidden | {(segment, self.number(segment, face_id))})

    def showing_all(self, segment: Segment) -> FaceNames:
        """With no face of a segment hidden."""
        return replace(self, hidden=frozenset(key for key in self.hidden if key[0] != segment))

    def applied(self, analysis: Analysis) -> Analysis:
        """The analysis with names and merged numbers, and without hidden faces."""
        named = self.named(analysis)
        segment = segment_of(analysis)
        shown = tuple(face for face in named.faces if (segment, face.number) not in self.hidden)
        return named if len(shown) == len(named.faces) else replace(named, faces=shown)

    def named(self, analysis: Analysis) -> Analysis:
        """The analysis with names and merged numbers.

        Where two faces of the frame would have one number, it stands at the one that had it first.
        """
        if not (self.names or self.merged):
            return analysis
        segment = segment_of(analysis)
        taken: set[int] = set()
        faces = {}
        for face in sorted(analysis.faces, key=lambda face: face.face_id):
            number = self.number(segment, face.face_id)
            if number in taken:
                number = face.face_id
            taken.add(number)
            name = self.names.get((segment, number), "")
            same_as = None if number == face.face_id else number
            faces[face.face_id] = replace(face, name=name, same_as=same_as)
        return replace(analysis, faces=tuple(faces[face.face_id] for face in analysis.faces))


class FaceRegister:
    """Takes note of the faces of a source and of what is said of them. One object belongs to one thread.

    Attributes:
        names: What is said of them.
    """

    def __init__(self) -> None:
        """Begin without any face."""
        self.names = FaceNames()
        self._segment: Segment = ("", 0)
        self._beside: dict[int, set[int]] = {}
        self._last: frozenset[int] = frozenset()

    @property
    def segment(self) -> Segment:
        """Where the faces are that were seen last."""
        return self._segment

    @property
    def hidden(self) -> int:
        """How many of the faces there are hidden."""
        return self.names.hidden_in(self._segment)

    def see(self, analysis: Analysis) -> None:
        """Take note of the faces of a frame; behind a jump, numbers are other faces."""
        if segment_of(analysis) != self._segment:
            self._segment, self._beside, self._last = segment_of(analysis), {}, frozenset()
        present = frozenset(face.face_id for face in analysis.faces)
        if present == self._last:
            return
        self._last = present
        for face_id in present:
            self._beside.setdefault(face_id, set()).update(present)

    def candidates(self, face_id: int) -> tuple[int, ...]:
        """The numbers of the faces that may be the same person, the newest first.

        Two faces that were seen on one frame are two persons; a hidden face is none to choose.
        """
        segment, names = self._segment, self.names
        own = names.number(segment, face_id)
        numbers = {names.number(segment, one) for one in self._beside} - {own}
        return tuple(
            sorted(
                (
                    one
                    for one in numbers
                    if not names.hides(segment, one) and not self._seen_together(own, one)
                ),
                reverse=True,
            )
        )

    def rename(self, face_id: int, name: str) -> None:
        """Call a face by a name."""
        self.names = self.names.renamed(self._segment, face_id, name)

    def merge(self, face_id: int, other: int) -> None:
        """Take two faces for one person."""
        self.names = self.names.joined(self._segment, face_id, other)

    def separate(self, face_id: int) -> None:
        """Take merged faces for several persons again."""
        self.names = self.names.separated(self._segment, face_id)

    def hide(self, face_id: int) -> None:
        """Show a face no more."""
        self.names = self.names.hiding(self._segment, face_id)

    def show_all(self) -> None:
        """Show the faces that were hidden."""
        self.names = self.names.showing_all(self._segment)

    def forget(self) -> None:
        """Another source: nothing is known of its faces."""
        self.names, self._segment = FaceNames(), ("", 0)
        self._beside, self._last = {}, frozenset()

    def _seen_together(self, number: int, other: int) -> bool:
        others = set(self.names.face_ids(self._segment, other))
        return any(
            self._beside.get(one, set()) & others for one in self.names.face_ids(self._segment, number)
        )
