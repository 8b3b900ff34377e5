"""Checks the manifest of a model from elsewhere against the files that are there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fer_desktop.base.errors import ModelFileError
from fer_desktop.base.i18n import translate
from fer_desktop.models.allowed_files import LARGEST, MOST_MEMBERS, member_of
from training.core.bundle import MANIFEST, REQUIRED
from training.core.storage.atomic import MEGABYTE


def manifest_in(path: Path, text: bytes) -> dict[str, Any]:
    """The manifest's entries.

    Raises:
        ModelFileError: It is none.
    """
    try:
        manifest = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ModelFileError(
            translate("models", "Cannot read {file} in {path}. Copy the model again.").format(
                file=MANIFEST, path=path
            )
        ) from error
    if not isinstance(manifest, dict):
        raise ModelFileError(
            translate("models", "{file} in {path} does not describe a model. Copy the model again.").format(
                file=MANIFEST, path=path
            )
        )
    if not isinstance(manifest.get("name"), str):
        raise ModelFileError(
            translate("models", "{file} in {path} has no model name. Copy the model again.").format(
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
            translate("models", "{file} in {path} lists no files. Copy the model again.").format(
                file=MANIFEST, path=path
            )
        )
    if len(files) > MOST_MEMBERS:
        raise ModelFileError(
            translate(
                "models", "{path} lists {n} files, more than a model has. Do not use this model."
            ).format(path=path, n=len(files))
        )
    unknown = next((name for name in files if member_of(name) is None or name == MANIFEST), None)
    if unknown is not None:
        raise ModelFileError(
            translate(
                "models", "{path} lists {name!r}, which is not part of a model. Do not use this model."
            ).format(path=path, name=unknown[:80])
        )
    missing = next((name for name in (*REQUIRED, *files) if name not in sizes or name not in files), None)
    if missing is not None:
        raise ModelFileError(
            translate("models", "The model file {name} is missing in {path}. Copy the model again.").format(
                path=path, name=missing
            )
        )
    unlisted = next((name for name in sizes if name not in files and name != MANIFEST), None)
    if unlisted is not None and not path.is_dir():
        raise ModelFileError(
            translate(
                "models", "{path} contains {name!r}, which its {file} does not list. Do not use this model."
            ).format(path=path, name=unlisted, file=MANIFEST)
        )
    for name in files:
        check_size(path, name, sizes[name])
    if sum(sizes[name] for name in files) > LARGEST:
        raise ModelFileError(
            translate(
                "models",
                "{path} exceeds the maximum size of a model ({megabytes} MB). Do not use this model.",
            ).format(path=path, megabytes=LARGEST // MEGABYTE)
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
                "{name} in {path} is too large for this type of file ({megabytes:,.0f} MB). Do not use "
                "this model.",
            ).format(name=name, path=path, megabytes=size / 1e6)
        )
