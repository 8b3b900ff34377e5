"""The row above the picture: the source, opening a file or an address, pausing, turning pages."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fer_desktop.base.i18n import translate
from fer_desktop.ui.recorder.record_buttons import RecordButtons
from fer_desktop.ui.widgets.page_parts import titled
from fer_desktop.ui.widgets.plain_text import PlainLabel, plain_tip
from fer_desktop.vision.sources.camera import CameraInfo
from fer_desktop.vision.sources.targets import CAMERA_PREFIX, DEMO_TARGET, SCHEMES, is_address


class SourceBar(QFrame):
    """Says what the person wants; knows nothing of sessions.

    Signals:
        chosen: Targets of the source that was chosen, as ``open_source`` takes them.
        open_files: Pictures or videos are to be asked for.
        open_folder: A folder is to be asked for.
        pause_toggled: Whether to hold.
        stepped: How many pictures to go forward; negative is back.
        restart: Open a stream that has ended again.
    """

    chosen = Signal(object)
    open_files = Signal()
    open_folder = Signal()
    pause_toggled = Signal(bool)
    stepped = Signal(int)
    restart = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceBar")
        self._entries: tuple[tuple[str, ...], ...] = ()
        self._sources = QComboBox()
        self._sources.setAccessibleName(translate("window", "Source"))
        self._sources.setToolTip(translate("window", "Source of the picture"))
        self._sources.setMinimumContentsLength(22)
        self._sources.setMinimumWidth(80)
        self._sources.activated.connect(self._choose)
        open_button = QPushButton(translate("window", "Open…"))
        open_button.setToolTip(translate("window", "Open pictures, a video or a folder"))
        menu = QMenu(open_button)
        menu.addAction(translate("window", "Pictures or a video…"), self.open_files.emit)
        menu.addAction(translate("window", "Folder of pictures…"), self.open_folder.emit)
        open_button.setMenu(menu)
        self.previous = self._arrow("◀", translate("window", "Previous picture"), -1)
        self.next = self._arrow("▶", translate("window", "Next picture"), 1)
        self._position = PlainLabel()
        self._restart = QPushButton(translate("window", "Restart"))
        self._restart.setToolTip(translate("window", "Open this source again"))
        self._restart.clicked.connect(self.restart)
        self.pause = QPushButton(translate("window", "Pause"))
        self.pause.setCheckable(True)
        self.pause.setToolTip(translate("window", "Pause or resume"))
        self.pause.toggled.connect(self._paused)
        self.recording = RecordButtons()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sources)
        layout.addWidget(open_button)
        layout.addStretch(1)
        for widget in (self.previous, self._position, self.next, self._restart, self.pause):
            layout.addWidget(widget)
        layout.addWidget(self.recording)
        self._moving = self._ended = self._has_player = False
        self.show_pages(0, 0)

    def show_sources(self, cameras: tuple[CameraInfo, ...], targets: tuple[str, ...], name: str) -> None:
        """List the cameras and the demonstration, and mark what is shown.

        Args:
            cameras: What was found.
            targets: What is shown; what is no camera and not the demonstration is listed by its name.
            name: The shown source's name.
        """
        self._sources.clear()
        entries: dict[tuple[str, ...], str] = {
            (f"{CAMERA_PREFIX}{camera.index}",): camera.name for camera in cameras
        }
        entries[(DEMO_TARGET,)] = translate("window", "Demonstration")
        entries.setdefault(targets, name)
        self._entries = tuple(entries)
        self._sources.addItems(list(entries.values()))
        self._sources.setCurrentIndex(self._entries.index(targets))

    @property
    def source(self) -> str:
        """The name of the source that is marked."""
        return self._sources.currentText()

    def show_pages(self, position: int, count: int, name: str = "", moving: bool = False) -> None:
        """Offer to turn the pages of ``count`` pictures; 0 or 1 need no pages.

        Args:
            position: Which one is shown, from 0.
            count: How many there are; 0 where there are no pages at all.
            name: What the one shown is called.
            moving: Whether it is a video, which can be held.
        """
        for widget in (self.previous, self._position, self.next):
            widget.setVisible(count > 1)
        self._moving = count == 0 or moving
        self._offer()
        shown = translate("window", "{place:,} of {count:,}").format(place=position + 1, count=count)
        self._position.setText(f"{_shortened(name)} · {shown}" if name else shown)
        self._position.setToolTip(plain_tip(name))
        self.previous.setEnabled(position > 0)
        self.next.setEnabled(position < count - 1)

    def begin(self) -> None:
        """Another source is being opened: it is not paused, has not ended, and has no pages yet."""
        self.set_paused(False)
        self.offer_restart(False)
        self.show_pages(0, 0)

    def offer_restart(self, offered: bool) -> None:
        """Offer to open a stream that has ended again, in place of pausing it."""
        self._ended = offered
        self._offer()

    def leave_pause_to_player(self, left: bool) -> None:
        """Show neither button, because a video has its own below it; or show them again."""
        self._has_player = left
        self._offer()

    @property
    def paused(self) -> bool:
        """Whether the picture is held."""
        return self.pause.isChecked()

    def set_paused(self, paused: bool) -> None:
        """Show whether the picture is held."""
        self.pause.setChecked(paused)

    @property
    def can_pause(self) -> bool:
        """Whether Pause, Resume or Restart is offered."""
        return not (self._restart.isHidden() and self.pause.isHidden())

    def press_pause(self) -> None:
        """As if the button were pressed that is offered: Pause, Resume or Restart."""
        for button in (self._restart, self.pause):
            if not button.isHidden():
                button.click()
                return

    def _offer(self) -> None:
        self._restart.setVisible(self._ended and not self._has_player)
        self.pause.setVisible(self._moving and not self._ended and not self._has_player)

    def _arrow(self, text: str, explanation: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(explanation)
        button.setAccessibleName(explanation)
        button.clicked.connect(lambda: self.stepped.emit(step))
        return button

    def _choose(self, index: int) -> None:
        self.chosen.emit(self._entries[index])

    def _paused(self, paused: bool) -> None:
        self.pause.setText(translate("window", "Resume") if paused else translate("window", "Pause"))
        self.pause_toggled.emit(paused)


def _shortened(name: str) -> str:
    """The beginning and the end of a name that would push the buttons out of the window."""
    return name if len(name) <= 16 else f"{name[:7]}…{name[-8:]}"


_HINT: Final = translate(
    "window",
    "The address starts with {schemes} or {last_scheme}; see the manual of the network camera. FER "
    "Desktop connects to that computer and sends only the request.",
).format(schemes=", ".join(SCHEMES[:-1]), last_scheme=SCHEMES[-1])


_OTHER_HOSTS: Final = translate(
    "window",
    "Follow redirects and playlists that lead to other computers. Each of them learns your network address.",
)


def _caption(text: str, indent: int = 0) -> PlainLabel:
    caption = PlainLabel(text)
    caption.setContentsMargins(indent, 0, 0, 0)
    caption.setObjectName("caption")
    caption.setWordWrap(True)
    return caption


class AddressDialog(QDialog):
    """One line for an address; Open can be pressed as soon as it looks like one.

    Attributes:
        other_hosts: Whether the address may lead to other hosts; off at first.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(titled(translate("window", "Open network address")))
        self.line = QLineEdit()
        self.line.setPlaceholderText("http://camera.local/video")
        self.line.setAccessibleName(translate("window", "Address"))
        self.line.textChanged.connect(self._look)
        self.other_hosts = QCheckBox(translate("window", "Allow other hosts"))
        self.other_hosts.setAccessibleDescription(_OTHER_HOSTS)
        buttons = QDialogButtonBox()
        self.open_button = buttons.addButton(
            translate("window", "Open"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(translate("window", "Address of a network camera or a video")))
        layout.addWidget(self.line)
        layout.addWidget(_caption(_HINT))
        layout.addSpacing(4)
        layout.addWidget(self.other_hosts)
        layout.addWidget(_caption(_OTHER_HOSTS, indent=19))
        layout.addSpacing(4)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)
        self._look()

    @property
    def address(self) -> str:
        """What was written, without blanks around it."""
        return self.line.text().strip()

    def _look(self) -> None:
        self.open_button.setEnabled(is_address(self.address))
