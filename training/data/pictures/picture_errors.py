"""What can be wrong with pictures that are listed, or in which faces are looked for."""

from training.data.data_errors import RowError
from training.data.faces import DataError, NoFacesError


class MissingPictureError(RowError):
    """A picture that a list names is not there."""

    template = "there is no such picture (missing: {count:,} of {total:,})"


class FaceBoxError(RowError):
    """A list gives a face box outside of the picture."""

    template = "the face box {box} is outside of the picture of {width} × {height} pixels"


class ExpressionFileError(RowError):
    """The annotation of a picture cannot be read."""

    template = "its annotation {name} is missing or unreadable"


class NoFaceFoundError(NoFacesError):
    """Photographs without a face that the finder sees."""

    template = "No face was found in any of the {count:,} pictures of {source}. Use photographs of faces."


class ListRowError(DataError):
    """A line of a list is not as in its dataset."""

    template = "{path}, {place}: the line is not as in the list of {dataset}. Correct or remove it."


class MissingPicturesError(DataError):
    """A list without its pictures."""

    template = (
        "{path} lists {count:,} pictures, but {first} is not in {folder} or a folder beside it. Put the list "
        "where the dataset has it."
    )
