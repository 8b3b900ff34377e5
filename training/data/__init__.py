"""Faces, their labels and their split, from the files that people have."""

from training.data.data_options import DataOptions
from training.data.faces import DataError, FaceData
from training.data.prepare import prepare, read_faces
from training.data.splits import with_splits

__all__ = ["DataError", "DataOptions", "FaceData", "prepare", "read_faces", "with_splits"]
