"""What a training gives: a model folder, its history, and its figures on a split."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from training.api.evaluate_model import Evaluation, evaluated
from training.core.bundle import ModelBundle
from training.core.history import EpochRow, best_epoch
from training.core.training_error import Note
from training.data.faces import FaceData
from training.fitting.config import TrainConfig

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class History:
    """The figures of each epoch.

    Attributes:
        rows: One an epoch, see ``training.core.history.EpochRow``: ``epoch`` from 1, ``loss``, ``accuracy``,
            ``val_loss``, ``val_accuracy``, ``recall_CLASS`` and others.
    """

    rows: Sequence[EpochRow]

    @property
    def best_epoch(self) -> int:
        """The first epoch with the highest validation accuracy; 0 without validation faces."""
        return best_epoch(list(self.rows)) if all("val_accuracy" in row for row in self.rows) else 0

    def to_frame(self) -> "pd.DataFrame":
        """A table with one row an epoch, by its number."""
        import pandas as pd

        return pd.DataFrame(list(self.rows)).set_index("epoch")


@dataclass
class TrainingResult:
    """A trained model.

    Attributes:
        bundle: The model folder; with the figures of the splits that were evaluated.
        history: The figures of each epoch.
        data: The faces as they were used: cleaned and divided.
        config: The run.
        notes: What was left out, and what happened on the way.
    """

    bundle: ModelBundle
    history: History
    data: FaceData
    config: TrainConfig
    notes: tuple[Note | str, ...] = ()

    def evaluate(self, split: str = "PublicTest", *, faces_in_pictures: bool = True) -> Evaluation:
        """Measure the model on a split of its own data, and store the figures in its folder.

        Args:
            split: ``PublicTest`` (validation) or ``PrivateTest`` (test, to be opened once, at the end).
            faces_in_pictures: Whether charts that show faces are stored in the folder, too.

        Raises:
            DataError: There is no such split.
            BundleError: The model folder was changed or removed.
        """
        evaluation = evaluated(self.bundle.folder, self.data, split, faces_in_pictures=faces_in_pictures)
        self.bundle = evaluation.bundle
        return evaluation
