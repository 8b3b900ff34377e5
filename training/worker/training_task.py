"""What every command of the training worker works with: the task, and the faces that were read last."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from training.core.bundle_run import end_of
from training.core.training_error import TrainingError, complaint
from training.core.worker_loop import WorkerTask, internal_error, lower_priority
from training.core.worker_protocol import EventWriter, WorkerError
from training.data.cleaning_rules import Grouped
from training.data.faces import FaceData
from training.data.label_maps import FoundLabel
from training.data.skipped import Unreadable
from training.worker.plain_words import in_plain_words
from training.worker.request import RequestError, Source

LOADING: Final = "Starting TensorFlow"


@dataclass(frozen=True, eq=False)
class ReadFaces:
    """Faces as they stand in the files.

    Attributes:
        source: Where they came from.
        stamp: What the files looked like when they were read, see ``Source.stamp``.
        data: The faces.
        unreadable: Rows and pictures that could not be read.
        labels: The labels in the files, and what each was taken for.
        copies: Which are copies of one another, once that is known.
    """

    source: Source
    stamp: object
    data: FaceData
    unreadable: Sequence[Unreadable]
    labels: Sequence[FoundLabel]
    copies: Grouped | None = None


class TrainingTask(WorkerTask):
    """A task of the training worker.

    Attributes:
        faces: What was read last, if anything.
        epochs_kept: Epochs of this command's training that are kept and can be resumed.
    """

    def __init__(self, writer: EventWriter) -> None:
        super().__init__(writer)
        self.faces: ReadFaces | None = None
        self.epochs_kept = 0

    def begin(self, command: Any) -> None:
        """Turn to another command."""
        super().begin(command)
        self.epochs_kept = 0
        self.kept = lambda: {"done": self.epochs_kept}

    def message(self, text: str) -> None:
        """Report something that happened, without what only the command line can do about it."""
        super().message(in_plain_words(text))

    def load_keras(self) -> None:
        """Import what takes ten seconds, and say so; what is computed from here on gives way to others."""
        if "keras" not in sys.modules:
            self.progress(LOADING)
            lower_priority()
        import keras  # noqa: F401

        self.check()

    def read_faces(self) -> ReadFaces:
        """The faces that were read last.

        Raises:
            RequestError: There are none.
        """
        if self.faces is None:
            raise RequestError("No faces have been read yet; choose a file or folder of faces first.")
        return self.faces


def describe(error: Exception) -> WorkerError:
    """What a command failed with."""
    sentence = complaint(error)
    if sentence is None:
        return internal_error(error)
    text = in_plain_words(" ".join(sentence.split()))
    if isinstance(error, TrainingError) and error.kind:
        return WorkerError(error.kind, error.details(), text)
    return WorkerError(end_of(error).kind, text=text)
