"""A model bundle: one folder that holds a network and everything that must travel with it.

Labels, margin, input size and temperature come from the bundle alone, so that training and the live
view cannot differ. Only the standard library and numpy are used here: reading a bundle must be cheap and must
never run code that came with it (nothing pickled is loaded).
"""

import contextlib
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from training.core.bundle_details import Details as Details
from training.core.bundle_details import description_of, details_from
from training.core.bundle_lock import locked
from training.core.calibration import FloatArray, with_temperature
from training.core.companions import keep_companions
from training.core.emotions import ALIASES as ALIASES
from training.core.history import EpochRow, read_history
from training.core.media import read_file, regular_file, special_file_at
from training.core.storage.atomic import check_writable, replacing_folder, whole_folder
from training.core.storage.permissions import make_folder
from training.core.untrusted.bundle_errors import BundleError as BundleError
from training.core.untrusted.bundle_errors import (
    ChangedModelFileError,
    FormatVersionError,
    InsideModelError,
    InvalidDescriptionError,
    InvalidDetailsError,
    InvalidMetricsError,
    LargeModelFileError,
    MissingModelFileError,
    ModelFileNameError,
    NoFileListError,
    NoModelFolderError,
    NotAModelFolderError,
    OtherEmotionsError,
    ParentIsFileError,
    SpecialModelFileError,
    UnreadableModelFileError,
    UnwritableFolderError,
)
from training.core.untrusted.bundle_schema import LARGEST_JSON
from training.core.untrusted.bundle_schema import METRICS as METRICS_SCHEMA
from training.core.untrusted.value_schema import ValueFaultError

FORMAT_VERSION: Final = 1
MANIFEST: Final = "bundle.json"
KERAS_MODEL: Final = "model.keras"
LITERT_MODEL: Final = "model.tflite"
METRICS: Final = "metrics.json"
HISTORY: Final = "history.csv"
MODEL_CARD: Final = "model_card.md"
"""Written by ``evaluate``, beside the figures."""
SEEN_FACES: Final = "seen_faces.npy"
"""Hashes of the training faces."""
LIVE_FORMAT: Final = "live_format"
"""Entry of ``config`` that names the form of ``model.tflite`` where it is not that of the training."""
REQUIRED: Final = (KERAS_MODEL, LITERT_MODEL, HISTORY)


@dataclass(frozen=True)
class ModelBundle(Details):
    """A verified bundle on disk.

    Attributes:
        folder: Where it is.
        files: SHA-256 in hex by file name, of every file but the manifest.
        metrics: Figures by split as written by ``evaluate``; empty before the first evaluation.
    """

    folder: Path = field(kw_only=True)
    files: Mapping[str, str] = field(kw_only=True)
    metrics: Mapping[str, Any] = field(kw_only=True)

    @property
    def keras_path(self) -> Path:
        """The master network, for training and evaluation."""
        return self.folder / KERAS_MODEL

    @property
    def tflite_path(self) -> Path:
        """The network that runs live: float32 gray 0..255 (n, size, size, 1) to softmax (n, emotions)."""
        return self.folder / LITERT_MODEL

    def history(self) -> list[EpochRow]:
        """The figures of each epoch of the training.

        Raises:
            BundleError: They cannot be read.
        """
        path = self.folder / HISTORY
        try:
            _check_size(path)
            return read_history(path)
        except (OSError, ValueError) as error:
            raise UnreadableModelFileError(path=path, reason=_reason(error)) from error

    def calibrated(self, probabilities: FloatArray) -> FloatArray:
        """The network's probabilities (n, emotions) after the bundle's temperature; float32."""
        return with_temperature(probabilities, self.temperature)

    @property
    def sha256(self) -> str:
        """Hash of the network that runs live: names the model in exported rows."""
        return self.files[LITERT_MODEL]


def read_bundle(folder: Path) -> ModelBundle:
    """Read and verify the bundle in ``folder``.

    Raises:
        BundleError: The folder or a file is missing, cut short or changed, or the format is another one.
    """
    asked, folder = folder, whole_folder(Path(folder).resolve(), MANIFEST)
    if not folder.is_dir():
        raise NoModelFolderError(folder=asked, manifest=MANIFEST)
    manifest = _read_json(folder / MANIFEST)
    version = manifest.get("format_version")
    if isinstance(version, bool) or version != FORMAT_VERSION:
        raise FormatVersionError(path=folder / MANIFEST, version=f"{version}"[:20], known=FORMAT_VERSION)
    files = _verified_files(folder, manifest.get("files"))
    try:
        details = details_from(manifest)
    except ValueFaultError as error:
        raise InvalidDescriptionError(path=folder / MANIFEST, reason=error) from error
    metrics = _read_metrics(folder / METRICS, details.labels) if METRICS in files else {}
    return ModelBundle(**description_of(details), folder=folder, files=files, metrics=metrics)


def holds_bundle(folder: Path) -> bool:
    """Whether there is a bundle in ``folder``, whole or not."""
    return (whole_folder(Path(folder).resolve(), MANIFEST) / MANIFEST).exists()


def check_target(folder: Path) -> None:
    """Make sure that a bundle may be written to ``folder``, before hours are spent on one.

    Raises:
        BundleError: Something else than a bundle is there, it is inside another bundle, or the folder above
            cannot be written to.
    """
    folder = Path(folder)
    if folder.exists() and not (folder / MANIFEST).is_file() and (folder.is_file() or any(folder.iterdir())):
        raise NotAModelFolderError(folder=folder)
    above = next((one for one in folder.resolve().parents if (one / MANIFEST).is_file()), None)
    if above is not None:
        raise InsideModelError(folder=folder, model=above)
    try:
        make_folder(folder.parent)
        check_writable(folder.parent)
    except (FileExistsError, NotADirectoryError) as error:
        raise ParentIsFileError(path=folder.parent) from error
    except OSError as error:
        raise UnwritableFolderError(folder=folder.parent, reason=error.strerror) from error


@contextlib.contextmanager
def writing(folder: Path, ends_run: bool = False) -> Iterator[Path]:
    """Hand out ``.NAME.partial`` to write into; on success it takes the place of ``folder``.

    A failure inside the block leaves ``folder`` as it was and removes the partial folder. A process
    that is killed leaves either the old folder or the new one, never a mixture. Files that belong to the
    model without being part of it stay, or are those of its run, see ``training.core.companions``.

    Args:
        folder: The model's folder.
        ends_run: Whether a training ends with it.

    Raises:
        BundleError: As ``check_target`` does.
        BundleLockError: Another process trains, measures or writes this bundle.
    """
    folder = Path(folder).resolve()
    check_target(folder)
    with locked(folder), replacing_folder(folder, MANIFEST) as partial:
        yield partial
        keep_companions(folder, partial, ends_run)


def write_manifest(folder: Path, details: Details) -> None:
    """Write ``bundle.json`` with the hashes of all other files in ``folder``; ``details`` may be a bundle.

    Raises:
        BundleError: The details are not what a bundle may say; nothing is written.
    """
    files = {path.name: _sha256(path) for path in sorted(folder.iterdir()) if path.name != MANIFEST}
    manifest = {"format_version": FORMAT_VERSION, **description_of(details), "files": files}
    try:
        text = json.dumps(manifest, indent=2, allow_nan=False)
        details_from(json.loads(text))
    except ValueError as error:
        raise InvalidDetailsError(folder=folder, reason=error) from error
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def _verified_files(folder: Path, files: Any) -> dict[str, str]:
    manifest = folder / MANIFEST
    if not isinstance(files, dict) or not all(isinstance(value, str) for value in files.values()):
        raise NoFileListError(path=manifest)
    for name in (*REQUIRED, *files):
        if Path(name).name != name or name in {"", ".", ".."} or not name.isprintable() or len(name) > 255:
            raise ModelFileNameError(path=manifest, name=repr(name[:80]))
        path = folder / name
        _check_regular(path)
        if not path.is_file() or path.is_symlink():
            raise MissingModelFileError(path=path)
        if name not in files or _sha256(path) != files[name]:
            raise ChangedModelFileError(path=path)
    return files


def _read_json(path: Path) -> dict[str, Any]:
    try:
        _check_regular(path)
        _check_size(path)
        value = json.loads(read_file(path).decode("utf-8"), parse_constant=_refuse_constant)
    except FileNotFoundError as error:
        raise MissingModelFileError(path=path) from error
    except (OSError, ValueError, RecursionError) as error:
        raise UnreadableModelFileError(path=path, reason=_reason(error)) from error
    if not isinstance(value, dict):
        raise UnreadableModelFileError(path=path, reason="no JSON object")
    return value


def _check_regular(path: Path) -> None:
    kind = special_file_at(path)
    if kind:
        raise SpecialModelFileError(path=path, kind=kind)


def _check_size(path: Path) -> None:
    size = path.stat().st_size
    if size > LARGEST_JSON:
        raise LargeModelFileError(path=path, megabytes=size / 1e6)


def _reason(error: Exception) -> str:
    """Why a file is unreadable, in a few words."""
    if isinstance(error, OSError):
        return error.strerror or "unknown reason"
    return "nested too deeply" if isinstance(error, RecursionError) else f"{error}"[:200]


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number")


def _read_metrics(path: Path, labels: tuple[str, ...]) -> dict[str, Any]:
    metrics = _read_json(path)
    try:
        METRICS_SCHEMA.check(metrics, "")
    except ValueFaultError as error:
        raise InvalidMetricsError(path=path, reason=error) from error
    if not all(_fits(figures, labels) for figures in metrics["splits"].values()):
        raise OtherEmotionsError(path=path)
    return metrics


def _fits(figures: Mapping[str, Any], labels: tuple[str, ...]) -> bool:
    """Whether figures have a row and a column for each label, and say nothing of another one."""
    return (
        [len(row) for row in figures["confusion"]] == [len(labels)] * len(labels)
        and figures["per_class"].keys() == set(labels)
        and set(figures.get("absent", ())) <= set(labels)
    )


def _sha256(path: Path) -> str:
    with open(path, "rb", opener=regular_file) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
