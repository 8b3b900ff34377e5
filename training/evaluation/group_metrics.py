"""Figures by group, such as by gender or age group: whether a model is equally good for all."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.media import regular_file
from training.core.metrics import wilson_interval
from training.core.untrusted.bundle_schema import MOST_GROUPS
from training.core.untrusted.printable_text import table_text
from training.core.untrusted.zip_file import is_zip
from training.data.csv_rows import FIRST_LINE, check_lines, column_name
from training.data.faces import DataError, FaceData

FILE: Final = "file"
"""The column of a table of attributes that names a picture."""
FACE_COLUMNS: Final = ("emotion", "pixels", "usage")
"""Columns of every CSV file of faces."""
UNKNOWN: Final = "unknown"
"""The group of faces whose cell is empty."""
_LINE: Final = re.compile(r"line (\d+)$")


class AttributesError(DataError):
    """A table of attributes cannot be read."""

    template = "{path} is unreadable as a table ({reason}). Choose a CSV file with a header."


class GroupColumnError(DataError):
    """Faces cannot be grouped by a column."""

    template = "{path} has no groups in the column {column}: {reason}. Choose another column or file."
    option_hint = "See --group-by and --attributes."


def groups_of(data: FaceData, column: str, table: Path | None = None) -> NDArray[np.str_]:
    """The value of a column for each face.

    Args:
        data: Faces of one CSV file or folder.
        column: The name of the column, in any case.
        table: A CSV file with that column and ``file``, each picture's path within the folder, or its name;
            None for a column of the CSV file that the faces were read from.

    Returns:
        (n,), ``UNKNOWN`` where the cell is empty.

    Raises:
        DataError: There is no such column, a face has no row, or there are too many different values.
    """
    path = table or Path(data.source)

    def error(reason: object) -> GroupColumnError:
        return GroupColumnError(path=path, column=column, reason=reason)

    if not path.is_file() or is_zip(path):
        raise error("it is not one CSV file; name one with --attributes")
    rows = _rows(path)
    wanted = [column_name(column), *([FILE] if table else [])]
    for name in wanted:
        if name not in rows:
            raise error(f"there is no column {name}; the columns are {', '.join(rows)[:80]}")
    values = rows[wanted[0]]
    if table:
        twice = [name for name, count in Counter(rows[FILE]).items() if count > 1]
        if twice:
            raise error(f"{twice[0]} stands in several rows")
        by_file = dict(zip(rows[FILE], values, strict=True))
        names = Counter(Path(str(place)).name for place in data.places)
        # A name alone is enough only where there is one picture of that name.
        found = [
            by_file.get(str(place), by_file.get(name) if names[name := Path(str(place)).name] == 1 else None)
            for place in data.places
        ]
    else:
        found = _by_line(data, values)
    for place, value in zip(data.places, found, strict=True):
        if value is None:
            raise error(f"there is no row for {place}")
    groups = _named(found)
    if len(np.unique(groups)) > MOST_GROUPS:
        raise error(f"there are more than {MOST_GROUPS} different values")
    return groups


def group_columns(data: FaceData) -> dict[str, NDArray[np.str_]]:
    """The columns of the faces' own CSV file that divide them into groups, but those of every such file.

    Returns:
        By column, in the order of the file, the group of each face, (n,); empty for faces of anything but one
        CSV file. A column with one value, or with more than ``MOST_GROUPS``, is left out.

    Raises:
        DataError: The file cannot be read any more.
    """
    path = Path(data.source)
    if not path.is_file() or is_zip(path):
        return {}
    try:
        with open(path, newline="", encoding="utf-8-sig", errors="replace", opener=regular_file) as file:
            header = next(csv.reader(file), [])
    except (OSError, csv.Error) as error:
        raise AttributesError(path=path, reason=getattr(error, "strerror", None) or error) from error
    further = [name for name in dict.fromkeys(map(column_name, header)) if name not in ("", *FACE_COLUMNS)]
    rows = _rows(path) if further else {}
    found = {}
    for column in further:
        values = _by_line(data, rows[column]) if column in rows else []
        if values and None not in values:
            groups = _named(values)
            if 1 < len(np.unique(groups)) <= MOST_GROUPS:
                found[column] = groups
    return found


def group_metrics(
    groups: NDArray[np.str_],
    predictions: NDArray[np.int64],
    labels: NDArray[np.int64],
    names: Sequence[str],
) -> dict[str, dict[str, Any]]:
    """Accuracy and recall per class of each group, as plain JSON values.

    Args:
        groups: (n,), the group of each face.
        predictions: (n,), indexes of the predicted classes.
        labels: (n,), indexes of the true classes.
        names: Of the classes.

    Returns:
        By group, in alphabetical order: ``faces``, ``accuracy`` (0..1) and ``accuracy_interval`` (Wilson),
        and ``recall``: by class ``support``, ``recall`` and ``interval`` (Wilson), for classes with faces.
    """
    return {str(group): _metrics(groups == group, predictions, labels, names) for group in np.unique(groups)}


def _metrics(
    chosen: NDArray[np.bool_], predictions: NDArray[np.int64], labels: NDArray[np.int64], names: Sequence[str]
) -> dict[str, Any]:
    labels, right = labels[chosen], predictions[chosen] == labels[chosen]
    recall = {}
    for index, name in enumerate(names):
        support, hits = int((labels == index).sum()), int(right[labels == index].sum())
        if support:
            interval = list(wilson_interval(hits, support))
            recall[name] = {"support": support, "recall": hits / support, "interval": interval}
    faces, hits = len(labels), int(right.sum())
    accuracy_interval = list(wilson_interval(hits, faces))
    return {
        "faces": faces,
        "accuracy": hits / faces,
        "accuracy_interval": accuracy_interval,
        "recall": recall,
    }


def group_text(column: str, metrics: dict[str, dict[str, Any]]) -> str:
    """Accuracy and recall of each group with 95 % intervals, as an aligned table."""
    rows = [("", "faces", "accuracy", "95% CI")]
    for group, values in metrics.items():
        rows.append(
            (f"{column} {group}", *_cells(values["faces"], values["accuracy"], values["accuracy_interval"]))
        )
        rows += [
            (f"  recall of {name}", *_cells(one["support"], one["recall"], one["interval"]))
            for name, one in values["recall"].items()
        ]
    return table_text(rows)


def _by_line(data: FaceData, values: Sequence[str]) -> list[str | None]:
    """The value of each face, from those of all rows of its file; None for a face without a row."""
    by_line = dict(enumerate(values, FIRST_LINE))
    lines = [_LINE.search(str(place)) for place in data.places]
    return [by_line.get(int(line[1])) if line else None for line in lines]


def _named(values: Sequence[str | None]) -> NDArray[np.str_]:
    return np.array([str(value).strip() or UNKNOWN for value in values], np.str_)


def _cells(faces: int, part: float, interval: Sequence[float]) -> tuple[str, str, str]:
    low, high = interval
    return f"{faces:,}", f"{part:.1%}", f"{low:.1%} to {high:.1%}"


def _rows(path: Path) -> dict[str, list[str]]:
    import pandas as pd  # takes a second, which not every command needs

    try:
        check_lines(path)
        table = pd.read_csv(
            path,
            dtype=str,
            keep_default_na=False,
            index_col=False,
            skip_blank_lines=False,  # they count, as in the lines of the faces
            usecols=lambda name: column_name(str(name)) != "pixels",
        )
    except (OSError, ValueError) as error:  # pandas' own errors are values that it cannot read
        reason = getattr(error, "strerror", None) or error
        raise AttributesError(path=path, reason=reason) from error
    return {column_name(str(name)): table[name].fillna("").tolist() for name in table.columns}
