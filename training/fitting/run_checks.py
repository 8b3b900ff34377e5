"""What speaks against a run; all of it is found before Keras is loaded, which takes ten seconds."""

from collections.abc import Sequence
from pathlib import Path

from training.core.bundle import BundleError, ModelBundle, holds_bundle
from training.core.bundle_run import STATE, UnfinishedRunError, run_folder
from training.core.training_error import TrainingError
from training.data.faces import PUBLIC_TEST, TRAINING, DataError, FaceData
from training.evaluation.measurement import check_size
from training.fitting.architecture_file import CUSTOM
from training.fitting.config import NothingToFreezeError, TrainConfig
from training.fitting.distribution_errors import ProcessNumberError, SharedPrecisionError
from training.networks.architectures import architecture


class CheckpointError(TrainingError):
    """A run cannot be started or resumed; the message says why and what to do."""


class NoUnfinishedRunError(CheckpointError):
    """Nothing to resume."""

    template = "There is no unfinished run at {path}. Start a new one."
    option_hint = "To start a new run, leave out --resume."


class MissingEmotionsError(DataError):
    """Emotions without a training face."""

    template = "{source} has no training faces labelled {emotions}. Add some, or exclude these emotions."
    option_hint = "--drop EMOTION excludes one."


class MissingClassesError(BundleError):
    """The data has emotions that the model lacks."""

    template = "The model {folder} has no class for {emotions}. Exclude these emotions."
    option_hint = "--drop EMOTION excludes one."


def check_run(out: Path, resume: bool) -> None:
    """Make sure that no work is lost, and that there is something to resume.

    Args:
        out: The model's folder.
        resume: Whether its unfinished run is to be resumed, or its finished one continued.

    Raises:
        UnfinishedRunError: There is a run that is not to be resumed.
        CheckpointError: There is none that is.
    """
    state = run_folder(out) / STATE
    if resume and not state.exists() and not holds_bundle(out):
        raise NoUnfinishedRunError(path=state)
    if not resume and state.exists():
        raise UnfinishedRunError(folder=state.parent)


def check_settings(config: TrainConfig, start: ModelBundle | None) -> None:
    """Make sure that the network is known, and that the model to fine-tune is there where one is needed.

    Raises:
        ConfigError: It is not.
    """
    name = str(start.config.get("architecture", "")) if start else config.architecture
    if start is None or name != CUSTOM:
        architecture(name, config.architecture_source)
    if config.frozen_stages and start is None:
        raise NothingToFreezeError


def check_processes(num_processes: int, process_id: int, config: TrainConfig) -> None:
    """Make sure that processes can share the run.

    Args:
        num_processes: How many there are.
        process_id: Which of them this is, from 0.
        config: The run.

    Raises:
        DistributionError: There is no such process, or each would choose its own precision.
    """
    if not 0 <= process_id < num_processes:
        raise ProcessNumberError(process_id=process_id, num_processes=num_processes)
    if num_processes > 1 and config.precision == "auto":
        raise SharedPrecisionError


def check_faces(
    data: FaceData,
    config: TrainConfig,
    start: ModelBundle | None = None,
    teachers: Sequence[ModelBundle] = (),
) -> None:
    """Make sure that the faces suit the run.

    Args:
        data: Faces with their splits.
        config: The run.
        start: The model whose weights the run begins with, if any.
        teachers: Models that the network learns from.

    Raises:
        DataError: A split is empty, an emotion has no training face, or a model reads faces of another size.
        BundleError: A model lacks one of the emotions; one that is fine-tuned may lack own classes.
    """
    training = data.split(TRAINING)
    if PUBLIC_TEST in data.splits or config.data.validation_part > 0:
        data.split(PUBLIC_TEST)
    check_every_emotion_is_there(training)
    for model in (*([start] if start else []), *teachers):
        check_size(model, data)
        if model is not start or not config.data.classes:
            check_classes(model, training.emotions)


def check_every_emotion_is_there(training: FaceData) -> None:
    """Make sure that there is something to learn of each emotion.

    Raises:
        DataError: One has no face; the message names it.
    """
    missing = [name for name, count in training.counts_by_emotion().items() if count == 0]
    if missing:
        raise MissingEmotionsError(source=training.source, emotions=missing)


def check_classes(model: ModelBundle, emotions: Sequence[str]) -> None:
    """Make sure that a model has a class for each emotion.

    Raises:
        BundleError: One has none; the message names it.
    """
    unknown = [name for name in emotions if name not in model.labels]
    if unknown:
        raise MissingClassesError(folder=model.folder, emotions=unknown)
