"""Taking in a model from a folder or one file, which a stranger may have made."""

from __future__ import annotations

import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from fer_desktop.analysis.model_trial import Probe
from fer_desktop.base.errors import LibraryError, ModelFileError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import prepare_folder
from fer_desktop.base.task import Work
from fer_desktop.explain.training_messages import error_text
from fer_desktop.models.copying import check_member, copy_member, read_manifest_text
from fer_desktop.models.entries import IMPORTED, PARTIAL
from fer_desktop.models.library import ModelLibrary
from fer_desktop.models.manifest_check import checked_hashes, manifest_in
from fer_desktop.models.metadata_check import fault_in
from fer_desktop.models.names import plain_name, read_manifest, read_name, renamed_manifest
from fer_desktop.models.package import Package, open_package
from training.core.bundle import MANIFEST, BundleError, ModelBundle, read_bundle
from training.core.storage.atomic import MEGABYTE, FreeBytes, free_bytes
from training.core.storage.file_lock import release, take_lock
from training.core.storage.permissions import inherit

if TYPE_CHECKING:
    from filelock import BaseFileLock

RESERVE: Final = 32 * MEGABYTE
"""Bytes of the disk that stay free."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A model that was taken in.

    Attributes:
        bundle: The model, where it is now.
        called: What it calls itself; another name than the bundle's where that was taken.
    """

    bundle: ModelBundle
    called: str


def import_model(
    path: Path, library: ModelLibrary, work: Work, probe: Probe, free: FreeBytes = free_bytes
) -> Imported:
    """Copy a model into the person's own, once it has stood every test.

    Nothing is seen of it before it is complete, and nothing is left of one that is refused. Its files are
    held to their names, sizes, beginnings and SHA-256 while they are copied; nothing pickled is loaded, and
    its Keras network is not opened.

    Args:
        path: A model folder, or one file.
        library: Where to.
        work: Told how far it is.
        probe: Tries it out.
        free: Tells how many bytes are free on the disk of a folder.

    Raises:
        ModelFileError: It is no model that can be taken in; the sentence says why.
        LibraryError: It is there already, whole, or cannot be written.
        StoppedError: It is not wanted any more.
    """
    try:
        package = open_package(path)
    except OSError as error:
        raise ModelFileError(
            translate("models", "Cannot read {path} ({reason}). Choose another file or folder.").format(
                path=path, reason=reason_of(error)
            )
        ) from error
    try:
        return _taken_in(path, package, library, work, probe, free)
    finally:
        package.close()


def _taken_in(
    path: Path, package: Package, library: ModelLibrary, work: Work, probe: Probe, free: FreeBytes
) -> Imported:
    text = read_manifest_text(path, package)
    manifest = manifest_in(path, text)
    hashes = checked_hashes(path, manifest, package.sizes)
    size = len(text) + sum(package.sizes[member] for member in hashes)
    known = _same_in(library, manifest)
    if known is not None:
        # A damaged copy is told as such, or somebody would trust it elsewhere.
        checked = _Counter(work, size)
        for member, expected in hashes.items():
            check_member(path, package, member, expected, checked.add)
        raise LibraryError(_there_already(known))
    called = plain_name(manifest["name"])
    name = library.free_name(called)
    lock: BaseFileLock | None = None
    try:
        prepare_folder(library.own)
        if free(library.own) < size + RESERVE:
            raise LibraryError(
                translate(
                    "models",
                    "Not enough disk space in {folder} for {name} ({megabytes:.0f} MB). Free up disk space.",
                ).format(folder=library.own, name=path.name, megabytes=size / 1e6)
            )
        # Of its own, so that an import that was cancelled a moment ago cannot clear this one away.
        holder = library.own / f".{secrets.token_hex(8)}{PARTIAL}"
        lock = take_lock(holder)
        holder.mkdir()
        partial = holder / "model"
        partial.mkdir()
        copied = _Counter(work, size)
        for member, expected in hashes.items():
            copy_member(path, package, member, partial / member, expected, copied.add)
        (partial / MANIFEST).write_bytes(text if name == manifest["name"] else renamed_manifest(text, name))
        _check(path, partial, probe, work)
        (partial / IMPORTED).touch()
        work.advance(1.0)
        # Fails where something of that name has come up meanwhile.
        partial.rename(library.own / name)
        inherit(library.own / name)
        return Imported(read_bundle(library.own / name), called)
    except OSError as error:
        raise LibraryError(
            translate(
                "models", "Cannot write to {folder} ({reason}). Free up disk space, or check its permissions."
            ).format(folder=library.own, reason=reason_of(error))
        ) from error
    finally:
        if lock is not None:
            shutil.rmtree(holder, ignore_errors=True)
            release(lock)


def _same_in(library: ModelLibrary, manifest: dict[str, Any]) -> Path | None:
    """Where the same model is already, under whatever name; None where it is not."""
    for folder in library.folders():
        known = read_manifest(folder)
        if known and known | {"name": None} == manifest | {"name": None}:
            return folder
    return None


def _there_already(known: Path) -> str:
    """What to do with the one that is there: use it, or make room where it is no good."""
    name = read_name(known)
    try:
        read_bundle(known)
    except (BundleError, OSError):
        return translate(
            "models",
            "This model is already in the list, as {name}, but is damaged there. Delete that one, then "
            "import this one again.",
        ).format(name=name)
    return translate("models", "This model is already in the list, as {name}. Use that one.").format(
        name=name
    )


def _check(path: Path, partial: Path, probe: Probe, work: Work) -> None:
    """See that what was copied is a model, can be shown, and can be run."""
    try:
        bundle = read_bundle(partial)
    except BundleError as error:
        raise ModelFileError(error_text(error).replace(str(partial.resolve()), str(path))) from error
    fault = fault_in(bundle)
    if fault:
        raise ModelFileError(
            translate("models", "{path} {fault}. Do not use this model.").format(path=path, fault=fault)
        )
    refusal = probe(partial, work)
    if refusal:
        raise ModelFileError(
            refusal.replace(str(partial.resolve()), str(path)).replace(str(partial), str(path))
        )


class _Counter:
    """Adds up what was copied; the last tenth of the work is the trial."""

    def __init__(self, work: Work, size: int) -> None:
        self._work, self._size, self._done = work, max(size, 1), 0

    def add(self, count: int) -> None:
        self._done += count
        self._work.advance(0.9 * self._done / self._size)
