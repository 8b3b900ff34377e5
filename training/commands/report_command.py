"""``report``: a finished run as a page, and its figures as CSV files."""

import argparse
from pathlib import Path

from training.commands.common import make_folders, say
from training.core.bundle import read_bundle
from training.core.storage.atomic import PAGES, check_output


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "report", help="write a finished run as a page: configuration, data, curves, evaluations"
    )
    parser.add_argument("model", type=Path, help="a model folder")
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="the HTML file; CSV files of the figures go into a folder beside it",
    )
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    check_output(arguments.out, [arguments.model], PAGES)
    bundle = read_bundle(arguments.model)
    from training.evaluation.run_report import FIGURES_SUFFIX, write_run_page

    make_folders(arguments.out)
    write_run_page(bundle, arguments.out)
    figures = arguments.out.with_name(arguments.out.stem + FIGURES_SUFFIX)
    say(f"Saved {arguments.out}, and the figures as CSV files in {figures}.")
