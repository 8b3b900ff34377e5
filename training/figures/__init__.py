"""Still pictures of a model's figures, for a bundle and for pages; ``PICTURES`` is the whole table."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import matplotlib as mpl
from matplotlib.figure import Figure

from training.figures.curves import training_curves
from training.figures.face_grids import confident_mistakes, sample_predictions
from training.figures.matrices import confusion_counts, confusion_shares
from training.figures.reliability import reliability_diagram
from training.figures.scores import scores_by_emotion
from training.measurement import Measurement


@dataclass(frozen=True)
class Picture:
    """One kind of picture.

    Attributes:
        name: Its file's name without split and ending.
        title: Names it on a page.
        caption: Says on a page how to read it.
        draw: Makes it.
        shows_faces: Whether faces of the data set can be seen on it, which not everybody may pass on.
        of_split: Whether there is one for each split, or one for the model.
    """

    name: str
    title: str
    caption: str
    draw: Callable[[Measurement], Figure]
    shows_faces: bool = False
    of_split: bool = True

    def file_name(self, split: str) -> str:
        """Its file in a bundle; ``split`` is a measurement's key, see ``stored_figures.figures_key``."""
        return f"{self.name}_{split.replace(' ', '_')}.png" if self.of_split else f"{self.name}.png"


PICTURES: Final = (
    Picture(
        "scores",
        "Precision, recall and F1 of each emotion",
        "Precision: of the faces read as this emotion, the part that was labelled so. Recall: of the faces "
        "labelled so, the part that was found. F1: their harmonic mean. Longer bars are better.",
        scores_by_emotion,
    ),
    Picture(
        "confusion_share",
        "Which emotions are taken for which, in per cent",
        "Each row is one true emotion and adds up to 100. A perfect model has 100 all along the diagonal; "
        "every other dark field is a pair that the model mixes up.",
        confusion_shares,
    ),
    Picture(
        "confusion",
        "The same as numbers of faces",
        "Rows are the true emotion, columns what the model read; the shade is the share of the row.",
        confusion_counts,
    ),
    Picture(
        "reliability",
        "Can its probabilities be trusted?",
        "Faces are grouped by how sure the model was. Where a point lies on the diagonal, the model is right "
        "as often as it says; below it, the model is too sure; above it, not sure enough. Points of "
        "few faces (below) say little.",
        reliability_diagram,
    ),
    Picture(
        "samples",
        "What it read, on faces drawn at random",
        "Nobody picked these faces: about as many are wrong as in the whole split. Above each face stands "
        "what the model read, with its probability, below it the label that a person gave.",
        sample_predictions,
        shows_faces=True,
    ),
    Picture(
        "mistakes",
        "The mistakes it was surest of",
        "Above each face stands what the model read, with its probability, below it the label that a person "
        "gave. Some of these show what the model has not learnt; on others the label itself can be doubted.",
        confident_mistakes,
        shows_faces=True,
    ),
    Picture(
        "training_curves",
        "How the training went",
        "Training faces are changed at random while the model learns, validation faces are not, so the "
        "validation curve may lie above. Where it turns for the worse, the model learns by heart. The "
        "finished model can differ a little from its last epoch.",
        training_curves,
        of_split=False,
    ),
)


def save_pictures(measurement: Measurement, folder: Path, *, faces: bool) -> None:
    """Write all pictures of a measurement as PNG, those that show faces only with ``faces``."""
    for picture in PICTURES:
        if faces or not picture.shows_faces:
            # A name with two dollar signs is a name, no formula.
            with mpl.rc_context({"text.parse_math": False}):
                figure = picture.draw(measurement)
                path = folder / picture.file_name(measurement.split)
                figure.savefig(path, dpi=110, bbox_inches="tight", pad_inches=0.12)
