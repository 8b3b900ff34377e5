"""The list of models: those that come with the program, and the person's own."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fer_desktop.base.errors import LibraryError, reason_of
from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import prepare_folder
from fer_desktop.base.task import Work
from fer_desktop.explain.training_messages import error_text
from fer_desktop.models.entries import ModelEntry, is_unfinished, read_entry, sweep, trained_names
from fer_desktop.models.names import checked_name, first_free, read_name, renamed_manifest, same_name
from training.core.bundle import MANIFEST, BundleError, ModelBundle, read_bundle
from training.core.media import read_file
from training.core.storage.atomic import replacing

Discard = Callable[[Path], Path | None]
"""Moves a folder to the system's bin; returns where it is there, None if that is not told. Raises OSError."""


@dataclass(frozen=True, slots=True)
class Discarded:
    """A model that was moved to the bin.

    Attributes:
        name: What it is called.
        folder: Where it was.
        kept: Where it is now; None where the system does not tell.
    """

    name: str
    folder: Path
    kept: Path | None


class ModelLibrary:
    """Finds models and works on the person's own. Holds nothing: what is on the disk counts."""

    def __init__(self, bundled: Path, own: Path) -> None:
        """Take note of where models are.

        Args:
            bundled: The folder of those that come with the program.
            own: The folder of the person's own; need not exist, and is made when it is needed.
        """
        self.bundled = bundled
        self.own = own

    def entries(self, work: Work) -> tuple[ModelEntry, ...]:
        """Every model, the bundled ones first, each group by name; one that is no good with its sentence.

        What an import or a deletion left that was cut off is cleared away on the way.

        Raises:
            LibraryError: A folder is there but cannot be listed.
            StoppedError: The list is not wanted any more.
        """
        sweep(self.own)
        folders = [(folder, True) for folder in _folders(self.bundled)]
        folders += [(folder, False) for folder in _folders(self.own)]
        entries = []
        for number, (folder, bundled) in enumerate(folders):
            work.advance(number / len(folders))
            entries.append(read_entry(folder, bundled))
        return tuple(sorted(entries, key=lambda entry: (not entry.bundled, entry.name.casefold())))

    def folders(self) -> tuple[Path, ...]:
        """Where all of them are, whole or not."""
        return (*_folders(self.bundled), *_folders(self.own))

    def holds(self, folder: Path) -> bool:
        """Whether a model truly lies in the list, and is not only pointed to from there."""
        return folder.resolve().parent in (self.own.resolve(), self.bundled.resolve())

    def is_own(self, folder: Path) -> bool:
        """Whether a model lies in the person's own folder."""
        return folder.absolute().parent.resolve() == self.own.resolve()

    def check_changeable(self, entry: ModelEntry, doing: str) -> None:
        """Make sure that a model may be renamed or deleted.

        Args:
            entry: The model.
            doing: What is to be done, such as "renamed", in the language of the program.

        Raises:
            LibraryError: It may not; the sentence says why.
        """
        if entry.bundled:
            raise LibraryError(
                translate(
                    "models",
                    "{name} is a bundled model and cannot be {doing}. Only your own models can be {doing}.",
                ).format(name=entry.name, doing=doing)
            )
        if not self.is_own(entry.folder):
            raise LibraryError(
                translate(
                    "models",
                    "{name} is not stored with your models but in {folder}, and cannot be {doing} here. "
                    "Import it first.",
                ).format(name=entry.name, folder=entry.folder, doing=doing)
            )
        if entry.folder.is_symlink():
            raise LibraryError(
                translate(
                    "models",
                    "{folder} is a link to another folder and cannot be {doing} here. Use the file "
                    "manager instead.",
                ).format(folder=entry.folder, doing=doing)
            )

    def check_renamable(self, entry: ModelEntry) -> None:
        """Make sure that a model may be renamed.

        Raises:
            LibraryError: It may not; the sentence says why.
        """
        self.check_changeable(entry, translate("models", "renamed"))
        if entry.bundle is None:
            raise LibraryError(
                translate("models", "Cannot rename {name} because it is unreadable. {problem}").format(
                    name=entry.name, problem=entry.problem
                )
            )

    def check_name(self, text: str, but: ModelEntry | None = None) -> str:
        """The name as it is stored.

        Args:
            text: The requested name.
            but: The model that may have this name already.

        Raises:
            ModelNameError: It is no name.
            LibraryError: Another model has it.
        """
        name = checked_name(text)
        if self._is_taken(name, but):
            raise LibraryError(
                translate("models", "A model named {name} already exists. Choose another name.").format(
                    name=name
                )
            )
        if self._is_being_trained(name, but):
            raise LibraryError(
                translate(
                    "models", "An unfinished training run named {name} already exists. Choose another name."
                ).format(name=name)
            )
        return name

    def free_name(self, name: str) -> str:
        """The name, or the name with a number where it is taken."""
        return first_free(name, lambda wish: self._is_taken(wish) or self._is_being_trained(wish))

    def rename(self, entry: ModelEntry, text: str) -> ModelBundle:
        """Give a model another name, in its manifest and on the disk.

        Raises:
            LibraryError: It is no own model, is no good, or cannot be written; all is then as before.
            ModelNameError: The name is none.
        """
        self.check_renamable(entry)
        name = self.check_name(text, entry)
        folder, manifest = entry.folder.with_name(name), entry.folder / MANIFEST
        try:
            before = read_file(manifest)
            _write_whole(manifest, renamed_manifest(before, name))
            try:
                if folder.name != entry.folder.name:
                    entry.folder.rename(folder)
            except OSError:
                _write_whole(manifest, before)
                raise
            return read_bundle(folder)
        except (OSError, ValueError) as error:
            raise LibraryError(
                translate(
                    "models",
                    "Cannot rename {folder} ({reason}). If it is the current model, use another one first.",
                ).format(folder=entry.folder, reason=reason_of(error))
            ) from error
        except BundleError as error:
            raise LibraryError(error_text(error)) from error

    def discard(self, entry: ModelEntry, discard: Discard) -> Discarded:
        """Move a model to the system's bin.

        Raises:
            LibraryError: It is no own model, or cannot be moved there; nothing is deleted otherwise.
        """
        self.check_changeable(entry, translate("models", "deleted"))
        try:
            kept = discard(entry.folder)
        except OSError as error:
            raise LibraryError(
                translate(
                    "models", "Cannot move {folder} to the trash ({reason}). Delete the folder manually."
                ).format(folder=entry.folder, reason=reason_of(error))
            ) from error
        return Discarded(entry.name, entry.folder, kept)

    def restore(self, discarded: Discarded) -> Path:
        """Bring a model back out of the bin.

        Raises:
            LibraryError: It is no longer there, its place is taken, or it cannot be moved.
        """
        kept, folder = discarded.kept, discarded.folder
        if kept is None or not kept.is_dir():
            raise LibraryError(
                translate("models", "{name} is no longer in the trash. Import it from elsewhere.").format(
                    name=discarded.name
                )
            )
        if folder.exists():
            raise LibraryError(
                translate("models", "A model named {name} exists again. Rename it first, then undo.").format(
                    name=folder.name
                )
            )
        try:
            prepare_folder(folder.parent)
            kept.rename(folder)
        except OSError as error:
            raise LibraryError(
                translate("models", "Cannot restore {name} ({reason}). Copy {path} manually.").format(
                    name=discarded.name, reason=reason_of(error), path=kept
                )
            ) from error
        # Where bins keep a note beside each thing (freedesktop.org), it would be left without one.
        with contextlib.suppress(OSError):
            (kept.parent.parent / "info" / f"{kept.name}.trashinfo").unlink()
        return folder

    def _is_taken(self, name: str, but: ModelEntry | None = None) -> bool:
        return any(
            same_name(name, known)
            for folder in self.folders()
            if but is None or folder != but.folder
            for known in (folder.name, read_name(folder))
        )

    def _is_being_trained(self, name: str, but: ModelEntry | None = None) -> bool:
        mine = None if but is None else but.folder.name
        return any(same_name(name, known) for known in trained_names(self.own) if known != mine)


def _folders(parent: Path) -> list[Path]:
    """The visible folders of a folder that may be models; none where it does not exist."""
    try:
        return sorted(path for path in parent.iterdir() if path.is_dir() and not is_unfinished(path))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise LibraryError(
            translate("models", "Cannot list {folder} ({reason}). Check its permissions.").format(
                folder=parent, reason=reason_of(error)
            )
        ) from error


def _write_whole(path: Path, content: bytes) -> None:
    with replacing(path) as partial:
        partial.write_bytes(content)
