"""The faces that a command measures a model on."""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from training.core.bundle import ModelBundle
from training.core.untrusted.printable_text import print_text
from training.data import DataError, DataOptions, FaceData, prepare
from training.data.prepare import left_out_notes, scaled_notes


def faces_of_model(
    bundle: ModelBundle,
    paths: Sequence[Path],
    arguments: argparse.Namespace,
    correct: Callable[[FaceData], FaceData] | None = None,
) -> FaceData:
    """Faces prepared as they were for the model's training; other faces than those just as they are.

    Args:
        bundle: The model.
        paths: Files and folders.
        arguments: With ``names``, ``labels`` and ``votes``, see ``add_reading_options``.
        correct: Applied to the faces as they were read, as by ``prepare``.

    Raises:
        DataError: Something cannot be read or divided.
    """
    correct = correct or (lambda data: data)
    stored = DataOptions.of_model(bundle)
    options, as_given = (
        replace(one, names=(*one.names, *arguments.names), labels=arguments.labels or one.labels)
        for one in (stored, stored.for_other_data())
    )
    try:
        data = prepare(
            paths, options, bundle.seed, votes=arguments.votes, size=bundle.input_size, correct=correct
        )
        if as_given == options or data.fingerprint() == bundle.data_fingerprint:
            return data
    except DataError:
        if as_given == options:
            raise
    return prepare(paths, as_given, bundle.seed, size=bundle.input_size, correct=correct)


def say_whose(bundle: ModelBundle, data: FaceData) -> None:
    """Say on standard error which files were left out, and what figures on other faces rest on.

    Args:
        bundle: The model, from the folder that the person named.
        data: The faces that it was measured on.
    """
    for note in (*left_out_notes(data), *scaled_notes(data)):
        print_text(note, file=sys.stderr)
    if data.fingerprint() != bundle.data_fingerprint:
        print_text(
            f"{data.source} is not the data of {bundle.folder}, or was used with other --votes; the metrics "
            "are valid if none of these photographs was used for training.",
            file=sys.stderr,
        )
