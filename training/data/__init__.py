"""Faces, their labels and their split, from the files that people have."""

from training.data.faces import DataError, FaceData
from training.data.options import DataOptions
from training.data.prepare import prepare
from training.data.read import read_faces
from training.data.splits import with_splits

__all__ = ["DataError", "DataOptions", "FaceData", "prepare", "read_faces", "with_splits"]
