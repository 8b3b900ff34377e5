"""What several commands share."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.commands.split_options import add_split_options
from training.core.bundle import BundleError, holds_bundle
from training.core.command_line import note_renamed
from training.core.emotions import label_names
from training.core.storage.permissions import make_folder
from training.core.untrusted.printable_text import print_text
from training.data.cleaning_rules import RENAMED
from training.data.data_errors import MissingSourceError


class ModelInDataError(BundleError):
    """The model would be written into the data."""

    template = "{folder} is inside {path}, which contains the faces. Choose another location."


class ModelExistsError(BundleError):
    """The output folder contains a model."""

    template = "{folder} already contains a model. Choose another folder."
    option_hint = "--overwrite replaces it."


STANDARD_OUTPUT = Path("-")
DATA_HELP = "a CSV file such as fer2013.csv, or a folder of labelled pictures"


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
    data = parser.add_argument_group("data")
    add_reading_options(data)
    data.add_argument("--clean", action="store_true", help="exclude what python -m training clean finds")
    add_keep(data, "with --clean, exclude nothing by these rules")
    add_split_options(data)


def add_keep(parser: "argparse._ActionsContainer", description: str) -> None:
    """Add the rules of the cleaning that exclude nothing."""
    parser.add_argument(
        "--keep", nargs="+", action="extend", type=_rule, default=[], metavar="RULE", help=description
    )


def _rule(text: str) -> str:
    if text in RENAMED:
        note_renamed(f"The rule {text}", RENAMED[text])
    return RENAMED.get(text, text)


def add_reading_options(parser: "argparse._ActionsContainer") -> None:
    """Add what must be known to read the faces, and what is excluded."""
    add_names_and_votes(parser)
    add_classes(parser)
    parser.add_argument(
        "--drop",
        nargs="+",
        action="extend",
        default=[],
        metavar="EMOTION",
        help="exclude emotions from the data and the model",
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
        help="map a label of the data, a name or a code, to an emotion; EMOTION none excludes it",
    )
    parser.add_argument(
        "--labels",
        default="",
        metavar="MAP",
        help=f"label map for numeric labels: {', '.join(label_names())}",
    )
    parser.add_argument("--votes", type=Path, metavar="FILE", help="FER+ votes on the rows of the CSV file")
    parser.add_argument(
        "--find-faces",
        action="store_true",
        help="pictures are whole photographs: detect the faces, and use the largest one of each",
    )
    parser.add_argument(
        "--no-cache",
        dest="cache",
        action="store_false",
        help="do not keep the decoded faces of large datasets in the cache",
    )


def add_classes(parser: "argparse._ActionsContainer") -> None:
    """Add the classes that take the place of the emotions."""
    parser.add_argument(
        "--classes",
        nargs="+",
        default=[],
        metavar="CLASS",
        help="own classes instead of the emotions, in their order, such as Bored,Tired,Awake",
    )


def classes_of(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The names of ``--classes``, which have commas or spaces between them."""
    return tuple(name.strip() for text in arguments.classes for name in text.split(",") if name.strip())


def data_overrides(arguments: argparse.Namespace) -> dict[str, Any]:
    """What ``add_data_options`` was given, by the names of ``DataOptions``."""
    given: dict[str, Any] = {
        name: getattr(arguments, name)
        for name in ("split_by", "test_part", "validation_part")
        if getattr(arguments, name) is not None
    }
    if arguments.fold:
        given["fold"], given["folds"] = arguments.fold
    if arguments.clean:
        given["clean"] = True
    if arguments.keep:
        given["keep"] = tuple(arguments.keep)
    if arguments.names:
        given["names"] = tuple(arguments.names)
    if arguments.labels:
        given["labels"] = arguments.labels
    if arguments.classes:
        given["classes"] = classes_of(arguments)
    if arguments.drop:
        given["drop"] = dropped(arguments)
    if arguments.find_faces:
        given["find_faces"] = True
    return given


def dropped(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The emotions of ``--drop`` by their own names."""
    from training.data.class_names import ClassNames

    names = ClassNames.of(arguments.names, classes=classes_of(arguments))
    return tuple(dict.fromkeys(names.emotion(name) or name for name in arguments.drop))


def name_pair(text: str) -> tuple[str, str]:
    """``NAME=EMOTION`` as a pair."""
    name, equals, emotion = text.partition("=")
    if not (equals and name.strip() and emotion.strip()):
        raise argparse.ArgumentTypeError(f"{text!r} does not have the form LABEL=EMOTION")
    return name.strip(), emotion.strip()


def check_paths(data: Sequence[Path], out: Path) -> None:
    """Refuse data that is not there, and a model folder inside it, before the libraries are loaded.

    Raises:
        DataError: There is no such file or folder.
        BundleError: The model would be written into the data.
    """
    for path in data:
        if not path.exists():
            raise MissingSourceError(path=path)
        if out.resolve().is_relative_to(path.resolve()):
            raise ModelInDataError(folder=out, path=path)


def check_replaceable(out: Path, overwrite: bool) -> None:
    """Refuse to replace a model unasked.

    Raises:
        BundleError: There is one.
    """
    if holds_bundle(out) and not overwrite:
        raise ModelExistsError(folder=out)


def make_folders(*files: Path | None) -> None:
    """Make the missing folders of files that are about to be written; None and ``-`` need none.

    Raises:
        OSError: One cannot be made.
    """
    for file in files:
        if file not in (None, STANDARD_OUTPUT):
            make_folder(file.resolve().parent)


def say(line: str) -> None:
    """Print a line at once, also into a pipe."""
    print_text(line, flush=True)
