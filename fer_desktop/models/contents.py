"""What the manifest of a model from elsewhere says of its files, held against what is there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fer_desktop.base.errors import ModelFileError
from fer_desktop.base.i18n import translate
from fer_desktop.models.members import LARGEST, MEGABYTE, MOST_MEMBERS, member_of
from training.core.bundle import MANIFEST, REQUIRED


def manifest_in(path: Path, text: bytes) -> dict[str, Any]:
    """The manifest's entries.

    Raises:
        ModelFileError: It is none.
    """
    try:
        manifest = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ModelFileError(
            translate("models", "The {file} of {path} cannot be read; copy the model again.").format(
                file=MANIFEST, path=path
            )
        ) from error
    if not isinstance(manifest, dict):
        raise ModelFileError(
            translate("models", "The {file} of {path} describes no model; copy the model again.").format(
                file=MANIFEST, path=path
            )
        )
    if not isinstance(manifest.get("name"), str):
        raise ModelFileError(
            translate("models", "The {file} of {path} gives the model no name; copy the model again.").format(
                file=MANIFEST, path=path
            )
        )
    return manifest


def checked_hashes(path: Path, manifest: Mapping[str, Any], sizes: Mapping[str, int]) -> dict[str, str]:
    """SHA-256 in hex by name of every file that belongs to the model.

    Args:
        path: Where the model comes from, for the sentences.
        manifest: Its entries.
        sizes: Bytes by name of the files that are there.

    Raises:
        ModelFileError: Files are missing, unknown or too large.
    """
    files = manifest.get("files")
    if not isinstance(files, dict) or not all(isinstance(value, str) for value in files.values()):
        raise ModelFileError(
            translate("models", "The {file} of {path} lists no files; copy the model again.").format(
                file=MANIFEST, path=path
            )
        )
    if len(files) > MOST_MEMBERS:
        raise ModelFileError(
            translate("models", "{path} lists {n} files, more than a model has; do not use it.").format(
                path=path, n=len(files)
            )
        )
    unknown = next((name for name in files if member_of(name) is None or name == MANIFEST), None)
    if unknown is not None:
        raise ModelFileError(
            translate("models", "{path} lists {name!r}, which is no part of a model; do not use it.").format(
                path=path, name=unknown[:80]
            )
        )
    missing = next((name for name in (*REQUIRED, *files) if name not in sizes or name not in files), None)
    if missing is not None:
        raise ModelFileError(
            translate(
                "models", "{path} lacks {name}, which belongs to the model; copy the model again."
            ).format(path=path, name=missing)
        )
    unlisted = next((name for name in sizes if name not in files and name != MANIFEST), None)
    if unlisted is not None and not path.is_dir():
        raise ModelFileError(
            translate(
                "models", "{path} holds {name!r}, which its {file} does not list; do not use it."
            ).format(path=path, name=unlisted, file=MANIFEST)
        )
    for name in files:
        check_size(path, name, sizes[name])
    if sum(sizes[name] for name in files) > LARGEST:
        raise ModelFileError(
            translate("models", "{path} is larger than any model ({megabytes} MB); do not use it.").format(
                path=path, megabytes=LARGEST // MEGABYTE
            )
        )
    return dict(files)


def check_size(path: Path, name: str, size: int) -> None:
    """Make sure that a file is no larger than such a file may be.

    Raises:
        ModelFileError: It is.
    """
    member = member_of(name)
    if member is None or size > member.largest:
        raise ModelFileError(
            translate(
                "models",
                "{name} of {path} is too large for such a file ({megabytes:,.0f} MB); do not use it.",
            ).format(name=name, path=path, megabytes=size / 1e6)
        )
