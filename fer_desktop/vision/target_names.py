"""How all that is no path is named where sources are asked for by text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

CAMERA_PREFIX = "camera:"
"""Followed by the camera's number, from 0."""
DEMO_TARGET = "demo:"
PASTED_TARGET = "pasted:"
"""The picture that was pasted last; it is kept in memory by whoever shows it."""
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
        return "This address"
    user, at, computer = parts.netloc.rpartition("@")
    return f"{parts.scheme}://{user.partition(':')[0]}{at}{computer}{parts.path}"


def shown_targets(targets: Sequence[str]) -> str:
    """A short name for what was asked for."""
    if len(targets) > 1:
        return f"{len(targets)} files"
    if targets[0] == PASTED_TARGET:
        return "Pasted picture"
    return shown_address(targets[0]) if is_address(targets[0]) else Path(targets[0]).name
