"""What a model read on the faces of one split, and whether faces and bundle fit together."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import ModelBundle
from training.core.calibration import FloatArray
from training.core.history import EpochRow
from training.core.training_error import Note
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, DataError, FaceData
from training.evaluation.leakage import seen_by


class FaceSizeError(DataError):
    """Faces of another size than the model's input."""

    template = "The faces of {source} are {size} pixels wide, the input of the model {model} is {expected}."


class DrawnSplitError(DataError):
    """A split that was drawn by seed may contain training faces of the model."""

    template = (
        "{source} has no split {split} of its own and is not the data of {model}, so the split may contain "
        "training faces of the model. Use the same data and votes as for the training, or {choice}."
    )
    option_hint = "See --votes and --split."


class LeakageError(DataError):
    """The model was trained on faces of the split."""

    template = (
        "{model} was trained on {seen:,} of the {faces:,} faces in the split {split} of {source}. Use the "
        "same data and votes as for the training, or other faces."
    )


class UnknownClassesError(DataError):
    """The data has emotions that the model lacks."""

    template = (
        "{source} has faces labelled {emotions}, for which the model {model} has no class. Remove them."
    )


class KnownFacesNote(Note):
    """A model that knows faces of a split."""

    template = (
        "Warning: {model} was trained on {seen:,} of the {faces:,} faces in {split}; metrics on that split "
        "will be too good."
    )


@dataclass(frozen=True, eq=False)
class Measurement:
    """A model's readings of one split.

    Attributes:
        model: The bundle's name.
        split: The split's name.
        emotions: Names in the order of the network's outputs.
        faces: uint8 (n, size, size), gray 0 to 255.
        labels: (n,), indexes of the true emotions.
        probabilities: (n, emotions), with the temperature.
        figures: As ``training.core.metrics.evaluation_metrics`` gives them.
        history: One row an epoch of the training.
        places: (n,), where in the data each face stands.
    """

    model: str
    split: str
    emotions: tuple[str, ...]
    faces: NDArray[np.uint8]
    labels: NDArray[np.int64]
    probabilities: FloatArray
    figures: dict[str, Any]
    history: list[EpochRow]
    places: NDArray[np.str_]

    @property
    def read(self) -> NDArray[np.int64]:
        """(n,), indexes of the labels read."""
        return np.asarray(self.probabilities.argmax(axis=1), np.int64)

    @property
    def confidence(self) -> FloatArray:
        """(n,), the probability of the label read."""
        return np.asarray(self.probabilities.max(axis=1))


SEEN_AT_MOST: Final = 0.1
"""Part of a split that may be known: in FER2013 a twelfth of each test split has exact copies in Training."""


def check_size(bundle: ModelBundle, data: FaceData) -> None:
    """Make sure that the model can read the faces.

    Raises:
        DataError: Their size is not the model's.
    """
    size = data.faces.shape[1]
    if size != bundle.input_size:
        raise FaceSizeError(source=data.source, size=size, model=bundle.folder, expected=bundle.input_size)


def check_unseen(bundle: ModelBundle, data: FaceData, split: str) -> None:
    """Make sure that a model is not measured on what it has learnt.

    Its own data is divided as it was then. Of other data, a split that was drawn by seed may hold faces of
    the training, and so may one of a source that was divided otherwise for the training.

    Args:
        bundle: The model.
        data: Faces with their splits.
        split: The one to be measured.

    Raises:
        DataError: Faces of the training are among the split's, or may be.
    """
    if data.fingerprint() == bundle.data_fingerprint:
        return
    if split in data.drawn:
        own = [name for name in data.counts_by_split() if name not in data.drawn]
        choice = f"evaluate on {' or '.join(own)}" if own else "put the faces into folders test/EMOTION"
        raise DrawnSplitError(source=data.source, split=split, model=bundle.folder, choice=choice)
    seen = seen_by(bundle, data.split(split).faces)
    if seen.mean() > SEEN_AT_MOST:
        raise LeakageError(
            seen=int(seen.sum()), faces=len(seen), split=split, source=data.source, model=bundle.folder
        )


def learnt_before(model: ModelBundle, data: FaceData) -> list[KnownFacesNote]:
    """What to say of a model that a run begins with or learns from, if it knows faces that are held out.

    A network that learns from it learns of those faces, too, so that figures on them are too good.

    Args:
        model: The model.
        data: The faces of the run.

    Returns:
        One note for each split in which more faces are known than copies explain.
    """
    said = []
    for split in (PUBLIC_TEST, PRIVATE_TEST):
        held_out = data.faces[data.splits == split]
        seen = seen_by(model, held_out)
        if len(seen) and seen.mean() > SEEN_AT_MOST:
            said.append(
                KnownFacesNote(model=model.folder, seen=int(seen.sum()), faces=len(seen), split=split)
            )
    return said


def labels_of(bundle: ModelBundle, data: FaceData) -> NDArray[np.int64]:
    """The data's labels as indexes into the bundle's labels.

    Raises:
        DataError: Faces have a label that the model does not know.
    """
    unknown = [data.emotions[i] for i in np.unique(data.labels) if data.emotions[i] not in bundle.labels]
    if unknown:
        raise UnknownClassesError(source=data.source, emotions=unknown, model=bundle.folder)
    index = [bundle.labels.index(name) if name in bundle.labels else -1 for name in data.emotions]
    return np.array(index, np.int64)[data.labels]
