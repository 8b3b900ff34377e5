"""``train``: train a network and write it as a model folder."""

import argparse
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.commands.common import (
    add_data,
    add_data_options,
    check_places,
    check_replaceable,
    data_overrides,
)
from training.core.bundle import check_target, read_bundle
from training.core.bundle_run import running
from training.fitting.config import ConfigError, TrainConfig
from training.fitting.presets import PRESETS

RESUMING = " If an epoch was done, the same command with --resume goes on after it."

LOADING = "Starting the training libraries"

_SETTINGS = (
    "architecture",
    "epochs",
    "batch_size",
    "learning_rate",
    "precision",
    "balance",
    "patience",
    "vote_weight",
    "vote_head",
    "label_smoothing",
    "mixup",
    "teacher_weight",
    "teacher_temperature",
    "frozen_stages",
    "margin",
    "seed",
)


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("train", help="train a network and write it as a model folder")
    add_data(parser, several=True)
    parser.add_argument("--out", type=Path, required=True, help="the model folder to write")
    parser.add_argument(
        "--preset",
        choices=list(PRESETS),
        help="the recipe (best; fine_tune with --from, distil with --teacher)",
    )
    parser.add_argument("--resume", action="store_true", help="go on with the unfinished run of --out")
    parser.add_argument("--overwrite", action="store_true", help="replace the model in --out at the end")
    parser.add_argument(
        "--from", dest="start", type=Path, metavar="MODEL", help="begin with a model's weights"
    )
    parser.add_argument(
        "--frozen-stages", type=int, metavar="N", help="leave the network's first N resolutions as they are"
    )
    parser.add_argument(
        "--teacher",
        type=Path,
        action="append",
        default=[],
        metavar="MODEL",
        help="learn from it; may be repeated",
    )

    several = parser.add_argument_group(
        "several computers", "start the same command on each, with KERAS_BACKEND=jax"
    )
    several.add_argument("--num-processes", type=int, default=1, metavar="N")
    several.add_argument("--process-id", type=int, default=0, metavar="I", help="0 to N-1; 0 writes")
    several.add_argument("--job-addresses", metavar="HOST:PORT", help="where process 0 can be reached")

    recipe = parser.add_argument_group("the recipe", "in place of what the preset says")
    recipe.add_argument("--architecture", metavar="NAME", help="see python -m training architectures")
    recipe.add_argument("--epochs", type=int)
    recipe.add_argument("--batch-size", type=int)
    recipe.add_argument("--learning-rate", type=float)
    recipe.add_argument("--balance", choices=("none", "class_weights", "sampling"), help="for rare emotions")
    recipe.add_argument("--patience", type=int, metavar="EPOCHS", help="stop when so many were no better")
    recipe.add_argument("--label-smoothing", type=float)
    recipe.add_argument("--mixup", type=float, metavar="ALPHA", help="blend pairs of faces")
    recipe.add_argument(
        "--teacher-weight", type=float, help="part of the loss that compares with them, 0 to 1"
    )
    recipe.add_argument("--teacher-temperature", type=float, metavar="T", help="how far both are softened")
    recipe.add_argument("--vote-weight", type=float, help="part of a label that --votes decide, 0 to 1")
    recipe.add_argument(
        "--vote-head", type=float, metavar="WEIGHT", help="let a head beside the labels' learn the --votes"
    )
    recipe.add_argument("--precision", choices=("auto", "float32", "mixed_bfloat16"))
    recipe.add_argument("--margin", type=float, help="face margin of the model, part of the box's side")
    recipe.add_argument("--seed", type=int)
    add_data_options(parser)
    parser.set_defaults(run=_run, after_stopping=RESUMING)


def _run(arguments: argparse.Namespace) -> None:
    _check_options(arguments)
    check_places(arguments.data, arguments.out)
    config = _config(arguments)
    check_replaceable(arguments.out, arguments.overwrite)
    check_target(arguments.out)
    _join(arguments, config.seed)
    start = read_bundle(arguments.start) if arguments.start else None
    if start and arguments.margin is None:
        config = replace(config, margin=start.margin)
    teachers = [read_bundle(folder) for folder in arguments.teacher]
    from training.data import prepare
    from training.fitting.progress import Silence, shown_progress

    leads = arguments.process_id == 0
    with (
        running(arguments.out, "command line") if leads else nullcontext() as record,
        shown_progress() if leads else nullcontext(Silence()) as progress,
    ):
        data = prepare(
            arguments.data,
            config.data,
            config.seed,
            votes=arguments.votes,
            report=progress.say,
            on_progress=progress.stage,
        )
        progress.stage(LOADING, 0, None)
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
        progress.say(f"Wrote {bundle.folder}, temperature {bundle.temperature:.2f}.")
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


def _join(arguments: argparse.Namespace, seed: int) -> None:
    if arguments.num_processes == 1 and arguments.job_addresses is None:
        return
    if arguments.job_addresses is None:
        raise ConfigError("Several processes must find each other; add --job-addresses HOST:PORT.")
    from training.fitting.distribution import join

    join(arguments.job_addresses, arguments.num_processes, arguments.process_id, seed)


def _check_options(arguments: argparse.Namespace) -> None:
    """Refuse what would have no effect."""
    if arguments.preset == "distil" and not arguments.teacher:
        raise ConfigError("The preset distil learns from other models; name them with --teacher MODEL.")
    if arguments.preset == "fine_tune" and not arguments.start:
        raise ConfigError("The preset fine_tune goes on from a model; name it with --from MODEL.")
    if arguments.start and arguments.architecture:
        raise ConfigError(f"{arguments.start} has an architecture of its own; leave --architecture out.")
    if not arguments.teacher and (arguments.teacher_weight is not None or arguments.teacher_temperature):
        raise ConfigError("There is no teacher to compare with; name one with --teacher MODEL.")
    if arguments.keep and not arguments.clean:
        raise ConfigError("--keep has no effect unless faces are left out; add --clean.")
    if arguments.vote_weight is not None and not arguments.votes:
        raise ConfigError("--vote-weight has no effect without votes; name them with --votes FILE.")


def _config(arguments: argparse.Namespace) -> TrainConfig:
    usual = "fine_tune" if arguments.start else "distil" if arguments.teacher else "best"
    preset = arguments.preset or usual
    overrides: dict[str, Any] = {
        name: getattr(arguments, name) for name in _SETTINGS if getattr(arguments, name) is not None
    }
    return PRESETS[preset].with_overrides(**overrides, **data_overrides(arguments))
