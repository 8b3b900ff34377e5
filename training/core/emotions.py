"""The seven emotions, in the one order that every file, table and panel uses."""

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
