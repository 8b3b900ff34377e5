"""What cleaning has found, and whether such faces are left out."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from fer_desktop.ui.train.faces import FacePairs, decoded
from fer_desktop.ui.train.parts import Fold, label


class CleaningView(QWidget):
    """One block for each rule that found something.

    Signals:
        changed: The person chose to leave out or to keep.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remove = QRadioButton()
        self.remove.setChecked(True)
        self.remove.setToolTip("Leave such faces out of training and measuring (data cleaning)")
        self.keep = QRadioButton("Keep them all")
        self.keep.setToolTip("Train and measure with every face that can be read")
        self.remove.toggled.connect(lambda _: self.changed.emit())
        self._summary = label()
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._summary)
        layout.addWidget(self.remove)
        layout.addWidget(self.keep)
        layout.addSpacing(8)
        layout.addLayout(self._blocks)

    @property
    def cleans(self) -> bool:
        """Whether such faces are to be left out."""
        return self.remove.isChecked()

    @property
    def text(self) -> str:
        """The sentence above all."""
        return self._summary.text()

    def show_findings(self, rules: Sequence[dict[str, Any]], size: int) -> None:
        """Show what was found; ``rules`` as in the event ``findings``, faces of ``size`` pixels."""
        while (item := self._blocks.takeAt(0)) is not None:
            item.widget().deleteLater()
        found = [(rule, sum(rule["found"].values())) for rule in rules]
        total = sum(many for _, many in found)
        self._summary.setText(
            "These faces teach nothing, count twice, or make a model look better than it is."
            if total
            else "Nothing: no blank faces, no copies, no conflicting labels."
        )
        self.remove.setText(f"Leave these {total:,} faces out (recommended)")
        for choice in (self.remove, self.keep):
            choice.setVisible(total > 0)
        for rule, many in found:
            if many:
                self._blocks.addWidget(_block(rule, many, size))

    def show_unreadable(self, count: int, named: Sequence[str]) -> None:
        """Add the rows and pictures that could not be read."""
        if not count:
            return
        block = Fold(f"{count:,} rows or pictures that cannot be read; they are left out")
        more = [f"and {count - len(named):,} more"] if count > len(named) else []
        block.inside.addWidget(label("\n".join([*named, *more]), "caption"))
        self._blocks.addWidget(block)


def _block(rule: dict[str, Any], many: int, size: int) -> QWidget:
    block = QWidget()
    layout = QVBoxLayout(block)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    word = rule["many"] if many > 1 else rule.get("one", rule["many"])
    layout.addWidget(label(f"{many:,} {word}", "heading"))
    where = ", ".join(
        f"{count:,} in {split or 'faces without a split'}" for split, count in rule["found"].items() if count
    )
    explanation = label(rule["summary"], "caption")
    explanation.setToolTip(where)
    layout.addWidget(explanation)
    pairs: list[tuple[QImage, QImage | None]] = [
        (decoded(face, size), decoded(twin, size) if twin else None) for face, twin in rule["examples"]
    ]
    examples = FacePairs(sign="=")
    examples.setToolTip("Examples: a face, and the one it is a copy of")
    examples.show_pairs(pairs)
    layout.addWidget(examples)
    return block
