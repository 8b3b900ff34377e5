"""The columns of the list of models: what each shows of a model, and what it means."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_decimal, shown_number, translate
from fer_desktop.models.bundle_figures import StoredFigures, trained_on
from fer_desktop.models.entries import ModelEntry
from fer_desktop.ui.widgets.dates import shown_day

NOTHING: Final = "–"
IN_USE: Final = "●"
NOT_COMPARABLE: Final = "≠"


@dataclass(frozen=True)
class ModelRow:
    """One model as it is shown.

    Attributes:
        entry: The model.
        own: Whether it lies in the person's own folder.
        in_use: Whether it reads.
        figures: Its figures; None without any.
        milliseconds: How long a face takes on this computer; None where it was not timed.
        differs: Why the figures cannot be compared with those of the model in use; else empty.
    """

    entry: ModelEntry
    own: bool
    in_use: bool
    figures: StoredFigures | None
    milliseconds: float | None
    differs: str = ""

    @property
    def origin(self) -> str:
        """Where the model is from."""
        if self.entry.bundled:
            return translate("models", "bundled")
        return translate("models", "own") if self.own else translate("models", "elsewhere")


@dataclass(frozen=True)
class ModelColumn:
    """One column.

    Attributes:
        title: Its heading.
        meaning: What it says, with the term of the field.
        text: What stands in it for a model; nothing for one that has no such figure.
        order: By what it is sorted; None comes last.
        figure: Whether it is a figure of the measurement, to be compared with others.
        left_aligned: Whether it holds text rather than figures.
        optional: Whether it is hidden in a window too narrow for all columns; those further right first.
    """

    title: str
    meaning: str
    text: Callable[[ModelRow], str]
    order: Callable[[ModelRow], str | float | None]
    figure: bool = False
    left_aligned: bool = False
    optional: bool = False


def _measured_on(row: ModelRow) -> str:
    if row.figures is None:
        return translate("models", "not evaluated")
    return f"{row.figures.title}, {shown_number(row.figures.faces)}"


def _accuracy(row: ModelRow) -> str:
    if row.figures is None:
        return ""
    interval = row.figures.accuracy_interval
    if interval is None:
        return shown_percent(row.figures.accuracy, 1)
    low, high = interval
    return translate("models", "{accuracy:.1%} ({low:.1f} to {high:.1f})").format(
        accuracy=row.figures.accuracy, low=100 * low, high=100 * high
    )


def _calibration(row: ModelRow) -> str:
    error = row.figures.calibration_error if row.figures else None
    return "" if error is None else shown_percent(error, 1)


def _megabytes(row: ModelRow) -> float | None:
    bundle = row.entry.bundle
    return bundle.tflite_path.stat().st_size / 1e6 if bundle and bundle.tflite_path.exists() else None


def _with(form: str, value: float | None) -> str:
    return "" if value is None else shown_decimal(value, form)


def _network(row: ModelRow) -> str:
    return str(row.entry.bundle.config.get("architecture", "")) if row.entry.bundle else ""


COLUMNS: Final = (
    ModelColumn(
        translate("models", "Name"),
        translate("models", "Name of the model; {mark} marks the current model.").format(mark=IN_USE),
        lambda row: f"{IN_USE} {row.entry.name}" if row.in_use else row.entry.name,
        lambda row: row.entry.name.casefold(),
        left_aligned=True,
    ),
    ModelColumn(
        translate("models", "Origin"),
        translate(
            "models",
            "Bundled model, your own model, or a model elsewhere on this computer.",
        ),
        lambda row: row.origin,
        lambda row: row.origin,
        left_aligned=True,
        optional=True,
    ),
    ModelColumn(
        translate("models", "Evaluated on"),
        translate(
            "models",
            "Split used for the evaluation, and its number of faces. PublicTest and PrivateTest were not "
            "used for training.",
        ),
        lambda row: _measured_on(row) if row.entry.bundle else translate("models", "unusable"),
        lambda row: row.figures.split if row.figures else None,
        figure=True,
        left_aligned=True,
    ),
    ModelColumn(
        translate("models", "Accuracy"),
        translate(
            "models",
            "Fraction of these faces whose prediction is the label; in brackets the 95% CI (Wilson). "
            "Two models with widely overlapping intervals may be equally good.",
        ),
        _accuracy,
        lambda row: row.figures.accuracy if row.figures else None,
        figure=True,
    ),
    ModelColumn(
        translate("models", "Macro F1"),
        translate(
            "models",
            "Mean of the F1 of all emotions; F1 combines precision and recall. Rare emotions count as "
            "much as frequent ones. 1 is best.",
        ),
        lambda row: _with(".3f", row.figures.macro_f1 if row.figures else None),
        lambda row: row.figures.macro_f1 if row.figures else None,
        figure=True,
    ),
    ModelColumn(
        translate("models", "Calibration"),
        translate(
            "models",
            "Expected calibration error: the mean difference between confidence and accuracy. 0 is best.",
        ),
        _calibration,
        lambda row: row.figures.calibration_error if row.figures else None,
        figure=True,
    ),
    ModelColumn(
        translate("models", "Time per face"),
        translate(
            "models",
            "Time to classify one face on this computer, without detection and cropping; median of about "
            "60 faces. “Measure time” measures it.",
        ),
        lambda row: "" if row.milliseconds is None else f"{shown_decimal(row.milliseconds, '.2f')} ms",
        lambda row: row.milliseconds,
    ),
    ModelColumn(
        translate("models", "Size"),
        translate("models", "Size of the network that runs live, in megabytes."),
        lambda row: f"{shown_decimal(size, '.1f')} MB" if (size := _megabytes(row)) is not None else "",
        _megabytes,
    ),
    ModelColumn(
        translate("models", "Training faces"),
        translate("models", "Number of faces in the training split."),
        lambda row: _with(",", trained_on(row.entry.bundle) if row.entry.bundle else None),
        lambda row: trained_on(row.entry.bundle) if row.entry.bundle else None,
        optional=True,
    ),
    ModelColumn(
        translate("models", "Architecture"),
        translate("models", "Network architecture."),
        _network,
        _network,
        left_aligned=True,
        optional=True,
    ),
    ModelColumn(
        translate("models", "Created"),
        translate("models", "When the model was trained."),
        lambda row: shown_day(row.entry.bundle.created) if row.entry.bundle else "",
        lambda row: row.entry.bundle.created if row.entry.bundle else None,
        left_aligned=True,
        optional=True,
    ),
)
