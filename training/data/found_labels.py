"""The labels that a data set uses, with their faces and meanings; and what to ask where one is unclear."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, ClassVar

from training.data.faces import DataError
from training.data.label_maps import code_of, likeliest, meanings_by_map


@dataclass(frozen=True)
class FoundLabel:
    """One label of a data set.

    Attributes:
        label: As the data has it first; a code without decimals.
        faces: Rows or pictures with it, readable or not.
        meaning: The emotion that it is read as, ``none`` if its faces are left out, empty if nothing says
            what it means.
    """

    label: str
    faces: int
    meaning: str


class LabelsError(DataError):
    """Nothing says for certain what labels mean.

    Attributes:
        source: The file or folder.
        labels: All labels that were found so far.
        suggestion: Name of the label map that explains best how often each code occurs; empty without codes.
    """

    def __init__(
        self, message: str, source: Path, labels: Iterable[FoundLabel], suggestion: str = ""
    ) -> None:
        super().__init__(message)
        self.source = source
        self.labels = tuple(labels)
        self.suggestion = suggestion

    def details(self) -> dict[str, Any]:
        """Of the worker's event ``failed``."""
        return {
            "source": str(self.source),
            "labels": [asdict(label) for label in self.labels],
            "label_maps": meanings_by_map(),
            "suggestion": self.suggestion,
        }


class LabelCodesError(LabelsError):
    """Numeric labels that do not look like FER2013's, where nothing said what they mean."""

    kind: ClassVar[str] = "label_codes"


class UnknownLabelsError(LabelsError):
    """Names that mean no emotion that anybody said, so that faces cannot be read."""

    kind: ClassVar[str] = "unknown_labels"


class LabelCounts:
    """Counts labels as they are read."""

    def __init__(self) -> None:
        self._found: dict[str, FoundLabel] = {}

    def add(self, key: str, label: str, faces: int, meaning: str | None) -> None:
        """Count faces with a label; ``key`` is the same for all its spellings."""
        known = self._found.get(key)
        shown = key if code_of(key) is not None else label.strip()
        self._found[key] = FoundLabel(
            known.label if known else shown, (known.faces if known else 0) + faces, meaning or ""
        )

    def copy(self) -> "LabelCounts":
        """What is counted by now."""
        other = LabelCounts()
        other.take(self)
        return other

    def take(self, other: "LabelCounts") -> None:
        """Go on from other counts."""
        self._found = dict(other._found)

    def found(self) -> tuple[FoundLabel, ...]:
        """All of them, codes first, in their order."""
        return tuple(sorted(self._found.values(), key=_order))

    def likeliest_map(self) -> str:
        """Name of the label map that explains the codes best; empty without codes."""
        codes = Counter(
            {code: found.faces for found in self.found() if (code := code_of(found.label)) is not None}
        )
        return likeliest(codes).name if codes else ""


def _order(found: FoundLabel) -> tuple[bool, int, str]:
    code = code_of(found.label)
    return code is None, code or 0, found.label.casefold()
