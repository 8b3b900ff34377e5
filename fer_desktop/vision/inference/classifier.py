"""From a face's pixels to the probabilities of the emotions."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Protocol

import numpy as np

from fer_desktop.base.errors import ClassifierError
from fer_desktop.base.i18n import translate
from fer_desktop.vision.types import Bytes, Floats

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
        # Imported here, because it takes as long as a window takes to appear.
        from ai_edge_litert.interpreter import Interpreter

        self._bundle = bundle
        try:
            # From memory: a file that is read while it is needed would let a model folder that is replaced
            # meanwhile end the program, or change its readings.
            content = bundle.tflite_path.read_bytes()
            self._interpreter = Interpreter(model_content=content, num_threads=1)
            self._interpreter.allocate_tensors()
            self._input = self._interpreter.get_input_details()[0]
            self._output = self._interpreter.get_output_details()[0]
        except (ValueError, RuntimeError, OSError) as error:
            raise ClassifierError(
                translate(
                    "live", "Cannot run {path} on this computer. Copy the model again, or retrain it."
                ).format(path=bundle.tflite_path)
            ) from error
        if hashlib.sha256(content).hexdigest() != bundle.sha256:
            raise ClassifierError(
                translate(
                    "live", "{path} has changed since the model was opened. Open the model again."
                ).format(path=bundle.tflite_path)
            )
        self._check_contract()
        # The first face takes many times as long as those after it; it should not be a person's.
        self._interpreter.invoke()

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
            self._interpreter.set_tensor(
                self._input["index"], face.astype(np.float32)[np.newaxis, :, :, np.newaxis]
            )
            self._interpreter.invoke()
            probabilities[index] = self._interpreter.get_tensor(self._output["index"])[0]
        return np.asarray(self._bundle.calibrated(probabilities), dtype=np.float32)

    def _check_contract(self) -> None:
        size, emotions = self._bundle.input_size, len(self._bundle.labels)
        taken = tuple(int(side) for side in self._input["shape"])
        given = tuple(int(side) for side in self._output["shape"])
        if taken != (1, size, size, 1) or given != (1, emotions):
            raise ClassifierError(
                translate(
                    "live",
                    "{path} has input shape {taken} and output shape {given}, but its model folder "
                    "specifies {size} pixels and {n} emotions. Copy the model again, or retrain it.",
                ).format(path=self._bundle.tflite_path, taken=taken, given=given, size=size, n=emotions)
            )
        if self._input["dtype"] != np.float32 or self._output["dtype"] != np.float32:
            raise ClassifierError(
                translate("live", "The input or output of {path} is not float32. Retrain the model.").format(
                    path=self._bundle.tflite_path
                )
            )
