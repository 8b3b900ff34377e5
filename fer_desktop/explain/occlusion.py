"""What an occlusion map says, as sentences; no Qt."""

from typing import Final

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import counted, translate
from fer_desktop.vision.inference.occlusion_map import Occlusion

LITTLE: Final = 0.05
"""Changes of a probability up to this are not worth a word: a gray patch alone makes as much."""

CAUTION: Final = translate(
    "panels",
    "The map shows what this model's prediction depends on in this picture, not what the person feels. "
    "No face has a gray patch, so small effects mean nothing.",
)

HINT: Final = translate(
    "panels",
    "Press Compute to cover the face part by part with a small gray patch and see where that changes the "
    "reading (occlusion map).",
)

NO_FACE: Final = translate("panels", "No face for an occlusion map. Show a picture with a face first.")


def occlusion_title(occlusion: Occlusion, emotion: str) -> str:
    """Which emotion the map is of, and how likely the model finds it on the whole face."""
    top = occlusion.label
    said = (
        translate("panels", "{emotion}: {percent} without occlusion")
        if emotion == top
        else translate("panels", "{emotion}: {percent} without occlusion (top prediction: {likeliest})")
    )
    return said.format(
        emotion=shown_name(emotion),
        percent=shown_percent(occlusion.probability(emotion)),
        likeliest=shown_name(top),
    )


def occlusion_sentence(occlusion: Occlusion, emotion: str) -> str:
    """What covering a place does to an emotion's probability."""
    drops, whole = occlusion.drops(emotion), occlusion.probability(emotion)
    greatest, least = float(drops.max()), float(drops.min())
    if max(greatest, -least) <= LITTLE:
        return translate(
            "panels",
            "No single part matters: wherever the patch is, {emotion} stays within {points} of "
            "{percent}. A larger patch may show more.",
        ).format(
            emotion=shown_name(emotion), points=_points(max(greatest, -least)), percent=shown_percent(whole)
        )
    parts = []
    if greatest > LITTLE:
        parts.append(
            translate(
                "panels",
                "Orange: covering this part lowers {emotion} by up to {points} (to {percent}).",
            ).format(
                emotion=shown_name(emotion), points=_points(greatest), percent=shown_percent(whole - greatest)
            )
        )
    if least < -LITTLE:
        parts.append(
            (
                translate("panels", "Blue: covering this part raises it by up to {points} (to {percent}).")
                if parts
                else translate(
                    "panels",
                    "Blue: covering this part raises {emotion} by up to {points} (to {percent}).",
                )
            ).format(
                emotion=shown_name(emotion), points=_points(-least), percent=shown_percent(whole - least)
            )
        )
    return " ".join(parts)


def _points(difference: float) -> str:
    return counted(
        round(difference * 100),
        translate("panels", "{n}\u00a0point"),
        translate("panels", "{n}\u00a0points"),
    )
