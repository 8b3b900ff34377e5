"""What the labels of a data set mean, be they names or codes."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from training.core.class_list import check_class_list
from training.core.emotions import ALIASES, EMOTIONS, LEFT_OUT, label_map, label_names
from training.core.training_error import TrainingError, excerpt
from training.data.data_errors import NoReadableFaceError
from training.data.label_maps import (
    FER2013,
    FoundLabel,
    LabelCodesError,
    LabelCounts,
    LabelsWithClassesError,
    UnknownClassCodeError,
    UnknownClassNameError,
    UnknownCodeError,
    UnknownLabelMapError,
    UnknownLabelsError,
    UnknownMapCodeError,
    UnknownMeaningError,
    UnknownNameError,
    code_of,
    doubt,
    likeliest,
)


@dataclass(frozen=True)
class ClassNames:
    """Turns a data set's labels into emotions, or into classes of one's own.

    Attributes:
        mapped: Emotion, or ``none``, by label in small letters: what the user said; it goes before all else.
        labels: Name of the label map for codes; empty where the user named none. Codes of a CSV then have
            FER2013's meaning if they look like FER2013's.
        classes: In place of the emotions; codes then mean the classes in this order, from 0 on.
    """

    mapped: Mapping[str, str] = field(default_factory=dict)
    labels: str = ""
    classes: tuple[str, ...] = ()
    _used: set[str] = field(default_factory=set, compare=False, repr=False)
    _codes: Counter[int] = field(default_factory=Counter, compare=False, repr=False)
    _lines: dict[int, int] = field(default_factory=dict, compare=False, repr=False)
    _counts: LabelCounts = field(default_factory=LabelCounts, compare=False, repr=False)
    _usual: dict[str, None] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(
        cls, pairs: Iterable[tuple[str, str]], labels: str = "", classes: tuple[str, ...] = ()
    ) -> "ClassNames":
        """From pairs of a data set's label and one of our names, in any case.

        Raises:
            DataError: The second name of a pair is none of ours, or there is no such label map.
            ClassListError: The classes cannot be used.
        """
        check_labels(labels, classes)
        usual = cls(classes=classes)
        mapped: dict[str, str] = {}
        for name, meaning in pairs:
            own = usual.emotion(meaning) if meaning.strip().casefold() != LEFT_OUT else LEFT_OUT
            if own is None:
                raise UnknownMeaningError(label=name, meaning=meaning, known=usual.emotions)
            mapped[_key(name)] = own
        return cls(mapped, labels, classes)

    @property
    def emotions(self) -> tuple[str, ...]:
        """What labels can mean: the emotions, or the classes in their place."""
        return self.classes or EMOTIONS

    def emotion(self, name: str) -> str | None:
        """The emotion that a name means, ``none`` if its faces are to be left out, None if unknown."""
        wanted = _key(name)
        own = {emotion.casefold(): emotion for emotion in self.emotions}
        if wanted in self.mapped:
            self._used.add(wanted)
        alias = ALIASES.get(wanted)
        return self.mapped.get(wanted) or own.get(wanted) or (alias if alias in self.emotions else None)

    def of_dataset(self, labels: str) -> "ClassNames":
        """These names for a dataset whose label map is known; what the user said goes before that map."""
        if self.labels or self.classes:
            return self
        self._usual[labels] = None
        return replace(self, labels=labels)

    @property
    def maps(self) -> str:
        """The label maps that were used, with commas between; empty for none."""
        return self.labels or ", ".join(self._usual)

    def unused(self) -> list[str]:
        """Labels of ``mapped`` that nobody has asked for yet."""
        return [name for name in self.mapped if name not in self._used]

    @property
    def found(self) -> tuple[FoundLabel, ...]:
        """The labels that were asked for, with the number of their faces."""
        return self._counts.found()

    def index(self, name: str, faces: int = 1) -> int | None:
        """Index of the emotion that a folder's name means; None if its faces are to be left out.

        Args:
            name: The label.
            faces: How many faces have it, to be counted in ``found``.

        Raises:
            UnknownNameError: Nobody said what the name means.
        """
        meaning = self.emotion(name)
        code = code_of(name)
        if meaning is None and code is not None and self.labels:
            meaning = label_map(self.labels).meanings.get(code)
        if meaning is None and code is not None and code < len(self.classes):
            meaning = self.classes[code]
        self._counts.add(_key(name), name, faces, meaning)
        if meaning is None and code is not None:
            raise self._unknown_code(code)
        if meaning is None:
            unknown = UnknownClassNameError if self.classes else UnknownNameError
            raise unknown(label=excerpt(name), known=self.emotions)
        return None if meaning == LEFT_OUT else self.emotions.index(meaning)

    def index_in_csv(self, text: str, line: int) -> int | None:
        """As ``index``, for a label in a CSV: without a label map, its codes are taken for FER2013's.

        ``check_codes`` says afterwards whether that was right.

        Args:
            text: The label.
            line: Where it stands, for ``check_codes``.

        Raises:
            UnknownNameError: Nobody said what the label means.
            UnknownCodeError: It is a code that FER2013 does not have.
        """
        code = code_of(text)
        if self.labels or self.classes or code is None or _key(text) in self.mapped:
            return self.index(text)
        self._codes[code] += 1
        self._lines.setdefault(code, line)
        self._counts.add(_key(text), text, 1, FER2013.meanings.get(code))
        if code not in FER2013.meanings:
            raise self._unknown_code(code)
        return EMOTIONS.index(FER2013.meanings[code])

    def counted(self) -> tuple[LabelCounts, Counter[int]]:
        """What is counted by now, for ``count_from``."""
        return self._counts.copy(), Counter(self._codes)

    def count_from(self, counted: tuple[LabelCounts, Counter[int]]) -> None:
        """Forget what was counted since then."""
        counts, codes = counted
        self._counts.take(counts)
        self._codes.clear()
        self._codes.update(codes)

    def check_codes(self, source: Path) -> None:
        """Make sure that the codes that were taken for FER2013's look like them; forgets them.

        Raises:
            LabelCodesError: They do not, and nothing said that they are.
        """
        codes, lines = Counter(self._codes), dict(self._lines)
        self._codes.clear()
        self._lines.clear()
        if any(str(code) in self.mapped for code in FER2013.meanings):
            # What is left says nothing of the whole any more.
            codes = Counter({code: count for code, count in codes.items() if code not in FER2013.meanings})
        reason = doubt(codes)
        if reason:
            best = likeliest(codes)
            foreign = min((line for code, line in lines.items() if code not in FER2013.meanings), default=0)
            place = f"{source}, line {foreign}" if foreign else str(source)
            raise LabelCodesError(
                f"{place}: {reason}.", source=source, labels=self.found, suggestion=best.name, maps=_maps()
            )

    def unknown_labels(self, source: Path, reason: TrainingError) -> UnknownLabelsError:
        """The error for a source with a label that means nothing; has all labels that were found by then."""
        text = str(reason) if isinstance(reason, NoReadableFaceError) else f"{source}: {reason}."
        suggestion = self._counts.likeliest_map()
        return UnknownLabelsError(
            text, source=source, labels=self.found, suggestion=suggestion, reason=reason
        )

    def _unknown_code(self, code: int) -> UnknownNameError:
        if self.labels:
            return UnknownMapCodeError(title=label_map(self.labels).title, label=code)
        if self.classes:
            return UnknownClassCodeError(label=code, last=len(self.classes) - 1)
        return UnknownCodeError(label=code, maps=_maps())


def check_labels(name: str, classes: tuple[str, ...] = ()) -> None:
    """Make sure that there is such a label map, an empty name stands for none, and that classes can be used.

    Raises:
        DataError: There is no such map, or it is named beside classes, whose codes it does not have.
        ClassListError: The classes cannot be used.
    """
    check_class_list(classes)
    if name and classes:
        raise LabelsWithClassesError(name=name)
    if name and name not in label_names():
        raise UnknownLabelMapError(name=name, known=label_names())


def _maps() -> str:
    return "|".join(label_names())


def _key(label: str) -> str:
    code = code_of(label)
    return label.strip().casefold() if code is None else str(code)
