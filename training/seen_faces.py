"""Which faces a model was trained on: a short hash of each, kept in its bundle."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from training.bundle import BundleError, ModelBundle

SEEN_FACES: Final = "seen_faces.npy"
_BYTES: Final = 8
"""Of each hash: that two different faces of FER2013 share one has a chance of one in 10^10."""


def write_seen_faces(faces: NDArray[np.uint8], folder: Path, learnt_from: Sequence[ModelBundle] = ()) -> None:
    """Write the hashes of the training faces (n, size, size) into a bundle's folder.

    Those of the models that it learnt from belong to them: the network knows these faces, too.

    Raises:
        BundleError: The hashes of such a model cannot be read.
    """
    known = [_seen(model) for model in learnt_from]
    np.save(folder / SEEN_FACES, np.unique(np.concatenate([_hashes(faces), *known])), allow_pickle=False)


def seen_by(bundle: ModelBundle, faces: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Which of the faces (n, size, size) the model was trained on, to the pixel; (n,).

    All False for a bundle that does not say.

    Raises:
        BundleError: The hashes cannot be read.
    """
    return np.isin(_hashes(faces), _seen(bundle)) if len(faces) else np.zeros(0, bool)


def _seen(bundle: ModelBundle) -> NDArray[np.uint64]:
    if SEEN_FACES not in bundle.files:
        return np.zeros(0, np.uint64)
    path = bundle.folder / SEEN_FACES
    try:
        return np.asarray(np.load(path, allow_pickle=False), np.uint64)
    except (OSError, ValueError) as error:
        raise BundleError(f"The model's file {path} cannot be read; copy the model again.") from error


def _hashes(faces: NDArray[np.uint8]) -> NDArray[np.uint64]:
    digests = [
        hashlib.blake2b(np.ascontiguousarray(face).data, digest_size=_BYTES).digest() for face in faces
    ]
    return np.frombuffer(b"".join(digests), "<u8")
