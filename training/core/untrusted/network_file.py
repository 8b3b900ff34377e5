"""Load a bundle's ``model.tflite``, hold it to what the bundle says, and run it once."""

import contextlib
import hashlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from training.core.media import regular_file
from training.core.untrusted.bundle_errors import BundleError

if TYPE_CHECKING:
    from training.core.bundle import ModelBundle

MEMORY: Final = 4 << 30
"""Bytes that a trial may take; a good one takes some 0.1 GB."""
TRIED_FACES: Final = 60
LONGEST_TRIAL_S: Final = 1.0
"""Time after which even a slow network is known well enough."""
_SUM_TOLERANCE: Final = 0.05
"""By which probabilities of an int8 network may miss a sum of 1."""


class NetworkFileError(BundleError):
    """A network cannot be run, or is not what its bundle says."""


class UnreadableNetworkError(NetworkFileError):
    """LiteRT does not load the network."""

    template = "Cannot run {path} on this computer. Copy the model again, or retrain it."


class ChangedNetworkError(NetworkFileError):
    """The file is another one than when the bundle was read."""

    template = "{path} has changed since the model was opened. Open the model again."


class NetworkShapeError(NetworkFileError):
    """The network takes or gives arrays of other shapes."""

    template = (
        "{path} has input shape {taken} and output shape {given}, but its model folder specifies {size} "
        "pixels and {n} emotions. Copy the model again, or retrain it."
    )


class NetworkTypeError(NetworkFileError):
    """The network takes or gives other numbers."""

    template = "The input or output of {path} is not float32. Retrain the model."


class NetworkOutputError(NetworkFileError):
    """The network gives values that are no probabilities."""

    template = "{path} returns values that are not probabilities. Retrain the model."


@dataclass(frozen=True, eq=False)
class OpenNetwork:
    """A network that is loaded. One object belongs to one thread.

    Attributes:
        interpreter: LiteRT's, with its tensors allocated for one face.
        taken: Index of the input tensor.
        given: Index of the output tensor.
    """

    interpreter: Any
    taken: int
    given: int

    def read(self, face: NDArray[np.float32]) -> NDArray[np.float32]:
        """The output (emotions,) for a gray face (size, size), 0 to 255."""
        self.interpreter.set_tensor(self.taken, face[np.newaxis, :, :, np.newaxis])
        self.interpreter.invoke()
        return np.asarray(self.interpreter.get_tensor(self.given)[0], np.float32)


def open_network(bundle: "ModelBundle") -> OpenNetwork:
    """Load the network on one thread and run it once, in the thread that will use it.

    A file from elsewhere can end the process: see ``network_trial``.

    Raises:
        NetworkFileError: It does not load, or does not take and give what a bundle says.
    """
    # Imported here, because it takes as long as a window takes to appear.
    from ai_edge_litert.interpreter import Interpreter

    path = bundle.tflite_path
    try:
        # From memory: a file that is read while it is needed would let a model folder that is replaced
        # meanwhile end the program, or change its readings.
        content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() != bundle.sha256:
            raise ChangedNetworkError(path=path)
        interpreter = Interpreter(model_content=content, num_threads=1)
        interpreter.allocate_tensors()
        inputs, outputs = interpreter.get_input_details(), interpreter.get_output_details()
        _check_contract(bundle, inputs, outputs)
        network = OpenNetwork(interpreter, inputs[0]["index"], outputs[0]["index"])
        # The first face takes many times as long as those after it; it should not be a person's.
        network.read(np.zeros((bundle.input_size, bundle.input_size), np.float32))
    except (ValueError, RuntimeError, OSError, TypeError, KeyError, IndexError, MemoryError) as error:
        raise UnreadableNetworkError(path=path) from error
    return network


def check_unchanged(bundle: "ModelBundle", path: Path) -> None:
    """Make sure that a network is still the file that the bundle was read with.

    Raises:
        ChangedNetworkError: Another file is there now, or none.
    """
    try:
        with open(path, "rb", opener=regular_file) as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ChangedNetworkError(path=path) from error
    if digest != bundle.files[path.name]:
        raise ChangedNetworkError(path=path)


def limit_memory() -> None:
    """Let this process have little more memory than now, where the system can do so."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _check_contract(bundle: "ModelBundle", inputs: Any, outputs: Any) -> None:
    size, emotions = bundle.input_size, len(bundle.labels)
    taken, given = _shapes(inputs), _shapes(outputs)
    if taken != [(1, size, size, 1)] or given != [(1, emotions)]:
        raise NetworkShapeError(
            path=bundle.tflite_path,
            taken=", ".join(map(str, taken)) or "none",
            given=", ".join(map(str, given)) or "none",
            size=size,
            n=emotions,
        )
    if inputs[0]["dtype"] != np.float32 or outputs[0]["dtype"] != np.float32:
        raise NetworkTypeError(path=bundle.tflite_path)


def _shapes(details: Any) -> list[tuple[int, ...]]:
    return [tuple(int(side) for side in one["shape"]) for one in details]


def time_a_face(bundle: "ModelBundle") -> float:
    """Milliseconds that one face takes, the median over some 60 faces of noise.

    Raises:
        NetworkFileError: The network cannot be run, or gives no probabilities.
    """
    network, noise, size = open_network(bundle), np.random.default_rng(0), bundle.input_size
    taken: list[float] = []
    began = time.perf_counter()
    for _ in range(TRIED_FACES):
        face = noise.integers(0, 256, (size, size), dtype=np.uint8).astype(np.float32)
        started = time.perf_counter()
        values = network.read(face)
        taken.append(time.perf_counter() - started)
        if not (np.isfinite(values).all() and (values >= 0).all() and abs(values.sum() - 1) < _SUM_TOLERANCE):
            raise NetworkOutputError(path=bundle.tflite_path)
        if time.perf_counter() - began > LONGEST_TRIAL_S:
            break
    return float(np.quantile(taken, 0.5)) * 1000.0
