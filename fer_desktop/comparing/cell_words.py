"""What a part of the table says of two models: rows are what A says, columns what B says."""

from __future__ import annotations

from fer_desktop.emotion_names import shown_name
from fer_desktop.language import counted, shown_number, translate
from fer_desktop.trust import ConfusionMatrix, percent


def cell_sentence(table: ConfusionMatrix, row: int, column: int) -> str:
    """What one cell means, as a part of its row."""
    whole = table.labelled(row)
    if not whole:
        return _never_a(table, row)
    if row == column:
        said = translate("compare", "Where A says {a} ({faces}), B says so too on {count} ({share}).")
    else:
        said = translate("compare", "Where A says {a} ({faces}), B says {b} on {count} ({share}).")
    return said.format(
        a=shown_name(table.labels[row]),
        b=shown_name(table.labels[column]),
        faces=_faces(whole),
        count=shown_number(table.counts[row][column]),
        share=percent(table.share_of_row(row, column)),
    )


def row_sentence(table: ConfusionMatrix, row: int) -> str:
    """What becomes by B of all faces of which A says the same."""
    whole = table.labelled(row)
    if not whole:
        return _never_a(table, row)
    said = translate("compare", "A says {emotion} on {faces}; B says so too on {count} ({share}).")
    return _filled(said, table, row, whole)


def column_sentence(table: ConfusionMatrix, column: int) -> str:
    """What A says of all faces of which B says the same."""
    whole = table.read(column)
    if not whole:
        never = translate("compare", "B never says {emotion}.")
        return never.format(emotion=shown_name(table.labels[column]))
    said = translate("compare", "B says {emotion} on {faces}; A says so too on {count} ({share}).")
    return _filled(said, table, column, whole)


def _filled(said: str, table: ConfusionMatrix, place: int, whole: int) -> str:
    both = table.counts[place][place]
    return said.format(
        emotion=shown_name(table.labels[place]),
        faces=_faces(whole),
        count=shown_number(both),
        share=percent(both / whole),
    )


def _never_a(table: ConfusionMatrix, row: int) -> str:
    return translate("compare", "A never says {emotion}.").format(emotion=shown_name(table.labels[row]))


def _faces(count: int) -> str:
    return counted(count, translate("compare", "{n} face"), translate("compare", "{n} faces"))
