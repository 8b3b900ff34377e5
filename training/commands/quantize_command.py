"""``quantize``: quantize the network of a model."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from training.commands.common import add_data, add_names_and_votes, check_paths, check_replaceable, say
from training.core.bundle import BundleError, check_target, read_bundle
from training.core.command_line import note_renamed
from training.export.formats import FORMATS, file_format

SMALLER_FORMATS = tuple(form.name for form in FORMATS if form.name.startswith("tflite-"))


class OwnFolderError(BundleError):
    """The copy would replace the model that it is made from."""

    template = "{folder} is the model itself, which would be lost. Choose another folder for the copy."


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    description = "write a copy of a model with a quantized network, unless accuracy drops"
    _add_arguments(commands.add_parser("quantize", help=description), _run)
    _add_arguments(commands.add_parser("shrink", description=description), _run_by_old_name)


def _add_arguments(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], None]) -> None:
    parser.add_argument("model", type=Path, help="a model folder")
    add_data(parser, several=True)
    add_names_and_votes(parser)
    parser.add_argument("--format", choices=SMALLER_FORMATS, default="tflite-float16")
    parser.add_argument("--out", type=Path, required=True, help="output folder of the model")
    parser.add_argument("--overwrite", action="store_true", help="replace the model in --out")
    parser.set_defaults(run=run)


def _run_by_old_name(arguments: argparse.Namespace) -> None:
    note_renamed("The command shrink", "quantize")
    _run(arguments)


def _run(arguments: argparse.Namespace) -> None:
    check_paths(arguments.data, arguments.out)
    if arguments.out.resolve() == arguments.model.resolve():
        raise OwnFolderError(folder=arguments.out)
    check_replaceable(arguments.out, arguments.overwrite)
    bundle = read_bundle(arguments.model)
    check_target(arguments.out)
    # Whatever engine the person trains with: only TensorFlow writes these formats.
    os.environ["KERAS_BACKEND"] = "tensorflow"
    from training.commands.model_faces import faces_of_model
    from training.export.quantize import quantize

    data = faces_of_model(bundle, arguments.data, arguments)
    quantized = quantize(bundle, file_format(arguments.format), data, arguments.out)
    exported = quantized.exported
    say(
        f"Saved {quantized.bundle.folder}: network of {exported.size / 1e6:.2f} MB, "
        f"{exported.milliseconds:.2f} ms per face on one thread, accuracy "
        f"{exported.accuracy:.2%} (before {exported.accuracy_before:.2%}), temperature "
        f"{quantized.bundle.temperature:.2f}."
    )
    data_named = " ".join(map(str, arguments.data))
    say(f"Now evaluate it: python -m training evaluate {arguments.out} {data_named}")
