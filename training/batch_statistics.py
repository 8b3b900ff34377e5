"""Batch normalisation's averages, measured anew for weights that were averaged over the training."""

from typing import Final

import keras
import numpy as np
from numpy.typing import NDArray

BATCHES: Final = 100
"""Enough for means that no longer move: 12,800 faces at the usual batch size."""


def measure_batch_statistics(
    network: keras.Model, faces: NDArray[np.uint8], batch_size: int, seed: int
) -> None:
    """Replace the moving averages of every batch normalisation by those of the weights as they are now.

    The averages that were gathered in training belong to the weights of each step, not to their moving
    average (Izmailov et al. 2018, section 3.2). Random faces pass in training mode; no weight is changed.

    Args:
        network: Changed in place.
        faces: uint8 (n, size, size), the training faces, not augmented.
        batch_size: Faces a batch.
        seed: Chooses the faces.
    """
    layers = [layer for layer in network.layers if isinstance(layer, keras.layers.BatchNormalization)]
    if not layers:
        return
    momenta = [layer.momentum for layer in layers]
    order = np.random.default_rng(seed).permutation(len(faces))
    batches = [order[start : start + batch_size] for start in range(0, len(order), batch_size)]
    # A last batch of a few faces would count as much as a whole one.
    batches = [batch for batch in batches if len(batch) == batch_size] or batches
    for count, batch in enumerate(batches[:BATCHES]):
        for layer in layers:
            # An average in which every batch weighs the same.
            layer.momentum = count / (count + 1)
        network(faces[batch][..., None].astype(np.float32), training=True)
    for layer, momentum in zip(layers, momenta, strict=True):
        layer.momentum = momentum
