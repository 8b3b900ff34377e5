"""What the program has to know of a file format that a network can be written in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from training.core.training_error import TrainingError

Faces = NDArray[np.uint8]
"""Gray values 0 to 255, (n, size, size)."""
FLOAT32_TOLERANCE: Final = 1e-4
"""Largest difference in a probability between two float32 forms; their sums differ by their order."""


class FormatError(TrainingError):
    """A network cannot be written in a format here; the message says what is missing."""


class UnknownFormatError(FormatError):
    """No such format."""

    template = "There is no format {name!r}. Use one of {known}."


class FormatLibrariesError(FormatError):
    """A format needs libraries that are not installed."""

    template = "The format {format} needs {libraries}. Install the extra fer-desktop[{extra}]."
    option_hint = "Install with: pip install 'fer-desktop[{extra}]'"


class FormatFacesError(FormatError):
    """A format needs faces to measure value ranges on."""

    template = "The format {format} needs representative faces for calibration."
    option_hint = "Name some with --data."


class FormatExtensionError(FormatError):
    """A file name that ends otherwise than those of the format."""

    template = "{path} must end with {extension} for this format."


class ConversionSpaceError(FormatError):
    """The folder for temporary files is full."""

    template = (
        "{folder} lacks space for the conversion. Free up disk space, or name another folder in the variable "
        "TMPDIR."
    )


class Network(Protocol):
    """A network read back from a file."""

    def predict(self, faces: Faces) -> NDArray[np.float32]:
        """Probabilities float32 (n, emotions) of faces."""


@dataclass(frozen=True)
class Format:
    """One line of the table.

    Whatever the format, the file takes float32 gray values 0 to 255 of shape (n, size, size, 1) and gives
    float32 softmax probabilities of shape (n, emotions).

    Attributes:
        name: As in ``--format``.
        suffix: What the file's name has after the model's.
        summary: What it is, in a few words.
        write: Writes a Keras network to a path that ends with ``extension``. The faces are for
            measuring value ranges; there are none unless ``needs_faces``.
        add_metadata: Adds entries, whose values JSON can hold, to such a file.
        load: Reads the file back, to run on that many threads.
        tolerance: Largest difference in a probability from the network; None where only the accuracy says
            whether the file is good.
        needs_faces: Whether ``write`` needs real faces.
        libraries: Modules that ``write`` and ``load`` import beyond those always installed.
        extra: The extra of this project that installs them.
    """

    name: str
    suffix: str
    summary: str
    write: Callable[[Any, Path, Faces], None]
    add_metadata: Callable[[Path, Mapping[str, Any]], None]
    load: Callable[[Path, int], Network]
    tolerance: float | None
    needs_faces: bool = False
    libraries: tuple[str, ...] = ()
    extra: str = ""

    @property
    def extension(self) -> str:
        """The end of every such file's name, with the dot."""
        return "." + self.suffix.rpartition(".")[2]

    def check_usable(self, has_faces: bool) -> None:
        """Make sure that a file can be written, before time is spent on it.

        Raises:
            FormatError: A library is not installed, or there are no faces and some are needed.
        """
        missing = [name for name in self.libraries if find_spec(name) is None]
        if missing:
            raise FormatLibrariesError(format=self.name, libraries=missing, extra=self.extra)
        if self.needs_faces and not has_faces:
            raise FormatFacesError(format=self.name)
