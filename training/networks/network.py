"""Make the network of a run, and the trainer around it, ready for their first step."""

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any, Final

import keras
import numpy as np
from numpy.typing import NDArray

from training.acceleration.layers import accelerated
from training.data.faces import FaceData
from training.fitting.callbacks import PerClassRecall
from training.fitting.config import Precision, TrainConfig
from training.networks.architectures import Shape, architecture, multiply_adds
from training.networks.architectures.architecture_file import ArchitectureFile
from training.networks.architectures.custom import custom
from training.networks.augment import augmentation, degradation
from training.networks.trainer import Trainer

AVERAGED_PARTS: Final = 10
"""The moving average of the weights reaches back over a tenth of the run at most."""


def network_shape(training: FaceData, config: TrainConfig) -> Shape:
    """What the architecture must know of the training faces."""
    # By how often each gray occurs, because numpy's own deviation makes a float64 copy of all faces.
    counts = sum(np.bincount(face.ravel(), minlength=256) for face in training.faces)
    grays = np.arange(256) / 255
    mean = np.average(grays, weights=counts)
    deviation = np.sqrt(np.average((grays - mean) ** 2, weights=counts))
    return Shape(
        input_size=config.input_size,
        emotions=len(training.emotions),
        mean=float(mean),
        deviation=float(max(deviation, 1e-3)),
        dropout=config.dropout,
    )


def build_network(name: str, shape: Shape, precision: Precision, source: str = "") -> keras.Model:
    """An untrained network that computes in the given precision, to be trained and not saved."""
    with _dtype_policy(precision):
        return accelerated(architecture(name, source).build(shape))


def check_custom(source: ArchitectureFile, config: TrainConfig, emotions: int) -> tuple[int, int]:
    """Run a file with an architecture, and make sure that its network can be trained.

    Args:
        source: The file; messages name its path.
        config: The run.
        emotions: Number of outputs.

    Returns:
        Parameters, and multiply-adds for one face.

    Raises:
        ConfigError: The file or its network cannot be used.
    """
    shape = Shape(config.input_size, emotions, mean=0.5, deviation=0.25, dropout=config.dropout)
    network = custom(source, shape)
    return int(network.count_params()), multiply_adds(network)


def build_trainer(
    network: keras.Model,
    config: TrainConfig,
    steps: int,
    teachers: Sequence[keras.Model] = (),
    changes: keras.Layer | None = None,
) -> Trainer:
    """The trainer, compiled; all its variables, and the optimizer's, exist.

    Args:
        network: What learns; layers that are frozen already stay so.
        config: The run.
        steps: Batches an epoch.
        teachers: See ``Trainer``.
        changes: Changes faces in training, in place of the augmentation of ``config``.
    """
    recall_metric = PerClassRecall(network.output_shape[-1])
    changes = changes or augmentation(config)
    trainer = Trainer(network, changes, teachers, config, degradation(config), recall_metric)
    trainer.compile(
        _optimizer(config, steps),
        weighted_metrics=["accuracy"],
        # TensorFlow's XLA cannot compile the affine sampling of the augmentation.
        jit_compile=False if keras.backend.backend() == "tensorflow" else "auto",
    )
    trainer.build((None, config.input_size, config.input_size, 1))
    trainer.optimizer.build(trainer.trainable_variables)
    return trainer


def in_float32(weights: Sequence[NDArray[Any]], name: str, shape: Shape, source: str = "") -> keras.Model:
    """A network in float32 with these weights; one in bfloat16 exports to what LiteRT cannot run."""
    with _dtype_policy("float32"):
        final = architecture(name, source).build(shape)
    final.set_weights(weights)
    return final


def _optimizer(config: TrainConfig, steps: int) -> keras.optimizers.Optimizer:
    rate = _learning_rate(config, steps)
    # The average begins with the weights after the first step: in a short run most of it would be those.
    longest = 1 - AVERAGED_PARTS / max(config.epochs * steps, 2 * AVERAGED_PARTS)
    average = {"use_ema": config.ema > 0, "ema_momentum": min(config.ema or 0.99, longest)}
    if config.optimizer == "adam":
        return keras.optimizers.Adam(rate, **average)
    if config.optimizer == "adamw":
        optimizer = keras.optimizers.AdamW(rate, weight_decay=config.weight_decay, **average)
    else:
        optimizer = keras.optimizers.SGD(
            rate, momentum=config.momentum, nesterov=True, weight_decay=config.weight_decay, **average
        )
    optimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    return optimizer


def _learning_rate(
    config: TrainConfig, steps: int
) -> "keras.optimizers.schedules.LearningRateSchedule | float":
    if config.schedule == "constant" and not config.warmup_epochs:
        return config.learning_rate
    warmup = round(config.warmup_epochs * steps)
    return keras.optimizers.schedules.CosineDecay(
        initial_learning_rate=0.0,
        decay_steps=max(config.epochs * steps - warmup, 1),
        alpha=1.0 if config.schedule == "constant" else 0.0,
        warmup_target=config.learning_rate,
        warmup_steps=warmup,
    )


@contextlib.contextmanager
def _dtype_policy(precision: str) -> Iterator[None]:
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(precision)
    try:
        yield
    finally:
        keras.config.set_dtype_policy(before)
