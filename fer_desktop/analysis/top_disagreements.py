"""The faces on which two models differ most surely: a bounded number of them, with their pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fer_desktop.analysis.model_pair import FacePair
from fer_desktop.vision.types import Bytes

EACH: Final = 100
"""Faces that are kept of each two emotions, such as Happy by A and Neutral by B: with seven emotions 4,200
in all, some 10 MB."""

_Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Differing:
    """A face on which both differ.

    Attributes:
        file: Path of the picture or video.
        frame: Which frame, from 0.
        seconds: Into the video; None for a picture.
        face: Its number, from 1, as in ``FacePair``.
        first: What A says.
        first_sure: How sure A is of that, 0..1.
        second: What B says.
        second_sure: How sure B is of that, 0..1.
        crop: What A read, (size, size) uint8, gray.
    """

    file: str
    frame: int
    seconds: float | None
    face: int
    first: str
    first_sure: float
    second: str
    second_sure: float
    crop: Bytes

    @classmethod
    def of(cls, pair: FacePair, emotions: tuple[str, ...]) -> Differing:
        """From a face as both read it, with the emotions that both know."""
        first, second = pair.labels
        return cls(
            pair.file,
            pair.frame,
            pair.seconds,
            pair.face,
            emotions[first],
            float(pair.first[first]),
            emotions[second],
            float(pair.second[second]),
            pair.crop,
        )

    @property
    def place(self) -> tuple[str, int, int]:
        """File, second of a video (-1 for a picture) and face.

        The frames of one second show one moment, and would fill a list with it.
        """
        return self.file, -1 if self.seconds is None else int(self.seconds), self.face

    @property
    def order(self) -> tuple[float, float, str, int, int]:
        """What sorts the most confident differences to the front.

        A difference is as confident as the less sure of both; among equal ones the other one decides.
        """
        surest = (-min(self.first_sure, self.second_sure), -max(self.first_sure, self.second_sure))
        return (*surest, self.file, self.frame, self.face)


class Strongest:
    """Keeps the most confident differences; of one face in a video, one in each second."""

    def __init__(self, each: int = EACH) -> None:
        """Keep none yet.

        Args:
            each: How many to keep of each two emotions.
        """
        self._each = each
        self._cells: dict[tuple[str, str], dict[_Place, Differing]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._cells.values()))

    def add(self, face: Differing) -> bool:
        """Keep a face if it is among the strongest; whether it is."""
        cell = self._cells.setdefault((face.first, face.second), {})
        place = face.place
        before = cell.get(place)
        if before is None and len(cell) >= self._each:
            before = max(cell.values(), key=lambda kept: kept.order)
        if before is not None:
            if before.order <= face.order:
                return False
            del cell[before.place]
        cell[place] = face
        return True

    def holds(self, face: Differing) -> bool:
        """Whether this very face is kept."""
        return self._cells.get((face.first, face.second), {}).get(face.place) is face

    def faces(self, first: str = "", second: str = "") -> list[Differing]:
        """The most confident first.

        Args:
            first: Only those of which A says this; empty: any.
            second: Only those of which B says this; empty: any.
        """
        found = [
            face
            for (said_first, said_second), cell in self._cells.items()
            if first in ("", said_first) and second in ("", said_second)
            for face in cell.values()
        ]
        return sorted(found, key=lambda face: face.order)
