"""A training run as one page: configuration, data, curves, and every measurement; and its figures as CSV."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import matplotlib as mpl

from training.core.bundle import ModelBundle
from training.core.history import best_epoch
from training.core.html import png_uri, render, thousands
from training.core.storage.atomic import write_text
from training.core.training_runs import read_notes
from training.core.untrusted.spreadsheet_text import csv_writer, escaped
from training.evaluation.evaluation_page import (
    DISCLAIMER,
    about_measurement,
    class_rows,
    key_figures,
    verdict,
)
from training.evaluation.figures import PICTURES
from training.evaluation.plots import curves_figure

FIGURES_SUFFIX: Final = "_figures"
"""Ends the name of the folder of the CSV files, beside the page."""
_NEEDED: Final = ("accuracy_interval", "macro_f1_interval", "top2_accuracy", "calibration_error")
"""What only figures of older versions lack."""


@dataclass(frozen=True)
class Table:
    """One CSV file.

    Attributes:
        name: Of the file, without its ending.
        heading: Names of the columns.
        rows: Cells.
    """

    name: str
    heading: Sequence[str]
    rows: Sequence[Sequence[Any]]


def run_page(bundle: ModelBundle) -> str:
    """HTML of a finished run, complete in itself; pictures that show faces of the data are left out."""
    splits = bundle.metrics.get("splits", {})
    notes = read_notes(bundle.folder)
    return render(
        "run.html",
        DISCLAIMER,
        name=bundle.name,
        lead=_lead(bundle),
        notes=notes.note,
        tags=", ".join(notes.tags),
        curves=_curves(bundle),
        measurements=[_measurement(bundle, key, figures) for key, figures in splits.items()],
        data=_data_rows(bundle),
        configuration=sorted((name, str(value)) for name, value in bundle.config.items()),
        versions=[(name, number) for name, number in bundle.versions.items()],
        sha256=bundle.sha256,
    )


def write_run_page(bundle: ModelBundle, path: Path) -> None:
    """Write the page, and its figures as CSV files into a folder beside it.

    Raises:
        OutputFileError: A file cannot be written.
    """
    folder = path.with_name(path.stem + FIGURES_SUFFIX)
    folder.mkdir(parents=True, exist_ok=True)
    for table in run_tables(bundle):
        text = io.StringIO()
        writer = csv_writer(text)
        writer.writerow([escaped(str(cell)) for cell in table.heading])
        writer.writerows(
            [[escaped(cell) if isinstance(cell, str) else cell for cell in row] for row in table.rows]
        )
        write_text(folder / f"{table.name}.csv", text.getvalue())
    write_text(path, run_page(bundle))


def run_tables(bundle: ModelBundle) -> Iterator[Table]:
    """Configuration, curves, and of each measurement the confusion matrix, the report and the calibration."""
    settings = [[name, str(value)] for name, value in bundle.config.items()]
    yield Table("configuration", ("setting", "value"), settings)
    history = bundle.history()
    names = list(dict.fromkeys(name for row in history for name in row))
    yield Table("curves", names, [[row.get(name, "") for name in names] for row in history])
    for key, figures in bundle.metrics.get("splits", {}).items():
        file = key.replace(" ", "_")
        rows = [[name, *counts] for name, counts in zip(bundle.labels, figures["confusion"], strict=True)]
        yield Table(f"confusion_{file}", ("true label", *bundle.labels), rows)
        report = {**figures["per_class"], "macro average": figures["macro_average"]}
        report["weighted average"] = figures["weighted_average"]
        columns = ("precision", "recall", "f1", "support")
        yield Table(
            f"report_{file}",
            ("class", *columns),
            [[name, *(row[column] for column in columns)] for name, row in report.items()],
        )
        bins = ("low", "high", "faces", "confidence", "accuracy")
        yield Table(
            f"reliability_{file}",
            bins,
            [[one[name] for name in bins] for one in figures.get("reliability", ())],
        )


def _lead(bundle: ModelBundle) -> str:
    history = bundle.history()
    epochs = "1 epoch" if len(history) == 1 else f"{len(history)} epochs"
    text = f"{bundle.config.get('architecture', 'A network')}, {epochs}, {len(bundle.labels)} classes"
    if history and all("val_accuracy" in row for row in history):
        best = best_epoch(history)
        text += f"; highest validation accuracy {history[best - 1]['val_accuracy']:.1%} in epoch {best}"
    return f"{text}."


def _curves(bundle: ModelBundle) -> str:
    buffer = io.BytesIO()
    with mpl.rc_context({"text.parse_math": False}):
        curves_figure(bundle.history(), bundle.name).savefig(
            buffer, format="png", dpi=110, bbox_inches="tight", pad_inches=0.12
        )
    return png_uri(buffer.getvalue())


def _measurement(bundle: ModelBundle, key: str, figures: Mapping[str, Any]) -> dict[str, Any]:
    complete = all(figures.get(name) is not None for name in _NEEDED)
    pictures = [
        (png_uri((bundle.folder / file).read_bytes()), picture.title, picture.caption)
        for picture in PICTURES
        if picture.of_split and not picture.shows_faces and (file := picture.file_name(key)) in bundle.files
    ]
    return {
        "key": key,
        "about": about_measurement(key, dict(figures)),
        "verdict": verdict(dict(figures)),
        "key_figures": key_figures(dict(figures)) if complete else [],
        "classes": class_rows(dict(figures), bundle.labels),
        "pictures": pictures,
    }


def _data_rows(bundle: ModelBundle) -> list[tuple[str, str]]:
    counts = ", ".join(f"{thousands(count)} {name}" for name, count in bundle.data_counts.items())
    splits = bundle.metrics.get("splits", {}).values()
    names = [figures["data"]["name"] for figures in splits if figures.get("data", {}).get("own")]
    rows = [("Dataset", names[0])] if names else []
    return [
        *rows,
        ("Faces by split", counts),
        ("Classes", ", ".join(bundle.labels)),
        ("Fingerprint", bundle.data_fingerprint),
        ("Input", f"{bundle.input_size}×{bundle.input_size} pixels, grayscale"),
        ("Face margin", f"{bundle.margin:.0%} on each side"),
        ("Seed", str(bundle.seed)),
        ("Created", bundle.created.replace("T", " ")),
        ("Temperature", f"{bundle.temperature:.3f}"),
    ]
