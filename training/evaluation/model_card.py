"""The model card of a bundle (Mitchell et al. 2019): what it is, how good, what for, and what not for."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from training.core.bundle import LIVE_FORMAT, ModelBundle
from training.core.calibration import temperature_note
from training.core.html import interval, percent, thousands
from training.core.metrics import absent_note
from training.core.stored_figures import DATA, describe_data

_USES: Final = """\
## Intended use

To explore how a network classifies facial expressions, to teach how such a network works and fails, and to
study the method. A prediction says what an expression looks like to a model trained on labelled images; it
does not say what a person feels.

## Out of scope

Judging anybody: not for hiring, in schools, for medicine, for policing, for selling, or to watch people who
have not agreed to it. Some laws forbid such uses.

## Limitations

- Its training labels are guesses of people who saw a small grayscale image; on FER2013, people agree with
  about 65% of them.
- It does worse on faces that are small, dark, blurred, turned away or partly covered.
- It may do worse on ages, skin tones and cultures that are rare in the training images, without any sign of
  it; FER2013 does not say who is on its images, so this was not measured.
"""

_STORED_LATER: Final = (
    "with_mirror_image",
    "accuracy_interval",
    "macro_f1_interval",
    "top2_accuracy",
    "calibration_error",
    "calibration_error_uncorrected",
)
"""Figures that older measurements lack."""


def model_card(bundle: ModelBundle, splits: Mapping[str, Any]) -> str:
    """The card as Markdown.

    Args:
        bundle: The model.
        splits: Its figures by split, each as ``training.evaluation.evaluate`` stores them; those of an older
            measurement, which had fewer, are left out.
    """
    splits = {
        name: figures
        for name, figures in splits.items()
        if all(figures.get(figure) is not None for figure in _STORED_LATER)
    }
    sections = [
        f"# Model card: {bundle.name}\n",
        _table(("what", "value"), _facts(bundle)),
        "\n## Figures\n",
        "Of the network that runs live, without flip averaging unless stated otherwise.\n",
        _table(("split", "figure", "value", "95% CI"), _figures(splits)),
        *(part for split, figures in splits.items() for part in _emotions(split, figures)),
        "\n" + _USES,
        "## Configuration of the training\n",
        _table(("setting", "value"), ((f"`{name}`", f"`{value}`") for name, value in bundle.config.items())),
    ]
    return "\n".join(sections) + "\n"


def _facts(bundle: ModelBundle) -> Iterator[tuple[str, ...]]:
    config = bundle.config
    yield "Classes", ", ".join(bundle.labels)
    yield (
        "Input",
        f"{bundle.input_size}×{bundle.input_size} grayscale pixels, face margin {bundle.margin:.0%}",
    )
    yield "Network", str(config.get("architecture", "unknown"))
    form = config.get(LIVE_FORMAT, "tflite")
    yield "Live format", f"{form}, {bundle.tflite_path.stat().st_size / 1e6:.2f} MB"
    yield "Trained on", f"{thousands(bundle.data_counts.get('Training', 0))} faces, in {_epochs(bundle)}"
    if config.get("teachers"):
        yield "Teachers", f"{len(config['teachers'])} other models"
    if config.get("vote_head"):
        yield (
            "Votes",
            "an auxiliary head, not part of the model, was trained on the votes of ten people (FER+)",
        )
    if config.get("start"):
        yield "Fine-tuned from", f"the model {config['start'][:16]}…"
    note = temperature_note(bundle.temperature)
    yield "Temperature", f"{bundle.temperature:.3f}" + (f". {note}" if note else "")
    yield "Seed", str(bundle.seed)
    yield "Created", bundle.created
    yield "Versions", ", ".join(f"{name} {number}" for name, number in bundle.versions.items())
    yield "Dataset fingerprint", f"`{bundle.data_fingerprint}`"


def _epochs(bundle: ModelBundle) -> str:
    history = bundle.history()
    if not bundle.config.get("patience"):
        return f"{len(history)} epochs"
    return f"{len(history)} of at most {bundle.config.get('epochs', '?')} epochs, of which the best was kept"


def _figures(splits: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for split, figures in splits.items():
        if figures.get(DATA):
            yield split, "dataset", describe_data(figures), ""
        yield split, "faces", thousands(figures["faces"]), ""
        yield split, "accuracy", percent(figures["accuracy"]), interval(figures["accuracy_interval"])
        low, high = figures["macro_f1_interval"]
        yield split, "macro F1", f"{figures['macro_average']['f1']:.3f}", f"{low:.3f} to {high:.3f}"
        yield split, "top-2 accuracy", percent(figures["top2_accuracy"]), ""
        yield split, "expected calibration error", percent(figures["calibration_error"]), ""
        yield (
            split,
            "expected calibration error without temperature scaling",
            percent(figures["calibration_error_uncorrected"]),
            "",
        )
        both = figures["with_mirror_image"]
        name = "accuracy with flip averaging (mean of each face and its mirror image)"
        yield split, name, percent(both["accuracy"]), interval(both["accuracy_interval"])
        for kind, rest in (figures.get("without_copies") or {}).items():
            if rest is not None:
                name = (
                    f"accuracy without {kind} duplicates of Training faces ({thousands(rest['faces'])} faces)"
                )
                yield split, name, percent(rest["accuracy"]), interval(rest["accuracy_interval"])


def _emotions(split: str, figures: Mapping[str, Any]) -> Iterator[str]:
    rows = {name: row for name, row in figures["per_class"].items() if row["support"]}
    weakest = sorted(rows, key=lambda name: rows[name]["recall"])[:2]
    yield f"\n### {split}, per class\n"
    yield _table(
        ("class", "faces", "precision", "recall", "F1"),
        (
            (
                name,
                thousands(row["support"]),
                *(f"{row[key]:.2f}" if row["support"] else "–" for key in ("precision", "recall", "f1")),
            )
            for name, row in figures["per_class"].items()
        ),
    )
    found = " and ".join(f"{name} ({rows[name]['recall']:.0%})" for name in weakest)
    yield f"\nLowest recall: {found}."
    if figures.get("absent"):
        yield f"\n{absent_note(dict(figures))}"


def _table(head: tuple[str, ...], rows: Any) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
