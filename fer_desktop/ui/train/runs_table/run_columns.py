"""The columns of the table of runs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fer_desktop.base.formatting import approximate_duration, shown_percent
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.ui.train.recipe_step.preset_cards import TITLES
from fer_desktop.ui.widgets.dates import shown_moment
from training.core.training_runs import VALIDATION, RunSummary

Value = str | int | float | None
NOTHING: Final = "–"


@dataclass(frozen=True)
class RunColumn:
    """One column.

    Attributes:
        title: Its heading.
        meaning: What it shows, in a sentence.
        value: What rows are sorted by; None where a run has none.
        text: What is shown of a value.
    """

    title: str
    meaning: str
    value: Callable[[RunSummary], Value]
    text: Callable[[RunSummary], str]


def _state(run: RunSummary) -> str:
    return translate("runs", "finished") if run.finished else translate("runs", "unfinished")


def _epochs(run: RunSummary) -> str:
    if run.of_epochs in (None, run.epochs):
        return str(run.epochs)
    return translate("runs", "{done} of {epochs}").format(done=run.epochs, epochs=run.of_epochs)


def _accuracy(run: RunSummary) -> str:
    return NOTHING if run.accuracy is None else shown_percent(run.accuracy, 1)


def split_title(split: str) -> str:
    """A split as it is shown."""
    return translate("runs", "Validation") if split == VALIDATION else split or NOTHING


def _preset(run: RunSummary) -> str:
    return TITLES.get(run.preset, run.preset) or NOTHING


def _architecture(run: RunSummary) -> str:
    return run.architecture or NOTHING


def _moment(run: RunSummary) -> str:
    return shown_moment(datetime.fromtimestamp(run.changed).isoformat(timespec="seconds"))


def size_text(size: int) -> str:
    """Bytes as megabytes."""
    return translate("runs", "{size} MB").format(size=shown_decimal(size / 1e6, ".1f"))


COLUMNS: Final = (
    RunColumn(
        translate("runs", "Name"),
        translate("runs", "Name of the model"),
        lambda run: run.name,
        lambda run: run.name,
    ),
    RunColumn(
        translate("runs", "State"),
        translate("runs", "Whether the model is there, or the training is unfinished"),
        _state,
        _state,
    ),
    RunColumn(
        translate("runs", "Accuracy"),
        translate("runs", "Share of faces whose prediction is their label, on the split in the next column"),
        lambda run: run.accuracy,
        _accuracy,
    ),
    RunColumn(
        translate("runs", "Split"),
        translate("runs", "What the accuracy was measured on; validation is that of the last epoch"),
        lambda run: run.split or None,
        lambda run: split_title(run.split),
    ),
    RunColumn(
        translate("runs", "Macro F1"),
        translate("runs", "Mean F1 of the classes, on the same split"),
        lambda run: run.macro_f1,
        lambda run: NOTHING if run.macro_f1 is None else shown_decimal(run.macro_f1, ".3f"),
    ),
    RunColumn(
        translate("runs", "Epochs"), translate("runs", "Complete epochs"), lambda run: run.epochs, _epochs
    ),
    RunColumn(
        translate("runs", "Time"),
        translate("runs", "Time of the epochs, without pauses"),
        lambda run: run.seconds,
        lambda run: NOTHING if run.seconds is None else approximate_duration(run.seconds),
    ),
    RunColumn(
        translate("runs", "Recipe"), translate("runs", "The preset that it began with"), _preset, _preset
    ),
    RunColumn(
        translate("runs", "Network"), translate("runs", "The architecture"), _architecture, _architecture
    ),
    RunColumn(
        translate("runs", "Data"),
        translate("runs", "Files and folders that it was trained on"),
        lambda run: run.data or None,
        lambda run: run.data or NOTHING,
    ),
    RunColumn(
        translate("runs", "Tags"),
        translate("runs", "Your own tags"),
        lambda run: ", ".join(run.notes.tags) or None,
        lambda run: ", ".join(run.notes.tags),
    ),
    RunColumn(
        translate("runs", "Date"),
        translate("runs", "When it was written last"),
        lambda run: run.changed,
        _moment,
    ),
    RunColumn(
        translate("runs", "Size"),
        translate("runs", "Size of its files"),
        lambda run: run.bytes,
        lambda run: size_text(run.bytes),
    ),
)


def matches(run: RunSummary, wish: str) -> bool:
    """Whether a run has all words of a filter in any of its columns or its note."""
    text = " ".join([*(column.text(run) for column in COLUMNS), run.notes.note]).casefold()
    return all(word in text for word in wish.casefold().split())
