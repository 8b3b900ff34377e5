"""Look into a ``model.keras`` before Keras does: it has no code in it, and no giant arrays."""

import json
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from training.core.untrusted.bundle_errors import BundleError
from training.core.untrusted.bundle_schema import MEBIBYTE

if TYPE_CHECKING:
    from training.core.bundle import ModelBundle

CONFIG: Final = "config.json"
MEMBERS: Final = frozenset((CONFIG, "metadata.json", "model.weights.h5"))
ARCHIVE_ERRORS: Final = (
    *(OSError, ValueError, EOFError, RecursionError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error),
)
"""What reading an archive raises that is damaged, or whose members are not what they claim to be."""
_COMPRESSION: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
LARGEST_CONFIG: Final = 8 * MEBIBYTE
LARGEST_WEIGHTS: Final = 1024 * MEBIBYTE
DEEPEST: Final = 60
"""Lists and objects of the configuration inside of one another; usual ones have 11."""
LARGEST_SIZE: Final = 65_536
"""Of any number in the configuration: units, filters, pixels."""
_IDENTIFIERS: Final = ("seed", "shared_object_id")
"""Fields of the configuration that are no sizes."""
_OWN: Final = ("keras",)
"""Modules from which objects may be made; None is that of tensors and tuples."""
_UNMADE: Final = frozenset(("__keras_tensor__", "__tuple__", "__tensor__", "__numpy__"))
"""What stands in place of an object, and is not made from a class."""
_UNSAFE: Final = frozenset(
    (
        *("Lambda", "__lambda__", "__function__", "function", "FlaxLayer", "JaxLayer", "TorchModuleWrapper"),
        *("TFSMLayer", "StringLookup", "IntegerLookup", "TextVectorization", "Hashing"),
    )
)
"""Layers of Keras that run code from the file, or read other files."""


class KerasArchiveError(BundleError):
    """It cannot be read."""

    template = "{path} is not a network that Keras can load. Copy the model again, or retrain it."


class KerasCodeError(BundleError):
    """Loading it would run code from elsewhere."""

    template = "{path} contains {name}, which can execute arbitrary code when loaded. Do not use this model."


class KerasSizeError(BundleError):
    """Its network is larger than any of the program's."""

    template = "{path} describes a network that is too large. Do not use this model."


class KerasShapeError(BundleError):
    """Its network takes or gives arrays of other shapes than the bundle says."""

    template = (
        "{path} has input shape {taken} and output shape {given}, but its model folder specifies {size} "
        "pixels and {n} emotions. Copy the model again, or retrain it."
    )


def check_keras_archive(bundle: "ModelBundle") -> None:
    """Make sure that ``model.keras`` holds nothing but layers of Keras and their weights.

    Raises:
        BundleError: It holds something else, cannot be read, or takes other faces.
    """
    path = bundle.keras_path
    objects = check_layers(_read_config(path), path)
    inputs = [made.get("config") for made in objects if made["class_name"] == "InputLayer"]
    shapes = [one.get("batch_shape") if isinstance(one, dict) else None for one in inputs]
    size = bundle.input_size
    if shapes != [[None, size, size, 1]]:
        raise KerasShapeError(
            path=path,
            taken=f"{shapes}"[:80],
            given="unknown",
            size=size,
            n=len(bundle.labels),
        )


def check_layers(config: dict[str, Any], path: Path) -> list[dict[str, Any]]:
    """Make sure that a configuration describes layers of Keras alone, none of which runs code from elsewhere.

    Args:
        config: As Keras writes it.
        path: What to name.

    Returns:
        Every part of it that an object is made from.

    Raises:
        BundleError: It describes something else.
    """
    objects = list(_objects(config, DEEPEST, path))
    for made in objects:
        _check_object(made, path)
    return objects


def _read_config(path: Path) -> dict[str, Any]:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            sizes = {entry.filename: entry.file_size for entry in entries}
            known = all(entry.compress_type in _COMPRESSION for entry in entries)
            if sizes.keys() != MEMBERS or len(entries) != len(MEMBERS) or not known:
                raise KerasArchiveError(path=path)
            if sizes[CONFIG] > LARGEST_CONFIG or sum(sizes.values()) > LARGEST_WEIGHTS:
                raise KerasSizeError(path=path)
            config = json.loads(archive.read(CONFIG))
    except ARCHIVE_ERRORS as error:
        raise KerasArchiveError(path=path) from error
    if not isinstance(config, dict):
        raise KerasArchiveError(path=path)
    return config


def _objects(value: Any, depth: int, path: Path) -> Iterator[dict[str, Any]]:
    """Every part of the configuration that an object is made from."""
    if not depth:
        raise KerasArchiveError(path=path)
    if isinstance(value, dict):
        if "class_name" in value:
            yield value
        for part in (part for name, part in value.items() if name not in _IDENTIFIERS):
            yield from _objects(part, depth - 1, path)
    elif isinstance(value, list):
        for part in value:
            yield from _objects(part, depth - 1, path)
    elif isinstance(value, int | float) and not -LARGEST_SIZE <= value <= LARGEST_SIZE:
        raise KerasSizeError(path=path)


def _check_object(made: dict[str, Any], path: Path) -> None:
    name, module, registered = (made.get(key) for key in ("class_name", "module", "registered_name"))
    known = isinstance(name, str) and name not in _UNSAFE
    if module is None and known and name in _UNMADE:
        return
    own = isinstance(module, str) and module.split(".")[0] in _OWN
    if not (known and own and registered in (None, name)):
        raise KerasCodeError(path=path, name=f"{name!r}"[:80])
