"""The window "What the layers see": the stages of a network on one face, up to the probabilities."""

from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.explain.network_explanation import FINAL_STEP, PURPOSE, NetworkExplanation, softmax_rows
from fer_desktop.ui.layers.layer_section import LayerSection
from fer_desktop.ui.summary.value_table import ValueTable
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.numpy_image import to_qimage
from fer_desktop.ui.widgets.page_parts import STYLE, ColumnArea, clear, label, resize_window, titled
from fer_desktop.ui.widgets.save_dialog import ask_where_to_save
from training.core.storage.permissions import inherit

TITLE: Final = translate("layers", "What the layers see")
_FACE: Final = 96
_HEADS: Final = (
    (translate("layers", "Emotion"), ""),
    (translate("layers", "Logit"), translate("layers", "What the last layer gives")),
    (translate("layers", "exp(logit / T)"), translate("layers", "Exponential, with the temperature T")),
    (translate("layers", "Probability"), translate("layers", "Share of the sum of all exponentials")),
)


class LayersWindow(QWidget):
    """Scrolls from the face over the stages to the probabilities."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setStyleSheet(STYLE)
        self.name_model("")
        self._emotion = ""
        self._shown: NetworkExplanation | None = None
        self.message_bar = MessageBar()
        self.save = QPushButton(translate("layers", "Save…"))
        self.save.setToolTip(translate("layers", "Save this page as a PNG picture"))
        self.save.clicked.connect(self._ask_where)
        close = QPushButton(translate("layers", "Close"))
        close.clicked.connect(self.close)
        self._content = QWidget()
        self._content.setAutoFillBackground(True)
        self._inside = QVBoxLayout(self._content)
        self._inside.setContentsMargins(16, 12, 16, 12)
        self._inside.setSpacing(8)
        self._area = ColumnArea(self._content)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 0, 12, 12)
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.message_bar)
        layout.addWidget(self._area, 1)
        layout.addLayout(buttons)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence.StandardKey.Save, self, self._ask_where)
        resize_window(self, 880, 640)

    def name_model(self, name: str) -> None:
        """Name the model in the title; empty for none."""
        self._model = name
        self.setWindowTitle(titled(f"{TITLE}: {name}" if name else TITLE))

    def show_explanation(self, explanation: NetworkExplanation, emotion: str) -> None:
        """Show another face, or Grad-CAM of another emotion."""
        emotion = emotion if emotion in explanation.labels else explanation.labels[0]
        if (explanation, emotion) == (self._shown, self._emotion):
            return
        self._shown, self._emotion = explanation, emotion
        clear(self._inside)
        self._inside.addWidget(self._head(explanation, emotion))
        for number, layer in enumerate(explanation.layers, 1):
            self._inside.addWidget(LayerSection(number, layer, explanation, emotion))
        self._inside.addWidget(label(translate("layers", "From logits to probabilities"), "heading"))
        temperature = shown_decimal(explanation.temperature, ".2f")
        self._inside.addWidget(label(FINAL_STEP.format(temperature=temperature)))
        self._inside.addWidget(_softmax_table(explanation))
        self._inside.addStretch(1)

    def write(self, path: Path) -> None:
        """Write the whole page as a PNG file, and say so, or why it cannot be written."""
        written = self._content.grab().save(str(path))
        if written:
            inherit(path)
            self.message_bar.tell(translate("layers", "Saved {path}.").format(path=path))
            return
        self.message_bar.complain(
            translate(
                "layers", "Cannot write {path}. Choose another folder, or check its permissions."
            ).format(path=path)
        )

    def _head(self, explanation: NetworkExplanation, emotion: str) -> QWidget:
        face = label(wraps=False)
        gray = np.repeat(explanation.face[..., np.newaxis], 3, axis=2)
        face.setPixmap(
            QPixmap.fromImage(to_qimage(gray)).scaled(
                _FACE, _FACE, mode=Qt.TransformationMode.SmoothTransformation
            )
        )
        size = len(explanation.face)
        face.setAccessibleName(translate("layers", "Face"))
        texts = QVBoxLayout()
        texts.addWidget(label(f"{TITLE}: {self._model}" if self._model else TITLE, "title"))
        texts.addWidget(
            label(
                translate(
                    "layers",
                    "Input: a gray face of {size} × {size} pixels. Grad-CAM shows what speaks for {emotion}.",
                ).format(size=size, emotion=shown_name(emotion))
            )
        )
        texts.addWidget(label(PURPOSE))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(16)
        row.addWidget(face, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return head

    def _ask_where(self) -> None:
        kinds = translate("layers", "PNG picture (*.png)")
        ask_where_to_save(self, TITLE, f"{self._model or 'model'} layers.png", kinds, self.write)


def _softmax_table(explanation: NetworkExplanation) -> ValueTable:
    table = ValueTable(translate("layers", "From logits to probabilities"))
    texts, values = softmax_rows(explanation)
    table.show_table(_HEADS, texts, values)
    rows = table.verticalHeader().length() + table.horizontalHeader().sizeHint().height()
    table.setFixedHeight(rows + 2 * table.frameWidth() + 2)
    return table
