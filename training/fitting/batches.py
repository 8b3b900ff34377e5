"""Batches of faces that depend on seed and epoch alone."""

from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray
from sklearn.utils.class_weight import compute_sample_weight

from training.data.faces import DataError, FaceData
from training.data.votes import all_shares, shares
from training.fitting.config import TrainConfig
from training.fitting.distribution import ALONE, Placement

Batch = tuple[dict[str, NDArray[Any]], NDArray[np.float32], NDArray[np.float32]]


class NoVotesError(DataError):
    """A head for votes without votes."""

    template = "{source} has no FER+ votes for the vote head. Add a file of votes, or set its weight to 0."
    option_hint = "Use --votes FILE, or --vote-head 0."


class Batches(keras.utils.PyDataset):
    """Shuffled batches of one split; a resumed run sees the same ones as an uninterrupted one.

    Yields a dictionary, labels float32 (batch, emotions), and the weight of each face in the loss
    (batch,). The dictionary holds ``faces``, uint8 (batch, size, size, 1), and ``own``, float32
    (batch, 1): how much of each face is kept when it is blended with its partner, which is the face at
    its place in the reversed batch; with a head for the votes, their shares float32 (batch, 10) as ``votes``,
    too. Labels and votes are blended already; the faces are so in the graph,
    after they were changed. The last, smaller batch of an epoch is left out: batch normalisation would
    see too few faces.
    """

    def __init__(self, data: FaceData, config: TrainConfig, epoch: int = 0, place: Placement = ALONE) -> None:
        """Args: ``place`` says which part of every batch of ``config`` this process gets."""
        super().__init__()
        self._faces = data.faces[..., None]
        balanced = compute_sample_weight("balanced", data.labels)
        self._chances = balanced / balanced.sum() if config.balance == "sampling" else None
        weights = balanced if config.balance == "class_weights" else np.ones(len(data))
        self._weighted = (weights[:, None] * soft_labels(data, config.vote_weight)).astype(np.float32)
        self._votes = all_shares(data) if config.vote_head else None
        if self._votes is not None and not self._votes.any():
            raise NoVotesError(source=data.source)
        self._config = config
        if len(data) < place.num_devices:
            raise DataError(
                f"{data.source} has {len(data)} training faces for {place.num_devices} devices. Add faces."
            )
        self._batch_size = min(config.batch_size, len(data) - len(data) % place.num_devices)
        self._mine = place.rows(self._batch_size)
        self._epoch = epoch
        self._shuffle()

    def __len__(self) -> int:
        """Batches an epoch."""
        return len(self._faces) // self._batch_size

    def __getitem__(self, index: int) -> Batch:
        """One batch."""
        chosen = self._order[index * self._batch_size : (index + 1) * self._batch_size]
        own = self._own_parts(index)
        # A blended face counts as much as its two parts together, each by its own weight.
        parts = own * self._weighted[chosen], (1 - own) * self._weighted[chosen[::-1]]
        blended = parts[0] + parts[1]
        weights = blended.sum(axis=1)
        # Partners are reversed in the whole batch, so a process takes its part last.
        mine = self._mine
        inputs: dict[str, NDArray[Any]] = {"faces": self._faces[chosen[mine]], "own": own[mine]}
        if self._votes is not None:
            votes = own * self._votes[chosen] + (1 - own) * self._votes[chosen[::-1]]
            inputs["votes"] = votes[mine]
        return (
            inputs,
            (blended / weights[:, None])[mine],
            weights[mine],
        )

    def on_epoch_end(self) -> None:
        """Shuffle for the next epoch."""
        self._epoch += 1
        self._shuffle()

    def _shuffle(self) -> None:
        random = np.random.default_rng((self._config.seed, self._epoch))
        count = len(self._faces)
        if self._chances is None:
            self._order = random.permutation(count)
        else:
            self._order = random.choice(count, count, p=self._chances)

    def _own_parts(self, index: int) -> NDArray[np.float32]:
        """1 where faces are not blended, else drawn from a beta distribution (Zhang et al. 2018)."""
        config = self._config
        random = np.random.default_rng((config.seed, self._epoch, index))
        blended = (
            config.mixup > 0
            and self._epoch < config.epochs - config.plain_epochs
            and random.random() < config.mixup_share
        )
        if not blended:
            return np.ones((self._batch_size, 1), np.float32)
        return random.beta(config.mixup, config.mixup, (self._batch_size, 1)).astype(np.float32)


def validation_share(
    data: FaceData, batch_size: int, place: Placement = ALONE
) -> tuple[NDArray[np.uint8], NDArray[np.float32], NDArray[np.float32]]:
    """Faces, one-hot labels and weights that this process validates, its part of every batch in turn.

    The last batch is filled up with faces of weight 0, so that every device gets as many as every other;
    the others weigh so much more that Keras' mean over all is the mean over the real ones.
    """
    count = len(data)
    filled = -(-count // place.num_devices) * place.num_devices
    batches = np.split(np.arange(filled), range(batch_size, filled, batch_size))
    mine = np.concatenate([batch[place.rows(len(batch))] for batch in batches])
    weights = np.where(mine < count, filled / count, 0).astype(np.float32)
    mine %= count
    return data.faces[mine][..., None], one_hot(data)[mine], weights


def one_hot(data: FaceData) -> NDArray[np.float32]:
    """Labels as float32 (n, emotions)."""
    return np.eye(len(data.emotions), dtype=np.float32)[data.labels]


def soft_labels(data: FaceData, vote_weight: float) -> NDArray[np.float32]:
    """Labels as float32 (n, emotions), each row adding up to 1.

    Where people voted on a face, ``vote_weight`` of its label is shared out as their votes were.
    """
    labels = one_hot(data)
    voted = shares(data)
    weight = vote_weight * (voted.sum(axis=1, keepdims=True) > 0)
    return np.asarray((1 - weight) * labels + weight * voted, np.float32)
