"""``lr-range``: find a learning rate by raising it from step to step."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from training.commands.common import (
    add_data,
    add_data_options,
    make_folders,
    say,
)
from training.commands.recipe_options import (
    add_model_options,
    add_recipe_options,
    architecture_file,
    configuration,
)
from training.commands.split_options import check_split_options
from training.core.bundle import read_bundle
from training.core.stages import TITLES, ProgressStage
from training.core.storage.atomic import TABLES, check_output, replacing
from training.core.untrusted.printable_text import print_text
from training.core.untrusted.spreadsheet_text import csv_writer
from training.fitting.config import ConfigError
from training.fitting.presets import PRESETS
from training.fitting.run_checks import check_faces, check_settings

if TYPE_CHECKING:
    from training.fitting.learning_rate_range import RangeTest

CHARTS = (".png",)
LINES = 20
"""Of the table on the terminal, at most."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("lr-range", help="find a learning rate (learning-rate range test)")
    add_data(parser, several=True)
    parser.add_argument(
        "--preset", choices=list(PRESETS), help="the preset (best; fine_tune with --fine-tune)"
    )
    add_model_options(parser)
    parser.add_argument("--out", type=Path, metavar="FILE.csv", help="write rates and losses as a table")
    parser.add_argument("--plot", type=Path, metavar="FILE.png", help="draw the loss over the rate")
    parser.add_argument(
        "--seconds", type=float, default=120.0, metavar="S", help="time that the steps may take (120)"
    )
    add_recipe_options(parser)
    add_data_options(parser)
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    config = configuration(arguments)
    if not arguments.seconds > 0:
        raise ConfigError(f"--seconds is {arguments.seconds:g}. Use a number above 0.")
    for path, kinds in ((arguments.out, TABLES), (arguments.plot, CHARTS)):
        if path is not None:
            check_output(path, arguments.data, kinds)
    make_folders(arguments.out, arguments.plot)
    source = architecture_file(arguments)
    config = source.config(config) if source else config
    start = read_bundle(arguments.start) if arguments.start else None
    check_settings(config, start)
    if start is not None:
        config = replace(config, input_size=start.input_size)
    teachers = [read_bundle(folder) for folder in arguments.teacher]
    from training.data import prepare

    data = prepare(
        arguments.data,
        config.data,
        config.seed,
        votes=arguments.votes,
        report=_note,
        size=config.input_size,
        margin=config.margin,
        cache=arguments.cache,
    )
    check_split_options(arguments, data)
    check_faces(data, config, start, teachers)
    _note(f"{TITLES[ProgressStage.LOADING_LIBRARIES]} …")
    from training.fitting.learning_rate_range import range_test

    if source:
        from training.networks.network import check_custom

        check_custom(source, config, len(data.emotions))
    found = range_test(data, config, start, teachers, seconds=arguments.seconds)
    _report(found)
    if arguments.out:
        _write_table(found, arguments.out)
    if arguments.plot:
        from training.evaluation.plots import rate_curve

        with replacing(arguments.plot) as partial:
            rate_curve(found.rates, found.smoothed, found.suggested).savefig(partial, format="png", dpi=120)
        say(f"Saved {arguments.plot}.")


def _note(note: object) -> None:
    print_text(note, file=sys.stderr)


def _report(found: "RangeTest") -> None:
    say(f"{'learning rate':>14}{'loss':>10}{'smoothed':>10}")
    count = len(found.rates)
    shown = sorted({round(index * (count - 1) / (LINES - 1)) for index in range(LINES)})
    for index in shown:
        say(f"{found.rates[index]:>14.3g}{found.losses[index]:>10.4f}{found.smoothed[index]:>10.4f}")
    if found.suggested is None:
        say("The loss does not fall at any learning rate. Check the labels and the other settings.")
    else:
        say(
            f"Suggested learning rate: {found.suggested:.2g}, at which the loss falls fastest. A cautious "
            f"choice is {found.cautious:.2g}, a tenth of the rate with the lowest loss."
        )


def _write_table(found: "RangeTest", path: Path) -> None:
    with replacing(path) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        writer = csv_writer(file)
        writer.writerow(("learning_rate", "loss", "smoothed_loss"))
        for row in zip(found.rates, found.losses, found.smoothed, strict=True):
            writer.writerow([f"{value:.6g}" for value in row])
    say(f"Saved {path}.")
