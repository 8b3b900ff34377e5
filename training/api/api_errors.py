"""What can be wrong with the arguments of the library."""

from training.data.faces import DataError
from training.fitting.config import ConfigError


class FaceArrayError(DataError):
    """Faces that are no gray pictures."""

    template = (
        "The faces have shape {shape} and type {dtype}. Use gray values from 0 to 255 of type uint8, in an "
        "array of shape (n, height, width)."
    )


class LabelArrayError(DataError):
    """Labels that do not fit the faces or the classes."""

    template = "The labels cannot be used: {reason}."


class SplitArrayError(DataError):
    """Splits that do not fit the faces, or that nobody knows."""

    template = "The splits cannot be used: {reason}."


class FrameColumnsError(DataError):
    """A data frame without the columns of labelled faces."""

    template = (
        "The data frame has the columns {columns}. It needs emotion (or label), pixels or path, and, if "
        "there is a split, Usage."
    )


class FacesTypeError(DataError):
    """Something else than faces."""

    template = "{given} cannot be used as faces. Use a path, a pandas data frame, or training.Faces."


class ModelArgumentError(ConfigError):
    """An own network beside another one."""

    template = "The argument model has no effect together with {other}. Leave one of the two out."


class LargeModelError(ConfigError):
    """An own network whose description is too long for a model folder."""

    template = (
        "The description of {name} has {letters:,} letters; a model folder takes {most:,}. Use fewer layers."
    )


class AugmentationShapeError(ConfigError):
    """An own augmentation that gives other arrays."""

    template = (
        "The augmentation {name} turns faces of shape {shape} into {given}. Return faces of the same shape."
    )
