"""The epochs of a run, from the first one that is not done yet."""

import time
from collections.abc import Sequence

import keras

from training.data.faces import FaceData, ProgressCallback
from training.fitting.batches import Batches, validation_share
from training.fitting.callbacks import Divergence, EarlyStopping, EpochFigures, Reporting, Stopwatch
from training.fitting.checkpoint import Checkpoint
from training.fitting.config import TrainConfig
from training.fitting.distribution import Placement
from training.fitting.progress import Progress
from training.networks.trainer import Trainer


def run_epochs(
    trainer: Trainer,
    training: FaceData,
    validation: FaceData | None,
    config: TrainConfig,
    checkpoint: Checkpoint,
    progress: Progress,
    place: Placement,
    on_progress: ProgressCallback,
    begun: float | None = None,
    callbacks: Sequence[keras.callbacks.Callback] = (),
) -> None:
    """Train until the last epoch, or until no better one comes.

    Args:
        trainer: Compiled; of a resumed run, with its state.
        training: The training faces.
        validation: The validation faces, if any.
        config: The run.
        checkpoint: Knows what is done, and saves each epoch.
        progress: Is told of steps and epochs.
        place: Of this process among several.
        on_progress: Told when an epoch is validated.
        begun: When this session began, by ``time.monotonic``; None for now.
        callbacks: Called after the run's own, when an epoch is saved.

    Raises:
        DivergedError: The loss is no number any more.
        CheckpointError: The state cannot be saved.
    """
    reporting = Reporting(progress, config.epochs, checkpoint.history, training.emotions, on_progress)
    own = [
        *([keras.callbacks.SwapEMAWeights()] if config.ema else []),
        Stopwatch(reporting, checkpoint, time.monotonic() if begun is None else begun),
        EpochFigures(training.emotions),
        Divergence(checkpoint),
        # Saved before it is reported, so that what was reported is not done again.
        checkpoint,
        *([EarlyStopping(checkpoint, config.patience)] if config.patience else []),
        reporting,
    ]
    done = len(checkpoint.history)
    trainer.fit(
        Batches(training, config, epoch=done, place=place),
        shuffle=False,  # the batches are shuffled by seed and epoch already
        initial_epoch=done,
        epochs=config.epochs,
        validation_data=validation_share(validation, config.batch_size, place) if validation else None,
        validation_batch_size=config.batch_size // place.num_processes,
        callbacks=[*own, *callbacks],
        verbose=0,
    )
