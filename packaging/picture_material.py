"""What the pictures of the window show: the program's own sample faces, which show nobody."""

from pathlib import Path
from typing import Final

import numpy as np

from fer_desktop.base.paths import resource
from fer_desktop.vision.inference.crop import to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources.demo import DemoSource, faded
from fer_desktop.vision.types import Bytes

RATE: Final = 30
VIDEO_SECONDS: Final = 30
GROUP: Final = ("happy", "surprise", "sad", "neutral")
SIDE: Final = 300
"""Pixels of a face in the group."""


def sample(name: str) -> Bytes:
    """A face whose edges fade into its background; (height, width) uint8."""
    return faded(to_gray(read_picture(resource("samples", f"{name}.png"))))


def group(index: int) -> Bytes:
    """Four faces beside each other, moved a little by the frame's number; (720, 1280, 3) uint8."""
    faces = [sample(name) for name in GROUP]
    canvas = np.full((720, 1280, 3), faces[0][0, 0], np.uint8)
    for place, face in enumerate(faces):
        shift = 12 * np.sin(2 * np.pi * (index / RATE / 8 + place / 4))
        x = round(10 + 320 * place + shift)
        y = round((90 if place % 2 else 270) + 1.5 * shift)
        x = min(max(x, 0), 1280 - SIDE)
        small = cv2.resize(face, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
        canvas[y : y + SIDE, x : x + SIDE] = small[..., None]
    return canvas


def write_group(folder: Path) -> Path:
    """A picture of four faces."""
    path = folder / "class photograph.png"
    cv2.imwrite(str(path), group(0))
    return path


def write_video(folder: Path) -> Path:
    """Half a minute of the demonstration's faces."""
    path = folder / "lesson.avi"
    demonstration = DemoSource(resource("samples"))
    demonstration.open()
    first = demonstration.frame_at(0)
    writer = cv2.VideoWriter(
        str(path), cv2.VideoWriter.fourcc(*"MJPG"), RATE, (first.shape[1], first.shape[0])
    )
    for index in range(VIDEO_SECONDS * RATE):
        writer.write(demonstration.frame_at(index))
    writer.release()
    return path


def write_folder(folder: Path) -> Path:
    """A folder of labelled pictures, two of each emotion, one of nobody, and one that is no picture."""
    root = folder / "faces by emotion"
    for path in sorted(resource("samples").glob("*.png")):
        below = root / path.stem
        below.mkdir(parents=True, exist_ok=True)
        face = sample(path.stem)
        for number, size in enumerate((480, 300), start=1):
            picture = cv2.resize(face, (size, size), interpolation=cv2.INTER_AREA)
            cv2.imwrite(str(below / f"{path.stem} {number}.png"), picture[:, :: 1 if number == 1 else -1])
    cv2.imwrite(str(root / "neutral" / "wall.png"), np.full((300, 300), 90, np.uint8))
    (root / "sad" / "notes.png").write_text("This is no picture.")
    return root
