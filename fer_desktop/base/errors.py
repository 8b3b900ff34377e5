"""Errors in the words of the person at the screen: what happened, to which file, what to do.

One class a cause. The text of each is one full sentence and is shown as it stands, in the window and on the
command line; it never needs a traceback beside it.
"""

import errno
from pathlib import Path

from fer_desktop.base.i18n import translate
from training.core.media import SpecialFileError


class FerError(Exception):
    """Base of every error whose text may be shown to a person."""


class SettingsError(FerError):
    """A setting has an unknown name or a value outside its range."""


class SourceError(FerError):
    """The whole source cannot be read (any further)."""


class MissingPathError(SourceError):
    """A file or folder that was asked for does not exist."""


class UnsupportedFileError(SourceError):
    """A file is neither a picture nor a video by its name."""


class NoPicturesError(SourceError):
    """A folder, or a choice of files, holds nothing that can be shown."""


class VideoError(SourceError):
    """A video file does not open, or holds no frame."""


class CameraError(SourceError):
    """A camera does not open, gives no frames, or was lost."""


class StreamError(SourceError):
    """An address cannot be opened, or gives no frames."""


class PictureError(FerError):
    """One picture, or one part of a source, cannot be read; the rest of the source goes on."""


class ListingError(PictureError):
    """One of several files or folders that were asked for cannot be opened; the others can."""


class DamagedVideoError(PictureError):
    """A part of a video cannot be read; the rest was.

    Attributes:
        frames: How many frames could not be decoded; 0 where the file's end is missing.
    """

    def __init__(self, message: str, frames: int = 0) -> None:
        """Take the sentence, and the number of frames."""
        super().__init__(message)
        self.frames = frames


class DetectorError(FerError):
    """The face detector cannot be made or cannot read what it was given."""


class ClassifierError(FerError):
    """The model's file does not load, or does not keep the contract of a bundle."""


class BaselineError(FerError):
    """Readings cannot be corrected by a face's neutral pose."""


class OutputError(FerError):
    """A result cannot be written where it was asked for."""


class ClusterError(FerError):
    """A run on many machines cannot begin, or cannot go on."""


class RecordingError(FerError):
    """A recording cannot be begun, or cannot go on."""


class SendingError(FerError):
    """Predictions cannot be sent to other programs."""


class StoredFaceError(FerError):
    """A face that the person keeps, corrected or collected, cannot be stored, read or deleted."""


class CollectionError(FerError):
    """A collection of faces, or one of its classes, cannot be called so, or made."""


class ModelNameError(FerError):
    """A name cannot be given to a model."""


class LibraryError(FerError):
    """Something cannot be done with a model of the list."""


class ModelFileError(FerError):
    """A file or folder is no model that can be taken in, or a model cannot be written into a file."""


class ComparisonError(FerError):
    """Two models cannot be held against each other."""


def reason_of(error: Exception) -> str:
    """Why something failed, in the few words that the system has for it."""
    if isinstance(error, SpecialFileError):
        return translate("errors", "a {kind}, not a regular file").format(kind=shown_kind(error.kind))
    said = error.strerror if isinstance(error, OSError) else str(error)
    return said or translate("errors", "unknown reason")


def shown_kind(kind: str) -> str:
    """What a file is called that is neither regular nor a folder, as ``SpecialFileError`` has it."""
    names = {
        "FIFO": translate("errors", "FIFO"),
        "socket": translate("errors", "socket"),
        "device": translate("errors", "device"),
    }
    return names.get(kind, kind)


def unreadable(path: Path | str, error: OSError) -> str:
    """What to say of a file or folder that cannot be read."""
    texts = {
        errno.ENAMETOOLONG: translate(
            "errors", "The path {path} is too long. Shorten the name of the file or of its folders."
        ),
        errno.EACCES: translate("errors", "No permission to read {path}. Change its permissions."),
        errno.EISDIR: translate("errors", "{path} is a folder. Choose a file."),
    }
    other = translate("sources", "Cannot read {path} ({reason}). Check the file and its permissions.")
    return texts.get(error.errno or 0, other).format(path=path, reason=reason_of(error))
