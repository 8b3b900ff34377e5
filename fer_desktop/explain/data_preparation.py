"""What is done with faces before a training, in words: label codes, splits, cleaning; no Qt."""

from collections.abc import Mapping
from typing import Any, Final

from fer_desktop.base.emotion_names import shown_name
from fer_desktop.base.i18n import translate

LEFT_OUT: Final = "none"
"""As the training calls the meaning of a label whose faces are left out."""
MAPS: Final = (
    ("", translate("train", "Default")),
    ("fer2013", "FER2013"),
    ("ferplus", "FER+"),
    ("rafdb", "RAF-DB"),
    ("affectnet", "AffectNet"),
    ("alphabetical", translate("train", "Alphabetical")),
)
"""Names as in ``training.data.label_maps``, and titles; the first for none."""
_RULES: Final = {
    "blank": translate("training", "blank faces"),
    "not-a-face": translate("training", "pictures that their voters call no face"),
    "duplicates-of-test": translate("training", "copies of test faces"),
    "conflicts": translate("training", "copies with conflicting labels"),
    "exact-duplicates": translate("training", "exact copies"),
    "near-duplicates": translate("training", "near copies"),
}
"""By names as in ``training.data.cleaning_rules``."""
_OLD_RULES: Final = {
    "copies-of-test": "duplicates-of-test",
    "exact-copies": "exact-duplicates",
    "near-copies": "near-duplicates",
}
"""Names in the bundles of earlier versions."""


def title_of(labels: str) -> str:
    """The title of a label map."""
    return dict(MAPS).get(labels, labels)


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
    if options.get("labels"):
        lines.append(translate("train", "Label codes: {title}").format(title=title_of(options["labels"])))
    if options.get("names"):
        mapped = ", ".join(f"{name} = {_meaning(meaning)}" for name, meaning in options["names"])
        lines.append(translate("train", "Labels: {mapped}").format(mapped=mapped))
    lines.append(_split(options))
    if options.get("clean"):
        keep = [_OLD_RULES.get(name, name) for name in options.get("keep", ())]
        kept = ", ".join(_RULES.get(name, name) for name in keep)
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
