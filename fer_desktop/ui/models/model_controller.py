"""Does what is asked for in the list of models, and says what became of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fer_desktop.analysis.model_trial import Trial, try_out
from fer_desktop.base.i18n import translate
from fer_desktop.base.task import Work
from fer_desktop.models.bundle_figures import common_splits, stored_figures, why_not_comparable
from fer_desktop.models.entries import ModelEntry, is_in
from fer_desktop.models.library import ModelLibrary
from fer_desktop.ui.models.model_actions import ModelActions
from fer_desktop.ui.models.model_choice import ModelChoice
from fer_desktop.ui.models.model_columns import ModelRow
from fer_desktop.ui.models.models_dialog import ModelsDialog
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.task_runner import TaskRunner
from training.core.bundle import ModelBundle


class ModelController(QObject):
    """Keeps the list up to date while it is open.

    Signals:
        compare_asked: Folders of two models that are to be compared.

    Attributes:
        dialog: The list.
        actions: What changes models or takes long.
    """

    compare_asked = Signal(object, object)

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
        self.actions = ModelActions(self.dialog, library, models, message_bar, self.refresh)
        self._library = library
        self._models = models
        self._entries: tuple[ModelEntry, ...] = ()
        self._times: dict[str, float] = {}
        self._listing = TaskRunner(self)
        self._steps: dict[str, Callable[[], object]] = {
            "use": self._use,
            "rename": self.actions.ask_for_name,
            "delete": self.actions.delete,
            "import file": self.actions.ask_for_file,
            "import folder": self.actions.ask_for_folder,
            "export": self.actions.ask_where_to_export,
            "show": self._show,
            "compare": self._compare,
            "time": self._time,
            "cancel": self.actions.cancel,
        }
        self.dialog.wanted.connect(lambda wish: self._steps[wish]())
        self.dialog.dropped.connect(self.actions.take_dropped)
        self.dialog.split_chosen.connect(self._show_rows)
        models.changed.connect(lambda bundle: self.refresh())
        models.renamed.connect(lambda bundle: self.refresh())

    def open(self) -> None:
        """Show the list, above the window."""
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.table.setFocus()
        self.refresh()

    def close(self) -> None:
        """Stop what is done beside the window: the program ends."""
        self.actions.close()
        self.dialog.formats.close()
        self._listing.close()

    def refresh(self, choose: Path | None = None) -> None:
        """Read all models again, if the list is open, and choose the one in a folder."""
        if self.dialog.isVisible():
            self._listing.start(
                translate("models", "listing the models"),
                self._library.entries,
                partial(self._show_entries, choose),
                self.actions.complain,
            )

    def _show_entries(self, choose: Path | None, entries: tuple[ModelEntry, ...]) -> None:
        used = self._models.bundle
        if not any(is_in(entry, used) for entry in entries):
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
            in_use=is_in(entry, used),
            figures=stored_figures(bundle, split) if bundle else None,
            milliseconds=self._times.get(bundle.sha256) if bundle else None,
            differs=why_not_comparable(bundle, split, reference) if bundle else "",
        )

    def _use(self) -> None:
        row = self.dialog.row
        if row is None or row.in_use:
            return
        if row.entry.bundle is None:
            self.actions.complain(row.entry.problem)
        else:
            self.dialog.message_bar.hide()
            self._models.use(row.entry.folder, self.actions.complain)

    def _show(self) -> None:
        if self.dialog.row is not None:
            self.actions.show(self.dialog.row.entry.folder)

    def _compare(self) -> None:
        folders = [row.entry.folder for row in self.dialog.table.chosen_rows]
        if len(folders) == 1:
            folders.insert(0, self._models.bundle.folder)
        self.compare_asked.emit(*folders)

    def _time(self) -> None:
        bundles = {entry.bundle.sha256: entry.bundle for entry in self._entries if entry.bundle}

        def timed(trials: dict[str, Trial]) -> None:
            self._times |= {name: trial.milliseconds for name, trial in trials.items() if trial.milliseconds}
            refusals = [trial.refusal for trial in trials.values() if trial.refusal]
            if refusals:
                self.actions.complain(refusals[0])
            self._show_rows()

        self.actions.begin(translate("models", "Measuring …"), partial(_time_all, bundles), timed)


def _time_all(bundles: dict[str, ModelBundle], work: Work) -> dict[str, Trial]:
    trials = {}
    for number, (name, bundle) in enumerate(bundles.items()):
        work.advance(number / len(bundles))
        trials[name] = try_out(bundle, work)
    return trials
