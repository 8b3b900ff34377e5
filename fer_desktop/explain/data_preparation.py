"""What is done with faces before a training, in words: label codes, splits, cleaning; no Qt."""

from collections.abc import Mapping
from typing import Any, Final

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate
from training.core.emotions import LABEL_MAPS, LEFT_OUT

_ALPHABETICAL: Final = {"alphabetical": translate("train", "Alphabetical")}
"""The one label map that is not called after its dataset."""
MAPS: Final = (
    ("", translate("train", "Default")),
    *((entry.name, _ALPHABETICAL.get(entry.name, entry.title)) for entry in LABEL_MAPS),
)
"""Names and titles of the label maps; the first for none."""
_RULES: Final = {
    "blank": (
        translate("training", "blank faces"),
        translate("training", "The picture is uniformly gray."),
    ),
    "not-a-face": (
        translate("training", "pictures voted not a face"),
        translate("training", "More than half of the FER+ annotators voted that the picture shows no face."),
    ),
    "test-duplicates": (
        translate("training", "duplicates of test faces"),
        translate(
            "training",
            "The same photograph is in a test split (for a test face: in the other one), so metrics "
            "on that split would be too good (leakage).",
        ),
    ),
    "test-persons": (
        translate("training", "faces of persons in a test split"),
        translate(
            "training",
            "The dataset names the person, who is in a test split, too (for a test face: in the other one), "
            "so metrics on that split would be too good (leakage).",
        ),
    ),
    "conflicts": (
        translate("training", "duplicates with conflicting labels"),
        translate(
            "training",
            "The same photograph has several labels: faces with the majority label are kept; without "
            "a majority, none is.",
        ),
    ),
    "exact-duplicates": (
        translate("training", "exact duplicates"),
        translate("training", "An earlier face has the same pixels and the same label."),
    ),
    "near-duplicates": (
        translate("training", "near duplicates"),
        translate(
            "training",
            "An earlier face with the same label is the same photograph, cropped, shifted, mirrored, "
            "lit or compressed differently.",
        ),
    ),
}
"""Title and summary by names as in ``training.data.cleaning_rules``."""
_OLD_RULES: Final = {
    "copies-of-test": "test-duplicates",
    "exact-copies": "exact-duplicates",
    "near-copies": "near-duplicates",
}
"""Names in models of version 0.1."""


def title_of(labels: str) -> str:
    """The title of a label map."""
    return dict(MAPS).get(labels, labels)


def rule_title(name: str) -> str:
    """What a rule of the cleaning finds; the name where the window does not know it."""
    name = _OLD_RULES.get(name, name)
    return _RULES[name][0] if name in _RULES else name


def rule_summary(name: str) -> str:
    """What a rule of the cleaning finds, in a sentence; empty where the window does not know it."""
    return _RULES[name][1] if name in _RULES else ""


def is_code(name: str) -> bool:
    """Whether a label is a code."""
    return name.isascii() and name.isdecimal()


def data_lines(options: Mapping[str, Any]) -> list[str]:
    """What is done with the faces, a short line each.

    Args:
        options: The fields of ``DataOptions`` in ``training.data`` as plain JSON values; ``names`` is a list
            of pairs; those that are missing have their usual values.
    """
    lines = []
    if options.get("classes"):
        lines.append(translate("train", "Classes: {classes}").format(classes=", ".join(options["classes"])))
    if options.get("labels"):
        lines.append(translate("train", "Label codes: {title}").format(title=title_of(options["labels"])))
    if options.get("names"):
        mapped = ", ".join(f"{name} = {_meaning(meaning)}" for name, meaning in options["names"])
        lines.append(translate("train", "Labels: {mapped}").format(mapped=mapped))
    lines.append(_split(options))
    if options.get("clean"):
        kept = ", ".join(map(rule_title, options.get("keep", ())))
        cleaned = translate("train", "Cleaning: all rules")
        lines.append(
            translate("train", "Cleaning: all rules except {kept}").format(kept=kept) if kept else cleaned
        )
    else:
        lines.append(translate("train", "Cleaning: none"))
    if options.get("drop"):
        emotions = ", ".join(map(shown_name, options["drop"]))
        lines.append(translate("train", "Excluded: {emotions}").format(emotions=emotions))
    return lines


def _meaning(meaning: str) -> str:
    return translate("train", "excluded") if meaning == LEFT_OUT else shown_name(meaning)


def _split(options: Mapping[str, Any]) -> str:
    said = translate(
        "train",
        "Split: the dataset's; where it has none, {test:.0%} test and {validation:.0%} of the rest "
        "validation",
    )
    if options.get("split_by") == "percent":
        said = translate(
            "train", "Split: by percentage, {test:.0%} test and {validation:.0%} of the rest validation"
        )
    return said.format(test=options.get("test_part", 0.2), validation=options.get("validation_part", 0.1))
