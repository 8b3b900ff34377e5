"""How all that is no path is named where sources are asked for by text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from fer_desktop.language import translate

CAMERA_PREFIX = "camera:"
"""Followed by the camera's number, from 0."""
DEMO_TARGET = "demo:"
PASTED_TARGET = "pasted:"
"""The picture that was pasted last; it is kept in memory by whoever shows it."""
DEMO_NAME: Final = "Demonstration"
PASTED_NAME: Final = "Pasted picture"
CAMERA_NAME: Final = "Camera {number}"
"""What such sources are called in files."""
SCHEMES: Final = ("http://", "https://", "rtsp://", "rtmp://")
"""How an address begins."""


def is_address(target: str) -> bool:
    """Whether a target is the address of a stream."""
    return target.lower().startswith(SCHEMES)


def shown_address(address: str) -> str:
    """An address without password and without what follows a question mark, which may be one too."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return translate("sources", "This address")
    user, at, computer = parts.netloc.rpartition("@")
    return f"{parts.scheme}://{user.partition(':')[0]}{at}{computer}{parts.path}"


def shown_source(name: str) -> str:
    """A source's name in the language of the window."""
    if name == DEMO_NAME:
        return translate("sources", "Demonstration")
    if name == PASTED_NAME:
        return translate("sources", "Pasted picture")
    number = name.removeprefix(CAMERA_NAME.format(number=""))
    if number.isdecimal() and name == CAMERA_NAME.format(number=number):
        return translate("sources", "Camera {number}").format(number=number)
    return name


def shown_targets(targets: Sequence[str]) -> str:
    """A short name for what was asked for."""
    if len(targets) > 1:
        return translate("sources", "{n} files").format(n=len(targets))
    if targets[0] == PASTED_TARGET:
        return shown_source(PASTED_NAME)
    return shown_address(targets[0]) if is_address(targets[0]) else Path(targets[0]).name
