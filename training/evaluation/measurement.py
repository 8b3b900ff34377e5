"""What a model read on the faces of one split, and whether faces and bundle fit together."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import ModelBundle
from training.core.calibration import FloatArray
from training.core.history import EpochRow
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, DataError, FaceData
from training.evaluation.leakage import seen_by


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
    """

    model: str
    split: str
    emotions: tuple[str, ...]
    faces: NDArray[np.uint8]
    labels: NDArray[np.int64]
    probabilities: FloatArray
    figures: dict[str, Any]
    history: list[EpochRow]

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
        raise DataError(
            f"{data.source} has faces of {size} pixels, the model {bundle.folder} reads {bundle.input_size}; "
            "use the data it was made for."
        )


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
        choice = (
            f"choose its --split {' or '.join(own)}" if own else "put the faces into folders test/EMOTION"
        )
        raise DataError(
            f"{data.source} has no split {split} of its own and is not what {bundle.folder} was made from, "
            "so faces the model was trained on could be measured; give the same data and --votes as then, or "
            f"{choice}."
        )
    seen = seen_by(bundle, data.split(split).faces)
    if seen.mean() > SEEN_AT_MOST:
        raise DataError(
            f"{int(seen.sum()):,} of the {len(seen):,} faces of {split} in {data.source} are among those "
            f"that {bundle.folder} was trained on; give the same data and --votes as then, or other faces."
        )


def learnt_before(model: ModelBundle, data: FaceData) -> list[str]:
    """What to say of a model that a run begins with or learns from, if it knows faces that are held out.

    A network that learns from it learns of those faces, too, so that figures on them are too good.

    Args:
        model: The model.
        data: The faces of the run.

    Returns:
        One sentence for each split in which more faces are known than copies explain.
    """
    said = []
    for split in (PUBLIC_TEST, PRIVATE_TEST):
        held_out = data.faces[data.splits == split]
        seen = seen_by(model, held_out)
        if len(seen) and seen.mean() > SEEN_AT_MOST:
            said.append(
                f"Warning: {model.folder} was trained on {int(seen.sum()):,} of the {len(seen):,} faces of "
                f"{split}, so figures on that split will be too good."
            )
    return said


def labels_of(bundle: ModelBundle, data: FaceData) -> NDArray[np.int64]:
    """The data's labels as indexes into the bundle's labels.

    Raises:
        DataError: Faces have a label that the model does not know.
    """
    unknown = [data.emotions[i] for i in np.unique(data.labels) if data.emotions[i] not in bundle.labels]
    if unknown:
        raise DataError(
            f"{data.source} has faces labelled {', '.join(unknown)}, which the model {bundle.folder} "
            "does not know; remove them."
        )
    index = [bundle.labels.index(name) if name in bundle.labels else -1 for name in data.emotions]
    return np.array(index, np.int64)[data.labels]
