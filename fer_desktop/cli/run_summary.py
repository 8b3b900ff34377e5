"""Commands on files of rows: ``summarise ROWS`` sums them up, ``convert ROWS OUT`` changes their format."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from fer_desktop.analysis.output.output_path import checked_page
from fer_desktop.analysis.output.sidecar import sidecar_of
from fer_desktop.analysis.output.table_formats import checked_table, convert_table, names_another
from fer_desktop.analysis.output.text_tables import write_csv
from fer_desktop.analysis.summary.comparison_table import comparison_text
from fer_desktop.analysis.summary.participants import ID, RANGE, read_participants
from fer_desktop.analysis.summary.summary_page import write_summary_page
from fer_desktop.analysis.summary.summary_table import SummaryTable, summary_of, with_groups
from fer_desktop.base.errors import FerError
from fer_desktop.base.task import Work
from fer_desktop.cli.terminal import FAULTY, FINE, listed, print_any_name, reader_left
from training.core.process.shutdown import INTERRUPTED, handled_signals
from training.core.untrusted.printable_text import PrintableParser, print_text

FORMATS_HELP = "the format follows the ending: .csv, .tsv, .jsonl, .ndjson or .parquet"


def summarise(argv: Sequence[str]) -> int:
    """Sum up a file of rows, compare groups; print the result, or write it to files.

    Args:
        argv: The arguments behind the word ``summarise``.

    Returns:
        The exit code: ``FINE``, ``FAULTY`` or ``INTERRUPTED``.
    """
    return _run(_summary_parser(), argv, _summarise)


def convert(argv: Sequence[str]) -> int:
    """Write a file of rows in another format; arguments and exit codes as ``summarise`` has them."""
    return _run(_conversion_parser(), argv, _convert)


def _run(
    parser: argparse.ArgumentParser, argv: Sequence[str], work: Callable[[argparse.Namespace], None]
) -> int:
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as ending:
        return FINE if not ending.code else FAULTY
    print_any_name()
    try:
        with handled_signals():
            work(arguments)
    except FerError as error:
        print_text(error, one_line=True, file=sys.stderr)
        return FAULTY
    except BrokenPipeError:
        return reader_left()
    except KeyboardInterrupt:
        print_text("Stopped.", file=sys.stderr)
        return INTERRUPTED
    return FINE


def _summarise(arguments: argparse.Namespace) -> None:
    outputs = _check_outputs(arguments)
    participants = None
    if arguments.participants is not None:
        column = arguments.participant_column or ID
        participants = read_participants(arguments.participants, arguments.by, column)
    table = summary_of(arguments.rows, minimum_quality=arguments.minimum_quality)
    if arguments.by:
        table = with_groups(table, arguments.by, participants, arguments.groups)
    if not table.rows:
        print_text(f"{arguments.rows} has no readings to sum up.", one_line=True, file=sys.stderr)
    if table.notice:
        print_text(table.notice, one_line=True, file=sys.stderr)
    _write(arguments, table)
    if table.comparison is not None:
        print_text(comparison_text(table.comparison))
    elif not outputs:
        write_csv(sys.stdout, table.schema, table.rows)
    if outputs:
        print_text(f"Saved {listed(outputs)}.", one_line=True, file=sys.stderr)


def _write(arguments: argparse.Namespace, table: SummaryTable) -> None:
    if arguments.out is not None:
        table.save(arguments.out)
    if arguments.comparison is not None:
        table.save_comparison(arguments.comparison)
    if arguments.html is not None:
        write_summary_page(arguments.html, table)


def _check_outputs(arguments: argparse.Namespace) -> list[Path]:
    """The files to write, before anything is read: neither one twice nor an input."""
    inputs = [path for path in (arguments.rows, arguments.participants) if path is not None]
    tables = [path for path in (arguments.out, arguments.comparison) if path is not None]
    written = [checked_table(path, *inputs, *tables[:index]) for index, path in enumerate(tables)]
    if arguments.html is not None:
        page = checked_page(arguments.html)
        if page in (*written, *(file.resolve() for path in inputs for file in (path, sidecar_of(path)))):
            raise names_another(arguments.html)
        tables.append(arguments.html)
    return tables


def _convert(arguments: argparse.Namespace) -> None:
    convert_table(arguments.rows, arguments.out, Work())
    print_text(f"Saved {arguments.out}.", one_line=True, file=sys.stderr)


def _summary_parser() -> argparse.ArgumentParser:
    parser = _SummaryParser(
        prog="fer-desktop summarise",
        description="Sum up the rows of an analysis or a recording: one row for each file, person and marker "
        "range, with the time seen, each emotion's share of it, mean and standard deviation of the "
        "probabilities, changes per minute and quality. Compare groups of participants, or conditions.",
    )
    parser.add_argument("rows", type=Path, metavar="ROWS", help="a file of analyse --csv or of a recording")
    parser.add_argument(
        "--out",
        "--csv",
        type=Path,
        metavar="OUT",
        help=f"write the summary to a file instead of printing it as CSV; {FORMATS_HELP}",
    )
    parser.add_argument("--html", type=Path, metavar="PAGE", help="also write one offline page")
    parser.add_argument(
        "--minimum-quality",
        type=_quality,
        metavar="Q",
        default=0.0,
        help="leave out readings of a quality under Q, 0 to 1 (default: 0, none)",
    )
    groups = parser.add_argument_group("groups and conditions")
    groups.add_argument(
        "--by",
        metavar="COLUMN",
        help=f"compare by this column of the participants file, or by marker {RANGE}",
    )
    groups.add_argument(
        "--participants",
        type=Path,
        metavar="FILE",
        help=f"a table with a column {ID}, such as participants.tsv of BIDS",
    )
    groups.add_argument(
        "--participant-column",
        metavar="COLUMN",
        help=f"the column that names the participants (default: {ID})",
    )
    groups.add_argument(
        "--groups", nargs="+", metavar="GROUP", default=(), help="compare only these, in this order"
    )
    groups.add_argument(
        "--comparison", type=Path, metavar="OUT", help=f"write the comparison as a table; {FORMATS_HELP}"
    )
    return parser


def _conversion_parser() -> argparse.ArgumentParser:
    parser = PrintableParser(
        prog="fer-desktop convert",
        description="Write a file of rows, or a summary, in another format: CSV, TSV with a BIDS sidecar, "
        "JSON lines or Parquet.",
    )
    parser.add_argument("rows", type=Path, metavar="ROWS", help="the file to read")
    parser.add_argument("out", type=Path, metavar="OUT", help=f"the file to write; {FORMATS_HELP}")
    return parser


class _SummaryParser(PrintableParser):
    def parse_args(self, args: Sequence[str] | None = None) -> argparse.Namespace:  # type: ignore[override]
        arguments = super().parse_args(args)
        if arguments.participants is not None and not arguments.by:
            self.error("--participants needs a column to compare by; name it with --by")
        if arguments.participant_column is not None and arguments.participants is None:
            self.error("--participant-column needs a participants file; name it with --participants")
        if arguments.by not in (None, RANGE) and arguments.participants is None:
            self.error(f"--by {arguments.by} needs a participants file; name it with --participants")
        if not arguments.by and (arguments.groups or arguments.comparison is not None):
            self.error("--groups and --comparison need a column to compare by; name it with --by")
        if arguments.groups and (len(set(arguments.groups)) < max(2, len(arguments.groups))):
            self.error("--groups needs two different groups or more")
        return arguments


def _quality(text: str) -> float:
    try:
        quality = float(text)
    except ValueError:
        quality = -1.0
    if not 0.0 <= quality <= 1.0:
        raise argparse.ArgumentTypeError(f"{text} is not a quality from 0 to 1")
    return quality
