"""Why a model folder cannot be read or written: one class for each cause."""

from training.core.training_error import TrainingError


class BundleError(TrainingError):
    """A bundle cannot be read or written; the message says which file and what to do."""


class NotAModelFolderError(BundleError):
    """The output folder exists and contains something else."""

    template = "{folder} exists and is not a model folder. Choose another name, or move it away."


class InsideModelError(BundleError):
    """The output folder is inside a model folder."""

    template = "{folder} is inside the model folder {model}. Choose another location."


class ParentIsFileError(BundleError):
    """The folder of the output folder is a file."""

    template = "{path} is a file, not a folder. Choose another location."


class UnwritableFolderError(BundleError):
    """The system refuses to write into a folder."""

    template = "Cannot write to {folder} ({reason}). Choose another location."


class NoModelFolderError(BundleError):
    """There is no such folder."""

    template = "There is no model folder {folder}. Choose a folder that contains a {manifest}."


class FormatVersionError(BundleError):
    """The bundle was written by another version of the program."""

    template = (
        "{path} has format version {version}, this program reads {known}. Retrain the model, or use the "
        "version of the program that wrote it."
    )


class MissingModelFileError(BundleError):
    """A file of the bundle is not there."""

    template = "The model's file {path} is missing. Copy the model again, or choose another."


class SpecialModelFileError(BundleError):
    """A file of the bundle is a FIFO, a socket or a device."""

    template = (
        "The model's file {path} is a {kind}, not a regular file. Copy the model again, or choose another."
    )


class ChangedModelFileError(BundleError):
    """A file of the bundle has another hash than the manifest says."""

    template = "The model's file {path} is truncated or was changed. Copy the model again."


class UnreadableModelFileError(BundleError):
    """A file of the bundle cannot be read, or is no JSON object."""

    template = "The model's file {path} is unreadable ({reason}). Copy the model again."


class LargeModelFileError(BundleError):
    """A file of the bundle is larger than such a file can be."""

    template = "The model's file {path} is too large ({megabytes:,.0f} MB). Do not use this model."


class NoFileListError(BundleError):
    """The manifest does not say which files belong to the bundle."""

    template = "{path} lists no files. Copy the model again."


class ModelFileNameError(BundleError):
    """The manifest names a file outside of the folder."""

    template = "{path} names {name}, which is not a plain file name. Do not use this model."


class InvalidDescriptionError(BundleError):
    """A field of the manifest is missing, or its value is none that it can have."""

    template = "{path} is not a valid description of a model ({reason}). Copy the model again."


class InvalidMetricsError(BundleError):
    """A field of the metrics is missing, or its value is none that it can have."""

    template = "The metrics in {path} are invalid ({reason}). Copy the model again, or delete its metrics."


class OtherEmotionsError(BundleError):
    """The metrics were taken with other emotions."""

    template = "The metrics in {path} belong to other emotions. Evaluate the model again."


class InvalidDetailsError(BundleError):
    """What is to be written cannot be read again."""

    template = "{folder} would not be a valid model: {reason}."
