"""What can be opened of what was copied elsewhere."""

import os

import numpy as np
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from fer_desktop.ui.images import to_bgr
from fer_desktop.vision.target_names import is_address
from fer_desktop.vision.types import Bytes


def copied_targets(copied: QMimeData) -> list[str]:
    """Paths of files that were copied, or written as text line by line, or one address; empty if none.

    The text beside a picture is not looked at: browsers put the address that it came from there.
    """
    paths = [url.toLocalFile() for url in copied.urls() if url.isLocalFile()]
    if paths or copied.hasImage() or not copied.hasText():
        return paths
    lines = [line.strip().strip('"') for line in copied.text().splitlines() if line.strip()]
    if len(lines) == 1 and is_address(lines[0]):
        return lines
    return lines if lines and all(os.path.exists(line) for line in lines) else []


def copied_picture(copied: QMimeData) -> Bytes | None:
    """The picture that was copied, as pixels (height, width, 3); None if there is none."""
    image = copied.imageData() if copied.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    return np.asarray(to_bgr(image))
