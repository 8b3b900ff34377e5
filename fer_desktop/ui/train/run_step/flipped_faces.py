"""Faces that only one of two models predicts correctly."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import counted, shown_number, translate
from fer_desktop.ui.widgets.face_grid import FaceGrid, GridFace
from fer_desktop.ui.widgets.page_parts import label

_ONLY_NEW: Final = translate("train", "Correct with the new model only: {faces}")
_ONLY_OLD: Final = translate("train", "Correct with “{name}” only: {faces}")
_EXPLAINED: Final = translate("train", "Label: {label}. New model: {new}. “{name}”: {old}.")
_PREDICTION: Final = translate("train", "{emotion}, {confidence}")


class FlippedFacesView(QWidget):
    """Two grids; below each face stand its label and what the other model predicts instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.only_new, self.only_old = FaceGrid(), FaceGrid()
        self._titles = label(), label()
        self._captions = label("", "caption"), label("", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        grids = (self.only_new, self.only_old)
        for title, caption, grid in zip(self._titles, self._captions, grids, strict=True):
            grid.setFixedHeight(grid.sizeHint().height())
            layout.addSpacing(8)
            layout.addWidget(title)
            layout.addWidget(caption)
            layout.addWidget(grid)

    def show_faces(self, event: Mapping[str, Any]) -> None:
        """Show those of the event ``compared``, which has another model."""
        flipped, name = event["flipped"], event["old"]["name"]
        self._show(0, self.only_new, event, flipped["only_new"], event["only_new"], _ONLY_NEW)
        self._show(1, self.only_old, event, flipped["only_old"], event["only_old"], _ONLY_OLD)
        below = translate("train", "Below each face: its label, and the prediction of “{name}”.")
        self._captions[0].setText(below.format(name=name))
        self._captions[1].setText(
            translate("train", "Below each face: its label, and the prediction of the new model.")
        )

    def _show(
        self,
        index: int,
        grid: FaceGrid,
        event: Mapping[str, Any],
        faces: Sequence[Mapping[str, Any]],
        count: int,
        title: str,
    ) -> None:
        said = counted(count, translate("train", "{n} face"), translate("train", "{n} faces"))
        if count > len(faces):
            some = translate("train", "{all}, the {shown} most confident errors of the other model first")
            said = some.format(all=said, shown=shown_number(len(faces)))
        self._titles[index].setText(title.format(name=event["old"]["name"], faces=said))
        wrong = "old" if index == 0 else "new"
        grid.show_faces([_grid_face(face, event, wrong) for face in faces])
        grid.setAccessibleName(self._titles[index].text())
        grid.setVisible(bool(faces))
        self._captions[index].setVisible(bool(faces))


def _grid_face(face: Mapping[str, Any], event: Mapping[str, Any], wrong: str) -> GridFace:
    emotions, size = event["emotions"], event["flipped"]["size"]
    pixels = np.frombuffer(base64.b64decode(face["face"], validate=True), np.uint8).reshape(size, size)
    label_name = emotions[face["label"]]

    def prediction(side: str) -> str:
        index, confidence = face[side]
        return _PREDICTION.format(emotion=shown_name(emotions[index]), confidence=shown_percent(confidence))

    index, confidence = face[wrong]
    return GridFace(
        pixels,
        shown_name(label_name),
        f"{shown_name(emotions[index])} {shown_percent(confidence)}",
        label_name,
        explain=lambda: _EXPLAINED.format(
            label=shown_name(label_name),
            new=prediction("new"),
            old=prediction("old"),
            name=event["old"]["name"],
        ),
    )
