"""Train a model from Python, with the same configuration and loop as the command line."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from training.api.api_errors import ModelArgumentError
from training.api.labelled_faces import Faces, FacesLike, as_faces, with_options
from training.api.training_result import History, TrainingResult
from training.commands.common import check_replaceable
from training.core.bundle import ModelBundle, check_target, read_bundle
from training.core.bundle_run import running
from training.core.history import EpochRow
from training.core.training_error import Note
from training.data.data_options import DataOptions
from training.data.faces import SIZE, FaceData
from training.data.prepare import arrange
from training.fitting.config import SettingChoiceError, TrainConfig
from training.fitting.config_values import overridden
from training.fitting.presets import PRESETS, usual_preset
from training.fitting.progress import NullProgress, Recall, epoch_line
from training.fitting.run_checks import check_faces, check_run, check_settings

if TYPE_CHECKING:
    import keras

    from training.api.own_network import OwnAugmentation, OwnModel

_SIZES: Final = range(32, 257)
"""Sides of faces that a network may have."""


class PrintedLines(NullProgress):
    """Keeps what is said, and prints it and one line an epoch.

    Args:
        verbose: Whether to print.
    """

    def __init__(self, verbose: bool) -> None:
        self.notes: list[Note | str] = []
        self._verbose = verbose

    def say(self, note: Note | str) -> None:
        """A line."""
        self.notes.append(note)
        if self._verbose:
            print(note, flush=True)

    def epoch(self, row: EpochRow, epochs: int, recall: Recall | None = None) -> None:
        """The figures of the epoch."""
        if self._verbose:
            print(epoch_line(row, epochs), flush=True)


def train(
    faces: FacesLike,
    *,
    out: Path | str,
    preset: str = "",
    model: "OwnModel | None" = None,
    augmentation: "OwnAugmentation | None" = None,
    callbacks: "Sequence[keras.callbacks.Callback]" = (),
    fine_tune: ModelBundle | Path | str | None = None,
    teachers: Iterable[ModelBundle | Path | str] = (),
    resume: bool = False,
    overwrite: bool = False,
    verbose: bool = True,
    **settings: Any,
) -> TrainingResult:
    """Train a network on labelled faces, and write it as a model folder.

    Args:
        faces: ``Faces``, the path of a CSV file or folder, or a pandas data frame.
        out: The model folder; it appears when all is done.
        preset: ``quick``, ``classic``, ``best``, ``distil`` or ``fine_tune``; empty for ``best``, or what
            fits ``fine_tune`` and ``teachers``.
        model: An own network in place of the preset's architecture: a functional or sequential
            ``keras.Model``, or a function ``build(input_shape, classes)`` that returns one, with layers of
            Keras alone. Its input (size, size, 1) has mean 0 and deviation 1; its last layer is
            ``Dense(classes)``, with a softmax or without. Its weights are drawn anew, by the seed.
        augmentation: An own change of training faces in place of the preset's: a Keras layer, or a function
            of ``keras.ops``, of float32 gray values 0 to 255 with shape (n, size, size, 1). It is part of
            the graph.
        callbacks: Keras callbacks; ``callback.model.network`` is the network.
        fine_tune: A model folder whose weights the run begins with.
        teachers: Model folders to distil from.
        resume: Resume the unfinished run of ``out``, or continue a finished one with more epochs.
        overwrite: Replace a model in ``out``.
        verbose: Print one line an epoch.
        settings: Any setting of ``TrainConfig`` and ``DataOptions``, such as ``epochs=5``, ``seed=1``,
            ``clean=True`` or ``split_by="percent"``.

    Returns:
        The model folder, the history, and the faces as they were used.

    Raises:
        ConfigError: A setting, the network or the augmentation cannot be used.
        DataError: The faces cannot be read or divided.
        BundleError: The model folder cannot be written, or ``fine_tune`` or a teacher cannot be used.
        UnfinishedRunError: There is an unfinished run in ``out``, and ``resume`` is not set.
        DivergedError: The loss is no number any more.
    """
    out, start = Path(out), None if fine_tune is None else _bundle(fine_tune)
    taught = [_bundle(teacher) for teacher in teachers]
    config = _configuration(faces, preset, settings, start, bool(taught))
    if model is not None and (start or "architecture" in settings):
        raise ModelArgumentError(other="fine_tune" if start else "architecture")
    check_replaceable(out, overwrite or resume)
    check_target(out)
    check_run(out, resume)
    if model is None:
        check_settings(config, start)
    progress = PrintedLines(verbose)
    with running(out, "command line") as record:
        data, config = _prepared(faces, config, progress)
        layer: keras.Layer | None = None
        if model is not None or augmentation is not None:
            from training.api.own_network import augmentation_layer, name_of, with_model

            if model is not None:
                config = with_model(config, model, len(data.emotions))
            if augmentation is not None:
                layer = augmentation_layer(augmentation, config)
                config = replace(config, augmentation=name_of(augmentation))
        check_faces(data, config, start, taught)
        from training.fitting.fit import train as fit

        bundle = fit(
            data,
            config,
            out,
            progress,
            resume=resume,
            start=start,
            teachers=taught,
            begins=record.begin,
            callbacks=callbacks,
            augmentation=layer,
        )
    assert bundle is not None, "a run of one process writes its model"
    return TrainingResult(bundle, History(bundle.history()), data, config, tuple(progress.notes))


def _bundle(model: ModelBundle | Path | str) -> ModelBundle:
    return model if isinstance(model, ModelBundle) else read_bundle(Path(model))


def _configuration(
    faces: FacesLike, preset: str, settings: dict[str, Any], start: ModelBundle | None, distils: bool
) -> TrainConfig:
    name = preset or usual_preset(fine_tunes=start is not None, distils=distils)
    if name not in PRESETS:
        raise SettingChoiceError(setting="preset", value=name, known=list(PRESETS))
    of_data = {one.name for one in fields(DataOptions)}
    usual: dict[str, Any] = {}
    if start is not None:
        usual = {"margin": start.margin, "input_size": start.input_size}
    elif isinstance(faces, Faces):
        side = faces.pixels.shape[1]
        usual = {"input_size": side if side in _SIZES else SIZE}
    own = {setting: value for setting, value in settings.items() if setting not in of_data}
    config = overridden(PRESETS[name], usual | own)
    return config.with_overrides(**{one: _plain(settings[one]) for one in settings.keys() & of_data})


def _plain(value: Any) -> Any:
    """Lists and mappings of data options as the tuples that are compared and stored."""
    if isinstance(value, dict):
        return tuple(value.items())
    return tuple(value) if isinstance(value, list) else value


def _prepared(faces: FacesLike, config: TrainConfig, progress: PrintedLines) -> tuple[FaceData, TrainConfig]:
    """The faces, cleaned and divided, and the configuration with what reading has used."""
    given = as_faces(faces, config.input_size, config.margin, config.data)
    for note in given.notes:
        progress.say(note)
    config = replace(config, data=with_options(given, config.data))
    sized = given.data.sized(config.input_size)
    return arrange(sized, config.data, config.seed, report=progress.say), config
