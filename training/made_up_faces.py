"""Gray squares that are no faces, for checks that must run without any."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import zoom

COARSE: Final = 6
"""Side of the random pattern that is enlarged, pixels: about as coarse as eyes and a mouth are."""


def made_up_faces(count: int, size: int, seed: int = 0) -> NDArray[np.uint8]:
    """Smooth random patterns under noise, of all brightnesses and contrasts.

    Args:
        count: How many.
        size: Side in pixels.
        seed: The same for the same faces.

    Returns:
        uint8 (count, size, size), gray 0 to 255. The first is black, the second white.
    """
    random = np.random.default_rng(seed)
    smooth = zoom(random.uniform(-1, 1, (count, COARSE, COARSE)), (1, size / COARSE, size / COARSE), order=1)
    noise = random.normal(0, 0.1, (count, size, size))
    brightness = random.uniform(30, 220, (count, 1, 1))
    contrast = random.uniform(10, 120, (count, 1, 1))
    gray = np.clip(brightness + contrast * (smooth + noise), 0, 255)
    gray[:1], gray[1:2] = 0, 255
    return np.asarray(gray, np.uint8)
