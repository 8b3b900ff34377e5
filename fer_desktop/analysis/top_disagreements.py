"""The faces on which two models disagree most confidently: a bounded number, with their pixels."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

import numpy as np

from fer_desktop.analysis.pair_analyser import FacePair
from fer_desktop.base.formatting import shown_time
from fer_desktop.vision.types import Bytes

EACH: Final = 100
"""Faces that are kept of each two emotions, such as Happy by A and Neutral by B: with seven emotions 4,200
in all, some 10 MB."""

_Moment = tuple[str, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Disagreement:
    """A face on which both models disagree.

    Attributes:
        file: Path of the picture or video.
        frame: Which frame, from 0.
        seconds: Into the video; None for a picture.
        face: Its number, from 1, as in ``FacePair``.
        first: The prediction of A.
        first_confidence: Its probability, 0..1.
        second: The prediction of B.
        second_confidence: Its probability, 0..1.
        crop: What A read, (size, size) uint8, gray.
    """

    file: str
    frame: int
    seconds: float | None
    face: int
    first: str
    first_confidence: float
    second: str
    second_confidence: float
    crop: Bytes

    @classmethod
    def of(cls, pair: FacePair) -> Disagreement:
        """From a face as both read it."""
        first, second = pair.predictions
        return cls(
            pair.file,
            pair.frame,
            pair.seconds,
            pair.face,
            first,
            float(pair.first.max()),
            second,
            float(pair.second.max()),
            pair.crop,
        )

    @classmethod
    def of_json(cls, values: Mapping[str, Any]) -> Disagreement:
        """A face that came as JSON values."""
        side = int(values["side"])
        pixels = np.frombuffer(base64.b64decode(values["crop"]), np.uint8).reshape(side, side)
        return cls(**{**{name: values[name] for name in values if name != "side"}, "crop": pixels})

    def as_json(self) -> dict[str, Any]:
        """The face as JSON values; its pixels as text."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        crop = base64.b64encode(self.crop.tobytes()).decode("ascii")
        return values | {"crop": crop, "side": self.crop.shape[0]}

    @property
    def moment(self) -> _Moment:
        """File, second of a video (-1 for a picture) and face.

        The frames of one second show one moment, and would fill a list with it.
        """
        return self.file, -1 if self.seconds is None else int(self.seconds), self.face

    @property
    def order(self) -> tuple[float, float, str, int, int]:
        """What sorts the most confident disagreements to the front.

        The lower one of both confidences decides; among equal ones the higher one.
        """
        both = (self.first_confidence, self.second_confidence)
        return -min(both), -max(both), self.file, self.frame, self.face

    @property
    def where(self) -> str:
        """The name of its picture with that of its folder, or of its video with the time."""
        parts = self.file.replace("\\", "/").split("/")
        if self.seconds is None:
            return "/".join(parts[-2:])
        return f"{shown_time(self.seconds)} · {parts[-1]}"


class TopDisagreements:
    """Keeps the most confident disagreements; of one face in a video, one in each second."""

    def __init__(self, each: int = EACH) -> None:
        """Keep none yet.

        Args:
            each: How many to keep of each two emotions.
        """
        self._each = each
        self._cells: dict[tuple[str, str], dict[_Moment, Disagreement]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._cells.values()))

    def add(self, face: Disagreement) -> bool:
        """Keep a face if it is among the most confident; whether it is."""
        cell = self._cells.setdefault((face.first, face.second), {})
        before = cell.get(face.moment)
        if before is None and len(cell) >= self._each:
            before = max(cell.values(), key=lambda kept: kept.order)
        if before is not None:
            if before.order <= face.order:
                return False
            del cell[before.moment]
        cell[face.moment] = face
        return True

    def holds(self, face: Disagreement) -> bool:
        """Whether this very face is kept."""
        return self._cells.get((face.first, face.second), {}).get(face.moment) is face

    def faces(self, first: str = "", second: str = "") -> list[Disagreement]:
        """The most confident first.

        Args:
            first: Only those that A reads as this; empty: any.
            second: Only those that B reads as this; empty: any.
        """
        found = [
            face
            for (by_first, by_second), cell in self._cells.items()
            if first in ("", by_first) and second in ("", by_second)
            for face in cell.values()
        ]
        return sorted(found, key=lambda face: face.order)
