"""One stage of a network on a page: what it does, Grad-CAM over the face, and its channels."""

from typing import Final

import numpy as np
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.network_explanation import (
    LayerView,
    NetworkExplanation,
    channels_sentence,
    grad_cam_sentence,
    stage_sentence,
    stage_title,
)
from fer_desktop.ui.widgets.numpy_image import to_qimage
from fer_desktop.ui.widgets.page_parts import label
from fer_desktop.vision.inference.occlusion_map import enlarged, heat_picture
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Bytes, Floats

_SIDE: Final = 256
"""Of the face when it is tinted."""
_TILE: Final = 72
_GAP: Final = 4
_COLUMNS: Final = 8
_FACE: Final = 2 * _TILE + _GAP
"""Pixels of the face beside the channels, which have two rows at most."""


class LayerSection(QWidget):
    """A heading, a sentence, and two pictures."""

    def __init__(self, number: int, layer: LayerView, explanation: NetworkExplanation, emotion: str) -> None:
        super().__init__()
        heat = explanation.labels.index(emotion)
        face = label(wraps=False)
        face.setPixmap(
            QPixmap.fromImage(tinted_face(explanation.face, layer.maps[heat])).scaled(
                _FACE, _FACE, mode=Qt.TransformationMode.SmoothTransformation
            )
        )
        face.setAccessibleName(translate("layers", "Grad-CAM"))
        face.setAccessibleDescription(grad_cam_sentence(explanation, layer, emotion))
        channels = label(wraps=False)
        channels.setPixmap(QPixmap.fromImage(channel_grid(layer.activations)))
        channels.setAccessibleName(translate("layers", "Activation maps"))
        channels.setAccessibleDescription(channels_sentence(layer))
        pictures = QGridLayout()
        pictures.setHorizontalSpacing(16)
        pictures.setVerticalSpacing(4)
        top = Qt.AlignmentFlag.AlignTop
        pictures.addWidget(label(translate("layers", "Grad-CAM"), "caption", wraps=False), 0, 0)
        pictures.addWidget(label(channels_sentence(layer), "caption", wraps=False), 0, 1)
        pictures.addWidget(face, 1, 0, top)
        pictures.addWidget(channels, 1, 1, top)
        pictures.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(4)
        layout.addWidget(label(stage_title(number, layer), "heading"))
        layout.addWidget(label(stage_sentence(number, layer, len(explanation.face))))
        layout.addLayout(pictures)


def tinted_face(face: Bytes, numbers: Floats) -> QImage:
    """A face (size, size) uint8 tinted by a map (height, width), 0..1."""
    resized = cv2.resize(face, (_SIDE, _SIDE), interpolation=cv2.INTER_CUBIC)
    return to_qimage(heat_picture(np.asarray(resized, np.uint8), enlarged(numbers, _SIDE), 1.0))


def channel_grid(activations: Bytes) -> QImage:
    """Channels (n, height, width) uint8 as tiles, as they are: not smoothed."""
    rows = -(-len(activations) // _COLUMNS)
    columns = min(len(activations), _COLUMNS)
    step = _TILE + _GAP
    grid = QImage(columns * step - _GAP, rows * step - _GAP, QImage.Format.Format_ARGB32_Premultiplied)
    grid.fill(Qt.GlobalColor.transparent)
    painter = QPainter(grid)
    for index, activation in enumerate(activations):
        row, column = divmod(index, _COLUMNS)
        tile = to_qimage(np.repeat(activation[..., np.newaxis], 3, axis=2))
        painter.drawImage(QRect(column * step, row * step, _TILE, _TILE), tile)
    painter.end()
    return grid
