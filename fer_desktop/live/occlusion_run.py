"""One look at what a reading hangs on, in a thread of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from fer_desktop.base.errors import FerError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.inference.classifier import EmotionClassifier
from fer_desktop.vision.inference.occlusion_map import Occlusion, occlusion
from fer_desktop.vision.types import Bytes

logger = logging.getLogger(__name__)


class Look:
    """Loads the model a second time and reads the covered faces by it, beside the running session.

    The thread is a daemon, and a look that nobody wants any more ends within a row of places.
    """

    def __init__(self, face: Bytes, make_classifier: Callable[[], EmotionClassifier], patch: int) -> None:
        """Begin.

        Args:
            face: (size, size) uint8, gray; copied.
            make_classifier: Called in the thread, which then owns what it returns.
            patch: Side of the patch in pixels, as in ``occlusion``.
        """
        self._cancelled = threading.Event()
        self._part = 0.0
        self._outcome: Occlusion | str | None = None
        self._thread = threading.Thread(
            name="look", target=self._run, args=(face.copy(), make_classifier, patch), daemon=True
        )
        self._thread.start()

    @property
    def part(self) -> float:
        """Which part is done, 0..1."""
        return self._part

    @property
    def outcome(self) -> Occlusion | str | None:
        """What it found, or why there is nothing, in a sentence; None while it looks, or if cancelled."""
        return self._outcome

    def cancel(self) -> None:
        """Look no further."""
        self._cancelled.set()

    def wait(self, seconds: float) -> None:
        """Wait for the end."""
        self._thread.join(seconds)

    def _run(self, face: Bytes, make_classifier: Callable[[], EmotionClassifier], patch: int) -> None:
        try:
            self._outcome = occlusion(
                face, make_classifier(), patch, cancelled=self._cancelled.is_set, progress=self._progress
            )
        except FerError as error:
            self._outcome = str(error)
        except Exception as error:
            logger.error("Unexpected error while looking at a face", exc_info=error)
            self._outcome = translate(
                "live", "This face cannot be looked at ({error}); the log file has the details."
            ).format(error=type(error).__name__)

    def _progress(self, part: float) -> None:
        self._part = part
