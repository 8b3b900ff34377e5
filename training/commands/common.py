"""What several commands share."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.core.bundle import BundleError, ModelBundle, holds_bundle
from training.data import DataError, DataOptions, FaceData, prepare
from training.data.data_options import SPLIT_BY, current_rule
from training.data.prepare import left_out_lines

STANDARD_ERROR = 2
"""Its file descriptor."""


def silence_libraries() -> None:
    """From here to the end of the process, let only Python write to standard error.

    TensorFlow announces instruction sets, missing graphics cards and every file it reads, in a dozen lines
    that no setting turns off.
    """
    sys.stderr.flush()
    kept = os.dup(STANDARD_ERROR)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, STANDARD_ERROR)
    os.close(nowhere)
    sys.stderr = os.fdopen(kept, "w", buffering=1, encoding=sys.stderr.encoding, errors="backslashreplace")


STANDARD_OUTPUT = Path("-")
DATA_HELP = "a fer2013.csv or a folder of labelled pictures"


def add_data(parser: argparse.ArgumentParser, *, several: bool = False) -> None:
    """Add the argument that names the faces; a list of paths if there may be several."""
    if several:
        parser.add_argument(
            "data", type=Path, nargs="+", metavar="DATA", help=f"{DATA_HELP}; several are joined"
        )
    else:
        parser.add_argument("data", type=Path, metavar="DATA", help=DATA_HELP)


def add_data_options(parser: argparse.ArgumentParser) -> None:
    """Add what is done with the faces before they are used."""
    data = parser.add_argument_group("the faces")
    add_reading_options(data)
    data.add_argument("--clean", action="store_true", help="leave out what python -m training clean finds")
    data.add_argument(
        "--keep",
        nargs="+",
        default=[],
        type=current_rule,
        metavar="RULE",
        help="with --clean, leave nothing out by these rules",
    )
    data.add_argument(
        "--split-by", choices=SPLIT_BY, help="as the data says (usage), or by seed in any case (percent)"
    )
    data.add_argument("--test-part", type=float, help="part of the faces kept for the test, by percent")
    data.add_argument("--validation-part", type=float, help="part of the others drawn to choose by; or 0")


def add_reading_options(parser: "argparse._ActionsContainer") -> None:
    """Add what must be known to read the faces, and what is left out of them."""
    add_names_and_votes(parser)
    parser.add_argument(
        "--drop", nargs="+", default=[], metavar="EMOTION", help="leave emotions out, of a model too"
    )


def add_names_and_votes(parser: "argparse._ActionsContainer") -> None:
    """Add what must be known to read the faces."""
    parser.add_argument(
        "--map",
        type=name_pair,
        action="append",
        default=[],
        metavar="LABEL=EMOTION",
        dest="names",
        help="what a label in the data means, a name or a code; EMOTION none leaves it out",
    )
    parser.add_argument(
        "--labels",
        default="",
        metavar="MAP",
        help="whose codes the labels are: fer2013, ferplus, rafdb, affectnet or alphabetical",
    )
    parser.add_argument("--votes", type=Path, metavar="FILE", help="FER+ votes on the rows of the CSV")


def data_overrides(arguments: argparse.Namespace) -> dict[str, Any]:
    """What ``add_data_options`` was given, by the names of ``DataOptions``."""
    given: dict[str, Any] = {
        name: getattr(arguments, name)
        for name in ("split_by", "test_part", "validation_part")
        if getattr(arguments, name) is not None
    }
    if arguments.clean:
        given["clean"] = True
    if arguments.keep:
        given["keep"] = tuple(arguments.keep)
    if arguments.names:
        given["names"] = tuple(arguments.names)
    if arguments.labels:
        given["labels"] = arguments.labels
    if arguments.drop:
        given["drop"] = dropped(arguments)
    return given


def dropped(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The emotions of ``--drop`` by their own names."""
    from training.data.class_names import ClassNames

    names = ClassNames.of(arguments.names)
    return tuple(dict.fromkeys(names.emotion(name) or name for name in arguments.drop))


def name_pair(text: str) -> tuple[str, str]:
    """``NAME=EMOTION`` as a pair."""
    name, equals, emotion = text.partition("=")
    if not (equals and name.strip() and emotion.strip()):
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form NAME=EMOTION")
    return name.strip(), emotion.strip()


def check_places(data: Sequence[Path], out: Path) -> None:
    """Refuse data that is not there, and a model folder inside it, before the libraries are loaded.

    Raises:
        DataError: There is no such file or folder.
        BundleError: The model would be written into the data.
    """
    for path in data:
        if not path.exists():
            raise DataError(
                f"There is no file or folder {path}; give a fer2013.csv or a folder of labelled pictures."
            )
        if out.resolve().is_relative_to(path.resolve()):
            raise BundleError(f"{out} is in {path}, which holds the faces; choose another place.")


def check_replaceable(out: Path, overwrite: bool) -> None:
    """Refuse to replace a model unasked.

    Raises:
        BundleError: There is one.
    """
    if holds_bundle(out) and not overwrite:
        raise BundleError(
            f"{out} holds a model already; choose another folder, or --overwrite to replace it."
        )


def say(line: str) -> None:
    """Print a line at once, also into a pipe."""
    print(line, flush=True)


def faces_of_model(bundle: ModelBundle, paths: Sequence[Path], arguments: argparse.Namespace) -> FaceData:
    """Faces prepared as they were for the model's training; other faces than those just as they are.

    Args:
        bundle: The model.
        paths: Files and folders.
        arguments: With ``names``, ``labels`` and ``votes``, see ``add_reading_options``.

    Raises:
        DataError: Something cannot be read or divided.
    """
    stored = DataOptions.of(bundle.config)
    options, as_given = (
        replace(one, names=(*one.names, *arguments.names), labels=arguments.labels or one.labels)
        for one in (stored, stored.for_other_data())
    )
    try:
        data = prepare(paths, options, bundle.seed, votes=arguments.votes)
        if as_given == options or data.fingerprint() == bundle.data_fingerprint:
            return data
    except DataError:
        if as_given == options:
            raise
    return prepare(paths, as_given, bundle.seed)


def say_whose(bundle: ModelBundle, data: FaceData) -> None:
    """Say on standard error which files were left out, and what figures on other faces rest on.

    Args:
        bundle: The model, from the folder that the person named.
        data: The faces that it was measured on.
    """
    for line in left_out_lines(data):
        print(line, file=sys.stderr)
    if data.fingerprint() != bundle.data_fingerprint:
        print(
            f"{data.source} is not what {bundle.folder} was made from, or had other --votes then; the "
            "figures hold if the model has learnt from none of these photographs.",
            file=sys.stderr,
        )
