"""From paths to faces that a run can be trained or measured on."""

from collections.abc import Callable, Sequence
from pathlib import Path

from training.data.class_names import ClassNames
from training.data.faces import DataError, FaceData, join
from training.data.options import DataOptions
from training.data.read import read_faces
from training.data.skipped import Gathered, raise_at_once
from training.data.splits import with_splits


def prepare(
    paths: Sequence[Path],
    options: DataOptions,
    seed: int,
    *,
    votes: Path | None = None,
    report: Callable[[str], None] = lambda line: None,
) -> FaceData:
    """Read, join, clean and divide faces, always the same way for the same arguments.

    Args:
        paths: CSV files and folders; the faces of all are used together.
        options: What is done with them.
        seed: Decides how faces are divided that have no split.
        votes: A FER+ file on the one CSV among ``paths``.
        report: Takes one line about each thing that was left out.

    Raises:
        DataError: Something cannot be read or divided; with ``options.clean``, rows that cannot be read
            are left out and counted instead.
    """
    names = ClassNames.of(options.names)
    unreadable = Gathered()
    skipped = unreadable if options.clean else raise_at_once
    voted = _path_of_votes(paths, votes)
    data = join([read_faces(path, names, votes if path == voted else None, skipped) for path in paths])
    data = data.without_emotions(options.drop) if options.drop else data
    return with_splits(data, seed, options)


def _path_of_votes(paths: Sequence[Path], votes: Path | None) -> Path | None:
    if votes is None:
        return None
    files = [path for path in paths if path.is_file()]
    if len(files) != 1:
        raise DataError(f"{votes} has votes on the rows of one CSV, and {len(files)} are given; give one.")
    return files[0]
