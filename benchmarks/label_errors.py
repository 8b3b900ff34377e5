"""How many labels of FER2013 that were flipped on purpose are among the first suspected label errors.

Labels of PublicTest are flipped uniformly to another emotion, and the shipped model, without the faces that
it was trained on, ranks all of the split. FER2013 has label errors of its own, which count as false here: a
suspect is right only if it was flipped. With --votes, the last column says how many of the others most FER+
voters label otherwise.

Usage: python benchmarks/label_errors.py CSV [--flips N] [--first N] [--seeds N] [--model MODEL] [--votes CSV]
"""

import argparse
import sys
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

sys.path.append(str(Path(__file__).parents[1]))

from fer_desktop.base.paths import default_model
from training.core.bundle import read_bundle
from training.core.metrics import wilson_interval
from training.core.training_error import TrainingError
from training.data.faces import PUBLIC_TEST
from training.data.prepare import read_faces
from training.data.votes import shares
from training.labels.confident_learning import find_label_errors
from training.labels.held_out import unseen_probabilities

Labels = NDArray[np.int64]
ROW: Final = "{:>6}{:>10}{:>22}{:>22}{:>26}"


def flipped(labels: Labels, classes: int, count: int, random: np.random.Generator) -> tuple[Labels, Labels]:
    """Labels of which ``count`` are another one, and the indexes of these."""
    chosen = random.choice(len(labels), count, replace=False)
    result = labels.copy()
    result[chosen] = (labels[chosen] + random.integers(1, classes, count)) % classes
    return result, chosen


def main() -> int:
    """Print a row for each seed and one for all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("csv", type=Path)
    parser.add_argument("--flips", type=int, default=200, metavar="N")
    parser.add_argument("--first", type=int, default=200, metavar="N")
    parser.add_argument("--seeds", type=int, default=5, metavar="N")
    parser.add_argument("--model", type=Path, default=default_model(), metavar="MODEL")
    parser.add_argument("--votes", type=Path, metavar="CSV")
    arguments = parser.parse_args()
    try:
        data = read_faces(arguments.csv, votes=arguments.votes).split(PUBLIC_TEST)
        unseen, probabilities, notes = unseen_probabilities([read_bundle(arguments.model)], data)
    except TrainingError as error:
        print(error.command_line_text, file=sys.stderr)
        return 2
    for note in notes:
        print(note)
    voted = shares(data)
    print(ROW.format("seed", "suspects", "precision (95% CI)", "found of the flipped", "wrong by FER+"))
    right, first = 0, 0
    for seed in range(arguments.seeds):
        random = np.random.default_rng(seed)
        labels, chosen = flipped(data.labels, len(data.emotions), arguments.flips, random)
        found = find_label_errors(labels[unseen], probabilities)
        top = unseen[found.index[: arguments.first]]
        hits = np.isin(top, chosen)
        other = top[~hits & voted[top].any(axis=1)]
        differing = int((voted[other].argmax(axis=1) != labels[other]).sum())
        right, first = right + int(hits.sum()), first + len(top)
        by_votes = f"{differing} of {len(other)}" if arguments.votes else "-"
        recall = f"{np.isin(chosen, unseen[found.index]).sum()} of {len(chosen)}"
        print(ROW.format(seed, len(found.index), precision(int(hits.sum()), len(top)), recall, by_votes))
    # Without an interval: all seeds flip labels of the same faces.
    print(ROW.format("mean", "", f"{right / max(first, 1):.1%}", "", ""))
    return 0


def precision(right: int, of: int) -> str:
    """In percent, with its Wilson interval."""
    low, high = wilson_interval(right, of)
    return f"{right / max(of, 1):.1%} ({low:.1%}-{high:.1%})"


if __name__ == "__main__":
    sys.exit(main())
