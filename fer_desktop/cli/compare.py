"""Two models side by side without a window: ``compare MODEL_A MODEL_B PATH…``."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from fer_desktop.analysis.batch import Result, UnreadableFile
from fer_desktop.analysis.comparison import Comparison, PairRun, list_targets
from fer_desktop.analysis.comparison_rows import PairRows
from fer_desktop.analysis.counter import FrameProgress
from fer_desktop.analysis.job import check_is_no_input
from fer_desktop.analysis.model_pair import FacePair, ModelPair, identity, make_pair_analysers, paired
from fer_desktop.analysis.output.columns import comparison_columns, comparison_schema
from fer_desktop.analysis.output.output_path import checked_place, failure
from fer_desktop.analysis.output.printed_rows import CsvStream
from fer_desktop.analysis.output.rows import Row
from fer_desktop.analysis.output.sidecar import write_sidecar
from fer_desktop.base import paths
from fer_desktop.base.errors import FerError, ModelFileError
from fer_desktop.base.i18n import translate
from fer_desktop.base.skipped_files import left_out_sentence
from fer_desktop.cli.analyse_arguments import add_working, settings_of
from fer_desktop.cli.terminal import FAULTY, FINE, INTERRUPTED, print_any_name, reader_left, suppress_stderr
from fer_desktop.explain.confusion_matrix import ConfusionMatrix
from fer_desktop.explain.model_comparison import (
    accuracy_sentences,
    agreement_sentence,
    comparison_notes,
    emotions_note,
    kappa_sentence,
    left_out_notes,
)
from fer_desktop.explain.no_face import cropped_advice
from fer_desktop.models.library import ModelLibrary
from fer_desktop.models.names import same_name
from training.core.atomic import replacing
from training.core.bundle import BundleError, ModelBundle, read_bundle

Write = Callable[[Sequence[Row]], None]


def parser() -> argparse.ArgumentParser:
    """Gives ``first``, ``second``, ``paths``, ``csv``, ``json`` and what ``analyse`` has for working."""
    found = argparse.ArgumentParser(
        prog="fer-desktop compare",
        description="Compare the predictions of two models on the same faces. For pictures in folders named "
        "after emotions, also print their accuracy.",
        epilog="Exit code: 0 on success, 2 if something is unreadable or an option is wrong, 130 if stopped.",
    )
    model = "the folder or name of a model"
    found.add_argument("first", metavar="MODEL_A", help=model)
    found.add_argument("second", metavar="MODEL_B", help="the folder or name of the other model")
    found.add_argument("paths", nargs="+", metavar="PATH", help="a picture, a video or a folder of them")
    found.add_argument(
        "--csv",
        metavar="OUT",
        help="also write both predictions for each face as a CSV file (-: standard output)",
    )
    found.add_argument("--json", action="store_true", help="print the metrics as one JSON object")
    add_working(found)
    return found


def run(argv: Sequence[str]) -> int:
    """Compare two models and print how often they agree.

    Args:
        argv: The arguments behind the word ``compare``.

    Returns:
        The exit code: ``FINE``, ``FAULTY`` or ``INTERRUPTED``.
    """
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as ending:
        return FINE if not ending.code else FAULTY
    print_any_name()
    try:
        return _compare(arguments)
    except (FerError, BundleError) as error:
        print(error, file=sys.stderr)
        return FAULTY
    except BrokenPipeError:
        return reader_left()
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return INTERRUPTED


def _compare(arguments: argparse.Namespace) -> int:
    pair = paired(_model(arguments.first), _model(arguments.second))
    settings = settings_of(arguments)
    work = PairRun(pair, arguments.paths, list_targets(arguments.paths))
    if work.listing.left_out:
        print(left_out_sentence(work.listing.left_out), file=sys.stderr)
    provenance = identity(pair, settings)
    if settings.faces == "find" and work.looks_cropped():
        print(cropped_advice(options=True), file=sys.stderr)
    with suppress_stderr():
        analysers = make_pair_analysers(pair, settings, arguments.jobs)
    progress = FrameProgress(total=len(work.listing.paths), stream=sys.stderr)

    def watch(result: Result, _faces: Sequence[FacePair]) -> None:
        if isinstance(result, UnreadableFile):
            progress.clear()
            print(result.reason, file=sys.stderr)
        progress.show(work.counter.frames)

    with _rows(arguments.csv, pair, work, provenance) as write:
        work.carry_out(analysers, write, watch)
    progress.clear()
    comparison = work.counter.comparison()
    figures = _text(comparison, pair)
    if arguments.json:
        figures = json.dumps(comparison.as_json(pair, provenance), indent=1)
    print(figures, file=sys.stderr if arguments.csv == "-" else sys.stdout)
    print(comparison.sentence, file=sys.stderr)
    return FAULTY if comparison.problems else FINE


def _text(comparison: Comparison, pair: ModelPair) -> str:
    """The figures, as they are printed."""
    found, labelled = comparison.agreement, comparison.labelled
    note = emotions_note(pair.names, pair.further_emotions, pair.emotions)
    notes = comparison_notes(note, comparison.video_frames)
    sentences = [agreement_sentence(found), kappa_sentence(found), *notes]
    parts = [f"A: {pair.first.name}\nB: {pair.second.name}", "\n".join(filter(None, sentences))]
    if found is not None:
        parts.append(translate("compare", "Rows: prediction of A. Columns: prediction of B."))
        parts.append(str(ConfusionMatrix(pair.emotions, comparison.counts)))
    if labelled is not None:
        said = [*accuracy_sentences(labelled.test, pair.names), *left_out_notes(labelled, labelled.not_found)]
        parts.append("\n".join(said))
    return "\n\n".join(parts)


def _model(given: str) -> ModelBundle:
    """A model by its folder, or else by its name in the list."""
    if not given:
        raise ModelFileError(
            "The name of a model is empty. Use its folder or its name in the list of models."
        )
    folder = Path(given)
    if not folder.exists():
        library = ModelLibrary(paths.bundled_models(), paths.models_folder())
        folder = next((one for one in library.folders() if same_name(one.name, given)), folder)
    return read_bundle(folder)


@contextlib.contextmanager
def _rows(csv: str | None, pair: ModelPair, work: PairRun, provenance: dict[str, Any]) -> Iterator[Write]:
    """Where the rows of each face go: a file that appears when it is whole, standard output, or nowhere."""
    if csv is None:
        yield lambda rows: None
    elif csv == "-":
        stream = CsvStream(sys.stdout, comparison_columns(pair.emotions))
        yield stream.write
        stream.finish()
    else:
        path = Path(csv)
        check_is_no_input(path, work.listing.paths)
        target = checked_place(path)
        try:
            with replacing(target) as partial:
                rows = PairRows(partial, pair.emotions, target)
                try:
                    yield rows.write
                finally:
                    rows.close()
                write_sidecar(target, comparison_schema(pair.emotions), provenance)
        except BrokenPipeError:
            raise  # whoever read standard output has gone; the file has no fault
        except OSError as error:
            raise failure(target, error) from error
