"""The seven emotions, in the one order that every file, table and panel uses, and how data sets name them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

EMOTIONS: Final[tuple[str, ...]] = ("Angry", "Disgust", "Fear", "Happy", "Neutral", "Sad", "Surprise")

FER2013_CODES: Final[tuple[str, ...]] = ("Angry", "Disgust", "Fear", "Happy", "Sad", "Surprise", "Neutral")
"""The meaning of the codes 0 to 6 in the challenge's ``fer2013.csv`` (Goodfellow et al. 2013)."""

ALIASES: Final[dict[str, str]] = {
    "anger": "Angry",
    "disgusted": "Disgust",
    "fearful": "Fear",
    "scared": "Fear",
    "happiness": "Happy",
    "joy": "Happy",
    "neutrality": "Neutral",
    "sadness": "Sad",
    "surprised": "Surprise",
}
"""Other names, in small letters, that data sets give to emotions; their own are known without this table."""

LEFT_OUT: Final = "none"
"""What a label is mapped to whose faces shall be left out."""


@dataclass(frozen=True)
class LabelMap:
    """One line of the table of label maps.

    Attributes:
        name: As ``--labels`` calls it.
        title: The data set.
        meanings: An emotion, or ``none``, by code.
    """

    name: str
    title: str
    meanings: Mapping[int, str]


def _from(first: int, *meanings: str) -> dict[int, str]:
    return dict(enumerate(meanings, first))


LABEL_MAPS: Final[tuple[LabelMap, ...]] = (
    # Goodfellow et al. 2013.
    LabelMap("fer2013", "FER2013", _from(0, *FER2013_CODES)),
    # Barsoum et al. 2016, the order of the voters' choices; contempt, unknown and not a face are no emotion.
    LabelMap(
        "ferplus",
        "FER+",
        _from(
            0,
            *("Neutral", "Happy", "Surprise", "Sad", "Angry", "Disgust", "Fear"),
            *(LEFT_OUT, LEFT_OUT, LEFT_OUT),
        ),
    ),
    # Li, Deng and Du 2017, the basic emotions of the list_patition_label.txt.
    LabelMap("rafdb", "RAF-DB", _from(1, "Surprise", "Fear", "Disgust", "Happy", "Sad", "Angry", "Neutral")),
    # Mollahosseini, Hasani and Mahoor 2017; 7 to 10 are contempt, none, uncertain and no face.
    LabelMap(
        "affectnet",
        "AffectNet",
        _from(
            0,
            *("Neutral", "Happy", "Sad", "Surprise", "Fear", "Disgust", "Angry"),
            *(LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT),
        ),
    ),
    # What scikit-learn's LabelEncoder and Keras' image_dataset_from_directory make of folders' names.
    LabelMap("alphabetical", "alphabetical order", _from(0, *EMOTIONS)),
)


def label_map(name: str) -> LabelMap:
    """The map of a name. Raises KeyError where there is none."""
    return {entry.name: entry for entry in LABEL_MAPS}[name]


def meanings_by_map() -> dict[str, dict[str, str]]:
    """All maps as plain JSON values: by name, the emotion, or ``none``, by code."""
    return {
        entry.name: {str(code): meaning for code, meaning in entry.meanings.items()} for entry in LABEL_MAPS
    }


def label_names() -> tuple[str, ...]:
    """What ``--labels`` can be."""
    return tuple(entry.name for entry in LABEL_MAPS)
