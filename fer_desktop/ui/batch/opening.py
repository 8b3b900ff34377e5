"""Shows what a row of a run was read from, in the main window."""

import os
from collections.abc import Sequence

from PySide6.QtCore import QObject

from fer_desktop.ui.viewer import Viewer
from fer_desktop.vision.sources.targets import VIDEO_SUFFIXES, has_suffix


class RowOpener(QObject):
    """Opens the picture among those it was read with, or the video at its frame."""

    def __init__(self, viewer: Viewer) -> None:
        super().__init__(viewer)
        self._viewer = viewer
        self._frame: int | None = None
        viewer.clock.source_ready.connect(self._go_to_frame)

    def open(self, targets: Sequence[str], file: str, frame: int) -> None:
        """Show a picture, or a frame of a video.

        Args:
            targets: What the run was to read; its pictures can then be turned over.
            file: The picture or video.
            frame: Which of the video's frames, from 0.
        """
        if not os.path.exists(file):
            self._viewer.message_bar.complain(f"{file} is not there any more; it was moved or deleted.")
        elif has_suffix(file, VIDEO_SUFFIXES):
            self._open_video(file, frame)
        else:
            self._open_picture([target for target in targets if not has_suffix(target, VIDEO_SUFFIXES)], file)

    def _open_picture(self, targets: Sequence[str], file: str) -> None:
        self._frame = None
        viewer = self._viewer
        if tuple(targets) != viewer.control.targets or viewer.control.pages is None:
            viewer.open(targets or [file])
        pages = viewer.control.pages
        if pages is not None:
            pages.show_path(file)
            viewer.message_bar.hide()

    def _open_video(self, file: str, frame: int) -> None:
        self._frame = frame
        if self._viewer.control.targets != (file,) or self._viewer.playback.bar.isHidden():
            self._viewer.open([file])
        else:
            self._go_to_frame()

    def _go_to_frame(self, *_: object) -> None:
        frame, self._frame = self._frame, None
        if frame is not None:
            self._viewer.playback.hold_at(frame)
