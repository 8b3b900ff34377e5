"""What cleaning has found, and whether such faces are left out."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from fer_desktop.language import translate
from fer_desktop.ui.train.faces import FacePairs, decoded
from fer_desktop.ui.train.parts import Fold, clear, label
from fer_desktop.ui.train.said_by_training import in_our_words

_FOUND: Final = translate(
    "train",
    "Such faces teach nothing, count twice, or make a model look better than it is. "
    "What is ticked is left out; untick it to keep it.",
)
_NOTHING: Final = translate("train", "Nothing: no blank faces, no copies, no conflicting labels.")


class CleaningView(QWidget):
    """One block for each rule that found something, with a tick box.

    Signals:
        changed: The person chose to leave out or to keep.

    Attributes:
        boxes: By rule; ticked where its faces are left out.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._rules: tuple[str, ...] = ()
        self._summary = label("", "caption")
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._summary)
        layout.addLayout(self._blocks)

    @property
    def options(self) -> dict[str, Any]:
        """The fields of the data's options that are chosen here."""
        return {"clean": True, "keep": [name for name, box in self.boxes.items() if not box.isChecked()]}

    @property
    def text(self) -> str:
        """The sentence above all."""
        return self._summary.text()

    def show_findings(self, rules: Sequence[dict[str, Any]], size: int) -> None:
        """Show what was found; ``rules`` as in the event ``findings``, faces of ``size`` pixels."""
        clear(self._blocks)
        kept_before = self.options["keep"]
        self.boxes = {}
        for rule in rules:
            many = sum(rule["found"].values())
            if many:
                words = in_our_words(rule["many"])
                box = QCheckBox(f"{words[:1].upper()}{words[1:]}: {many:,}")
                box.setObjectName("heading")
                box.setChecked(rule["name"] not in kept_before)
                box.setToolTip(
                    translate("train", "Ticked: left out of training and measuring (data cleaning)")
                )
                box.toggled.connect(lambda _: self.changed.emit())
                self.boxes[rule["name"]] = box
                self._blocks.addWidget(_block(box, rule, size))
        self._summary.setText(_FOUND if self.boxes else _NOTHING)

    def show_unreadable(self, count: int, named: Sequence[str]) -> None:
        """Add the rows and pictures that could not be read."""
        if not count:
            return
        unread = translate("train", "Rows or pictures that cannot be read, and are left out: {count:,}")
        block = Fold(unread.format(count=count))
        many = count - len(named)
        more = [translate("train", "and {many:,} more").format(many=many)] if many > 0 else []
        block.inside.addWidget(label("\n".join([*named, *more]), "caption"))
        self._blocks.addWidget(block)


def _block(box: QCheckBox, rule: dict[str, Any], size: int) -> QWidget:
    block = QWidget()
    layout = QVBoxLayout(block)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    explanation = label(in_our_words(rule["summary"]), "caption")
    unsplit = translate("train", "without a split")
    explanation.setToolTip(
        ", ".join(f"{split or unsplit}: {many:,}" for split, many in rule["found"].items() if many)
    )
    examples = FacePairs(sign="=")
    examples.setToolTip(translate("train", "Examples: a face, and the one it is a copy of"))
    examples.show_pairs(
        [(decoded(face, size), decoded(twin, size) if twin else None) for face, twin in rule["examples"]]
    )
    for widget in (box, explanation, examples):
        layout.addWidget(widget)
    return block
