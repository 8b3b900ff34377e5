"""What each way of finding faces finds: by size and look of the face, where there is none, and how fast.

Usage: python benchmarks/detectors.py [--data fer2013.csv] [--faces N] [--folder DIR] [size false pan folder]

Faces are pasted onto made-up pictures of 1280×720 pixels. With a fer2013.csv they are those of PublicTest,
else the bundled samples. ``folder`` counts, on the pictures of a folder that show one person each, those
without any face found and those with more than one.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.faces import trial_faces
from benchmarks.follow.false_boxes import photographs
from benchmarks.follow.moving import Actor, frames, resting
from benchmarks.follow.pan import panned
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import LIVE, STILL, ScanningDetector, Search, create_detector
from fer_desktop.vision.detectors.sensitivity import NORMAL, Sensitivity
from fer_desktop.vision.factory import as_wanted
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.tracking.face_finder import FaceFinder
from fer_desktop.vision.tracking.follower import Follower
from fer_desktop.vision.tracking.video_segments import SegmentFinder
from fer_desktop.vision.types import Box, Bytes
from training.core.media import PICTURE_SUFFIXES

PARTS: Final = ("size", "false", "pan", "folder")
SIZE: Final = (1280, 720)
SIDES: Final = (16, 20, 24, 32, 48, 64, 96, 150, 300)
LOOKS: Final = ("plain", "turned by 25°", "shaded")
GRID: Final = {side: (3, 2) if side <= 150 else (2, 1) for side in SIDES}
"""Columns and rows of faces on one picture."""
MATCH: Final = 0.4
"""Intersection over union from which a box is a face's."""
BY_CASCADES: Final = replace(NORMAL, verification=(0.0, math.inf))
"""Only the second cascade judges."""
STILL_WAYS: Final[dict[str, tuple[str, Search]]] = {
    "cascades alone": ("haar", replace(STILL, fine=None, sensitivity=BY_CASCADES)),
    "cascades, judged by BlazeFace": ("haar", replace(STILL, fine=None)),
    "BlazeFace in parts, and cascades": ("haar", STILL),
    "BlazeFace in parts alone": ("blazeface", STILL),
}
LIVE_WAYS: Final[dict[str, tuple[str, Search]]] = {
    "live, cascades alone": ("haar", replace(LIVE, sensitivity=BY_CASCADES)),
    "live, cascades, judged by BlazeFace": ("haar", LIVE),
    "live, BlazeFace": ("blazeface", LIVE),
}
WAYS: Final = STILL_WAYS | LIVE_WAYS


def pasted(faces: Bytes, side: int, look: str, seed: int) -> tuple[Bytes, list[Box]]:
    """A picture with some faces (n, 48, 48), and where they are."""
    random = np.random.default_rng(seed)
    actors, boxes = [], []
    columns, rows = GRID[side]
    for index, face in enumerate(faces):
        x = SIZE[0] * (1 + 2 * (index % columns)) / (2 * columns) + float(random.uniform(-30, 30))
        y = SIZE[1] * (1 + 2 * (index // columns)) / (2 * rows) + float(random.uniform(-15, 15))
        roll = (25.0 if index % 2 else -25.0) if look == LOOKS[1] else 0.0
        if look == LOOKS[2]:
            face = (face * np.linspace(0.25, 0.9, face.shape[1])).astype(np.uint8)
        if side < len(face):
            face = np.asarray(cv2.resize(face, (side, side), interpolation=cv2.INTER_AREA), np.uint8)
        actors.append(Actor(face, resting((x, y), float(side), roll)))
        boxes.append(Box(round(x - side / 2), round(y - side / 2), side, side))
    (frame,) = frames(actors, SIZE, 1 / 30, seed)
    return frame.bgr, boxes


def print_sizes(faces: Bytes) -> None:
    """Recall by size and look, what else is found, and the time a picture takes."""
    print("\nrecall by side of the face in pixels; boxes beside; median milliseconds a picture")
    print(" " * 36 + "".join(f"{side:>6}" for side in SIDES) + "  beside     ms")
    for name, (kind, search) in WAYS.items():
        detector = create_detector(kind, search)
        for look in LOOKS:
            row, beside, spent = [], 0, []
            for side in SIDES:
                found = there = 0
                number = math.prod(GRID[side])
                for start in range(0, len(faces), number):
                    picture, true = pasted(faces[start : start + number], side, look, start)
                    started = time.process_time()
                    boxes = [face.box for face in detector.detect(picture)]
                    spent.append((time.process_time() - started) * 1000)
                    there += len(true)
                    found += sum(any(box.overlap(one) >= MATCH for box in boxes) for one in true)
                    beside += sum(all(box.overlap(one) < MATCH / 2 for one in true) for box in boxes)
                row.append(found / there)
            print(
                f"{name if look == LOOKS[0] else '':<20.35} {look:>14} "
                + "".join(f"{part:>6.0%}" for part in row)
                + f"{beside:>8} {np.median(spent):>6.1f}"
            )


def print_false() -> None:
    """Boxes on photographs without a face."""
    print("\nboxes on photographs without a human face; median milliseconds a picture")
    for name, (kind, search) in WAYS.items():
        detector, spent, boxes, pictures = create_detector(kind, search), [], 0, 0
        for picture in photographs():
            started = time.process_time()
            boxes += len(detector.detect(picture))
            spent.append((time.process_time() - started) * 1000)
            pictures += 1
        print(f"{name:<36} {boxes:>3} on {pictures}, {np.median(spent):.1f} ms")


def print_pan() -> None:
    """Frames of the pan with something that is no face."""
    print("\n1,200 frames of a pan: with a false face; with the face, of those that show all of it")
    kinds = {"cascades alone": ("haar", BY_CASCADES), "judged by BlazeFace": ("haar", NORMAL)}
    for name, (kind, sensitivity) in {**kinds, "BlazeFace": ("blazeface", NORMAL)}.items():
        for rotated in (False, True):
            make = partial(_make, sensitivity)
            settings = Settings(detector=kind, rotated_faces=rotated)
            for scale in (1.5, 2.0, 2.5, 3.0):
                ways: dict[str, FaceFinder] = {
                    "live": Follower(make(LIVE, settings), NORMAL.sightings, clock=lambda: 0.0),
                    "analyse": SegmentFinder(
                        partial(make, STILL),
                        partial(make, LIVE),
                        settings,
                    ),
                }
                for way, finder in ways.items():
                    one = panned(finder, scale, in_parts=way == "analyse")
                    print(
                        f"{name}{', rotated too' if rotated else ''}, enlarged {scale}, {way}: {one.false} "
                        f"false, {one.found} of {one.there} found"
                    )


def _make(sensitivity: Sensitivity, search: Search, settings: Settings) -> ScanningDetector:
    return create_detector(settings.detector, replace(as_wanted(search, settings), sensitivity=sensitivity))


def print_folder(folder: Path) -> None:
    """Pictures of one person each."""
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() in PICTURE_SUFFIXES)
    print(f"\n{len(paths)} pictures of one person: no face found; more than one; median milliseconds")
    for name, (kind, search) in STILL_WAYS.items():
        detector, spent, counts = create_detector(kind, search), [], []
        for path in paths:
            picture = read_picture(path)
            started = time.process_time()
            counts.append(len(detector.detect(picture)))
            spent.append((time.process_time() - started) * 1000)
        print(
            f"{name:<36} {counts.count(0)} none, {sum(number > 1 for number in counts)} more, "
            f"{np.median(spent):.1f} ms"
        )


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("parts", nargs="*", default=PARTS, metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--data", type=Path, help="a fer2013.csv")
    parser.add_argument("--faces", type=int, default=60, help="how many of them (default: 60)")
    parser.add_argument("--folder", type=Path, help="pictures of one person each")
    options = parser.parse_args()
    if not set(options.parts) <= set(PARTS):
        parser.error(f"choose of {', '.join(PARTS)}")
    cv2.setNumThreads(1)
    if "size" in options.parts:
        print_sizes(trial_faces(options.data, options.faces)[0])
    if "false" in options.parts:
        print_false()
    if "pan" in options.parts:
        print_pan()
    if "folder" in options.parts and options.folder:
        print_folder(options.folder)


if __name__ == "__main__":
    main()
