"""What belongs to the settings and is more than a field: teachers, a Python file, the range test."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.base.paths import bundled_models
from fer_desktop.models.library import ModelLibrary
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.train.recipe_step.architecture_field import ArchitectureField
from fer_desktop.ui.train.recipe_step.custom_architecture import CustomArchitecture
from fer_desktop.ui.train.recipe_step.preset_cards import DISTIL
from fer_desktop.ui.train.recipe_step.range_test_dialog import RangeTestDialog
from fer_desktop.ui.train.recipe_step.settings_form import SettingsForm
from fer_desktop.ui.train.recipe_step.teacher_list import TeacherList
from fer_desktop.ui.widgets.task_runner import TaskRunner

NETWORK: Final = "architecture"
SIZE: Final = "input_size"
_CUSTOM: Final = "custom"
_OF_TEACHERS: Final = ("teacher_weight", "teacher_temperature", "teacher_mirror")
_NO_TEACHER: Final = translate("train", "Choose at least one teacher under “Knowledge distillation”.")


class RecipeExtras(QObject):
    """Puts them into the groups of the form, and knows what they add to a run.

    Signals:
        changed: What they add is another.
        refused: Something cannot be used: a sentence; empty once it can.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(
        self,
        link: WorkerClient,
        models: Path,
        form: SettingsForm,
        run: Callable[[], dict[str, Any]],
        page: QWidget,
    ) -> None:
        """Build them; they are placed by ``attach``.

        Args:
            link: To the worker.
            models: The folder of the person's own models.
            form: Whose groups they belong to.
            run: Gives the run on the screen.
            page: Owns the dialogs.
        """
        super().__init__(page)
        self._link, self._form, self._run, self._page = link, form, run, page
        self._library = ModelLibrary(bundled_models(), models)
        self._reader = TaskRunner(self)
        self._emotions: tuple[str, ...] = ()
        self.teachers = TeacherList()
        self.teachers.changed.connect(self._teachers_changed)
        self.custom = CustomArchitecture(link, page)
        self.custom.checked.connect(self._use_file)
        self.custom.refused.connect(self.refused)
        self.range_button = QPushButton(translate("train", "Find a learning rate…"))
        self.range_button.setToolTip(
            translate("train", "Learning-rate range test: train some steps at a rising rate")
        )
        self.range_button.clicked.connect(self.test_rates)
        self.range_test: RangeTestDialog | None = None

    def attach(self) -> None:
        """Place them in the groups of the form, once it has its fields."""
        groups = self._form.groups
        if "distillation" in groups:
            groups["distillation"].add(self.teachers, 0)
        if "optimizer" in groups:
            groups["optimizer"].add(self.range_button)
        field = self._form.fields.get(NETWORK)
        if isinstance(field, ArchitectureField):
            field.own.clicked.connect(lambda: self.custom.choose(self._size, max(len(self._emotions), 2)))

    def enter(self, emotions: Sequence[str]) -> None:
        """The page is shown for faces of these emotions; read which models there are."""
        self._emotions = tuple(emotions)
        self.show_changes()
        self._reader.start(
            "listing models", self._library.entries, self.teachers.show_models, self.refused.emit
        )

    def show_costs(self, entries: Sequence[dict[str, Any]]) -> None:
        """Show what networks cost, as in the event ``architectures``."""
        self.teachers.show_costs(entries)
        field = self._form.fields.get(NETWORK)
        if isinstance(field, ArchitectureField):
            field.show_costs(entries)

    def show_preset(self, preset: str) -> None:
        """Another recipe is chosen."""
        group = self._form.groups.get("distillation")
        if group is not None and preset == DISTIL:
            group.button.setChecked(True)
        self.show_changes()

    def show_changes(self) -> None:
        """Follow the settings on the screen."""
        self.teachers.fit(self._emotions, self._size)
        for name in _OF_TEACHERS:
            self._form.offer(name, bool(self.teachers.teachers))

    def trouble(self, preset: str) -> str:
        """Why a training cannot begin; empty if it can."""
        return _NO_TEACHER if preset == DISTIL and not self.teachers.teachers else ""

    def added_to(self, run: dict[str, Any]) -> dict[str, Any]:
        """A run with what is chosen here."""
        overrides = dict(run["overrides"])
        if overrides.get(NETWORK) == _CUSTOM and run["start"] is None and self.custom.path is not None:
            run = {**run, "architecture_file": str(self.custom.path)}
            del overrides[NETWORK]
        if self.teachers.teachers:
            run = {**run, "teachers": [str(folder) for folder in self.teachers.teachers]}
        return {**run, "overrides": overrides}

    def test_rates(self) -> None:
        """Open the learning-rate range test for the run on the screen."""
        self.range_test = RangeTestDialog(self._link, self._run(), self._page)
        self.range_test.suggested.connect(self._form.fields["learning_rate"].set_value)
        self.range_test.finished.connect(self._range_test_closed)
        self.range_test.open()

    def lost(self, sentence: str) -> None:
        """The worker is gone."""
        if self.range_test is not None:
            self.range_test.lost(sentence)

    @property
    def _size(self) -> int:
        return int(self._form.value(SIZE, 48))

    def _range_test_closed(self) -> None:
        self.range_test = None
        self.changed.emit()

    def _teachers_changed(self) -> None:
        self.show_changes()
        self.changed.emit()

    def _use_file(self, path: Path, entry: dict[str, Any]) -> None:
        field = self._form.fields.get(NETWORK)
        if isinstance(field, ArchitectureField):
            self.refused.emit("")
            field.show_custom(path.name, entry)
            self.changed.emit()
