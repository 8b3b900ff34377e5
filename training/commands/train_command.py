"""``train``: train a network and write it as a model folder."""

import argparse
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from training.commands.common import (
    add_data,
    add_data_options,
    check_paths,
    check_replaceable,
)
from training.commands.recipe_options import (
    add_model_options,
    add_recipe_options,
    architecture_file,
    configuration,
    overrides_of,
)
from training.commands.repeated_training import (
    AFTER_STOPPING,
    add_repeat_options,
    do_sweep,
    repeated_sweep,
)
from training.commands.split_options import check_split_options
from training.core.bundle import check_target, read_bundle
from training.core.bundle_run import running
from training.core.stages import ProgressStage
from training.core.storage.permissions import make_folder
from training.data.faces import SIZE
from training.fitting.config import ConfigError, TrainConfig
from training.fitting.distribution_errors import NoJobAddressError
from training.fitting.presets import PRESETS
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
    add_model_options(parser)

    several = parser.add_argument_group(
        "distributed training", "start the same command on each computer, with KERAS_BACKEND=jax"
    )
    several.add_argument("--num-processes", type=int, default=1, metavar="N")
    several.add_argument(
        "--process-id", type=int, default=0, metavar="I", help="0 to N-1; process 0 saves the model"
    )
    several.add_argument("--job-addresses", metavar="HOST:PORT", help="address of process 0")

    add_recipe_options(parser)
    add_data_options(parser)
    parser.add_argument(
        "--corrections",
        type=Path,
        metavar="LIST",
        help="apply the decisions in a list of python -m training label-errors; the data stay as they are",
    )
    add_repeat_options(parser)
    parser.set_defaults(run=partial(_run, parser), after_stopping=RESUMING)


def _run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    config = configuration(arguments)
    check_paths(arguments.data, arguments.out)
    if (sweep := repeated_sweep(parser, arguments, config.seed)) is not None:
        arguments.after_stopping = AFTER_STOPPING
        do_sweep(sweep)
        return
    check_replaceable(arguments.out, arguments.overwrite or arguments.resume)
    check_target(arguments.out)
    check_run(arguments.out, arguments.resume)
    source = architecture_file(arguments, arguments.out if arguments.resume else None)
    config = source.config(config) if source else config
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
            margin=config.margin,
            cache=arguments.cache,
        )
        check_split_options(arguments, data)
        check_faces(data, config, start, teachers)
        progress.stage(ProgressStage.LOADING_LIBRARIES, 0, None)
        if arguments.tensorboard and leads:
            progress = _with_event_files(progress, arguments.tensorboard)
        from training.fitting.fit import train

        if source:
            from training.networks.network import check_custom

            check_custom(source, config, len(data.emotions))
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
