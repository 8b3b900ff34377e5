"""The window of the model's evidence: how it was measured, trained and explained, a page for each panel."""

from typing import Any, Final

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from fer_desktop.base.i18n import translate
from fer_desktop.ui.panels import EVIDENCE
from fer_desktop.ui.widgets.page_parts import resize_window, titled
from training.core.bundle import ModelBundle

TITLE: Final = translate("window", "Model evidence")
WIDTH: Final = 720
HEIGHT: Final = 640
_GEOMETRY: Final = "evidence/geometry"


class EvidenceWindow(QWidget):
    """A page for each of ``EVIDENCE``; it stays open beside the main window, and closes with it.

    Attributes:
        pages: The pages, with their titles.
    """

    def __init__(self, panels: dict[str, Any], settings: QSettings | None, parent: QWidget) -> None:
        """Hidden until ``open``.

        Args:
            panels: By name, as in ``EVIDENCE``.
            settings: Where size and place are remembered; None to remember nothing.
            parent: The main window.
        """
        super().__init__(parent, Qt.WindowType.Window)
        self._panels, self._settings = panels, settings
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.tabBar().setAccessibleName(TITLE)
        for entry in EVIDENCE:
            self.pages.addTab(panels[entry.name], entry.title)
        for name in ("samples", "look"):
            panels[name].wanted.connect(lambda name=name: self.open(name))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        resize_window(self, WIDTH, HEIGHT)
        geometry = settings.value(_GEOMETRY) if settings is not None else None
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def open(self, name: str = "") -> None:
        """Bring the window to the front, with the page of that name; without one, with the last one."""
        if name:
            self.pages.setCurrentWidget(self._panels[name])
        self.show()
        self.raise_()
        self.activateWindow()

    def show_model(self, bundle: ModelBundle) -> None:
        """Name the model."""
        self.setWindowTitle(titled(translate("window", "Evidence of {model}").format(model=bundle.name)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and place."""
        if self._settings is not None:
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
        super().closeEvent(event)
