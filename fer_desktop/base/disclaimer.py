"""What readings can say and what they cannot, in few words; for the first start and for reports."""

from dataclasses import dataclass
from typing import Final

from fer_desktop.base.i18n import translate


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to know.

    Attributes:
        heading: A few words.
        text: Two or three sentences.
    """

    heading: str
    text: str


DISCLAIMER: Final = (
    Point(
        translate("window", "An expression, not a feeling"),
        translate(
            "window",
            "A reading says what a face looks like to a model. People smile without joy and feel without "
            "showing it; no program can see what somebody feels.",
        ),
    ),
    Point(
        translate("window", "It is often wrong"),
        translate(
            "window",
            "The model is right far more often for some expressions than for others. The panels show how "
            "often, on faces that it had not seen.",
        ),
    ),
    Point(
        translate("window", "It is not equally reliable for everyone"),
        translate(
            "window",
            "The model learned from small gray pictures from the web, 48×48 pixels, many of them posed. "
            "For people of an age, skin tone or culture that is rare in such pictures, readings may be "
            "less reliable without any sign of it.",
        ),
    ),
    Point(
        translate("window", "Do not judge anyone by it"),
        translate(
            "window",
            "Use it to explore, to teach and to study the method, with people who have agreed to it. Do "
            "not use it to make decisions about anyone.",
        ),
    ),
    Point(
        translate("window", "The law"),
        translate(
            "window",
            "In the European Union, article 5(1)(f) of the AI Act (Regulation (EU) 2024/1689) prohibits "
            "using AI to infer the emotions of people at the workplace and in education, except for "
            "medical or safety reasons. Other uses can have other obligations, such as informing the "
            "people concerned. Other countries have rules of their own. This is not legal advice.",
        ),
    ),
)
