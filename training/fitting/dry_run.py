"""A dry run: a few training steps, to estimate the time and memory of a training."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import keras
import psutil

from training.acceleration.precision import check_precision, fastest_precision
from training.core.bundle import ModelBundle
from training.data.faces import PUBLIC_TEST, TRAINING, FaceData
from training.fitting.batches import Batches, validation_share
from training.fitting.config import Precision, TrainConfig
from training.fitting.fit import network_of
from training.fitting.run_checks import check_faces, check_settings
from training.networks.fine_tuning import teacher_network
from training.networks.network import build_trainer
from training.networks.trainer import Trainer

MEASURED_SECONDS: Final = 3.0
MEASURED_STEPS: Final = 5
"""At least; more where they are quick."""


@dataclass(frozen=True)
class DryRun:
    """What a dry run measured.

    Attributes:
        steps: Steps an epoch.
        seconds_an_epoch: With the validation.
        start_seconds: Before the first step: choosing the precision, making the graph.
        precision: The precision of the training.
        memory_bytes: The most memory that this process held during the steps.
    """

    steps: int
    seconds_an_epoch: float
    start_seconds: float
    precision: Precision
    memory_bytes: int


def dry_run(
    data: FaceData,
    config: TrainConfig,
    start: ModelBundle | None,
    teachers: Sequence[ModelBundle],
    check: Callable[[], None],
) -> DryRun:
    """Measure a few steps of a training, on its faces and on this computer.

    Args:
        data: Faces with their splits.
        config: The run.
        start: The model that it begins with, if any.
        teachers: Models that the network learns from.
        check: Called between the steps; what it raises ends the dry run.

    Raises:
        DataError: An emotion has no training face.
        ConfigError: The configuration does not fit the network, or the faces.
        BundleError: ``start`` or a teacher cannot be used.
    """
    training = data.split(TRAINING)
    check_settings(config, start)
    check_faces(data, config, start, teachers)
    batches = Batches(training, config)

    def build(precision: Precision) -> Trainer:
        check()
        network = network_of(training, config, start, precision)
        taught = [teacher_network(teacher, training.emotions, precision) for teacher in teachers]
        return build_trainer(network, config, len(batches), taught)

    begun = time.perf_counter()
    precision = config.precision
    if precision == "auto":
        precision, _ = fastest_precision(build, batches[0], check)
    check_precision(precision)
    trainer = build(precision)
    trainer.train_on_batch(*batches[0])  # makes the graph
    start_seconds = time.perf_counter() - begun
    memory = PeakMemory()
    second_a_step = _seconds_a_step(trainer, batches, check, memory)
    validation = _validation_seconds(trainer, data, config, check, memory)
    keras.backend.clear_session()
    return DryRun(
        len(batches), len(batches) * second_a_step + validation, start_seconds, precision, memory.peak
    )


class PeakMemory:
    """The most memory that this process held at any measurement."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self.peak = 0

    def measure(self) -> None:
        """Measure now."""
        self.peak = max(self.peak, int(self._process.memory_info().rss))


def _seconds_a_step(
    trainer: Trainer, batches: Batches, check: Callable[[], None], memory: PeakMemory
) -> float:
    begun, done = time.perf_counter(), 0
    while done < MEASURED_STEPS or time.perf_counter() - begun < MEASURED_SECONDS:
        check()
        trainer.train_on_batch(*batches[done % len(batches)])
        memory.measure()
        done += 1
    return (time.perf_counter() - begun) / done


def _validation_seconds(
    trainer: Trainer, data: FaceData, config: TrainConfig, check: Callable[[], None], memory: PeakMemory
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
        memory.measure()
        done = min(done + size, len(faces))
    return (time.perf_counter() - begun) * len(faces) / done
