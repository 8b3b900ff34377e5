"""The learning-rate range test: the rate rises from step to step, and the loss says which one to train with.

Smith (2017), Cyclical Learning Rates for Training Neural Networks. The rate rises exponentially, and the
loss is smoothed, as in later practice.
"""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import keras
import numpy as np
from numpy.typing import NDArray

from training.acceleration.precision import check_precision
from training.core.bundle import ModelBundle
from training.data.faces import TRAINING, FaceData
from training.fitting.batches import Batches
from training.fitting.config import Precision, TrainConfig
from training.fitting.fit import network_of
from training.fitting.run_checks import check_faces, check_settings
from training.networks.fine_tuning import teacher_network
from training.networks.network import build_trainer
from training.networks.trainer import Trainer

LOWEST: Final = 1e-6
HIGHEST: Final = 10.0
STEPS: Final = 100
FEWEST_STEPS: Final = 30
SECONDS: Final = 120.0
"""Time that the steps may take; where it is short, the rate rises in fewer, larger steps."""
OVERTIME: Final = 1.5
"""Times ``SECONDS`` after which the test ends, wherever it is."""
SMOOTHING: Final = 0.9
"""Decay of the exponential moving average of the loss."""
DIVERGED: Final = 4.0
"""Times the least loss that the smoothed loss may become."""
SAFETY: Final = 10.0
"""By which the rate of the least loss is divided: there, training is about to diverge."""
_UNSETTLED: Final = 5
"""First steps, in which the average holds too few losses."""

FloatArray = NDArray[np.float64]
OnStep = Callable[[int, int], object]


@dataclass(frozen=True, eq=False)
class RangeTest:
    """What a learning-rate range test found.

    Attributes:
        rates: (steps,), rising by a constant factor.
        losses: (steps,), of each batch before its step.
        smoothed: (steps,), their exponential moving average, corrected for its start.
        suggested: The rate at which the smoothed loss falls fastest; None where it never falls.
        cautious: A tenth of the rate at the least smoothed loss; None likewise.
    """

    rates: FloatArray
    losses: FloatArray
    smoothed: FloatArray
    suggested: float | None
    cautious: float | None

    def as_json(self) -> dict[str, Any]:
        """Plain values."""
        lists = {name: getattr(self, name).tolist() for name in ("rates", "losses", "smoothed")}
        return {**lists, "suggested": self.suggested, "cautious": self.cautious}


def range_test(
    data: FaceData,
    config: TrainConfig,
    start: ModelBundle | None = None,
    teachers: Sequence[ModelBundle] = (),
    on_step: OnStep = lambda done, total: None,
    seconds: float = SECONDS,
) -> RangeTest:
    """Train some steps with a rising learning rate, and throw the network away.

    Args:
        data: Faces with their splits.
        config: The run; its own learning rate, schedule and warm-up are left out.
        start: The model that it begins with, if any.
        teachers: Models that the network learns from.
        on_step: Told the steps that are done, and of how many; what it raises ends the test.
        seconds: That the steps may take.

    Raises:
        DataError: An emotion has no training face.
        ConfigError: The configuration does not fit the network, or the faces.
        BundleError: ``start`` or a teacher cannot be used.
    """
    check_settings(config, start)
    check_faces(data, config, start, teachers)
    precision: Precision = "float32" if config.precision == "auto" else config.precision
    check_precision(precision)
    config = replace(
        config, schedule="constant", warmup_epochs=0.0, ema=0.0, learning_rate=LOWEST, precision=precision
    )
    training = data.split(TRAINING)
    batches = Batches(training, config)
    keras.utils.set_random_seed(config.seed)
    network = network_of(training, config, start, precision)
    taught = [teacher_network(teacher, training.emotions, precision) for teacher in teachers]
    trainer = build_trainer(network, config, len(batches), taught)
    try:
        return _measured(trainer, batches, on_step, seconds)
    finally:
        keras.backend.clear_session()


def _measured(trainer: Trainer, batches: Batches, on_step: OnStep, seconds: float) -> RangeTest:
    on_step(0, STEPS)
    _loss(trainer, batches, 0)  # makes the graph, at a rate that changes next to nothing
    begun = time.perf_counter()
    losses = [_loss(trainer, batches, 1)]
    steps = steps_within(seconds, time.perf_counter() - begun)
    rates = np.geomspace(LOWEST, HIGHEST, steps)
    for done in range(1, steps):
        if time.perf_counter() - begun > OVERTIME * seconds:
            break  # the computer has become slower
        on_step(done, steps)
        trainer.optimizer.learning_rate.assign(rates[done])
        loss = _loss(trainer, batches, done + 1)
        if not math.isfinite(loss):
            break
        losses.append(loss)
        average = smoothed(losses)
        if done > _UNSETTLED and average[-1] > DIVERGED * average.min():
            break
    return evaluated(rates[: len(losses)], np.array(losses))


def steps_within(seconds: float, seconds_a_step: float) -> int:
    """How many steps there will be: as many as usual, or as the time allows, though not too few."""
    return int(np.clip(seconds / seconds_a_step, FEWEST_STEPS, STEPS))


def _loss(trainer: Trainer, batches: Batches, step: int) -> float:
    if step and step % len(batches) == 0:
        batches.on_epoch_end()
    trainer.reset_metrics()
    return float(trainer.train_on_batch(*batches[step % len(batches)], return_dict=True)["loss"])


def smoothed(losses: Sequence[float] | FloatArray) -> FloatArray:
    """The exponential moving average, corrected for its start as in Adam."""
    average, values = 0.0, []
    for step, loss in enumerate(losses, 1):
        average = SMOOTHING * average + (1 - SMOOTHING) * float(loss)
        values.append(average / (1 - SMOOTHING**step))
    return np.array(values)


def evaluated(rates: FloatArray, losses: FloatArray) -> RangeTest:
    """What losses at rising rates say.

    Args:
        rates: (steps,), rising.
        losses: (steps,), finite.
    """
    average = smoothed(losses)
    suggested = cautious = None
    least = int(average.argmin())
    if least > _UNSETTLED:
        cautious = float(rates[least]) / SAFETY
        slopes = np.gradient(average, np.log(rates))[_UNSETTLED : least + 1]
        suggested = float(rates[_UNSETTLED + int(slopes.argmin())])
    return RangeTest(rates, losses, average, suggested, cautious)
