"""One training run, from faces to a bundle; reads top to bottom."""

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras

from training.acceleration.device import device_note
from training.acceleration.precision import check_precision, fastest_precision
from training.core.bundle import KERAS_MODEL, ModelBundle, check_target
from training.core.bundle_run import run_folder
from training.core.history import best_epoch
from training.core.stages import ProgressStage
from training.core.training_error import Note
from training.data.faces import PUBLIC_TEST, TRAINING, FaceData, ProgressCallback, ignore_progress
from training.evaluation.measurement import learnt_before
from training.export.litert_conversion import ConversionError, UnfinishedModelError
from training.fitting.architecture_file import CUSTOM
from training.fitting.batch_statistics import settle_batch_statistics
from training.fitting.batches import Batches
from training.fitting.callbacks import is_over
from training.fitting.checkpoint import Checkpoint
from training.fitting.config import InputSizeError, Precision, TrainConfig
from training.fitting.disk_space import check_disk_space, check_writable_run, needs_of_run
from training.fitting.distribution import (
    Placement,
    check_agreement,
    check_same_folder,
    leave,
    placement,
    sharing,
)
from training.fitting.epochs import run_epochs
from training.fitting.finished_run import begin_anew, finished_run
from training.fitting.progress import Progress
from training.fitting.run_checks import check_faces, check_processes, check_run, check_settings
from training.fitting.write_bundle import versions, write_bundle
from training.networks.fine_tuning import (
    custom_in_float32,
    freeze,
    restored_network,
    shape_of,
    teacher_network,
)
from training.networks.network import build_network, build_trainer, in_float32, network_shape
from training.networks.trainer import Trainer


class ResumedNote(Note):
    """The run goes on."""

    template = "Resuming after epoch {epoch} of {epochs}."


class ContinuedNote(Note):
    """A finished run goes on."""

    template = "{folder} keeps no state of the optimizer, so the optimizer starts again."


class StoppedEarlyNote(Note):
    """No better epoch for long."""

    template = "Early stopping after epoch {epoch}: no improvement for {patience} epochs."


class StepSecondsNote(Note):
    """How long a step takes in each precision."""

    template = "Seconds per step: {seconds}"


class OnlyPrecisionNote(Note):
    """Nothing was measured."""

    template = "Precision: {precision} (this processor has no bfloat16 instructions)"


def train(
    data: FaceData,
    config: TrainConfig,
    out: Path,
    progress: Progress,
    *,
    resume: bool = False,
    start: ModelBundle | None = None,
    teachers: Sequence[ModelBundle] = (),
    on_progress: ProgressCallback = ignore_progress,
    begins: Callable[[], None] = lambda: None,
) -> ModelBundle | None:
    """Train a network and write it as a bundle.

    Args:
        data: Faces with a ``Training`` split and, unless none was to be drawn, a ``PublicTest`` split;
            no other split is looked at.
        config: The run.
        out: The bundle's folder; replaced when the run is done, not before.
        progress: Is told how it goes.
        resume: Go on with the unfinished run of ``out``.
        start: The model whose weights the run begins with, in place of random ones.
        teachers: Models whose probabilities the network learns from beside the labels.
        on_progress: Told what is done before the first step and after the last; by raising it ends the run.
        begins: Called once, when no other unfinished run stands against this one.

    Returns:
        The bundle; nothing in a process that only helped, see ``training.fitting.distribution``.

    Raises:
        DistributionError: The processes or devices cannot share this run.
        ConversionError: All is done but the LiteRT form; the message says how to go on.
        DataError: A split is empty or an emotion has no training face.
        ConfigError: The configuration does not fit the network, the faces, or this computer.
        DivergedError: The loss is no number any more.
        CheckpointError: There is no unfinished run to resume, or it is another one; or the state cannot be
            saved.
        UnfinishedRunError: There is one that was not to be resumed.
        DiskSpaceError: A disk lacks room for the run's state, the bundle or its conversion.
        BundleError: The bundle cannot be written, or ``start`` or a teacher cannot be used.
    """
    begun = time.monotonic()
    check_target(out)
    check_writable_run(run_folder(out))
    check_settings(config, start)
    check_faces(data, config, start, teachers)
    config = replace(
        config,
        start=start.sha256 if start else "",
        teachers=tuple(teacher.sha256 for teacher in teachers),
        architecture=start.config.get("architecture", "") if start else config.architecture,
        architecture_source="" if start else config.architecture_source,
    )
    training = data.split(TRAINING)
    chooses = PUBLIC_TEST in data.splits or config.data.validation_part > 0
    validation = data.split(PUBLIC_TEST) if chooses else None

    for model in (*([start] if start else []), *teachers):
        for note in learnt_before(model, data):
            progress.say(note)

    votes = "" if data.votes is None else hashlib.sha256(data.votes.tobytes()).hexdigest()
    identity = {"config": config.as_json(), "data": data.fingerprint(), "votes": votes}
    description = {"source": data.source, "faces": data.counts_by_split(), "versions": versions()}
    place = placement()
    _check_sharing(place, config)
    checkpoint = Checkpoint(run_folder(out), identity, description, writes=place.leads)
    check_run(out, resume)
    finished = finished_run(out, config, data) if resume else None
    if finished:
        checkpoint.precision, checkpoint.history = finished.precision, finished.history
    elif resume:
        checkpoint.load()
    if resume:
        check_precision(checkpoint.precision, resumed=checkpoint.folder)
    check_agreement(place, {**identity, "done": len(checkpoint.history)})
    begins()
    steps = len(Batches(training, config, place=place))

    def build(precision: Precision) -> tuple[keras.Model, Trainer]:
        network = network_of(training, config, finished.model if finished else start, precision)
        taught = [teacher_network(teacher, training.emotions, precision) for teacher in teachers]
        return network, build_trainer(network, config, steps, taught)

    with sharing(place):
        if not resume:
            checkpoint.precision = _precision(config, training, progress, build, on_progress)
            check_precision(checkpoint.precision)
        on_progress(ProgressStage.BUILDING, 0, None)
        keras.utils.set_random_seed(config.seed)
        network, trainer = build(checkpoint.precision)
        if place.leads:
            state = [*trainer.variables, *trainer.optimizer.variables]
            best = bool(config.patience)
            check_disk_space(needs_of_run(checkpoint.folder, out, state, network.variables, keeps_best=best))
        if finished:
            begin_anew(trainer, checkpoint, steps)
            progress.say(ContinuedNote(folder=out))
        elif resume:
            checkpoint.restore(trainer)
        if resume:
            if config.patience and best_epoch(checkpoint.history) == len(checkpoint.history):
                checkpoint.keep_as_best()  # it may have ended between the two
            progress.say(ResumedNote(epoch=len(checkpoint.history), epochs=config.epochs))
        if not is_over(checkpoint.history, config.patience):
            progress.say(device_note(checkpoint.precision))
            progress.starts(config.epochs, checkpoint.history, steps)
            on_progress(ProgressStage.FIRST_STEP, 0, None)
            run_epochs(
                trainer, training, validation, config, checkpoint, progress, place, on_progress, begun=begun
            )
        if len(checkpoint.history) < config.epochs:
            progress.say(StoppedEarlyNote(epoch=len(checkpoint.history), patience=config.patience))
        check_agreement(place, {"done": len(checkpoint.history)})  # also waits until the best one is saved
        if config.patience:
            check_same_folder(place, checkpoint.folder)
            checkpoint.restore_best(trainer)
        if config.ema:
            trainer.optimizer.finalize_variable_values(trainer.trainable_variables)
        weights = network.get_weights()
    if place.num_processes > 1:
        leave()
    if not place.leads:
        return None

    on_progress(ProgressStage.WRITING, 0, None)
    base = finished.model if finished else start
    final = _final_network(network, weights, training, validation, config, progress, base)
    config = replace(config, precision=checkpoint.precision)
    try:
        known = [model for model in (start, *teachers) if model is not None]
        bundle = write_bundle(final, data, config, checkpoint.history, out, learnt_from=known)
    except ConversionError as error:
        kept = checkpoint.folder / KERAS_MODEL
        final.save(kept)
        raise UnfinishedModelError(cause=error, path=kept, folder=checkpoint.folder) from error
    checkpoint.discard()
    return bundle


def _check_sharing(place: Placement, config: TrainConfig) -> None:
    place.check_batch_size(config.batch_size)
    check_processes(place.num_processes, place.process_id, config)


def network_of(
    training: FaceData, config: TrainConfig, start: ModelBundle | None, precision: Precision
) -> keras.Model:
    """The network of a run before its first step.

    Args:
        training: The training faces.
        config: The run.
        start: The model whose weights it has, in place of random ones.
        precision: Its arithmetic.

    Raises:
        BundleError: ``start`` cannot be used.
        ConfigError: The configuration does not fit the network, or the faces.
    """
    if start is None:
        network = build_network(
            config.architecture, network_shape(training, config), precision, config.architecture_source
        )
    else:
        network = restored_network(
            start, training.emotions, precision, config.dropout, new_classes=bool(config.data.classes)
        )
    if network.input_shape[1] != training.faces.shape[1]:
        raise InputSizeError(
            expected=network.input_shape[1], source=training.source, size=training.faces.shape[1]
        )
    freeze(network, config.frozen_stages)
    return network


def _precision(
    config: TrainConfig, training: FaceData, progress: Progress, build: Any, on_progress: ProgressCallback
) -> Precision:
    if config.precision != "auto":
        return config.precision
    on_progress(ProgressStage.PRECISION, 0, None)
    batch = Batches(training, config)[0]
    chosen, seconds = fastest_precision(
        lambda precision: build(precision)[1], batch, lambda: on_progress(ProgressStage.PRECISION, 0, None)
    )
    if seconds:
        measured = ", ".join(f"{name} {value:.3f}" for name, value in seconds.items())
        progress.say(StepSecondsNote(seconds=measured))
    else:
        progress.say(OnlyPrecisionNote(precision=chosen))
    return chosen


def _final_network(
    network: keras.Model,
    weights: list[Any],
    training: FaceData,
    validation: FaceData | None,
    config: TrainConfig,
    progress: Progress,
    base: ModelBundle | None,
) -> keras.Model:
    """The network as it is kept: averaged weights, batch statistics that fit them, float32."""
    if config.architecture == CUSTOM and base is not None:
        final = custom_in_float32(base, training.emotions, weights)
    else:
        shape = shape_of(network, len(training.emotions), config.dropout)
        final = in_float32(weights, config.architecture, shape, config.architecture_source)
    if config.ema:
        freeze(final, config.frozen_stages)
        kept = settle_batch_statistics(final, training.faces, validation, config.batch_size, config.seed)
        if kept:
            progress.say(kept)
        final.trainable = True
    return final
