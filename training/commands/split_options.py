"""Options of several commands on the train, validation and test splits."""

import argparse

from training.core.command_line import add_renamed
from training.data import DataError, FaceData
from training.data.data_options import SPLIT_BY
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, UNSPLIT


def add_split_options(data: "argparse._ActionsContainer") -> None:
    """Add how the faces are split."""
    data.add_argument(
        "--split-by", choices=SPLIT_BY, help="use the dataset's split (usage), or a random split (percent)"
    )
    add_renamed(
        data,
        "--test-fraction",
        "--test-part",
        dest="test_part",
        type=float,
        metavar="F",
        help="fraction of the faces in a random test split",
    )
    add_renamed(
        data,
        "--validation-fraction",
        "--validation-part",
        dest="validation_part",
        type=float,
        metavar="F",
        help="fraction of the other faces in a random validation split; 0: none",
    )
    data.add_argument(
        "--fold",
        type=_fold,
        metavar="K/N",
        help="for cross-validation: the test split is part K of N of the training faces",
    )


def _fold(text: str) -> tuple[int, int]:
    fold, slash, folds = text.partition("/")
    if not (slash and fold.isdecimal() and folds.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} does not have the form K/N, such as 1/5")
    return int(fold), int(folds)


def check_split_options(arguments: argparse.Namespace, data: FaceData) -> None:
    """Refuse fractions of random splits where none was drawn, and the dataset's split where it has none.

    Args:
        arguments: With the options of ``add_split_options``.
        data: The faces as they were split with them.

    Raises:
        DataError: An option has no effect; the message names it.
    """
    if arguments.split_by == "usage" and UNSPLIT in data.drawn:
        raise DataError(
            f"--split-by usage has no effect, because {data.source} names no split. Leave the option out to "
            "split it at random."
        )
    hint = "--split-by percent splits it at random."
    if arguments.test_part is not None and PRIVATE_TEST not in data.drawn:
        raise DataError(f"--test-fraction has no effect, because {data.source} has its own split. {hint}")
    if arguments.validation_part is not None and PUBLIC_TEST in data.splits and PUBLIC_TEST not in data.drawn:
        raise DataError(
            f"--validation-fraction has no effect, because {data.source} has its own validation split. {hint}"
        )
