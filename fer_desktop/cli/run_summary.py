"""``summarise ROWS``: rows of an analysis or a recording summed up by file, person and marker range."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from fer_desktop.analysis.output.columns import names_of
from fer_desktop.analysis.output.csv_cells import CsvWriter
from fer_desktop.analysis.output.face_summaries import read_summaries, summary_schema
from fer_desktop.analysis.output.output_path import checked_output, failure
from fer_desktop.analysis.output.sidecar import sidecar_of, write_sidecar
from fer_desktop.base.errors import FerError, OutputError
from fer_desktop.cli.terminal import FAULTY, FINE, print_any_name, reader_left
from training.core.process.shutdown import INTERRUPTED, handled_signals
from training.core.storage.atomic import replace_text
from training.core.untrusted.printable_text import PrintableParser, print_text


def summarise(argv: Sequence[str]) -> int:
    """Sum up a file of rows; print the summary as CSV, or write it to a file.

    Args:
        argv: The arguments behind the word ``summarise``.

    Returns:
        The exit code: ``FINE``, ``FAULTY`` or ``INTERRUPTED``.
    """
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as ending:
        return FINE if not ending.code else FAULTY
    print_any_name()
    try:
        with handled_signals():
            if arguments.csv is None:
                sys.stdout.write(_summary_of(arguments.rows)[0])
            else:
                write_summary(arguments.rows, arguments.csv)
                print_text(f"Saved {arguments.csv} and {sidecar_of(arguments.csv).name}.", file=sys.stderr)
    except FerError as error:
        print_text(error, one_line=True, file=sys.stderr)
        return FAULTY
    except BrokenPipeError:
        return reader_left()
    except KeyboardInterrupt:
        print_text("Stopped.", file=sys.stderr)
        return INTERRUPTED
    return FINE


def write_summary(rows: Path, out: Path) -> None:
    """Sum up a file of rows in another file, with its columns explained beside it.

    Args:
        rows: The CSV file of rows.
        out: The file to write; one that is there is replaced once the new one is complete.

    Raises:
        OutputError: The rows cannot be read, or the summary cannot be written.
    """
    target = checked_output(out)
    if target in (rows.resolve(), sidecar_of(rows).resolve()):
        raise OutputError(f"{out} is named for the rows and for the summary. Choose two files.")
    text, labels = _summary_of(rows)
    try:
        replace_text(target, text)
        write_sidecar(target, summary_schema(labels), {"rows": rows.name})
    except OSError as error:
        raise failure(out, error) from error


def _summary_of(rows: Path) -> tuple[str, tuple[str, ...]]:
    """The summary as CSV, and the emotions in it."""
    labels, summaries = read_summaries(rows)
    text = io.StringIO()
    writer = CsvWriter(text, names_of(summary_schema(labels)))
    writer.write_heading()
    writer.write(summaries)
    return text.getvalue(), labels


def _parser() -> argparse.ArgumentParser:
    parser = PrintableParser(
        prog="fer-desktop summarise",
        description="Sum up the rows of an analysis or a recording: one row for each file, person and marker "
        "range, with the time seen, each emotion's share of it, mean and standard deviation of the "
        "probabilities, and changes per minute.",
    )
    parser.add_argument("rows", type=Path, metavar="ROWS", help="a CSV file of analyse --csv or a recording")
    parser.add_argument("--csv", type=Path, metavar="OUT", help="write a CSV file instead of printing it")
    return parser
