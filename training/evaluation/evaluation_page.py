"""A measured bundle as a page for people who have never heard of a confusion matrix."""

from collections.abc import Iterator
from typing import Any, Final

from training.core.bundle import ModelBundle
from training.core.html import interval, percent, png_uri, render, thousands
from training.core.metrics import without_absent
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, TRAINING
from training.evaluation.figures import PICTURES
from training.evaluation.stored_figures import DATA, describe_data, split_of_key

ABOUT_SPLITS: Final = {
    TRAINING: "The model learnt from these very faces, so the figures say nothing about new ones.",
    PUBLIC_TEST: "The model was not trained on these faces, but settings were chosen on them, which makes "
    "the figures a little high.",
    PRIVATE_TEST: "The model was not trained on these faces, and nothing should have been chosen on them: "
    "this comes closest to how it does on new ones of the same kind.",
}


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
        name=bundle.name,
        split=key,
        verdict=_verdict(figures),
        about_split=_about(key, figures),
        key_figures=_key_figures(figures),
        emotions=_emotion_rows(figures, bundle.labels),
        pictures=[
            (png_uri((bundle.folder / file).read_bytes()), picture.title, picture.caption)
            for picture, file in files
            if file in bundle.files
        ],
        facts=_facts(bundle),
        configuration=sorted((name, str(value)) for name, value in bundle.config.items()),
    )


def _about(key: str, figures: dict[str, Any]) -> str:
    """What the figures rest on: the data, and what the split is for."""
    whose = figures.get(DATA)
    if whose and not whose["own"]:
        about = "The faces are not from the data of the training; the figures hold if the model has learnt "
        about += "from none of these photographs."
    else:
        about = ABOUT_SPLITS[split_of_key(key)]
    notes = [f"Data: {describe_data(key, figures)}." if whose else "", about, without_absent(figures)]
    return " ".join(filter(None, notes))


def _verdict(figures: dict[str, Any]) -> str:
    """One sentence in plain words."""
    rows = {name: row for name, row in figures["per_class"].items() if row["support"]}
    best = max(rows, key=lambda name: rows[name]["f1"])
    worst = min(rows, key=lambda name: rows[name]["f1"])
    most = max(rows, key=lambda name: rows[name]["support"])
    always = 100 * rows[most]["support"] / figures["faces"]
    return (
        f"Of 100 faces the model reads about {100 * figures['accuracy']:.0f} as a person labelled them"
        f"{f', best those of {best}, worst those of {worst}' if best != worst else ''}; "
        f"whoever always said {most} would be right on about {always:.0f}."
    )


def _key_figures(figures: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Name, value and explanation of what matters most."""
    low, high = figures["macro_f1_interval"]
    return [
        (
            "Accuracy",
            percent(figures["accuracy"]),
            f"95% interval {interval(figures['accuracy_interval'])}, on {thousands(figures['faces'])} faces",
        ),
        (
            "Mean F1 of the emotions",
            f"{figures['macro_average']['f1']:.3f}",
            f"95% interval {low:.3f} to {high:.3f}; rare emotions count as much as common ones",
        ),
        (
            "Right among the first two",
            percent(figures["top2_accuracy"]),
            "of its two likeliest emotions, one is the label (top-2 accuracy)",
        ),
        (
            "Accuracy with the mirror image",
            percent(figures["with_mirror_image"]["accuracy"]),
            "by the mean of each face and its mirror image, which takes twice as long; the window reads one",
        ),
        *_without_duplicates(figures),
        (
            "Calibration error",
            percent(figures["calibration_error"]),
            f"without the temperature {percent(figures['calibration_error_uncorrected'])}; smaller is better",
        ),
    ]


def _without_duplicates(figures: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    names = {"exact": "Accuracy without exact copies", "near": "Accuracy without near copies, too"}
    for kind, rest in (figures["without_copies"] or {}).items():
        if rest is None:
            yield names[kind], "–", "every face has a copy among the Training faces"
            continue
        yield (
            names[kind],
            percent(rest["accuracy"]),
            f"95% interval {interval(rest['accuracy_interval'])}, on the {thousands(rest['faces'])} faces "
            "that have no such copy among the Training faces",
        )


def _emotion_rows(figures: dict[str, Any], labels: tuple[str, ...]) -> list[list[str]]:
    """Cells of the table: emotion, faces, precision, recall, F1, what it is most often misread as."""
    rows = [
        [
            *_cells(name, figures["per_class"][name]),
            _most_taken_for(labels, index, figures["confusion"][index]),
        ]
        for index, name in enumerate(labels)
    ]
    return [
        *rows,
        [*_cells("Mean of emotions (macro)", figures["macro_average"]), ""],
        [*_cells("Mean of faces (weighted)", figures["weighted_average"]), ""],
    ]


def _cells(name: str, row: dict[str, Any]) -> list[str]:
    values = (f"{row[key]:.3f}" if row["support"] else "–" for key in ("precision", "recall", "f1"))
    return [name, thousands(row["support"]), *values]


def _most_taken_for(labels: tuple[str, ...], index: int, counts: list[int]) -> str:
    wrong = [0 if place == index else count for place, count in enumerate(counts)]
    most = max(wrong)
    return f"{labels[wrong.index(most)]} ({percent(most / sum(counts))})" if most else "–"


def _facts(bundle: ModelBundle) -> list[tuple[str, str]]:
    """Name and value of what the bundle says of itself."""
    return [
        ("Name", bundle.name),
        ("Made", bundle.created.replace("T", " ")),
        ("Reads", ", ".join(bundle.labels)),
        ("Network", str(bundle.config.get("architecture", "unknown"))),
        ("Data by split", ", ".join(f"{thousands(n)} {name}" for name, n in bundle.data_counts.items())),
        ("Fingerprint of the data", bundle.data_fingerprint),
        ("Seed", str(bundle.seed)),
        ("Input", f"{bundle.input_size}×{bundle.input_size} pixels, gray"),
        ("Face margin", f"{bundle.margin:.0%} on each side"),
        ("Temperature", f"{bundle.temperature:.3f}"),
        ("Made with", ", ".join(f"{name} {number}" for name, number in bundle.versions.items())),
        ("SHA-256 of the network", bundle.sha256),
    ]
