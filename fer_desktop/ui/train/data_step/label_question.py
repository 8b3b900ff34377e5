"""What is asked about labels that have no certain meaning."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from fer_desktop.base.i18n import translate
from fer_desktop.explain.data_preparation import is_code, title_of

CODES: Final = frozenset(("label_codes", "unknown_labels"))
"""Codes of the worker's event ``failed`` that a question follows on."""
_NAMED_AT_MOST: Final = 3
_CHOOSE: Final = translate("train", "Choose below what the codes mean, then read again.")
_SUGGESTED: Final = translate(
    "train", "{title} has codes like these. Check their meaning below, then read again."
)


def question(code: str, fields: Mapping[str, Any]) -> str:
    """What an event ``failed`` about labels asks, with that code and these fields."""
    path = Path(fields["source"])
    if path.name in {str(row["label"]) for row in fields["labels"]}:
        path = path.parent  # of all folders with labels, one was named
    source = path.name or str(path)
    if code == "label_codes":
        suggestion = fields["suggestion"]
        then = _SUGGESTED.format(title=title_of(suggestion)) if suggestion != "fer2013" else _CHOOSE
        return f"{_doubt(fields, source)} {then}"
    unknown = [str(row["label"]) for row in fields["labels"] if not row["meaning"]]
    if len(unknown) > 1 and all(map(is_code, unknown)):
        said = translate("train", "{source}: the labels are codes: {labels}.")
        then = _SUGGESTED.format(title=title_of(fields["suggestion"])) if fields["suggestion"] else _CHOOSE
        return f"{said.format(source=source, labels=_listed(unknown))} {then}"
    said = translate(
        "train",
        "{source}: the meaning of the label {labels} is unknown. Choose an emotion for it below, or "
        "exclude it; then read again.",
    )
    if len(unknown) == len(fields["labels"]) > 1:
        said = translate(
            "train",
            "{source}: the labels {labels} are no emotions known here. Use the names as own classes, or "
            "choose an emotion for each below; then read again.",
        )
    elif len(unknown) > 1:
        said = translate(
            "train",
            "{source}: the meanings of the labels {labels} are unknown. Choose an emotion for each "
            "below, or exclude it; then read again.",
        )
    return said.format(source=source, labels=_listed(unknown))


def _doubt(fields: Mapping[str, Any], source: str) -> str:
    codes = [str(row["label"]) for row in fields["labels"] if is_code(str(row["label"]))]
    foreign = [code for code in codes if int(code) > 6]
    if foreign:
        said = translate("train", "{source}: FER2013 has the codes 0 to 6, not {codes}.")
    elif "0" not in codes:
        said = translate("train", "{source}: no label is 0, which is Angry in FER2013.")
    else:
        said = translate("train", "{source}: the frequencies of the codes do not match FER2013.")
    return said.format(source=source, codes=_listed(foreign))


def _listed(names: list[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:_NAMED_AT_MOST])
    return f"{shown} …" if len(names) > _NAMED_AT_MOST else shown
