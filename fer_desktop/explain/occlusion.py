"""What a look at a face says, in words; no Qt."""

from typing import Final

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import counted, translate
from fer_desktop.vision.inference.occlusion_map import Occlusion

LITTLE: Final = 0.05
"""Changes of a probability up to this are not worth a word: a gray patch alone makes as much."""

CAUTION: Final = translate(
    "panels",
    "It shows what the answer of this model hangs on in this one picture, not what the person feels. The "
    "gray patch itself is something that no face has, so small effects mean nothing.",
)

HINT: Final = translate(
    "panels",
    "Press Look to cover the face place by place with a small gray patch, and to see where that changes the "
    "reading (an occlusion map).",
)

COVERED: Final = translate("panels", "Faces are covered. Show them again (X) to look at one.")
NO_FACE: Final = translate("panels", "There is no face to look at. Show a picture with a face first.")


def look_title(look: Occlusion, emotion: str) -> str:
    """Which emotion the map is of, and how likely the model finds it on the whole face."""
    likeliest = look.label
    said = (
        translate("panels", "{emotion}, {percent} on the whole face")
        if emotion == likeliest
        else translate("panels", "{emotion}, {percent} on the whole face (the likeliest is {likeliest})")
    )
    return said.format(
        emotion=shown_name(emotion),
        percent=_percent(look.probability(emotion)),
        likeliest=shown_name(likeliest),
    )


def look_sentence(look: Occlusion, emotion: str) -> str:
    """What covering a place does to an emotion's probability."""
    drops, whole = look.drops(emotion), look.probability(emotion)
    greatest, least = float(drops.max()), float(drops.min())
    if max(greatest, -least) <= LITTLE:
        return translate(
            "panels",
            "No single place matters: wherever the patch lies, {emotion} stays within {points} of {percent}. "
            "A larger patch may show more.",
        ).format(emotion=shown_name(emotion), points=_points(max(greatest, -least)), percent=_percent(whole))
    parts = []
    if greatest > LITTLE:
        parts.append(
            translate(
                "panels",
                "Orange: with this place covered, {emotion} is less likely, by {points} at most (then "
                "{percent}).",
            ).format(
                emotion=shown_name(emotion), points=_points(greatest), percent=_percent(whole - greatest)
            )
        )
    if least < -LITTLE:
        parts.append(
            (
                translate("panels", "Blue: more likely, by {points} at most (then {percent}).")
                if parts
                else translate(
                    "panels",
                    "Blue: with this place covered, {emotion} is more likely, by {points} at most "
                    "(then {percent}).",
                )
            ).format(emotion=shown_name(emotion), points=_points(-least), percent=_percent(whole - least))
        )
    return " ".join(parts)


def _percent(probability: float) -> str:
    return f"{probability * 100:.0f}\u00a0%"


def _points(difference: float) -> str:
    return counted(
        round(difference * 100),
        translate("panels", "{n}\u00a0point"),
        translate("panels", "{n}\u00a0points"),
    )
