"""Finds out what kind of source files are, without holding up the window."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

from fer_desktop.base.errors import FerError
from fer_desktop.base.i18n import translate
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.viewer.source_notices import NOTICE_DELAY_MS
from fer_desktop.ui.widgets.message_bar import MessageBar
from fer_desktop.ui.widgets.task_runner import TaskRunner
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources import FrameSource
from fer_desktop.vision.sources.targets import is_path, shown_targets
from fer_desktop.vision.sources.video_file import VideoSource

_TOPIC: Final = "opening"


class SourceOpener(QObject):
    """Looks at one choice of files at a time, in a thread: a disk, or a folder on a network, may hang.

    What is shown goes on meanwhile, and where one file alone cannot be read; of several, its page says so.
    What was chosen before is dropped.
    """

    def __init__(
        self,
        control: LiveControl,
        message_bar: MessageBar,
        show: Callable[[Sequence[str], FrameSource, int], object],
        complain: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        """Nothing is being opened.

        Args:
            control: Knows the source of what was chosen.
            message_bar: Says so if opening takes long.
            show: Called with what was chosen, its source, not yet opened, and the page to begin with.
            complain: Called with a sentence if there is no such source.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._control = control
        self._message_bar = message_bar
        self._show = show
        self._complain = complain
        self._name = ""
        self._task = TaskRunner(self)
        self._task.ended.connect(self._withdraw)
        self._notice = QTimer(self, interval=NOTICE_DELAY_MS, singleShot=True)
        self._notice.timeout.connect(self._tell)

    def open(self, targets: Sequence[str], page: int = 0) -> None:
        """Find the source; that of a camera, an address or the demonstration is there at once.

        Args:
            targets: As ``open_source`` takes them.
            page: Of several pictures, the one to begin with.
        """
        self.cancel()
        if any(map(is_path, targets)):
            self._name, checked = shown_targets(targets), bool(self._control.targets)
            self._task.start(
                translate("window", "opening a file"),
                lambda work: self._source_of(targets, checked),
                lambda source: self._show(targets, source, page),
                self._complain,
            )
            self._notice.start()
            return
        try:
            source = self._control.source_of(targets)
        except FerError as error:
            self._complain(str(error))
        else:
            self._show(targets, source, page)

    def _source_of(self, targets: Sequence[str], checked: bool) -> FrameSource:
        """In a thread: the source, once one file alone is known to be readable if something else is shown."""
        source = self._control.source_of(targets)
        if checked and len(targets) == 1:
            if isinstance(source, VideoSource):
                video = VideoSource(Path(targets[0]))
                video.open()
                video.close()
            elif os.path.isfile(targets[0]):
                read_picture(Path(targets[0]))
        return source

    def cancel(self) -> None:
        """Open nothing; a thread that hangs is left alone."""
        self._task.stop()

    def _tell(self) -> None:
        self._message_bar.tell(
            translate("window", "Opening {name} …").format(name=self._name),
            action=translate("window", "Cancel"),
            step=self.cancel,
            topic=_TOPIC,
        )

    def _withdraw(self) -> None:
        self._notice.stop()
        self._message_bar.withdraw(_TOPIC)
