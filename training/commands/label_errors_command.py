"""``label-errors``: list the faces whose label is probably wrong, for a person to decide on."""

import argparse
import sys
from pathlib import Path

from training.commands.common import (
    add_classes,
    add_data,
    add_keep,
    add_names_and_votes,
    classes_of,
    say,
)
from training.core.bundle import read_bundle
from training.core.storage.atomic import TABLES, check_output
from training.core.suspects import write_suspects
from training.core.untrusted.printable_text import print_text
from training.data.faces import SPLITS
from training.fitting.config import ConfigError


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "label-errors",
        help="list suspected label errors",
        epilog="In the list, write confirm, relabel or remove into the column decision, and train with "
        "--corrections LIST.",
    )
    add_data(parser, several=True)
    add_names_and_votes(parser)
    add_classes(parser)
    parser.add_argument(
        "--model",
        type=Path,
        action="append",
        default=[],
        metavar="MODEL",
        help="a model that was not trained on these faces; may be repeated, such as for the models of "
        "train --fold",
    )
    parser.add_argument(
        "--folds",
        type=int,
        metavar="K",
        help="cross-validate a logistic regression, on the model's logits or, without --model, on gradients",
    )
    parser.add_argument("--split", choices=SPLITS, help="search this split alone (default: all faces)")
    parser.add_argument(
        "--clean",
        action="store_true",
        help="skip unreadable rows, and do not search what python -m training clean finds; for train --clean",
    )
    add_keep(parser, "with --clean, exclude nothing by these rules")
    parser.add_argument("--out", type=Path, required=True, metavar="CSV", help="write the list")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    if not arguments.model and arguments.folds is None:
        raise ConfigError("Nothing can judge the labels. Name a model with --model, or use --folds 5.")
    if arguments.folds is not None and arguments.folds < 2:
        raise ConfigError(f"--folds is {arguments.folds}; it must be 2 or more.")
    votes = [arguments.votes] if arguments.votes else []
    check_output(arguments.out, [*arguments.data, *arguments.model, *votes], TABLES)
    bundles = [read_bundle(folder) for folder in arguments.model]

    from training.data import DataOptions
    from training.data.class_names import ClassNames
    from training.data.cleaning import group, refuse_unknown
    from training.data.pictures.picture_reader import PictureOptions
    from training.data.prepare import label_notes, left_out_notes, read_all, scaled_notes, unreadable_notes
    from training.data.skipped import Gathered, raise_at_once
    from training.labels.search import candidates, find_suspects
    from training.labels.suspects_file import earlier_suspects, with_decisions

    classes = classes_of(arguments) or (DataOptions.of_model(bundles[0]).classes if bundles else ())
    refuse_unknown(arguments.keep)
    names = ClassNames.of(arguments.names, arguments.labels, classes)
    unreadable = Gathered()
    skipped = unreadable if arguments.clean else raise_at_once
    margin = bundles[0].margin if bundles else 0.0
    pictures = PictureOptions(arguments.find_faces, margin, arguments.cache)
    data = read_all(arguments.data, names, arguments.votes, skipped, pictures=pictures)
    # Its decisions are kept; a list of other faces, or another table, is not written over.
    earlier = earlier_suspects(arguments.out, data)
    notes = (*left_out_notes(data), *scaled_notes(data), *label_notes(names), *unreadable_notes(unreadable))
    for note in notes:
        print_text(note, file=sys.stderr)
    duplicates = group(data) if arguments.clean else None
    rows = candidates(data, arguments.split, duplicates, arguments.keep)
    suspects, searched, unseen_notes = find_suspects(data, rows, bundles, arguments.folds)
    for note in unseen_notes:
        print_text(note, file=sys.stderr)
    write_suspects(with_decisions(suspects, earlier), arguments.out)
    say(f"Saved {arguments.out}: {len(suspects):,} suspected label errors among {searched:,} faces.")
