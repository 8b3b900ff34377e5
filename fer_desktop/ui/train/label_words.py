"""What is asked where nothing says what labels mean; no Qt."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from fer_desktop.data_words import is_code, title_of
from fer_desktop.language import translate

KINDS: Final = frozenset(("label_codes", "unknown_labels"))
"""Kinds of the worker's event ``failed`` that a question follows on."""
_NAMED_AT_MOST: Final = 3
_CHOOSE: Final = translate("train", "Choose below what the codes mean, then read again.")
_SUGGESTED: Final = translate(
    "train", "{title} has codes like these. Check below what they mean, then read again."
)


def question(event: Mapping[str, Any]) -> str:
    """What an event ``failed`` about labels asks."""
    source = Path(event["source"]).name or str(event["source"])
    if event["kind"] == "label_codes":
        suggestion = event["suggestion"]
        then = _SUGGESTED.format(title=title_of(suggestion)) if suggestion != "fer2013" else _CHOOSE
        return f"{_doubt(event, source)} {then}"
    unknown = [str(row["label"]) for row in event["labels"] if not row["meaning"]]
    said = translate(
        "train",
        "{source}: nothing says what the label {labels} means. Choose an emotion for it below, or leave it "
        "out; then read again.",
    )
    if len(unknown) > 1:
        said = translate(
            "train",
            "{source}: nothing says what the labels {labels} mean. Choose an emotion for each below, or "
            "leave it out; then read again.",
        )
    return said.format(source=source, labels=_listed(unknown))


def _doubt(event: Mapping[str, Any], source: str) -> str:
    codes = [str(row["label"]) for row in event["labels"] if is_code(str(row["label"]))]
    foreign = [code for code in codes if int(code) > 6]
    if foreign:
        said = translate("train", "{source}: FER2013 has the codes 0 to 6, and not {codes}.")
    elif "0" not in codes:
        said = translate("train", "{source}: no label is 0, which is Angry in FER2013.")
    else:
        said = translate("train", "{source}: how often each code occurs does not fit FER2013.")
    return said.format(source=source, codes=_listed(foreign))


def _listed(names: list[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:_NAMED_AT_MOST])
    return f"{shown} …" if len(names) > _NAMED_AT_MOST else shown
