"""``preview``: faces that were read, before and after what a training does to them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.config import TrainConfig
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, FaceData
from training.jobs.desk import Desk
from training.jobs.faces import in_letters
from training.jobs.request import RequestError, overridden, value_of
from training.presets import PRESETS

COUNT_AT_MOST: Final = 100


def preview(desk: Desk, request: Mapping[str, Any]) -> None:
    """Draw faces by seed, each emotion as often as the others, and change them."""
    preset = value_of(request, "preset", str)
    if preset not in PRESETS:
        raise RequestError(f"There is no recipe {preset!r}; choose one of {', '.join(PRESETS)}.")
    config = overridden(PRESETS[preset], value_of(request, "overrides", dict, {}))
    count = min(max(value_of(request, "count", int), 1), COUNT_AT_MOST)
    seed = value_of(request, "seed", int, 1)
    faces = _drawn(desk.read_faces().data, count, seed)
    desk.load_keras()
    after = _changed(faces, config, seed)
    pairs = [[in_letters(old), in_letters(new)] for old, new in zip(faces, after, strict=True)]
    desk.check()
    desk.emit("preview", pairs=pairs, size=int(faces.shape[1]))


def _drawn(data: FaceData, count: int, seed: int) -> NDArray[np.uint8]:
    random = np.random.default_rng(seed)
    learnt = np.flatnonzero(~np.isin(data.splits, (PUBLIC_TEST, PRIVATE_TEST)))
    order = random.permutation(learnt if len(learnt) else np.arange(len(data)))
    # The first of each emotion, then the second of each: sorted by how many of it came before.
    labels = data.labels[order]
    turn = np.zeros(len(order), np.int64)
    for label in np.unique(labels):
        turn[labels == label] = np.arange((labels == label).sum())
    return np.asarray(data.faces[order[np.lexsort((labels, turn))[:count]]], np.uint8)


def _changed(faces: NDArray[np.uint8], config: TrainConfig, seed: int) -> NDArray[np.uint8]:
    from training.augment import augmentation, degradation

    config = replace(config, seed=seed)
    after = augmentation(config)(faces[..., None].astype(np.float32), training=True)
    blur = degradation(config)
    after = after if blur is None else blur(after, training=True)
    return np.asarray(np.clip(np.round(np.asarray(after)[..., 0]), 0, 255), np.uint8)
