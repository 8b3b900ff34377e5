"""From a face's pixels to the probabilities of the emotions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from fer_desktop.base.emotion_names import stored_colours, use_class_colours
from fer_desktop.base.errors import ClassifierError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.types import Bytes, Floats
from training.core.untrusted.network_file import (
    ChangedNetworkError,
    NetworkFileError,
    NetworkOutputError,
    NetworkShapeError,
    NetworkTypeError,
    UnreadableNetworkError,
    open_network,
)

if TYPE_CHECKING:
    from training.core.bundle import ModelBundle


class EmotionClassifier(Protocol):
    """Reads faces. One object belongs to one thread."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The emotions, in the order of the probabilities."""

    @property
    def input_size(self) -> int:
        """Side of the gray square that is read, in pixels."""

    def predict(self, faces: Bytes) -> Floats:
        """Read faces.

        Args:
            faces: (faces, input_size, input_size) uint8, gray; any number of faces, also none.

        Returns:
            (faces, emotions) float32, 0..1; each row adds up to 1.

        Raises:
            ClassifierError: the array has another shape or type.
        """


class LiteRTClassifier:
    """A bundle's ``model.tflite`` on one thread of the processor."""

    def __init__(self, bundle: ModelBundle) -> None:
        """Load the model; to be called in the thread that will use it.

        Args:
            bundle: A verified bundle.

        Raises:
            ClassifierError: the model does not load, or does not take and give what a bundle says.
        """
        self._bundle = bundle
        use_class_colours(bundle.labels, stored_colours(bundle.labels, bundle.config))
        try:
            self._network = open_network(bundle)
        except NetworkFileError as error:
            raise classifier_error(error) from error

    @property
    def labels(self) -> tuple[str, ...]:
        """The bundle's emotions."""
        return self._bundle.labels

    @property
    def input_size(self) -> int:
        """The bundle's input size."""
        return self._bundle.input_size

    def predict(self, faces: Bytes) -> Floats:
        """Read faces, as ``EmotionClassifier`` says."""
        size = self.input_size
        if faces.ndim != 3 or faces.shape[1:] != (size, size) or faces.dtype != np.uint8:
            raise ClassifierError(
                f"The model reads uint8 faces of {size} × {size} pixels, "
                f"not {faces.dtype} of shape {faces.shape}."
            )
        probabilities = np.empty((len(faces), len(self.labels)), dtype=np.float32)
        # One by one: as fast as a batch on one thread, and the tensors never change their size.
        for index, face in enumerate(faces):
            probabilities[index] = self._network.read(face.astype(np.float32))
        return np.asarray(self._bundle.calibrated(probabilities), dtype=np.float32)


_SENTENCES: Final[dict[type[NetworkFileError], str]] = {
    UnreadableNetworkError: translate(
        "live", "Cannot run {path} on this computer. Copy the model again, or retrain it."
    ),
    ChangedNetworkError: translate(
        "live", "{path} has changed since the model was opened. Open the model again."
    ),
    NetworkShapeError: translate(
        "live",
        "{path} has input shape {taken} and output shape {given}, but its model folder "
        "specifies {size} pixels and {n} emotions. Copy the model again, or retrain it.",
    ),
    NetworkTypeError: translate("live", "The input or output of {path} is not float32. Retrain the model."),
    NetworkOutputError: translate(
        "live", "{path} returns values that are not probabilities. Retrain the model."
    ),
}


def classifier_error(error: NetworkFileError) -> ClassifierError:
    """The same in the language of the window."""
    return ClassifierError(_SENTENCES[type(error)].format(**error.fields))
