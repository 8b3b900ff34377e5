"""The faces on which a model is measured."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from training.bundle import ModelBundle
from training.data import DataOptions, FaceData, prepare


def faces_of_model(bundle: ModelBundle, paths: Sequence[Path]) -> FaceData:
    """Faces prepared as they were for the model's training; other faces than those just as they are.

    Where they are others, a line on standard error says what figures on them rest on.

    Raises:
        DataError: Something cannot be read or divided.
    """
    options = DataOptions.of(bundle.config)
    data = prepare(paths, options, bundle.seed)
    if data.fingerprint() == bundle.data_fingerprint:
        return data
    print(
        f"{data.source} is not what {bundle.folder} was made from; figures on it hold if the model has seen "
        "none of its test faces.",
        file=sys.stderr,
    )
    as_given = replace(options, split_by="usage", clean=False)
    return data if as_given == options else prepare(paths, as_given, bundle.seed)
