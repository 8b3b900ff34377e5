"""What cleaning has found, and whether such faces are left out."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.explain.data_preparation import rule_summary, rule_title
from fer_desktop.explain.training_messages import unreadable_text
from fer_desktop.ui.train.data_step.face_pictures import FacePairs, decoded
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.page_parts import CollapsibleSection, clear, label, say

_FOUND: Final = translate(
    "train",
    "Such faces add nothing, count twice, or make a model look better than it is. Selected groups are "
    "excluded; clear a box to keep its faces.",
)
_TICKED: Final = translate("train", "Selected: excluded from training (data cleaning)")
_STAY: Final = translate(
    "train",
    "Also found in test splits: {faces}. These are kept; otherwise, results would not be comparable with "
    "others’.",
)
_TRAINING: Final = "Training"
_NOTHING: Final = translate("train", "Nothing found: no blank faces, no duplicates, no conflicting labels.")


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
        self._parts: dict[str, RulePart] = {}
        self._size = 48
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
        self.boxes, self._parts, self._size = {}, {}, size
        for rule in rules:
            self._add_if_found(rule, rule["name"] not in kept_before)
        self._summary.setText(_FOUND if self.boxes else _NOTHING)

    def show_removed(self, rules: Sequence[dict[str, Any]]) -> None:
        """Show what the rules find with the options of now; ``rules`` as in the event ``split``.

        What one rule leaves may be found by the next one, and in which split faces are decides whether they
        go.
        """
        for rule in rules:
            if rule["name"] in self._parts:
                self._parts[rule["name"]].show_numbers(rule["found"])
            else:
                self._add_if_found(rule, True)
        self._summary.setText(_FOUND if self.boxes else _NOTHING)

    def _add_if_found(self, rule: dict[str, Any], ticked: bool) -> None:
        if sum(rule["found"].values()):
            part = self._parts[rule["name"]] = RulePart(rule, self._size)
            part.box.setChecked(ticked)
            part.box.toggled.connect(lambda _: self.changed.emit())
            self.boxes[rule["name"]] = part.box
            self._blocks.addWidget(part)

    def show_unreadable(self, count: int, named: Sequence[Mapping[str, Any]]) -> None:
        """Add the rows and pictures that could not be read."""
        if not count:
            return
        unread = translate("train", "Unreadable rows or pictures, skipped: {count:,}")
        self._list(unread.format(count=count), count, [unreadable_text(row) for row in named])

    def show_photographs(
        self, no_face: Mapping[str, Any] | None, several_faces: Mapping[str, Any] | None
    ) -> None:
        """Add the photographs in which no face was found, and those with several."""
        skipped, largest = translate("train", "They are skipped."), translate("train", "The largest is used.")
        for found, title, meaning in (
            (no_face, translate("train", "Photographs without a face: {count:,}"), skipped),
            (several_faces, translate("train", "Photographs with several faces: {count:,}"), largest),
        ):
            if found and found["count"]:
                named = [meaning, *found["named"]]
                self._list(title.format(count=found["count"]), found["count"] + 1, named)

    def _list(self, title: str, count: int, named: Sequence[str]) -> None:
        block = CollapsibleSection(title)
        many = count - len(named)
        more = [translate("train", "and {many:,} more").format(many=many)] if many > 0 else []
        block.inside.addWidget(label(breakable("\n".join([*named, *more])), "caption"))
        self._blocks.addWidget(block)


class RulePart(QWidget):
    """One rule: how many faces go by it, how many stay though it finds them, why, and some of them.

    Attributes:
        box: Ticked where its faces are left out.
    """

    def __init__(self, rule: dict[str, Any], size: int, parent: QWidget | None = None) -> None:
        """Show a rule as in the event ``findings``; ``examples`` may be missing."""
        super().__init__(parent)
        self._title = rule_title(rule["name"])
        self.box = QCheckBox()
        self.box.setObjectName("heading")
        self.box.setToolTip(_TICKED)
        self.stay = label("", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.box, label(rule_summary(rule["name"]), "caption"), self.stay):
            layout.addWidget(widget)
        if rule.get("examples"):
            examples = FacePairs(sign="=")
            examples.setToolTip(translate("train", "Examples: a face and its duplicate"))
            examples.show_pairs(
                [
                    (decoded(face, size), decoded(twin, size) if twin else None)
                    for face, twin in rule["examples"]
                ]
            )
            layout.addWidget(examples)
        self.show_numbers(rule["found"])

    def show_numbers(self, found: Mapping[str, int]) -> None:
        """Show how many faces are found by split; those of the test splits stay."""
        many = found.get(_TRAINING, 0)
        self.box.setText(f"{self._title[:1].upper()}{self._title[1:]}: {shown_number(many)}")
        stay = [f"{shown_number(n)} {split}" for split, n in found.items() if n and split != _TRAINING]
        say(self.stay, _STAY.format(faces=", ".join(stay)) if stay else "")
