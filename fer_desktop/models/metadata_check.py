"""Checks that the metadata of a model from elsewhere can be shown: its figures, labels and names."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

from fer_desktop.analysis.output.columns import FORMER_NAMES, columns
from fer_desktop.base.i18n import translate
from fer_desktop.models.names import is_written
from training.core.bundle import BundleError, ModelBundle

LONGEST_LABEL: Final = 40
LONGEST_KEY: Final = 64
"""Of figures: a split and, of other data than the training's, a name of up to 40 letters and a number."""
LONGEST_SOURCE: Final = 1000
"""Name of the data that figures were taken on; several files' names stand in one."""
MOST_LABELS: Final = 64
LONGEST_FACT: Final = 60
_AVERAGE: Final = ("precision", "recall", "f1", "support")
_OPTIONAL: Final = ("top2_accuracy", "calibration_error", "calibration_error_uncorrected")
_BIN: Final = ("low", "high", "faces", "confidence", "accuracy")


def fault_in(bundle: ModelBundle) -> str:
    """What is wrong with what a model says of itself, as the rest of a sentence; empty where nothing is."""
    if len(bundle.labels) > MOST_LABELS:
        return translate("models", "has too many emotions ({n})").format(n=len(bundle.labels))
    taken = {*columns(()), *FORMER_NAMES} & set(bundle.labels)
    if taken:
        return translate("models", "has an emotion {name!r}, which is a reserved column name").format(
            name=min(taken)
        )
    odd = next((label for label in bundle.labels if not _is_word(label)), None)
    if odd is not None:
        return translate("models", "has an emotion with the invalid name {name!r}").format(
            name=odd[:LONGEST_LABEL]
        )
    try:
        _check_facts(bundle)
        for split, figures in bundle.metrics.get("splits", {}).items():
            if not _is_word(split, LONGEST_KEY):
                return translate("models", "has an evaluation with the invalid split name {name!r}").format(
                    name=split[:LONGEST_LABEL]
                )
            _check_figures(figures, bundle.labels)
    except BundleError:
        return translate("models", "has no readable training history")
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return translate("models", "has invalid metrics or metadata ({reason})").format(reason=error)
    return ""


def _is_short(text: object) -> bool:
    return isinstance(text, str) and len(text) <= LONGEST_FACT and text.isprintable()


def _is_word(text: str, longest: int = LONGEST_LABEL) -> bool:
    """Whether it can stand in a table: it begins with a letter or figure, and all of it can be seen."""
    return (
        0 < len(text) <= longest and text[0].isalnum() and text == text.strip() and all(map(is_written, text))
    )


def _check_facts(bundle: ModelBundle) -> None:
    """Raises TypeError or ValueError where what is said beside the figures is none of it."""
    _numbers(bundle.data_counts, *bundle.data_counts)
    texts = [bundle.created, *bundle.data_counts, *bundle.versions, *bundle.versions.values()]
    texts += [str(bundle.config.get(name, "")) for name in ("architecture", "epochs", "precision")]
    for text in texts:
        if not _is_short(text):
            said = translate("models", "{text!r} is too long or not printable")
            raise ValueError(said.format(text=str(text)[:LONGEST_FACT]))
    _check_data_options(bundle.config.get("data", {}))
    for row in bundle.history():
        if not all(math.isfinite(value) for value in row.values()):
            raise ValueError(translate("models", "the training history contains non-finite values"))


def _check_data_options(options: Mapping[str, Any]) -> None:
    """Raises KeyError, TypeError or ValueError where they are not those of a training."""
    pairs = options.get("names", [])
    texts = [options.get("labels", ""), options.get("split_by", "")]
    texts += [*options.get("drop", []), *options.get("keep", []), *(text for pair in pairs for text in pair)]
    if any(len(pair) != 2 for pair in pairs) or not all(map(_is_short, texts)):
        raise ValueError(translate("models", "the data options are invalid"))
    _numbers({"test_part": 0, "validation_part": 0} | dict(options), "test_part", "validation_part")


def _check_provenance(figures: Mapping[str, Any], labels: tuple[str, ...]) -> None:
    """Raises KeyError, TypeError or ValueError where the data of figures or absent emotions are none."""
    absent = figures.get("absent", [])
    if not isinstance(absent, list) or not all(name in labels for name in absent):
        raise ValueError(translate("models", "the emotions without faces are not classes of the model"))
    if "data" not in figures:
        return
    whose = figures["data"]
    texts = (whose["name"], whose["fingerprint"])
    if not all(isinstance(text, str) and 0 < len(text) <= LONGEST_SOURCE for text in texts):
        raise TypeError(translate("models", "the evaluation dataset has no valid name"))
    if not (whose["name"].isprintable() and whose["fingerprint"].isalnum()):
        raise ValueError(translate("models", "the evaluation dataset has no valid name"))
    if not isinstance(whose["own"], bool):
        raise TypeError(translate("models", "{name} must be true or false").format(name="own"))


def _check_figures(figures: Mapping[str, Any], labels: tuple[str, ...]) -> None:
    """Raises KeyError, TypeError or ValueError where a panel could not show them."""
    _check_provenance(figures, labels)
    _numbers(figures, "accuracy", "faces")
    for average in ("macro_average", "weighted_average"):
        _numbers(figures[average], *_AVERAGE)
    if set(figures["per_class"]) != set(labels):
        raise ValueError(translate("models", "the metrics are for other emotions"))
    for values in figures["per_class"].values():
        _numbers(values, *_AVERAGE)
    for row in figures["confusion"]:
        if not all(isinstance(count, int) and 0 <= count < 1 << 40 for count in row):
            raise ValueError(translate("models", "face counts must be whole numbers"))
    for name in _OPTIONAL:
        if figures.get(name) is not None:
            _numbers(figures, name)
    for name in ("accuracy_interval", "macro_f1_interval"):
        if figures.get(name):
            low, high = figures[name]
            _numbers({"low": low, "high": high}, "low", "high")
    for part in figures.get("reliability", ()):
        _numbers(part, *_BIN)


def _numbers(values: Mapping[str, Any], *names: str) -> None:
    for name in names:
        value = values[name]
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise TypeError(translate("models", "{name} is not a number").format(name=name))
        if not 0 <= value < 1 << 40:
            raise ValueError(translate("models", "{name} is out of range").format(name=name))
