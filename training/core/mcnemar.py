"""Whether two bundles read the same faces differently by more than chance (McNemar 1947).

For whoever measures models, in a training or in the window.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Discordance:
    """The faces that one of two readers reads right and the other wrong.

    Attributes:
        only_first: How many the first alone reads right.
        only_second: How many the second alone reads right.
    """

    only_first: int
    only_second: int

    @property
    def p_value(self) -> float:
        """How likely a difference of at least this size is between equally good readers; 0 to 1.

        The exact, two-sided test: of equally good readers each is the right one on half of these faces.
        """
        # Imported here, because it takes a second, and who only counts needs none of it.
        from scipy.stats import binomtest

        faces = self.only_first + self.only_second
        return float(binomtest(self.only_first, faces, 0.5).pvalue) if faces else 1.0


def discordance(first_right: NDArray[np.bool_], second_right: NDArray[np.bool_]) -> Discordance:
    """Compare two readers, by which of the same faces (n,) each reads right."""
    return Discordance(
        only_first=int((first_right & ~second_right).sum()),
        only_second=int((second_right & ~first_right).sum()),
    )
