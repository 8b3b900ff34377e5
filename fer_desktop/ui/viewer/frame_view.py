"""The picture, with a box and a label at each face."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.live.timing import Meter
from fer_desktop.ui.main.texts import LOOKING
from fer_desktop.ui.settings.theme import NOT_SURE_PAPER, emotion_colour, hatching, text_on
from fer_desktop.ui.widgets.numpy_image import to_qimage
from fer_desktop.vision.captions import shown_caption
from fer_desktop.vision.inference.reject_option import is_doubtful
from fer_desktop.vision.label_layout import Rectangle, label_positions
from fer_desktop.vision.types import Analysis, FaceReading, Frame

_PADDING = 6.0
_GAP = 4.0
_RADIUS = 6.0


class FrameView(QWidget):
    """Shows the newest frame as large as fits, and the readings that belong to it.

    Signals:
        face_selected: The number of the face that was clicked.
    """

    face_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 180)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(translate("window", "Picture"))
        self.mirrored = False
        self._confidence_threshold = 0.0
        self._frame: Frame | None = None
        self._image: QImage | None = None
        self._faces: tuple[FaceReading, ...] = ()
        self._read = False
        self._selected: int | None = None
        self._placeholder = ""
        self._drawn = Meter()
        self._new = False

    def sizeHint(self) -> QSize:
        """A size that leaves room for the panels on a small screen."""
        return QSize(800, 450)

    def show_frame(self, frame: Frame, analysis: Analysis | None) -> None:
        """Show a frame and the faces of the analysis that belongs to it; none while there is none."""
        if frame is not self._frame:
            self._image = to_qimage(frame.bgr)
        self._new = self._new or frame is not self._frame
        self._frame = frame
        self._read = analysis is not None
        self._faces = analysis.faces if analysis is not None else ()
        self._describe()

    def shown_rate(self) -> float:
        """Frames drawn a second, over the last two seconds; one that was drawn twice counts once."""
        return self._drawn.rate()

    def select(self, face_id: int | None) -> None:
        """Mark one face."""
        self._selected = face_id
        self.update()

    def set_confidence_threshold(self, probability: float) -> None:
        """Show faces whose highest probability is under this, 0..1, as uncertain."""
        self._confidence_threshold = probability
        self._describe()

    @property
    def empty(self) -> bool:
        """Whether a line of text stands in place of a picture."""
        return self._image is None

    @property
    def placeholder(self) -> str:
        """The line of text that stands in place of a picture; empty when there is one."""
        return self._placeholder if self.empty else ""

    def clear(self, placeholder: str) -> None:
        """Show a line of text in place of a picture."""
        self._frame, self._image, self._faces, self._placeholder = None, None, (), placeholder
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, then boxes and labels."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        if self._image is None:
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self._placeholder)
            return
        if self._new:
            self._drawn.mark()
            self._new = False
        target = self._target()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._draw_picture(painter, target)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_faces(painter, [self._on_screen(target, face) for face in self._faces])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the face under the pointer."""
        if self._image is None:
            return
        target = self._target()
        for face in self._faces:
            if self._on_screen(target, face).contains(event.position()):
                self.face_selected.emit(face.face_id)

    def _describe(self) -> None:
        """Tell those who cannot see the picture what is in it, and draw it."""
        captions = [shown_caption(face, self._confidence_threshold) for face in self._faces]
        nobody = translate("window", "no face found") if self._read else LOOKING
        self.setAccessibleDescription(", ".join(captions) or nobody)
        self.update()

    def _target(self) -> QRectF:
        """Where the picture stands: as large as fits, centred."""
        assert self._image is not None
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        return QRectF(corner, size.toSizeF())

    def _draw_picture(self, painter: QPainter, target: QRectF) -> None:
        assert self._image is not None
        if not self.mirrored:
            painter.drawImage(target, self._image)
            return
        painter.save()
        painter.translate(2 * target.center().x(), 0)
        painter.scale(-1, 1)
        painter.drawImage(target, self._image)
        painter.restore()

    def _on_screen(self, target: QRectF, face: FaceReading) -> QRectF:
        assert self._image is not None
        scale = target.width() / self._image.width()
        left = face.box.x * scale
        width = face.box.width * scale
        if self.mirrored:
            left = target.width() - left - width
        return QRectF(target.left() + left, target.top() + face.box.y * scale, width, face.box.height * scale)

    def _draw_faces(self, painter: QPainter, boxes: Sequence[QRectF]) -> None:
        """All boxes, then all labels, so that no box runs through a label."""
        for face, box in zip(self._faces, boxes, strict=True):
            doubtful = is_doubtful(face, self._confidence_threshold)
            colour = NOT_SURE_PAPER if doubtful else emotion_colour(face.label)
            self._draw_box(painter, box, colour, doubtful, 4 if face.face_id == self._selected else 2)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setBold(True)
        painter.setFont(font)
        for face, plate in zip(self._faces, self._plates(QFontMetricsF(font), boxes), strict=True):
            self._draw_label(painter, plate, face)

    def _plates(self, metrics: QFontMetricsF, boxes: Sequence[QRectF]) -> list[QRectF]:
        """Where the labels stand."""
        texts = [shown_caption(face, self._confidence_threshold) for face in self._faces]
        height = metrics.height() + _PADDING
        sizes = [(metrics.horizontalAdvance(text) + 2 * _PADDING, height) for text in texts]
        faces = [Rectangle(box.x(), box.y(), box.width(), box.height()) for box in boxes]
        return [
            QRectF(*rectangle)
            for rectangle in label_positions(faces, sizes, (self.width(), self.height()), _GAP)
        ]

    def _draw_label(self, painter: QPainter, plate: QRectF, face: FaceReading) -> None:
        doubtful = is_doubtful(face, self._confidence_threshold)
        colour = NOT_SURE_PAPER if doubtful else emotion_colour(face.label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(plate, 4, 4)
        if doubtful:
            painter.setBrush(hatching(text_on(colour), 0.25))
            painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(text_on(colour))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, shown_caption(face, self._confidence_threshold))

    @staticmethod
    def _draw_box(painter: QPainter, box: QRectF, colour: QColor, dashed: bool, width: int) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(colour, width)
        painter.setPen(pen)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if dashed:
            # Light dashes on a dark line, so that the box is seen on any picture.
            pen.setColor(text_on(colour))
            pen.setDashPattern([8 / width, 8 / width])
            painter.setPen(pen)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
