"""Smooth patterns that stand for faces: each is unlike the others, and like itself when it is changed."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from training.core.emotions import EMOTIONS
from training.data import FaceData


def smooth_faces(count: int, seed: int = 0, patches: int = 8) -> NDArray[np.uint8]:
    """uint8 (count, 48, 48), gray 40 to 200, in so many patches across and down."""
    coarse = np.random.default_rng(seed).integers(40, 200, (count, patches, patches)).astype(np.uint8)
    large = [cv2.resize(face, (48, 48), interpolation=cv2.INTER_LINEAR) for face in coarse]
    return np.stack(large).astype(np.uint8)


def barred_faces(labels: Sequence[int], seed: int = 0) -> list[NDArray[np.uint8]]:
    """Patterns with a bright bar whose height says the label: learnt at once, and no shifted duplicates."""
    faces = [np.array(pattern) for pattern in smooth_faces(len(labels), seed, patches=16)]
    for face, label in zip(faces, labels, strict=True):
        face[3 + 6 * label : 7 + 6 * label, 8:40] = 255
    return faces


def darker(face: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A near copy: the same with half the contrast."""
    return np.asarray(face // 2, np.uint8)


def labelled(faces: Sequence[NDArray[np.uint8]], emotions: Sequence[str], splits: Sequence[str]) -> FaceData:
    """Data of these faces, at ``face 0``, ``face 1`` and so on."""
    labels = np.array([EMOTIONS.index(emotion) for emotion in emotions], np.int64)
    places = np.array([f"face {i}" for i in range(len(faces))])
    return FaceData(np.stack(faces), labels, np.array(splits), places, source="smooth faces")
