"""Decodes a video file frame by frame, each with its time stamp, past those that are damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

import numpy as np

from fer_desktop.base.errors import VideoError
from fer_desktop.base.i18n import translate
from fer_desktop.base.skipped_files import too_many_pixels
from fer_desktop.vision.luma import as_bgr
from fer_desktop.vision.opencv import MOST_PIXELS, cv2
from fer_desktop.vision.sources.container import container_of, unknown
from fer_desktop.vision.sources.decoder_luma import LumaLevels, luma_levels
from fer_desktop.vision.sources.frame_times import TOLERANCE
from fer_desktop.vision.sources.time_limit import TimeLimit
from fer_desktop.vision.types import Bytes
from training.core.media import Container

T = TypeVar("T")

USUAL_RATE = 30.0
"""Frames a second where the file does not say, or says what cannot be (browsers write 1000)."""
LEAST_RATE: Final = 0.001
MOST_RATE: Final = 240.0
"""Frames a second that a file is believed."""
MOST_SECONDS: Final = 10 * 24 * 60 * 60.0
"""That a video is believed to last; sliders count milliseconds in 32 bits."""
LONGEST_DAMAGE: Final = 1000
"""Frames in a row that may fail before the video is taken to have ended; at its end, each takes 0.02 ms."""

_BEFORE_FIRST: Final = -1.0
_SIDES: Final = (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT)
# Only newer versions know it; the property -1 is 0 in all of them.
_TIME_STAMP: Final = getattr(cv2, "CAP_PROP_PTS", -1)


class VideoReader:
    """An open video file: the one place that opens them.

    Attributes:
        container: What holds the frames.
        rate: Frames a second on average, as the header has it; ``USUAL_RATE`` where that cannot be.
        count: Frames, as the header has it, which for many containers is an estimate; 0 where it says none.
        seekable: Whether the file can be jumped in; OpenCV asks for a length in its header.
        time: Of the frame that was decoded last, in seconds from the first one; None behind a jump.
    """

    def __init__(self, path: Path, colors: bool = True) -> None:
        """Open a video file.

        Args:
            path: The file.
            colors: Whether pictures have to have their colors; if not, they are gray where the decoder gives
                its luma, which spares the conversion.

        Raises:
            VideoError: it is a playlist, an image sequence by its path, cut, damaged, no video, or of a kind
                that cannot be decoded; its frames are too large, or opening it takes too long.
        """
        self._path = path
        # FFmpeg would read a relative path such as "concat:other.mp4" as a protocol.
        self._absolute = str(path.absolute())
        self.container = container_of(path)
        self._colors = colors
        self._levels: LumaLevels | None = None
        self._limit = TimeLimit()
        try:
            self._capture = self._within(self._opened)
        except BaseException:
            self._limit.close(lambda: None)
            raise
        rate, count = self._capture.get(cv2.CAP_PROP_FPS), self._capture.get(cv2.CAP_PROP_FRAME_COUNT)
        believed = LEAST_RATE <= rate <= MOST_RATE
        self.rate = rate if believed else USUAL_RATE
        self.count = int(count) if believed and 0.0 < count <= MOST_SECONDS * rate else 0
        self.seekable = count > 1
        self._first: float | None = None
        self.time: float | None = _BEFORE_FIRST
        self._damaged: set[tuple[float, int]] = set()
        self._unshown: set[float] = set()

    @property
    def header_duration(self) -> float:
        """Seconds from the first frame to the end of the last one, as the header has it; 0.0: it says none.

        To be asked behind the first frame: Matroska counts from the time stamp 0, wherever the first frame
        stands.
        """
        start = 0.0
        if self.container is Container.MATROSKA and self.time is not None:
            stamp = self._capture.get(_TIME_STAMP) / self.rate
            start = max(stamp - self._capture.get(cv2.CAP_PROP_POS_MSEC) / 1000, 0.0)
        return max(self.count / self.rate - start, 0.0)

    @property
    def damaged(self) -> int:
        """How many frames could not be decoded so far, each counted once."""
        return len(self._damaged) + self.unshown

    @property
    def unshown(self) -> int:
        """How many of these have a time, but no picture."""
        return len(self._unshown)

    def decode(self) -> bool:
        """Go to the next frame that can be decoded; whether there is one.

        Raises:
            VideoError: that takes too long.
        """
        return self._within(self._decode)

    def _decode(self) -> bool:
        before = self.time
        for missed in range(LONGEST_DAMAGE):
            if self._capture.grab():
                if before is not None:
                    self._damaged.update((before, number) for number in range(missed))
                self.time = self._stamped(before, missed)
                return True
        return False

    def picture(self) -> Bytes | None:
        """The pixels of the frame that was decoded last, in an array of their own; None if it has none.

        Without colors, the array may be one of ``luma.as_bgr``.

        Raises:
            VideoError: there are too many, in the middle of a stream whose header names fewer.
        """
        # Without an argument, so that every frame has an array of its own.
        found, pixels = self._capture.retrieve()
        if not found:
            assert self.time is not None
            self._unshown.add(self.time)
            return None
        picture = np.asarray(pixels, dtype=np.uint8)
        if self._levels is not None:
            picture = as_bgr(self._levels.applied(picture))
        self._check_size(*picture.shape[1::-1])
        return picture

    def jump(self, time: float) -> None:
        """Go to a frame at or before a time, or a little behind it, in a file that is ``seekable``.

        By the rate of the header, so that where it led is to be seen by ``time`` behind the next ``decode``.

        Raises:
            VideoError: that takes too long.
        """
        place = 1000.0 * (time + (self._first or 0.0))
        self._within(lambda: self._capture.set(cv2.CAP_PROP_POS_MSEC, place))
        self.time = None

    def rewind(self) -> None:
        """Go back to the beginning, in every kind of file.

        Raises:
            VideoError: the file does not open any more, or that takes too long.
        """
        self._within(self._capture.release)
        self._capture = self._within(self._opened)
        self.time = _BEFORE_FIRST

    def frames_behind(self, time: float) -> int:
        """How many frames the file holds behind a time, whether they can be decoded or not.

        Raises:
            VideoError: that takes too long.
        """
        return self._within(lambda: self._frames_behind(time))

    def close(self) -> None:
        """Close the file; a decoder that hangs is left alone."""
        self._limit.close(self._capture.release)

    def _frames_behind(self, time: float) -> int:
        raw = cv2.VideoCapture(self._absolute, cv2.CAP_FFMPEG, [cv2.CAP_PROP_FORMAT, -1])
        try:
            if self.seekable:
                raw.set(cv2.CAP_PROP_POS_MSEC, 1000.0 * max(time - 1.0, 0.0))
            stamps = []
            while raw.grab():
                stamps.append(raw.get(cv2.CAP_PROP_POS_MSEC) / 1000 - (self._first or 0.0))
            return sum(stamp > time + TOLERANCE for stamp in stamps)
        finally:
            raw.release()

    def _within(self, function: Callable[[], T]) -> T:
        """The result of a function that may hang.

        Raises:
            VideoError: it takes too long.
        """
        try:
            return self._limit.call(function)
        except TimeoutError as error:
            message = translate(
                "sources",
                "{path} was given up: decoding one frame takes longer than {seconds:.0f} s. Convert it to "
                "MP4.",
            )
            raise VideoError(message.format(path=self._path, seconds=self._limit.seconds)) from error

    def _check_size(self, width: int, height: int) -> None:
        if width * height > MOST_PIXELS:
            raise VideoError(too_many_pixels(self._path, width, height, MOST_PIXELS))

    def _opened(self) -> cv2.VideoCapture:
        # FFmpeg by name: any other back end would take "face01.mp4" for a series of pictures.
        capture = cv2.VideoCapture(self._absolute, cv2.CAP_FFMPEG)
        if not capture.isOpened():
            capture.release()
            raise VideoError(unknown().format(path=self._path))
        try:
            self._check_size(*(int(capture.get(side)) for side in _SIDES))
        except VideoError:
            capture.release()
            raise
        if not self._colors:
            self._levels = self._levels or luma_levels(self._absolute)
            if self._levels is not None:
                capture.set(cv2.CAP_PROP_CONVERT_RGB, 0)
        return capture

    def _stamped(self, before: float | None, missed: int) -> float:
        """The time of the frame that was just decoded.

        Where the stream has no time stamp, one that cannot be, or one that is not behind that of the frame
        before, as behind a break in a transport stream, time goes on by the rate.
        """
        stamp = self._capture.get(cv2.CAP_PROP_POS_MSEC) / 1000
        if self._first is None:
            # OpenCV counts from the stream's beginning, which is that of a damaged frame if there is one.
            self._first = 0.0 if missed else stamp
        time = stamp - self._first
        if before is not None and not before < time <= MOST_SECONDS:
            time = before + 1.0 / self.rate
        return round(time, 6)
