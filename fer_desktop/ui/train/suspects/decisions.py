"""A list of suspected label errors while a person decides on it: keys, undo, and the file; no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from training.core.suspects import (
    CONFIRM,
    RELABEL,
    REMOVE,
    Suspect,
    UnreadableSuspectsError,
    read_suspects,
    write_suspects,
)
from training.core.training_error import TrainingError

_NAME: Final = "{stem} label errors{number}.csv"
_MOST: Final = 99
_TAKEN: Final = frozenset("CR")
"""Letters that confirm and remove."""
_DIGITS: Final = "1234567890"


@dataclass(frozen=True, slots=True)
class ReviewTotals:
    """How much of a list is decided.

    Attributes:
        suspects: All of them.
        reviewed: On which something was decided.
        relabelled: That get another label.
        removed: That are removed.
    """

    suspects: int
    reviewed: int
    relabelled: int
    removed: int

    @classmethod
    def of(cls, suspects: Sequence[Suspect]) -> "ReviewTotals":
        """Count."""
        decisions = [one.decision for one in suspects]
        reviewed = len(decisions) - decisions.count("")
        return cls(len(decisions), reviewed, decisions.count(RELABEL), decisions.count(REMOVE))


def list_path(paths: Sequence[str], data: str) -> Path:
    """Where the list of some data is, or will be: beside the first file or folder, never in it.

    A list of other data that has the name already stays; the next one has a number.

    Args:
        paths: Files and folders with faces, one or more.
        data: Fingerprint of all faces, as in the column ``data``.
    """
    first = Path(paths[0]).absolute()
    stem = first.name if first.is_dir() else first.stem
    path = first.with_name(_NAME.format(stem=stem, number=""))
    for number in range(2, _MOST):
        if _may_hold(path, data):
            break
        path = first.with_name(_NAME.format(stem=stem, number=f" {number}"))
    return path


def _may_hold(path: Path, data: str) -> bool:
    if not path.exists():
        return True
    try:
        suspects = read_suspects(path)
    except UnreadableSuspectsError:
        return False
    except TrainingError:
        return True  # a row that can be corrected; whoever reads the list says so
    return not suspects or suspects[0].data == data


class Decisions:
    """The rows of a list, which the person changes one by one.

    Attributes:
        path: The file.
        suspects: The rows in their order.
        changed: Whether something is not written yet.
    """

    def __init__(self, path: Path) -> None:
        """Read the list.

        Raises:
            TrainingError: It cannot be read; the message names the file, and the row.
        """
        self.path = path
        self.suspects = read_suspects(path)
        self.changed = False
        self._suggested = [(one.likely, one.probability) for one in self.suspects]
        self._undo: list[tuple[int, Suspect]] = []

    @property
    def totals(self) -> ReviewTotals:
        """How much is decided."""
        return ReviewTotals.of(self.suspects)

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision of this session to take back."""
        return bool(self._undo)

    def suggestion(self, row: int) -> str:
        """The label that the search suggested, whatever was decided since the list was read."""
        return self._suggested[row][0]

    def confirm(self, row: int) -> None:
        """The given label is right."""
        likely, probability = self._suggested[row]
        self._set(row, CONFIRM, likely, probability)

    def relabel(self, row: int, label: str) -> None:
        """The face gets another label; the one that it has confirms it."""
        likely, probability = self._suggested[row]
        if label == self.suspects[row].given:
            self.confirm(row)
        else:
            self._set(row, RELABEL, label, probability if label == likely else None)

    def remove(self, row: int) -> None:
        """The face is not used."""
        likely, probability = self._suggested[row]
        self._set(row, REMOVE, likely, probability)

    def undo(self) -> int:
        """Take the last decision back; returns its row."""
        row, before = self._undo.pop()
        self.suspects[row], self.changed = before, True
        return row

    def write(self) -> None:
        """Write what was changed.

        Raises:
            OutputFileError: The file cannot be written; what stood there is unchanged.
        """
        if self.changed:
            write_suspects(self.suspects, self.path)
            self.changed = False

    def _set(self, row: int, decision: str, likely: str, probability: float | None) -> None:
        before = self.suspects[row]
        self._undo.append((row, before))
        self.suspects[row] = replace(before, decision=decision, likely=likely, probability=probability)
        self.changed = True


def class_keys(names: Sequence[str]) -> list[tuple[str, ...]]:
    """The keys of each class: a number for the first ten, and a letter of its name that is free.

    The letters of a name are tried in their order; letters that a keyboard may lack are left aside, and a
    class without a free letter has its number alone.

    Args:
        names: As the window shows them, in the order of the classes.
    """
    used = set(_TAKEN)
    keys: list[tuple[str, ...]] = []
    for index, name in enumerate(names):
        digit = _DIGITS[index : index + 1]
        letter = next(
            (one for one in name.upper() if one.isascii() and one.isalpha() and one not in used), ""
        )
        used.add(letter)
        keys.append(tuple(filter(None, (digit, letter))))
    return keys
