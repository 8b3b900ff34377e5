"""What every reader returns."""

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from training.core.emotions import EMOTIONS
from training.core.media import LeftOut
from training.core.training_error import TrainingError

ProgressCallback = Callable[[str, int, int | None], None]
"""Told now and then the ``ProgressStage``, how much of it is done, and of how much (None where nobody knows);
whatever it raises ends the work."""


def ignore_progress(what: str, done: int, total: int | None) -> None:
    """Tells nobody."""


SIZE: Final = 48
"""Side of a FER2013 face in pixels."""

TRAINING: Final = "Training"
PUBLIC_TEST: Final = "PublicTest"
PRIVATE_TEST: Final = "PrivateTest"
SPLITS: Final = (TRAINING, PUBLIC_TEST, PRIVATE_TEST)
UNSPLIT: Final = ""

VOTE_CHOICES: Final = 10
"""Answers that a FER+ voter could give."""


class DataError(TrainingError):
    """Training data cannot be read; the message names the file, the row and what to do."""


class NoFacesError(DataError):
    """A source holds nothing that can be used."""


class MissingSplitError(DataError):
    """A split without faces."""

    template = "{source} has no faces in the split {split} (splits: {splits}). Choose another split."


class UnknownEmotionError(DataError):
    """An emotion that the data does not have."""

    template = "{source} has no emotion {emotion}. Use one of {known}."


class TooFewEmotionsError(DataError):
    """Fewer than two emotions would be left."""

    template = "{source} would have fewer than two emotions left. Keep at least two."


@dataclass(frozen=True, eq=False)
class FaceData:
    """Labelled faces.

    Attributes:
        faces: uint8 (n, size, size), gray 0 to 255; 48 pixels unless another size was asked for.
        labels: int64 (n,), indexes into ``emotions``.
        splits: str (n,), ``Training``, ``PublicTest`` or ``PrivateTest``; empty where the source has none.
        places: str (n,), where in the source each face stands: ``line 17``, ``train/happy/3.png``.
        source: File or folder that was read.
        emotions: Names of the emotions.
        votes: uint8 (n, ``VOTE_CHOICES``), how many of the FER+ voters chose each of ``votes.CHOICES``;
            all 0 for a face nobody voted on; None where no votes were given.
        drawn: The splits whose faces were drawn by seed, see ``with_splits``; with the empty name where the
            source has no split at all.
        left_out: Files of a folder that were not read, counted by reason.
        scaled: Pictures of a folder that do not say which of their values are black and white.
        subjects: str (n,), the person on each face, empty where the source does not say; None where it names
            no persons at all.
        several_faces: Photographs with several faces, the largest of which is used.
        no_face: Photographs that were left out because no face was found in them.
    """

    faces: NDArray[np.uint8]
    labels: NDArray[np.int64]
    splits: NDArray[np.str_]
    places: NDArray[np.str_]
    source: str
    emotions: tuple[str, ...] = EMOTIONS
    votes: NDArray[np.uint8] | None = None
    drawn: frozenset[str] = frozenset()
    left_out: tuple[LeftOut, ...] = ()
    scaled: tuple[str, ...] = ()
    subjects: NDArray[np.str_] | None = None
    several_faces: tuple[str, ...] = ()
    no_face: tuple[str, ...] = ()

    def __len__(self) -> int:
        """Number of faces."""
        return len(self.faces)

    def where(self, chosen: NDArray[Any]) -> "FaceData":
        """The faces that a mask or an index array chooses; a view of them where they stand together."""
        rows = np.flatnonzero(chosen) if chosen.dtype == bool else chosen
        together = len(rows) > 0 and (np.diff(rows) == 1).all()
        return replace(
            self,
            faces=self.faces[rows[0] : rows[-1] + 1] if together else self.faces[rows],
            labels=self.labels[chosen],
            splits=self.splits[chosen],
            places=self.places[chosen],
            votes=None if self.votes is None else self.votes[chosen],
            subjects=None if self.subjects is None else self.subjects[chosen],
        )

    def split(self, name: str) -> "FaceData":
        """The faces of one split.

        Raises:
            DataError: The split is empty.
        """
        chosen = self.splits == name
        if not chosen.any():
            splits = list(self.counts_by_split()) or ["none"]
            raise MissingSplitError(source=self.source, split=name, splits=splits)
        return self.where(chosen)

    def without_emotions(self, names: tuple[str, ...]) -> "FaceData":
        """The faces of all other emotions, whose labels are indexes into what is left.

        Raises:
            DataError: A name is none of ``emotions``, or fewer than two would be left.
        """
        unknown = [name for name in names if name not in self.emotions]
        if unknown:
            raise UnknownEmotionError(source=self.source, emotion=unknown[0], known=self.emotions)
        left = tuple(name for name in self.emotions if name not in names)
        if len(left) < 2:
            raise TooFewEmotionsError(source=self.source)
        kept = np.array([name in left for name in self.emotions])
        chosen = self.where(kept[self.labels])
        index = np.cumsum(kept) - 1
        return replace(chosen, labels=index[chosen.labels].astype(np.int64), emotions=left)

    def counts_by_split(self) -> dict[str, int]:
        """Number of faces by split, in the usual order."""
        counts = Counter(self.splits.tolist())
        return {name: counts[name] for name in (*SPLITS, UNSPLIT) if counts[name]}

    def counts_by_emotion(self) -> dict[str, int]:
        """Number of faces by emotion, those without a face too."""
        counts = np.bincount(self.labels, minlength=len(self.emotions))
        return dict(zip(self.emotions, counts.tolist(), strict=True))

    def sized(self, size: int) -> "FaceData":
        """The faces with another side, pixels; enlarged, they show no more than before."""
        if self.faces.shape[1:] == (size, size):
            return self
        return replace(self, faces=np.stack([resized(face, size) for face in self.faces]))

    def fingerprint(self) -> str:
        """SHA-256 over faces, labels, splits and names of the emotions, in hex."""
        digest = hashlib.sha256(np.ascontiguousarray(self.faces).data)
        digest.update(self.labels.astype("<i8").tobytes())
        digest.update("\n".join((*self.emotions, *self.splits.tolist())).encode())
        return digest.hexdigest()


def resized(face: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    """A picture (height, width) as a square of ``size`` pixels: by area, or cubic where it is enlarged."""
    if face.shape == (size, size):
        return face
    how = cv2.INTER_CUBIC if size > max(SIZE, *face.shape) else cv2.INTER_AREA
    return np.asarray(cv2.resize(face, (size, size), interpolation=how), np.uint8)


def join(parts: list[FaceData]) -> FaceData:
    """The faces of several sources, one after the other; ``places`` then name the source too.

    Args:
        parts: One or more, all with the same emotions.
    """
    if len(parts) == 1:
        return parts[0]
    with_votes = any(part.votes is not None for part in parts)
    return FaceData(
        faces=np.concatenate([part.faces for part in parts]),
        labels=np.concatenate([part.labels for part in parts]),
        splits=np.concatenate([part.splits for part in parts]),
        places=np.concatenate([[f"{part.source}, {place}" for place in part.places] for part in parts]),
        source=" + ".join(part.source for part in parts),
        emotions=parts[0].emotions,
        votes=np.concatenate([_votes_or_zeros(part) for part in parts]) if with_votes else None,
        left_out=tuple(one for part in parts for one in part.left_out),
        scaled=tuple(one for part in parts for one in part.scaled),
        subjects=_subjects(parts),
        several_faces=tuple(one for part in parts for one in part.several_faces),
        no_face=tuple(one for part in parts for one in part.no_face),
    )


def _subjects(parts: list[FaceData]) -> NDArray[np.str_] | None:
    """The persons of several sources, each of which has names of its own; None if none has any."""
    if all(part.subjects is None for part in parts):
        return None
    named = [
        [f"{number} {name}" if name else "" for name in part.subjects]
        if part.subjects is not None
        else [""] * len(part)
        for number, part in enumerate(parts, 1)
    ]
    return np.concatenate([np.array(names, np.str_) for names in named])


def _votes_or_zeros(part: FaceData) -> NDArray[np.uint8]:
    return np.zeros((len(part), VOTE_CHOICES), np.uint8) if part.votes is None else part.votes
