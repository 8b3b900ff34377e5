"""The window: its parts, its menus, and what is asked for in it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMetaObject, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow

from fer_desktop.base import paths
from fer_desktop.base.i18n import translate
from fer_desktop.models.corrections import CorrectionFolder
from fer_desktop.models.library import ModelLibrary
from fer_desktop.models.package import is_package
from fer_desktop.ui.main.arrangement import Arrangement
from fer_desktop.ui.main.command_set import CommandSet
from fer_desktop.ui.main.evidence_window import EvidenceWindow
from fer_desktop.ui.main.focus_keys import FocusKeys
from fer_desktop.ui.main.menus import add_menus
from fer_desktop.ui.main.notices import DropHint, NoFaceNotice
from fer_desktop.ui.main.recent_files import RecentFiles, copied_targets
from fer_desktop.ui.main.status_line import StatusLine
from fer_desktop.ui.main.texts import FILE_FILTER
from fer_desktop.ui.main.window_commands import handlers_of, show_keys
from fer_desktop.ui.models.correction_control import CorrectionControl
from fer_desktop.ui.panels import PANELS, connect_panels, rename_model
from fer_desktop.ui.picture.frame_view import FrameView
from fer_desktop.ui.picture.picture_control import PictureControl
from fer_desktop.ui.preferences.preferences_control import PreferencesControl
from fer_desktop.ui.run.run_entries import AnalysisEntry, ComparisonEntry
from fer_desktop.ui.settings.data_control import DataControl
from fer_desktop.ui.settings.settings_control import SettingsControl
from fer_desktop.ui.train.collect.collect_opener import CollectOpener
from fer_desktop.ui.train.train_opener import TrainOpener
from fer_desktop.ui.viewer.output_control import OutputControl
from fer_desktop.ui.viewer.reading_bar import ReadingBar
from fer_desktop.ui.viewer.source_bar import AddressDialog, SourceBar
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.page_parts import titled
from fer_desktop.vision.analyser import Analyser
from fer_desktop.vision.sources.camera import CameraInfo
from training.core.bundle import ModelBundle

if TYPE_CHECKING:
    from fer_desktop.ui.models.model_controller import ModelController


class MainWindow(QMainWindow):
    """Lays the views out around a ``Viewer``.

    Signals:
        ended: It was told to end, and is closed, though dialogs may be open.
    """

    ended = Signal()

    def __init__(
        self,
        bundle: ModelBundle,
        make_analyser: Callable[[ModelBundle, bool], Analyser],
        cameras: tuple[CameraInfo, ...],
        settings: QSettings | None,
        set_theme: Callable[[str], None],
        library: ModelLibrary | None = None,
        fallback: Path | None = None,
    ) -> None:
        """Build the window; nothing runs before ``open``.

        Args:
            bundle: The model to begin with.
            make_analyser: Builds an analyser, as ``LiveControl`` says.
            cameras: What the source bar lists.
            settings: Where size, arrangement and colours are remembered; None to remember nothing.
            set_theme: Dresses the application in a theme by its name.
            library: The models that can be chosen; None for those of this computer.
            fallback: A model folder to read by where none can be loaded at all; None without one.
        """
        super().__init__()
        self._settings = settings
        self._set_theme = set_theme
        self._library = library or ModelLibrary(paths.bundled_models(), paths.models_folder())
        self._model_list: ModelController | None = None
        self._asks = True
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
            lambda shown: self.setWindowTitle(titled(shown)),
            settings,
            self._library.holds,
            fallback,
        )
        self.reading_bar = ReadingBar()
        self.settings = SettingsControl(settings, self)
        for show in (self.reading_bar.show_settings, self.viewer.adjust):
            self.settings.changed.connect(show)
            show(self.settings.settings)
        self.reading_bar.changed.connect(self.settings.set)
        self.outputs = OutputControl(self.viewer, settings, self)
        self.settings.changed.connect(self.outputs.adjust)
        self.outputs.adjust(self.settings.settings)
        self.preferences = PreferencesControl(self, self.settings, settings)
        self.viewer.recorder.asked.connect(lambda: self.preferences.show("recording"))
        self.outputs.asked.connect(lambda: self.preferences.show("outputs"))
        self.corrections = CorrectionControl(
            CorrectionFolder(paths.corrections_folder()), self.viewer.message_bar, self
        )
        self.panels["probabilities"].correction_asked.connect(self.correct)
        self.viewer.models.renamed.connect(partial(rename_model, self.panels))
        viewer = self.viewer
        self.evidence = EvidenceWindow(self.panels, settings, self)
        viewer.models.changed.connect(self.evidence.show_model)
        viewer.models.renamed.connect(self.evidence.show_model)
        self.evidence.show_model(bundle)
        self.panels["probabilities"].evidence_asked.connect(self.evidence.open)
        reading, timeline = self.panels["probabilities"], self.panels["timeline"]
        self.arrangement = Arrangement(self, viewer, reading, self.reading_bar, timeline, settings)
        viewer.clock.source_ready.connect(lambda: self.arrangement.show_kind(viewer.control.kind))
        self._drop_hint = DropHint(self.viewer.frame_view)
        self.recent = RecentFiles(settings)
        self.viewer.clock.source_ready.connect(lambda: self.recent.add(self.viewer.control.targets))
        self.batch = AnalysisEntry(self, self.viewer)
        self.compare = ComparisonEntry(self, self.viewer, self._library)
        self.train = TrainOpener(self, viewer.models, viewer.message_bar, viewer.status_line.training)
        self.collect = CollectOpener(self, self.viewer, self.train, make_analyser)
        self.data = DataControl(
            self,
            settings,
            self.recent,
            self.corrections.folder,
            self.viewer.recorder,
            self.viewer.models,
            self.train,
            self.collect,
            (self.batch, self.compare),
        )
        occlusion_map = self.panels["look"].compute_and_show
        self.picture = PictureControl(self, viewer, self.corrections.ask, occlusion_map)
        NoFaceNotice(viewer.message_bar, viewer.clock, viewer.control, self.set_up_faces, self)
        stored = viewer.status_line.stored
        for source in (viewer.recorder, viewer.report, self.picture.menu, self.corrections):
            source.stored.connect(stored.add)
        self.corrections.taken_back.connect(stored.remove)
        self.batch.written.connect(stored.add)
        self.batch.written.connect(lambda kind, rows: viewer.filmstrip.read_rows(rows))
        self.commands = CommandSet(handlers_of(self), settings, self)
        self.picture.take_actions(self.commands.actions)
        add_menus(self, self.commands)
        show_keys(self.commands, viewer, self.panels["probabilities"])
        FocusKeys(self.commands, self, (viewer.filmstrip.strip, viewer.playback.bar.slider))
        self.viewer.source_bar.open_files.connect(self.ask_for_files)
        self.viewer.source_bar.open_folder.connect(self.ask_for_folder)
        self.arrangement.restore_window()
        if settings is not None:
            self.panels["samples"].remember_in(settings)

    @property
    def model_list(self) -> "ModelController":
        """The list of models, made when it is first asked for: a window should appear without it."""
        if self._model_list is None:
            from fer_desktop.ui.models.model_controller import ModelController

            self._model_list = ModelController(
                self._library, self.viewer.models, self.viewer.message_bar, self
            )
            self._model_list.compare_asked.connect(self.compare.show)
        return self._model_list

    def open(self, targets: Sequence[str]) -> None:
        """Show a source, or import a model in one file; if there is none, say so and leave what is shown."""
        if is_package(targets):
            self.model_list.actions.take_in(Path(targets[0]))
        else:
            self.viewer.open(targets)

    def use_model(self, folder: Path) -> None:
        """Read by another model; if it is no good, say so and keep the one in use."""
        self.viewer.use_model(folder, self.ask_for_model)

    def tell(self, message: str) -> None:
        """Show a notice above the picture, with opening something as the next step."""
        self.viewer.message_bar.tell(message, action=translate("window", "Open…"), step=self.ask_for_files)

    def ask_for_files(self) -> None:
        """Let the person choose pictures or a video."""
        paths, _ = QFileDialog.getOpenFileNames(
            self, translate("window", "Open pictures or a video"), "", FILE_FILTER
        )
        if paths:
            self.open(paths)

    def ask_for_folder(self) -> None:
        """Let the person choose a folder of pictures."""
        folder = QFileDialog.getExistingDirectory(self, translate("window", "Open a folder of pictures"))
        if folder:
            self.open([folder])

    def ask_for_address(self) -> None:
        """Let the person write an address."""
        dialog = AddressDialog(self)
        dialog.accepted.connect(lambda: self.open_address(dialog.address, dialog.other_hosts.isChecked()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_address(self, address: str, any_host: bool) -> None:
        """Show what is at an address, which may or may not lead to other hosts."""
        self.viewer.control.allow_hosts(address, any_host)
        self.open([address])

    def ask_for_model(self) -> None:
        """Let the person choose a model folder."""
        folder = QFileDialog.getExistingDirectory(self, translate("window", "Open a model folder"))
        if folder:
            self.use_model(Path(folder))

    def set_up_faces(self) -> object:
        """Let the person set how faces are found; returns the page of the preferences."""
        return self.preferences.show("faces")

    def correct(self) -> None:
        """Let the person say what the selected face looks like."""
        reading = self.panels["probabilities"]
        below = reading.wrong.mapToGlobal(reading.wrong.rect().bottomLeft())
        self.corrections.ask(reading.face, below)

    def choose_theme(self, name: str) -> None:
        """Dress the program in the theme of that name, and remember it."""
        if self._settings is not None:
            self._settings.setValue("theme", name)
        self._set_theme(name)

    def end_soon(self) -> None:
        """Have the program end without asking; for any thread."""
        QMetaObject.invokeMethod(self, "end", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def end(self) -> None:
        """Close without asking, because the program is told to end."""
        self._asks = False
        self.close()
        self.ended.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the threads, finish what is being recorded, remember the arrangement.

        While a model is trained, and while a recording is saved, the person is asked first.
        """
        if not self._asks:
            self.train.close()
        elif not (self.train.may_close(self.close) and self.viewer.recorder.may_close(self.close)):
            event.ignore()
            return
        self.collect.close()
        self.picture.close()
        self.viewer.stop()
        self.outputs.close()
        if self._model_list is not None:
            self._model_list.close()
        self.panels["look"].stop()
        self.panels["samples"].stop()
        self.batch.stop()
        self.compare.stop()
        self.evidence.close()
        self.arrangement.remember()
        event.accept()

    def dragEnterEvent(self, event: Any) -> None:
        """Take what could be pasted too: files, folders, a picture, an address."""
        held = event.mimeData()
        if held.hasImage() or copied_targets(held):
            event.acceptProposedAction()
            self._drop_hint.show()

    def dragLeaveEvent(self, event: Any) -> None:
        """What was held over the window was taken away again."""
        self._drop_hint.hide()

    def dropEvent(self, event: Any) -> None:
        """Open what was dropped; a model in one file goes into the list of models."""
        self._drop_hint.hide()
        dropped = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if is_package(dropped):
            self.open(dropped)
        else:
            self.viewer.paste(event.mimeData())
