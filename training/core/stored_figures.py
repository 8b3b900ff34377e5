"""Figures of several measurements side by side in a bundle, each with the data it was taken on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from training.core.bundle import ModelBundle

DATA: Final = "data"
"""Key of a measurement's provenance: ``name`` and ``fingerprint`` of the data, whether it is ``own``, and for
cross-validation ``fold``, such as ``2/5``."""
GROUPS: Final = "groups"
"""Key of a measurement's figures by group: by column, by value, see ``group_metrics``."""
LONGEST_NAME: Final = 40
_JOIN: Final = " of "


class NamedData(Protocol):
    """Faces that figures are taken on; ``training.data.faces.FaceData`` is such."""

    @property
    def source(self) -> str:
        """Where they are from: paths, joined by " + "."""

    def fingerprint(self) -> str:
        """SHA-256 over faces, labels and splits, in hex."""


def provenance(bundle: ModelBundle, data: NamedData) -> dict[str, Any]:
    """What figures on these faces say of where they come from; ``own`` for the data of the training."""
    fingerprint = data.fingerprint()
    names = [Path(part).name or part for part in data.source.split(" + ")]
    whose = {
        "name": " + ".join(names),
        "fingerprint": fingerprint,
        "own": fingerprint == bundle.data_fingerprint,
    }
    options = bundle.config.get("data", {})
    if whose["own"] and options.get("folds"):
        whose["fold"] = f"{options['fold']}/{options['folds']}"
    return whose


def figures_key(bundle: ModelBundle, data: NamedData, split: str) -> str:
    """Under which key figures on a split of these faces are stored.

    Those on the data of the model's training have the split's name alone. Others never take that key: they
    are called ``SPLIT of NAME``, with a number where another data set of that name is there already.
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


def is_own_data(figures: Mapping[str, Any]) -> bool:
    """Whether figures were taken on the data of the model's training; so were those that do not say."""
    return bool(figures.get(DATA, {}).get("own", True))


def fingerprint_of(bundle: ModelBundle, figures: Mapping[str, Any]) -> str:
    """Fingerprint of the data that figures were taken on."""
    return bundle.data_fingerprint if is_own_data(figures) else str(figures[DATA]["fingerprint"])


def describe_data(figures: Mapping[str, Any]) -> str:
    """Name and fingerprint of the data of a measurement; empty for one that does not say."""
    whose = figures.get(DATA)
    if not whose:
        return ""
    own = ", the data of the training" if whose["own"] else ""
    fold = f", cross-validation fold {whose['fold']}" if "fold" in whose else ""
    return f"{whose['name']}{own}{fold}, {whose['fingerprint'][:16]}…"
