"""Batch normalisation's averages, measured anew for weights that were averaged over the training."""

from typing import Final

import keras
import numpy as np
from numpy.typing import NDArray

from training.core.calibration import negative_log_likelihood
from training.core.training_error import Note
from training.data.faces import FaceData


class BatchStatisticsNote(Note):
    """What became of the averages of batch normalisation."""


class RecomputedStatisticsNote(BatchStatisticsNote):
    """Those that were recomputed are better."""

    template = (
        "Recomputed the batch normalisation statistics: validation cross-entropy {after:.4f} instead of "
        "{before:.4f}."
    )


class MovingStatisticsNote(BatchStatisticsNote):
    """Those of the training are better."""

    template = (
        "Kept the moving batch normalisation statistics: validation cross-entropy {before:.4f}, recomputed "
        "{after:.4f}."
    )


BATCHES: Final = 100
"""Enough for means that no longer move: 12,800 faces at the usual batch size."""


def settle_batch_statistics(
    network: keras.Model,
    training: NDArray[np.uint8],
    validation: FaceData | None,
    batch_size: int,
    seed: int,
) -> "BatchStatisticsNote | None":
    """Keep the averages gathered in training or those measured anew, whichever read the faces better.

    Most runs gain by measuring anew, some lose by it. What decides is the cross-entropy on the validation
    faces; without any, the averages are measured anew.

    Args:
        network: Changed in place.
        training: See ``measure_batch_statistics``.
        validation: Faces that the network was not trained on, or None.
        batch_size: See ``measure_batch_statistics``.
        seed: See ``measure_batch_statistics``.

    Returns:
        What was kept; None for a network without batch normalisation.
    """
    if not _normalisations(network):
        return None
    gathered = network.get_weights()
    before = _cross_entropy(network, validation, batch_size) if validation else None
    measure_batch_statistics(network, training, batch_size, seed)
    if validation is None or before is None:
        return BatchStatisticsNote(
            "Recomputed the batch normalisation statistics; no validation faces to check."
        )
    after = _cross_entropy(network, validation, batch_size)
    if after < before:
        return RecomputedStatisticsNote(before=before, after=after)
    network.set_weights(gathered)
    return MovingStatisticsNote(before=before, after=after)


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
    layers = _normalisations(network)
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


def _normalisations(network: keras.Model) -> list[keras.layers.BatchNormalization]:
    return [layer for layer in network.layers if isinstance(layer, keras.layers.BatchNormalization)]


def _cross_entropy(network: keras.Model, data: FaceData, batch_size: int) -> float:
    probabilities = network.predict(data.faces[..., None], batch_size=batch_size, verbose=0)
    return negative_log_likelihood(probabilities, data.labels)
