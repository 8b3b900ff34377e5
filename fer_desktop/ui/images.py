"""From numpy to Qt."""

from PySide6.QtGui import QImage

from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes


def to_qimage(bgr: Bytes) -> QImage:
    """A QImage of pixels (height, width, 3), in the form that Qt draws fastest.

    Converting and then drawing takes a third of the time that drawing a BGR image takes. The image keeps
    the converted array alive.
    """
    bgra = cv2.cvtColor(bgr, cv2.COLOR_BGR2BGRA)
    height, width = bgra.shape[:2]
    return QImage(bgra.data, width, height, bgra.strides[0], QImage.Format.Format_RGB32)
