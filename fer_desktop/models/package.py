"""A model as it comes from elsewhere, before anything of it is believed: a folder, or one file."""

from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Final, Protocol

from fer_desktop.base.errors import ModelFileError
from fer_desktop.base.i18n import translate
from fer_desktop.base.skipped_files import not_regular
from fer_desktop.models.allowed_files import LARGEST, MOST_MEMBERS, is_named_as_pickle, member_of
from fer_desktop.models.names import MAX_LENGTH
from training.core.bundle import MANIFEST
from training.core.media import regular_file, special_file_at
from training.core.storage.atomic import MEGABYTE

SUFFIX: Final = ".fermodel"
"""Of a model in one file, which is a ZIP archive."""
_NO_MODEL_FILE: Final = translate("models", "{path} is truncated or not a model file. Copy it again.")
_LEFT_OUT: Final = ("__MACOSX/", ".DS_Store")
"""What the Finder puts into archives; never unpacked."""
_END: Final = struct.Struct("<4s4H2LH")
_END_SIGN: Final = b"PK\x05\x06"
_LONG_END_SIGN: Final = b"PK\x06\x07"
_LONG_END_SIZE: Final = 20
_LONGEST_COMMENT: Final = 0xFFFF
_MOST_ENTRIES: Final = 4 * MOST_MEMBERS
"""With what is left out."""


def is_package(paths: Sequence[str]) -> bool:
    """Whether this is one file of a model, by its name."""
    return len(paths) == 1 and paths[0].casefold().endswith(SUFFIX) and Path(paths[0]).is_file()


class Package(Protocol):
    """Files by name, each with the size that is said of it; nothing of this is to be relied on."""

    @property
    def sizes(self) -> dict[str, int]:
        """Bytes by name; only plain names of files that a model may have."""

    def open(self, name: str) -> IO[bytes]:
        """Read a file. Raises OSError or what ``zipfile`` does."""

    def close(self) -> None:
        """Let go of it."""


class FolderPackage:
    """A model folder: what its manifest names is read, the rest is left where it is."""

    def __init__(self, folder: Path) -> None:
        """Look into the folder.

        Raises:
            ModelFileError: It holds no model.
            OSError: It cannot be read.
        """
        self._folder = folder
        if not (folder / MANIFEST).is_file():
            raise ModelFileError(
                translate(
                    "models", "{folder} is not a model folder. Choose a folder that contains {file}."
                ).format(folder=folder, file=MANIFEST)
            )
        self.sizes = {
            path.name: path.stat().st_size
            for path in folder.iterdir()
            if member_of(path.name) and path.is_file() and not path.is_symlink()
        }

    def open(self, name: str) -> IO[bytes]:
        """Read a file."""
        return open(self._folder / name, "rb", opener=regular_file)

    def close(self) -> None:
        """Nothing is held."""


class ZipPackage:
    """A model in one file, or a folder that somebody has packed into a ZIP archive."""

    def __init__(self, path: Path) -> None:
        """Read the list of contents, as far as it may be believed to be one.

        Raises:
            ModelFileError: It is no archive, or has contents that a model does not have.
            OSError: It cannot be read.
        """
        self._path = path
        if path.stat().st_size > LARGEST + 16 * MEGABYTE:
            raise ModelFileError(
                translate(
                    "models",
                    "{path} exceeds the maximum size of a model ({megabytes} MB). Do not use this model.",
                ).format(path=path, megabytes=LARGEST // MEGABYTE)
            )
        _check_end(path)
        try:
            self._archive = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise ModelFileError(_NO_MODEL_FILE.format(path=path)) from error
        try:
            self._entries = self._checked_entries()
        except ModelFileError:
            self.close()
            raise
        self.sizes = {name: entry.file_size for name, entry in self._entries.items()}

    def open(self, name: str) -> IO[bytes]:
        """Read a file."""
        return self._archive.open(self._entries[name])

    def close(self) -> None:
        """Close the archive."""
        self._archive.close()

    def _checked_entries(self) -> dict[str, zipfile.ZipInfo]:
        entries = [entry for entry in self._archive.infolist() if not _is_left_out(entry.filename)]
        for entry in entries:
            self._check_place(entry)
        entries = [entry for entry in entries if not entry.is_dir()]
        folder = _common_folder([entry.filename for entry in entries])
        found: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            name = entry.filename.removeprefix(folder)
            self._check_kind(entry, name)
            if name in found:
                raise self._refusal(translate("models", "contains {name} twice"), name)
            found[name] = entry
        if MANIFEST not in found:
            raise ModelFileError(
                translate(
                    "models", "{path} contains no model: {file} is missing. Choose another file."
                ).format(path=self._path, file=MANIFEST)
            )
        if len(found) > MOST_MEMBERS:
            many = translate("models", "contains {n} files, more than a model has")
            raise self._refusal(many.format(n=len(found)))
        return found

    def _check_place(self, entry: zipfile.ZipInfo) -> None:
        # zipfile itself cuts the name at a zero byte and changes "\" to "/" on Windows.
        name = entry.orig_filename
        parts = name.replace("\\", "/").split("/")
        if name.startswith(("/", "\\")) or ".." in parts or ":" in name or "\0" in name or "\\" in name:
            outside = translate("models", "would write {name!r} outside the model folder")
            raise self._refusal(outside, name)
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
            link = translate("models", "contains {name!r}, which is a link, not a file")
            raise self._refusal(link, name)
        if entry.flag_bits & 0x1:
            locked = translate("models", "{path} is password-protected. Ask for a file without a password.")
            raise ModelFileError(locked.format(path=self._path))

    def _check_kind(self, entry: zipfile.ZipInfo, name: str) -> None:
        if is_named_as_pickle(name):
            pickled = translate(
                "models",
                "contains {name!r}, pickled Python objects, which can execute arbitrary code when loaded",
            )
            raise self._refusal(pickled, name)
        if "/" in name or member_of(name) is None:
            stranger = translate("models", "contains {name!r}, which is not part of a model")
            raise self._refusal(stranger, name)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            packed = translate("models", "contains {name!r} with an unsupported compression method")
            raise self._refusal(packed, name)

    def _refusal(self, what: str, name: str = "") -> ModelFileError:
        fault = what.format(name=name[:MAX_LENGTH]) if name else what
        return ModelFileError(
            translate("models", "{path} {fault}. Do not use this model.").format(path=self._path, fault=fault)
        )


def open_package(path: Path) -> Package:
    """A folder, or one file.

    Raises:
        ModelFileError: It is no model that could be taken in.
        OSError: It cannot be read.
    """
    if not path.exists():
        raise ModelFileError(
            translate("models", "{path} does not exist. Choose a model folder or a {suffix} file.").format(
                path=path, suffix=SUFFIX
            )
        )
    kind = special_file_at(path)
    if kind:
        raise ModelFileError(str(not_regular(path, kind)))
    return FolderPackage(path) if path.is_dir() else ZipPackage(path)


def _check_end(path: Path) -> None:
    """Look at the end of an archive, which says how long its list of contents is, before that is read.

    Without this, a list of millions of entries would fill the memory.
    """
    with open(path, "rb", opener=regular_file) as file:
        size = file.seek(0, 2)
        tail_size = min(size, _END.size + _LONGEST_COMMENT + _LONG_END_SIZE)
        file.seek(size - tail_size)
        tail = file.read(tail_size)
    position = tail.rfind(_END_SIGN)
    if position < 0 or len(tail) < position + _END.size:
        raise ModelFileError(_NO_MODEL_FILE.format(path=path))
    *_, entries, length, _offset, _comment = _END.unpack_from(tail, position)
    has_long_end = _LONG_END_SIGN in tail[max(position - _LONG_END_SIZE, 0) : position]
    if has_long_end or entries > _MOST_ENTRIES or length > MEGABYTE:
        raise ModelFileError(
            translate("models", "{path} contains more files than a model has. Do not use this model.").format(
                path=path
            )
        )


def _is_left_out(name: str) -> bool:
    return name.startswith(_LEFT_OUT[0]) or name.rsplit("/", 1)[-1] == _LEFT_OUT[1]


def _common_folder(names: list[str]) -> str:
    """The one folder that holds all of an archive's files, with its slash; empty where there is none."""
    first = names[0].split("/", 1)[0] + "/" if names and "/" in names[0] else ""
    return first if first and all(name.startswith(first) for name in names) else ""
