"""The probabilities of one face, as a small card over the picture."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import translate
from fer_desktop.explain.quality_hints import QualityHints
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.bar_plot import Bar, BarRow
from fer_desktop.ui.settings.theme import emotion_colour
from fer_desktop.ui.widgets.plain_text import PlainLabel
from fer_desktop.vision.captions import face_title, shown_caption
from fer_desktop.vision.inference.reject_option import is_doubtful
from fer_desktop.vision.types import Analysis, FaceReading

_GAP: Final = 10
_EDGE: Final = 8.0


def probability_rows(face: FaceReading, labels: Sequence[str], confidence_threshold: float) -> list[BarRow]:
    """A row for each emotion, in the order of the labels; hatched if the face is uncertain."""
    doubtful = is_doubtful(face, confidence_threshold)
    return [
        BarRow(
            shown_name(label),
            (Bar(float(value), None if doubtful else emotion_colour(label)),),
            shown_percent(value),
            label,
        )
        for label, value in zip(labels, face.probabilities, strict=True)
    ]


def face_heading(face: FaceReading, confidence_threshold: float, *, several: bool) -> str:
    """The face and its top prediction, as ``Face 2: Happy 91%``, or ``Anna: Happy 91%``.

    Args:
        face: What is read of it.
        confidence_threshold: A face whose highest probability is under this, 0..1, is uncertain.
        several: Whether there are other faces; one alone needs no number.
    """
    return heading_of(face, shown_caption(face, confidence_threshold), several=several)


def heading_of(face: FaceReading, caption: str, *, several: bool) -> str:
    """``face_heading`` with a caption that is known."""
    if not (several or face.name):
        return caption
    title = face_title(face.number, face.name)
    return translate("picture", "{face}: {caption}").format(face=title, caption=caption)


class FaceCard(QFrame):
    """Stands beside a face, inside of the picture's widget, and lets the pointer through."""

    def __init__(self, parent: QWidget) -> None:
        """Hidden until ``show_face``."""
        super().__init__(parent)
        self._over = parent
        self.setObjectName("faceCard")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoFillBackground(True)
        self.setAccessibleName(translate("picture", "Probabilities of this face"))
        self._heading = PlainLabel()
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self.bars = BarChart(translate("picture", "Probabilities of this face"), part=True)
        self._hints = QualityHints()
        self._hint = PlainLabel()
        self._hint.setObjectName("qualityHint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(4)
        layout.addWidget(self._heading)
        layout.addWidget(self.bars)
        layout.addWidget(self._hint)
        self.hide()

    @property
    def heading(self) -> str:
        """The line above the bars."""
        return self._heading.text()

    @property
    def hint(self) -> str:
        """What makes the reading less reliable, below the bars; empty where nothing does."""
        return self._hint.text()

    def show_face(
        self, face: FaceReading, analysis: Analysis, confidence_threshold: float, box: QRectF
    ) -> None:
        """Show the values of a face of an analysis beside its box, which is in pixels of the parent."""
        several = len(analysis.faces) > 1
        self._heading.setText(face_heading(face, confidence_threshold, several=several))
        self.bars.show_rows(probability_rows(face, analysis.labels, confidence_threshold))
        self._hints.see(analysis)
        self._hint.setText(self._hints.of(face))
        self._hint.setVisible(bool(self.hint))
        said = (self.heading, self.bars.accessibleDescription(), self.hint)
        self.setAccessibleDescription(". ".join(filter(None, said)))
        size = self.minimumSizeHint()
        if self.size() != size:
            self.resize(size)
        place = _beside(box, size, self._over.size())
        if self.pos().toTuple() != place:
            self.move(*place)
        if self.isHidden():
            self.show()


def _beside(box: QRectF, size: QSize, area: QSize) -> tuple[int, int]:
    """The corner of the card: right of the box, left of it where there is no room, else at the far edge."""
    farthest = area.width() - size.width() - _EDGE
    left = box.right() + _GAP
    if left > farthest:
        left = box.left() - _GAP - size.width()
    if left < _EDGE:
        left = farthest if box.center().x() < area.width() / 2 else _EDGE
    top = min(box.top(), area.height() - size.height() - _EDGE)
    return round(max(left, 0.0)), round(max(top, _EDGE))
