"""How far two readers agree, from the table of what the one says against what the other says."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from fer_desktop.batch.scores import wilson_interval

Counts = npt.NDArray[np.int64]
"""(emotions, emotions); rows are what A says, columns what B says."""


@dataclass(frozen=True)
class Agreement:
    """How far both agree.

    Attributes:
        faces: How many both read; at least 1.
        agreed: On how many both say the same.
        low: Lower end of the 95 % interval (Wilson) of the share on which they agree, 0..1.
        high: Upper end.
        kappa: As ``kappa`` gives it.
    """

    faces: int
    agreed: int
    low: float
    high: float
    kappa: float | None

    @property
    def share(self) -> float:
        """The part of the faces on which both say the same, 0..1."""
        return self.agreed / self.faces


def agreement(counts: Counts) -> Agreement | None:
    """How far both agree; None without a face."""
    faces, agreed = int(counts.sum()), int(np.trace(counts))
    if not faces:
        return None
    return Agreement(faces, agreed, *wilson_interval(agreed / faces, faces), kappa(counts))


def kappa(counts: Counts) -> float | None:
    """The agreement beyond chance (Cohen 1960): 1 is all, 0 what chance alone would give, below 0 is less.

    kappa = (p - c) / (1 - c), where p is the part on which both agree and c the part on which they would if
    each gave its labels as often as it does, but to faces drawn by lot: the sum over the emotions of the
    product of both shares.

    Returns:
        None without a face, or where both say one and the same of every face, so that chance explains all.
    """
    faces = int(counts.sum())
    if not faces:
        return None
    by_chance = int(counts.sum(axis=1) @ counts.sum(axis=0))
    if by_chance == faces * faces:
        return None
    chance = by_chance / (faces * faces)
    return float((np.trace(counts) / faces - chance) / (1.0 - chance))
