"""What a look at a face says, in words; no Qt."""

from typing import Final

from fer_desktop.vision.occlusion import Occlusion

LITTLE: Final = 0.05
"""Changes of a probability up to this are not worth a word: a gray patch alone makes as much."""

CAUTION: Final = (
    "It shows what the answer of this model hangs on in this one picture, not what the person feels. The "
    "gray patch itself is something that no face has, so small effects mean nothing."
)

HINT: Final = (
    "Press Look to cover the face place by place with a small gray patch, and to see where that changes the "
    "reading (an occlusion map)."
)

NO_FACE: Final = "There is no face to look at. Show a picture with a face first."


def look_title(look: Occlusion, emotion: str) -> str:
    """Which emotion the map is of, and how likely the model finds it on the whole face."""
    likeliest = look.label
    beside = "" if emotion == likeliest else f" (the likeliest is {likeliest})"
    return f"{emotion}, {_percent(look.probability(emotion))} on the whole face{beside}"


def look_sentence(look: Occlusion, emotion: str) -> str:
    """What covering a place does to an emotion's probability."""
    drops, whole = look.drops(emotion), look.probability(emotion)
    greatest, least = float(drops.max()), float(drops.min())
    if max(greatest, -least) <= LITTLE:
        return (
            f"No single place matters: wherever the patch lies, {emotion} stays within "
            f"{_points(max(greatest, -least))} of {_percent(whole)}. A larger patch may show more."
        )
    parts = []
    if greatest > LITTLE:
        parts.append(
            f"Orange: with this place covered, {emotion} is less likely, by {_points(greatest)} at most "
            f"(then {_percent(whole - greatest)})."
        )
    if least < -LITTLE:
        parts.append(
            f"Blue: more likely, by {_points(-least)} at most (then {_percent(whole - least)})."
            if parts
            else f"Blue: with this place covered, {emotion} is more likely, by {_points(-least)} at most "
            f"(then {_percent(whole - least)})."
        )
    return " ".join(parts)


def _percent(probability: float) -> str:
    return f"{probability * 100:.0f}\u00a0%"


def _points(difference: float) -> str:
    points = round(difference * 100)
    return f"{points}\u00a0point{'' if points == 1 else 's'}"
