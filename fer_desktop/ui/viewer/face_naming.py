"""Lets the person name, merge and hide faces, and shows the picture accordingly."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu

from fer_desktop.analysis.annotation.anchored_register import AnchoredRegister
from fer_desktop.analysis.annotation.name_anchors import NameAnchor
from fer_desktop.base.i18n import translate
from fer_desktop.live.face_names import LONGEST_NAME, FaceNames, Segment
from fer_desktop.ui.panels.face_list import FaceList
from fer_desktop.ui.viewer.display_clock import FrameDisplay
from fer_desktop.ui.widgets.page_parts import titled
from fer_desktop.vision.captions import numbered_title
from fer_desktop.vision.types import Analysis, Frame


class FaceNaming(QObject):
    """Stands between the session and the picture; what is said of faces is forgotten with their source.

    Names of faces in a video come back with it: ``anchored`` hands over what has to be stored for that, and
    ``stored_names`` gives it again.

    Attributes:
        dialog: Asks for a name; None where nothing is asked.
        menu: The menu of a row that was opened last.
        stored_names: Gives the names that are stored of a video, by its name as in ``Frame``; None where that
            is not known, or not yet.

    Signals:
        changed: Other ``FaceNames`` are in force.
        anchored: A video, as in ``Frame``; names that are to be stored no more, and others in their place:
            two sets of ``NameAnchor``.
    """

    changed = Signal(object)
    anchored = Signal(str, object, object)

    def __init__(self, display: FrameDisplay, faces: FaceList, parent: QObject | None = None) -> None:
        """Begin without any name.

        Args:
            display: The picture.
            faces: The list in which faces are named, merged and hidden.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.dialog: QInputDialog | None = None
        self.menu: QMenu | None = None
        self._display, self._faces = display, faces
        self.stored_names: Callable[[str], Iterable[NameAnchor] | None] = lambda source: None
        self._register = AnchoredRegister()
        faces.name_asked.connect(self.ask_for_name)
        faces.menu_asked.connect(self.open_menu)
        faces.hidden_asked.connect(self.show_all)

    @property
    def names(self) -> FaceNames:
        """What is said of faces."""
        return self._register.names

    def show_frame(self, frame: Frame, analysis: Analysis | None) -> None:
        """Show a frame in the picture, as ``FrameDisplay`` says: with names, and without hidden faces."""
        self._display.show_frame(frame, None if analysis is None else self.names.applied(analysis))

    def shown_rate(self) -> float:
        """Frames drawn a second."""
        return self._display.shown_rate()

    def see(self, analysis: Analysis) -> None:
        """Take note of the faces of an analysis."""
        before = self._register.hidden
        self._register.see(analysis)
        if self._register.hidden != before:
            self._faces.count_hidden(self._register.hidden)
        self.recall(analysis.source)

    def recall(self, source: str) -> None:
        """Give faces of a video the names that are stored of it."""
        anchors = self.stored_names(source)
        if anchors is not None and self._register.recall(source, anchors):
            self._tell()

    def forget(self) -> None:
        """Another source: other people."""
        if self.dialog is not None:
            self.dialog.reject()
        if self.menu is not None:
            self.menu.close()
        self._register.forget()
        self._tell()

    def ask_for_name(self, face_id: int) -> None:
        """Let the person name a face."""
        segment = self._register.segment
        dialog = QInputDialog(self._faces.window())
        dialog.setWindowTitle(titled(translate("panels", "Name of a face")))
        number = self.names.number(segment, face_id)
        dialog.setLabelText(translate("panels", "Name of face {number}:").format(number=number))
        dialog.setTextValue(self.names.name(segment, face_id))
        dialog.setWhatsThis(
            translate("panels", "At most {n} characters; leave it empty to remove the name").format(
                n=LONGEST_NAME
            )
        )
        dialog.textValueSelected.connect(lambda name: self._act(segment, partial(self.rename, face_id, name)))
        dialog.finished.connect(self._close_dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()

    def open_menu(self, face_id: int, place: QPoint) -> None:
        """Open the menu of a face."""
        segment, names = self._register.segment, self.names

        def act(change: Callable[..., None], *values: int) -> Callable[[], None]:
            return partial(self._act, segment, partial(change, *values))

        menu = QMenu(self._faces)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("panels", "Name…"), act(self.ask_for_name, face_id))
        same = menu.addMenu(translate("panels", "Same person as"))
        candidates = self._register.candidates(face_id)
        for number in candidates:
            title = numbered_title(number, names.name(segment, number))
            # A name is no place for a mnemonic.
            same.addAction(title.replace("&", "&&"), act(self.merge, face_id, number))
        same.setEnabled(bool(candidates))
        if len(names.face_ids(segment, names.number(segment, face_id))) > 1:
            menu.addAction(translate("panels", "Separate merged faces"), act(self.separate, face_id))
        menu.addAction(translate("panels", "Hide"), act(self.hide, face_id))
        menu.destroyed.connect(self._forget_menu)
        self.menu = menu
        menu.popup(place)

    def rename(self, face_id: int, name: str) -> None:
        """Call a face by a name; an empty one takes its name away."""
        self._change(partial(self._register.rename, face_id, name))

    def merge(self, face_id: int, number: int) -> None:
        """Take two faces for one person."""
        self._change(partial(self._register.merge, face_id, number))

    def separate(self, face_id: int) -> None:
        """Take merged faces for several persons again."""
        self._change(partial(self._register.separate, face_id))

    def hide(self, face_id: int) -> None:
        """Show a face no more."""
        self._register.hide(face_id)
        self._tell()

    def show_all(self) -> None:
        """Show the faces that were hidden."""
        self._register.show_all()
        self._tell()

    def _act(self, segment: Segment, change: Callable[[], None]) -> None:
        """Do what was asked for, unless there was a jump meanwhile: the number is another face now."""
        if segment == self._register.segment:
            change()

    def _change(self, change: Callable[[], None]) -> None:
        """Change names, and have those of a video stored."""
        before = set(self._register.anchors)
        change()
        self._tell()
        after = set(self._register.anchors)
        if after != before:
            self.anchored.emit(self._register.segment[0], before - after, after - before)

    def _close_dialog(self) -> None:
        self.dialog = None

    def _forget_menu(self) -> None:
        self.menu = None

    def _tell(self) -> None:
        self._faces.count_hidden(self._register.hidden)
        self.changed.emit(self.names)
