"""Does what is asked for in the list of models, and says what became of it."""

import errno
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFile, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from fer_desktop.errors import FerError
from fer_desktop.models.comparison import common_splits, measured
from fer_desktop.models.exporting import export_model
from fer_desktop.models.importing import Imported, import_model
from fer_desktop.models.library import Discard, Discarded, ModelEntry, ModelLibrary
from fer_desktop.models.package import SUFFIX
from fer_desktop.models.trial import Trial, try_out, why_not
from fer_desktop.ui.background import Background
from fer_desktop.ui.message_bar import MessageBar
from fer_desktop.ui.model_choice import ModelChoice
from fer_desktop.ui.model_list.columns import ModelRow
from fer_desktop.ui.model_list.dialog import ModelsDialog
from fer_desktop.ui.model_list.rename_dialog import RenameDialog
from fer_desktop.work import Work
from training.bundle import ModelBundle

FILE_FILTER: Final = f"Models in one file (*{SUFFIX} *.zip);;All files (*)"


class ModelDesk(QObject):
    """Keeps the list up to date while it is open.

    Attributes:
        dialog: The list.
        discard: Moves a folder to the system's bin.
        show_folder: Shows a folder in the desktop's file manager; whether that worked.
    """

    def __init__(
        self, library: ModelLibrary, models: ModelChoice, message_bar: MessageBar, parent: QWidget
    ) -> None:
        """Make the list; it is read when it is shown.

        Args:
            library: The models.
            models: Changes the one in use.
            message_bar: The window's; for what is to be said while the list is shut.
            parent: The window.
        """
        super().__init__(parent)
        self.dialog = ModelsDialog(parent)
        self.discard: Discard = to_the_bin
        self.show_folder: Callable[[Path], bool] = _open_in_file_manager
        self._library = library
        self._models = models
        self._window_bar = message_bar
        self._entries: tuple[ModelEntry, ...] = ()
        self._times: dict[str, float] = {}
        self._listing = Background(self)
        self._work = Background(self)
        self._doing = ""
        self._steps: dict[str, Callable[[], object]] = {
            "use": self._use,
            "rename": self._ask_for_name,
            "delete": self._delete,
            "import file": self._ask_for_file,
            "import folder": self._ask_for_folder,
            "export": self._ask_where_to_export,
            "show": self._show,
            "time": self._time,
            "cancel": self._cancel,
        }
        self.dialog.wanted.connect(lambda wish: self._steps[wish]())
        self.dialog.dropped.connect(self._take_dropped)
        self.dialog.split_chosen.connect(self._show_rows)
        self._work.progressed.connect(lambda part: self.dialog.show_work(self._doing, part))
        self._work.ended.connect(lambda: self.dialog.show_work(""))
        models.changed.connect(lambda bundle: self.refresh())

    def open(self) -> None:
        """Show the list, above the window."""
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.table.setFocus()
        self.refresh()

    def take_in(self, path: Path) -> None:
        """Import a model from a folder or one file."""
        self._begin(
            f"Importing {path.name} …",
            lambda work: import_model(path, self._library, work, why_not),
            self._taken_in,
        )

    def refresh(self, choose: Path | None = None) -> None:
        """Read all models again, if the list is open, and choose the one in a folder."""
        if self.dialog.isVisible():
            self._listing.begin(
                "listing the models",
                self._library.entries,
                partial(self._show_entries, choose),
                self._complain,
            )

    @property
    def _bar(self) -> MessageBar:
        return self.dialog.message_bar if self.dialog.isVisible() else self._window_bar

    def _complain(self, message: str) -> None:
        self._bar.complain(message)

    def _show_entries(self, choose: Path | None, entries: tuple[ModelEntry, ...]) -> None:
        used = self._models.bundle
        if not any(_is_in(entry, used) for entry in entries):
            entries = (*entries, ModelEntry(used.folder, bundled=False, bundle=used))
        self._entries = entries
        self.dialog.show_splits(common_splits([entry.bundle for entry in entries if entry.bundle]))
        self._show_rows(choose)

    def _show_rows(self, choose: Path | None = None) -> None:
        used = self._models.bundle
        split = self.dialog.split
        bundles = [used, *(entry.bundle for entry in self._entries if entry.bundle)]
        reference = next((one for one in bundles if split in one.metrics.get("splits", {})), None)
        rows = [self._row(entry, used, split, reference) for entry in self._entries]
        self.dialog.table.show_rows(rows, choose)

    def _row(
        self, entry: ModelEntry, used: ModelBundle, split: str, reference: ModelBundle | None
    ) -> ModelRow:
        bundle = entry.bundle
        return ModelRow(
            entry,
            own=not entry.bundled and self._library.is_own(entry.folder),
            in_use=_is_in(entry, used),
            measured=measured(bundle, split, reference) if bundle else None,
            milliseconds=self._times.get(bundle.sha256) if bundle else None,
        )

    def _use(self) -> None:
        row = self.dialog.row
        if row is None or row.in_use:
            return
        if row.entry.bundle is None:
            self._complain(row.entry.problem)
        else:
            self.dialog.message_bar.hide()
            self._models.use(row.entry.folder, self._complain)

    def _ask_for_name(self) -> None:
        row = self.dialog.row
        if row is None:
            return
        entry = row.entry
        try:
            self._library.check_renamable(entry)
        except FerError as error:
            self._complain(str(error))
            return
        dialog = RenameDialog(entry.name, lambda text: self._library.check_name(text, entry), self.dialog)
        dialog.accepted.connect(lambda: self._rename(entry, dialog.name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _rename(self, entry: ModelEntry, name: str) -> None:
        in_use = _is_in(entry, self._models.bundle)

        def renamed(bundle: ModelBundle) -> None:
            self._bar.tell(f"{entry.name} is now called {bundle.name}.")
            if in_use:
                self._models.use(bundle.folder, self._complain)
            self.refresh(entry.folder.with_name(bundle.folder.name))

        self._begin(f"Renaming {entry.name} …", lambda work: self._library.rename(entry, name), renamed)

    def _delete(self) -> None:
        row = self.dialog.row
        if row is None:
            return
        if row.in_use:
            self._complain(f"{row.entry.name} is in use; use another model first, then delete it.")
            return
        try:
            discarded = self._library.discard(row.entry, self.discard)
        except FerError as error:
            self._complain(str(error))
            return
        undo = partial(self._restore, discarded) if discarded.kept else None
        self._bar.tell(f"{discarded.name} is in the bin.", action="Undo" if undo else "", step=undo)
        self.refresh()

    def _restore(self, discarded: Discarded) -> None:
        try:
            folder = self._library.restore(discarded)
        except FerError as error:
            self._complain(str(error))
            return
        self._bar.tell(f"{discarded.name} is back.")
        self.refresh(folder)

    def _ask_for_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self.dialog, "Import a model", "", FILE_FILTER)
        if path:
            self.take_in(Path(path))

    def _ask_for_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self.dialog, "Import a model folder")
        if path:
            self.take_in(Path(path))

    def _take_dropped(self, paths: list[str]) -> None:
        if len(paths) == 1:
            self.take_in(Path(paths[0]))
        elif paths:
            self._complain("Several things were dropped; import one model at a time.")

    def _taken_in(self, imported: Imported) -> None:
        bundle = imported.bundle
        called = (
            "" if bundle.name == imported.called else f" It calls itself {imported.called}, which was taken."
        )
        self._bar.tell(
            f"{bundle.name} is in the list.{called}",
            action="Use it",
            step=lambda: self._models.use(bundle.folder, self._complain),
        )
        self.refresh(self._library.own / bundle.folder.name)

    def _ask_where_to_export(self) -> None:
        row = self.dialog.row
        if row is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self.dialog, "Export the model", f"{row.entry.name}{SUFFIX}", FILE_FILTER
        )
        if path:
            self.export(row.entry, Path(path))

    def export(self, entry: ModelEntry, path: Path) -> None:
        """Write a model into one file."""

        def written(file: Path) -> None:
            self._bar.tell(
                f"{entry.name} is written into {file}.",
                action="Show folder",
                step=lambda: self._show_in_file_manager(file.parent),
            )

        self._begin(f"Exporting {entry.name} …", lambda work: export_model(entry.folder, path, work), written)

    def _show(self) -> None:
        if self.dialog.row is not None:
            self._show_in_file_manager(self.dialog.row.entry.folder)

    def _show_in_file_manager(self, folder: Path) -> None:
        if not self.show_folder(folder):
            self._complain(f"The folder cannot be shown here; it is {folder}.")

    def _time(self) -> None:
        bundles = {entry.bundle.sha256: entry.bundle for entry in self._entries if entry.bundle}

        def timed(trials: dict[str, Trial]) -> None:
            self._times |= {name: trial.milliseconds for name, trial in trials.items() if trial.milliseconds}
            refusals = [trial.refusal for trial in trials.values() if trial.refusal]
            if refusals:
                self._complain(refusals[0])
            self._show_rows()

        self._begin("Measuring …", partial(_time_all, bundles), timed)

    def _cancel(self) -> None:
        self._work.stop()

    def _begin(self, doing: str, work: Callable[[Work], object], done: Callable[..., object]) -> None:
        if self._work.busy:
            self._complain("Something is being done with the models already; wait for it, or cancel it.")
            return
        self._doing = doing
        self.dialog.message_bar.hide()
        self.dialog.show_work(doing)
        self._work.begin(doing, work, done, self._complain)


def to_the_bin(folder: Path) -> Path | None:
    """Move a folder to the system's bin.

    Returns:
        Where it is there; None if the system does not tell.

    Raises:
        OSError: There is no bin, or it does not take the folder.
    """
    file = QFile(str(folder))
    if not file.moveToTrash():
        raise OSError(errno.ENOTSUP, "there is no bin for it")
    # Qt gives the file its new name there, if it knows it.
    kept = Path(file.fileName()) if file.fileName() else None
    return kept if kept != folder else None


def _time_all(bundles: dict[str, ModelBundle], work: Work) -> dict[str, Trial]:
    trials = {}
    for number, (name, bundle) in enumerate(bundles.items()):
        work.advance(number / len(bundles))
        trials[name] = try_out(bundle.folder)
    return trials


def _is_in(entry: ModelEntry, bundle: ModelBundle) -> bool:
    return entry.folder.resolve() == bundle.folder


def _open_in_file_manager(folder: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
