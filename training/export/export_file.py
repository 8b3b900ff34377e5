"""Write the network of a bundle in a form for other programs, and compare it with the original."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.bundle import ModelBundle
from training.core.calibration import FloatArray
from training.core.storage.atomic import replacing
from training.data.faces import PUBLIC_TEST, TRAINING, FaceData
from training.evaluation.measurement import check_size, check_unseen, labels_of
from training.export.formats import Faces, Format
from training.export.parity import Parity, check, compare, made_up_faces, milliseconds_per_face
from training.networks.master_network import load_master

CALIBRATION_FACES: Final = 50
"""Training faces of each emotion on which value ranges are measured; three times as many gain nothing."""
MADE_UP: Final = 256
BATCH: Final = 64
THREADS: Final = 2
MUCH: Final = 0.01
"""A loss of accuracy that is worth a warning: one face in a hundred."""


@dataclass(frozen=True)
class Exported:
    """A file that was written, and how it compares.

    Attributes:
        path: The file.
        size: Its bytes.
        parity: Its readings beside those of the bundle's ``.keras``.
        milliseconds: Median time for one face, on one thread.
        probabilities: What it read, (faces, emotions): of PublicTest if data was given.
        accuracy: Part of PublicTest's faces that it reads right, 0 to 1; None if no data was given.
        accuracy_before: The same of the bundle's ``.keras``.
    """

    path: Path
    size: int
    parity: Parity
    milliseconds: float
    probabilities: FloatArray = field(repr=False, compare=False)
    accuracy: float | None
    accuracy_before: float | None

    @property
    def loses_much(self) -> bool:
        """Whether the accuracy falls by more than a point."""
        if self.accuracy is None or self.accuracy_before is None:
            return False
        return self.accuracy_before - self.accuracy > MUCH


def metadata_of(bundle: ModelBundle, license_text: str = "") -> dict[str, Any]:
    """What another program must know to give the bundle's readings, as values that JSON can hold.

    Args:
        bundle: The model; ``model_sha256`` is the hash that names it in rows.
        license_text: Under what licence the file is passed on; without it there is no such entry.
    """
    entries = {
        "model": bundle.name,
        "model_sha256": bundle.sha256,
        "created": bundle.created,
        "labels": list(bundle.labels),
        "input_size": bundle.input_size,
        "input_range": [0, 255],
        "color_space": "gray",
        "layout": "NHWC",
        "margin": bundle.margin,
        "output": "probabilities",
        "temperature": bundle.temperature,
        "temperature_applied": False,
    }
    return entries | ({"license": license_text} if license_text else {})


def export_file(
    bundle: ModelBundle,
    form: Format,
    path: Path,
    data: FaceData | None,
    metadata: Mapping[str, Any] | None = None,
) -> Exported:
    """Write, read back and compare; the file is only there afterwards if it passed.

    Args:
        bundle: The model.
        form: The file's format.
        path: The file; ends with the format's extension. It is replaced.
        data: Faces with their splits. Value ranges are measured on Training faces, everything else on
            PublicTest. None: the comparison is made on patterns that are no faces.
        metadata: Entries that the file carries, as ``metadata_of`` gives them; None for no entries.

    Raises:
        FormatError: A library is not installed, or the format needs data.
        DataError: The data lacks a split, or does not fit the model.
        ParityError: The file's probabilities differ by more than the format's tolerance.
        OSError: The file cannot be written.
    """
    form.check_usable(data is not None)
    if data is not None:
        check_size(bundle, data)
        check_unseen(bundle, data, PUBLIC_TEST)
    measured = None if data is None else data.split(PUBLIC_TEST)
    labels = None if measured is None else labels_of(bundle, measured)
    faces = made_up_faces(MADE_UP, bundle.input_size) if measured is None else measured.faces
    ranges = calibration_faces(data, bundle.seed) if data is not None and form.needs_faces else faces[:0]

    network = load_master(bundle)
    expected = network.predict(faces[..., None], batch_size=BATCH, verbose=0)
    with replacing(path) as partial:
        form.write(network, partial, ranges)
        if metadata is not None:
            form.add_metadata(partial, metadata)
        probabilities = form.load(partial, THREADS).predict(faces)
        parity = compare(expected, probabilities)
        if form.tolerance is not None:
            check(parity, form.tolerance, path)
        milliseconds = milliseconds_per_face(form.load(partial, 1), faces)
    return Exported(
        path=path,
        size=path.stat().st_size,
        parity=parity,
        milliseconds=milliseconds,
        probabilities=probabilities,
        accuracy=_accuracy(probabilities, labels),
        accuracy_before=_accuracy(expected, labels),
    )


def calibration_faces(data: FaceData, seed: int) -> Faces:
    """The same number of Training faces of each emotion, or all where there are fewer, chosen by seed.

    Raises:
        DataError: There are no Training faces.
    """
    training = data.split(TRAINING)
    random = np.random.default_rng(seed)
    shuffled = random.permutation(len(training))
    chosen = [
        shuffled[training.labels[shuffled] == label][:CALIBRATION_FACES]
        for label in np.unique(training.labels)
    ]
    return training.where(np.concatenate(chosen)).faces


def _accuracy(probabilities: FloatArray, labels: NDArray[np.int64] | None) -> float | None:
    return None if labels is None else float((probabilities.argmax(axis=1) == labels).mean())
