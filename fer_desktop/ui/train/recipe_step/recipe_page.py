"""The second step: how to train, and what the model is called."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.data_preparation import data_lines
from fer_desktop.models.names import tidied
from fer_desktop.ui.process.worker_client import WorkerClient
from fer_desktop.ui.train.recipe_step.architecture_field import ArchitectureField
from fer_desktop.ui.train.recipe_step.augmentation_preview import PreviewView
from fer_desktop.ui.train.recipe_step.estimate_view import EstimateView
from fer_desktop.ui.train.recipe_step.preset_cards import FINE_TUNE, TITLES, PresetCards
from fer_desktop.ui.train.recipe_step.preset_times import PresetTimes
from fer_desktop.ui.train.recipe_step.recipe_columns import column, lay_out
from fer_desktop.ui.train.recipe_step.recipe_extras import NETWORK, SIZE, RecipeExtras
from fer_desktop.ui.train.recipe_step.settings_form import SettingsForm
from fer_desktop.ui.train.recipe_step.settings_group import order_tabs
from fer_desktop.ui.train.runs import Run, free_name, trouble_with_name
from fer_desktop.ui.widgets.page_parts import label, say
from training.core.process.worker_protocol import Event

_FIRST_NAME: Final = translate("train", "My model")
_FROZEN: Final = "frozen_stages"


class RecipePage(QWidget):
    """Asks the worker which recipes there are, and makes a run of what the person chooses.

    Signals:
        changed: ``complete`` or the run may be another.
    """

    changed = Signal()

    def __init__(
        self,
        link: WorkerClient,
        models: Path,
        current_model: Callable[[], Path],
        parent: QWidget | None = None,
    ) -> None:
        """Build it; nothing is asked before ``enter``.

        Args:
            link: To the worker.
            models: The folder in which the model will be written.
            current_model: The folder of the model that reads at the moment, to go on from.
            parent: Qt's.
        """
        super().__init__(parent)
        self._link, self._models, self._current_model = link, models, current_model
        self._presets: dict[str, Any] = {}
        self._data: dict[str, Any] = {}
        self._balance = "none"
        self._asked = False
        self._wanted: tuple[str, dict[str, Any]] | None = None
        self.problem = label("", "problem")
        self.cards = PresetCards()
        self.form = SettingsForm({NETWORK: ArchitectureField})
        self.extras = RecipeExtras(link, models, self.form, lambda: self.run, self)
        self.preview = PreviewView(link)
        self.estimate = EstimateView(link)
        self.times = PresetTimes(link)
        self.data = label("", "caption")
        self.name_field = QLineEdit(free_name(_FIRST_NAME, models))
        self.name_field.setAccessibleName(translate("train", "Model name"))
        self.name_problem = label("", "problem")
        self.teacher_problem = label("", "problem")
        say(self.teacher_problem, "")
        self._trouble = ""
        self.cards.chosen.connect(self._choose_preset)
        self.form.changed.connect(self._changed)
        self.extras.changed.connect(self._changed)
        self.extras.refused.connect(lambda sentence: say(self.problem, sentence))
        self.extras.range_button.pressed.connect(self.leave)
        self.preview.answered.connect(self._want_estimate)
        self.estimate.estimated.connect(self._estimated)
        self.times.wanted.connect(lambda: self.times.measure(self._preset_runs()))
        self.times.measured.connect(self.cards.show_time)
        self.name_field.textChanged.connect(self._check_name)
        self._lay_out()
        self._check_name()

    @property
    def name(self) -> str:
        """What the model will be called."""
        return tidied(self.name_field.text())

    @property
    def out(self) -> Path:
        """The folder that will be written."""
        return self._models / self.name

    @property
    def seed(self) -> int:
        """By which faces are split, too."""
        return int(self.form.value("seed", 1))

    @property
    def complete(self) -> bool:
        """Whether a training can begin."""
        preset = self.cards.preset
        return bool(preset) and not self._trouble and not self.extras.trouble(preset)

    @property
    def run(self) -> Run:
        """All that decides the training."""
        preset = self.cards.preset
        overrides = dict(self.form.overrides)
        config = self._presets.get(preset, {}).get("config", {})
        if self._balance != config.get("balance", self._balance):
            overrides["balance"] = self._balance
        start = str(self._current_model()) if preset == FINE_TUNE else None
        run = {**self._data, "preset": preset, "overrides": overrides, "start": start}
        return self.extras.added_to(run)

    def enter(self, data: Mapping[str, Any], balance: str, emotions: Sequence[str] = ()) -> None:
        """The page is shown.

        Args:
            data: All of a run that ``docs/worker.md`` says of data.
            balance: What is done against class imbalance.
            emotions: Those that the model will know.
        """
        self.extras.enter(emotions)
        self._data, self._balance = dict(data), balance
        sources = ", ".join(Path(path).name or path for path in data["paths"])
        options = {**data["options"], "labels": data["labels"], "names": list(data["names"].items())}
        self.data.setText("\n".join([sources, *data_lines(options)]))
        self._check_name()
        self._ask()
        self._show_what_comes_of_it()

    def _ask(self) -> None:
        if not self._asked and self.isVisible():
            self._asked = True
            self._link.request("recipes", self._take)

    def leave(self) -> None:
        """The page is left for another; measure no more."""
        self.times.stop()
        self.estimate.give_up()

    def lost(self, sentence: str) -> None:
        """The worker is gone."""
        self._asked = False
        self.preview.forget()
        self.estimate.lost()
        self.times.lost()
        self.extras.lost(sentence)
        if not self._presets:
            say(self.problem, sentence)

    def show_run(self, preset: str, settings: Mapping[str, Any]) -> None:
        """Show a recipe with other settings in it, at once or as soon as recipes are known.

        A preset that there is none of leaves the one that is chosen.
        """
        if not self._presets:
            self._wanted = preset, dict(settings)
            return
        if preset in self._presets:
            self.cards.choose(preset)
        self.form.reset_all()
        for name, value in settings.items():
            if name in self.form.fields:
                self.form.fields[name].set_value(value)
        self._changed()

    def suggest_another_name(self) -> None:
        """For the next training, if the name was taken by the last one."""
        if trouble_with_name(self.name, self._models):
            self.name_field.setText(free_name(self.name or _FIRST_NAME, self._models))

    def _take(self, event: Event) -> None:
        match event["event"]:
            case "recipes" if not self._presets:
                say(self.problem, "")
                self._presets = event["presets"]
                self.form.show_settings(event["settings"])
                self.extras.attach()
                self.cards.show_presets(self._presets)
                first = next((name for name in TITLES if name in self.cards.cards), "")
                if first:
                    self.cards.choose(first)
                cards = [card.button for card in self.cards.cards.values()]
                order_tabs([*cards, self.name_field, *self.form.tab_stops, self.estimate.button])
                if self._wanted:
                    self.show_run(*self._wanted)
            case "architectures":
                self.extras.show_costs(event["architectures"])
            case "failed":
                self._asked = False
                say(self.problem, event["text"])
            case "stopped":
                self._asked = False  # on the way to what networks cost, by a wish to stop something else
                self._ask()

    def _choose_preset(self, name: str) -> None:
        self.form.show_config(self._presets[name]["config"])
        tunes = name == FINE_TUNE
        for setting, wanted in ((NETWORK, not tunes), (SIZE, not tunes), (_FROZEN, tunes)):
            self.form.offer(setting, wanted)  # what goes on learning has its network already
        self.extras.show_preset(name)
        self._changed()

    def _changed(self) -> None:
        self.times.stop()
        self.extras.show_changes()
        preset = self.cards.preset
        say(self.teacher_problem, self.extras.trouble(preset) if preset else "")
        self._show_what_comes_of_it()
        self.changed.emit()

    def _preset_runs(self) -> dict[str, dict[str, Any]]:
        """A run of each preset with the preset's own values."""
        runs: dict[str, dict[str, Any]] = {}
        for name, preset in self._presets.items():
            start = str(self._current_model()) if name == FINE_TUNE else None
            changed = self._balance != preset["config"].get("balance", self._balance)
            overrides = {"balance": self._balance} if changed else {}
            run = {**self._data, "preset": name, "overrides": overrides, "start": start}
            if not self.extras.trouble(name):
                runs[name] = self.extras.added_to(run)
        return runs

    def _estimated(self) -> None:
        """Show the estimate at the preset, too, if it is one of the preset's own values."""
        seconds = self.estimate.seconds
        if seconds is not None and self.run == self._preset_runs().get(self.cards.preset):
            self.cards.show_time(self.cards.preset, seconds)

    def _show_what_comes_of_it(self) -> None:
        if not self.cards.preset or not self.isVisible():
            return
        run = self.run
        self.preview.want(run["preset"], run["overrides"])
        self._want_estimate()

    def _want_estimate(self) -> None:
        """Faces are shown first: to measure takes longer."""
        if self.cards.preset and self.isVisible():
            epochs = int(self.form.value("epochs", 1))
            self.estimate.want(self.run, epochs, ask=not self.preview.waiting)

    def _check_name(self) -> None:
        self._trouble = trouble_with_name(self.name, self._models)
        say(self.name_problem, self._trouble)
        self.changed.emit()

    def _lay_out(self) -> None:
        say(self.problem, "")
        top = column(
            (translate("train", "Recipe"), self.problem, self.cards, self.teacher_problem), (16, 12, 16, 8)
        )
        well = translate("train", "The recipe's values work well. Changing them is optional.")
        left = column(
            (
                *(translate("train", "Model name"), self.name_field, self.name_problem, None),
                *(translate("train", "Settings"), label(well, "caption"), self.form),
            ),
            (16, 4, 16, 12),
        )
        right = column(
            (
                *(translate("train", "Estimated time and memory"), self.estimate, self.times, None),
                *(translate("train", "Augmentation preview"), self.preview, None),
                *(translate("train", "Data"), self.data),
            ),
            (12, 4, 16, 12),
        )
        left.addStretch(1)
        right.addStretch(1)
        lay_out(self, top, left, right)
