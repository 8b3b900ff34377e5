"""The evaluation of a bundle as a page that defines its terms."""

from collections.abc import Iterator
from typing import Any, Final

from training.core.bundle import ModelBundle
from training.core.html import Disclaimer, interval, percent, png_uri, render, thousands
from training.core.metrics import absent_note
from training.core.stored_figures import DATA, describe_data, split_of_key
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING
from training.evaluation.figures import PICTURES

ABOUT_SPLITS: Final = {
    TRAINING: "The model was trained on these faces, so the figures say nothing about new ones.",
    PUBLIC_TEST: "The model was not trained on these faces, but settings were chosen on them, which makes "
    "the figures slightly optimistic.",
    PRIVATE_TEST: "The model was not trained on these faces, and no setting should have been chosen on them: "
    "the figures come closest to those on new faces of the same kind.",
}

DISCLAIMER: Final = Disclaimer(
    "Limitations",
    (
        (
            "",
            "The model predicts what an expression looks like, not what a person feels, and its labels are "
            "people’s guesses, too. It may do worse on ages, skin tones or cultures that are rare in the "
            "data, without any sign of it in these figures. Do not use it to judge anybody.",
        ),
    ),
)


def evaluation_page(bundle: ModelBundle, key: str) -> str:
    """HTML of one measurement's figures and of the pictures that are in the bundle.

    Args:
        bundle: As ``training.evaluation.evaluate.evaluate`` returns it.
        key: What the measurement is stored as, see ``stored_figures.figures_key``.
    """
    figures = bundle.metrics["splits"][key]
    files = ((picture, picture.file_name(key)) for picture in PICTURES)
    return render(
        "evaluation.html",
        DISCLAIMER,
        name=bundle.name,
        split=key,
        verdict=verdict(figures),
        about_split=about_measurement(key, figures),
        key_figures=key_figures(figures),
        emotions=class_rows(figures, bundle.labels),
        pictures=[
            (png_uri((bundle.folder / file).read_bytes()), picture.title, picture.caption)
            for picture, file in files
            if file in bundle.files
        ],
        facts=_facts(bundle),
        configuration=sorted((name, str(value)) for name, value in bundle.config.items()),
    )


def about_measurement(key: str, figures: dict[str, Any]) -> str:
    """What the figures rest on: the data, and what the split is for."""
    whose = figures.get(DATA)
    if whose and not whose["own"]:
        about = "These faces are not from the training dataset; the figures hold if the model was trained on "
        about += "none of these photographs."
    elif whose and "fold" in whose and split_of_key(key) == PRIVATE_TEST:
        about = "The model was not trained on these faces: they are the part of the training faces that was "
        about += f"held out for cross-validation (fold {whose['fold']})."
    else:
        about = ABOUT_SPLITS[split_of_key(key)]
    notes = [f"Dataset: {describe_data(figures)}." if whose else "", about, absent_note(figures)]
    return " ".join(filter(None, notes))


def verdict(figures: dict[str, Any]) -> str:
    """One sentence in plain words."""
    rows = {name: row for name, row in figures["per_class"].items() if row["support"]}
    best = max(rows, key=lambda name: rows[name]["f1"])
    worst = min(rows, key=lambda name: rows[name]["f1"])
    most = max(rows, key=lambda name: rows[name]["support"])
    always = rows[most]["support"] / figures["faces"]
    return (
        f"The top prediction is the label for {percent(figures['accuracy'])} of the faces"
        f"{f'; F1 is highest for {best} and lowest for {worst}' if best != worst else ''}. "
        f"Always predicting {most} would reach {percent(always)}."
    )


def key_figures(figures: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Name, value and explanation of what matters most."""
    low, high = figures["macro_f1_interval"]
    return [
        (
            "Accuracy",
            percent(figures["accuracy"]),
            f"95% CI {interval(figures['accuracy_interval'])}, on {thousands(figures['faces'])} faces",
        ),
        (
            "Macro F1",
            f"{figures['macro_average']['f1']:.3f}",
            f"95% CI {low:.3f} to {high:.3f}; every class has the same weight",
        ),
        (
            "Top-2 accuracy",
            percent(figures["top2_accuracy"]),
            "the label is among the two most likely classes",
        ),
        (
            "Accuracy with flip averaging",
            percent(figures["with_mirror_image"]["accuracy"]),
            "mean of each face and its mirror image; takes twice as long, and the window does without",
        ),
        *_without_duplicates(figures),
        (
            "Expected calibration error",
            percent(figures["calibration_error"]),
            f"{percent(figures['calibration_error_uncorrected'])} without temperature; lower is better",
        ),
    ]


def _without_duplicates(figures: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    names = {"exact": "Accuracy without exact duplicates", "near": "Accuracy without near duplicates"}
    for kind, rest in (figures["without_copies"] or {}).items():
        if rest is None:
            yield names[kind], "–", "every face has a duplicate in the Training split"
            continue
        yield (
            names[kind],
            percent(rest["accuracy"]),
            f"95% CI {interval(rest['accuracy_interval'])}, on the {thousands(rest['faces'])} faces without "
            "such a duplicate in the Training split",
        )


def class_rows(figures: dict[str, Any], labels: tuple[str, ...]) -> list[list[str]]:
    """Cells of the table: class, faces, precision, recall, F1, what it is most often confused with."""
    rows = [
        [
            *_cells(name, figures["per_class"][name]),
            _most_confused_with(labels, index, figures["confusion"][index]),
        ]
        for index, name in enumerate(labels)
    ]
    return [
        *rows,
        [*_cells("Macro average", figures["macro_average"]), ""],
        [*_cells("Weighted average", figures["weighted_average"]), ""],
    ]


def _cells(name: str, row: dict[str, Any]) -> list[str]:
    values = (f"{row[key]:.3f}" if row["support"] else "–" for key in ("precision", "recall", "f1"))
    return [name, thousands(row["support"]), *values]


def _most_confused_with(labels: tuple[str, ...], index: int, counts: list[int]) -> str:
    wrong = [0 if place == index else count for place, count in enumerate(counts)]
    most = max(wrong)
    return f"{labels[wrong.index(most)]} ({percent(most / sum(counts))})" if most else "–"


def _facts(bundle: ModelBundle) -> list[tuple[str, str]]:
    """Name and value of what the bundle says of itself."""
    return [
        ("Name", bundle.name),
        ("Created", bundle.created.replace("T", " ")),
        ("Classes", ", ".join(bundle.labels)),
        ("Network", str(bundle.config.get("architecture", "unknown"))),
        ("Faces by split", ", ".join(f"{thousands(n)} {name}" for name, n in bundle.data_counts.items())),
        ("Dataset fingerprint", bundle.data_fingerprint),
        ("Seed", str(bundle.seed)),
        ("Input", f"{bundle.input_size}×{bundle.input_size} pixels, grayscale"),
        ("Face margin", f"{bundle.margin:.0%} on each side"),
        ("Temperature", f"{bundle.temperature:.3f}"),
        ("Versions", ", ".join(f"{name} {number}" for name, number in bundle.versions.items())),
        ("SHA-256", bundle.sha256),
    ]
