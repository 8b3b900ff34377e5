"""How faces are made ready for a training or a measurement; part of a run's configuration."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, Literal

from training.core.bundle import ModelBundle
from training.core.class_list import check_class_list
from training.core.emotions import EMOTIONS
from training.data.class_names import check_labels
from training.data.cleaning_rules import RENAMED
from training.data.data_errors import SplitOptionError
from training.data.faces import DataError
from training.data.label_maps import code_of

SplitBy = Literal["usage", "percent"]
SPLIT_BY: Final[tuple[SplitBy, ...]] = ("usage", "percent")
_LATER: Final = ("keep", "labels", "fold", "folds", "classes", "colours", "find_faces")
"""Options that the first version did not have."""


@dataclass(frozen=True)
class DataOptions:
    """What is done with the faces after they were read.

    Attributes:
        drop: Emotions that are left out, of the data and of the model.
        names: Pairs of a label in the data and the emotion it means, beyond the usual table.
        labels: Name of the label map for codes, see ``emotions.LABEL_MAPS``; empty where none was named.
        clean: Leave out what ``training.data.cleaning`` finds.
        keep: Names of rules of the cleaning by which nothing is left out.
        split_by: ``usage``: as the source says, and by percentage where it says nothing; ``percent``:
            by percentage, whatever it says.
        test_part: Part of all faces that becomes PrivateTest, where faces are divided by percentage.
        validation_part: Part of the others that becomes PublicTest where a source has none; 0 for none.
        fold: Which of ``folds`` parts of the Training faces is held out in place of PrivateTest, from 1 on; 0
            without cross-validation.
        folds: Into how many parts the Training faces are divided for cross-validation; 0 without.
        classes: Names of one's own classes in their order, in place of the emotions; none for the emotions.
        colours: One for each class, as ``#RRGGBB``; none for the usual ones.
        find_faces: Pictures are whole photographs, out of which the largest face is cut.
    """

    drop: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    labels: str = ""
    clean: bool = False
    keep: tuple[str, ...] = ()
    split_by: SplitBy = "usage"
    test_part: float = 0.2
    validation_part: float = 0.1
    fold: int = 0
    folds: int = 0
    classes: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    find_faces: bool = False

    def __post_init__(self) -> None:
        """Refuse what divides nothing, and what labels cannot mean; earlier runs have older names."""
        object.__setattr__(self, "keep", tuple(RENAMED.get(rule, rule) for rule in self.keep))
        check_labels(self.labels, self.classes)
        check_class_list(self.classes, self.colours)
        if self.split_by not in SPLIT_BY:
            raise SplitOptionError(option="split_by", value=self.split_by, range=" | ".join(SPLIT_BY))
        if not 0 < self.test_part < 1:
            raise SplitOptionError(option="test_part", value=self.test_part, range="(0, 1)")
        if not 0 <= self.validation_part < 1:
            raise SplitOptionError(option="validation_part", value=self.validation_part, range="[0, 1)")
        if self.folds and self.folds < 2:
            raise SplitOptionError(option="folds", value=self.folds, range="[2, ∞)")
        if not (1 <= self.fold <= self.folds or self.fold == self.folds == 0):
            raise SplitOptionError(option="fold", value=self.fold, range=f"[1, {self.folds}]")

    def as_json(self) -> dict[str, Any]:
        """Plain values; without later options where they are empty, as earlier runs have it."""
        return {name: value for name, value in asdict(self).items() if name not in _LATER or value}

    def for_other_data(self) -> "DataOptions":
        """What holds for faces of another source, too: their splits as they are, and no meaning of codes."""
        names = tuple(pair for pair in self.names if code_of(pair[0]) is None)
        return replace(
            self, split_by="usage", clean=False, names=names, labels="", fold=0, folds=0, find_faces=False
        )

    @classmethod
    def of_model(cls, bundle: ModelBundle) -> "DataOptions":
        """The options that a model was trained with; its labels are the classes if none is an emotion.

        Raises:
            DataError: They are not what this program writes.
            ClassListError: Its labels cannot be classes.
        """
        options = cls.of(bundle.config)
        if options.classes or set(bundle.labels) & set(EMOTIONS):
            return options
        return replace(options, classes=bundle.labels)

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> "DataOptions":
        """The options in a bundle's configuration; the usual ones where it has none.

        Raises:
            DataError: They are not what this program writes.
        """
        try:
            stored = dict(config.get("data", {}))
            for name in ("drop", "names", "keep", "classes", "colours"):
                if name in stored:
                    stored[name] = tuple(tuple(x) if isinstance(x, list) else x for x in stored[name])
            return cls(**stored)
        except (TypeError, ValueError) as error:
            raise DataError(f"The data options are unreadable ({error}).") from error
