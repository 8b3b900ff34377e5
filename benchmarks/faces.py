"""How faces are found and followed: time a frame, staying on the face, false boxes, roll.

Usage: python benchmarks/faces.py [--data fer2013.csv] [--faces N] [time stay batch false roll]

With a fer2013.csv the faces are those of PublicTest, else the bundled samples. Times are of one core.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.follow.false_boxes import BEFORE, SEARCHES, count
from benchmarks.follow.moving import Actor, resting
from benchmarks.follow.rolls import roll_figures
from benchmarks.follow.staying import IN_BATCHES, WAYS, MakeFinder, accuracy, agreement, per_frame, stay
from fer_desktop.base.paths import default_model, resource
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors.sensitivity import SENSITIVITIES
from fer_desktop.vision.inference.classifier import LiteRTClassifier
from fer_desktop.vision.inference.crop import crop_face, to_gray
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.types import Box, Bytes
from training.core.bundle import read_bundle

PARTS: Final = ("time", "stay", "batch", "false", "roll")
SIZES: Final = ((640, 480), (1280, 720), (1920, 1080))
SAMPLE_SQUARE: Final = Box(78, 80, 330, 330)
"""About where the face is on a bundled sample, as its README says."""


def trial_faces(data: Path | None, number: int) -> tuple[Bytes, NDArray[np.int64]]:
    """Faces (n, 48, 48) and the places of their labels."""
    if data is not None:
        from training.data import read_faces
        from training.data.faces import PUBLIC_TEST

        split = read_faces(data).split(PUBLIC_TEST)
        chosen = np.random.default_rng(0).permutation(len(split))[:number]
        return split.faces[chosen], split.labels[chosen]
    paths = sorted(resource("samples").glob("*.png"))
    faces = [crop_face(to_gray(read_picture(path)), SAMPLE_SQUARE, 0.0, 48) for path in paths]
    return np.stack(faces), np.arange(len(paths))


def print_time(faces: Bytes) -> None:
    """Processor time a frame, searched every time and followed."""
    print("\nmilliseconds a frame: mean (largest)")
    for width, height in SIZES:
        side = height / 4
        for number in (0, 1, 4):
            spots = [(width * (0.14 + 0.24 * index), height * 0.5) for index in range(number)]
            actors = [
                Actor(faces[index % len(faces)], resting(spot, side)) for index, spot in enumerate(spots)
            ]
            row = []
            for settings in (None, Settings(rotated_faces=False), Settings(), Settings(profile_faces=True)):
                spent = per_frame(settings, actors, (width, height))
                row.append(f"{spent.mean():5.1f} ({spent.max():4.1f})")
            print(
                f"{width}x{height}, {number} faces: searched {row[0]}, followed {row[1]}, and roll {row[2]}, "
                f"and profile {row[3]}"
            )


def print_stay(faces: Bytes, labels: NDArray[np.int64], ways: dict[str, MakeFinder]) -> None:
    """How each way stays on a face that rests, drifts and hurries; the first is what others compare with."""
    classifier = LiteRTClassifier(read_bundle(default_model()))
    results = {name: stay(faces, make, classifier) for name, make in ways.items()}
    print(f"\n{len(faces)} videos of 1280x720, four seconds each; lengths in parts of the face's side")
    for name, one in results.items():
        wide = np.hypot(one.off[:, 0], one.off[:, 1])
        alike, apart = agreement(one, next(iter(results.values())))
        print(
            f"{name}:\n  {one.milliseconds.mean():.1f} ms, found {one.found:.1%}, {one.numbers:.2f} numbers, "
            f"off by {np.median(wide):.3f} (95 %: {np.quantile(wide, 0.95):.3f}), side "
            f"{np.median(one.off[:, 2]):.2f} ± {one.off[:, 2].std():.2f}, "
            f"trembles {one.trembling.mean():.4f}\n"
            f"  reads as the first {alike:.1%} (probabilities {apart:.3f} apart), "
            f"right {accuracy(one, labels):.1%}"
        )


def print_false(faces: Bytes) -> None:
    """Faces found, and boxes without a face."""
    print(
        "\nfaces found of those pasted (from 96 pixels on); boxes beside them; boxes on photographs without"
    )
    for name, search in SEARCHES.items():
        for sensitivity in (BEFORE, *SENSITIVITIES):
            one = count(faces, search, sensitivity, 96)
            print(
                f"{name}, {sensitivity.name}: {one.found:.1%} found, {one.beside} beside, "
                f"{one.false} on {one.photographs}"
            )


def print_roll(faces: Bytes) -> None:
    """Readings on rotated faces."""
    classifier = LiteRTClassifier(read_bundle(default_model()))
    for rotated, title in ((False, "as they are"), (True, "put upright")):
        print(f"\nrotated faces {title}: found, read as when upright, roll off by")
        for roll, one in roll_figures(faces, classifier, rotated).items():
            print(f"{roll:+d}°: {one.found:.0%}, {one.alike:.0%}, {one.off:.1f}°")


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("parts", nargs="*", default=PARTS, metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--data", type=Path, help="a fer2013.csv")
    parser.add_argument("--faces", type=int, default=40, help="how many of them (default: 40)")
    options = parser.parse_args()
    if not set(options.parts) <= set(PARTS):
        parser.error(f"choose of {', '.join(PARTS)}")
    cv2.setNumThreads(1)
    faces, labels = trial_faces(options.data, options.faces)
    if "time" in options.parts:
        print_time(faces)
    if "stay" in options.parts:
        print_stay(faces, labels, WAYS)
    if "batch" in options.parts:
        print_stay(faces, labels, IN_BATCHES)
    if "false" in options.parts:
        print_false(faces)
    if "roll" in options.parts:
        print_roll(faces)


if __name__ == "__main__":
    main()
