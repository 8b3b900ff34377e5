"""Grad-CAM of the face whose occlusion map is shown."""

import hashlib
from collections import OrderedDict
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.explain.network_explanation import (
    GRAD_CAM_HINT,
    LIMITS,
    NetworkExplanation,
    grad_cam_sentence,
    grad_cam_title,
    stage_size,
)
from fer_desktop.ui.layers.layer_section import tinted_face
from fer_desktop.ui.layers.layers_window import LayersWindow
from fer_desktop.ui.process.explanation_client import ExplanationClient
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.vision.types import Bytes, Floats
from training.core.bundle import ModelBundle

_KEPT: Final = 8
"""Explanations of faces that are kept."""


class GradCamView(QWidget):
    """The face, tinted by a map, as large as fits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(translate("layers", "Grad-CAM"))
        self._picture = tinted_face(np.zeros((8, 8), np.uint8), np.zeros((2, 2), np.float32))

    def show_map(self, face: Bytes, numbers: Floats, sentence: str) -> None:
        """Show a face (size, size) uint8 tinted by a map (height, width), 0..1; the sentence describes it."""
        self._picture = tinted_face(face, numbers)
        self.setAccessibleDescription(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """As that of the occlusion map."""
        return QSize(260, 260)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a low window."""
        return QSize(110, 110)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the face in the middle."""
        side = min(self.width(), self.height()) - 4
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left, top = (self.width() - side) / 2, (self.height() - side) / 2
        painter.drawImage(QRectF(left, top, side, side), self._picture)


class GradCamPanel(QWidget):
    """A button, then the map, the choice of its layer, and the way to what the layers see.

    The face comes from the occlusion map. Once TensorFlow is loaded, its map comes without a click.
    """

    def __init__(self, client: ExplanationClient | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client or ExplanationClient(parent=self)
        self._client.progressed.connect(self._show_progress)
        self._client.explained.connect(self._keep)
        self._client.failed.connect(self._say_why_not)
        self._bundle: ModelBundle | None = None
        self._face: Bytes | None = None
        self._emotion = ""
        self._known: OrderedDict[tuple[str, str, float], NetworkExplanation] = OrderedDict()
        self._window: LayersWindow | None = None
        self.shown: NetworkExplanation | None = None
        self.button = QPushButton(translate("layers", "Compute Grad-CAM"))
        self.button.clicked.connect(self.compute)
        self.cancel = QPushButton(translate("layers", "Cancel"))
        self.cancel.clicked.connect(self._cancel)
        self.layers = QComboBox()
        self.layers.setAccessibleName(translate("layers", "Layer"))
        self.layers.setToolTip(translate("layers", "Layer of the map; the Grad-CAM paper uses the last one"))
        self.layers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layers.setMinimumContentsLength(8)
        self.layers.currentIndexChanged.connect(self._show)
        self.more = QPushButton(translate("layers", "What the layers see…"))
        self.more.setToolTip(translate("layers", "Activation maps of all stages, logits and softmax"))
        self.more.clicked.connect(self._open_layers)
        self.view = GradCamView()
        self._text = PlainLabel()
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._title = PlainLabel()
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.button, self.cancel):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.layers, 1)
        row.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)
        layout.addWidget(self._text)
        layout.addStretch(0)
        self._show()

    @property
    def sentence(self) -> str:
        """What stands below the map, or in its place."""
        return self._text.text()

    def show_face(self, bundle: ModelBundle | None, face: Bytes | None, emotion: str) -> None:
        """Follow the occlusion map: its model, face (size, size) and emotion; None: there is none.

        A map that is known is shown at once; another one is computed by itself if that takes a moment only.
        """
        same = face is not None and self._face is not None and np.array_equal(face, self._face)
        changed = not same or bundle is not self._bundle
        self._bundle, self._face, self._emotion = bundle, face, emotion
        if not changed:
            self._show()
            return
        self._client.drop()
        self.shown = None if bundle is None or face is None else self._known.get(self._key(bundle, face))
        if self._window is not None:
            self._window.close()
        self._show()
        if face is not None and self.shown is None and self._client.ready:
            self.compute()

    def compute(self) -> None:
        """Compute the map of the face."""
        if self._bundle is not None and self._face is not None:
            self._client.explain(self._bundle, self._face)
            self._show()

    def stop(self) -> None:
        """End the process, because the program ends."""
        if self._window is not None:
            self._window.close()
        self._client.close()

    @staticmethod
    def _key(bundle: ModelBundle, face: Bytes) -> tuple[str, str, float]:
        return hashlib.sha256(face.tobytes()).hexdigest(), bundle.sha256, bundle.temperature

    def _keep(self, explanation: NetworkExplanation) -> None:
        assert self._bundle is not None
        self._known[self._key(self._bundle, explanation.face)] = explanation
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.shown = explanation
        self._client.drop()
        self._show()

    def _cancel(self) -> None:
        self._client.cancel()
        self._show()

    def _show_progress(self, what: str) -> None:
        self._text.setText(f"{what}…")

    def _say_why_not(self, sentence: str) -> None:
        self._show()
        self._text.setText(sentence)

    def _show(self) -> None:
        shown, busy = self.shown, self._client.busy
        if shown is not None:
            self._offer(shown)
        self.setVisible(self._face is not None)
        for widget in (self.view, self.layers, self.more):
            widget.setVisible(shown is not None)
        self.button.setVisible(shown is None and not busy)
        self.cancel.setVisible(busy)
        self._title.setText(grad_cam_title(self._emotion if shown else ""))
        if shown is None:
            self._text.setText(translate("layers", "Running the network…") if busy else GRAD_CAM_HINT)
            return
        emotion = self._emotion if self._emotion in shown.labels else shown.labels[0]
        layer = shown.layers[self.layers.currentIndex()]
        sentence = grad_cam_sentence(shown, layer, emotion)
        self._text.setText(f"{sentence} {LIMITS}")
        self.view.show_map(shown.face, layer.maps[shown.labels.index(emotion)], sentence)
        if self._window is not None and self._window.isVisible():
            self._window.show_explanation(shown, emotion)

    def _offer(self, explanation: NetworkExplanation) -> None:
        """List the layers; the last one is chosen unless the same ones are listed already."""
        titles = [stage_size(number, layer) for number, layer in enumerate(explanation.layers, 1)]
        if [self.layers.itemText(index) for index in range(self.layers.count())] == titles:
            return
        self.layers.blockSignals(True)
        self.layers.clear()
        self.layers.addItems(titles)
        self.layers.setCurrentIndex(len(titles) - 1)
        self.layers.blockSignals(False)

    def _open_layers(self) -> None:
        if self.shown is None or self._bundle is None:
            return
        if self._window is None:
            self._window = LayersWindow(self)
        self._window.name_model(self._bundle.name)
        self._window.show_explanation(self.shown, self._emotion)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
