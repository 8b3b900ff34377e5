"""How accurate readings are at each quality: faces pasted small, blurred, dark, cut off and rotated.

Usage: python benchmarks/quality.py [--data fer2013.csv] [--faces N] [--rounds N] [--save figures.npz]

With a fer2013.csv the faces are those of PublicTest, else the bundled samples. Each is pasted some times,
spoilt by chance, onto a picture of its own, and read where it is: what a detector would not find counts as
well. The score's constants were chosen on every other face; the tables are of the rest.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.faces import trial_faces
from benchmarks.follow.moving import Actor, frames, resting
from fer_desktop.base.paths import default_model
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.detectors import FoundFace
from fer_desktop.vision.inference.classifier import LiteRTClassifier
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.quality.measures import measured
from fer_desktop.vision.quality.pose_estimator import PoseEstimator
from fer_desktop.vision.tracking.rotation import settled
from fer_desktop.vision.types import Box, Bytes, FaceReading, Frame, Pose, Quality
from training.core.bundle import read_bundle
from training.core.metrics import wilson_interval

SIZE: Final = (320, 240)
SIDES: Final = (20.0, 160.0)
SPOILT: Final = 0.4
"""Probability that a face is blurred, badly exposed, rotated or cut off, each by itself."""
EDGES: Final = {
    "quality": (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0),
    "size": (0, 24, 32, 48, 64, 96, 1000),
    "sharpness": (0.0, 0.02, 0.05, 0.1, 0.2, 0.5, 20.0),
    "exposure": (0.0, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 1.0),
    "outside": (0.0, 0.001, 0.1, 0.2, 0.3, 0.4, 1.0),
    "yaw": (0, 10, 20, 30, 40, 50, 90),
    "pitch": (0, 10, 20, 30, 40, 90),
    "roll": (0, 5, 15, 25, 35, 90),
}
"""Of the bins; angles by their size."""


@dataclass(frozen=True, slots=True)
class Spoilt:
    """What is done to a face.

    Attributes:
        side: In pixels.
        blur: Standard deviation of a Gauss filter, in pixels of a face of 48.
        light: Factor on all gray values.
        roll: In degrees.
        beyond: How far it is moved over an edge of the picture, in its sides.
    """

    side: float
    blur: float
    light: float
    roll: float
    beyond: float

    @classmethod
    def by_chance(cls, random: np.random.Generator) -> Spoilt:
        """Draw one."""
        low, high = np.log(SIDES)
        spoilt = random.uniform(size=4) < SPOILT
        return cls(
            float(np.exp(random.uniform(low, high))),
            float(random.uniform(0.5, 5.0)) if spoilt[0] else 0.0,
            float(np.exp(random.uniform(np.log(0.04), np.log(3.0)))) if spoilt[1] else 1.0,
            float(random.uniform(-40.0, 40.0)) if spoilt[2] else 0.0,
            float(random.uniform(0.0, 0.5)) if spoilt[3] else 0.0,
        )


def picture_of(face: Bytes, spoilt: Spoilt, seed: int) -> tuple[Frame, Box]:
    """A picture with a face (48, 48), and where its square is, also beyond the picture."""
    random = np.random.default_rng((seed, 1))
    side, (width, height) = spoilt.side, SIZE
    x, y = (float(random.uniform(0.55 * side, length - 0.55 * side)) for length in SIZE)
    if spoilt.beyond:
        inside = (0.5 - spoilt.beyond) * side
        places = ((inside, y), (width - inside, y), (x, inside), (x, height - inside))
        x, y = places[int(random.integers(4))]
    (frame,) = frames([Actor(face, resting((x, y), side, spoilt.roll))], SIZE, 1 / 30, seed)
    bgr = frame.bgr.astype(np.float32)
    if spoilt.blur:
        bgr = np.asarray(cv2.GaussianBlur(bgr, (0, 0), spoilt.blur * side / 48), np.float32)
    pixels = np.clip(bgr * spoilt.light + 0.5, 0, 255).astype(np.uint8)
    box = Box(round(x - side / 2), round(y - side / 2), round(side), round(side))
    return Frame(0, 0.0, pixels, f"{seed}.png"), box


class _Known:
    """A detector that finds one face where it is."""

    def __init__(self) -> None:
        self.face = FoundFace(Box(0, 0, 1, 1))

    def detect(self, bgr: Bytes) -> list[FoundFace]:
        """The face."""
        return [self.face]


def readings(faces: Bytes, rounds: int) -> Iterator[tuple[int, FaceReading]]:
    """What is read of each face, spoilt, and its place in ``faces``."""
    bundle, known = read_bundle(default_model()), _Known()
    analyser = Analyser(known, LiteRTClassifier(bundle), bundle.margin, poses=PoseEstimator())
    for seed in range(rounds * len(faces)):
        index = seed % len(faces)
        spoilt = Spoilt.by_chance(np.random.default_rng(seed))
        frame, box = picture_of(faces[index], spoilt, seed)
        # As detectors say it.
        known.face = FoundFace(box.clipped(*SIZE), pose=Pose(settled(spoilt.roll)))
        yield index, analyser.analyse(frame).faces[0]


def print_table(name: str, values: NDArray[np.float64], right: NDArray[np.bool_]) -> None:
    """Accuracy by bins of a measure."""
    print(f"\n| {name} | faces | accuracy | 95 % CI |\n| --- | ---: | ---: | ---: |")
    edges = EDGES[name]
    for low, high in pairwise(edges):
        chosen = (values >= low) & ((values < high) | (high == edges[-1]))
        if count := int(chosen.sum()):
            hits = int(right[chosen].sum())
            interval = "–".join(f"{100 * end:.0f}" for end in wilson_interval(hits, count))
            print(f"| {low:g} to {high:g} | {count:,} | {hits / count:.0%} | {interval} |")


def print_cost(one: FaceReading) -> None:
    """Processor time of measuring a face; angles come with the search, or take the 2 ms of BlazeFace."""
    assert one.crop is not None
    started, rounds = time.process_time(), 2000
    for _ in range(rounds):
        measured(one.crop, one.box, SIZE, one.pose)
    print(f"\n{(time.process_time() - started) / rounds * 1000:.3f} ms a face without its angles")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, help="a fer2013.csv")
    parser.add_argument("--faces", type=int, default=3589, help="how many of them (default: all)")
    parser.add_argument("--rounds", type=int, default=2, help="how often each is pasted (default: 2)")
    parser.add_argument("--save", type=Path, help="a file for the measures of every face, to fit a score on")
    arguments = parser.parse_args()
    faces, labels = trial_faces(arguments.data, arguments.faces)
    emotions = read_bundle(default_model()).labels
    read = list(readings(faces, arguments.rounds))
    rows = np.array([astuple(one.quality) for _, one in read if one.quality], np.float64)
    measures = dict(zip((field.name for field in fields(Quality)), rows.T, strict=True))
    indexes = np.array([index for index, _ in read])
    right = np.array([one.label == emotions[labels[index]] for index, one in read])
    if arguments.save:
        np.savez(arguments.save, index=indexes, right=right, **measures)
    known = np.isfinite(measures["yaw"]).mean()
    print(f"{len(read):,} readings, {right.mean():.1%} right; yaw and pitch known of {known:.1%}")
    kept = indexes % 2 == 1
    measures["quality"] = measures.pop("score")
    for name in EDGES:
        values = measures[name]
        print_table(name, np.abs(values[kept]), right[kept])
    print_cost(read[0][1])


if __name__ == "__main__":
    main()
