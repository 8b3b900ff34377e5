"""Model folders for tests, made from the model that comes with the program."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from fer_desktop.base.paths import default_model
from tests.fakes import LABELS
from training.core.bundle import (
    HISTORY,
    KERAS_MODEL,
    LITERT_MODEL,
    METRICS,
    MODEL_CARD,
    ModelBundle,
    read_bundle,
    write_manifest,
)


def write_bundle(
    folder: Path,
    *,
    name: str = "",
    labels: tuple[str, ...] = LABELS,
    measured: bool = True,
    **details: Any,
) -> ModelBundle:
    """A model folder with the shipped network, though a small stand-in for its master.

    Args:
        folder: Made anew.
        name: What it is called; the folder's name if empty.
        labels: Its emotions; with others than the shipped ones it is not measured.
        measured: Whether it has figures and a card.
        details: Other entries of its manifest.
    """
    shipped = read_bundle(default_model())
    folder.mkdir(parents=True)
    (folder / KERAS_MODEL).write_bytes(b"PK\x03\x04 a stand-in for the master")
    names = [LITERT_MODEL, HISTORY]
    if measured and labels == LABELS:
        names += [METRICS, MODEL_CARD]
    for file in names:
        shutil.copyfile(shipped.folder / file, folder / file)
    write_manifest(folder, replace(shipped, name=name or folder.name, labels=labels, **details))
    return read_bundle(folder)


def change_manifest(folder: Path, **changes: object) -> None:
    """Write other values into a model's manifest."""
    path = folder / "bundle.json"
    manifest = json.loads(path.read_text(encoding="utf-8")) | changes
    path.write_text(json.dumps(manifest), encoding="utf-8")
