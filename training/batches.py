"""Batches of faces in an order that depends on seed and epoch alone."""

import keras
import numpy as np
from numpy.typing import NDArray

from training.data import FaceData


class Batches(keras.utils.PyDataset):
    """Shuffled batches of one split; a resumed run sees the same order as an uninterrupted one.

    Yields faces uint8 (batch, size, size, 1) and one-hot labels float32 (batch, emotions). The last,
    smaller batch of an epoch is left out: batch normalisation would see too few faces.
    """

    def __init__(self, data: FaceData, batch_size: int, seed: int, epoch: int = 0) -> None:
        super().__init__()
        self._faces = data.faces[..., None]
        self._labels = one_hot(data)
        self._batch_size = min(batch_size, len(data))
        self._seed = seed
        self._epoch = epoch
        self._shuffle()

    def __len__(self) -> int:
        """Batches an epoch."""
        return len(self._faces) // self._batch_size

    def __getitem__(self, index: int) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
        """One batch."""
        chosen = self._order[index * self._batch_size : (index + 1) * self._batch_size]
        return self._faces[chosen], self._labels[chosen]

    def on_epoch_end(self) -> None:
        """Shuffle for the next epoch."""
        self._epoch += 1
        self._shuffle()

    def _shuffle(self) -> None:
        self._order = np.random.default_rng((self._seed, self._epoch)).permutation(len(self._faces))


def one_hot(data: FaceData) -> NDArray[np.float32]:
    """Labels as float32 (n, emotions)."""
    return np.eye(len(data.emotions), dtype=np.float32)[data.labels]
