"""What the values of options must be; each function raises ``ArgumentTypeError`` where one is not."""

from __future__ import annotations

import argparse

from fer_desktop.analysis.face_thumbnails import MOST_PER_FACE
from fer_desktop.base.frame_sampling import MOST_EVERY, MOST_PER_SECOND
from fer_desktop.base.settings import SMALLEST_FACES

MOST_JOBS = 256
"""More threads than any one computer has cores for."""


def jobs(text: str) -> int:
    """A number of threads."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_JOBS:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number of jobs from 1 to {MOST_JOBS}")
    return int(text)


def probability(text: str) -> float:
    """What ``Settings.confidence_threshold`` may be."""
    return _part_of_one(text, "a probability")


def quality(text: str) -> float:
    """What the minimum quality may be."""
    return _part_of_one(text, "a quality")


def _part_of_one(text: str, what: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0.0 <= number <= 1.0:
        raise argparse.ArgumentTypeError(f"{text} is not {what} from 0 to 1")
    return number


def seconds(text: str) -> float:
    """A time in a video, from 0."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0.0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a number of seconds from 0")
    return seconds


def every(text: str) -> int:
    """What ``FrameSampling.every`` may be."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_EVERY:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from 1 to {MOST_EVERY}")
    return int(text)


def thumbnails(text: str) -> int:
    """A number of thumbnails of each face."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_PER_FACE:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from 1 to {MOST_PER_FACE}")
    return int(text)


def per_second(text: str) -> float:
    """What ``FrameSampling.per_second`` may be."""
    try:
        rate = float(text)
    except ValueError:
        rate = 0.0
    if not 0.0 < rate <= MOST_PER_SECOND:
        raise argparse.ArgumentTypeError(
            f"{text} is not a number of frames a second above 0, up to {MOST_PER_SECOND:g}"
        )
    return rate


def face_fraction(text: str) -> float:
    """What ``Settings.smallest_face`` may be."""
    least, most = SMALLEST_FACES
    try:
        part = float(text)
    except ValueError:
        part = 0.0
    if not least <= part <= most:
        raise argparse.ArgumentTypeError(f"{text} is not a fraction from {least:g} to {most:g}")
    return part
