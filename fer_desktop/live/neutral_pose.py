"""Collects the readings of a face that looks neutral for three seconds."""

from __future__ import annotations

from typing import Final

import numpy as np

from fer_desktop.base.errors import BaselineError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.inference.neutral_baseline import Baseline, baseline_of
from fer_desktop.vision.types import Analysis, Floats, ModelName

SECONDS: Final = 3.0
SETTLING: Final = 0.5
"""Seconds at the beginning that do not count: the face, and the smoothing, come to rest."""
LOST: Final = 0.5
"""Seconds that the face may be missing."""
SILENT: Final = 2.0
"""Seconds without any analysis after which it is given up."""
MIN_READINGS: Final = 10
"""Readings that are needed; fewer are no mean worth the name."""


class NeutralPose:
    """One attempt; takes analyses until there is an outcome.

    Attributes:
        outcome: The baseline, or why there is none, in one sentence; None while it goes on.
    """

    def __init__(self, face_id: int, labels: tuple[str, ...], usual: Floats, now: float) -> None:
        """Begin.

        Args:
            face_id: Which face.
            labels: The emotions.
            usual: How the model usually reads faces at rest, as ``neutral_baseline.usual_at_rest`` gives it.
            now: The time in seconds of the frames' clock.
        """
        self.outcome: Baseline | str | None = None
        self._face_id = face_id
        self._labels = labels
        self._usual = usual
        self._segment: tuple[str, int] | None = None
        self._model: ModelName | None = None
        self._began: float | None = None
        self._heard = self._seen = now
        self._poses: list[Floats] = []

    @property
    def progress(self) -> float:
        """How much of the time has passed, 0..1."""
        return 0.0 if self._began is None else min((self._heard - self._began) / SECONDS, 1.0)

    def add(self, analysis: Analysis) -> None:
        """Take an analysis, unless there is an outcome. Readings that are corrected already do not count."""
        if self.outcome is not None or analysis.captured_at < self._heard:
            return
        segment = analysis.source, analysis.segment
        if self._segment not in (None, segment) or analysis.labels != self._labels:
            self.outcome = translate("live", "The source changed during calibration. Try again.")
            return
        if self._segment is not None and analysis.model != self._model:
            self.outcome = translate("live", "The model changed during calibration. Try again.")
            return
        self._segment, self._model = segment, analysis.model
        self._heard = at = analysis.captured_at
        face = next((face for face in analysis.faces if face.face_id == self._face_id), None)
        if face is None:
            if at - self._seen > LOST:
                self.outcome = translate(
                    "live", "Face {number} was lost. Look at the camera and try again."
                ).format(number=self._face_id)
            return
        self._seen = at
        if face.calibrated:
            return
        if self._began is None:
            self._began = at
        if at - self._began >= SETTLING:
            self._poses.append(face.probabilities)
        if at - self._began >= SECONDS:
            self._finish()

    def check(self, now: float) -> None:
        """Give it up if no analysis comes any more."""
        if self.outcome is None and now - self._heard > SILENT:
            self.outcome = translate(
                "live", "No readings for two seconds. Make sure that the source is running, and try again."
            )

    def _finish(self) -> None:
        if len(self._poses) < MIN_READINGS:
            self.outcome = translate(
                "live",
                "Only {n} readings in {seconds:.0f} seconds; too few to calibrate. Close other programs, "
                "or move closer to the camera, and try again.",
            ).format(n=len(self._poses), seconds=SECONDS)
            return
        try:
            poses = np.stack(self._poses)
            self.outcome = baseline_of(poses, self._usual, self._labels, self._face_id, self._model)
        except BaselineError as error:
            self.outcome = str(error)
