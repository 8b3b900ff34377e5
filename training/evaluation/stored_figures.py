"""Figures of several measurements side by side in a bundle, each with the data it was taken on."""

import re
from pathlib import Path
from typing import Any, Final

from training.core.bundle import ModelBundle
from training.data.faces import FaceData

DATA: Final = "data"
"""Key of a measurement's provenance: ``name`` and ``fingerprint`` of the data, and whether it is ``own``."""
LONGEST_NAME: Final = 40
_JOIN: Final = " of "


def provenance(bundle: ModelBundle, data: FaceData) -> dict[str, Any]:
    """What figures on these faces say of where they come from; ``own`` for the data of the training."""
    fingerprint = data.fingerprint()
    names = [Path(part).name or part for part in data.source.split(" + ")]
    return {
        "name": " + ".join(names),
        "fingerprint": fingerprint,
        "own": fingerprint == bundle.data_fingerprint,
    }


def figures_key(bundle: ModelBundle, data: FaceData, split: str) -> str:
    """Under which key figures on a split of these faces are stored.

    Those on the data of the model's training have the split's name alone. Others never take that place:
    they are called ``SPLIT of NAME``, with a number where another data set of that name is there already.
    """
    whose = provenance(bundle, data)
    if whose["own"]:
        return split
    stored = bundle.metrics.get("splits", {})
    # The key becomes a part of pictures' file names.
    name = re.sub(r"[^\w.+-]+", "_", whose["name"])[:LONGEST_NAME]
    key, number = f"{split}{_JOIN}{name}", 1
    while key in stored and stored[key].get(DATA, {}).get("fingerprint") != whose["fingerprint"]:
        number += 1
        key = f"{split}{_JOIN}{name}_{number}"
    return key


def split_of_key(key: str) -> str:
    """The split that was measured."""
    return key.partition(_JOIN)[0]


def describe_data(key: str, figures: dict[str, Any]) -> str:
    """Name and fingerprint of the data of a measurement; empty for one of the first version."""
    whose = figures.get(DATA)
    if not whose:
        return ""
    own = ", the data of the training" if whose["own"] else ""
    return f"{whose['name']}{own}, {whose['fingerprint'][:16]}…"
