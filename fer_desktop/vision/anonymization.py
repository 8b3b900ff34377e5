"""Faces made coarse, so that a picture can be shown and recorded without them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from fer_desktop.vision.detectors.detections import SAME_FACE
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Analysis, Box, Bytes

BLOCKS: Final = 6
"""Blocks across a face at most. Each block has one colour, the mean of what it covers; what remains of a face
is some 36 colours, too little to read or to undo."""
AROUND: Final = 0.25
"""What is covered on each side of a box, in its larger side: the finder's boxes leave out hair and chin."""
AROUND_LOST: Final = 0.5
"""The same for a face that was just lost, which may have moved since."""
HOLD_SECONDS: Final = 0.5
"""Seconds that the last box of a face stays covered after the face was lost."""


class FacesToCover:
    """Remembers where faces were a moment ago. One object belongs to one thread."""

    def __init__(self) -> None:
        """Start without any face."""
        self._segment: tuple[str, int] | None = None
        self._seen: dict[int, tuple[float, Box]] = {}
        self._hidden: list[tuple[float, Box]] = []

    def update(self, analysis: Analysis) -> tuple[Box, ...]:
        """What to cover on the frame of this analysis: its faces, and those lost up to ``HOLD_SECONDS`` ago.

        What was found but is not shown as a face counts as one.

        The rectangles are larger than the boxes they come from and may reach over the edge of the frame.
        """
        segment = analysis.source, analysis.segment
        if segment != self._segment:
            self._segment, self._seen, self._hidden = segment, {}, []
        at = analysis.captured_at
        present = {face.face_id: (at, face.box) for face in analysis.faces}
        self._seen = {
            number: (seen_at, box)
            for number, (seen_at, box) in self._seen.items()
            if at - seen_at <= HOLD_SECONDS
        } | present
        hidden = list(analysis.hidden or ())
        now = [*hidden, *(face.box for face in analysis.faces)]
        # Without a number, what is at about the same place is the same.
        lost = [
            (seen_at, box)
            for seen_at, box in self._hidden
            if at - seen_at <= HOLD_SECONDS and all(box.nesting(other) <= SAME_FACE for other in now)
        ]
        self._hidden = lost + [(at, box) for box in hidden]
        return (
            *(
                grown(box, AROUND if number in present else AROUND_LOST)
                for number, (_, box) in self._seen.items()
            ),
            *(grown(box, AROUND) for box in hidden),
            *(grown(box, AROUND_LOST) for _, box in lost),
        )


def grown(box: Box, part: float) -> Box:
    """A box that is larger on each side by this part of its larger side."""
    more = math.ceil(max(box.width, box.height) * part)
    return Box(box.x - more, box.y - more, box.width + 2 * more, box.height + 2 * more)


def covered(bgr: Bytes, boxes: Iterable[Box]) -> Bytes:
    """A copy of a picture with coarse blocks in these boxes.

    A block's side is at least a ``BLOCKS``-th of the face that ``FacesToCover`` made the box from: a box
    is 1.5 or 2 faces wide, and is divided into 9 blocks.

    Args:
        bgr: Pixels (height, width, 3), uint8; not written to.
        boxes: As ``FacesToCover`` gives them; parts outside of the picture are passed over.

    Returns:
        Pixels of the same shape.
    """
    picture = bgr.copy()
    height, width = picture.shape[:2]
    for box in boxes:
        block = max(math.ceil(max(box.width, box.height) / (BLOCKS * (1 + 2 * AROUND))), 1)
        part = box.clipped(width, height)
        if not part.area:
            continue
        rows, columns = slice(part.y, part.y + part.height), slice(part.x, part.x + part.width)
        # Rounded down, so that no block is smaller; the mean over areas, so that nothing fine comes through.
        blocks = max(part.width // block, 1), max(part.height // block, 1)
        coarse = cv2.resize(picture[rows, columns], blocks, interpolation=cv2.INTER_AREA)
        picture[rows, columns] = cv2.resize(
            coarse, (part.width, part.height), interpolation=cv2.INTER_NEAREST
        )
    return picture
