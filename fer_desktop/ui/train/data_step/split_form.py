"""Which faces teach, which choose, and which measure."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QRadioButton, QVBoxLayout, QWidget

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.bar_plot import Bar, BarRow
from fer_desktop.ui.settings.theme import SERIES
from fer_desktop.ui.widgets.number_boxes import ChoiceBox, PercentBox
from fer_desktop.ui.widgets.page_parts import label, say
from fer_desktop.ui.widgets.plain_text import plain_tip

PARTS: Final = (
    ("Training", translate("train", "{faces:,} train"), SERIES[0]),
    ("PublicTest", translate("train", "{faces:,} validation"), SERIES[1]),
    ("PrivateTest", translate("train", "{faces:,} test"), SERIES[2]),
)
"""Split, its faces and what they are for, and its colour."""
_UNSPLIT: Final = ""
_VALIDATION: Final = "PublicTest"
_OWN_SPLITS: Final = translate(
    "train", "The dataset has its own splits, including validation, so these shares are not used."
)
_OWN_TEST: Final = translate(
    "train",
    "The dataset has its own splits but none for validation, which gets its share of the training faces.",
)
BALANCE: Final = (
    ("none", translate("train", "None")),
    ("class_weights", translate("train", "Class weights")),
    ("sampling", translate("train", "Balanced sampling")),
)


class SplitForm(QWidget):
    """As the source says, or by percentage; and the sizes that come of it.

    Signals:
        changed: The person chose something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.usage = QRadioButton(translate("train", "Use the dataset's split"))
        self.usage.setToolTip(
            translate(
                "train",
                "The Usage column of a CSV file, or folders named train and test; data without a split "
                "is divided by percentage",
            )
        )
        self.usage.setChecked(True)
        self.percent = QRadioButton(translate("train", "Random split by percentage"))
        self.percent.setToolTip(
            translate(
                "train",
                "Ignores the dataset's split; stratified by emotion and grouped, so that duplicates of a "
                "photograph are on one side",
            )
        )
        self.test = PercentBox(1, 90, 20)
        self.test.setToolTip(
            translate("train", "Test set: share of all faces, on which the final model is evaluated")
        )
        self.validation = PercentBox(0, 90, 10)
        self.validation.setToolTip(
            translate(
                "train",
                "Validation set: share of the other faces, on which the model is validated after each "
                "epoch; also used where the dataset has none",
            )
        )
        self._own_validation, self._unsplit = False, True
        self._why = label("", "caption")
        say(self._why, "")
        self._bar = BarChart(translate("train", "Train/validation/test split"), part=True)
        self._sizes = label("", "caption")
        self._problem = label("", "problem")
        say(self._problem, "")
        parts = QGridLayout()
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setColumnStretch(0, 1)
        for row, (text, box) in enumerate(
            (
                (translate("train", "Test set"), self.test),
                (translate("train", "Validation set, of the rest"), self.validation),
            )
        ):
            box.setAccessibleName(text)
            parts.addWidget(label(text, wraps=False), row, 0)
            parts.addWidget(box, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for choice in (self.usage, self.percent):
            layout.addWidget(choice)
        layout.addLayout(parts)
        for widget in (self._why, self._bar, self._sizes, self._problem):
            layout.addWidget(widget)
        self.usage.toggled.connect(self._changed)
        self.test.valueChanged.connect(self._changed)
        self.validation.valueChanged.connect(self._changed)
        self._allow()

    @property
    def why(self) -> str:
        """Why a share cannot be chosen; empty where all can."""
        return self._why.text()

    def show_source(self, splits: Mapping[str, int]) -> None:
        """Offer the shares that have an effect on faces of these splits; an empty name for none."""
        self._unsplit = bool(splits.get(_UNSPLIT))
        self._own_validation = bool(splits.get(_VALIDATION))
        self._allow()

    @property
    def options(self) -> dict[str, Any]:
        """The fields of the data's options that are chosen here."""
        return {
            "split_by": "usage" if self.usage.isChecked() else "percent",
            "test_part": self.test.value() / 100,
            "validation_part": self.validation.value() / 100,
        }

    @property
    def text(self) -> str:
        """The sizes, or what is wrong, in words."""
        return self._problem.text() or self._sizes.text()

    def show_notes(self, notes: Iterable[str]) -> None:
        """Say in the tool tip what happened to the faces."""
        self.setToolTip(plain_tip("\n".join(notes)))

    def show_sizes(self, sizes: Mapping[str, int]) -> None:
        """Show how many faces each part has."""
        say(self._problem, "")
        self._bar.show()
        self._bar.show_rows([BarRow("", _stacked(sizes))])
        words = [purpose.format(faces=sizes.get(split, 0)) for split, purpose, _ in PARTS]
        say(self._sizes, translate("train", "Faces: {parts}.").format(parts=", ".join(words)))

    def complain(self, sentence: str) -> None:
        """Say why the faces cannot be split like this."""
        self._bar.hide()
        say(self._sizes, "")
        say(self._problem, sentence)

    def _changed(self) -> None:
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        """What the dataset's own splits decide is no choice."""
        drawn = self.percent.isChecked() or self._unsplit
        self.test.setEnabled(drawn)
        self.validation.setEnabled(drawn or not self._own_validation)
        say(self._why, "" if drawn else _OWN_SPLITS if self._own_validation else _OWN_TEST)


def _stacked(sizes: Mapping[str, int]) -> tuple[Bar, ...]:
    """The share of each split, one behind the other."""
    total = sum(sizes.get(split, 0) for split, _, _ in PARTS)
    bars, start = [], 0.0
    for split, _, colour in PARTS:
        share = sizes.get(split, 0) / total if total else 0.0
        bars.append(Bar(start + share, QColor(colour), start, shown_percent(share)))
        start += share
    return tuple(bars)


class BalanceChoice(ChoiceBox):
    """What is done for emotions with few faces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for name, title in BALANCE:
            self.addItem(title, name)
        self.setAccessibleName(translate("train", "Class imbalance"))
        self.setToolTip(
            translate(
                "train",
                "If some emotions have far fewer faces, a model learns to ignore them (class imbalance). "
                "Class weights make rare emotions count more; balanced sampling shows every emotion "
                "equally often.",
            )
        )

    @property
    def balance(self) -> str:
        """As the training calls it."""
        return str(self.currentData())
