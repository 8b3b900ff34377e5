"""The options that make a configuration: preset, settings one by one, and a Python file."""

import argparse
from pathlib import Path
from typing import Any

from training.commands.common import data_overrides
from training.core.bundle_run import run_folder
from training.core.command_line import add_renamed
from training.fitting.config import ConfigError, TrainConfig
from training.fitting.config_values import overridden, read_config, setting_pair
from training.fitting.presets import PRESETS, usual_preset
from training.fitting.recipe_settings import WITH_OPTION
from training.networks.architectures.architecture_file import COPY, ArchitectureFile, read_architecture


def add_model_options(parser: argparse.ArgumentParser) -> None:
    """Add the models that a run begins with or learns from."""
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


def add_recipe_options(parser: argparse.ArgumentParser) -> None:
    """Add the settings of a run."""
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
    recipe.add_argument(
        "--architecture-file",
        type=Path,
        metavar="FILE",
        help="Python file with build(input_shape, classes) -> keras.Model; the file is run",
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


def architecture_file(arguments: argparse.Namespace, out: Path | None = None) -> ArchitectureFile | None:
    """The file of ``--architecture-file``.

    Args:
        arguments: With the options of ``add_recipe_options``.
        out: The model folder of a run that goes on; the copy in its run folder is read in place of the file.

    Raises:
        ConfigError: It cannot be read.
    """
    if arguments.architecture_file is None:
        return None
    copy = None if out is None else run_folder(out) / COPY
    return read_architecture(copy if copy is not None and copy.exists() else arguments.architecture_file)


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
    if arguments.architecture_file and (arguments.start or "architecture" in given):
        option = "--fine-tune" if arguments.start else "--architecture"
        raise ConfigError(f"--architecture-file has no effect with {option}. Leave one of the two out.")
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
    usual = usual_preset(fine_tunes=bool(arguments.start), distils=bool(arguments.teacher))
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
