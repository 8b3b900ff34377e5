"""What a part of the table says of two models: rows are what A says, columns what B says."""

from __future__ import annotations

from fer_desktop.trust import ConfusionMatrix, percent


def cell_sentence(table: ConfusionMatrix, row: int, column: int) -> str:
    """What one cell means, as a part of its row."""
    first, second = table.labels[row], table.labels[column]
    whole, count = table.labelled(row), table.counts[row][column]
    if not whole:
        return f"A never says {first}."
    share = percent(table.share_of_row(row, column))
    if row == column:
        return f"Where A says {first} ({_faces(whole)}), B says so too on {count:,} ({share})."
    return f"Where A says {first} ({_faces(whole)}), B says {second} on {count:,} ({share})."


def row_sentence(table: ConfusionMatrix, row: int) -> str:
    """What becomes by B of all faces of which A says the same."""
    name, whole, both = table.labels[row], table.labelled(row), table.counts[row][row]
    if not whole:
        return f"A never says {name}."
    return f"A says {name} on {_faces(whole)}; B says so too on {both:,} ({percent(both / whole)})."


def column_sentence(table: ConfusionMatrix, column: int) -> str:
    """What A says of all faces of which B says the same."""
    name, whole, both = table.labels[column], table.read(column), table.counts[column][column]
    if not whole:
        return f"B never says {name}."
    return f"B says {name} on {_faces(whole)}; A says so too on {both:,} ({percent(both / whole)})."


def _faces(count: int) -> str:
    return "1 face" if count == 1 else f"{count:,} faces"
