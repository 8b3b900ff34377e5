"""What is said below the live picture: how to collect faces, and what keeps them from being collected."""

from typing import Final

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import counted, translate
from fer_desktop.live.face_collector import FaceCollector, FaceOutcome

IDLE: Final = translate("collect", "Hold a number key, or the button of a class, to collect faces.")
_CHANGES: Final = (
    translate("collect", "Too similar to the faces before. Turn your head a little."),
    translate("collect", "Too similar to the faces before. Raise or lower your head a little."),
    translate("collect", "Too similar to the faces before. Move, or change the light."),
)
_OBSTACLES: Final = {
    FaceOutcome.NO_FACE: translate("collect", "No face found. Look at the camera."),
    FaceOutcome.CUT_OFF: translate("collect", "The face is cut off. Move to the middle of the picture."),
}
_SEVERAL: Final = translate("collect", "Of several faces, the largest one is collected.")
_PATIENCE, _HINT_SECONDS = 0.75, 2.0
"""Seconds of near-duplicates after which a person is told what to change, and for which each hint stays."""


def collecting_hint(collector: FaceCollector, name: str, count: int, several: bool) -> str:
    """What to say while faces are collected.

    Args:
        collector: Has just taken an analysis.
        name: The class.
        count: How many faces it has.
        several: Whether there are several faces in the picture.
    """
    if collector.outcome in _OBSTACLES:
        return _OBSTACLES[collector.outcome]
    if collector.alike_seconds >= _PATIENCE:
        return _CHANGES[int(collector.alike_seconds / _HINT_SECONDS) % len(_CHANGES)]
    faces = counted(count, translate("collect", "{n} face"), translate("collect", "{n} faces"))
    text = translate("collect", "Collecting “{name}”: {faces}.").format(name=shown_name(name), faces=faces)
    return f"{text} {_SEVERAL}" if several else text
