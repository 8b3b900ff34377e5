"""What every command of the training worker works with: the task, and the faces that were read last."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.core.process.worker_loop import WorkerTask, internal_error, lower_priority
from training.core.process.worker_protocol import MESSAGE, EventWriter, WorkerError
from training.core.stages import ProgressStage
from training.core.training_error import Note, known_error
from training.data.cleaning_rules import Grouped
from training.data.faces import FaceData
from training.data.label_maps import FoundLabel
from training.data.skipped import Unreadable
from training.worker.request import NothingReadError, Source

if TYPE_CHECKING:
    from training.evaluation.explanation import Explainer


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
        corrected: The faces with the decisions of a list applied, once that was asked for.
    """

    source: Source
    stamp: object
    data: FaceData
    unreadable: Sequence[Unreadable]
    labels: Sequence[FoundLabel]
    copies: Grouped | None = None
    corrected: "CorrectedFaces | None" = None


@dataclass(frozen=True, eq=False)
class CorrectedFaces:
    """Faces that were read, with the decisions of a list applied.

    Attributes:
        path: The list.
        stamp: Its decisions.
        data: The faces.
        copies: Which are copies of one another, once that is known.
    """

    path: Path
    stamp: object
    data: FaceData
    copies: Grouped | None = None


class TrainingTask(WorkerTask):
    """A task of the training worker.

    Attributes:
        faces: What was read last, if anything.
        epochs_kept: Epochs of this command's training that are kept and can be resumed.
        explainer: What explained a face last, and which network, temperature and emotions it has.
    """

    def __init__(self, writer: EventWriter) -> None:
        super().__init__(writer)
        self.faces: ReadFaces | None = None
        self.epochs_kept = 0
        self.explainer: tuple[object, Explainer] | None = None

    def begin(self, command: Any) -> None:
        """Turn to another command."""
        super().begin(command)
        self.epochs_kept = 0
        self.kept = lambda: {"done": self.epochs_kept}

    def message(self, text: Note | str) -> None:
        """Report something that happened; a place to be paused or stopped."""
        if isinstance(text, Note):
            self.check()
            self.emit(MESSAGE, **text.as_json())
        else:
            super().message(text)

    def load_keras(self) -> None:
        """Import what takes ten seconds, and say so; what is computed from here on gives way to others."""
        if "keras" not in sys.modules:
            self.progress(ProgressStage.LOADING_LIBRARIES)
            lower_priority()
        import keras  # noqa: F401

        self.check()

    def read_faces(self) -> ReadFaces:
        """The faces that were read last.

        Raises:
            RequestError: There are none.
        """
        if self.faces is None:
            raise NothingReadError
        return self.faces


def describe(error: Exception) -> WorkerError:
    """What a command failed with."""
    known = known_error(error)
    return internal_error(error) if known is None else WorkerError(**known.as_json())
