"""Opens the dialog that deletes data, and has the window let go of what is deleted."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from fer_desktop.base import paths
from fer_desktop.base.i18n import translate
from fer_desktop.models.corrections import CorrectionFolder
from fer_desktop.ui.main.recent_files import RecentFiles
from fer_desktop.ui.models.model_choice import ModelChoice
from fer_desktop.ui.recorder.recorder import Recorder
from fer_desktop.ui.run.run_entries import RunEntry
from fer_desktop.ui.train.collect.collect_opener import CollectOpener
from fer_desktop.ui.train.train_opener import TrainOpener
from training.core.bundle import ModelBundle

if TYPE_CHECKING:
    from fer_desktop.ui.settings.delete_data_dialog import DeleteDataDialog


class DataControl:
    """Knows what the window uses at the moment."""

    def __init__(
        self,
        window: QWidget,
        settings: QSettings | None,
        recent: RecentFiles,
        corrections: CorrectionFolder,
        recorder: Recorder,
        models: ModelChoice,
        train: TrainOpener,
        collect: CollectOpener,
        runs: Collection[RunEntry],
    ) -> None:
        """Nothing is opened yet.

        Args:
            window: The main window.
            settings: What is remembered; None where nothing is.
            recent: The files that were opened last.
            corrections: The stored faces.
            recorder: May be recording.
            models: Changes the model in use.
            train: May be training.
            collect: May be collecting faces.
            runs: Analyses and comparisons, which may be running.
        """
        self._window, self._settings, self._recent = window, settings, recent
        self._corrections, self._recorder, self._models = corrections, recorder, models
        self._train, self._collect, self._runs = train, collect, runs

    def show(self) -> "DeleteDataDialog":
        """Show the dialog."""
        # Here, so that the main window need not wait for it.
        from fer_desktop.ui.settings.delete_data_dialog import DeleteDataDialog

        dialog = DeleteDataDialog(self.in_use, self.release, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def in_use(self) -> dict[str, str]:
        """Why some kinds of data cannot be deleted at the moment, by their names."""
        reasons: dict[str, str] = {}
        if self._recorder.recording:
            reason = translate("data", "In use by the recording. Stop recording first.")
            reasons |= dict.fromkeys(("recordings", "readings", "reports", "temporary"), reason)
        if any(run.shows_rows for run in self._runs):
            reason = translate("data", "In use by an open analysis or comparison. Close its window first.")
            reasons |= dict.fromkeys(("readings", "temporary"), reason)
        if any(run.runs for run in self._runs):
            reason = translate("data", "In use by an analysis or a comparison. Stop it first.")
            reasons |= dict.fromkeys(("readings", "models", "temporary"), reason)
        if self._collect.busy:
            reason = translate("data", "In use by the window “Collect faces”. Close it first.")
            reasons["collected_faces"] = reason
        if self._train.busy:
            reason = translate("data", "In use by the training run. Stop it first.")
            reasons |= dict.fromkeys(
                ("corrections", "collected_faces", "models", "runs", "temporary"), reason
            )
        return reasons

    def release(
        self, names: Collection[str], released: Callable[[], None], refused: Callable[[str], None]
    ) -> None:
        """Forget what is in memory of these kinds; read by the bundled model before others are deleted.

        Args:
            names: Of the kinds.
            released: Called once they can be deleted.
            refused: Called with the reason if they cannot.
        """

        def go_on() -> None:
            if "corrections" in names:
                self._corrections.forget_changes()
            if "settings" in names:
                self._recent.clear()
                if self._settings is not None:
                    self._settings.clear()
                    self._settings.sync()
            released()

        if "models" not in names or not self._models.bundle.folder.is_relative_to(
            paths.models_folder().resolve()
        ):
            go_on()
            return

        def changed(bundle: ModelBundle) -> None:
            self._models.changed.disconnect(changed)
            if bundle.folder == paths.default_model().resolve():
                go_on()
            else:
                refused(translate("data", "Another model was chosen in the meantime. Nothing was deleted."))

        def not_changed(reason: str) -> None:
            self._models.changed.disconnect(changed)
            refused(reason)

        self._models.changed.connect(changed)
        self._models.use(paths.default_model(), not_changed)
