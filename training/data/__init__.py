"""Faces, their labels and their split, from the files that people have."""

from pathlib import Path

from training.data.csv_reader import read_csv
from training.data.faces import DataError, FaceData
from training.data.folder_reader import read_folder
from training.data.splits import with_splits

__all__ = ["DataError", "FaceData", "read_csv", "read_faces", "read_folder", "with_splits"]


def read_faces(path: Path | str) -> FaceData:
    """Read a ``fer2013.csv`` in any of its header variants, or a folder of labelled pictures.

    Raises:
        DataError: There is no such path, or something in it cannot be read.
    """
    path = Path(path)
    if path.is_dir():
        return read_folder(path)
    if path.is_file():
        return read_csv(path)
    raise DataError(
        f"There is no file or folder {path}; give a fer2013.csv or a folder of labelled pictures."
    )
