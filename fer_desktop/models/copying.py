"""Copying the files of a model, from elsewhere into the list and from the list into one file."""

from __future__ import annotations

import contextlib
import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from fer_desktop.analysis.output.output_path import check_room
from fer_desktop.base.errors import ModelFileError, OutputError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.base.task import Work
from fer_desktop.models.allowed_files import HEAD, member_of, why_not_begun_so
from fer_desktop.models.manifest_check import check_size
from fer_desktop.models.package import SUFFIX, Package
from training.core.bundle import MANIFEST, ModelBundle, read_bundle
from training.core.storage.atomic import MEGABYTE, replacing

CHUNK: Final = MEGABYTE
"""Bytes copied at once."""
_CHANGED: Final = translate("models", "{name} in {path} is truncated or was modified. Copy the model again.")


def read_manifest_text(path: Path, package: Package) -> bytes:
    """The manifest, whose size is bounded before it is read.

    Raises:
        ModelFileError: There is none that could be read.
    """
    size = package.sizes.get(MANIFEST)
    if size is None:
        raise ModelFileError(
            translate(
                "models", "{path} contains no model: {file} is missing. Choose another file or folder."
            ).format(path=path, file=MANIFEST)
        )
    check_size(path, MANIFEST, size)
    with _raise_model_error(path, MANIFEST), package.open(MANIFEST) as file:
        return file.read(size)


def copy_member(
    path: Path, package: Package, name: str, target: Path, expected: str, tell: Callable[[int], object]
) -> None:
    """Copy one file, but no more of it than its said size, and only if it is what it should be.

    Args:
        path: Where the model comes from, for the sentences.
        package: Has the file.
        name: The file's name, of a known kind.
        target: Where to; nothing may be there.
        expected: Its SHA-256 in hex.
        tell: Told the bytes of every piece that was copied.

    Raises:
        ModelFileError: It is larger, cut short, changed, or of another kind.
        OSError: The copy cannot be written.
    """
    with target.open("xb") as copy:
        for chunk in _checked(path, package, name, expected):
            copy.write(chunk)
            tell(len(chunk))


def check_member(
    path: Path, package: Package, name: str, expected: str, tell: Callable[[int], object]
) -> None:
    """See that one file is what it should be, as ``copy_member`` does, without copying it.

    Raises:
        ModelFileError: It is not.
    """
    for chunk in _checked(path, package, name, expected):
        tell(len(chunk))


def _checked(path: Path, package: Package, name: str, expected: str) -> Iterator[bytes]:
    """A file piece by piece; refused, at its end at the latest, if it is not what it should be."""
    left, digest, head = package.sizes[name], hashlib.sha256(), b""
    with contextlib.ExitStack() as opened:
        with _raise_model_error(path, name):
            source = opened.enter_context(package.open(name))
        while True:
            with _raise_model_error(path, name):
                chunk = source.read(CHUNK)
            if not chunk:
                break
            left -= len(chunk)
            if left < 0:
                raise ModelFileError(
                    translate(
                        "models", "{name} in {path} is larger than declared. Do not use this model."
                    ).format(name=name, path=path)
                )
            if len(head) < HEAD:
                head = (head + chunk)[:HEAD]
            digest.update(chunk)
            yield chunk
    if digest.hexdigest() != expected:
        raise ModelFileError(_CHANGED.format(name=name, path=path))
    reason = why_not_begun_so(name, head)
    if reason:
        raise ModelFileError(
            translate("models", "{name} in {path} {reason}. Do not use this model.").format(
                name=name, path=path, reason=reason
            )
        )


@contextlib.contextmanager
def _raise_model_error(path: Path, name: str) -> Iterator[None]:
    """Raise a ``ModelFileError`` that says why a file cannot be read."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        raise ModelFileError(_CHANGED.format(name=name, path=path)) from error
    except OSError as error:
        raise ModelFileError(
            translate("models", "Cannot read {name} in {path} ({reason}). Copy it again.").format(
                name=name, path=path, reason=reason_of(error)
            )
        ) from error


_NO_DATE: Final = (1980, 1, 1, 0, 0, 0)
"""The same model gives the same file."""
_PLAIN_FILE: Final = 0o100644 << 16


def export_model(folder: Path, target: Path, work: Work) -> Path:
    """Write the model in a folder into one file; a file of that name is replaced once the new one is whole.

    Args:
        folder: The model's.
        target: Where to; gets the suffix ``.fermodel`` where it has another one.
        work: Told how far it is.

    Returns:
        The file.

    Raises:
        BundleError: The model is no good.
        ModelFileError: The file cannot be written; nothing of it is left.
        StoppedError: It is not wanted any more.
    """
    bundle = read_bundle(folder)
    path = target if target.suffix.casefold() == SUFFIX else target.with_name(target.name + SUFFIX)
    try:
        check_room(path, sum((folder / name).stat().st_size for name in _packed(bundle)))
        with replacing(path) as partial, zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
            _write(bundle, archive, work)
    except OutputError as error:
        raise ModelFileError(str(error)) from error
    except OSError as error:
        raise ModelFileError(
            translate(
                "models", "Cannot write {path} ({reason}). Free up disk space, or choose another location."
            ).format(path=path, reason=reason_of(error))
        ) from error
    return path


def _packed(bundle: ModelBundle) -> list[str]:
    """The files of a model; what this program would not take in again stays behind."""
    return [MANIFEST, *(name for name in bundle.files if member_of(name))]


def _write(bundle: ModelBundle, archive: zipfile.ZipFile, work: Work) -> None:
    names = _packed(bundle)
    size, done = sum((bundle.folder / name).stat().st_size for name in names), 0
    for name in names:
        entry = zipfile.ZipInfo(name, _NO_DATE)
        entry.external_attr = _PLAIN_FILE
        entry.compress_type = zipfile.ZIP_DEFLATED
        with (bundle.folder / name).open("rb") as source, archive.open(entry, "w") as packed:
            while chunk := source.read(CHUNK):
                packed.write(chunk)
                done += len(chunk)
                work.advance(done / max(size, 1))
