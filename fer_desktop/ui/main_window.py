"""The window: layout, menus, size and arrangement."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QFileDialog, QMainWindow, QTabWidget, QVBoxLayout, QWidget

from fer_desktop.config import Settings
from fer_desktop.ui.address_dialog import AddressDialog
from fer_desktop.ui.frame_view import FrameView
from fer_desktop.ui.menus import WindowCommands, add_menus
from fer_desktop.ui.message_bar import MessageBar
from fer_desktop.ui.panels import PANELS, PanelEntry, connect_panels
from fer_desktop.ui.reading_bar import ReadingBar
from fer_desktop.ui.recent import RecentFiles
from fer_desktop.ui.remembered import remember, remembered
from fer_desktop.ui.source_bar import SourceBar
from fer_desktop.ui.status_line import StatusLine
from fer_desktop.ui.theme import FOLLOW_SYSTEM
from fer_desktop.ui.train.opener import TrainOpener
from fer_desktop.ui.viewer import Viewer
from fer_desktop.ui.words import FILE_FILTER
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.camera import CameraInfo
from training.bundle import ModelBundle


class MainWindow(QMainWindow):
    """Lays the views out around a ``Viewer``."""

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
        self._settings = settings
        self._set_theme = set_theme
        self.setWindowTitle("FER Desktop")
        self.setAcceptDrops(True)
        self.panels: dict[str, Any] = {entry.name: entry.create() for entry in PANELS}
        connect_panels(self.panels)
        self.viewer = Viewer(
            FrameView(),
            SourceBar(),
            MessageBar(),
            StatusLine(self.statusBar()),
            self.panels,
            bundle,
            make_analyser,
            cameras,
            self.setWindowTitle,
        )
        self.reading_bar = ReadingBar()
        self.reading_bar.show_settings(remembered(settings))
        self.reading_bar.changed.connect(self._adjust)
        self.viewer.adjust(remembered(settings))
        self._lay_out()
        self.recent = RecentFiles(settings)
        self.viewer.clock.source_ready.connect(lambda: self.recent.add(self.viewer.control.targets))
        self.train = TrainOpener(self, lambda: self.viewer.control.bundle.folder, self.use_model)
        commands = WindowCommands(
            self.ask_for_files,
            self.ask_for_folder,
            self.ask_for_address,
            self.ask_for_model,
            self._choose_theme,
            self._toggle_full_screen,
            self.recent,
            self.train.open,
        )
        theme = str(settings.value("theme", FOLLOW_SYSTEM)) if settings else FOLLOW_SYSTEM
        add_menus(self, self.viewer, commands, theme)
        self.viewer.source_bar.open_files.connect(self.ask_for_files)
        self.viewer.source_bar.open_folder.connect(self.ask_for_folder)
        self._restore()
        if settings is not None:
            self.viewer.recorder.remember_in(settings)

    def open(self, targets: Sequence[str]) -> None:
        """Show a source; if there is none, say so and leave what is shown."""
        self.viewer.open(targets)

    def use_model(self, folder: Path) -> None:
        """Read by another model; if it is no good, say so and keep the one in use."""
        self.viewer.use_model(folder, self.ask_for_model)

    def tell(self, message: str) -> None:
        """Show a notice above the picture, with opening something as the next step."""
        self.viewer.message_bar.tell(message, action="Open…", step=self.ask_for_files)

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

    def ask_for_address(self) -> None:
        """Let the person write an address."""
        dialog = AddressDialog(self)
        dialog.accepted.connect(lambda: self.open([dialog.address]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_model(self) -> None:
        """Let the person choose a model folder."""
        folder = QFileDialog.getExistingDirectory(self, "Open a model folder")
        if folder:
            self.use_model(Path(folder))

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _adjust(self, chosen: Settings) -> None:
        remember(self._settings, chosen)
        self.viewer.adjust(chosen)

    def _choose_theme(self, name: str) -> None:
        if self._settings is not None:
            self._settings.setValue("theme", name)
        self._set_theme(name)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the threads, finish what is being recorded, remember the arrangement.

        While a model is trained the person is asked first.
        """
        if not self.train.may_close(self.close):
            event.ignore()
            return
        self.viewer.stop()
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
        layout.addWidget(self.viewer.source_bar)
        layout.addWidget(self.viewer.message_bar)
        layout.addWidget(self.viewer.frame_view, 1)
        layout.addWidget(self.viewer.playback.bar)
        layout.addWidget(self.reading_bar)
        self.setCentralWidget(centre)
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        docks = [self._dock(entry) for entry in PANELS]
        tabbed = [dock for dock, entry in zip(docks, PANELS, strict=True) if entry.tabbed]
        for dock in tabbed[1:]:
            self.tabifyDockWidget(tabbed[0], dock)
        tabbed[0].raise_()
        self.resize(1280, 760)
        self.resizeDocks(docks, [400] * len(docks), Qt.Orientation.Horizontal)

    def _dock(self, entry: PanelEntry) -> QDockWidget:
        dock = QDockWidget(entry.title)
        dock.setObjectName(entry.name)
        dock.setWidget(self.panels[entry.name])
        # Its tab, or its heading, says what it is; it is shut and opened in the View menu.
        dock.setTitleBarWidget(QWidget())
        areas = Qt.DockWidgetArea
        self.addDockWidget(areas.BottomDockWidgetArea if entry.below else areas.RightDockWidgetArea, dock)
        return dock

    def _restore(self) -> None:
        self._restore_arrangement()
        # What stands below the picture leaves the panels beside it their full height; afterwards, because an
        # arrangement remembered by an earlier version says otherwise.
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)

    def _restore_arrangement(self) -> None:
        if self._settings is None:
            return
        geometry, state = self._settings.value("window/geometry"), self._settings.value("window/state")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(state, QByteArray):
            self.restoreState(state)
