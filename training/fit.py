"""One training run, from faces to a bundle; reads top to bottom."""

import contextlib
import csv
import datetime
import platform
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import keras
import numpy as np

from training.architectures import Shape, architecture
from training.augment import augmentation
from training.batch_statistics import measure_batch_statistics
from training.batches import Batches, one_hot
from training.bundle import HISTORY, Details, ModelBundle, check_target, read_bundle, write_manifest, writing
from training.calibration import fit_temperature
from training.checkpoint import Checkpoint, EpochRow, run_folder
from training.config import Precision, TrainConfig
from training.data.faces import PUBLIC_TEST, TRAINING, DataError, FaceData
from training.export import save_network
from training.precision import fastest_precision

CHECKED_FACES: Final = 64
"""Validation faces on which the exported network is compared with the trained one."""

Report = Callable[[str], None]


def train(
    data: FaceData, config: TrainConfig, out: Path, *, resume: bool = False, report: Report = print
) -> ModelBundle:
    """Train a network and write it as a bundle.

    Args:
        data: Faces with a ``Training`` and a ``PublicTest`` split; no other split is looked at.
        config: The run.
        out: The bundle's folder; replaced when the run is done, not before.
        resume: Go on with the unfinished run of ``out``.
        report: Takes one line of progress at a time.

    Raises:
        DataError: A split is empty or an emotion has no training face.
        CheckpointError: There is no unfinished run to resume, or it is another one; or there is one that
            was not to be resumed.
        BundleError: The bundle cannot be written.
    """
    check_target(out)
    training, validation = data.split(TRAINING), data.split(PUBLIC_TEST)
    _check_every_emotion_is_there(training)
    shape = _network_shape(training, config)

    checkpoint = Checkpoint(run_folder(out), {"config": config.as_json(), "data": data.fingerprint()})
    if resume:
        checkpoint.load()
    else:
        checkpoint.refuse_to_overwrite()
        checkpoint.precision = _precision(config, shape, report)
    keras.utils.set_random_seed(config.seed)
    done = len(checkpoint.history)
    batches = Batches(training, config.batch_size, config.seed, epoch=done)
    network, trainer = _training_network(config, shape, checkpoint.precision, steps=len(batches))
    if resume:
        checkpoint.restore(trainer)
        report(f"Going on after epoch {done} of {config.epochs}.")
    trainer.fit(
        batches,
        shuffle=False,  # the batches are shuffled by seed and epoch already
        initial_epoch=done,
        epochs=config.epochs,
        validation_data=(validation.faces[..., None], one_hot(validation)),
        validation_batch_size=config.batch_size,
        # Saved before it is reported, so that what was reported is not done again.
        callbacks=[
            keras.callbacks.SwapEMAWeights(),
            _Stopwatch(),
            checkpoint,
            _Progress(config.epochs, report),
        ],
        verbose=0,
    )
    trainer.optimizer.finalize_variable_values(trainer.trainable_variables)

    final = _in_float32(network, config, shape)
    measure_batch_statistics(final, training.faces, config.batch_size, config.seed)
    config = replace(config, precision=checkpoint.precision)
    bundle = _write(final, data, validation, config, checkpoint.history, out)
    checkpoint.discard()
    return bundle


def _check_every_emotion_is_there(training: FaceData) -> None:
    counts = np.bincount(training.labels, minlength=len(training.emotions))
    missing = [name for name, count in zip(training.emotions, counts, strict=True) if count == 0]
    if missing:
        raise DataError(f"{training.source} has no training faces for {', '.join(missing)}; add some.")


def _precision(config: TrainConfig, shape: Shape, report: Report) -> Precision:
    if config.precision != "auto":
        return config.precision
    chosen, seconds = fastest_precision(
        lambda precision: _training_network(config, shape, precision, steps=1)[1],
        config.batch_size,
        shape.emotions,
    )
    report("Seconds a step: " + ", ".join(f"{name} {value:.3f}" for name, value in seconds.items()))
    return chosen


def _network_shape(training: FaceData, config: TrainConfig) -> Shape:
    return Shape(
        input_size=config.input_size,
        emotions=len(training.emotions),
        mean=float(training.faces.mean() / 255),
        deviation=float(max(training.faces.std() / 255, 1e-3)),
        dropout=config.dropout,
    )


def _training_network(
    config: TrainConfig, shape: Shape, precision: Precision, steps: int
) -> tuple[keras.Model, keras.Model]:
    """The network, and the same behind its augmentation, compiled; ``steps`` are an epoch's batches."""
    with _dtype_policy(precision):
        network = architecture(config.architecture).build(shape)
    inputs = keras.Input((shape.input_size, shape.input_size, 1))
    trainer = keras.Model(inputs, network(augmentation(config)(inputs)))
    optimizer = keras.optimizers.SGD(
        _learning_rate(config, steps),
        momentum=config.momentum,
        nesterov=True,
        weight_decay=config.weight_decay,
        use_ema=True,
        ema_momentum=config.ema,
    )
    optimizer.exclude_from_weight_decay(var_names=["bias", "gamma", "beta"])
    trainer.compile(
        optimizer,
        keras.losses.CategoricalCrossentropy(label_smoothing=config.label_smoothing),
        metrics=["accuracy"],
        # TensorFlow's XLA cannot compile the affine sampling of the augmentation.
        jit_compile=False if keras.backend.backend() == "tensorflow" else "auto",
    )
    optimizer.build(trainer.trainable_variables)
    return network, trainer


def _learning_rate(config: TrainConfig, steps: int) -> keras.optimizers.schedules.LearningRateSchedule:
    warmup = round(config.warmup_epochs * steps)
    return keras.optimizers.schedules.CosineDecay(
        initial_learning_rate=0.0,
        decay_steps=max(config.epochs * steps - warmup, 1),
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


def _in_float32(network: keras.Model, config: TrainConfig, shape: Shape) -> keras.Model:
    """The same network without mixed precision, whose LiteRT form would not load."""
    with _dtype_policy("float32"):
        final = architecture(config.architecture).build(shape)
    final.set_weights(network.get_weights())
    return final


def _write(
    network: keras.Model,
    data: FaceData,
    validation: FaceData,
    config: TrainConfig,
    history: list[EpochRow],
    out: Path,
) -> ModelBundle:
    probabilities = network.predict(validation.faces[..., None], batch_size=config.batch_size, verbose=0)
    with writing(out) as partial:
        save_network(network, partial, validation.faces[:CHECKED_FACES])
        _write_history(history, partial / HISTORY)
        details = Details(
            name=out.name,
            labels=data.emotions,
            input_size=config.input_size,
            margin=config.margin,
            temperature=fit_temperature(probabilities, validation.labels),
            config=config.as_json(),
            seed=config.seed,
            data_fingerprint=data.fingerprint(),
            data_counts=data.counts_by_split(),
            versions=_versions(),
            created=datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        )
        write_manifest(partial, details)
    return read_bundle(out)


def _write_history(history: list[EpochRow], path: Path) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(history[-1]))
        writer.writeheader()
        writer.writerows(history)


def _versions() -> dict[str, str]:
    libraries = ("keras", "numpy", keras.backend.backend())
    return {"python": platform.python_version()} | {name: version(name) for name in libraries}


class _Stopwatch(keras.callbacks.Callback):
    """Adds the seconds of the epoch to its figures."""

    def on_epoch_begin(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        self._start = time.monotonic()

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        if logs is not None:
            logs["seconds"] = time.monotonic() - self._start


class _Progress(keras.callbacks.Callback):
    """One line an epoch, with the time that is left."""

    def __init__(self, epochs: int, report: Report) -> None:
        super().__init__()
        self._epochs = epochs
        self._report = report

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        if logs is None:
            return
        left = (self._epochs - epoch - 1) * logs["seconds"] / 60
        self._report(
            f"Epoch {epoch + 1} of {self._epochs}: loss {logs['loss']:.4f}, accuracy {logs['accuracy']:.4f}, "
            f"validation loss {logs['val_loss']:.4f}, validation accuracy {logs['val_accuracy']:.4f}, "
            f"{logs['seconds']:.0f} s, about {left:.0f} min left"
        )
