"""The colours of the emotions, told apart by colour-blind people too (after Okabe and Ito 2008). No Qt."""

from typing import Final

EMOTION_COLOURS: Final = {
    "Angry": "#D55E00",
    "Disgust": "#009E73",
    "Fear": "#CC79A7",
    "Happy": "#E69F00",
    "Neutral": "#8A8A8A",
    "Sad": "#0072B2",
    "Surprise": "#56B4E9",
}
"""Hexadecimal sRGB by label; always shown with the word beside it."""
OTHER_COLOUR: Final = "#B0A080"
"""For all that a model may name beside the seven."""
