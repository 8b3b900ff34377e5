"""Hostile and damaged pictures and videos."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from benchmarks.torture_parts import picture_headers, video_headers
from benchmarks.torture_parts.case import DAMAGES, Case, Special, named, random_of, special_case
from benchmarks.torture_parts.whole_pictures import whole_pictures
from benchmarks.torture_parts.whole_videos import whole_videos

PICTURES: Final = "pictures"
VIDEOS: Final = "videos"
_SUFFIXES: Final = {
    PICTURES: (
        ".jpg",
        ".PNG",
        ".gif",
        ".bmp",
        ".tiff",
        ".webp",
        ".avif",
        ".ppm",
        "",
        ".mp4",
        ".heic",
        ".dat",
    ),
    VIDEOS: (".mp4", ".AVI", ".mkv", ".webm", ".mpg", ".ts", ".ogv", "", ".jpg", ".bin"),
}
"""Of files that say to be something else."""
_OTHER_NAME: Final = 0.15
"""Probability that a file has one of those."""


def picture(seed: int, number: int) -> Case:
    """The picture of a number: those that were made on purpose, then any number made by chance."""
    return _case(PICTURES, picture_headers.SPECIALS, whole_pictures(), seed, number)


def damaged_video(seed: int, number: int) -> Case:
    """The video of a number, likewise."""
    return _case(VIDEOS, video_headers.SPECIALS, whole_videos(), seed, number)


def _case(
    family: str,
    specials: Sequence[Special],
    whole: Mapping[str, tuple[str, bytes]],
    seed: int,
    number: int,
) -> Case:
    if number < len(specials):
        return special_case(specials, number)
    random = random_of(seed, family, number)
    # Each kind in turn, so that every one of them gets its share.
    kind = list(whole)[number % len(whole)]
    suffix, content = whole[kind]
    damages = [random.choice(DAMAGES) for _ in range(random.choice((1, 1, 1, 2)))]
    for damage in damages:
        content = damage(content, random)
    what = f"{kind}, {', '.join(map(named, damages))}"
    if random.random() < _OTHER_NAME:
        suffix = random.choice(_SUFFIXES[family])
        what += f", called {suffix or 'nothing'}"
    return Case(number, what, f"{number:04d}{suffix}", content)
