"""Pictures of the faces of a run, cut out of the files again once its rows are complete."""

from __future__ import annotations

import contextlib
import heapq
import os
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fer_desktop.analysis.output.earlier_rows import Earlier, box_in
from fer_desktop.analysis.output.output_path import failure
from fer_desktop.analysis.output.rows import is_below_quality, quality_of
from fer_desktop.analysis.output.rows_tree import mirrored
from fer_desktop.base.errors import FerError, OutputError
from fer_desktop.base.i18n import shown_number, translate
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_noted
from fer_desktop.vision.sources.frame_source import SourceEnded
from fer_desktop.vision.sources.video_file import VideoSource
from fer_desktop.vision.types import Analysis, Box, Bytes, FaceReading
from training.core.storage.atomic import replacing
from training.core.storage.permissions import make_folder

PER_FACE: Final = 3
"""Pictures of each face, unless another number is asked for."""
MOST_PER_FACE: Final = 1000
FILE_NAME: Final = "{stem}_frame{frame}_face{face_id}.png"
"""What a picture is called."""
OF_FACE: Final = re.compile(r".+_frame\d+_face\d+\.png")
"""The names that this gives."""
THUMBNAILS: Final = " thumbnails"
"""At the end of the name of the folder that is proposed for them."""
_SAME: Final = 0.002
"""Seconds within which a frame is the one of a row, which has whole milliseconds."""


def thumbnails_beside(rows: Path) -> Path:
    """The folder that is proposed for the pictures of a run with this file of rows."""
    return rows.with_name(f"{rows.stem.removesuffix(' faces')}{THUMBNAILS}")


@dataclass(frozen=True, slots=True, order=True)
class _Thumbnail:
    """A face on a frame; the better one is greater, and the earlier one of two that are alike.

    Attributes:
        quality: 0..1; 0.0 where it was not measured.
        area: Of its box.
        before: Minus the number of the frame.
        seconds: Into the video; -1.0 for a picture.
        box: In pixels of the frame.
    """

    quality: float
    area: int
    before: int
    seconds: float
    box: Box


class FaceThumbnails:
    """Takes note of where the best faces are, and cuts them out afterwards; holds no pictures."""

    def __init__(self, folder: Path, per_face: int = PER_FACE) -> None:
        """Nothing is noted yet.

        Args:
            folder: Where the pictures go.
            per_face: How many of each face of a file, those of the highest quality, 1 to ``MOST_PER_FACE``.
        """
        self.folder, self._per_face = folder, per_face
        self._found: dict[str, dict[int, list[_Thumbnail]]] = {}

    def add(self, analysis: Analysis, counts: Callable[[FaceReading], bool] = lambda face: True) -> None:
        """Take note of the faces of a frame that count."""
        for face in filter(counts, analysis.faces):
            # As rows have it, from which a run that is resumed knows it.
            score = float(quality_of(face.quality).get("quality") or 0.0)
            self._note(
                analysis.source, face.face_id, score, analysis.frame_index, analysis.position, face.box
            )

    def add_earlier(self, earlier: Earlier, minimum_quality: float = 0.0) -> None:
        """Take note of the faces that an earlier run has rows of, but for those of a lower quality."""
        for row in earlier.faces:
            if is_below_quality(row.get("quality"), minimum_quality):
                continue
            seconds = float(row["time_s"]) if row["time_s"] else None
            score = float(row.get("quality") or 0.0)
            self._note(earlier.path, int(row["face_id"]), score, int(row["frame"]), seconds, box_in(row))

    def write(self, targets: Sequence[str], cancel: threading.Event, report: Callable[[str], None]) -> int:
        """Write the pictures as PNG files, below folders that are those of the inputs.

        Args:
            targets: The inputs, as ``rows_tree.mirrored`` says.
            cancel: Set to end early.
            report: Told of a file that cannot be read any more, in a sentence.

        Returns:
            How many there are.

        Raises:
            OutputError: One cannot be written.
        """
        count, stems = 0, dict[Path, str]()
        for source, faces in self._found.items():
            place = mirrored(source, targets)
            # Another file of the folder may be called the same but for its suffix.
            own = stems.setdefault(place.with_suffix(""), source) == source
            stem = self.folder / place.with_name(place.stem if own else place.name)
            wanted = sorted((-one.before, face_id, one) for face_id, found in faces.items() for one in found)
            try:
                for (frame, face_id, one), picture in _pictures(source, wanted):
                    if cancel.is_set():
                        return count
                    height, width = picture.shape[:2]
                    box = one.box.clipped(width, height)
                    if box.area:
                        face = picture[box.y : box.y + box.height, box.x : box.x + box.width]
                        name = FILE_NAME.format(stem=stem.name, frame=frame, face_id=face_id)
                        _write(stem.with_name(name), face)
                        count += 1
            except OutputError:
                raise
            except FerError as error:
                report(str(error))
            except SourceEnded:
                pass  # the file is shorter than it was
        return count

    def _note(
        self, source: str, face_id: int, score: float, frame: int, seconds: float | None, box: Box
    ) -> None:
        best = self._found.setdefault(os.path.abspath(source), {}).setdefault(face_id, [])
        one = _Thumbnail(score, box.area, -frame, -1.0 if seconds is None else seconds, box)
        if len(best) < self._per_face:
            heapq.heappush(best, one)
        else:
            heapq.heappushpop(best, one)


def saved_thumbnails(count: int, folder: Path) -> str:
    """What to say of so many pictures in a folder."""
    said = translate("batch", "Saved {n} face thumbnails in {folder}; they show real people.")
    return said.format(n=shown_number(count), folder=folder)


_Wanted = tuple[int, int, _Thumbnail]


def _pictures(source: str, wanted: Sequence[_Wanted]) -> Iterator[tuple[_Wanted, Bytes]]:
    """The frame that each face is on; those of a video are gone to, in order."""
    if wanted[0][2].seconds < 0.0:
        picture, _ = read_noted(Path(source))
        yield from ((one, picture) for one in wanted)
        return
    with contextlib.closing(VideoSource(Path(source))) as video:
        video.open()
        position, pixels = -1.0, None
        for one in wanted:
            seconds = one[2].seconds
            if abs(position - seconds) > _SAME:
                video.seek(seconds)
                frame = video.read()
                position, pixels = (frame.position or 0.0, frame.bgr) if frame else (-1.0, None)
            if pixels is not None and abs(position - seconds) <= _SAME:
                yield one, pixels


def _write(path: Path, face: Bytes) -> None:
    try:
        make_folder(path.parent)
        with replacing(path) as partial:
            partial.write_bytes(cv2.imencode(".png", face)[1].tobytes())
    except OSError as error:
        raise failure(path, error) from error
