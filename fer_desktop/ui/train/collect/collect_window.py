"""The window in which faces are collected: the collections, then one of them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.models.collected_faces import FaceCollection, FaceCollections
from fer_desktop.ui.train.collect.collection_page import CollectionPage
from fer_desktop.ui.train.collect.collections_page import CollectionsPage
from fer_desktop.ui.train.collect.live_picture import CameraLender, LivePicture
from fer_desktop.ui.widgets.page_parts import STYLE, label, resize_window, titled
from fer_desktop.vision.analyser import Analyser
from training.core.bundle import ModelBundle


class CollectWindow(QWidget):
    """A window of its own; the camera is on while a collection is open in it.

    Signals:
        train_asked: The folder of the collection to train with, and the names of its classes.
        closed: The window is shut.
    """

    train_asked = Signal(Path, object)
    closed = Signal()

    def __init__(
        self,
        folder: Path,
        lender: CameraLender,
        bundle: ModelBundle,
        make_analyser: Callable[[ModelBundle, bool], Analyser],
        parent: QWidget | None = None,
    ) -> None:
        """Build it; nothing is stored and no camera is opened yet.

        Args:
            folder: Where collections are.
            lender: Knows the cameras.
            bundle: The model whose crops are collected.
            make_analyser: As ``LiveControl`` has it.
            parent: The main window.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(titled(translate("collect", "Collect faces")))
        self.setStyleSheet(STYLE)
        self._cameras = tuple(lender.cameras)
        self.picture = LivePicture(lender, bundle, make_analyser, self)
        self.collections_page = CollectionsPage(FaceCollections(folder), self._cameras)
        self.collection_page = CollectionPage(self.picture)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.collections_page)
        self.pages.addWidget(self.collection_page)
        self.back = QPushButton(translate("collect", "All collections"))
        self.train = QPushButton(translate("collect", "Train with these faces"))
        self.hint = label("", "caption")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        footer = QFrame()
        footer.setObjectName("footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.hint, 1)
        row.addWidget(self.train)
        self._footer = footer
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        layout.addWidget(footer)
        self.collections_page.opened.connect(self._open)
        self.collection_page.changed.connect(self._allow)
        self.back.clicked.connect(self.show_collections)
        self.train.clicked.connect(self._train)
        resize_window(self, 1100, 720)
        self.show_collections()

    def show_collections(self) -> None:
        """Collect no more, and list what there is."""
        self.collection_page.leave()
        self.collections_page.refresh()
        self.pages.setCurrentWidget(self.collections_page)
        self._footer.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give the camera back; every face is stored already."""
        self.collection_page.leave()
        event.accept()
        self.closed.emit()

    def _open(self, collection: FaceCollection) -> None:
        self.pages.setCurrentWidget(self.collection_page)
        self._footer.show()
        self.collection_page.enter(collection, self._cameras, self.collections_page.target)
        self.collection_page.setFocus()
        self._allow()

    def _allow(self) -> None:
        missing = self.collection_page.missing
        self.hint.setText(missing)
        self.train.setEnabled(not missing)

    def _train(self) -> None:
        collection = self.collection_page.collection
        if collection is not None:
            self.close()
            self.train_asked.emit(collection.folder, collection.classes)
