"""Which faces a model was trained on, and its figures on those without a duplicate among them."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import SEEN_FACES, ModelBundle
from training.core.metrics import summary_metrics
from training.core.untrusted.bundle_errors import UnreadableModelFileError
from training.data.duplicates import duplicated_in, exact_duplicates
from training.data.faces import TRAINING, FaceData

_BYTES: Final = 8
"""Of each hash: that two different faces of FER2013 share one has a chance of one in 10^10."""


def write_seen_faces(
    faces: Iterable[NDArray[np.uint8]], folder: Path, learnt_from: Sequence[ModelBundle] = ()
) -> None:
    """Write the hashes of the training faces, each (size, size), into a bundle's folder.

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
        raise UnreadableModelFileError(path=path, reason=error) from error


def _hashes(faces: Iterable[NDArray[np.uint8]]) -> NDArray[np.uint64]:
    digests = [
        hashlib.blake2b(np.ascontiguousarray(face).data, digest_size=_BYTES).digest() for face in faces
    ]
    return np.frombuffer(b"".join(digests), "<u8")


def figures_without_duplicates(
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
    return {kind: summary_metrics(read[~seen], labels[~seen], emotions) for kind, seen in copied.items()}
