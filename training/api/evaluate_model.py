"""Measure a model on faces."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from training.api.labelled_faces import Faces, FacesLike, as_faces, with_options
from training.core.bundle import ModelBundle, read_bundle
from training.core.calibration import FloatArray
from training.core.metrics import report_text
from training.data.data_options import DataOptions
from training.data.faces import DataError, FaceData
from training.data.prepare import arrange

if TYPE_CHECKING:
    import pandas as pd

    from training.evaluation.measurement import Measurement


@dataclass(frozen=True, eq=False)
class Evaluation:
    """A model's readings of one split.

    Attributes:
        bundle: The model folder, with the new figures.
        split: The split.
        classes: Names in the order of the network's outputs.
        places: str (n,), where in the data each face stands.
        labels: int64 (n,), indexes of the true classes.
        probabilities: float32 (n, classes), with the model's temperature.
        figures: All figures, as ``training.core.metrics.evaluation_metrics`` gives them.
    """

    bundle: ModelBundle
    split: str
    classes: tuple[str, ...]
    places: NDArray[np.str_]
    labels: NDArray[np.int64]
    probabilities: FloatArray
    figures: dict[str, Any]

    @property
    def predicted(self) -> NDArray[np.int64]:
        """(n,), indexes of the classes with the highest probability."""
        return np.asarray(self.probabilities.argmax(axis=1), np.int64)

    @property
    def accuracy(self) -> float:
        """Part of the faces that are read as labelled, 0 to 1."""
        return float(self.figures["accuracy"])

    @property
    def confusion(self) -> NDArray[np.int64]:
        """int64 (classes, classes): faces by true class (rows) and predicted class (columns)."""
        return np.array(self.figures["confusion"], np.int64)

    @property
    def report(self) -> str:
        """Precision, recall, F1 and support of each class, as scikit-learn's report has them."""
        return report_text(self.figures)

    def to_frame(self) -> "pd.DataFrame":
        """One row a face: ``place``, ``label``, ``prediction``, and the probability of each class."""
        import pandas as pd

        names = np.array(self.classes)
        table = {"place": self.places, "label": names[self.labels], "prediction": names[self.predicted]}
        return pd.DataFrame(table | dict(zip(self.classes, self.probabilities.T, strict=True)))


def evaluate(
    model: ModelBundle | Path | str,
    faces: FacesLike,
    split: str = "PublicTest",
    *,
    faces_in_pictures: bool = True,
) -> Evaluation:
    """Measure a model on a split, and store the figures in its folder, as the command ``evaluate`` does.

    Args:
        model: A model folder.
        faces: The data of its training, or other faces, which are used as they are.
        split: ``Training``, ``PublicTest`` (validation) or ``PrivateTest`` (test).
        faces_in_pictures: Whether charts that show faces are stored in the folder, too.

    Raises:
        BundleError: The model cannot be read or written.
        DataError: The split is empty, or the model was trained on its faces.
    """
    bundle = model if isinstance(model, ModelBundle) else read_bundle(Path(model))
    stored = DataOptions.of_model(bundle)
    given = as_faces(faces, bundle.input_size, bundle.margin, stored)
    return evaluated(
        bundle.folder, _arranged(given, bundle, stored), split, faces_in_pictures=faces_in_pictures
    )


def _arranged(faces: Faces, bundle: ModelBundle, stored: DataOptions) -> FaceData:
    """The faces as they were for the training if they are its faces; else as they are."""
    data = faces.data.sized(bundle.input_size)
    try:
        own = arrange(data, with_options(faces, stored), bundle.seed)
        if own.fingerprint() == bundle.data_fingerprint:
            return own
    except DataError:
        pass  # other faces need not fit the options of the training
    return arrange(data, stored.for_other_data(), bundle.seed)


def evaluated(folder: Path, data: FaceData, split: str, *, faces_in_pictures: bool = True) -> Evaluation:
    """Measure the model in a folder on a split of prepared faces, and store the figures."""
    from training.evaluation.evaluate import evaluate as measure

    measured: list[Measurement] = []
    bundle = measure(folder, data, split, faces_in_pictures=faces_in_pictures, on_measured=measured.append)
    measurement = measured[0]
    return Evaluation(
        bundle=bundle,
        split=split,
        classes=measurement.emotions,
        places=measurement.places,
        labels=measurement.labels,
        probabilities=measurement.probabilities,
        figures=measurement.figures,
    )
