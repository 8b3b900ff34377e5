"""A network together with what is done to faces in training, and the loss."""

from collections.abc import Sequence
from typing import Any

import keras
from keras import ops

from training.core.history import CROSS_ENTROPY
from training.data.votes import CHOICES
from training.fitting.callbacks import MEAN_RECALL, PerClassRecall
from training.fitting.config import TrainConfig
from training.networks.architectures.building_blocks import LOGITS

SMALLEST = 1e-7
"""Least probability whose logarithm is taken, as in Keras' own cross-entropy."""


class Trainer(keras.Model):
    """Changes and blends faces and reads them; from plain faces, without training, it only reads.

    Args:
        network: Learns; see ``training.networks.architectures``.
        augmentation: Changes faces (n, size, size, 1) in training.
        teachers: Networks that read the same changed faces; the loss compares with the mean.
        config: The run.
        degradation: Changes the faces further for the network alone.
        recall_metric: Counts, in validation, the faces of each emotion that are read right.
    """

    def __init__(
        self,
        network: keras.Model,
        augmentation: keras.Layer,
        teachers: Sequence[keras.Model],
        config: TrainConfig,
        degradation: keras.Layer | None = None,
        recall_metric: PerClassRecall | None = None,
    ) -> None:
        super().__init__()
        self.network = network
        self.augmentation = augmentation
        self.degradation = degradation
        self.recall_metric = recall_metric
        self.cross_entropy = keras.metrics.Mean(name=CROSS_ENTROPY)
        self._teach = _mean_of(teachers, config.teacher_mirror) if teachers else None
        self._vote_weight = config.vote_head
        if config.vote_head:
            features = network.get_layer(LOGITS).input
            self._reading = keras.Model(network.inputs, [network.output, features])
            self._vote_head = keras.layers.Dense(len(CHOICES), activation="softmax", dtype="float32")
        self._smoothing = config.label_smoothing
        self._teacher_weight = config.teacher_weight
        self._temperature = config.teacher_temperature

    def build(self, input_shape: Any) -> None:
        """Make the variables of the augmentation; those of the network are there."""
        self.augmentation.build(input_shape)
        if self.degradation is not None:
            self.degradation.build(input_shape)
        if self._vote_weight:
            self._vote_head.build(self._reading.output_shape[1])

    def call(self, inputs: Any, training: bool = False) -> Any:
        """Probabilities (n, emotions); in training with others to learn from, a dictionary with theirs."""
        if not training:
            # On JAX, Keras tries the trainer on a batch of the training before the first step.
            faces = inputs["faces"] if isinstance(inputs, dict) else inputs
            return self.network(faces, training=False)
        view = self.augmentation(inputs["faces"], training=True)
        own = inputs["own"][:, :, None, None]
        view = own * view + (1 - own) * ops.flip(view, axis=0)
        seen = view if self.degradation is None else self.degradation(view, training=True)
        given = {} if self._teach is None else {"taught": ops.stop_gradient(self._teach(view))}
        if self._vote_weight:
            read, features = self._reading(seen, training=True)
            given["voted"] = self._vote_head(features)
        else:
            read = self.network(seen, training=True)
        return {"read": read, **given} if given else read

    def compute_loss(
        self,
        x: Any = None,
        y: Any = None,
        y_pred: Any = None,
        sample_weight: Any = None,
        training: bool = True,
    ) -> Any:
        """Mean cross-entropy with the labels; the divergence from teachers and the votes' come in."""
        given = y_pred if isinstance(y_pred, dict) else {"read": y_pred}
        smoothing = self._smoothing if training else 0.0
        loss = keras.losses.categorical_crossentropy(y, given["read"], label_smoothing=smoothing)
        if "taught" in given:
            taught = distillation(given["taught"], given["read"], self._temperature)
            loss = (1 - self._teacher_weight) * loss + self._teacher_weight * taught
        if "voted" in given:
            # Faces without a vote have shares of 0 and so no part in it.
            loss += self._vote_weight * keras.losses.categorical_crossentropy(x["votes"], given["voted"])
        if sample_weight is not None:
            loss *= ops.cast(sample_weight, loss.dtype)
        return ops.mean(loss)

    def compute_metrics(self, x: Any, y: Any, y_pred: Any, sample_weight: Any = None) -> Any:
        """Figures of the network's own reading; in training every face counts as much as any other.

        Weights balance the emotions in the loss there; in validation they take out the faces that fill up
        the last batch, so those hold here too. The cross-entropy is that with the label alone, as in
        validation, whatever else the loss has: smoothing, blending, teachers, votes, weights. Of a blended
        face the heavier label counts, as it does in the accuracy.
        """
        read = y_pred["read"] if isinstance(y_pred, dict) else y_pred
        in_training = isinstance(x, dict)
        if self.recall_metric is not None and not in_training:
            self.recall_metric.update_state(y, read, sample_weight)
        if in_training:
            label = ops.argmax(y, axis=-1)
            self.cross_entropy.update_state(keras.losses.sparse_categorical_crossentropy(label, read))
        return super().compute_metrics(x, y, read, None if in_training else sample_weight)

    def get_metrics_result(self) -> dict[str, Any]:
        """Without the recalls, which ``Reporting`` asks for: a run's history has one figure a column."""
        results: dict[str, Any] = super().get_metrics_result()
        return {name: value for name, value in results.items() if name != MEAN_RECALL}


def distillation(taught: Any, read: Any, temperature: float) -> Any:
    """T² times the divergence of softened probabilities (Hinton et al. 2015), shape (n,).

    T² · KL(softmax(zₜ/T) ‖ softmax(z/T)), with logits z taken as logarithms of the probabilities, which
    changes them by a constant alone.

    Args:
        taught: The teachers' probabilities (n, emotions).
        read: The network's, likewise.
        temperature: T, above 0.
    """
    taught_log = ops.log_softmax(ops.log(ops.maximum(taught, SMALLEST)) / temperature)
    read_log = ops.log_softmax(ops.log(ops.maximum(read, SMALLEST)) / temperature)
    return temperature**2 * ops.sum(ops.exp(taught_log) * (taught_log - read_log), axis=-1)


def _mean_of(teachers: Sequence[keras.Model], mirror: bool) -> Any:
    # A function, because Keras would take networks held by a list for parts of the trainer, and save them.
    def teach(view: Any) -> Any:
        views = [view, ops.flip(view, axis=2)] if mirror else [view]
        read = [teacher(one, training=False) for teacher in teachers for one in views]
        return sum(read) / len(read)

    return teach
