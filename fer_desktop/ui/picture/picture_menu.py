"""What can be done with the picture and the face in it: the menu, and what it copies and saves."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.main.texts import FACES_COVERED
from fer_desktop.ui.picture.face_card import face_heading
from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.ui.widgets.numpy_image import to_qimage
from fer_desktop.ui.widgets.save_dialog import ask_where_to_save
from fer_desktop.ui.widgets.session_files import StoredKind
from fer_desktop.vision.types import Bytes, FaceReading, Frame
from training.core.storage.permissions import inherit

NO_PICTURE: Final = translate("picture", "No picture. Open one first.")
NO_FACE: Final = translate("picture", "No face found in this picture.")


class PictureMenu(QObject):
    """Acts on the frame that is shown, as it is shown: where faces are covered, they stay so.

    Signals:
        stored: As ``Recorder`` has it.
    """

    stored = Signal(object, object)

    def __init__(
        self,
        viewer: Viewer,
        correct: Callable[[FaceReading, QPoint], object],
        occlusion_map: Callable[[], object],
        shown_key: Callable[[str], str],
        view_actions: Callable[[], Sequence[QAction]],
    ) -> None:
        """Connect nothing yet.

        Args:
            viewer: Has the picture, and takes snapshots.
            correct: Asks what a face looks like, at a position of the screen.
            occlusion_map: Shows the occlusion map of the selected face.
            shown_key: Tells the key of a command by its name; empty for none.
            view_actions: What stands at the end of the menu of the window's picture.
        """
        super().__init__(viewer)
        self._viewer = viewer
        self._view: FrameView = viewer.frame_view
        self._correct = correct
        self._occlusion_map = occlusion_map
        self._shown_key, self._view_actions = shown_key, view_actions

    def show(
        self,
        at: QPoint,
        about_face: bool = True,
        parent: QWidget | None = None,
        view_actions: Sequence[QAction] = (),
    ) -> None:
        """Show the menu at a position of the screen.

        Args:
            at: In pixels of the screen.
            about_face: Whether it offers what can be done with the face that is selected, too.
            parent: The view that it is about; None for the picture of the window.
            view_actions: What stands at the end of the menu of that view.
        """
        frame, key = self._viewer.clock.shown[0], self._shown_key
        face = self._view.marked if about_face else None
        no_picture, no_face = self._no_picture(frame), self._no_face(frame, face)
        menu = QMenu(parent or self._view)
        menu.setToolTipsVisible(True)
        if about_face:
            scene = self._view.scene
            several = len(scene.faces) > 1
            named = face_heading(face, scene.confidence_threshold, several=several) if face else ""
            menu.addAction((no_face or named).replace("&", "&&")).setEnabled(False)
            menu.addSeparator()
        _add(menu, translate("picture", "Copy image"), key("copy"), self.copy, no_picture)
        if about_face:
            save = partial(self._save_face, frame, face)
            _add(menu, translate("picture", "Save face…"), key("save_face"), save, no_face)
        snapshot = self._viewer.recorder.take_snapshot
        _add(menu, translate("window", "Snapshot"), key("snapshot"), snapshot, no_picture)
        if about_face:
            menu.addSeparator()
            correct = partial(self._correct, face, at) if face else lambda: None
            _add(menu, translate("window", "Correct the prediction…"), key("correct"), correct, no_face)
            map_key = key("occlusion_map")
            _add(menu, translate("window", "Occlusion map"), map_key, self._occlusion_map, no_face)
        menu.addSeparator()
        menu.addActions(view_actions if parent else self._view_actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def copy(self) -> None:
        """Copy the frame that is shown, without boxes and labels."""
        frame = self._viewer.clock.shown[0]
        if frame is None or self._view.empty:
            self._viewer.message_bar.tell(NO_PICTURE)
        else:
            QGuiApplication.clipboard().setImage(to_qimage(frame.bgr).copy())

    def save_face(self) -> None:
        """Ask where to save the selected face; if there is none, say so."""
        frame, face = self._viewer.clock.shown[0], self._view.marked
        reason = self._no_face(frame, face)
        if reason:
            self._viewer.message_bar.tell(reason)
        else:
            self._save_face(frame, face)

    def _no_picture(self, frame: Frame | None) -> str:
        return NO_PICTURE if frame is None or self._view.empty else ""

    def _no_face(self, frame: Frame | None, face: FaceReading | None) -> str:
        """Why nothing can be done with a face; empty if it can."""
        if self._no_picture(frame):
            return NO_PICTURE
        if self._viewer.face_cover.on:
            return FACES_COVERED
        return NO_FACE if face is None else ""

    def _save_face(self, frame: Frame | None, face: FaceReading | None) -> None:
        if frame is None or face is None:
            return
        pixels = face_pixels(frame, face)
        ask_where_to_save(
            self._view.window(),
            translate("picture", "Save face"),
            translate("picture", "face {number}.png").format(number=face.number),
            translate("panels", "PNG picture (*.png)"),
            partial(self._write, pixels),
        )

    def _write(self, pixels: Bytes, path: Path) -> None:
        written = to_qimage(pixels).save(str(path))
        if written:
            inherit(path)
            self.stored.emit(StoredKind.FACE, path)
            self._viewer.message_bar.tell(translate("panels", "Saved {path}.").format(path=path))
        else:
            said = translate(
                "panels", "Cannot write {path}. Choose another folder, or check its permissions."
            )
            self._viewer.message_bar.complain(said.format(path=path))


def face_pixels(frame: Frame, face: FaceReading) -> Bytes:
    """The part of a frame inside of a face's box: (height, width, 3), uint8; at least one pixel."""
    width, height = frame.size
    box = face.box.clipped(width, height)
    left, top = min(box.x, width - 1), min(box.y, height - 1)
    return frame.bgr[top : top + max(box.height, 1), left : left + max(box.width, 1)]


def _add(menu: QMenu, text: str, key: str, step: Callable[[], object], reason: str) -> None:
    """Add an entry; with a reason, one that cannot be chosen and says why."""
    # The key belongs to the entry of the window's menu, and is only shown here.
    action = menu.addAction(f"{text}\t{key}" if key else text)
    action.triggered.connect(lambda: step())
    action.setEnabled(not reason)
    if reason:
        action.setToolTip(reason)
        action.setStatusTip(reason)
