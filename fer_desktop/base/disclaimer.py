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
            "showing it; what somebody feels, no program can see.",
        ),
    ),
    Point(
        translate("window", "It is often wrong"),
        translate(
            "window",
            "Some expressions are read right far more often than others. The panels show how often, on faces "
            "that the model had not seen.",
        ),
    ),
    Point(
        translate("window", "Not everybody is read alike"),
        translate(
            "window",
            "The model learnt from small gray pictures from the web, 48×48 pixels, many of them posed. "
            "Whoever is rarely on such pictures, by age, skin tone or culture, may be read worse without any "
            "sign of it.",
        ),
    ),
    Point(
        translate("window", "Judge nobody by it"),
        translate(
            "window",
            "Use it to explore, to teach and to study the method, with people who have agreed; not to decide "
            "about anybody.",
        ),
    ),
    Point(
        translate("window", "The law"),
        translate(
            "window",
            "In the European Union, article 5(1)(f) of the AI Act (Regulation (EU) 2024/1689) prohibits "
            "using AI to infer the emotions of people at the workplace and in education, except for medical "
            "or safety reasons; of other uses it can ask more, such as telling the people concerned. Other "
            "countries have rules of their own. This is no legal advice.",
        ),
    ),
)
