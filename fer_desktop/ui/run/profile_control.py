"""Profiles in the window of an analysis: what a run takes from a file, and how its settings become one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.output.sidecar import METADATA
from fer_desktop.analysis.run_profile import ProfileError, RunProfile, profile_of, read_profile, write_profile
from fer_desktop.base import paths
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings, read_as
from fer_desktop.ui.run.run_form import AnalysisForm
from fer_desktop.ui.widgets.save_dialog import ask_where_to_save
from training.core.bundle import ModelBundle

KIND = translate("batch", "Profile (*.toml)")


class ProfileControl(QObject):
    """Loads and saves, and holds the profile that is in use.

    Signals:
        said: What was done, in a sentence.
        failed: What could not be, in a sentence.
    """

    said = Signal(str)
    failed = Signal(str)

    def __init__(
        self, form: AnalysisForm, bundle: Callable[[], ModelBundle], preferences: Callable[[], Settings]
    ) -> None:
        """No profile is in use.

        Args:
            form: Shows what it says.
            bundle: Gives the model in use.
            preferences: Gives how faces are found, and which readings are uncertain, without a profile.
        """
        super().__init__(form)
        self._form, self._bundle, self._preferences = form, bundle, preferences
        self.profile: RunProfile | None = None
        options = form.options
        options.load.clicked.connect(self._ask_for_file)
        options.save.clicked.connect(self._ask_where_to_save)
        options.without_profile.clicked.connect(self.clear)

    @property
    def settings(self) -> Settings:
        """How faces are found by the next run, and which readings are uncertain."""
        settings = self._preferences() if self.profile is None else self.profile.settings
        return read_as(settings, whole=self._form.whole.isChecked())

    def load(self, path: Path) -> None:
        """Take all settings from a profile of the model in use."""
        try:
            profile = read_profile(path)
            profile.check_model(self._bundle())
        except ProfileError as error:
            self.failed.emit(str(error))
            return
        self.profile = profile
        self._form.whole.setChecked(profile.settings.faces == "whole")
        self._form.options.take(profile.part, profile.sampling, profile.minimum_quality)
        self._form.options.show_profile(path.name)

    def clear(self) -> None:
        """Find faces as the preferences say, again; what was chosen in the form stays."""
        self.profile = None
        self._form.options.show_profile("")

    def save(self, path: Path) -> None:
        """Write what the next run would do."""
        bundle, choices = self._bundle(), self._form.choices
        identity = OneModel(bundle).identity(self.settings) | choices.identity
        profile = profile_of(identity, str(path))
        if bundle.folder.parent not in (paths.bundled_models(), paths.models_folder()):
            profile = RunProfile(profile.path, {**profile.values, "model": str(bundle.folder)})
        try:
            write_profile(path, profile)
        except ProfileError as error:
            self.failed.emit(str(error))
            return
        self.said.emit(translate("batch", "Saved {path}.").format(path=path))

    def _ask_for_file(self) -> None:
        kinds = translate("batch", "Profiles and provenance ({kinds})").format(kinds=f"*.toml *{METADATA}")
        chosen, _ = QFileDialog.getOpenFileName(self._form, translate("batch", "Load a profile"), "", kinds)
        if chosen:
            self.load(Path(chosen))

    def _ask_where_to_save(self) -> None:
        rows = self._form.rows
        proposed = str(rows.with_suffix(".toml")) if rows else "profile.toml"
        ask_where_to_save(self._form, translate("batch", "Save the profile"), proposed, KIND, self.save)
