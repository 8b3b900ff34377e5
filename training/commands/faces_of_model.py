"""The faces on which a model is measured."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from training.bundle import ModelBundle
from training.data import DataError, DataOptions, FaceData, prepare
from training.data.prepare import left_out_lines


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
