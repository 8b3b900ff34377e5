"""What every reader returns."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.emotions import EMOTIONS
from training.errors import TrainingError

SIZE: Final = 48
"""Side of a FER2013 face in pixels."""

TRAINING: Final = "Training"
PUBLIC_TEST: Final = "PublicTest"
PRIVATE_TEST: Final = "PrivateTest"
SPLITS: Final = (TRAINING, PUBLIC_TEST, PRIVATE_TEST)
UNSPLIT: Final = ""


class DataError(TrainingError):
    """Training data cannot be read; the message names the file, the row and what to do."""


@dataclass(frozen=True, eq=False)
class FaceData:
    """Labelled faces.

    Attributes:
        faces: uint8 (n, 48, 48), gray 0 to 255.
        labels: int64 (n,), indexes into ``emotions``.
        splits: str (n,), ``Training``, ``PublicTest`` or ``PrivateTest``; empty where the source has none.
        emotions: Names of the emotions.
        source: File or folder that was read.
        drawn: The splits whose faces were drawn by seed, see ``with_splits``.
    """

    faces: NDArray[np.uint8]
    labels: NDArray[np.int64]
    splits: NDArray[np.str_]
    source: str
    emotions: tuple[str, ...] = EMOTIONS
    drawn: frozenset[str] = frozenset()

    def __len__(self) -> int:
        """Number of faces."""
        return len(self.faces)

    def where(self, chosen: NDArray[Any]) -> "FaceData":
        """The faces that a mask or an index array chooses."""
        return replace(self, faces=self.faces[chosen], labels=self.labels[chosen], splits=self.splits[chosen])

    def split(self, name: str) -> "FaceData":
        """The faces of one split.

        Raises:
            DataError: The split is empty.
        """
        chosen = self.splits == name
        if not chosen.any():
            have = ", ".join(self.counts_by_split()) or "none"
            raise DataError(
                f"{self.source} has no faces in the split {name} (it has: {have}); choose another."
            )
        return self.where(chosen)

    def counts_by_split(self) -> dict[str, int]:
        """Number of faces by split, in the usual order."""
        counts = Counter(self.splits.tolist())
        return {name: counts[name] for name in (*SPLITS, UNSPLIT) if counts[name]}

    def fingerprint(self) -> str:
        """SHA-256 over faces, labels, splits and names of the emotions, in hex."""
        digest = hashlib.sha256(np.ascontiguousarray(self.faces).data)
        digest.update(self.labels.astype("<i8").tobytes())
        digest.update("\n".join((*self.emotions, *self.splits.tolist())).encode())
        return digest.hexdigest()


def emotion_index(name: str, emotions: Sequence[str] = EMOTIONS) -> int | None:
    """Index of an emotion by its name, whatever its case; None if unknown."""
    wanted = name.strip().casefold()
    return next((index for index, emotion in enumerate(emotions) if emotion.casefold() == wanted), None)
