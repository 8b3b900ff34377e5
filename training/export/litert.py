"""Run a bundle's ``model.tflite`` over many faces."""

import os
from pathlib import Path
from typing import Final

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

from training.core.stages import Stage
from training.data.faces import ProgressCallback, ignore_progress

BATCH: Final = 64

USUAL_THREADS: Final = 2


def threads_allowed() -> int:
    """As many as TensorFlow was allowed, so that a worker leaves the cores that it was told to leave."""
    return int(os.environ.get("TF_NUM_INTRAOP_THREADS") or USUAL_THREADS)


class LiteRTNetwork:
    """A network of the form that runs live, for evaluation."""

    def __init__(self, path: Path, threads: int | None = None) -> None:
        """Args: ``path`` of the file; ``threads`` that compute, see ``threads_allowed`` for None."""
        self._interpreter = Interpreter(model_path=str(path), num_threads=threads or threads_allowed())
        self._input = self._interpreter.get_input_details()[0]["index"]
        self._output = self._interpreter.get_output_details()[0]["index"]

    def predict(
        self, faces: NDArray[np.uint8], on_progress: ProgressCallback = ignore_progress
    ) -> NDArray[np.float32]:
        """Probabilities float32 (n, emotions) of faces uint8 (n, size, size)."""
        parts = []
        for start in range(0, len(faces), BATCH):
            on_progress(Stage.EVALUATION, start, len(faces))
            parts.append(self._run(faces[start : start + BATCH]))
        return np.concatenate(parts)

    def _run(self, faces: NDArray[np.uint8]) -> NDArray[np.float32]:
        batch = faces[..., None].astype(np.float32)
        self._interpreter.resize_tensor_input(self._input, batch.shape)
        self._interpreter.allocate_tensors()
        self._interpreter.set_tensor(self._input, batch)
        self._interpreter.invoke()
        return np.array(self._interpreter.get_tensor(self._output), np.float32)
