"""``evaluate``: evaluate a model on a split and store the metrics in it."""

import argparse
import contextlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.commands.common import STANDARD_OUTPUT, add_data, add_names_and_votes, make_folders, say
from training.core.bundle import MANIFEST, ModelBundle, read_bundle
from training.core.bundle_lock import unchanged
from training.core.storage.atomic import (
    FIGURES,
    PAGES,
    TABLES,
    OutputFileError,
    check_output,
    whole_folder,
    write_text,
)
from training.core.storage.temporary_folder import TemporaryFolder
from training.data.faces import PUBLIC_TEST, SPLITS
from training.fitting.config import ConfigError

if TYPE_CHECKING:
    from training.evaluation.measurement import Measurement


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("evaluate", help="evaluate a model on a split and store the metrics in it")
    parser.add_argument("model", type=Path, help="a model folder")
    add_data(parser, several=True)
    add_names_and_votes(parser)
    parser.add_argument("--split", choices=SPLITS, default=PUBLIC_TEST, help=f"default: {PUBLIC_TEST}")
    parser.add_argument(
        "--corrections",
        type=Path,
        metavar="LIST",
        help="apply the decisions in a list of python -m training label-errors, as for a model that was "
        "trained with them",
    )
    parser.add_argument(
        "--json",
        type=Path,
        metavar="FILE",
        help="also write the metrics as JSON; - prints only that",
    )
    parser.add_argument(
        "--html", type=Path, metavar="FILE", help="also write a report with metrics and charts, as one file"
    )
    parser.add_argument(
        "--predictions",
        type=Path,
        metavar="FILE",
        help="also write a CSV file with one row per face: label, prediction, probabilities",
    )
    parser.add_argument(
        "--group-by",
        metavar="COLUMN",
        help="also give accuracy and recall for each value of a column, such as gender",
    )
    parser.add_argument(
        "--attributes",
        type=Path,
        metavar="FILE",
        help="with --group-by: a CSV file with that column and the column file, for pictures in folders",
    )
    parser.add_argument(
        "--no-faces",
        dest="faces",
        action="store_false",
        help="write no pictures that show faces of the data, and delete those of earlier evaluations",
    )
    parser.add_argument(
        "--no-store",
        dest="store",
        action="store_false",
        help="do not store the metrics in the model folder",
    )
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    _check_outputs(arguments)
    if arguments.attributes and not arguments.group_by:
        raise ConfigError("--attributes has no effect without --group-by COLUMN.")
    bundle = read_bundle(arguments.model)
    from training.commands.model_faces import faces_of_model, say_whose
    from training.core.stored_figures import GROUPS, figures_key
    from training.evaluation.evaluate import evaluate, summary
    from training.evaluation.measurement import check_unseen
    from training.labels.suspects_file import read_corrections

    corrections = read_corrections(arguments.corrections) if arguments.corrections else None
    data = faces_of_model(bundle, arguments.data, arguments, corrections.apply if corrections else None)
    if not arguments.store:
        check_unseen(bundle, data, arguments.split)  # which names this folder, not the copy that is measured
    groups = None
    if column := arguments.group_by:
        from training.evaluation.group_metrics import group_metrics, groups_of

        groups = groups_of(data.split(arguments.split), column, arguments.attributes)

    def use(measurement: "Measurement") -> None:
        if groups is not None:
            by_group = group_metrics(groups, measurement.read, measurement.labels, measurement.emotions)
            measurement.figures[GROUPS] = {column: by_group}
        if arguments.predictions:
            from training.evaluation.predictions_file import write_predictions

            write_predictions(measurement, arguments.predictions)

    make_folders(arguments.html, arguments.json, arguments.predictions)
    with _measured_folder(arguments) as folder:
        measured = evaluate(folder, data, arguments.split, faces_in_pictures=arguments.faces, on_measured=use)
        say_whose(bundle, data)  # names the folder that was asked for, not the copy
        key = figures_key(measured, data, arguments.split)
        figures = json.dumps(_figures(measured, arguments.split, key), indent=1, allow_nan=False)
        say(figures if arguments.json == STANDARD_OUTPUT else summary(measured, key))
        if arguments.json and arguments.json != STANDARD_OUTPUT:
            write_text(arguments.json, figures + "\n")
        if arguments.html:
            from training.evaluation.evaluation_page import evaluation_page

            write_text(arguments.html, evaluation_page(measured, key))


@contextlib.contextmanager
def _measured_folder(arguments: argparse.Namespace) -> Iterator[Path]:
    """The model's own folder, or, where nothing is to be stored, a copy for the time of the measurement."""
    if arguments.store:
        yield arguments.model
        return
    with TemporaryFolder("evaluate") as place:
        folder = place / arguments.model.resolve().name
        with unchanged(arguments.model):
            shutil.copytree(whole_folder(arguments.model.resolve(), MANIFEST), folder)
        yield folder


def _check_outputs(arguments: argparse.Namespace) -> None:
    inputs = [arguments.model, *arguments.data, *filter(None, [arguments.attributes, arguments.corrections])]
    options = {"--html": PAGES, "--json": FIGURES, "--predictions": TABLES}
    named: dict[Path, str] = {}
    for option, kinds in options.items():
        path = getattr(arguments, option[2:])
        if path in (None, STANDARD_OUTPUT):
            continue
        check_output(path, inputs, kinds)
        if other := named.get(path.resolve()):
            raise OutputFileError(f"{path} is named for both {other} and {option}. Choose two files.")
        named[path.resolve()] = option


def _figures(bundle: ModelBundle, split: str, key: str) -> dict[str, Any]:
    whose = {"model": bundle.name, "model_sha256": bundle.sha256, "split": split}
    return {**whose, **bundle.metrics["splits"][key]}
