"""``clean``: find duplicates, label conflicts and other faults of a dataset, and write it without them."""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from training.commands.common import (
    STANDARD_OUTPUT,
    add_data,
    add_keep,
    add_reading_options,
    classes_of,
    dropped,
    make_folders,
    say,
)
from training.core.storage.atomic import FIGURES, PAGES, OutputFileError, check_output, write_text
from training.core.untrusted.printable_text import print_text
from training.data.cleaning import refuse_unknown
from training.data.cleaning_rules import RULES
from training.data.faces import TRAINING, UNSPLIT, DataError

if TYPE_CHECKING:
    from training.data.cleaning_report import Cleaning


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "clean",
        help="find duplicates, label conflicts and unusable faces; write a cleaned dataset",
        epilog="Rules, in order: " + "; ".join(f"{rule.name}: {rule.many}" for rule in RULES) + ".",
    )
    add_data(parser, several=True)
    add_reading_options(parser)
    add_keep(parser, "exclude nothing by these rules; a later rule may still match")
    parser.add_argument("--out", type=Path, metavar="CSV", help="write the faces that are kept")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write every finding as JSON; - prints only that"
    )
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a report with examples")
    parser.add_argument("--overwrite", action="store_true", help="replace --out if it exists")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    refuse_unknown(arguments.keep)
    _check_outputs(arguments)
    cleaning = _clean(arguments)
    make_folders(arguments.out, arguments.html, arguments.json)
    if arguments.out:
        _write_faces(cleaning, arguments)
    if arguments.html:
        from training.data.cleaning_page import cleaning_page

        write_text(arguments.html, cleaning_page(cleaning))
        _tell(arguments, f"Saved {arguments.html}.")
    _report(cleaning, arguments)


def _check_outputs(arguments: argparse.Namespace) -> None:
    named = {"--out": arguments.out, "--json": arguments.json, "--html": arguments.html}
    files = {option: path for option, path in named.items() if path not in (None, STANDARD_OUTPUT)}
    inputs = [*arguments.data, *([arguments.votes] if arguments.votes else [])]
    kinds = {"--html": PAGES, "--json": FIGURES}
    for option, path in files.items():
        check_output(path, inputs, kinds.get(option, ()))
    if len({path.resolve() for path in files.values()}) < len(files):
        raise OutputFileError(f"{' and '.join(files)} must not name the same file.")
    if arguments.out and arguments.out.exists() and not arguments.overwrite:
        raise OutputFileError(
            f"{arguments.out} exists. Choose another name with --out, or replace it with --overwrite."
        )


def _clean(arguments: argparse.Namespace) -> "Cleaning":
    from training.data.class_names import ClassNames
    from training.data.cleaning import clean
    from training.data.cleaning_report import Cleaning
    from training.data.pictures.picture_reader import PictureOptions
    from training.data.prepare import label_notes, left_out_notes, read_all, scaled_notes
    from training.data.skipped import Gathered

    names = ClassNames.of(arguments.names, arguments.labels, classes_of(arguments))
    left_out = dropped(arguments)
    unreadable = Gathered()
    pictures = PictureOptions(arguments.find_faces, cache=arguments.cache)
    data = read_all(arguments.data, names, arguments.votes, unreadable, pictures=pictures)
    for note in (*left_out_notes(data), *scaled_notes(data), *label_notes(names)):
        _tell(arguments, str(note))
    if left_out:
        data.without_emotions(left_out)  # refuses what cannot be dropped before the work
    _tell(arguments, f"Finding duplicates among {len(data):,} faces …")
    after, findings = clean(data, arguments.keep)
    after = after.without_emotions(left_out)
    if not len(after):
        raise DataError(f"{data.source} would have no faces left. Exclude fewer emotions.")
    return Cleaning(findings, after, unreadable, left_out)


def _write_faces(cleaning: "Cleaning", arguments: argparse.Namespace) -> None:
    from training.data.csv_writer import write_csv

    after = cleaning.after
    unsplit = after.splits == UNSPLIT
    if unsplit.any() and not unsplit.all():
        after = replace(after, splits=np.where(unsplit, TRAINING, after.splits))
        faces = "1 face" if unsplit.sum() == 1 else f"{int(unsplit.sum()):,} faces"
        _tell(arguments, f"Saving {faces} without a split as {TRAINING}, because others have a split.")
    write_csv(after, arguments.out)
    _tell(arguments, f"Saved {arguments.out}: {len(after):,} faces.")


def _report(cleaning: "Cleaning", arguments: argparse.Namespace) -> None:
    from training.data.cleaning_report import as_json, as_text

    if arguments.json:
        findings = json.dumps(as_json(cleaning), indent=1, ensure_ascii=False)
        if arguments.json == STANDARD_OUTPUT:
            say(findings)
            return
        write_text(arguments.json, findings + "\n")
        _tell(arguments, f"Saved {arguments.json}.")
    say("\n" + as_text(cleaning))


def _tell(arguments: argparse.Namespace, line: str) -> None:
    """Say what is being done, beside standard output where the findings have it for themselves."""
    print_text(line, file=sys.stderr if arguments.json == STANDARD_OUTPUT else sys.stdout, flush=True)
