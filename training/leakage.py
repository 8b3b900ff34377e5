"""How good a reader is on faces of which it has seen no copy.

FER2013 holds many photographs several times, some of them in several splits; a face that the network has
learnt by heart says nothing about new faces.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.data.duplicates import duplicated_in, exact_duplicates
from training.data.faces import TRAINING, FaceData
from training.metrics import key_figures


def figures_without_copies(
    data: FaceData, split: str, read: NDArray[np.int64], labels: NDArray[np.int64], emotions: int
) -> dict[str, Any] | None:
    """Accuracy and macro-F1 of a split's faces that are not among the ``Training`` faces.

    Args:
        data: All splits.
        split: The one that was read.
        read: (n,), the index of the label read of each of its faces.
        labels: (n,), indexes of the true emotions.
        emotions: How many there are.

    Returns:
        ``exact``: without the faces whose very pixels are among ``Training``'s; ``near``: without those
        whose photograph is. Each has ``faces`` (how many are left), ``accuracy``, ``accuracy_interval``,
        ``macro_f1`` and ``macro_f1_interval``, or is None where no face is left. None where ``data``
        has no ``Training`` split or ``split`` is that one.
    """
    learnt = data.faces[data.splits == TRAINING]
    if split == TRAINING or not len(learnt):
        return None
    faces = data.split(split).faces
    exact = exact_duplicates(np.concatenate([faces, learnt]))
    copied = {
        "exact": np.isin(exact[: len(faces)], exact[len(faces) :]),
        "near": duplicated_in(faces, learnt),
    }
    return {kind: key_figures(read[~seen], labels[~seen], emotions) for kind, seen in copied.items()}
