"""Read faces from whatever people have them in."""

from pathlib import Path

from training.data.class_names import ClassNames
from training.data.csv_reader import read_csv
from training.data.faces import DataError, FaceData, NoFacesError
from training.data.folder_reader import read_folder
from training.data.skipped import Skipped, raise_at_once
from training.data.telling import Telling, silent


def read_faces(
    path: Path | str,
    names: ClassNames | None = None,
    votes: Path | None = None,
    skipped: Skipped = raise_at_once,
    told: Telling = silent,
) -> FaceData:
    """Read a ``fer2013.csv`` in any of its header variants, or a folder of labelled pictures.

    Args:
        path: The file or folder.
        names: What the labels mean, beyond the usual names and codes.
        votes: A FER+ file, for a CSV.
        skipped: Told of each row or picture that cannot be read; as a rule it raises.
        told: Told how far it is.

    Raises:
        DataError: There is no such path, or something in it cannot be read.
    """
    path, names = Path(path), names or ClassNames()
    refused: list[str] = []

    def noting(source: Path, place: str, reason: str) -> None:
        refused.append(f"{place}: {reason}")
        skipped(source, place, reason)

    try:
        return _read(path, names, votes, noting, told)
    except NoFacesError as error:
        if not refused:
            raise
        more = f" (and {len(refused) - 1:,} more)" if len(refused) > 1 else ""
        sentence = f"{path} holds no face that can be read; {refused[0]}{more}."
        if any(not label.meaning for label in names.found):
            raise names.unknown_labels(path, sentence) from error
        raise DataError(sentence) from error


def _read(path: Path, names: ClassNames, votes: Path | None, skipped: Skipped, told: Telling) -> FaceData:
    if path.is_file():
        return read_csv(path, names, votes, skipped, told)
    if not path.is_dir():
        raise DataError(
            f"There is no file or folder {path}; give a fer2013.csv or a folder of labelled pictures."
        )
    if votes:
        raise DataError(f"{votes} cannot be used with the folder {path}; votes go with the rows of a CSV.")
    return read_folder(path, names, skipped, told)
