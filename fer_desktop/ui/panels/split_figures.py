"""What the panels take from a bundle's stored figures, and the choice of the split they were taken on."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from fer_desktop.explain.confusion_matrix import ConfusionMatrix
from fer_desktop.models.stored_comparison import PREFERENCE, figures_title, fingerprint_of, is_other_data
from training.core.bundle import ModelBundle

NOT_MEASURED: Final = translate(
    "panels", "This model has not been measured yet. Measure it with “python -m training evaluate”."
)
_ABSENT: Final = translate(
    "panels", "No face is labelled {emotions}; the macro average is over the other emotions."
)
BOOTSTRAP: Final = translate("panels", "bootstrap: the faces are drawn anew, with replacement")
WILSON_AND_BOOTSTRAP: Final = translate(
    "panels", "accuracy: Wilson; F1: bootstrap, the faces are drawn anew with replacement"
)


@dataclass(frozen=True)
class StoredFigures:
    """The figures of one split, as ``training.core.metrics.measure`` describes them.

    Attributes:
        split: Under which they are stored; a split, and the name of the data if not that of the training.
        labels: The model's emotions.
        values: What is stored.
        fingerprint: Of the data that they were taken on.
    """

    split: str
    labels: tuple[str, ...]
    values: dict[str, Any]
    fingerprint: str = ""

    @property
    def title(self) -> str:
        """On which faces they were taken, in few words."""
        return figures_title(self.split, self.values)

    @property
    def caption(self) -> str:
        """On which faces the figures were taken."""
        return f"{self.title}: {self.accuracy}"

    @property
    def accuracy(self) -> str:
        """How many of how many faces were read as labelled; and whether they are other data."""
        said = translate("panels", "{part:.1%} of {count:,} faces read as labelled").format(
            part=self.values["accuracy"], count=self.values["faces"]
        )
        other = translate("panels", "not the data of the training")
        return f"{said}, {other}" if is_other_data(self.values) else said

    @property
    def absent(self) -> str:
        """A sentence on the emotions that no face has; empty where there are none."""
        names = self.values.get("absent") or ()
        return _ABSENT.format(emotions=", ".join(map(shown_name, names))) if names else ""

    @property
    def intervals(self) -> str:
        """By what the intervals are made, in few words."""
        # Measurements that tell of absent emotions have Wilson's interval; those before them, bootstrap's.
        return WILSON_AND_BOOTSTRAP if "absent" in self.values else BOOTSTRAP

    @property
    def matrix(self) -> ConfusionMatrix:
        """The confusion matrix."""
        return ConfusionMatrix.of(self.labels, self.values["confusion"])

    @property
    def overall(self) -> str:
        """Accuracy and macro-F1 with their intervals, and what else is stored of all faces together."""
        values = self.values
        parts = [
            translate("panels", "Accuracy {part:.1%}").format(part=values["accuracy"])
            + _interval(values.get("accuracy_interval"), ".1%"),
            translate("panels", "mean F1 {f1:.3f}").format(f1=values["macro_average"]["f1"])
            + _interval(values.get("macro_f1_interval"), ".3f"),
        ]
        if "top2_accuracy" in values:
            said = translate("panels", "right among the two likeliest {part:.1%}")
            parts.append(said.format(part=values["top2_accuracy"]))
        return "; ".join(parts) + "."


def _interval(ends: list[float] | None, form: str) -> str:
    if not ends:
        return ""
    low, high = (format(end, form) for end in ends)
    interval = translate("panels", "({low} to {high})").format(low=low, high=high)
    return f" {interval}"


def all_figures(bundle: ModelBundle) -> tuple[StoredFigures, ...]:
    """The figures of every split that was measured; first those that say most about new faces."""
    splits = bundle.metrics.get("splits", {})
    first = [split for split in PREFERENCE if split in splits]
    others = [split for split in splits if split not in first]
    return tuple(
        StoredFigures(split, bundle.labels, splits[split], fingerprint_of(bundle, splits[split]))
        for split in (*first, *others)
    )


def stored_figures(bundle: ModelBundle) -> StoredFigures | None:
    """The figures that say most about new faces; None for a model that was never measured."""
    return next(iter(all_figures(bundle)), None)


WIDEST: Final = 240
"""Pixels; names of data can be long."""


class SplitChoice(QWidget):
    """A list of splits, where there are several, and how good the model is on the chosen one.

    Signals:
        changed: The figures to show, ``StoredFigures``, or None for a model that was never measured.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[StoredFigures, ...] = ()
        self.list = QComboBox()
        self.list.setAccessibleName(translate("panels", "Faces that were measured"))
        self.list.setToolTip(translate("panels", "On which faces the model was measured (split of the data)"))
        self.list.setMaximumWidth(WIDEST)
        self.list.currentIndexChanged.connect(self._show)
        self._caption = QLabel()
        self._caption.setObjectName("caption")
        self._caption.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list)
        layout.addWidget(self._caption, 1)

    @property
    def text(self) -> str:
        """What the line says."""
        return self._caption.text()

    @property
    def figures(self) -> StoredFigures | None:
        """The chosen split's figures; None for a model that was never measured."""
        place = self.list.currentIndex()
        return self._all[place] if 0 <= place < len(self._all) else None

    def show_model(self, bundle: ModelBundle) -> None:
        """Offer the splits of another model, that one chosen which says most about new faces."""
        self._all = all_figures(bundle)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([figures.title for figures in self._all])
        self.list.blockSignals(False)
        self.list.setVisible(len(self._all) > 1)
        self._show()

    def _show(self) -> None:
        figures = self.figures
        if figures is None:
            self._caption.setText(NOT_MEASURED)
        else:
            self._caption.setText(figures.accuracy if len(self._all) > 1 else figures.caption)
        self.changed.emit(figures)
