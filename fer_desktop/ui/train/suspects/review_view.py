"""The suspects as large faces, one of which is decided on by a key or a button."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.ui.train.suspects.decisions import Decisions, class_keys
from fer_desktop.ui.train.suspects.search_form import SPLIT_TITLES
from fer_desktop.ui.widgets.face_grid import FaceGrid, GridFace
from fer_desktop.ui.widgets.page_parts import clear, label
from fer_desktop.ui.widgets.plain_text import plain_tip
from fer_desktop.vision.types import Bytes
from training.core.suspects import CONFIRM, REMOVE, Suspect

_SIDE: Final = 96
_COLUMNS: Final = 7
"""Buttons for classes in a row."""
_OPEN: Final = "open"
"""The filter that shows what is not reviewed."""
_KEYS: Final = (("Return", "Enter", "C"), ("Del", "R"), ("Ctrl+Z",))
_VOTES: Final = {
    "contempt": translate("train", "Contempt"),
    "unknown": translate("train", "unknown"),
    "NF": translate("train", "not a face"),
}


@dataclass(frozen=True, slots=True, eq=False)
class SuspectFace:
    """What the worker knows of a suspected face.

    Attributes:
        pixels: (size, size) uint8, gray.
        split: Its split in the dataset; empty without one.
        votes: How many people chose each label; empty where nobody voted.
    """

    pixels: Bytes
    split: str = ""
    votes: Mapping[str, int] = field(default_factory=dict)


class ReviewView(QWidget):
    """Filter and progress above the faces; what is known of the chosen one, and the decisions, below them.

    Attributes:
        grid: The faces that the filter shows.
        filter: All suspects, those that are not reviewed, or those of a pair of labels.
        progress: How many are reviewed.
        details: What is known of the chosen face.

    Signals:
        decided: Something was decided or undone.
    """

    decided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decisions: Decisions | None = None
        self._faces: Sequence[SuspectFace] = ()
        self._rows: list[int] = []
        self._labels: tuple[str, ...] = ()
        self._shortcuts: list[QShortcut] = []
        widest = f"→ {max(map(shown_name, ('Surprise', 'Neutral')), key=len)} {shown_percent(1.0)}"
        self.grid = FaceGrid(side=_SIDE, widest=widest)
        self.grid.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.grid.face_chosen.connect(self._show_details)
        self.filter = QComboBox()
        self.filter.setAccessibleName(translate("train", "Show"))
        self.filter.activated.connect(lambda _: self._show_rows())
        self.progress = label("", wraps=False)
        self.details = label("", "caption")
        self.confirm = QPushButton(translate("train", "Label is correct (Enter, C)"))
        self.remove = QPushButton(translate("train", "Remove (Del, R)"))
        self.undo = QPushButton(translate("train", "Undo (Ctrl+Z)"))
        self.relabel: dict[str, QPushButton] = {}
        self._classes = QGridLayout()
        self._classes.setSpacing(4)
        for button, step in (
            (self.confirm, self.confirm_chosen),
            (self.remove, self.remove_chosen),
            (self.undo, self.take_back),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(step)
        self._lay_out()

    def show_list(self, decisions: Decisions, faces: Sequence[SuspectFace], labels: Sequence[str]) -> None:
        """Show a list from its first row that is not reviewed.

        Args:
            decisions: The list.
            faces: Those of its rows, in their order.
            labels: The classes of the data, in their order.
        """
        self._decisions, self._faces = decisions, faces
        if tuple(labels) != self._labels:
            self._make_buttons(labels)
        self._fill_filter()
        self._show_rows()
        suspects = decisions.suspects
        first = next((place for place, row in enumerate(self._rows) if not suspects[row].decision), 0)
        self._choose(first)
        self.grid.setFocus()

    def confirm_chosen(self) -> None:
        """The chosen face's label is right."""
        self._decide(lambda decisions, row: decisions.confirm(row))

    def relabel_chosen(self, name: str) -> None:
        """The chosen face gets this label."""
        self._decide(lambda decisions, row: decisions.relabel(row, name))

    def remove_chosen(self) -> None:
        """The chosen face is not used."""
        self._decide(lambda decisions, row: decisions.remove(row))

    def take_back(self) -> None:
        """Undo the last decision, and choose its face."""
        if self._decisions is None or not self._decisions.can_undo:
            return
        row = self._decisions.undo()
        if row not in self._rows:
            self.filter.setCurrentIndex(0)
            self._show_rows()
        self._changed(self._rows.index(row))
        self._choose(self._rows.index(row))

    def _decide(self, decide: Callable[[Decisions, int], object]) -> None:
        place = self.grid.currentIndex().row()
        if self._decisions is None or not 0 <= place < len(self._rows):
            return
        decide(self._decisions, self._rows[place])
        self._changed(place)
        self._choose(min(place + 1, len(self._rows) - 1))

    def _changed(self, place: int) -> None:
        self.grid.replace_face(place, self._grid_face(self._rows[place]))
        self._show_progress()
        self.decided.emit()

    def _choose(self, place: int) -> None:
        if self._rows:
            self.grid.choose(place)
        self._show_details(place)

    def _fill_filter(self) -> None:
        assert self._decisions is not None
        suspects = self._decisions.suspects
        pairs = Counter((one.given, self._decisions.suggestion(row)) for row, one in enumerate(suspects))
        self.filter.clear()
        self.filter.addItem(translate("train", "All suspects ({n:,})").format(n=len(suspects)), None)
        self.filter.addItem(translate("train", "Not reviewed"), _OPEN)
        for (given, likely), count in sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0])):
            text = translate("train", "{given} → {likely} ({n:,})")
            self.filter.addItem(
                text.format(given=shown_name(given), likely=shown_name(likely), n=count), (given, likely)
            )

    def _show_rows(self) -> None:
        """Show what the filter lets through."""
        assert self._decisions is not None
        wanted, decisions = self.filter.currentData(), self._decisions
        self._rows = [
            row
            for row, one in enumerate(decisions.suspects)
            if wanted is None
            or (not one.decision if wanted == _OPEN else wanted == (one.given, decisions.suggestion(row)))
        ]
        self.grid.show_faces([self._grid_face(row) for row in self._rows])
        self._choose(0)
        self._show_progress()

    def _grid_face(self, row: int) -> GridFace:
        assert self._decisions is not None
        one = self._decisions.suspects[row]
        below, emotion = _decided(one)
        return GridFace(
            self._faces[row].pixels,
            shown_name(one.given),
            below,
            emotion,
            dashed=not one.decision,
            explain=lambda: self._described(row),
        )

    def _described(self, row: int) -> str:
        assert self._decisions is not None
        one, face = self._decisions.suspects[row], self._faces[row]
        suggested = self._decisions.suggestion(row)
        parts = [
            ", ".join(filter(None, (_place(one.face), SPLIT_TITLES.get(face.split, face.split)))),
            translate("train", "labelled {label}, probability {percent}").format(
                label=shown_name(one.given), percent=shown_percent(1 - one.score)
            ),
        ]
        percent = "" if one.probability is None else f" ({shown_percent(one.probability)})"
        suggestion = translate("train", "suggested: {label}")
        parts.append(suggestion.format(label=shown_name(suggested)) + percent)
        if face.votes:
            votes = sorted(face.votes.items(), key=lambda vote: -vote[1])
            said = ", ".join(f"{_VOTES.get(name) or shown_name(name)} {count}" for name, count in votes)
            parts.append(translate("train", "votes: {votes}").format(votes=said))
        return " · ".join(parts)

    def _show_details(self, place: int) -> None:
        there = self._decisions is not None and 0 <= place < len(self._rows)
        self.details.setText(self._described(self._rows[place]) if there else "")
        for button in (self.confirm, self.remove, *self.relabel.values()):
            button.setEnabled(there)
        self.undo.setEnabled(self._decisions is not None and self._decisions.can_undo)

    def _show_progress(self) -> None:
        assert self._decisions is not None
        totals = self._decisions.totals
        text = translate("train", "{done:,} of {all:,} reviewed")
        self.progress.setText(text.format(done=totals.reviewed, all=totals.suspects))

    def _make_buttons(self, labels: Sequence[str]) -> None:
        clear(self._classes)
        for old in self._shortcuts:
            old.deleteLater()
        self._labels, self.relabel, self._shortcuts = tuple(labels), {}, []
        names = [shown_name(name) for name in labels]
        for index, (name, keys) in enumerate(zip(labels, class_keys(names), strict=True)):
            text = f"{names[index]} ({', '.join(keys)})" if keys else names[index]
            button = self.relabel[name] = QPushButton(text.replace("&", "&&"))
            button.setAutoDefault(False)
            button.setToolTip(plain_tip(translate("train", "Relabel as {label}").format(label=names[index])))
            button.clicked.connect(partial(self.relabel_chosen, name))
            self._classes.addWidget(button, index // _COLUMNS, index % _COLUMNS)
            self._add_keys(keys, partial(self.relabel_chosen, name))
        steps = (self.confirm_chosen, self.remove_chosen, self.take_back)
        for keys, step in zip(_KEYS, steps, strict=True):
            self._add_keys(keys, step)

    def _add_keys(self, keys: Sequence[str], step: Callable[[], object]) -> None:
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self.grid)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(step)
            self._shortcuts.append(shortcut)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(label(translate("train", "Show"), wraps=False))
        above.addWidget(self.filter)
        above.addStretch(1)
        above.addWidget(self.progress)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in (self.confirm, self.remove):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(above)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.details)
        layout.addLayout(self._classes)
        layout.addLayout(below)


def _place(face: str) -> str:
    """Where a face stands, in the language of the window."""
    line = translate("training", "line {n}")
    return re.sub(r"\bline (\d+)$", lambda found: line.format(n=found[1]), face)


def _decided(one: Suspect) -> tuple[str, str]:
    """The second line below a face, and whose colour its frame has."""
    if one.decision == CONFIRM:
        return translate("train", "✓ correct"), one.given
    if one.decision == REMOVE:
        return translate("train", "✗ removed"), ""
    if one.decision:
        return f"✓ → {shown_name(one.likely)}", one.likely
    percent = "" if one.probability is None else f" {shown_percent(one.probability)}"
    return f"→ {shown_name(one.likely)}{percent}", one.likely
