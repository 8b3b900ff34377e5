"""``export``: write the network of a model as one file for other programs."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from training.commands.common import DATA_HELP, add_names_and_votes, make_folders, say
from training.core.bundle import ModelBundle, read_bundle
from training.core.storage.atomic import OutputFileError, check_output
from training.data.faces import PUBLIC_TEST
from training.export.formats import FORMATS, Format, FormatExtensionError, file_format

if TYPE_CHECKING:
    from training.export.export_file import Exported


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "export",
        help="export the network of a model as one file, for other programs",
        epilog="Formats: " + "; ".join(f"{form.name}: {form.summary}" for form in FORMATS) + ".",
    )
    parser.add_argument("model", type=Path, help="a model folder")
    parser.add_argument("--format", required=True, choices=[form.name for form in FORMATS])
    parser.add_argument(
        "--data", type=Path, help=f"{DATA_HELP}, to compare the export with the model on real faces"
    )
    add_names_and_votes(parser)
    parser.add_argument("--out", type=Path, metavar="FILE", help="default: the model's name, in this folder")
    parser.add_argument(
        "--license",
        default="",
        metavar="TEXT",
        help="the licence under which you pass the file on; stored in its metadata",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace --out if it exists")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    form = file_format(arguments.format)
    form.check_usable(arguments.data is not None)
    out = arguments.out or Path(arguments.model.resolve().name + form.suffix)
    _check_out(out, form, arguments)
    bundle = read_bundle(arguments.model)
    # Whatever engine the person trains with: only TensorFlow writes these formats.
    os.environ["KERAS_BACKEND"] = "tensorflow"
    from training.commands.model_faces import faces_of_model, say_whose
    from training.export.export_file import export_file, metadata_of

    data = faces_of_model(bundle, [arguments.data], arguments) if arguments.data else None
    make_folders(out)
    exported = export_file(bundle, form, out, data, metadata_of(bundle, arguments.license))
    if data is not None:
        say_whose(bundle, data)
    for line in (*_comparison(exported), *_usage(bundle)):
        say(line)


def _check_out(out: Path, form: Format, arguments: argparse.Namespace) -> None:
    if out.suffix != form.extension:
        raise FormatExtensionError(path=out, extension=form.extension)
    check_output(out, [path for path in (arguments.model, arguments.data) if path])
    if out.exists() and not arguments.overwrite:
        raise OutputFileError(
            f"{out} exists. Choose another name with --out, or replace it with --overwrite."
        )


def _comparison(exported: "Exported") -> list[str]:
    parity, measured = exported.parity, exported.accuracy is not None
    where = f"{parity.faces} faces of {PUBLIC_TEST}" if measured else f"{parity.faces} random patterns"
    lines = [
        f"Saved {exported.path}: {exported.size / 1e6:.2f} MB, {exported.milliseconds:.2f} ms per "
        "face on one thread.",
        f"Compared with the Keras model on {where}: maximum absolute difference of the probabilities "
        f"{parity.difference:.2g}, same prediction {parity.same_label:.2%}.",
    ]
    if exported.accuracy is None or exported.accuracy_before is None:
        return [*lines, "Random patterns are not faces; --data compares on real faces."]
    lines.append(f"Accuracy {exported.accuracy:.2%}, Keras model {exported.accuracy_before:.2%}.")
    if exported.loses_much:
        lines.append("Warning: accuracy drops by more than one percentage point. Choose another format.")
    return lines


def _usage(bundle: ModelBundle) -> list[str]:
    size = bundle.input_size
    return [
        f"Input: float32, gray 0 to 255, shape (n, {size}, {size}, 1); faces cropped with the margin "
        f"{bundle.margin:g}.",
        f"Output: float32 probabilities, shape (n, {len(bundle.labels)}): {', '.join(bundle.labels)}; not "
        f"scaled by the temperature {bundle.temperature:.4g}.",
    ]
