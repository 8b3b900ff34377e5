"""``train``: train a network and write it as a model folder."""

import argparse
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.commands.common import (
    add_data,
    add_data_options,
    check_paths,
    check_replaceable,
    check_split_options,
    data_overrides,
)
from training.core.bundle import check_target, read_bundle
from training.core.bundle_run import running
from training.core.command_line import add_renamed
from training.core.stages import ProgressStage
from training.core.storage.permissions import make_folder
from training.data.faces import SIZE
from training.fitting.config import ConfigError, TrainConfig
from training.fitting.config_values import overridden, read_config, setting_pair
from training.fitting.distribution_errors import NoJobAddressError
from training.fitting.presets import PRESETS
from training.fitting.recipe_settings import WITH_OPTION
from training.fitting.run_checks import check_faces, check_processes, check_run, check_settings
from training.labels.suspects_file import read_corrections

if TYPE_CHECKING:
    from training.fitting.progress import ShownProgress

RESUMING = " If an epoch was completed, repeat the command with --resume to continue."


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("train", help="train a model")
    add_data(parser, several=True)
    parser.add_argument("--out", type=Path, required=True, help="output folder of the model")
    parser.add_argument(
        "--preset",
        choices=list(PRESETS),
        help="the preset (best; fine_tune with --fine-tune, distil with --teacher)",
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="resume the unfinished run of --out; with more --epochs, also continue a finished one",
    )
    parser.add_argument(
        "--tensorboard",
        type=Path,
        metavar="DIR",
        help="also write event files for TensorBoard into it",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace the model in --out")
    add_renamed(
        parser,
        "--fine-tune",
        "--from",
        dest="start",
        type=Path,
        metavar="MODEL",
        help="fine-tune a model: start from its weights",
    )
    parser.add_argument(
        "--frozen-stages", type=int, metavar="N", help="freeze the first N stages (resolutions)"
    )
    parser.add_argument(
        "--teacher",
        type=Path,
        action="append",
        default=[],
        metavar="MODEL",
        help="distil knowledge from this model; may be repeated",
    )

    several = parser.add_argument_group(
        "distributed training", "start the same command on each computer, with KERAS_BACKEND=jax"
    )
    several.add_argument("--num-processes", type=int, default=1, metavar="N")
    several.add_argument(
        "--process-id", type=int, default=0, metavar="I", help="0 to N-1; process 0 saves the model"
    )
    several.add_argument("--job-addresses", metavar="HOST:PORT", help="address of process 0")

    recipe = parser.add_argument_group("hyperparameters", "override those of the preset")
    recipe.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="settings as TOML, as python -m training config prints them; options override them",
    )
    recipe.add_argument(
        "--set",
        action="append",
        default=[],
        dest="settings",
        metavar="SETTING=VALUE",
        help="any setting of python -m training config, such as dropout=0.4; may be repeated",
    )
    recipe.add_argument(
        "--architecture", metavar="NAME", help="network architecture, see python -m training architectures"
    )
    recipe.add_argument("--epochs", type=int, metavar="N")
    recipe.add_argument("--batch-size", type=int, metavar="N")
    recipe.add_argument("--learning-rate", type=float, metavar="LR")
    recipe.add_argument(
        "--balance",
        choices=("none", "class_weights", "sampling"),
        help="against class imbalance: none, class weights or balanced sampling",
    )
    recipe.add_argument("--patience", type=int, metavar="EPOCHS", help="early stopping; 0: none")
    recipe.add_argument("--label-smoothing", type=float, metavar="F")
    recipe.add_argument("--mixup", type=float, metavar="ALPHA", help="alpha of mixup; 0: none")
    recipe.add_argument(
        "--teacher-weight", type=float, metavar="W", help="weight of the distillation loss, 0 to 1"
    )
    recipe.add_argument(
        "--teacher-temperature", type=float, metavar="T", help="temperature of the distillation loss"
    )
    recipe.add_argument(
        "--vote-weight", type=float, metavar="W", help="weight of --votes in soft labels, 0 to 1"
    )
    recipe.add_argument(
        "--vote-head",
        type=float,
        metavar="WEIGHT",
        help="loss weight of an auxiliary head for --votes; 0: none",
    )
    recipe.add_argument(
        "--precision", choices=("auto", "float32", "mixed_bfloat16"), help="auto measures which is faster"
    )
    recipe.add_argument(
        "--margin", type=float, metavar="F", help="crop margin, as a fraction of the bounding box"
    )
    recipe.add_argument("--seed", type=int, help="random seed of splits, weights, shuffling and augmentation")
    add_data_options(parser)
    parser.add_argument(
        "--corrections",
        type=Path,
        metavar="LIST",
        help="apply the decisions in a list of python -m training label-errors; the data stay as they are",
    )
    parser.set_defaults(run=_run, after_stopping=RESUMING)


def _run(arguments: argparse.Namespace) -> None:
    config = configuration(arguments)
    check_paths(arguments.data, arguments.out)
    check_replaceable(arguments.out, arguments.overwrite or arguments.resume)
    check_target(arguments.out)
    check_run(arguments.out, arguments.resume)
    start = read_bundle(arguments.start) if arguments.start else None
    check_settings(config, start)
    if start and "margin" not in overrides_of(arguments):
        config = replace(config, margin=start.margin)
    if start and "input_size" not in overrides_of(arguments):
        config = replace(config, input_size=start.input_size)
    if arguments.corrections and config.input_size != SIZE:
        raise ConfigError(f"--corrections lists faces of {SIZE} pixels. Leave the setting input_size out.")
    teachers = [read_bundle(folder) for folder in arguments.teacher]
    corrections = read_corrections(arguments.corrections) if arguments.corrections else None
    _join(arguments, config)
    from training.data import prepare
    from training.fitting.progress import NullProgress, shown_progress

    leads = arguments.process_id == 0
    with (
        running(arguments.out, "command line") if leads else nullcontext() as record,
        shown_progress() if leads else nullcontext(NullProgress()) as progress,
    ):
        data = prepare(
            arguments.data,
            config.data,
            config.seed,
            votes=arguments.votes,
            correct=corrections.apply if corrections else lambda data: data,
            report=progress.say,
            on_progress=progress.stage,
            size=config.input_size,
        )
        check_split_options(arguments, data)
        check_faces(data, config, start, teachers)
        progress.stage(ProgressStage.LOADING_LIBRARIES, 0, None)
        if arguments.tensorboard and leads:
            progress = _with_event_files(progress, arguments.tensorboard)
        from training.fitting.fit import train

        bundle = train(
            data,
            config,
            arguments.out,
            progress,
            resume=arguments.resume,
            start=start,
            teachers=teachers,
            on_progress=progress.stage,
            begins=record.begin if record else lambda: None,
        )
        if bundle is None:
            return
        progress.say(f"Saved {bundle.folder} (temperature {bundle.temperature:.2f}).")
        from training.core.calibration import temperature_note

        if note := temperature_note(bundle.temperature):
            progress.say(note)
        if start:
            from training.data.faces import PUBLIC_TEST
            from training.evaluation.bundle_comparison import compare_bundles

            if PUBLIC_TEST in data.splits:
                progress.say(f"{PUBLIC_TEST}: {compare_bundles(bundle, start, data.split(PUBLIC_TEST))}")
            else:
                progress.say(
                    f"There are no faces of {PUBLIC_TEST} to compare {bundle.name} with {start.name}."
                )


def _with_event_files(progress: "ShownProgress", folder: Path) -> "ShownProgress":
    from training.fitting.progress import EventFileProgress

    make_folder(folder.resolve())
    try:
        return EventFileProgress(progress, folder)
    except ImportError as error:
        raise ConfigError("--tensorboard needs TensorFlow. Install it, or leave the option out.") from error


def _join(arguments: argparse.Namespace, config: TrainConfig) -> None:
    if arguments.num_processes == 1 and arguments.job_addresses is None:
        return
    if arguments.job_addresses is None:
        raise NoJobAddressError
    check_processes(arguments.num_processes, arguments.process_id, config)
    from training.fitting.distribution import join

    join(arguments.job_addresses, arguments.num_processes, arguments.process_id, config.seed)


def _check_options(arguments: argparse.Namespace) -> None:
    """Refuse what would have no effect; a file of settings may have all, as it is printed."""
    given = _given(arguments)
    if arguments.preset == "distil" and not arguments.teacher:
        raise ConfigError("The preset distil needs at least one teacher. Name it with --teacher MODEL.")
    if arguments.preset == "fine_tune" and not arguments.start:
        raise ConfigError("The preset fine_tune needs a model. Name it with --fine-tune MODEL.")
    if arguments.start and "architecture" in given:
        raise ConfigError(f"{arguments.start} has its own architecture. Remove the setting architecture.")
    if not arguments.teacher and given.keys() & {"teacher_weight", "teacher_temperature", "teacher_mirror"}:
        raise ConfigError("There is no teacher. Name one with --teacher MODEL.")
    if arguments.keep and not arguments.clean:
        raise ConfigError("--keep has no effect without --clean.")
    if arguments.fold and arguments.test_part is not None:
        raise ConfigError("--test-fraction has no effect with --fold K/N, which is the test split.")
    if "vote_weight" in given and not arguments.votes:
        raise ConfigError("--vote-weight has no effect without --votes FILE.")


def configuration(arguments: argparse.Namespace) -> TrainConfig:
    """The configuration that the options ask for.

    Raises:
        ConfigError: One is out of range, or would have no effect.
        DataError: So is one of the data's.
    """
    overrides = overrides_of(arguments)
    _check_options(arguments)
    usual = "fine_tune" if arguments.start else "distil" if arguments.teacher else "best"
    preset = arguments.preset or usual
    return overridden(PRESETS[preset], overrides).with_overrides(**data_overrides(arguments))


def overrides_of(arguments: argparse.Namespace) -> dict[str, Any]:
    """The settings that were given, by name: options go before ``--set``, and that before the file.

    Raises:
        ConfigError: The file cannot be read, or a setting is unknown.
    """
    from_file = read_config(arguments.config) if arguments.config is not None else {}
    return from_file | _given(arguments)


def _given(arguments: argparse.Namespace) -> dict[str, Any]:
    """The settings that were given one by one."""
    options = {name: getattr(arguments, name) for name in WITH_OPTION if getattr(arguments, name) is not None}
    return dict(map(setting_pair, arguments.settings)) | options
