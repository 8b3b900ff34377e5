"""Shows what a row of a run was read from, in the main window."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from fer_desktop.base.i18n import translate
from fer_desktop.ui.viewer.viewer import Viewer
from fer_desktop.vision.sources.targets import is_video
from training.core.media import VIDEO_SUFFIXES, has_suffix


class RowOpener(QObject):
    """Opens the picture among those it was read with, or the video at its time."""

    def __init__(self, viewer: Viewer) -> None:
        super().__init__(viewer)
        self._viewer = viewer
        self._file, self._position = "", 0.0
        viewer.clock.source_ready.connect(self._go_there)

    def open(self, targets: Sequence[str], file: str, position: float) -> None:
        """Show a picture, or a frame of a video.

        Args:
            targets: What the run was to read; its pictures can then be turned over.
            file: The picture or video.
            position: When in the video, in seconds from its first frame.
        """
        if not os.path.exists(file):
            gone = translate("batch", "{file} no longer exists. It was moved or deleted.")
            self._viewer.message_bar.complain(gone.format(file=file))
        elif is_video(file):
            self._open_video(file, position)
        else:
            self._open_picture([target for target in targets if not has_suffix(target, VIDEO_SUFFIXES)], file)

    def _open_picture(self, targets: Sequence[str], file: str) -> None:
        self._file = file
        if tuple(targets) != self._viewer.control.targets or self._viewer.control.pages is None:
            self._viewer.open(targets or [file])
        else:
            self._go_there()

    def _open_video(self, file: str, position: float) -> None:
        self._file, self._position = file, position
        if self._viewer.control.targets != (file,) or self._viewer.playback.bar.isHidden():
            self._viewer.open([file])
        else:
            self._go_there()

    def _go_there(self, *_: object) -> None:
        """Turn to the page, or to the time, that was asked for; nothing where none was."""
        file, pages, path = self._file, self._viewer.control.pages, Path(self._file)
        if file and pages is not None and path in pages.paths:
            self._file = ""
            self._viewer.go_to(pages.paths.index(path))
        elif file and self._viewer.control.targets == (file,):
            self._file = ""
            self._viewer.playback.hold_at(self._position)
