"""Writing a model into one file that can be handed on."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Final

from fer_desktop.errors import ModelFileError, reason_of
from fer_desktop.language import translate
from fer_desktop.models.copying import CHUNK
from fer_desktop.models.members import member_of
from fer_desktop.models.package import SUFFIX
from fer_desktop.replacing import replacing
from fer_desktop.work import Work
from training.bundle import MANIFEST, ModelBundle, read_bundle

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
        with replacing(path) as partial, zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
            _write(bundle, archive, work)
    except OSError as error:
        raise ModelFileError(
            translate(
                "models", "{path} cannot be written ({reason}); make room or choose another place."
            ).format(path=path, reason=reason_of(error))
        ) from error
    return path


def _write(bundle: ModelBundle, archive: zipfile.ZipFile, work: Work) -> None:
    # What this program would not take in again stays behind; only a hand can have put it there.
    names = [MANIFEST, *(name for name in bundle.files if member_of(name))]
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
