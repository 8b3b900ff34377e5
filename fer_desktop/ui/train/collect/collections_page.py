"""Creates a collection of faces, or continues one that exists."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.errors import CollectionError, StoredFaceError
from fer_desktop.base.i18n import counted, translate
from fer_desktop.models.collected_faces import FaceCollections
from fer_desktop.models.names import first_free
from fer_desktop.ui.widgets.message_bar import breakable
from fer_desktop.ui.widgets.page_parts import ColumnArea, ask, clear, label, say
from fer_desktop.vision.sources.camera import CameraInfo
from fer_desktop.vision.sources.targets import CAMERA_PREFIX, DEMO_TARGET
from training.core.emotions import EMOTIONS

_WIDTH: Final = 640
_FIRST_NAME: Final = translate("collect", "My faces")
_PRIVATE: Final = translate(
    "collect",
    "Ask everybody in the picture first. Only small grayscale crops of faces are stored, on this computer "
    "only, in {folder}. Delete them whenever you like.",
)
_OWN: Final = translate("collect", "Own classes")
_LESSON: Final = translate(
    "collect", "Where no faces may be collected, choose the demonstration: its faces show nobody."
)


class CollectionsPage(QWidget):
    """Lists the collections, and asks what a new one is to hold.

    Signals:
        opened: The ``FaceCollection`` to continue.
    """

    opened = Signal(object)

    def __init__(
        self, collections: FaceCollections, cameras: tuple[CameraInfo, ...], parent: QWidget | None = None
    ) -> None:
        """Build it.

        Args:
            collections: What there is.
            cameras: What is at this computer.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._collections = collections
        self.cards: dict[str, CollectionCard] = {}
        self.name = QLineEdit()
        self.name.setAccessibleName(translate("collect", "Name of the collection"))
        self.preset = QComboBox()
        self.preset.setAccessibleName(translate("collect", "Classes"))
        self.preset.addItem(translate("collect", "The seven emotions"), ", ".join(map(shown_name, EMOTIONS)))
        self.preset.addItem(_OWN, "")
        self.preset.currentIndexChanged.connect(self._choose_preset)
        self.classes = QLineEdit()
        self.classes.setAccessibleName(translate("collect", "Names of the classes"))
        self.classes.setPlaceholderText(translate("collect", "bored, tired, thumbs up"))
        self.classes.textEdited.connect(lambda: self.preset.setCurrentIndex(1))
        self.sources = QComboBox()
        self.sources.setAccessibleName(translate("collect", "Source"))
        for camera in cameras:
            self.sources.addItem(camera.name, f"{CAMERA_PREFIX}{camera.index}")
        self.sources.addItem(translate("collect", "Demonstration (lesson mode)"), DEMO_TARGET)
        self.create_button = QPushButton(translate("collect", "Create"))
        self.create_button.setDefault(True)
        self.create_button.clicked.connect(self._create)
        for field in (self.name, self.classes):
            field.returnPressed.connect(self._create)
        self.problem, self.list_problem = label("", "problem"), label("", "problem")
        self.delete_all = QPushButton(translate("collect", "Delete all collected faces…"))
        self.delete_all.clicked.connect(self._ask_to_delete_all)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._there = QWidget()
        self._lay_out(bool(cameras))
        self._choose_preset()

    @property
    def target(self) -> str:
        """The source to collect from."""
        return str(self.sources.currentData())

    def refresh(self) -> None:
        """List what there is now."""
        clear(self._list)
        self.cards = {}
        say(self.problem, "")
        say(self.list_problem, "")
        try:
            counts = {name: self._collections.counts(name) for name in self._collections.names}
        except StoredFaceError as error:
            say(self.list_problem, breakable(str(error)))
            counts = {}
        for name, faces in counts.items():
            card = self.cards[name] = CollectionCard(name, faces)
            card.resume.clicked.connect(partial(self._open, name))
            card.delete.clicked.connect(partial(self._ask_to_delete, name, sum(faces.values())))
            self._list.addWidget(card)
        self._there.setVisible(bool(counts))
        self.name.setText(first_free(_FIRST_NAME, lambda name: name in counts))

    def _choose_preset(self) -> None:
        if self.preset.currentIndex() == 0:
            self.classes.setText(self.preset.currentData())
        elif self.classes.text() == self.preset.itemData(0):
            self.classes.clear()
            self.classes.setFocus()

    def _create(self) -> None:
        shown = {text.casefold(): name for name in EMOTIONS for text in (name, shown_name(name))}
        typed = [text.strip() for text in self.classes.text().split(",")]
        classes = [shown.get(text.casefold(), text) for text in typed]
        try:
            collection = self._collections.create(self.name.text(), classes)
        except (CollectionError, StoredFaceError) as error:
            say(self.problem, breakable(str(error)))
            return
        say(self.problem, "")
        self.opened.emit(collection)

    def _open(self, name: str) -> None:
        try:
            collection = self._collections.open(name)
        except StoredFaceError as error:
            say(self.list_problem, breakable(str(error)))
            return
        self.opened.emit(collection)

    def _ask_to_delete(self, name: str, count: int) -> None:
        faces = counted(count, translate("collect", "{n} face"), translate("collect", "{n} faces"))
        text = translate("collect", "Delete “{name}” with {faces}? This cannot be undone.")
        self._ask(text.format(name=name, faces=faces), lambda: self._collections.delete(name))

    def _ask_to_delete_all(self) -> None:
        text = translate("collect", "Delete all collections with all their faces? This cannot be undone.")
        self._ask(text, self._collections.delete_all)

    def _ask(self, text: str, step: Callable[[], object]) -> None:
        delete, keep = translate("collect", "Delete"), translate("collect", "Keep")
        ask(self, translate("collect", "Delete collected faces"), text, delete, keep, partial(self._do, step))

    def _do(self, step: Callable[[], object]) -> None:
        problem = ""
        try:
            step()
        except StoredFaceError as error:
            problem = str(error)
        self.refresh()
        say(self.list_problem, breakable(problem))

    def _lay_out(self, camera: bool) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(label(translate("collect", "Collect faces from the camera"), "title"))
        where = breakable(str(self._collections.folder))
        column.addWidget(label(_PRIVATE.format(folder=where)))
        column.addSpacing(8)
        column.addWidget(label(translate("collect", "New collection"), "heading"))
        for caption, field in (
            (translate("collect", "Name"), self.name),
            (translate("collect", "Classes"), self.preset),
            (translate("collect", "2 to 20 names, separated by commas"), self.classes),
            (translate("collect", "Source"), self.sources),
        ):
            column.addWidget(label(caption, "caption"))
            column.addWidget(field)
        no_camera = translate("collect", "No camera found. Connect one and restart FER Desktop.")
        column.addWidget(label(_LESSON if camera else f"{no_camera} {_LESSON}", "caption"))
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.addWidget(self.create_button)
        row.addStretch(1)
        column.addLayout(row)
        there = QVBoxLayout(self._there)
        there.setContentsMargins(0, 12, 0, 0)
        there.addWidget(label(translate("collect", "Collections"), "heading"))
        there.addLayout(self._list)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.delete_all)
        there.addLayout(below)
        column.addWidget(self.list_problem)
        column.addWidget(self._there)
        column.addStretch(1)
        content.setMaximumWidth(_WIDTH)
        middle = QWidget()
        sides = QHBoxLayout(middle)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addStretch(1)
        sides.addWidget(content, 10)
        sides.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ColumnArea(middle))


class CollectionCard(QFrame):
    """One collection, with what can be done with it."""

    def __init__(self, name: str, counts: Mapping[str, int]) -> None:
        super().__init__()
        self.setObjectName("card")
        self.resume = QPushButton(translate("collect", "Continue"))
        self.delete = QPushButton(translate("collect", "Delete…"))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(name, "heading"))
        faces = ", ".join(f"{shown_name(name)} {count}" for name, count in counts.items())
        texts.addWidget(label(faces, "caption"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addLayout(texts, 1)
        row.addWidget(self.resume)
        row.addWidget(self.delete)
