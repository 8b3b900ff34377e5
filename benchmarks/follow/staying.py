"""How well each way stays on a moving face, what is read there, and what it costs."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.follow.moving import RATE, Actor, frames, restless
from benchmarks.follow.rejected import ByFlow, ByTemplate
from fer_desktop.analysis.video_parts import PART
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import LIVE, STILL
from fer_desktop.vision.detectors.sensitivity import sensitivity_of
from fer_desktop.vision.factory import make_detector
from fer_desktop.vision.inference.classifier import EmotionClassifier
from fer_desktop.vision.inference.crop import crop_face, to_gray
from fer_desktop.vision.tracking.face_finder import EveryFrame, FaceFinder, KnownFace
from fer_desktop.vision.tracking.follower import Follower
from fer_desktop.vision.tracking.tracker import Tracker
from fer_desktop.vision.tracking.video_segments import SegmentFinder
from fer_desktop.vision.types import Bytes, Frame

SIZE: Final = (1280, 720)
SIDE: Final = 220.0
SECONDS: Final = 4.0
SETTLED: Final = slice(round(0.5 * RATE), round(1.0 * RATE))
"""The frames on which the face rests and has been known for a while."""
PLAIN: Final = Settings(rotated_faces=False)

MakeFinder = Callable[[], FaceFinder]
WAYS: Final[dict[str, MakeFinder]] = {
    "searched in every frame": lambda: EveryFrame(make_detector(LIVE, PLAIN), Tracker()),
    "followed by the cascade": lambda: follower(PLAIN),
    "the same, and its roll": lambda: follower(Settings()),
    "template in between": lambda: ByTemplate(make_detector(LIVE, PLAIN)),
    "optical flow in between": lambda: ByFlow(make_detector(LIVE, PLAIN)),
}
SEARCHED: Final = next(iter(WAYS))


class InSegments(SegmentFinder):
    """As a batch finds faces in a video."""

    def __init__(self) -> None:
        """Start without any face."""
        super().__init__(partial(make_detector, STILL), partial(make_detector, LIVE), PLAIN)

    def find(self, frame: Frame) -> list[KnownFace]:
        """Find faces, and begin anew at each part."""
        if frame.index % PART == 0:
            self.reset()
        return super().find(frame)


IN_BATCHES: Final[dict[str, MakeFinder]] = {
    "each frame closely": lambda: EveryFrame(make_detector(STILL, PLAIN), Tracker()),
    "followed in parts": InSegments,
}


def follower(settings: Settings) -> Follower:
    """The program's own way for live frames, on a computer with nothing else to do."""
    sightings = sensitivity_of(settings.sensitivity).sightings
    return Follower(make_detector(LIVE, settings), sightings, clock=time.process_time)


@dataclass(frozen=True, eq=False)
class Stay:
    """One way on all videos.

    Attributes:
        milliseconds: (frames,), of processor time.
        off: (n, 3), of the frames on which the face was found: how far the box lies right and below, and its
            side, in sides of the true square.
        trembling: (videos,), mean distance that the box of a resting face goes from frame to frame, in sides.
        found: Part of the frames on which the face was found, after the first half second.
        numbers: How many numbers a face was given, on average.
        labels: (frames,), what was read; -1 where nothing was.
        probabilities: (frames, emotions).
    """

    milliseconds: NDArray[np.float64]
    off: NDArray[np.float64]
    trembling: NDArray[np.float64]
    found: float
    numbers: float
    labels: NDArray[np.int64]
    probabilities: NDArray[np.float32]


def stay(faces: Bytes, make: MakeFinder, classifier: EmotionClassifier) -> Stay:
    """Run one way over a video of each face (n, 48, 48)."""
    milliseconds: list[float] = []
    off: list[tuple[float, float, float]] = []
    trembling: list[float] = []
    labels: list[int] = []
    rows: list[NDArray[np.float32]] = []
    numbers = 0
    path = restless(SIZE, SIDE)
    for seed, face in enumerate(faces):
        finder, ids = make(), set()
        boxes: list[tuple[float, float] | None] = []
        for frame in frames([Actor(face, path)], SIZE, SECONDS, seed):
            place = path(frame.captured_at)
            assert place is not None
            started = time.process_time()
            known = finder.find(frame)
            milliseconds.append((time.process_time() - started) * 1000)
            near = [one for one in known if _distance(one.box.centre, place.centre) < 0.5 * place.side]
            if not near:
                boxes.append(None)
                labels.append(-1)
                rows.append(np.zeros(len(classifier.labels), np.float32))
                continue
            best = min(near, key=lambda one: _distance(one.box.centre, place.centre))
            ids.add(best.face_id)
            boxes.append(best.box.centre)
            off.append(
                (
                    (best.box.centre[0] - place.centre[0]) / place.side,
                    (best.box.centre[1] - place.centre[1]) / place.side,
                    best.box.width / place.side,
                )
            )
            crop = crop_face(to_gray(frame.bgr), best.box, 0.0, classifier.input_size, best.pose.roll)
            row = classifier.predict(crop[None])[0]
            labels.append(int(row.argmax()))
            rows.append(row)
        numbers += len(ids)
        rest = boxes[SETTLED]
        steps = [_distance(a, b) / SIDE for a, b in pairwise(rest) if a and b]
        if steps:
            trembling.append(float(np.mean(steps)))
    each = np.array(labels).reshape(len(faces), -1)
    return Stay(
        np.array(milliseconds),
        np.array(off).reshape(-1, 3),
        np.array(trembling),
        float((each[:, SETTLED.start :] >= 0).mean()),
        numbers / len(faces),
        np.array(labels),
        np.stack(rows),
    )


def agreement(one: Stay, other: Stay) -> tuple[float, float]:
    """Part of the frames that both read and read alike, and the mean difference of the probabilities."""
    both = (one.labels >= 0) & (other.labels >= 0)
    alike = float((one.labels[both] == other.labels[both]).mean())
    return alike, float(np.abs(one.probabilities[both] - other.probabilities[both]).sum(axis=1).mean() / 2)


def accuracy(one: Stay, truth: NDArray[np.int64]) -> float:
    """Part of the frames read that are right; ``truth`` (videos,) holds labels."""
    each = one.labels.reshape(len(truth), -1)
    read = each >= 0
    return float((each == truth[:, None])[read].mean())


def per_frame(
    settings: Settings | None, actors: Sequence[Actor], size: tuple[int, int]
) -> NDArray[np.float64]:
    """Milliseconds of processor time for each frame of a two-second video; None: searched every time."""
    finder = follower(settings) if settings else WAYS[SEARCHED]()
    spent = []
    video: list[Frame] = list(frames(actors, size, 2.0, 0))
    for frame in video:
        started = time.process_time()
        finder.find(frame)
        spent.append((time.process_time() - started) * 1000)
    return np.array(spent[1:])


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float(np.hypot(one[0] - other[0], one[1] - other[1]))
