"""A person's baseline: what the model reads in a face at rest, and readings corrected by it.

Some faces at rest look sad, angry or happy to a model. If a face's neutral pose is read with the mean
probabilities m, where faces at rest are usually read with u, then m / u says how much too often each emotion
is read in this face. As in the correction of a classifier for other prior probabilities (Saerens, Latinne and
Decaestecker 2002, equation 2.4: p'(y) ~ p(y) pi'(y) / pi(y)), readings are divided by that ratio and made to
add up to 1 again:

    log p'(y) = log p(y) - s(y) + constant,
    s(y) = log(m(y) / u(y)) - log(m(neutral) / u(neutral)), not below 0 and not above log(STRONGEST).

Emotions that are read too seldom at rest are left alone (s = 0), so that nothing is read into a face, and no
emotion's odds against neutral fall to less than a tenth, so that a clear expression stays what it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.errors import BaselineError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.types import Floats, ModelName
from training.core.bundle import ModelBundle

NEUTRAL: Final = "Neutral"
STRONGEST: Final = 10.0
"""By how much at most the odds of an emotion against neutral fall."""
FLOOR: Final = 1e-3
"""What a probability counts as at least, so that no ratio is without end."""
UNKNOWN: Final = 0.5
"""The usual share of neutral where a model was never measured; the other emotions share the rest."""
_CHOOSING: Final = ("PublicTest", "PrivateTest")
"""Whose figures may enter readings, best first; PrivateTest is there to judge them. Not Training: faces that
were learnt are read as Neutral nearly always, so that any other face would seem far from it."""


@dataclass(frozen=True, slots=True, eq=False)
class Baseline:
    """How the readings of a face are corrected.

    Attributes:
        face_id: Which face; None: every face that has no baseline of its own.
        shift: (emotions,) s of the formula above, 0 to log(STRONGEST); 0 for neutral.
        at_rest: (emotions,) the mean probabilities of the neutral pose.
        labels: The emotions, in the order of ``shift``.
        model: What read the pose; None where readings name no model.
    """

    face_id: int | None
    shift: Floats
    at_rest: Floats
    labels: tuple[str, ...]
    model: ModelName | None = None

    def fits(self, labels: Sequence[str], model: ModelName | None) -> bool:
        """Whether it is for what a model reads; another one reads the same face at rest differently."""
        return self.labels == tuple(labels) and self.model == model

    def corrected(self, probabilities: Floats) -> Floats:
        """Probabilities (…, emotions) after the correction; each row adds up to 1."""
        weighted = probabilities * np.exp(-self.shift)
        return np.asarray(weighted / weighted.sum(axis=-1, keepdims=True), np.float32)


def usual_at_rest(bundle: ModelBundle) -> Floats:
    """How a model reads faces labelled neutral: (emotions,), adding up to 1.

    The row of its stored confusion matrix, each count one higher; or, where there is none in which neutral is
    the commonest, ``UNKNOWN``. That is an approximation: the row counts how often each emotion was the
    likeliest, while a baseline compares it with mean probabilities, which are not stored. Where a model is
    well calibrated the two are near; the surer it is of itself than it is right, the more they differ.

    Raises:
        BaselineError: The model does not know neutral.
    """
    labels = bundle.labels
    if NEUTRAL not in labels:
        raise BaselineError(
            translate("live", "This model has no class Neutral and cannot be calibrated for a face.")
        )
    index = labels.index(NEUTRAL)
    splits = bundle.metrics.get("splits", {})
    for split in _CHOOSING:
        if split in splits:
            counts = np.asarray(splits[split]["confusion"][index], np.float32) + 1
            if counts.argmax() == index:
                return np.asarray(counts / counts.sum(), np.float32)
    usual = np.full(len(labels), (1 - UNKNOWN) / max(len(labels) - 1, 1), np.float32)
    usual[index] = UNKNOWN
    return usual


def baseline_of(
    poses: Floats,
    usual: Floats,
    labels: Sequence[str],
    face_id: int | None = None,
    model: ModelName | None = None,
) -> Baseline:
    """The baseline of a face.

    Args:
        poses: (readings, emotions) the neutral pose, uncorrected; one reading at least.
        usual: As ``usual_at_rest`` gives it; neutral is its highest.
        labels: The emotions; neutral is among them.
        face_id: As in ``Baseline``.
        model: As in ``Baseline``.

    Raises:
        BaselineError: The pose is so far from neutral that the strongest correction would not make it so.
    """
    index = labels.index(NEUTRAL)
    at_rest = np.asarray(poses.mean(axis=0), np.float32)
    ratio = np.log(np.maximum(at_rest, FLOOR)) - np.log(np.maximum(usual, FLOOR))
    shift = np.clip(ratio - ratio[index], 0.0, np.log(STRONGEST)).astype(np.float32)
    baseline = Baseline(face_id, shift, at_rest, tuple(labels), model)
    if baseline.corrected(at_rest).argmax() != index:
        label = labels[int(at_rest.argmax())]
        raise BaselineError(
            translate(
                "live",
                "Prediction: {label}, {probability:.0%}; too far from neutral to calibrate. Look neutral, "
                "with light from the front, and try again.",
            ).format(label=shown_name(label), probability=at_rest.max())
        )
    return baseline


def baseline_for(face_id: int, baselines: Sequence[Baseline]) -> Baseline | None:
    """The baseline that a face's readings are corrected by: its own, or the one for every face."""
    fitting = [baseline for baseline in baselines if baseline.face_id in (face_id, None)]
    return max(fitting, key=lambda baseline: baseline.face_id is not None, default=None)
