"""Confident learning: which labels disagree with probabilities that were made without them.

After C. G. Northcutt, L. Jiang, I. L. Chuang: Confident Learning: Estimating Uncertainty in Dataset Labels,
Journal of Artificial Intelligence Research 70 (2021), 1373-1411, https://doi.org/10.1613/jair.1.12125.
"""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

VOTE_SHARE: Final = 0.5
"""Part that the votes have in a face's probabilities where there are any."""
_ROUNDING: Final = 1e-12


@dataclass(frozen=True, eq=False)
class LabelErrors:
    """What confident learning finds.

    Attributes:
        thresholds: float64 (classes,), 0..1; infinite for a class that no face is labelled as.
        confident_joint: int64 (classes, classes), number of faces by given label (row) and confident label
            (column); faces without a confident label are not counted.
        index: int64 (m,), the suspected faces, the highest score first.
        likely: int64 (m,), the most likely other label of each.
        score: float64 (m,), 1 - probability of the given label, 0..1.
    """

    thresholds: NDArray[np.float64]
    confident_joint: NDArray[np.int64]
    index: NDArray[np.int64]
    likely: NDArray[np.int64]
    score: NDArray[np.float64]


def find_label_errors(labels: NDArray[np.int64], probabilities: NDArray[np.floating[Any]]) -> LabelErrors:
    """Estimate how many labels of each class are wrong, and rank those that most probably are.

    The threshold of class j is the mean probability of j over the faces labelled j (eq. 2 of the paper):

        t_j = mean(p_j(x) for x with label j)

    The confident label of a face is the most likely one among the classes whose threshold its probability
    reaches; a face that reaches none has no confident label. The confident joint C (eq. 1) counts given and
    confident labels. Scaled to the n_i faces labelled i (eq. 3), row i estimates how many are wrong:

        e_i = n_i * sum(C[i, j] for j != i) / sum(C[i])

    Pruned by class (section 3.2), the suspects are the e_i faces of each class i, rounded, whose probability
    of the given label is lowest. Equal scores stay in the order of the faces.

    Args:
        labels: (n,), the given labels, 0 to classes - 1.
        probabilities: (n, classes), each 0..1, made without the labels of the same faces; classes >= 2.

    Raises:
        ValueError: The shapes do not match, a label is out of range, or a probability is not in 0..1.
    """
    labels, values = np.asarray(labels, np.int64), np.asarray(probabilities, np.float64)
    if values.ndim != 2 or values.shape[1] < 2 or labels.shape != values.shape[:1]:
        raise ValueError(f"labels {labels.shape} do not match probabilities {values.shape}")
    faces, classes = values.shape
    if not ((labels >= 0) & (labels < classes)).all():
        raise ValueError(f"a label is not between 0 and {classes - 1}")
    if not ((values >= 0) & (values <= 1)).all():
        raise ValueError("a probability is not between 0 and 1")
    given = values[np.arange(faces), labels]
    counts = np.bincount(labels, minlength=classes)
    sums = np.bincount(labels, weights=given, minlength=classes)
    thresholds = np.where(counts > 0, sums / np.maximum(counts, 1), np.inf)
    joint = _confident_joint(labels, values, thresholds)
    wrong = 1 - np.diag(joint) / np.maximum(joint.sum(axis=1), 1)
    expected = np.where(joint.any(axis=1), np.rint(counts * wrong), 0).astype(np.int64)
    order = np.argsort(given, kind="stable")
    suspects = np.zeros(faces, bool)
    for label, count in enumerate(expected):
        suspects[order[labels[order] == label][:count]] = True
    index = order[suspects[order]]
    others = values[index]
    others[np.arange(len(index)), labels[index]] = -1
    return LabelErrors(thresholds, joint, index, others.argmax(axis=1), 1 - given[index])


def _confident_joint(
    labels: NDArray[np.int64], values: NDArray[np.float64], thresholds: NDArray[np.float64]
) -> NDArray[np.int64]:
    # The mean of equal numbers may exceed them by rounding.
    reached = values >= thresholds - _ROUNDING
    confident = np.where(reached, values, -1).argmax(axis=1)
    certain = reached.any(axis=1)
    joint = np.zeros((len(thresholds), len(thresholds)), np.int64)
    np.add.at(joint, (labels[certain], confident[certain]), 1)
    return joint


def with_votes(
    probabilities: NDArray[np.floating[Any]], shares: NDArray[np.floating[Any]], weight: float = VOTE_SHARE
) -> NDArray[np.float64]:
    """Mix people's votes into probabilities: ``(1 - weight) * p + weight * shares``.

    Args:
        probabilities: (n, classes), 0..1.
        shares: (n, classes), how the votes on each face are shared out, see ``training.data.votes.shares``; a
            row of zeros where nobody voted, whose probabilities stay as they are.
        weight: 0..1.
    """
    values = np.asarray(probabilities, np.float64)
    voted = np.asarray(shares).sum(axis=1, keepdims=True) > 0
    return np.where(voted, (1 - weight) * values + weight * shares, values)
