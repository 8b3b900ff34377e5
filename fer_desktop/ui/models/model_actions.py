"""Renames, deletes, imports and exports models."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from fer_desktop.analysis.model_trial import why_not
from fer_desktop.base.errors import FerError
from fer_desktop.base.i18n import translate
from fer_desktop.base.task import Work
from fer_desktop.models.copying import export_model
from fer_desktop.models.entries import ModelEntry, is_in
from fer_desktop.models.importing import Imported, import_model
from fer_desktop.models.library import Discard, ModelLibrary
from fer_desktop.models.package import SUFFIX
from fer_desktop.ui.models.model_choice import ModelChoice
from fer_desktop.ui.models.model_trash import delete_model, to_the_bin
from fer_desktop.ui.models.models_dialog import ModelsDialog
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.page_parts import titled
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.ui.widgets.task_runner import TaskRunner
from training.core.bundle import ModelBundle


class RenameDialog(QDialog):
    """One line for a name; below it stands at once why a name cannot be given."""

    def __init__(self, name: str, check: Callable[[str], str], parent: QWidget | None = None) -> None:
        """Show the name there is.

        Args:
            name: That name.
            check: Returns a name as it will be stored; raises a FerError that says why it cannot be.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setWindowTitle(titled(translate("models", "Rename model")))
        self._check = check
        self.line = QLineEdit(name)
        self.line.setAccessibleName(translate("models", "Model name"))
        self.line.selectAll()
        self.line.textChanged.connect(self._look)
        self.hint = PlainLabel()
        self.hint.setObjectName("caption")
        self.hint.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.rename_button = buttons.addButton(
            translate("models", "Rename"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(translate("models", "New name for {name}").format(name=name)))
        layout.addWidget(self.line)
        layout.addWidget(self.hint)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)
        self._look()

    @property
    def name(self) -> str:
        """What was written."""
        return self.line.text()

    def _look(self) -> None:
        reason = ""
        try:
            self._check(self.name)
        except FerError as error:
            reason = str(error)
        usual = translate("models", "The name is also written to recordings and tables.")
        self.hint.setText(reason or usual)
        self.rename_button.setEnabled(not reason)


FILE_FILTER: Final = translate("models", "Model files (*{suffix} *.zip);;All files (*)").format(suffix=SUFFIX)


class ModelActions(QObject):
    """One thing at a time, beside the window.

    Attributes:
        discard: Moves a folder to the system's bin.
        show_folder: Shows a folder in the desktop's file manager; whether that worked.
    """

    def __init__(
        self,
        dialog: ModelsDialog,
        library: ModelLibrary,
        models: ModelChoice,
        window_bar: MessageBar,
        refresh: Callable[[Path | None], object],
    ) -> None:
        """Connect nothing; the controller asks.

        Args:
            dialog: The list.
            library: The models.
            models: Changes the one in use.
            window_bar: The window's; for what is to be said while the list is shut.
            refresh: Reads the list again, and chooses the model in a folder.
        """
        super().__init__(dialog)
        self.discard: Discard = to_the_bin
        self.show_folder: Callable[[Path], bool] = _open_in_file_manager
        self._dialog = dialog
        self._library = library
        self._models = models
        self._window_bar = window_bar
        self._refresh = refresh
        self._work = TaskRunner(self)
        self._doing = ""
        self._work.progressed.connect(lambda part: dialog.show_work(self._doing, part))
        self._work.ended.connect(lambda: dialog.show_work(""))

    @property
    def bar(self) -> MessageBar:
        """Where things are said: in the list, or in the window while that is shut."""
        return self._dialog.message_bar if self._dialog.isVisible() else self._window_bar

    def complain(self, message: str) -> None:
        """Say what went wrong."""
        self.bar.complain(message)

    def begin(self, doing: str, work: Callable[[Work], object], done: Callable[..., object]) -> None:
        """Do something as ``TaskRunner.start`` does it, unless something else is being done."""
        if self._work.busy:
            self.complain(
                translate("models", "Another operation is running. Wait until it finishes, or cancel it.")
            )
            return
        self._doing = doing
        self._dialog.message_bar.hide()
        self._dialog.show_work(doing)
        self._work.start(doing, work, done, self.complain)

    def cancel(self) -> None:
        """Stop what is being done."""
        self._work.stop()

    def close(self) -> None:
        """Stop what is being done, and wait a moment until it is cleared away: the program ends."""
        self._work.close()

    def ask_for_name(self) -> None:
        """Let the person give the chosen model another name."""
        row = self._dialog.row
        if row is None:
            return
        entry = row.entry
        try:
            self._library.check_renamable(entry)
        except FerError as error:
            self.complain(str(error))
            return
        dialog = RenameDialog(entry.name, lambda text: self._library.check_name(text, entry), self._dialog)
        dialog.accepted.connect(lambda: self._rename(entry, dialog.name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def delete(self) -> None:
        """Move the chosen model to the bin, and offer to undo it."""
        row = self._dialog.row
        if row is None:
            return
        used = self._models.bundle.folder
        delete_model(row.entry, used, self._library, self.discard, lambda: self.bar, self._refresh)

    def take_in(self, path: Path) -> None:
        """Import a model from a folder or one file."""
        self.begin(
            translate("models", "Importing {name} …").format(name=path.name),
            lambda work: import_model(path, self._library, work, why_not),
            self._taken_in,
        )

    def take_dropped(self, paths: list[str]) -> None:
        """Import what was dropped here."""
        if len(paths) == 1:
            self.take_in(Path(paths[0]))
        elif paths:
            self.complain(translate("models", "Several items were dropped. Import one model at a time."))

    def ask_for_file(self) -> None:
        """Let the person choose a file to import."""
        title = translate("models", "Import model")
        path, _ = QFileDialog.getOpenFileName(self._dialog, title, "", FILE_FILTER)
        if path:
            self.take_in(Path(path))

    def ask_for_folder(self) -> None:
        """Let the person choose a folder to import."""
        title = translate("models", "Import model folder")
        path = QFileDialog.getExistingDirectory(self._dialog, title)
        if path:
            self.take_in(Path(path))

    def ask_where_to_export(self) -> None:
        """Let the person choose where the chosen model is written to."""
        row = self._dialog.row
        if row is None:
            return
        title = translate("models", "Export model")
        path, _ = QFileDialog.getSaveFileName(self._dialog, title, f"{row.entry.name}{SUFFIX}", FILE_FILTER)
        if path:
            self.export(row.entry, Path(path))

    def export(self, entry: ModelEntry, path: Path) -> None:
        """Write a model into one file."""

        def written(file: Path) -> None:
            self.bar.tell(
                translate("models", "Exported {name} to {path}.").format(name=entry.name, path=file),
                action=translate("models", "Show folder"),
                step=lambda: self.show(file.parent),
                passes=True,
            )

        doing = translate("models", "Exporting {name} …").format(name=entry.name)
        self.begin(doing, lambda work: export_model(entry.folder, path, work), written)

    def show(self, folder: Path) -> None:
        """Show a folder in the file manager."""
        if not self.show_folder(folder):
            sentence = translate("models", "Cannot open the file manager. The folder is {folder}.")
            self.complain(sentence.format(folder=folder))

    def _rename(self, entry: ModelEntry, name: str) -> None:
        used = self._models.bundle
        in_use = is_in(entry, used)

        def renamed(bundle: ModelBundle) -> None:
            now = translate("models", "Renamed {old} to {name}.")
            self.bar.tell(now.format(old=entry.name, name=bundle.name))
            if in_use and used is self._models.bundle:
                self._models.take_name(bundle, self.complain)
            self._refresh(entry.folder.with_name(bundle.folder.name))

        doing = translate("models", "Renaming {name} …").format(name=entry.name)
        self.begin(doing, lambda work: self._library.rename(entry, name), renamed)

    def _taken_in(self, imported: Imported) -> None:
        bundle = imported.bundle
        said = translate("models", "Imported {name}.")
        if bundle.name != imported.called:
            said = translate("models", "Imported as {name}, because the name {called} already exists.")
        self.bar.tell(
            said.format(name=bundle.name, called=imported.called),
            action=translate("models", "Use"),
            step=lambda: self._models.use(bundle.folder, self.complain),
        )
        self._refresh(self._library.own / bundle.folder.name)


def _open_in_file_manager(folder: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
