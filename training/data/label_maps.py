"""What numeric labels mean in the data at hand; what is wrong with labels, and asked where unclear."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from math import log
from pathlib import Path
from typing import Any, Final

from training.core.emotions import LABEL_MAPS, LEFT_OUT, LabelMap, meanings_by_map
from training.data.data_errors import RowError
from training.data.faces import DataError

FER2013: Final = LABEL_MAPS[0]

_SHARES: Final = {
    "Angry": 0.139,
    "Disgust": 0.015,
    "Fear": 0.143,
    "Happy": 0.251,
    "Neutral": 0.173,
    "Sad": 0.168,
    "Surprise": 0.110,
}
"""Part of each emotion in FER2013's Training split; other sets of faces from the web are alike in the two
that matter most: Happy is frequent and Disgust rare."""
_UNEXPECTED: Final = 0.003
"""Share that a code counts as which a map leaves out or does not have."""
_CERTAIN: Final = 20.0
"""Natural logarithm of the likelihood ratio from which on counts contradict FER2013's order."""
_ENOUGH: Final = 50
"""Labels from which on it means something that only the code 0 is absent: one in two thousand samples of
FER2013 lacks it."""


def code_of(text: str) -> int | None:
    """The code that a label's text is: a whole number from 0 on, also written as ``3.0``; else None."""
    number = text.strip().removesuffix(".0")
    return int(number) if number.isascii() and number.isdecimal() and len(number) <= 4 else None


def doubt(codes: Counter[int]) -> str:
    """Why numeric labels do not look like FER2013's 0 to 6, as a part of a sentence; empty where they do.

    The counts decide by likelihood: each map says how frequent a code should be, by ``_SHARES``.

    Args:
        codes: How many faces have each code.
    """
    beyond = sorted(code for code in codes if code not in FER2013.meanings)
    if beyond:
        return f"{_listed(beyond)} is none of FER2013's codes 0 to 6"
    if codes.total() >= _ENOUGH and 0 not in codes and len(codes) == len(FER2013.meanings) - 1:
        return "no label is 0, which is Angry in FER2013"
    best = likeliest(codes)
    if _likelihood(codes, best) - _likelihood(codes, FER2013) >= _CERTAIN:
        return f"how often each code occurs contradicts FER2013's order and fits that of {best.title}"
    return ""


def likeliest(codes: Counter[int]) -> LabelMap:
    """The map that best explains how often each code occurs."""
    return max(LABEL_MAPS, key=lambda entry: _likelihood(codes, entry))


def _likelihood(codes: Counter[int], entry: LabelMap) -> float:
    """Natural logarithm of the multinomial likelihood, without the part that is the same for all maps."""
    shares = {code: _SHARES.get(entry.meanings.get(code, LEFT_OUT), _UNEXPECTED) for code in codes}
    return sum(count * log(shares[code]) for code, count in codes.items())


def _listed(codes: list[int]) -> str:
    shown = ", ".join(map(str, codes[:3]))
    return shown + (" and others" if len(codes) > 3 else "")


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


class UnknownNameError(RowError):
    """A label that no table knows."""

    template = "the emotion {label!r} is unknown; use one of {known}"
    option_hint = "--map {label}=EMOTION maps it; EMOTION none excludes it."


class UnknownCodeError(UnknownNameError):
    """A numeric label that FER2013 does not have, where nothing said that it belongs to another dataset."""

    template = "the meaning of the code {label} is unknown"
    option_hint = (
        "Name the dataset's codes with --labels {maps}, or map the code with --map {label}=EMOTION "
        "(EMOTION none excludes it)."
    )


class UnknownMapCodeError(UnknownNameError):
    """A numeric label that the chosen label map does not have."""

    template = "{title} has no code {label}"
    option_hint = "--map {label}=EMOTION maps it; EMOTION none excludes it."


class UnknownClassNameError(UnknownNameError):
    """A label that is none of the user's classes."""

    template = "the class {label!r} is unknown; use one of {known}"
    option_hint = "--map {label}=CLASS maps it; CLASS none excludes it."


class UnknownClassCodeError(UnknownNameError):
    """A numeric label beyond the user's classes."""

    template = "the code {label} is none of the classes, which have the codes 0 to {last}"
    option_hint = "--map {label}=CLASS maps it; CLASS none excludes it."


class UnknownMeaningError(DataError):
    """A label mapped to something that is no emotion."""

    template = "{label!r} cannot be mapped to {meaning!r}. Use one of {known}, or none to exclude such faces."


class UnknownLabelMapError(DataError):
    """No such label map."""

    template = "There is no label map {name!r}. Use one of {known}."


class LabelsWithClassesError(DataError):
    """A label map, which is one of emotions, beside classes of one's own."""

    template = "The label map {name!r} has emotions, not the named classes. Map each code to a class."
    option_hint = "Leave --labels out, and use --map CODE=CLASS."


class LabelsError(DataError):
    """Nothing says for certain what labels mean.

    Attributes:
        source: The file or folder.
        labels: All labels that were found so far.
        suggestion: Name of the label map that explains best how often each code occurs; empty without codes.
    """

    def __init__(
        self, text: str, /, source: Path, labels: Iterable[FoundLabel], suggestion: str = "", **fields: Any
    ) -> None:
        self.source, self.labels, self.suggestion = source, tuple(labels), suggestion
        super().__init__(
            text,
            source=source,
            labels=[asdict(label) for label in self.labels],
            label_maps=meanings_by_map(),
            suggestion=suggestion,
            **fields,
        )


class LabelCodesError(LabelsError):
    """Numeric labels that do not look like FER2013's, where nothing said what they mean."""

    option_hint = (
        "Say what the codes mean with --labels {maps}, or with --map CODE=EMOTION for each; the most likely "
        "label map is {suggestion}."
    )


class UnknownLabelsError(LabelsError):
    """Names that mean no emotion that anybody said, so that faces cannot be read."""


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
