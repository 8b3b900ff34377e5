"""A job without a window: ``analyse PATH…`` by one model, ``compare MODEL_A MODEL_B PATH…`` by two."""

from __future__ import annotations

import argparse
import json
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from fer_desktop.analysis.batch import Result, UnreadableFile
from fer_desktop.analysis.cluster.cluster_run import ClusterRun
from fer_desktop.analysis.cluster.cluster_tasks import ReadingSpec
from fer_desktop.analysis.cluster.dask_scheduler import DaskScheduler
from fer_desktop.analysis.face_thumbnails import PER_FACE, FaceThumbnails, saved_thumbnails
from fer_desktop.analysis.job import Job
from fer_desktop.analysis.job_models import ModelPair, OneModel, paired
from fer_desktop.analysis.job_summary import Summary, comparison_json
from fer_desktop.analysis.local_run import analyse_all
from fer_desktop.analysis.output.columns import names_of
from fer_desktop.analysis.output.printed_rows import CsvStream, JsonOutput, Output, TableOutput
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.report import write_page
from fer_desktop.analysis.run_profile import read_profile
from fer_desktop.base import paths
from fer_desktop.base.errors import FerError
from fer_desktop.base.i18n import translate
from fer_desktop.base.settings import Settings
from fer_desktop.base.skipped_files import left_out_sentence
from fer_desktop.cli.job_arguments import (
    analyse_parser,
    compare_parser,
    part_of,
    sampling_of,
    settings_of,
)
from fer_desktop.cli.job_outputs import check_outputs, save_profile, saved_files
from fer_desktop.cli.profile_option import with_profile
from fer_desktop.cli.row_tables import KeptRows, tables_of, write_tables
from fer_desktop.cli.terminal import (
    FAULTY,
    FINE,
    ProgressLine,
    listed,
    print_any_name,
    reader_left,
)
from fer_desktop.explain.confusion_matrix import ConfusionMatrix
from fer_desktop.explain.labelled_folder import labelled_text
from fer_desktop.explain.model_comparison import (
    accuracy_sentences,
    agreement_sentence,
    comparison_notes,
    emotions_note,
    kappa_sentence,
    left_out_notes,
)
from fer_desktop.explain.no_face import cropped_advice, run_advice
from fer_desktop.models.metadata_check import named_model, open_model
from fer_desktop.vision.types import Analysis
from training.core.bundle import BundleError
from training.core.command_line import silence_libraries
from training.core.process.shutdown import INTERRUPTED, handled_signals
from training.core.untrusted.printable_text import print_text


def analyse(argv: Sequence[str]) -> int:
    """Analyse files and folders and print or write one row per face, and one per frame without any.

    Args:
        argv: The arguments behind the word ``analyse``.

    Returns:
        The exit code: ``FINE``, ``FAULTY`` or ``INTERRUPTED``.
    """
    return _run(analyse_parser(), argv)


def compare(argv: Sequence[str]) -> int:
    """Compare two models and print how often they agree; arguments and exit codes as ``analyse`` has them."""
    return _run(compare_parser(), argv)


def _run(parser: argparse.ArgumentParser, argv: Sequence[str]) -> int:
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as ending:
        return FINE if not ending.code else FAULTY
    print_any_name()
    with silence_libraries():
        return _done(parser, argv, arguments)


def _done(parser: argparse.ArgumentParser, argv: Sequence[str], arguments: argparse.Namespace) -> int:
    output: Output | None = None
    unfinished: Output | None = None
    cluster: ClusterRun | None = None
    cancel = threading.Event()
    try:
        profile = None if arguments.profile_file is None else read_profile(arguments.profile_file)
        if profile is not None:
            arguments = with_profile(parser, argv, arguments, profile)
        models = _models(arguments)
        if profile is not None and isinstance(models, OneModel):
            profile.check_model(models.bundle)
        settings = settings_of(arguments)
        part, sampling = part_of(arguments), sampling_of(arguments)
        job = Job(arguments.paths, models, settings, part, sampling, arguments.minimum_quality)
        if job.listing.left_out:
            print_text(left_out_sentence(job.listing.left_out), file=sys.stderr)
        check_outputs(arguments, job.listing.paths)
        if arguments.face_thumbnails is not None:
            job.thumbnails = FaceThumbnails(
                arguments.face_thumbnails, arguments.thumbnails_per_face or PER_FACE
            )
        if arguments.save_profile is not None:
            save_profile(arguments, job)
        analysers = models.make_analysers(settings, 1 if arguments.cluster else arguments.jobs)
        progress = ProgressLine(total=len(job.listing.paths), stream=sys.stderr)
        cluster = _cluster(arguments, models, settings, progress)
        if arguments.csv not in (None, "-"):
            job.check_room(Path(arguments.csv))
        with handled_signals(cancel.set):
            output = unfinished = _output(arguments, job)
            if isinstance(output, RowsFile) and output.notice:
                print_text(output.notice, file=sys.stderr)
            job.count_earlier(output)
            for _, reason in job.totals.summary().problems:
                print_text(reason, one_line=True, file=sys.stderr)
            if job.totals.cropped and settings.faces == "find":
                print_text(cropped_advice(options=True), file=sys.stderr)

            def watch(result: Result) -> None:
                if isinstance(result, UnreadableFile):
                    progress.clear()
                    print_text(result.reason, one_line=True, file=sys.stderr)
                elif isinstance(result, Analysis) and result.note:
                    progress.clear()
                    print_text(result.note, one_line=True, file=sys.stderr)
                progress.show(job.totals, cluster.workers if cluster else None)

            job.run(output, analysers, watch, cancel, analyse=cluster.analyse_all if cluster else analyse_all)
            progress.clear()
            if cancel.is_set():
                print_text(*filter(None, (output.abort(), "Stopped.")), sep="\n", file=sys.stderr)
                return INTERRUPTED
            output.finish()
            unfinished = None
            if isinstance(output, RowsFile | KeptRows):
                write_tables(arguments, output.path)
            summary = job.totals.summary()
            if arguments.out_folder is not None:
                assert isinstance(output, RowsFile)
                job.write_tree(output.path, arguments.out_folder)
            if job.thumbnails is not None:
                thumbnails = job.thumbnails.write(job.targets, cancel, _report_unreadable)
                print_text(saved_thumbnails(thumbnails, job.thumbnails.folder), file=sys.stderr)
                if cancel.is_set():
                    print_text("Stopped.", file=sys.stderr)
                    return INTERRUPTED
            if isinstance(models, ModelPair):
                _print_comparison(arguments, summary, models, job.identity)
            else:
                _print_analysis(arguments, summary, models, settings, output)
    except (FerError, BundleError) as error:
        if unfinished is not None:
            unfinished.abort()
        print_text(error, one_line=True, file=sys.stderr)
        return FAULTY
    except BrokenPipeError:
        return reader_left()
    finally:
        if isinstance(output, KeptRows):
            output.close()
        if cluster is not None:
            cluster.close()
    if cluster is not None and (slow := cluster.report.text()):
        print_text(slow, file=sys.stderr)
    if saved := saved_files(arguments, output):
        print_text(f"Saved {listed(saved)}.", file=sys.stderr, one_line=True)
    if job.annotations_sentence:
        print_text(job.annotations_sentence, file=sys.stderr)
    print_text(summary.sentence, file=sys.stderr)
    return FAULTY if summary.problems else FINE


def _models(arguments: argparse.Namespace) -> OneModel | ModelPair:
    if "model" in arguments:
        given = arguments.model
        return OneModel(open_model(paths.default_model()) if given is None else named_model(given))
    return paired(named_model(arguments.first), named_model(arguments.second))


def _report_unreadable(reason: str) -> None:
    print_text(reason, one_line=True, file=sys.stderr)


def _cluster(
    arguments: argparse.Namespace, models: OneModel | ModelPair, settings: Settings, progress: ProgressLine
) -> ClusterRun | None:
    """Where the files are read, if not here."""
    if arguments.cluster is None or not isinstance(models, OneModel):
        return None

    def notify(said: str) -> None:
        progress.clear()
        print_text(said, one_line=True, file=sys.stderr)

    scheduler = DaskScheduler(arguments.cluster, ReadingSpec.of(models.bundle, settings))
    return ClusterRun(scheduler, notify)


def _output(arguments: argparse.Namespace, job: Job) -> Output:
    """Where the rows go; those of a comparison only where a file, or standard output, is named for them."""
    if arguments.csv in (None, "-") and tables_of(arguments):
        printed = _rows_output(arguments, job) if arguments.csv or arguments.json else Output()
        return KeptRows(printed, job.schema, job.identity)
    return _rows_output(arguments, job)


def _rows_output(arguments: argparse.Namespace, job: Job) -> Output:
    models = job.models
    if arguments.csv == "-":
        return CsvStream(sys.stdout, names_of(job.schema))
    if arguments.csv is None and isinstance(models, ModelPair):
        return Output()
    if arguments.csv is None:
        return JsonOutput(sys.stdout) if arguments.json else TableOutput(sys.stdout)
    # A comparison cannot be resumed, and leaves nothing behind where it is stopped.
    resumable = isinstance(models, OneModel)
    return RowsFile(
        Path(arguments.csv),
        job.schema,
        job.identity,
        resumable and arguments.resume,
        keep=resumable,
    )


def _print_analysis(
    arguments: argparse.Namespace, summary: Summary, model: OneModel, settings: Settings, output: Output
) -> None:
    """Write the page, compare with the labels of folders, say what to try where no face was found."""
    if arguments.html is not None:
        rows = output.path if isinstance(output, RowsFile) else None
        title = ", ".join(Path(target).name or target for target in arguments.paths[:3])
        title += ", …" if len(arguments.paths) > 3 else ""
        write_page(arguments.html, summary, model.bundle, rows, title)
    if summary.labelled is not None:
        print_text(labelled_text(summary.labelled), end="\n\n", file=sys.stderr)
    # That pictures look like cropped faces was said before they were read.
    advice = "" if summary.cropped else run_advice(summary, settings, options=True)
    if advice:
        print_text(advice, file=sys.stderr)


def _print_comparison(
    arguments: argparse.Namespace, summary: Summary, pair: ModelPair, identity: Mapping[str, Any]
) -> None:
    """Print how far both agree, and how both do on labelled folders."""
    figures = _comparison_text(summary, pair)
    if arguments.json:
        figures = json.dumps(comparison_json(summary, pair, identity), indent=1)
    print_text(figures, file=sys.stderr if arguments.csv == "-" else sys.stdout)


def _comparison_text(summary: Summary, pair: ModelPair) -> str:
    found, labelled = summary.agreement, summary.labelled
    note = emotions_note(pair.names, pair.further_emotions, pair.emotions)
    notes = comparison_notes(note, summary.video_frames)
    sentences = [agreement_sentence(found), kappa_sentence(found), *notes]
    parts = [f"A: {pair.first.name}\nB: {pair.second.name}", "\n".join(filter(None, sentences))]
    if found is not None:
        parts.append(translate("compare", "Rows: prediction of A. Columns: prediction of B."))
        parts.append(str(ConfusionMatrix(pair.emotions, summary.counts)))
    if labelled is not None and labelled.test is not None:
        said = [*accuracy_sentences(labelled.test, pair.names), *left_out_notes(labelled, labelled.missed)]
        parts.append("\n".join(said))
    return "\n\n".join(parts)
