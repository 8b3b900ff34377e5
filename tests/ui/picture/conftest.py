"""A picture on which everything that is drawn over it is seen, and a pointer that moves over a view."""

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


@pytest.fixture
def picture(tmp_path):
    """Noise, which is changed by whatever is drawn over it."""
    path = tmp_path / "noise.png"
    cv2.imwrite(str(path), np.random.default_rng(1).integers(0, 256, (60, 96, 3), np.uint8))
    return path


def move_pointer(view: QWidget, at: QPoint) -> None:
    """Move the pointer within a view, wherever other windows stand."""
    buttons = Qt.MouseButton.NoButton
    place = QPointF(view.mapToGlobal(at))
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        view, QMouseEvent(QEvent.Type.MouseMove, QPointF(at), place, buttons, buttons, none)
    )
