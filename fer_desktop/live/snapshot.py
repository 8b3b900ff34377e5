"""One frame with its boxes, written as a picture file."""

from __future__ import annotations

import logging
import threading
from datetime import datetime
from pathlib import Path

from fer_desktop.errors import RecordingError, reason_of
from fer_desktop.language import translate
from fer_desktop.live.drawing import annotated
from fer_desktop.live.place import claim_files
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.types import Analysis, Frame

logger = logging.getLogger(__name__)


class Snapshot:
    """Draws and writes in a thread of its own; a large picture takes a second."""

    def __init__(self, frame: Frame, analysis: Analysis | None, folder: Path) -> None:
        """Begin.

        Args:
            frame: What to write, at its full size.
            analysis: Its readings; None for a picture without boxes.
            folder: Where to; made if it is not there.
        """
        self.folder = folder
        self._outcome: Path | RecordingError | None = None
        self._thread = threading.Thread(
            name="snapshot", target=self._run, args=(frame, analysis), daemon=True
        )
        self._thread.start()

    @property
    def outcome(self) -> Path | RecordingError | None:
        """The file, or why there is none; None while it is being written."""
        return self._outcome

    def wait(self, seconds: float) -> None:
        """Wait for the file."""
        self._thread.join(seconds)

    def _run(self, frame: Frame, analysis: Analysis | None) -> None:
        try:
            self._outcome = write_snapshot(frame, analysis, self.folder, datetime.now())
        except RecordingError as error:
            self._outcome = error
        except Exception as error:
            logger.error("Unexpected error while writing a snapshot", exc_info=error)
            self._outcome = RecordingError(
                translate(
                    "live", "The snapshot cannot be written ({error}); the log file has the details."
                ).format(error=type(error).__name__)
            )


def write_snapshot(frame: Frame, analysis: Analysis | None, folder: Path, when: datetime) -> Path:
    """Write a frame with its boxes as PNG, named by date and time; no file is replaced.

    Raises:
        RecordingError: The folder cannot be written to.
    """
    (path,) = claim_files(folder, when, [" snapshot.png"])
    encoded = cv2.imencode(".png", annotated(frame.bgr, analysis))[1]
    try:
        path.write_bytes(encoded.tobytes())
    except OSError as error:
        path.unlink(missing_ok=True)
        reason = reason_of(error)
        raise RecordingError(
            translate("live", "{path} cannot be written ({reason}); choose another folder.").format(
                path=path, reason=reason
            )
        ) from error
    return path
