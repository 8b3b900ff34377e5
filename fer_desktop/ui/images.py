"""From numpy to Qt."""

import numpy as np
from PySide6.QtGui import QImage

from fer_desktop.vision.types import Bytes


def to_qimage(bgr: Bytes) -> QImage:
    """A QImage that shows the pixels (height, width, 3) without copying them; it keeps the array alive.

    The array must never be written again, as holds for every ``Frame``.
    """
    bgr = np.ascontiguousarray(bgr)  # copies only what is cut out of a larger picture
    height, width = bgr.shape[:2]
    return QImage(bgr.data, width, height, bgr.strides[0], QImage.Format.Format_BGR888)
