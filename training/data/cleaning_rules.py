"""What can be wrong with a face in a data set: a table of rules, each of which finds some faces."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, FaceData
from training.data.votes import called_no_face

BLANK_DEVIATION: Final = 2.0
"""Faces whose gray values deviate less than this from their mean (of 255) show nothing: in FER2013 the 12
blank ones have less than 1, all others 9 or more."""

NO_TWIN: Final = -1

Indexes = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Grouped:
    """Faces, and which are copies of one another.

    Attributes:
        data: The faces.
        exact: int64 (n,), see ``duplicates.exact_duplicates``.
        near: int64 (n,), see ``duplicates.near_duplicates``.
    """

    data: FaceData
    exact: NDArray[np.int64]
    near: NDArray[np.int64]


Find = Callable[[Grouped, Mask], tuple[Indexes, Indexes]]
"""Takes a mask over all faces: those of one side (Training, or one test split) that earlier rules left.
Returns the indexes of the faces it finds among them, and for each the face it is a copy of or ``NO_TWIN``."""


@dataclass(frozen=True)
class Rule:
    """One thing that can be wrong.

    Attributes:
        name: As ``--keep`` and reports call it.
        one: A face that it finds, in words.
        many: Several.
        summary: What it is, and why such faces are left out, in one sentence.
        find: Finds it.
    """

    name: str
    one: str
    many: str
    summary: str
    find: Find


def _blank(known: Grouped, left: Mask) -> tuple[Indexes, Indexes]:
    candidates = np.flatnonzero(left)
    deviations = np.array([cv2.meanStdDev(face)[1].item() for face in known.data.faces[candidates]])
    return _without_twin(candidates[deviations < BLANK_DEVIATION])


def _not_a_face(known: Grouped, left: Mask) -> tuple[Indexes, Indexes]:
    return _without_twin(np.flatnonzero(left & called_no_face(known.data)))


def _duplicates_of_test(known: Grouped, left: Mask) -> tuple[Indexes, Indexes]:
    """On a test split's own side: copies of the other test split."""
    tests = np.isin(known.data.splits, (PUBLIC_TEST, PRIVATE_TEST))
    own_side = np.isin(known.data.splits, known.data.splits[left])
    candidates = np.flatnonzero(left)
    twins = _duplicates_among(known, candidates, np.flatnonzero(tests & ~own_side))
    return candidates[twins != NO_TWIN], twins[twins != NO_TWIN]


def _persons_of_test(known: Grouped, left: Mask) -> tuple[Indexes, Indexes]:
    """As ``_duplicates_of_test``, of faces of one person, where the data names persons."""
    subjects, splits = known.data.subjects, known.data.splits
    if subjects is None:
        return _without_twin(np.zeros(0, np.int64))
    own_side = np.isin(splits, splits[left])
    others = np.isin(splits, (PUBLIC_TEST, PRIVATE_TEST)) & ~own_side & (subjects != "")
    first = {
        name: index for index, name in zip(np.flatnonzero(others)[::-1], subjects[others][::-1], strict=True)
    }
    indexes = np.flatnonzero(left & np.isin(subjects, list(first)))
    return indexes, np.array([first[name] for name in subjects[indexes]], np.int64)


def _conflicts(known: Grouped, left: Mask) -> tuple[Indexes, Indexes]:
    labels, emotions = known.data.labels, len(known.data.emotions)
    cells = int(known.near.max(initial=-1) + 1) * emotions
    counts = np.bincount((known.near * emotions + labels)[left], minlength=cells).reshape(-1, emotions)
    disputed = (counts > 0).sum(axis=1) > 1
    decided = 2 * counts.max(axis=1) > counts.sum(axis=1)
    right = decided[known.near] & (labels == counts.argmax(axis=1)[known.near])
    found = left & disputed[known.near] & ~right
    indexes = np.flatnonzero(found)
    twins = np.full(len(indexes), NO_TWIN)
    for label in np.unique(labels[indexes]):
        own = labels[indexes] == label
        # Where most agree, the twin is one of those; else any face with another label.
        others = np.flatnonzero(left & (labels != label) & (right | ~decided[known.near]))
        twins[own] = _duplicates_among(known, indexes[own], others)
    return indexes, twins


def _exact_duplicates(known: Grouped, left: Mask) -> tuple[Indexes, Indexes]:
    return _all_but_the_first(known, known.exact, left)


def _near_duplicates(known: Grouped, left: Mask) -> tuple[Indexes, Indexes]:
    return _all_but_the_first(known, known.near, left)


def _without_twin(indexes: Indexes) -> tuple[Indexes, Indexes]:
    return indexes, np.full(len(indexes), NO_TWIN)


def _all_but_the_first(known: Grouped, groups: NDArray[np.int64], left: Mask) -> tuple[Indexes, Indexes]:
    """Of faces with one group and one label; those with other labels were kept on purpose."""
    candidates = np.flatnonzero(left)
    alike = (groups * len(known.data.emotions) + known.data.labels)[candidates]
    _, first, group = np.unique(alike, return_index=True, return_inverse=True)
    twins = candidates[first[group]]
    return candidates[twins != candidates], twins[twins != candidates]


def _duplicates_among(known: Grouped, indexes: Indexes, others: Indexes) -> Indexes:
    """For each face, the first of ``others`` that equals it, else the first near copy, else ``NO_TWIN``."""
    result = np.full(len(indexes), NO_TWIN)
    for groups in (known.near, known.exact):  # what equals has the last word
        first = np.full(int(groups.max(initial=-1)) + 1, NO_TWIN)
        first[groups[others[::-1]]] = others[::-1]
        twins = first[groups[indexes]]
        result = np.where(twins != NO_TWIN, twins, result)
    return result


RULES: Final = (
    Rule(
        "blank",
        "blank face",
        "blank faces",
        "The picture is uniformly gray.",
        _blank,
    ),
    Rule(
        "not-a-face",
        "picture voted not a face",
        "pictures voted not a face",
        "More than half of the FER+ annotators voted that the picture shows no face.",
        _not_a_face,
    ),
    Rule(
        "test-duplicates",
        "duplicate of a test face",
        "duplicates of test faces",
        "The same photograph is in a test split (for a test face: in the other one), so metrics on that "
        "split would be too good (leakage).",
        _duplicates_of_test,
    ),
    Rule(
        "test-persons",
        "face of a person in a test split",
        "faces of persons in a test split",
        "The dataset names the person, who is in a test split, too (for a test face: in the other one), so "
        "metrics on that split would be too good (leakage).",
        _persons_of_test,
    ),
    Rule(
        "conflicts",
        "duplicate with conflicting labels",
        "duplicates with conflicting labels",
        "The same photograph has several labels: faces with the majority label are kept; without a "
        "majority, none is.",
        _conflicts,
    ),
    Rule(
        "exact-duplicates",
        "exact duplicate",
        "exact duplicates",
        "An earlier face has the same pixels and the same label.",
        _exact_duplicates,
    ),
    Rule(
        "near-duplicates",
        "near duplicate",
        "near duplicates",
        "An earlier face with the same label is the same photograph, cropped, shifted, mirrored, lit or "
        "compressed differently.",
        _near_duplicates,
    ),
)
"""In their order: a face goes by the first rule that finds it."""
RENAMED: Final = {
    "copies-of-test": "test-duplicates",
    "exact-copies": "exact-duplicates",
    "near-copies": "near-duplicates",
}
"""Names of rules in version 0.1, as its models and unfinished runs have them."""
