"""Collects the faces of one collection: live picture, classes, and the faces of the chosen class."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.errors import CollectionError, StoredFaceError
from fer_desktop.base.i18n import counted, translate
from fer_desktop.live.face_collector import FaceCollector
from fer_desktop.models.collected_faces import FEWEST_FACES, FaceCollection
from fer_desktop.ui.main.texts import FACES_COVERED
from fer_desktop.ui.train.collect.class_faces import ClassFaces
from fer_desktop.ui.train.collect.class_rows import KEYS, ClassList
from fer_desktop.ui.train.collect.live_picture import IDLE, LivePicture, collecting_hint
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.page_parts import ColumnArea, ask, label, say
from fer_desktop.vision.sources.camera import CameraInfo
from fer_desktop.vision.sources.targets import CAMERA_PREFIX, DEMO_TARGET
from fer_desktop.vision.types import Analysis
from training.core.class_list import FEWEST_CLASSES

_RIGHT_WIDTH: Final = 400
_LESSON: Final = translate(
    "collect", "Lesson mode: the demonstration’s faces are computed averages and show nobody."
)


class CollectionPage(QWidget):
    """Stores the faces that come while a key or button is held.

    Signals:
        changed: There are more faces or classes, or fewer.
    """

    changed = Signal()

    def __init__(self, picture: LivePicture, parent: QWidget | None = None) -> None:
        """Build it; nothing is shown before ``enter``.

        Args:
            picture: Where faces come from.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._picture = picture
        self._collection: FaceCollection | None = None
        self._collector: FaceCollector | None = None
        self._held = self._chosen = ""
        self.sources = QComboBox()
        self.sources.setAccessibleName(translate("collect", "Source"))
        self.sources.activated.connect(self._open_source)
        self.lesson = label(_LESSON, "note")
        self.hint = label(IDLE, "heading")
        self.problem, self.source_problem = label("", "problem"), label("", "problem")
        self.title = label("", "title")
        self.list = ClassList()
        self.new_class = QLineEdit()
        self.new_class.setPlaceholderText(translate("collect", "Another class"))
        self.new_class.setAccessibleName(translate("collect", "Name of another class"))
        self.add_class = QPushButton(translate("collect", "Add class"))
        self.faces = ClassFaces()
        self.faces.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._lay_out()
        self._connect()

    @property
    def collection(self) -> FaceCollection | None:
        """What is collected; None before ``enter`` and after ``leave``."""
        return self._collection

    @property
    def chosen(self) -> str:
        """The class whose faces are shown."""
        return self._chosen

    @property
    def missing(self) -> str:
        """What is missing before a model can be trained, in one sentence; empty where nothing is."""
        counts = self._collection.counts if self._collection else {}
        if len(counts) < FEWEST_CLASSES:
            return translate("collect", "A model needs at least two classes. Add another one.")
        few = {name: FEWEST_FACES - count for name, count in counts.items() if count < FEWEST_FACES}
        if not few:
            return ""
        wanted = ", ".join(f"{shown_name(name)} {number}" for name, number in few.items())
        return translate("collect", "Faces still needed: {wanted}").format(wanted=wanted)

    def enter(self, collection: FaceCollection, cameras: tuple[CameraInfo, ...], target: str) -> None:
        """Open a collection, in front of a source."""
        self._collection = collection
        self.faces.enter(collection)
        self.title.setText(collection.name)
        self.sources.clear()
        for camera in cameras:
            self.sources.addItem(camera.name, f"{CAMERA_PREFIX}{camera.index}")
        self.sources.addItem(translate("collect", "Demonstration (lesson mode)"), DEMO_TARGET)
        self.sources.setCurrentIndex(max(self.sources.findData(target), 0))
        self._chosen = next(iter(collection.classes), "")
        say(self.problem, breakable(" ".join(collection.problems[:1])))
        self._show_classes()
        self._open_source()

    def leave(self) -> None:
        """Collect no more, and give the camera back."""
        self.release()
        self._picture.stop()
        self._collection = None
        self.faces.enter(None)

    def hold(self, name: str) -> None:
        """Collect faces of a class until ``release``."""
        if self._collection is None or name not in self._collection.classes or self._held:
            return
        if self._picture.covered:
            self.hint.setText(FACES_COVERED)
            return
        self._held = name
        self._collector = FaceCollector(face.pixels for face in self._collection.faces(name))
        self.choose(name)

    def release(self) -> None:
        """Collect no more."""
        self._held, self._collector = "", None
        self.hint.setText(IDLE)

    def choose(self, name: str) -> None:
        """Show the faces of a class."""
        self._chosen = name
        self._show_faces()

    def event(self, event: QEvent) -> bool:
        """Collect nothing while another window has the keys, which is told nothing of their release."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.release()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Collect while a number key is held."""
        number = _number(event)
        if not number:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.hold(self.list.of_key(number))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Collect no more."""
        number = _number(event)
        if not number:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat() and self.list.of_key(number) == self._held:
            self.release()

    def _take(self, analysis: Analysis) -> None:
        if self._collection is None or self._collector is None:
            return
        pixels = self._collector.take(analysis)
        if pixels is not None:
            name = self._held
            if self._try(lambda collection: collection.add(pixels, name)):
                self._show_classes()
            else:
                self.release()
                return
        count = self._collection.counts[self._held]
        self.hint.setText(collecting_hint(self._collector, self._held, count, len(analysis.faces) > 1))

    def _open_source(self) -> None:
        self.release()
        target = str(self.sources.currentData())
        self.lesson.setVisible(target == DEMO_TARGET)
        say(self.source_problem, "")
        if self._collection is not None:
            self._picture.show(target, self._collection.classes)

    def _add_class(self) -> None:
        text = self.new_class.text()
        if self._try(lambda collection: collection.add_class(text)):
            self.new_class.clear()
            self._show_classes()

    def _ask_to_remove(self, name: str) -> None:
        if self._collection is None:
            return
        count, files = self._collection.counts[name], self._collection.file_count(name)
        if not files:
            self._remove(name)
            return
        title = translate("collect", "Delete class")
        content = counted(count, translate("collect", "{n} face"), translate("collect", "{n} faces"))
        if files != count:
            content = counted(files, translate("collect", "{n} file"), translate("collect", "{n} files"))
        text = translate("collect", "Delete the class “{name}” with {faces}? This cannot be undone.")
        delete, keep = translate("collect", "Delete"), translate("collect", "Keep")
        text = text.format(name=shown_name(name), faces=content)
        ask(self, title, text, delete, keep, lambda: self._remove(name))

    def _remove(self, name: str) -> None:
        self.release()
        self.faces.forget_deleted()
        self._try(lambda collection: collection.remove_class(name))
        self._show_classes()

    def _try(self, step: Callable[[FaceCollection], object]) -> bool:
        """Do something with the collection; whether it could be done. If not, say why."""
        if self._collection is None:
            return False
        try:
            step(self._collection)
        except (CollectionError, StoredFaceError) as error:
            say(self.problem, breakable(str(error)))
            return False
        say(self.problem, "")
        return True

    def _show_classes(self) -> None:
        if self._collection is None:
            return
        if self._chosen not in self._collection.classes:
            self._chosen = next(iter(self._collection.classes), "")
        self.list.show_classes(self._collection.counts)
        self._show_faces()
        self.changed.emit()

    def _show_faces(self) -> None:
        self.list.mark(self._chosen)
        self.faces.show_class(self._chosen)

    def _connect(self) -> None:
        self._picture.analysed.connect(self._take)
        self._picture.failed.connect(lambda text: say(self.source_problem, breakable(text)))
        self._picture.recovered.connect(lambda: say(self.source_problem, ""))
        self.list.held.connect(self.hold)
        self.list.released.connect(self.release)
        self.list.chosen.connect(self.choose)
        self.list.remove_asked.connect(self._ask_to_remove)
        self.new_class.returnPressed.connect(self._add_class)
        self.add_class.clicked.connect(self._add_class)
        self.faces.changed.connect(self._show_classes)
        self.faces.failed.connect(lambda text: say(self.problem, breakable(text)))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(16, 12, 8, 12)
        left.setSpacing(8)
        for widget in (self.sources, self.lesson, self.source_problem):
            left.addWidget(widget)
        left.addWidget(self._picture.view, 1)
        left.addWidget(self.hint)
        inside = QWidget()
        classes = QVBoxLayout(inside)
        classes.setContentsMargins(0, 0, 0, 0)
        classes.addWidget(self.list)
        adding = QHBoxLayout()
        adding.addWidget(self.new_class, 1)
        adding.addWidget(self.add_class)
        classes.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(8, 12, 16, 12)
        right.setSpacing(8)
        right.addWidget(self.title)
        right.addWidget(self.problem)
        right.addWidget(ColumnArea(inside, _RIGHT_WIDTH), 3)
        right.addLayout(adding)
        right.addWidget(self.faces, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addLayout(right)


def _number(event: QKeyEvent) -> int:
    """The number, 1 to 9, of a key; 0 for all others, and together with Ctrl and the like."""
    plain = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
    number = event.key() - Qt.Key.Key_0
    return number if 1 <= number <= KEYS and event.modifiers() in plain else 0
