"""An analysis as one page: a file without scripts or addresses, in light and dark."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from fer_desktop.analysis.job_summary import Labelled, Summary
from fer_desktop.analysis.output.columns import current_names
from fer_desktop.analysis.output.csv_cells import read_cells, read_rows
from fer_desktop.analysis.output.earlier_rows import has_face
from fer_desktop.analysis.output.output_path import checked_output
from fer_desktop.analysis.output.rows import Row, is_below_quality
from fer_desktop.base.emotion_names import colour_of, shown_name
from fer_desktop.base.errors import OutputError, reason_of
from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.html_page import translated_page, write_html
from fer_desktop.base.i18n import counted, shown_decimal, shown_number, translate
from fer_desktop.explain.confusion_matrix import ConfusionMatrix, row_sentence
from fer_desktop.explain.labelled_folder import labelled_sentences
from training.core.bundle import ModelBundle

FIRST: Final = 50
"""Faces that a page shows."""
VIDEOS: Final = 3
"""Videos whose time is drawn."""
LOW_QUALITY: Final = 0.5
"""Quality under which a page counts a face as hard to read."""
STEPS: Final = 120
"""Columns of a drawing at most."""


@dataclass(frozen=True)
class VideoTime:
    """How often each emotion was read in each part of a video.

    Attributes:
        file: Its path.
        seconds: Its length, up to the last face.
        columns: For each part, in order, faces by emotion; parts are of equal length.
    """

    file: str
    seconds: float
    columns: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class PageRows:
    """What a page needs of the rows.

    Attributes:
        first: The first rows that have a face.
        count: How many faces there are.
        videos: The first videos.
        measured: How many faces have a quality.
        hard: Of how many of these it is under ``LOW_QUALITY``.
    """

    first: tuple[Row, ...]
    count: int
    videos: tuple[VideoTime, ...]
    measured: int = 0
    hard: int = 0


def read_page_rows(
    path: Path | None, emotions: Sequence[str], length: int | None = None, minimum_quality: float = 0.0
) -> PageRows:
    """Read through the rows once; memory does not grow with their number.

    Args:
        path: A CSV file of an analysis; None: no rows.
        emotions: The model's, in its order.
        length: Bytes of the file that hold; None: all.
        minimum_quality: Faces below this are left out.

    Raises:
        OSError: it cannot be read.
    """
    if path is None:
        return PageRows((), 0, ())
    first: list[Row] = []
    count = measured = hard = 0
    seconds: dict[str, defaultdict[int, list[int]]] = {}
    frames: dict[str, dict[str, None]] = {}
    class_indexes = {name: index for index, name in enumerate(emotions)}
    with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        cells = read_cells(file)
        rows = read_rows(cells, current_names(next(cells, [])))
        for row in rows:
            if row["time_s"] and (row["source"] in frames or len(frames) < VIDEOS):
                frames.setdefault(row["source"], {})[row["time_s"]] = None
            if not has_face(row) or is_below_quality(row.get("quality"), minimum_quality):
                continue
            count += 1
            if quality := row.get("quality"):
                measured += 1
                hard += float(quality) < LOW_QUALITY
            if count <= FIRST:
                first.append(dict(row))
            if row["source"] in frames:
                by_second = seconds.setdefault(row["source"], defaultdict(lambda: [0] * len(emotions)))
                # Tenths, so that a film of some seconds has more than one column.
                by_second[int(float(row["time_s"]) * 10)][class_indexes[row["prediction"]]] += 1
    videos = (_video(file, tenths, list(map(float, frames[file]))) for file, tenths in seconds.items())
    return PageRows(tuple(first), count, tuple(videos), measured, hard)


def _video(file: str, tenths: dict[int, list[int]], times: Sequence[float]) -> VideoTime:
    last = max(tenths) + 1
    # No column is narrower than the time that a frame stands for, where most are left out.
    interval = (times[-1] - times[0]) / max(len(times) - 1, 1)
    wide = max(-(-last // STEPS), math.ceil(round(interval * 10, 3)))
    columns = [[0] * len(next(iter(tenths.values()))) for _ in range(-(-last // wide))]
    for tenth, counts in tenths.items():
        column = columns[tenth // wide]
        for index, value in enumerate(counts):
            column[index] += value
    return VideoTime(file, last / 10, tuple(map(tuple, columns)))


WIDTH, HEIGHT = 720, 140
"""Of a video's drawing, in its own units."""


def write_page(path: Path, summary: Summary, bundle: ModelBundle, rows: Path | None, title: str) -> None:
    """Write the page; a page of that name is replaced when the new one is complete.

    Args:
        path: Where.
        summary: What the run came to.
        bundle: The model.
        rows: The CSV file of its rows; None: none was written.
        title: What was read, in a few words.

    Raises:
        OutputError: the rows cannot be read, or the page cannot be written.
    """
    path = checked_output(path)
    try:
        found = read_page_rows(rows, bundle.labels, minimum_quality=summary.minimum_quality)
    except OSError as error:
        message = translate("batch", "Cannot read {path} ({reason}). Check its permissions.")
        raise OutputError(message.format(path=rows, reason=reason_of(error))) from error
    write_html(path, render(summary, bundle, found, title))


def render(summary: Summary, bundle: ModelBundle, rows: PageRows, title: str) -> str:
    """The page's HTML."""
    return translated_page(
        "analysis.html",
        title=title,
        summary=summary,
        counts=_counts(summary),
        looks=_looks(summary),
        quality=_quality(rows),
        labelled=_labelled(summary.labelled),
        videos=[_drawing(video, bundle.labels) for video in rows.videos],
        chart={"WIDTH": WIDTH, "HEIGHT": HEIGHT},
        rows=[_cells(row, bundle.labels) for row in rows.first],
        row_count=rows.count,
        emotions=[shown_name(name) for name in bundle.labels],
        colours={name: colour_of(name) for name in (*bundle.labels, *summary.looks)},
        model=bundle.name,
        sha256=bundle.sha256,
        when=f"{datetime.now().astimezone():%Y-%m-%d %H:%M}",
    )


def _counts(summary: Summary) -> list[tuple[str, str, str]]:
    """What was read and found: its name, and how many."""
    counts = [(summary.pictures, translate("batch", "picture"), translate("batch", "pictures"))]
    if summary.videos:
        frames, of_videos = (
            translate("batch", "frames of {n} video"),
            translate("batch", "frames of {n} videos"),
        )
        name = counted(summary.videos, frames, of_videos)
        counts.append((summary.video_frames, name, name))
    without_face, unreadable = translate("batch", "without a face"), translate("batch", "unreadable")
    counts += [
        (summary.faces, translate("batch", "face"), translate("batch", "faces")),
        (summary.empty, without_face, without_face),
        (summary.unreadable, unreadable, unreadable),
    ]
    return [(one if count == 1 else many, shown_number(count), "") for count, one, many in counts]


def _looks(summary: Summary) -> list[dict[str, Any]]:
    most = max([*summary.looks.values(), 1])
    return [
        {
            "name": name,
            "count": shown_number(count),
            "share": shown_percent(count / max(summary.faces, 1), 1),
            "width": 100 * count / most,
        }
        for name, count in summary.looks.items()
    ]


def _quality(rows: PageRows) -> str:
    """How many faces are hard to read; empty where none was measured."""
    if not rows.measured:
        return ""
    said = translate("batch", "{n} of {all} faces have a quality under {percent}; they are harder to read.")
    numbers = shown_number(rows.hard), shown_number(rows.measured)
    return said.format(n=numbers[0], all=numbers[1], percent=shown_percent(LOW_QUALITY))


def _labelled(labelled: Labelled | None) -> dict[str, Any] | None:
    if labelled is None:
        return None
    figures = labelled.figures
    if figures is None:
        return {"sentences": labelled_sentences(labelled), "matrix": [], "classes": []}
    names = tuple(figures["per_class"])
    matrix = ConfusionMatrix.of(names, figures["confusion"])
    return {
        "sentences": labelled_sentences(labelled),
        "matrix": [
            (
                shown_name(name),
                row_sentence(matrix, row),
                [
                    (shown_number(matrix.counts[row][column]), matrix.share_of_row(row, column))
                    for column in range(len(names))
                ],
            )
            for row, name in enumerate(names)
        ],
        "classes": [
            (
                shown_name(name),
                *(
                    shown_decimal(one[key], ".3f") if one["support"] else "–"
                    for key in ("precision", "recall", "f1")
                ),
                shown_number(one["support"]),
            )
            for name, one in figures["per_class"].items()
        ],
    }


def _drawing(video: VideoTime, emotions: tuple[str, ...]) -> dict[str, Any]:
    """Stacked columns: of the faces in each part of the video, which share was read as what."""
    wide = WIDTH / len(video.columns)
    pieces = []
    for index, column in enumerate(video.columns):
        top, total = float(HEIGHT), sum(column)
        for emotion, count in zip(emotions, column, strict=True):
            high = HEIGHT * count / total if total else 0.0
            top -= high
            if count:
                pieces.append(
                    {
                        "x": f"{index * wide:.2f}",
                        "y": f"{top:.2f}",
                        "width": f"{wide + 0.05:.2f}",
                        "height": f"{high:.2f}",
                        "colour": colour_of(emotion),
                    }
                )
    return {"file": video.file, "seconds": shown_decimal(video.seconds, ".1f"), "pieces": pieces}


def _cells(row: dict[str, Any], emotions: tuple[str, ...]) -> list[str]:
    time = f"{shown_decimal(float(row['time_s']), '.2f')} s" if row["time_s"] else ""
    probabilities = (f"{100 * float(row[name]):.0f}" for name in emotions)
    return [row["source"], row["frame"], time, shown_name(row["prediction"]), *probabilities]
