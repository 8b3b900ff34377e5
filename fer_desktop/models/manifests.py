"""A model's name in its manifest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from training.bundle import MANIFEST


def read_manifest(folder: Path) -> dict[str, Any]:
    """The entries of a manifest, without verifying the model; none where it cannot be read."""
    try:
        entries = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return entries if isinstance(entries, dict) else {}


def read_name(folder: Path) -> str:
    """The name in a manifest, without verifying the model; that of the folder where there is none."""
    name = read_manifest(folder).get("name")
    return name if isinstance(name, str) else folder.name


def renamed_manifest(manifest: bytes, name: str) -> bytes:
    """A manifest with another name, and all else as it was.

    Raises:
        ValueError: It is no JSON object.
    """
    entries = json.loads(manifest)
    if not isinstance(entries, dict):
        raise ValueError("the manifest is no JSON object")
    return (json.dumps(entries | {"name": name}, indent=2) + "\n").encode()
