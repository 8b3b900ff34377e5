"""The window: layout, menus, and which part talks to which."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QFileDialog,
    QMainWindow,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.errors import FerError
from fer_desktop.ui.display_clock import DisplayClock
from fer_desktop.ui.frame_view import FrameView
from fer_desktop.ui.live_control import LiveControl
from fer_desktop.ui.menus import add_menus
from fer_desktop.ui.message_bar import MessageBar
from fer_desktop.ui.panels import PANELS, LivePanel, PanelEntry
from fer_desktop.ui.selection import FaceSelection
from fer_desktop.ui.source_bar import DEMO_TARGET, SourceBar
from fer_desktop.ui.status_line import StatusLine
from fer_desktop.ui.theme import FOLLOW_SYSTEM
from fer_desktop.ui.words import FILE_FILTER, NOTHING_TO_SHOW
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.camera import CameraInfo
from fer_desktop.vision.types import Analysis
from training.bundle import BundleError, ModelBundle, read_bundle

CAMERA_PREFIX = "camera:"


class MainWindow(QMainWindow):
    """Puts the views together and connects them."""

    def __init__(
        self,
        bundle: ModelBundle,
        make_analyser: Callable[[ModelBundle, bool], Analyser],
        cameras: tuple[CameraInfo, ...],
        settings: QSettings | None,
        set_theme: Callable[[str], None],
    ) -> None:
        """Build the window; nothing runs before ``open``.

        Args:
            bundle: The model to begin with.
            make_analyser: Builds an analyser, as ``LiveControl`` says.
            cameras: What the source bar lists.
            settings: Where size, arrangement and colours are remembered; None to remember nothing.
            set_theme: Dresses the application in a theme by its name.
        """
        super().__init__()
        self._cameras = cameras
        self._settings = settings
        self._set_theme = set_theme
        self.setWindowTitle("FER Desktop")
        self.setAcceptDrops(True)
        self.frame_view = FrameView()
        self.source_bar = SourceBar()
        self.message_bar = MessageBar()
        self.status_line = StatusLine(self.statusBar())
        self.clock = DisplayClock(self.frame_view, self)
        self.control = LiveControl(self.clock, bundle, make_analyser)
        self._selection = FaceSelection()
        self.panels: dict[str, Any] = {}
        self._lay_out()
        add_menus(self, str(settings.value("theme", FOLLOW_SYSTEM)) if settings else FOLLOW_SYSTEM)
        self._connect()
        self._show_model(bundle)
        self._restore()

    def open(self, targets: Sequence[str]) -> None:
        """Show a source; if there is none, say so and leave what is shown."""
        try:
            self.control.show(targets)
        except FerError as error:
            self._complain(str(error))
            return
        self.message_bar.hide()
        self.frame_view.mirrored = targets[0].startswith(CAMERA_PREFIX)
        self.frame_view.clear("Opening …")
        for panel in self._live_panels():
            panel.forget()
        self.source_bar.set_paused(False)
        self.source_bar.offer_replay(False)
        self.source_bar.show_pages(0, 0)
        name = Path(targets[0]).name if len(targets) == 1 else f"{len(targets)} files"
        self.source_bar.show_sources(self._cameras, targets[0], name)

    def use_model(self, folder: Path) -> None:
        """Read by another model; if it is no good, say so and keep the one in use."""
        try:
            bundle = read_bundle(folder)
        except BundleError as error:
            self.message_bar.complain(str(error), action="Choose another…", step=self.ask_for_model)
            return
        self.control.use_model(bundle)
        self._show_model(bundle)

    def tell(self, message: str) -> None:
        """Show a notice above the picture, with opening something as the next step."""
        self.message_bar.tell(message, action="Open…", step=self.ask_for_files)

    def ask_for_files(self) -> None:
        """Let the person choose pictures or a video."""
        paths, _ = QFileDialog.getOpenFileNames(self, "Open pictures or a video", "", FILE_FILTER)
        if paths:
            self.open(paths)

    def ask_for_folder(self) -> None:
        """Let the person choose a folder of pictures."""
        folder = QFileDialog.getExistingDirectory(self, "Open a folder of pictures")
        if folder:
            self.open([folder])

    def ask_for_model(self) -> None:
        """Let the person choose a model folder."""
        folder = QFileDialog.getExistingDirectory(self, "Open a model folder")
        if folder:
            self.use_model(Path(folder))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the threads, remember the arrangement."""
        self.control.stop()
        if self._settings is not None:
            self._settings.setValue("window/geometry", self.saveGeometry())
            self._settings.setValue("window/state", self.saveState())
        event.accept()

    def dragEnterEvent(self, event: Any) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: Any) -> None:
        """Open what was dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.open(paths)

    def _lay_out(self) -> None:
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.source_bar)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.frame_view, 1)
        self.setCentralWidget(centre)
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)
        docks = {entry.name: self._dock(entry) for entry in PANELS}
        first_model_dock = docks["confusion"]
        for name in ("report", "curves", "model_card"):
            self.tabifyDockWidget(first_model_dock, docks[name])
        first_model_dock.raise_()
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.resize(1280, 760)
        self.resizeDocks(list(docks.values()), [400] * len(docks), Qt.Orientation.Horizontal)

    def _dock(self, entry: PanelEntry) -> QDockWidget:
        panel = entry.create()
        self.panels[entry.name] = panel
        dock = QDockWidget(entry.title)
        dock.setObjectName(entry.name)
        dock.setWidget(panel)
        # Its tab, or its heading, says what it is; it is shut and opened in the View menu.
        dock.setTitleBarWidget(QWidget())
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        return dock

    def _connect(self) -> None:
        bar = self.source_bar
        bar.chosen.connect(lambda target: self.open([target]))
        bar.open_files.connect(self.ask_for_files)
        bar.open_folder.connect(self.ask_for_folder)
        bar.pause_toggled.connect(self.control.pause)
        bar.stepped.connect(self.turn)
        bar.replay.connect(lambda: self.open(self.control.targets))
        self.frame_view.face_selected.connect(self._selection.choose)
        self.clock.analysed.connect(self._show_reading)
        self.clock.ticked.connect(self.status_line.show_statistics)
        self.clock.source_ready.connect(self._source_ready)
        self.clock.failed.connect(self._failed)
        self.clock.ended.connect(lambda: self.source_bar.offer_replay(True))

    def _show_model(self, bundle: ModelBundle) -> None:
        self.status_line.show_model(bundle.name)
        for entry in PANELS:
            if entry.model:
                self.panels[entry.name].show_model(bundle)

    def _show_reading(self, analysis: Analysis) -> None:
        selected = self._selection.of(analysis)
        pages = self.control.pages
        if pages is not None:
            self.source_bar.show_pages(pages.position, pages.count, Path(analysis.source).name)
        self.frame_view.select(selected.face_id if selected and len(analysis.faces) > 1 else None)
        for panel in self._live_panels():
            panel.show_reading(analysis, selected)

    def _live_panels(self) -> list[LivePanel]:
        return [self.panels[entry.name] for entry in PANELS if entry.live]

    def _source_ready(self, name: str) -> None:
        self._selection.forget()
        pages = self.control.pages
        if pages is not None:
            self.source_bar.show_pages(pages.position, pages.count)
        self.setWindowTitle(f"{name} – FER Desktop")

    def turn(self, step: int) -> None:
        """Show another picture of those opened, ``step`` further on."""
        pages = self.control.pages
        if pages is not None and 0 <= pages.position + step < pages.count:
            pages.show(pages.position + step)
            self.source_bar.show_pages(pages.position, pages.count)
            self.message_bar.hide()

    def _failed(self, message: str, fatal: bool) -> None:
        if fatal or self.frame_view.empty:
            self.frame_view.clear(NOTHING_TO_SHOW)
        self._complain(message)

    def _complain(self, message: str) -> None:
        self.message_bar.complain(message, action="Demonstration", step=lambda: self.open([DEMO_TARGET]))

    def mirror(self) -> None:
        """Swap left and right of the picture."""
        self.frame_view.mirrored = not self.frame_view.mirrored
        self.frame_view.update()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to a window."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def choose_theme(self, name: str) -> None:
        """Dress the program and remember it."""
        if self._settings is not None:
            self._settings.setValue("theme", name)
        self._set_theme(name)
        self._show_model(self.control.bundle)

    def _restore(self) -> None:
        if self._settings is None:
            return
        geometry, state = self._settings.value("window/geometry"), self._settings.value("window/state")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(state, QByteArray):
            self.restoreState(state)
