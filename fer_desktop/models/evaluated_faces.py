"""The faces of one split with their labels and what a model read on each; no Qt."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.vision.types import Bytes, Floats


@dataclass(frozen=True, slots=True)
class FaceChoice:
    """Which faces to show, and in which order.

    Attributes:
        right: Those that were read as labelled, or those that were not; None for both.
        label: Those with this label; empty for any.
        read: Those read as this emotion; empty for any.
        most_confident_first: By falling confidence, or else by rising confidence.
    """

    right: bool | None = None
    label: str = ""
    read: str = ""
    most_confident_first: bool = True


@dataclass(frozen=True, eq=False)
class MeasuredFaces:
    """Faces of a split, with what a model read.

    Attributes:
        split: The split's name.
        emotions: In the order of the probabilities.
        faces: (n, size, size) uint8, gray.
        labels: (n,), indexes into the emotions.
        probabilities: (n, emotions) float32, 0..1.
        places: Where each face stands in its source.
    """

    split: str
    emotions: tuple[str, ...]
    faces: Bytes
    labels: npt.NDArray[np.int64]
    probabilities: Floats
    places: tuple[str, ...]

    def __len__(self) -> int:
        """Number of faces."""
        return len(self.faces)

    @cached_property
    def read(self) -> npt.NDArray[np.int64]:
        """(n,): the index of the emotion that each face was read as."""
        return np.asarray(self.probabilities.argmax(axis=1), np.int64)

    @cached_property
    def confidence(self) -> Floats:
        """(n,): the probability of the emotion that each face was read as, 0..1."""
        return np.asarray(self.probabilities.max(axis=1, initial=0.0), np.float32)

    def chosen(self, choice: FaceChoice) -> npt.NDArray[np.int64]:
        """The indexes of these faces, in order; an emotion that the model does not know chooses none."""
        read = self.read
        mask = np.ones(len(self), bool)
        if choice.right is not None:
            mask &= (read == self.labels) == choice.right
        for wanted, have in ((choice.label, self.labels), (choice.read, read)):
            if wanted:
                mask &= have == (self.emotions.index(wanted) if wanted in self.emotions else -1)
        indexes = np.flatnonzero(mask)
        confidence = self.confidence[indexes]
        order = np.argsort(-confidence if choice.most_confident_first else confidence, kind="stable")
        return np.asarray(indexes[order], np.int64)

    def sentence(self, index: int) -> str:
        """What one face is labelled, what it was read as, and where it stands."""
        label = self.emotions[self.labels[index]]
        row = self.probabilities[index]
        most_likely = np.argsort(-row)[:3]
        said = [f"{shown_name(self.emotions[i])} {shown_percent(row[i])}" for i in most_likely]
        readings = ", ".join(said)
        if self.emotions.index(label) not in most_likely:
            readings += f" … {shown_name(label)} {shown_percent(row[self.labels[index]])}"
        return translate("panels", "Label: {label}. Prediction: {readings}. In the dataset: {place}.").format(
            label=shown_name(label), readings=readings, place=self.places[index]
        )


class MeasuredFacesParts:
    """Collects the pieces in which the faces arrive."""

    def __init__(self) -> None:
        """Begin with none."""
        self._pieces: list[Mapping[str, Any]] = []

    def add(self, event: Mapping[str, Any]) -> None:
        """Take one ``test_faces`` event of ``docs/worker.md``."""
        self._pieces.append(event)

    def whole(self) -> MeasuredFaces:
        """All of them together.

        Raises:
            ValueError: Nothing came, or not what was promised.
        """
        if not self._pieces:
            raise ValueError("no faces came")
        first = self._pieces[0]
        size, emotions = int(first["size"]), tuple(map(str, first["emotions"]))
        pixels = b"".join(base64.b64decode(face) for piece in self._pieces for face in piece["faces"])
        faces = np.frombuffer(pixels, np.uint8).reshape(-1, size, size)
        labels = np.array(_joined(self._pieces, "labels"), np.int64)
        probabilities = np.array(_joined(self._pieces, "probabilities"), np.float32)
        places = tuple(map(str, _joined(self._pieces, "places")))
        total = int(first["total"])
        if {len(faces), len(labels), len(probabilities), len(places)} != {total}:
            raise ValueError(f"{len(faces)} faces came instead of {total}")
        if probabilities.shape[1:] != (len(emotions),) or not set(labels) <= set(range(len(emotions))):
            raise ValueError("labels or probabilities are not of these emotions")
        return MeasuredFaces(str(first["split"]), emotions, faces, labels, probabilities, places)


def _joined(pieces: Sequence[Mapping[str, Any]], name: str) -> list[Any]:
    return [value for piece in pieces for value in piece[name]]
