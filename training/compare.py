"""Two models on the same faces."""

import numpy as np
from numpy.typing import NDArray

from training.bundle import ModelBundle
from training.data.faces import PUBLIC_TEST, FaceData
from training.litert import LiteRTNetwork


def compare(old: ModelBundle, new: ModelBundle, data: FaceData) -> str:
    """What two models read right of the validation faces, in a sentence.

    Args:
        old: A model that knows all of the data's emotions.
        new: Another.
        data: Faces with their splits.
    """
    if PUBLIC_TEST not in data.splits:
        return f"{old.name} and {new.name} cannot be compared: there are no faces of {PUBLIC_TEST}."
    faces = data.split(PUBLIC_TEST)
    old_right, new_right = (_right(bundle, faces) for bundle in (old, new))
    return (
        f"On the same {len(faces):,} faces of {PUBLIC_TEST}: {old.name} reads {old_right.mean():.2%} right, "
        f"{new.name} {new_right.mean():.2%}; {int((new_right & ~old_right).sum()):,} faces are right only "
        f"now, {int((old_right & ~new_right).sum()):,} only before."
    )


def _right(bundle: ModelBundle, data: FaceData) -> NDArray[np.bool_]:
    probabilities = LiteRTNetwork(bundle.tflite_path).predict(data.faces)
    columns = [bundle.labels.index(name) for name in data.emotions]
    return np.asarray(probabilities[:, columns].argmax(axis=1) == data.labels)
