"""Where frames come from. A new kind of source is one file, one line in ``SOURCES`` and one test."""

from __future__ import annotations

from collections.abc import Sequence

from fer_desktop.vision.sources import camera, demo, images, source_chain, stream, video_file
from fer_desktop.vision.sources.browser import Browser
from fer_desktop.vision.sources.frame_source import (
    FrameSource,
    Pages,
    Reconnectable,
    Searching,
    Seekable,
    SourceEnded,
    SourceKind,
    SourceLost,
)
from fer_desktop.vision.sources.targets import refusal

__all__ = [
    "SOURCES",
    "FrameSource",
    "Pages",
    "Reconnectable",
    "Searching",
    "Seekable",
    "SourceEnded",
    "SourceKind",
    "SourceLost",
    "open_source",
]

SOURCES: tuple[SourceKind, ...] = (
    SourceKind("camera", "Camera", camera.matches, camera.create),
    SourceKind("demo", "Demonstration", demo.matches, demo.create),
    SourceKind("stream", "Address", stream.matches, stream.create),
    SourceKind("video", "Video file", video_file.matches, video_file.create),
    SourceKind("images", "Pictures and folders", images.matches, images.create),
)


def open_source(targets: Sequence[str], browse: bool = False) -> FrameSource:
    """Choose the source for what a person asked for; the first kind that matches wins.

    Args:
        targets: "camera:0", "demo:", an address, or paths of pictures, folders and videos. Several of
            different kinds are shown one after the other.
        browse: Whether a person turns pictures and videos over by hand, so that the last one stays.

    Returns:
        The source, not yet opened.

    Raises:
        MissingPathError: there is nothing at a path that was asked for alone.
        StreamError: the address names no computer.
        UnsupportedFileError: the file is neither a picture nor a video.
    """
    for entry in SOURCES:
        if entry.matches(targets):
            return entry.create(targets, browse)
    if len(targets) > 1:
        if browse:
            return Browser(targets)
        return source_chain.ChainSource(targets, open_source)
    raise refusal(targets[0] if targets else "")
