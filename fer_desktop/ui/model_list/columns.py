"""The columns of the list of models: what each shows of a model, and what it means."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from fer_desktop.models.comparison import Measured, trained_on
from fer_desktop.models.entries import ModelEntry
from fer_desktop.ui.dates import shown_day

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
        measured: Its figures; None without any.
        milliseconds: How long a face takes on this computer; None where it was not timed.
    """

    entry: ModelEntry
    own: bool
    in_use: bool
    measured: Measured | None
    milliseconds: float | None

    @property
    def origin(self) -> str:
        """Where the model is from."""
        if self.entry.bundled:
            return "the program"
        return "you" if self.own else "elsewhere"


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        title: Its heading.
        meaning: What it says, with the term of the field.
        text: What stands in it for a model; nothing for one that has no such figure.
        order: By what it is sorted; None comes last.
        figure: Whether it is a figure of the measurement, to be compared with others.
        spare: Whether it gives way where the window is too narrow for all columns; those further right first.
    """

    title: str
    meaning: str
    text: Callable[[ModelRow], str]
    order: Callable[[ModelRow], str | float | None]
    figure: bool = False
    spare: bool = False


def _measured_on(row: ModelRow) -> str:
    return f"{row.measured.split}, {row.measured.faces:,}" if row.measured else "not measured"


def _accuracy(row: ModelRow) -> str:
    if row.measured is None:
        return ""
    text = f"{row.measured.accuracy:.1%}"
    if row.measured.interval:
        low, high = row.measured.interval
        text += f" ({low * 100:.1f} to {high * 100:.1f})"
    return text


def _calibration(row: ModelRow) -> str:
    error = row.measured.calibration_error if row.measured else None
    return "" if error is None else f"{error:.1%}"


def _megabytes(row: ModelRow) -> float | None:
    bundle = row.entry.bundle
    return bundle.tflite_path.stat().st_size / 1e6 if bundle and bundle.tflite_path.exists() else None


def _with(form: str, value: float | None) -> str:
    return "" if value is None else format(value, form)


def _network(row: ModelRow) -> str:
    return str(row.entry.bundle.config.get("architecture", "")) if row.entry.bundle else ""


COLUMNS: Final = (
    Column(
        "Name",
        f"What the model is called; {IN_USE} marks the one in use.",
        lambda row: f"{IN_USE} {row.entry.name}" if row.in_use else row.entry.name,
        lambda row: row.entry.name.casefold(),
    ),
    Column(
        "From",
        "Where it is from: it comes with the program, is one of yours, or lies elsewhere on this computer.",
        lambda row: row.origin,
        lambda row: row.origin,
        spare=True,
    ),
    Column(
        "Measured on",
        "On which faces it was measured (split of the data), and how many they are. It was not trained on "
        "those of PublicTest and PrivateTest.",
        lambda row: _measured_on(row) if row.entry.bundle else "cannot be used",
        lambda row: row.measured.split if row.measured else None,
        figure=True,
    ),
    Column(
        "Accuracy",
        "How many of these faces it reads as they are labelled; in brackets the range in which 95 of 100 "
        "such measurements hold the true figure (confidence interval). Two models whose ranges overlap "
        "widely may be equally good.",
        _accuracy,
        lambda row: row.measured.accuracy if row.measured else None,
        figure=True,
    ),
    Column(
        "Macro F1",
        "The mean over the emotions of F1, which joins how often a label is right (precision) and how many "
        "such faces are found (recall): rare emotions count as much as frequent ones. 1 is best.",
        lambda row: _with(".3f", row.measured.macro_f1 if row.measured else None),
        lambda row: row.measured.macro_f1 if row.measured else None,
        figure=True,
    ),
    Column(
        "Calibration",
        "How far its probabilities are on average from how often it is right (expected calibration error). "
        "0 is best.",
        _calibration,
        lambda row: row.measured.calibration_error if row.measured else None,
        figure=True,
    ),
    Column(
        "Time a face",
        "How long it takes to read one face on this computer, without finding and cropping it; the median of "
        "some 60. “Measure time” measures it.",
        lambda row: "" if row.milliseconds is None else f"{row.milliseconds:.2f} ms",
        lambda row: row.milliseconds,
    ),
    Column(
        "Size",
        "The network that runs live, in megabytes.",
        lambda row: f"{size:.1f} MB" if (size := _megabytes(row)) is not None else "",
        _megabytes,
    ),
    Column(
        "Trained on",
        "How many faces it was trained on.",
        lambda row: _with(",", trained_on(row.entry.bundle) if row.entry.bundle else None),
        lambda row: trained_on(row.entry.bundle) if row.entry.bundle else None,
        spare=True,
    ),
    Column("Network", "The shape of its network (architecture).", _network, _network, spare=True),
    Column(
        "Made",
        "When it was trained.",
        lambda row: shown_day(row.entry.bundle.created) if row.entry.bundle else "",
        lambda row: row.entry.bundle.created if row.entry.bundle else None,
    ),
)
