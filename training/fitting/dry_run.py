"""Train some steps to know how long a whole training will take."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import keras
import psutil

from training.acceleration.precision import check_precision, fastest_precision
from training.core.bundle import ModelBundle
from training.data.faces import PUBLIC_TEST, TRAINING, FaceData
from training.fitting.batches import Batches, validation_share
from training.fitting.config import Precision, TrainConfig
from training.fitting.fit import check_every_emotion_is_there, network_of
from training.networks.network import build_trainer
from training.networks.trainer import Trainer

MEASURED_SECONDS: Final = 3.0
MEASURED_STEPS: Final = 5
"""At least; more where they are quick."""


@dataclass(frozen=True)
class DryRun:
    """What was measured.

    Attributes:
        steps: Steps an epoch.
        seconds_an_epoch: With the validation.
        start_seconds: Before the first step: choosing the arithmetic, making the graph.
        precision: The arithmetic that the training will have.
        memory_bytes: The most memory that this process held during the steps.
    """

    steps: int
    seconds_an_epoch: float
    start_seconds: float
    precision: Precision
    memory_bytes: int


def rehearse(
    data: FaceData, config: TrainConfig, start: ModelBundle | None, check: Callable[[], None]
) -> DryRun:
    """Measure a training on the faces and the computer that it will have.

    Args:
        data: Faces with their splits.
        config: The run.
        start: The model that it begins with, if any.
        check: Called between the steps; what it raises ends the rehearsal.

    Raises:
        DataError: An emotion has no training face.
        ConfigError: The configuration does not fit the network, or the faces.
        BundleError: ``start`` cannot be used.
    """
    training = data.split(TRAINING)
    check_every_emotion_is_there(training)
    batches = Batches(training, config)

    def build(precision: Precision) -> Trainer:
        check()
        network = network_of(training, config, start, precision)
        return build_trainer(network, config, len(batches))

    begun = time.perf_counter()
    precision = config.precision
    if precision == "auto":
        precision, _ = fastest_precision(build, batches[0], check)
    check_precision(precision)
    trainer = build(precision)
    trainer.train_on_batch(*batches[0])  # makes the graph
    start_seconds = time.perf_counter() - begun
    memory = Memory()
    second_a_step = _seconds_a_step(trainer, batches, check, memory)
    validation = _validation_seconds(trainer, data, config, check, memory)
    keras.backend.clear_session()
    return DryRun(
        len(batches), len(batches) * second_a_step + validation, start_seconds, precision, memory.most
    )


class Memory:
    """The most memory that this process held whenever it was asked."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self.most = 0

    def look(self) -> None:
        """Ask now."""
        self.most = max(self.most, int(self._process.memory_info().rss))


def _seconds_a_step(trainer: Trainer, batches: Batches, check: Callable[[], None], memory: Memory) -> float:
    begun, done = time.perf_counter(), 0
    while done < MEASURED_STEPS or time.perf_counter() - begun < MEASURED_SECONDS:
        check()
        trainer.train_on_batch(*batches[done % len(batches)])
        memory.look()
        done += 1
    return (time.perf_counter() - begun) / done


def _validation_seconds(
    trainer: Trainer, data: FaceData, config: TrainConfig, check: Callable[[], None], memory: Memory
) -> float:
    if PUBLIC_TEST not in data.splits:
        return 0.0
    faces, labels, weights = validation_share(data.split(PUBLIC_TEST), config.batch_size)
    size = config.batch_size
    trainer.test_on_batch(faces[:size], labels[:size], weights[:size])  # makes the graph
    begun, done = time.perf_counter(), 0
    while done < len(faces) and time.perf_counter() - begun < MEASURED_SECONDS:
        check()
        part = slice(done, done + size)
        trainer.test_on_batch(faces[part], labels[part], weights[part])
        memory.look()
        done = min(done + size, len(faces))
    return (time.perf_counter() - begun) * len(faces) / done
