"""The picture, with a box and a label at each face."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.live.timing import Meter
from fer_desktop.ui.main.texts import LOOKING
from fer_desktop.ui.picture.face_card import FaceCard
from fer_desktop.ui.picture.face_labels import FaceMark, draw_faces, face_marks
from fer_desktop.ui.picture.scene import Scene
from fer_desktop.ui.picture.zoom_view import ZoomView
from fer_desktop.ui.widgets.numpy_image import to_qimage
from fer_desktop.vision.types import Analysis, FaceReading, Frame

_FACE_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_FOCUS = 2
"""Pixels of the frame that is the sign of the focus."""
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class FrameView(ZoomView):
    """Shows the newest frame, and the readings that belong to it.

    Signals:
        face_selected: The number of the face that was clicked, or gone to by the arrow keys.
        face_pointed: The number of the face that the pointer is over; 0 where there is none.
        menu_asked: Where a menu of the picture is asked for, a ``QPoint`` of the screen; and whether it is
            about the marked face.
        scene_changed: Another ``Scene`` is shown.
    """

    face_selected = Signal(int)
    face_pointed = Signal(int)
    menu_asked = Signal(QPoint, bool)
    scene_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 180)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(translate("window", "Picture"))
        self.scene = Scene()
        self.card = FaceCard(self)
        self._marks: tuple[FaceMark, ...] = ()
        self._frame: Frame | None = None
        self._pointer: QPointF | None = None
        self._by_keys = False
        self._explained_id = self._pointed_id = self._pointed_out = 0
        self._drawn = Meter()
        self._new = False
        self.zoomed.connect(self._show_card)

    def sizeHint(self) -> QSize:
        """A size that leaves room for the panels on a small screen."""
        return QSize(800, 450)

    def show_frame(self, frame: Frame, analysis: Analysis | None) -> None:
        """Show a frame and the faces of the analysis that belongs to it; none while there is none."""
        image = self.scene.image
        if frame is not self._frame or image is None:
            image = to_qimage(frame.bgr)
        self._frame = frame
        self.show_scene(replace(self.scene, image=image, analysis=analysis))

    def show_scene(self, scene: Scene) -> None:
        """Show what another view shows."""
        before, self.scene = self.scene, scene
        if scene.mirrored != before.mirrored:
            self._mirrored = scene.mirrored
            self._zoom.mirror()
        if scene.image is not before.image:
            self._new = self._new or scene.image is not None
            self._show_image(scene.image)
        self._describe(before)
        self._show_card()
        self.update()
        self.scene_changed.emit(scene)

    def shown_rate(self) -> float:
        """Frames drawn a second, over the last two seconds; one that was drawn twice counts once."""
        return self._drawn.rate()

    def select(self, face_id: int | None) -> None:
        """Mark one face."""
        if face_id != self.scene.selected:
            self.show_scene(replace(self.scene, selected=face_id))

    def point_out(self, face_id: int) -> None:
        """Let the box of a face stand out; 0: of none."""
        self._pointed_out = face_id
        self.update()

    def set_confidence_threshold(self, probability: float) -> None:
        """Show faces whose highest probability is under this, 0..1, as uncertain."""
        self.show_scene(replace(self.scene, confidence_threshold=probability))

    @property
    def mirrored(self) -> bool:
        """Whether left and right of the picture are swapped."""
        return self.scene.mirrored

    @mirrored.setter
    def mirrored(self, mirrored: bool) -> None:
        self.show_scene(replace(self.scene, mirrored=mirrored))

    @property
    def placeholder(self) -> str:
        """The line of text that stands in place of a picture; empty when there is one."""
        return self.scene.placeholder if self.empty else ""

    def clear(self, placeholder: str) -> None:
        """Show a line of text in place of a picture."""
        self._frame = None
        self.show_scene(replace(self.scene, image=None, analysis=None, placeholder=placeholder))

    def face_at(self, position: QPointF) -> FaceReading | None:
        """The face at a position in the widget, the smallest if there are several; None where none is."""
        if self.empty:
            return None
        target = self._target()
        there = [face for face in self.scene.faces if self._on_screen(target, face).contains(position)]
        return min(there, key=lambda face: face.box.area, default=None)

    @property
    def marked(self) -> FaceReading | None:
        """The face that is selected; the largest one where none is."""
        faces, selected = self.scene.faces, self.scene.selected
        chosen = [face for face in faces if face.face_id == selected]
        return chosen[0] if chosen else max(faces, key=lambda face: face.box.area, default=None)

    @property
    def explained(self) -> FaceReading | None:
        """The face whose values are shown over the picture."""
        if self._pointer is not None:
            return self.face_at(self._pointer)
        return self.marked if self._by_keys and self.hasFocus() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, then boxes and labels."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        if self._image is None:
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, self.scene.placeholder)
            self._draw_focus(painter)
            return
        if self._new:
            self._drawn.mark()
        self._new = False
        target = self._target()
        self._draw_picture(painter, target)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        explained = None if self.card.isHidden() else self.explained
        draw_faces(
            painter,
            self._marks,
            [self._on_screen(target, face) for face in self.scene.faces],
            self.size().toSizeF(),
            self.font(),
            selected=self.scene.selected,
            pointed_at=explained.face_id if explained else self._pointed_out,
        )
        self._draw_level(painter)
        self._draw_focus(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the values of the face under the pointer; none while the picture is dragged."""
        super().mouseMoveEvent(event)
        self._by_keys = False
        self._point_at(None if self._dragged else event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the values beside their face."""
        super().resizeEvent(event)
        self._show_card()

    def leaveEvent(self, event: QEvent) -> None:
        """Show no values any more."""
        super().leaveEvent(event)
        self._point_at(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, about the face under the pointer; beside all faces, about the picture alone."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            face = self.face_at(QPointF(event.pos()))
            if face is not None:
                self.face_selected.emit(face.face_id)
            # Without any face, the entries say why they cannot be chosen.
            self.menu_asked.emit(event.globalPos(), face is not None or self.marked is None)
        else:
            self.menu_asked.emit(self.menu_place(), True)

    def menu_place(self) -> QPoint:
        """Where a menu that is asked for by keys belongs: at the marked face, in pixels of the screen."""
        face = self.marked
        if face is None:
            return self.mapToGlobal(self.rect().center())
        corner = self._on_screen(self._target(), face).bottomLeft().toPoint()
        across, down = min(max(corner.x(), 0), self.width()), min(max(corner.y(), 0), self.height())
        return self.mapToGlobal(QPoint(across, down))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from face to face."""
        step, faces = _FACE_STEPS.get(Qt.Key(event.key())), self.scene.faces
        if step is None or event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not faces:
            super().keyPressEvent(event)
            return
        self._pointer, self._by_keys = None, True
        numbers = [face.face_id for face in sorted(faces, key=lambda face: face.box.x)]
        marked = self.marked
        index = numbers.index(marked.face_id) + step if marked else 0
        self.face_selected.emit(numbers[index % len(numbers)])
        self._show_card()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self, self.card.accessibleDescription())
            )

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the values of the marked face when reached by the keyboard."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS:
            self._pointer, self._by_keys = None, True
        self._show_card()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no values any more, except of the face under the pointer."""
        super().focusOutEvent(event)
        self._show_card()

    def _draw_focus(self, painter: QPainter) -> None:
        """Frame the picture while the keyboard is in it and no values of a face say so."""
        if self._by_keys and self.hasFocus() and self.card.isHidden():
            painter.setPen(QPen(self.palette().highlight().color(), _FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _click(self, position: QPointF) -> None:
        """Select the face under the pointer."""
        face = self.face_at(position)
        if face is not None:
            self.face_selected.emit(face.face_id)

    def _point_at(self, position: QPointF | None) -> None:
        self._pointer = position
        self._show_card()

    def _show_card(self) -> None:
        face, analysis = self.explained, self.scene.analysis
        pointed_id = face.face_id if face is not None and self._pointer is not None else 0
        if pointed_id != self._pointed_id:
            self._pointed_id = pointed_id
            self.face_pointed.emit(pointed_id)
        if face is None or analysis is None:
            if not self.card.isHidden():
                self.card.hide()
                self.update()
            return
        box = self._on_screen(self._target(), face)
        if self.card.isHidden() or face.face_id != self._explained_id:
            self.update()
        self._explained_id = face.face_id
        self.card.show_face(face, analysis, self.scene.confidence_threshold, box)

    def _describe(self, before: Scene) -> None:
        """Work out what is drawn at the faces, and tell those who cannot see it, if that has changed."""
        scene = self.scene
        same = scene.analysis is before.analysis and (scene.image is None) == (before.image is None)
        if same and scene.confidence_threshold == before.confidence_threshold:
            return
        self._marks = face_marks(scene.faces, scene.confidence_threshold)
        nobody = translate("window", "no face found") if scene.analysis is not None else LOOKING
        self.setAccessibleDescription(", ".join(mark.heading for mark in self._marks) or nobody)

    def _on_screen(self, target: QRectF, face: FaceReading) -> QRectF:
        assert self._image is not None
        scale = target.width() / self._image.width()
        left = face.box.x * scale
        width = face.box.width * scale
        if self._mirrored:
            left = target.width() - left - width
        return QRectF(target.left() + left, target.top() + face.box.y * scale, width, face.box.height * scale)
