"""The files that a run without a window writes beside its rows: whether it may, and which there are."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from fer_desktop.analysis.job import Job, check_is_no_input
from fer_desktop.analysis.output.output_path import checked_output, checked_page, prepare_output_folder
from fer_desktop.analysis.output.printed_rows import Output
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.output.rows_tree import INDEX
from fer_desktop.analysis.output.sidecar import sidecar_of
from fer_desktop.analysis.output.table_formats import OTHER_TABLES
from fer_desktop.analysis.run_profile import RunProfile, profile_of, write_profile
from fer_desktop.base.errors import OutputError
from fer_desktop.cli.row_tables import check_tables, tables_of


def check_outputs(arguments: argparse.Namespace, files: Sequence[Path]) -> None:
    """Refuse to write over what is read, before any work is done; make the folder that rows go to."""
    for folder in (arguments.out_folder, arguments.face_thumbnails):
        if folder is not None:
            prepare_output_folder(folder)
    to_file = arguments.csv not in (None, "-")
    if to_file:
        check_is_no_input(Path(arguments.csv), files)
        if Path(arguments.csv).suffix.casefold() in OTHER_TABLES:
            raise OutputError(
                f"{arguments.csv} is no name of a CSV file. Choose one that ends in .csv, or name it with "
                "--export."
            )
    check_tables(arguments, files)
    named: dict[Path, str] = {}
    if to_file:
        rows = Path(os.path.realpath(arguments.csv))
        named = {rows: "--csv", Path(os.path.realpath(sidecar_of(rows))): "--csv"}
    for option, path in (("--html", arguments.html), ("--save-profile", arguments.save_profile)):
        if path is not None:
            check_is_no_input(path, files, "page")
            other = named.setdefault((checked_page if option == "--html" else checked_output)(path), option)
            if other != option:
                raise OutputError(f"{path} is named for both {option} and {other}. Choose two files.")


def save_profile(arguments: argparse.Namespace, job: Job) -> None:
    """Write the profile of a run to the file that ``--save-profile`` names.

    Raises:
        ProfileError: It cannot be written.
    """
    path = arguments.save_profile
    profile = profile_of(job.identity, str(path))
    if arguments.model is not None and Path(arguments.model).exists():
        # A model outside of the list is found by its folder alone.
        profile = RunProfile(profile.path, {**profile.values, "model": os.path.abspath(arguments.model)})
    write_profile(path, profile)


def saved_files(arguments: argparse.Namespace, output: Output | None) -> list[str]:
    """The files that a run has written, as they were named."""
    rows = [str(output.path)] if isinstance(output, RowsFile) else []
    index = None if arguments.out_folder is None else arguments.out_folder / INDEX
    others = (index, *tables_of(arguments), arguments.html, arguments.save_profile)
    return [*rows, *(str(path) for path in others if path is not None)]
