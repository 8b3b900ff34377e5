"""How accuracy depends on margin and shift of the crop, and which margin suits the app's own detector.

FER2013 faces are pasted into larger pictures, in several sizes, surroundings, exposures and blurs, at places
that are no whole pixels. First their true squares are cropped, enlarged, moved, lit and blurred on purpose;
then the app's detector finds them, as for live frames and as for pictures, and its boxes are cropped at
several margins. Everything is found, cropped and read by the app's own functions. Beyond a pasted face's edge
nothing more of the person is to be seen, so margins above 0 may do better on photographs than here; the rows
of the surroundings tell how much that matters.

Usage: python benchmarks/crop_margin.py [--faces 0] [--figure FILE.png] [--json FILE] [--model FOLDER]
"""

import argparse
import dataclasses
import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np

# The parts of this benchmark are found from the project's folder.
sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.crop.found import FoundBoxes, measure_found
from benchmarks.crop.known import BLURS, EXPOSURES, MARGINS, SHIFTS, KnownSquares, Sample, measure_known
from benchmarks.crop.pasting import SURROUNDINGS
from benchmarks.crop.readings import Readings
from benchmarks.crop.tables import print_coverage, print_found, print_known, print_margins, print_verdict
from benchmarks.crop.verdict import compare_margins, coverage, group_rows
from fer_desktop.base.paths import default_model
from fer_desktop.vision.detectors import DETECTORS, LIVE, STILL
from fer_desktop.vision.inference.classifier import LiteRTClassifier
from training.core.bundle import ModelBundle, read_bundle
from training.data import read_faces
from training.data.faces import PUBLIC_TEST, TRAINING
from training.fitting.config import TrainConfig

SEARCHES: Final = {"live": LIVE, "still": STILL}
BOTH: Final = "both"
FEWEST: Final = 100
"""Faces of which each group has some."""


def draw_sample(options: argparse.Namespace, bundle: ModelBundle) -> Sample:
    """Faces of the split in an order drawn by seed."""
    data = read_faces(options.data).split(options.split)
    if data.emotions != bundle.labels:
        raise SystemExit(f"{bundle.folder} has other emotions than {data.source}; choose another model.")
    chosen = np.random.default_rng(options.seed).permutation(len(data))[: options.faces or None]
    return Sample(data.faces[chosen], data.labels[chosen], options.seed)


def trained_with(bundle: ModelBundle) -> tuple[float, tuple[float, float]]:
    """Largest shift (pixels of 48) and range of scales of the bundle's training."""
    usual = TrainConfig()
    low, high = bundle.config.get("scale", usual.scale)
    return float(bundle.config.get("shift", usual.shift)), (float(low), float(high))


def as_json(known: KnownSquares, found: Mapping[str, FoundBoxes], more: dict[str, Any]) -> str:
    """All numbers of the run; no pixels."""
    numbers: dict[str, Any] = {
        "margins": MARGINS,
        "known": {
            "surroundings": {each: accuracies(known.by_margin(each)) for each in SURROUNDINGS},
            "size": {str(size): accuracies(readings) for size, readings in known.by_size.items()},
            "shift": dict(zip(map(str, SHIFTS), accuracies(known.by_shift), strict=True)),
            "exposure": dict(zip(map(str, EXPOSURES), accuracies(known.by_exposure), strict=True)),
            "blur": dict(zip(map(str, BLURS), accuracies(known.by_blur), strict=True)),
        },
        "found": {
            name: {
                "rate": boxes.rate,
                "faces": len(boxes.faces),
                "others": boxes.others,
                "right_down_side": boxes.displacement().round(4).tolist(),
                "groups": {
                    group: {"rate": rate, "down": down, "side": side, "accuracy": accuracies(readings)}
                    for group, (rate, down, side, readings) in group_rows(boxes).items()
                    if readings.right.size
                },
            }
            for name, boxes in found.items()
        },
    }
    return json.dumps(numbers | more, indent=1, default=_plain_value)


def accuracies(readings: Readings) -> list[float]:
    return [round(float(value), 5) for value in readings.accuracy]


def _plain_value(value: Any) -> Any:
    return value.tolist() if isinstance(value, np.ndarray) else dataclasses.asdict(value)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("build/fer2013.csv"), help="a fer2013.csv")
    parser.add_argument("--split", choices=(TRAINING, PUBLIC_TEST), default=PUBLIC_TEST)
    parser.add_argument("--faces", type=int, default=1000, help="how many, 0 for all (default: 1000)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--model", type=Path, default=default_model(), help="a bundle's folder")
    parser.add_argument("--detector", choices=[kind.kind for kind in DETECTORS], default=DETECTORS[0].kind)
    parser.add_argument("--figure", type=Path, help="draw a picture into this file")
    parser.add_argument("--json", type=Path, help="write the numbers into this file")
    options = parser.parse_args()
    if options.faces and options.faces < FEWEST:
        parser.error(f"--faces must be 0 or at least {FEWEST}")
    return options


def main() -> None:
    """Measure, print, and draw and write what was asked for."""
    options, started = arguments(), time.perf_counter()
    bundle = read_bundle(options.model)
    sample, classifier = draw_sample(options, bundle), LiteRTClassifier(bundle)
    print(
        f"{bundle.name} ({bundle.sha256[:8]}) on {len(sample.faces):,} faces of {options.split}", flush=True
    )
    known = measure_known(sample, classifier)
    print_known(known, len(sample.faces))
    found = {name: measure_found(sample, classifier, options.detector, how) for name, how in SEARCHES.items()}
    for name, boxes in found.items():
        if not len(boxes.faces):
            raise SystemExit(f"The search for {name} frames found no face; try more faces.")
        print_found(name, boxes)
    comparisons = {name: compare_margins([boxes], options.seed) for name, boxes in found.items()}
    comparisons[BOTH] = compare_margins(list(found.values()), options.seed)
    by_surroundings = {
        each: compare_margins([boxes.where("surroundings", each) for boxes in found.values()], options.seed)
        for each in SURROUNDINGS
    }
    print_margins(comparisons)
    print_verdict(comparisons | by_surroundings, bundle.margin)
    shift, scale = trained_with(bundle)
    covered = {
        (name, margin): coverage(boxes, margin, shift, scale)
        for name, boxes in found.items()
        for margin in sorted({0.0, MARGINS[comparisons[BOTH].best]})
    }
    print_coverage(found, covered, shift, scale)
    print(f"\n{time.perf_counter() - started:.0f} s")
    if options.json:
        more = {
            "model": bundle.sha256,
            "split": options.split,
            "faces": len(sample.faces),
            "seed": options.seed,
            "margin": comparisons | by_surroundings,
            "coverage": {f"{name} {margin:+.2f}": part for (name, margin), part in covered.items()},
        }
        options.json.write_text(as_json(known, found, more))
    if options.figure:
        from benchmarks.crop.figure import draw

        title = f"{bundle.name} on {len(sample.faces):,} pasted faces of {options.split}"
        draw(title, known, found, comparisons, by_surroundings, shift, scale).savefig(options.figure, dpi=110)


if __name__ == "__main__":
    main()
