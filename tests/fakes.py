"""Stand-ins for every protocol, and small things to make tests short."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from fer_desktop.base.errors import SourceError
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.sources import SourceEnded
from fer_desktop.vision.types import Analysis, Box, Bytes, FaceReading, Floats, Frame

if TYPE_CHECKING:
    from fer_desktop.vision.detectors import FoundFace

LABELS = ("Angry", "Disgust", "Fear", "Happy", "Neutral", "Sad", "Surprise")


class FakeClock:
    """A time that stands still until it is moved."""

    def __init__(self, now: float = 100.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class FakeSource:
    """Gives what it was told to: frames, None, or errors to raise; then it holds still or ends."""

    def __init__(
        self,
        items: Sequence[Frame | Exception | None] = (),
        *,
        name: str = "fake",
        frames_per_second: float | None = None,
        holds: bool = False,
        open_error: Exception | None = None,
    ) -> None:
        self.name = name
        self.frames_per_second = frames_per_second
        self.opened = threading.Event()
        self.closed = threading.Event()
        self.exhausted = threading.Event()
        self.reads = 0
        self._items = list(items)
        self._holds = holds
        self._open_error = open_error

    def open(self) -> None:
        if self._open_error:
            raise self._open_error
        self.opened.set()

    def read(self) -> Frame | None:
        self.reads += 1
        if not self._items:
            self.exhausted.set()
            if self._holds:
                return None
            raise SourceEnded
        item = self._items.pop(0)
        if isinstance(item, Exception):
            raise item
        return item

    def close(self) -> None:
        self.closed.set()


class EndlessSource(FakeSource):
    """A new frame at every call."""

    def read(self) -> Frame | None:
        self.reads += 1
        return make_frame(self.reads - 1)


class FakeVideo(FakeSource):
    """A video whose frames have their number as their gray value; an array for each, made in advance."""

    def __init__(
        self, count: int, frames_per_second: float = 100.0, times: Sequence[float] | None = None
    ) -> None:
        """Frames at an even rate, or at these times."""
        super().__init__(frames_per_second=frames_per_second)
        self.times = times or [index / frames_per_second for index in range(count)]
        self._frames = [
            make_frame(index, gray=index % 256, source="film.avi", position=self.times[index])
            for index in range(count)
        ]
        self._next = 0
        self.sought: list[tuple[float, int]] = []

    @property
    def duration(self) -> float:
        return self.times[-1]

    @property
    def next_position(self) -> float | None:
        return self.times[self._next] if self._next < len(self.times) else None

    @property
    def numbers_known(self) -> bool:
        return True

    def seek(self, seconds: float, step: int = 0) -> None:
        self.sought.append((seconds, step))
        first = next((index for index, time in enumerate(self.times) if time >= seconds - 0.001), 10**9)
        self._next = min(max(first + step, 0), len(self.times) - 1)

    def read(self) -> Frame | None:
        self.reads += 1
        if self._next >= len(self._frames):
            raise SourceEnded
        frame = self._frames[self._next]
        self._next += 1
        return frame


class HangingSource(FakeSource):
    """Reads some frames, then hangs in its driver until it is let go."""

    def __init__(self, frames: int = 0) -> None:
        super().__init__()
        self._frames = frames
        self.hanging = threading.Event()
        self.let_go = threading.Event()

    def read(self) -> Frame | None:
        if self.reads < self._frames:
            self.reads += 1
            return make_frame(self.reads - 1)
        self.hanging.set()
        self.let_go.wait(30.0)
        raise SourceError("the driver came back too late.")


class FakeCamera:
    """A camera that is plugged in several times: each life is a source, the last one stays unplugged."""

    def __init__(self, *lives: FakeSource) -> None:
        self._life, *self._further = lives
        self.frames_per_second = None

    @property
    def name(self) -> str:
        return self._life.name

    def open(self) -> None:
        self._life.open()

    def read(self) -> Frame | None:
        return self._life.read()

    def close(self) -> None:
        self._life.close()

    def again(self) -> FakeCamera:
        return FakeCamera(*(self._further or [FakeSource(open_error=SourceError("it is unplugged."))]))


class FakeDevice:
    """A camera as OpenCV has it: gives frames or nothing, as told."""

    def __init__(self, frames: Sequence[Bytes | None]) -> None:
        self._frames = list(frames)
        self.released = False
        self.settings: dict[int, float] = {}

    def set(self, setting: int, value: float) -> bool:
        self.settings[setting] = value
        return True

    def read(self) -> tuple[bool, Any]:
        frame = self._frames.pop(0) if self._frames else None
        return frame is not None, frame

    def release(self) -> None:
        self.released = True


class FakeDetector:
    """Finds faces where it was told to; fails on the calls it was told to."""

    def __init__(self, boxes: Sequence[Box] = (), errors: Sequence[Exception | None] = ()) -> None:
        self.boxes = list(boxes)
        self._errors = list(errors)

    def detect(self, bgr: Bytes) -> list[FoundFace]:
        error = self._errors.pop(0) if self._errors else None
        if error:
            raise error
        # Here, because the table of detectors has texts, and some tests choose a language after this import.
        from fer_desktop.vision.detectors import FoundFace

        return [FoundFace(box) for box in self.boxes]


class FakeClassifier:
    """Reads a face by its brightness: black is the first emotion, white the last; always 0.7 sure."""

    def __init__(self, labels: tuple[str, ...] = LABELS, input_size: int = 48) -> None:
        self.labels = labels
        self.input_size = input_size
        self.seen: list[Bytes] = []

    def predict(self, faces: Bytes) -> Floats:
        self.seen.append(faces)
        rest = 0.3 / (len(self.labels) - 1)
        probabilities = np.full((len(faces), len(self.labels)), rest, np.float32)
        for row, face in zip(probabilities, faces, strict=True):
            row[int(face.mean() / 256 * len(self.labels))] = 0.7
        return probabilities


def make_frame(
    index: int = 0,
    *,
    gray: int = 128,
    size: tuple[int, int] = (64, 48),
    source: str = "fake",
    captured_at: float | None = None,
    position: float | None = None,
) -> Frame:
    """A frame of one gray value, of this (width, height)."""
    bgr = np.full((size[1], size[0], 3), gray, np.uint8)
    return Frame(index, time.monotonic() if captured_at is None else captured_at, bgr, source, position)


def make_analysis(
    *labels: str, source: str = "face.png", frame_index: int = 0, position: float | None = None
) -> Analysis:
    """An analysis with one face for each label, 0.7 sure of it."""
    faces = []
    for number, label in enumerate(labels, start=1):
        probabilities = np.full(len(LABELS), 0.05, np.float32)
        probabilities[LABELS.index(label)] = 0.7
        faces.append(FaceReading(number, Box(10 * number, 20, 30, 40), probabilities, label))
    return Analysis(frame_index, 0.0, source, position, (640, 480), LABELS, tuple(faces), 5.0, 1.0)


def make_analysis_of(frame: Frame, *labels: str) -> Analysis:
    """The analysis of a frame, with one face for each label, 0.7 sure of it."""
    probabilities = np.full(len(LABELS), 0.05, np.float32)
    probabilities[-1] = 0.7
    faces = tuple(
        FaceReading(number, Box(10 * number, 5, 30, 30), probabilities, label)
        for number, label in enumerate(labels, start=1)
    )
    return Analysis(
        frame.index, frame.captured_at, frame.source, frame.position, frame.size, LABELS, faces, 5.0, 1.0
    )


def write_picture(path: Path, gray: int = 128, size: tuple[int, int] = (64, 48)) -> Path:
    """A picture file of one gray value, of this (width, height); its kind is its suffix."""
    path.parent.mkdir(parents=True, exist_ok=True)
    encoded = cv2.imencode(path.suffix, np.full((size[1], size[0], 3), gray, np.uint8))[1]
    path.write_bytes(encoded.tobytes())
    return path


def write_video(path: Path, frames: Sequence[Bytes], frames_per_second: float = 10.0) -> Path:
    """An MJPG .avi file of these frames."""
    height, width = frames[0].shape[:2]
    fourcc = cv2.VideoWriter.fourcc(*"MJPG")
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, fourcc, frames_per_second, (width, height))
    for frame in frames:
        writer.write(frame)
    writer.release()
    return path


def gray_frames(count: int, size: tuple[int, int] = (64, 48)) -> list[Bytes]:
    """Frames that get brighter by 10 gray values each, from 0, so that each can be told from the next."""
    return [np.full((size[1], size[0], 3), 10 * number, np.uint8) for number in range(count)]


def eventually(condition: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Whether the condition holds before the deadline; looks every few milliseconds."""
    deadline = time.monotonic() + seconds
    never = threading.Event()
    while not condition():
        if time.monotonic() > deadline:
            return False
        never.wait(0.005)
    return True
