"""What two training runs differ in, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from fer_desktop.base.formatting import shown_percent
from fer_desktop.base.i18n import shown_decimal, translate
from fer_desktop.explain.model_comparison import accuracy_sentences
from fer_desktop.explain.training_settings import setting_title
from training.core.metrics import Z
from training.core.stored_predictions import stored_test
from training.core.training_runs import RunSummary

_PASSED_OVER: Final = ("data", "margin", "start", "teachers")
"""Settings that say nothing by themselves: hashes, and what is compared by its parts."""


def accuracy_comparison(first: RunSummary, second: RunSummary) -> str:
    """How accurate both are, and whether the difference is more than chance.

    Where the predictions of both on the same faces are stored, as in a sweep, McNemar's test decides.

    The interval is Wald's for two independent proportions, p1 - p2 ± z √(p1(1-p1)/n1 + p2(1-p2)/n2). On the
    same faces it is too wide: it may miss a difference, and does not invent one.
    """
    stored = stored_test(first.folder, second.folder)
    if stored is not None:
        names = (f"A: {first.name}", f"B: {second.name}")
        return " ".join(accuracy_sentences(stored, names))
    if first.accuracy is None or second.accuracy is None:
        return translate("runs", "Not both were evaluated, so their accuracy cannot be compared.")
    if first.split != second.split or first.fingerprint != second.fingerprint:
        return translate(
            "runs", "They were evaluated on different faces, so their accuracy cannot be compared."
        )
    both = translate("runs", "{first}: {one}. {second}: {other}.").format(
        first=first.name,
        one=shown_percent(first.accuracy, 1),
        second=second.name,
        other=shown_percent(second.accuracy, 1),
    )
    if not (first.faces and second.faces):
        return both
    variance = sum(
        p * (1 - p) / n for p, n in ((first.accuracy, first.faces), (second.accuracy, second.faces))
    )
    difference, half = second.accuracy - first.accuracy, Z * variance**0.5
    said = translate(
        "runs",
        "Difference: {difference} percentage points (95% CI {low} to {high} if the faces were different).",
    ).format(
        difference=shown_decimal(100 * difference, "+.1f"),
        low=shown_decimal(100 * (difference - half), "+.1f"),
        high=shown_decimal(100 * (difference + half), "+.1f"),
    )
    clear = abs(difference) > half
    verdict = (
        translate("runs", "This is more than chance.")
        if clear
        else translate(
            "runs", "This may be chance; compare both on the same faces for McNemar's test (Compare models…)."
        )
    )
    return f"{both} {said} {verdict}"


def setting_differences(first: Mapping[str, Any], second: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Title and both values of each setting that differs, in the order of the configurations."""
    found = []
    for name in dict.fromkeys([*first, *second]):
        one, other = first.get(name), second.get(name)
        if name not in _PASSED_OVER and one != other:
            found.append((setting_title(name), _shown(one), _shown(other)))
    ours, theirs = first.get("data"), second.get("data")
    if isinstance(ours, dict) and isinstance(theirs, dict):
        found += [
            (setting_title(name), _shown(ours.get(name)), _shown(theirs.get(name)))
            for name in dict.fromkeys([*ours, *theirs])
            if ours.get(name) != theirs.get(name)
        ]
    return found


def _shown(value: object) -> str:
    match value:
        case None:
            return "–"
        case bool():
            return translate("runs", "yes") if value else translate("runs", "no")
        case int() | float():
            return shown_decimal(value, "g")
        case list() | tuple():
            return ", ".join(map(_shown, value)) or "–"
        case _:
            return str(value) or "–"
