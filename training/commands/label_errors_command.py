"""``label-errors``: list the faces whose label is probably wrong, for a person to decide on."""

import argparse
import sys
from pathlib import Path

from training.commands.common import add_classes, add_data, add_names_and_votes, classes_of, say
from training.core.bundle import read_bundle
from training.core.storage.atomic import TABLES, check_output
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

    import numpy as np

    from training.data import DataOptions
    from training.data.class_names import ClassNames
    from training.data.prepare import label_notes, left_out_notes, read_all, scaled_notes
    from training.data.votes import shares
    from training.labels.confident_learning import find_label_errors, with_votes
    from training.labels.held_out import cross_validated, gradient_features, logits, unseen_probabilities
    from training.labels.suspects_file import write_suspects

    classes = classes_of(arguments) or (DataOptions.of_model(bundles[0]).classes if bundles else ())
    names = ClassNames.of(arguments.names, arguments.labels, classes)
    data = read_all(arguments.data, names, arguments.votes)
    for note in (*left_out_notes(data), *scaled_notes(data), *label_notes(names)):
        print_text(note, file=sys.stderr)
    rows = np.arange(len(data))
    if arguments.split:
        data.split(arguments.split)  # refuses one without faces
        rows = np.flatnonzero(data.splits == arguments.split)
    searched = data.where(rows)
    if bundles:
        unseen, probabilities, notes = unseen_probabilities(bundles, searched)
        rows, searched = rows[unseen], searched.where(unseen)
        for note in notes:
            print_text(note, file=sys.stderr)
    if arguments.folds:
        features = logits(probabilities) if bundles else gradient_features(searched.faces)
        probabilities = cross_validated(features, searched, arguments.folds)
    found = find_label_errors(searched.labels, with_votes(probabilities, shares(searched)))
    write_suspects(data, rows, found, arguments.out)
    say(f"Saved {arguments.out}: {len(found.index):,} suspected label errors among {len(rows):,} faces.")
