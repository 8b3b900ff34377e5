"""``clean``: say what is wrong with faces, and write those that are as they should be."""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from training.commands.common import STANDARD_OUTPUT, add_data, add_reading_options, dropped, say
from training.core.atomic import FIGURES, PAGES, OutputFileError, check_output, write_text
from training.data.cleaning import refuse_unknown
from training.data.cleaning_rules import RULES
from training.data.data_options import current_rule
from training.data.faces import TRAINING, UNSPLIT, DataError

if TYPE_CHECKING:
    from training.data.cleaning_report import Cleaning


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "clean",
        help="say what is wrong with faces, and write those that are as they should be",
        epilog="Rules, in their order: " + "; ".join(f"{rule.name}: {rule.many}" for rule in RULES) + ".",
    )
    add_data(parser, several=True)
    add_reading_options(parser)
    parser.add_argument(
        "--keep",
        nargs="+",
        default=[],
        type=current_rule,
        metavar="RULE",
        help="leave nothing out by these rules; a later one may find it, too",
    )
    parser.add_argument("--out", type=Path, metavar="CSV", help="write the faces that stay")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write every finding; - for standard output alone"
    )
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page that shows what was found")
    parser.add_argument("--overwrite", action="store_true", help="replace --out if it is there")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    refuse_unknown(arguments.keep)
    _check_outputs(arguments)
    cleaning = _clean(arguments)
    if arguments.out:
        _write_faces(cleaning, arguments)
    if arguments.html:
        from training.data.cleaning_page import cleaning_page

        write_text(arguments.html, cleaning_page(cleaning))
        _tell(arguments, f"Wrote {arguments.html}.")
    _report(cleaning, arguments)


def _check_outputs(arguments: argparse.Namespace) -> None:
    named = {"--out": arguments.out, "--json": arguments.json, "--html": arguments.html}
    files = {option: path for option, path in named.items() if path not in (None, STANDARD_OUTPUT)}
    inputs = [*arguments.data, *([arguments.votes] if arguments.votes else [])]
    kinds = {"--html": PAGES, "--json": FIGURES}
    for option, path in files.items():
        check_output(path, inputs, kinds.get(option, ()))
    if len({path.resolve() for path in files.values()}) < len(files):
        raise OutputFileError(f"{' and '.join(files)} must not name the same file; give each its own.")
    if arguments.out and arguments.out.exists() and not arguments.overwrite:
        raise OutputFileError(
            f"{arguments.out} exists; choose another name with --out, or --overwrite to replace it."
        )


def _clean(arguments: argparse.Namespace) -> "Cleaning":
    from training.data.class_names import ClassNames
    from training.data.cleaning import clean
    from training.data.cleaning_report import Cleaning
    from training.data.prepare import label_lines, left_out_lines, read_all
    from training.data.skipped import Gathered

    names = ClassNames.of(arguments.names, arguments.labels)
    left_out = dropped(arguments)
    unreadable = Gathered()
    data = read_all(arguments.data, names, arguments.votes, unreadable)
    for line in (*left_out_lines(data), *label_lines(names)):
        _tell(arguments, line)
    if left_out:
        data.without_emotions(left_out)  # refuses what cannot be dropped before the work
    _tell(arguments, f"Comparing {len(data):,} faces with one another …")
    after, findings = clean(data, arguments.keep)
    after = after.without_emotions(left_out)
    if not len(after):
        raise DataError(f"{data.source} has no faces but those that go; drop fewer emotions.")
    return Cleaning(findings, after, unreadable, left_out)


def _write_faces(cleaning: "Cleaning", arguments: argparse.Namespace) -> None:
    from training.data.csv_writer import write_csv

    after = cleaning.after
    unsplit = after.splits == UNSPLIT
    if unsplit.any() and not unsplit.all():
        after = replace(after, splits=np.where(unsplit, TRAINING, after.splits))
        faces = "1 face" if unsplit.sum() == 1 else f"{int(unsplit.sum()):,} faces"
        _tell(arguments, f"Writing {faces} without a split as {TRAINING}, because others have one.")
    write_csv(after, arguments.out)
    _tell(arguments, f"Wrote {arguments.out}: {len(after):,} faces.")


def _report(cleaning: "Cleaning", arguments: argparse.Namespace) -> None:
    from training.data.cleaning_report import as_json, as_text

    if arguments.json:
        findings = json.dumps(as_json(cleaning), indent=1, ensure_ascii=False)
        if arguments.json == STANDARD_OUTPUT:
            say(findings)
            return
        write_text(arguments.json, findings + "\n")
        _tell(arguments, f"Wrote {arguments.json}.")
    say("\n" + as_text(cleaning))


def _tell(arguments: argparse.Namespace, line: str) -> None:
    """Say what is being done, beside standard output where the findings have it for themselves."""
    print(line, file=sys.stderr if arguments.json == STANDARD_OUTPUT else sys.stdout, flush=True)
