"""Write a video of so many moving faces. Usage: scene.py VIDEO WxH FACES SECONDS."""

import math
import sys
from typing import Any, Final

import numpy as np

from fer_desktop.vision.opencv import cv2

RATE: Final = 30
REPEATED: Final = 10.0
"""Seconds after which the faces move the same way again."""
LEAD: Final = 7.0
"""Seconds of video beyond those that count."""
SPREAD: Final = {0: (), 1: ((0.5, 0.5),), 4: ((0.2, 0.28), (0.75, 0.3), (0.3, 0.75), (0.8, 0.78))}
"""Where the faces' middles are, as parts of the picture."""


def main() -> None:
    """Write the video."""
    path, size, faces, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4])
    width, height = map(int, size.split("x"))
    from skimage import data

    photograph = cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)
    # The head and shoulders of the photograph of 512 pixels.
    portrait = np.ascontiguousarray(photograph[0:300, 70:370])
    ground = cv2.resize(cv2.cvtColor(data.coffee(), cv2.COLOR_RGB2BGR), (width, height))
    ground = ground if not faces else np.full_like(ground, 190)
    writer = cv2.VideoWriter(path, cv2.VideoWriter.fourcc(*"MJPG"), RATE, (width, height))
    for index in range(round((seconds + LEAD) * RATE)):
        writer.write(drawn(ground, portrait, SPREAD[faces], 2 * math.pi * index / (REPEATED * RATE)))
    writer.release()
    print("{}")


def drawn(ground: Any, portrait: Any, middles: Any, phase: float) -> Any:
    """The ground with the portrait at each place, moved and scaled by the phase."""
    picture = ground.copy()
    height, width = picture.shape[:2]
    side = height * (0.85 if len(middles) == 1 else 0.45)
    for index, (x, y) in enumerate(middles):
        turn = phase + index
        scale = side / portrait.shape[0] * (1 + 0.12 * math.sin(turn))
        shift = (
            width * x - scale * portrait.shape[1] / 2 + 0.05 * width * math.sin(2 * turn),
            height * y - scale * portrait.shape[0] / 2 + 0.03 * height * math.cos(turn),
        )
        change = np.array([[scale, 0, shift[0]], [0, scale, shift[1]]])
        cv2.warpAffine(portrait, change, (width, height), dst=picture, borderMode=cv2.BORDER_TRANSPARENT)
    return picture


if __name__ == "__main__":
    main()
