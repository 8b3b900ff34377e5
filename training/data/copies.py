"""Which faces are copies of one another."""

from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

COARSE: Final = 16
"""Side to which faces are shrunk for the search: what recompressing and small shifts change is gone there."""

COARSE_CORRELATION: Final = 0.95
FULL_CORRELATION: Final = 0.90
"""At or above both, shrunk and in full, two faces are near copies: of 2,000 such pairs in FER2013 that are
not equal, the hundred that were looked at all showed one photograph, cut, shifted or lit differently."""

SLICE: Final = 4096
"""Pairs compared in full at a time: 75 MB of faces."""


def exact_copies(faces: NDArray[np.uint8]) -> NDArray[np.int64]:
    """A group number for each face of (n, size, size); those with the very same pixels share one."""
    rows = np.ascontiguousarray(faces).reshape(len(faces), -1)
    whole: NDArray[Any] = rows.view(np.dtype((np.void, rows.shape[1]))).ravel()
    return np.unique(whole, return_inverse=True)[1].astype(np.int64)


def near_copies(faces: NDArray[np.uint8]) -> NDArray[np.int64]:
    """A group number for each face; those that show the same photograph share one.

    Two faces are taken for one photograph if their correlation is high both at 16×16 and in full, which
    overlooks brightness, contrast and small shifts; groups are what such pairs connect. Faces without
    any contrast are copies only of their equals.

    Args:
        faces: uint8 (n, size, size).

    Returns:
        int64 (n,); every group of ``exact_copies`` lies within one group.
    """
    from sklearn.neighbors import NearestNeighbors  # takes seconds, which not every command needs

    exact = exact_copies(faces)
    _, first = np.unique(exact, return_index=True)
    full = _standardised(faces[first])
    coarse = _standardised(_shrunk(faces[first]))
    # For vectors of length 1, distance² = 2 - 2 correlation.
    search = NearestNeighbors(radius=(2 - 2 * COARSE_CORRELATION) ** 0.5, algorithm="brute").fit(coarse)
    pairs = search.radius_neighbors_graph(mode="connectivity").tocoo()
    once = pairs.row < pairs.col
    rows, columns = pairs.row[once], pairs.col[once]
    similar = np.zeros(len(rows), bool)
    for start in range(0, len(rows), SLICE):
        part = slice(start, start + SLICE)
        correlation = np.einsum("ij,ij->i", full[rows[part]], full[columns[part]])
        similar[part] = correlation >= FULL_CORRELATION
    rows, columns = rows[similar], columns[similar]
    graph = csr_array((np.ones(len(rows), bool), (rows, columns)), shape=(len(first), len(first)))
    group_of_unique = connected_components(graph, directed=False)[1]
    return np.asarray(group_of_unique[exact], np.int64)


def copied_from(faces: NDArray[np.uint8], others: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which of ``faces`` show a photograph that is among ``others`` too, shape (n,)."""
    groups = near_copies(np.concatenate([faces, others]))
    return np.isin(groups[: len(faces)], groups[len(faces) :])


def _shrunk(faces: NDArray[np.uint8]) -> NDArray[np.uint8]:
    if faces.shape[1] <= COARSE:
        return faces
    small = [cv2.resize(face, (COARSE, COARSE), interpolation=cv2.INTER_AREA) for face in faces]
    return np.stack(small).astype(np.uint8)


def _standardised(faces: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Each face as a vector of mean 0 and length 1, so that a product of two is their correlation."""
    vectors = faces.reshape(len(faces), -1).astype(np.float32)
    vectors -= vectors.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-6), np.float32)
