"""The collected faces of one class, each of which a click deletes."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.errors import StoredFaceError
from fer_desktop.base.i18n import translate
from fer_desktop.models.collected_faces import CollectedFace, FaceCollection
from fer_desktop.ui.widgets.face_grid import FaceGrid, GridFace
from fer_desktop.ui.widgets.page_parts import label

_EXPLANATION: Final = translate("collect", "Click, or press Delete, to delete this face")


class ClassFaces(QWidget):
    """Shows the newest face first; what was deleted can be restored until another collection is opened.

    Signals:
        changed: A face was deleted or restored.
        failed: A sentence that says why that could not be done.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._collection: FaceCollection | None = None
        self._name = ""
        self._deleted: list[CollectedFace] = []
        self.title = label("", "heading")
        self.grid = FaceGrid()
        self.grid.installEventFilter(self)
        self.undo = QPushButton(translate("collect", "Undo"))
        self.undo.setToolTip(translate("collect", "Restore the face that was deleted last"))
        self.undo.clicked.connect(self._restore)
        self.grid.clicked.connect(lambda index: self._delete(index.row()))
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.grid)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self._delete(self.grid.currentIndex().row()))
        heading = QHBoxLayout()
        heading.addWidget(self.title, 1)
        heading.addWidget(self.undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(heading)
        layout.addWidget(self.grid, 1)

    def enter(self, collection: FaceCollection | None) -> None:
        """Show faces of another collection; what was deleted before is forgotten."""
        self._collection, self._deleted = collection, []

    def forget_deleted(self) -> None:
        """Restore nothing any more: its class is gone."""
        self._deleted = []

    def show_class(self, name: str) -> None:
        """Show the faces of a class; an empty name stands for none."""
        self._name = name
        faces = self._collection.faces(name) if self._collection and name else ()
        self.title.setText(shown_name(name))
        self.grid.show_faces(
            [GridFace(face.pixels, face.path.stem, explain=lambda: _EXPLANATION) for face in reversed(faces)]
        )
        self.grid.setFocusPolicy(Qt.FocusPolicy.TabFocus if faces else Qt.FocusPolicy.NoFocus)
        self.undo.setEnabled(bool(self._deleted))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mark a face while the keyboard is in the grid; leave digits, by which it would look for a face."""
        if event.type() == QEvent.Type.FocusIn and self.grid.faces and not self.grid.chosen_indexes:
            self.grid.choose(0)
        elif event.type() == QEvent.Type.FocusOut:
            self.grid.clearSelection()
        if isinstance(event, QKeyEvent) and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            event.ignore()
            return event.type() == QEvent.Type.KeyPress
        return super().eventFilter(watched, event)

    def _delete(self, index: int) -> None:
        """Delete the face at a place of the grid, in which the last one comes first."""
        if self._collection is None or index < 0:
            return
        face = self._collection.faces(self._name)[-1 - index]
        try:
            self._collection.delete([face])
        except StoredFaceError as error:
            self.failed.emit(str(error))
            return
        self._deleted.append(face)
        self.changed.emit()
        left = len(self.grid.faces)
        if left:
            self.grid.choose(min(index, left - 1))

    def _restore(self) -> None:
        if self._collection is None or not self._deleted:
            return
        try:
            self._collection.restore(self._deleted[-1:])
        except StoredFaceError as error:
            self.failed.emit(str(error))
            return
        self._deleted.pop()
        self.changed.emit()
