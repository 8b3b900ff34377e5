"""The request ``test_faces``: the faces that a model was measured on, with what it reads on each.

``python -m training.jobs.show_faces`` answers this one request, as ``docs/worker.md`` says, and loads no
TensorFlow for it.
"""

import argparse
import base64
import json
import os
import queue
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from training.bundle import ModelBundle, read_bundle
from training.data.faces import DataError, FaceData
from training.errors import TrainingError

REQUEST: Final = "test_faces"
A_TIME: Final = 128
"""Faces that are read, and told of, together."""
ALIKE: Final = 0.995
"""Part of a split that must be read as it was when measured; another processor may round otherwise."""
_LOWER_PRIORITY: Final = 10

Say = Callable[[dict[str, Any]], None]
"""Takes an event, without the request's number."""


def show_faces(request: Mapping[str, Any], say: Say) -> None:
    """Answer ``test_faces``.

    Args:
        request: ``bundle`` (a model folder), ``paths`` (of the faces), ``split``.
        say: Told of ``progress``, then of ``test_faces`` piece by piece, then of ``done``.

    Raises:
        TrainingError: Something cannot be read, or these are not the faces that the model was measured on.
    """
    from training.bundle_faces import check_size, labels_of

    bundle, split = read_bundle(Path(request["bundle"])), str(request["split"])
    say({"event": "progress", "what": "Reading the faces", "done": 0, "total": None})
    data = _faces(bundle, [Path(path) for path in request["paths"]])
    own = data.fingerprint() == bundle.data_fingerprint
    chosen = _of_split(bundle, data, split)
    check_size(bundle, chosen)
    labels = labels_of(bundle, chosen)
    counts = np.bincount(labels, minlength=len(bundle.labels))
    measured = _measured(bundle, split)
    if not own and (measured is None or counts.tolist() != measured.sum(axis=1).tolist()):
        raise _others(bundle, data)
    probabilities = _read(bundle, chosen, say)
    if not own and measured is not None and not _alike(measured, labels, probabilities.argmax(axis=1)):
        raise _others(bundle, data)
    for first in range(0, len(chosen), A_TIME):
        piece = slice(first, first + A_TIME)
        say(
            {
                "event": "test_faces",
                "split": split,
                "emotions": list(bundle.labels),
                "size": bundle.input_size,
                "total": len(chosen),
                "faces": [base64.b64encode(face.tobytes()).decode() for face in chosen.faces[piece]],
                "labels": labels[piece].tolist(),
                "probabilities": np.round(probabilities[piece].astype(float), 4).tolist(),
                "places": chosen.places[piece].tolist(),
            }
        )
    say({"event": "done"})


def _faces(bundle: ModelBundle, paths: list[Path]) -> FaceData:
    from training.commands.faces_of_model import faces_of_model

    for path in paths:
        if not path.exists():
            raise DataError(f"{path} is gone; put it back there, or choose where the faces are now.")
    return faces_of_model(bundle, paths, argparse.Namespace(names=[], votes=None))


def _of_split(bundle: ModelBundle, data: FaceData, split: str) -> FaceData:
    if split not in data.counts_by_split():
        raise _others(bundle, data)
    return data.split(split)


def _others(bundle: ModelBundle, data: FaceData) -> DataError:
    return DataError(
        f"{data.source} does not hold the faces that the model {bundle.name} was measured on; choose the "
        "file or folder that was given to “evaluate” then."
    )


def _measured(bundle: ModelBundle, split: str) -> NDArray[np.int64] | None:
    """The stored confusion matrix of a split."""
    figures = bundle.metrics.get("splits", {}).get(split)
    return np.array(figures["confusion"], np.int64) if figures else None


def _read(bundle: ModelBundle, data: FaceData, say: Say) -> NDArray[np.float32]:
    from training.litert import LiteRTNetwork

    network = LiteRTNetwork(bundle.tflite_path, threads=1)
    pieces = []
    for first in range(0, len(data), A_TIME):
        say({"event": "progress", "what": "Reading expressions", "done": first, "total": len(data)})
        pieces.append(network.predict(data.faces[first : first + A_TIME]))
    return np.asarray(bundle.calibrated(np.concatenate(pieces)), np.float32)


def _alike(measured: NDArray[np.int64], labels: NDArray[np.int64], read: NDArray[np.intp]) -> bool:
    now = np.zeros_like(measured)
    np.add.at(now, (labels, read), 1)
    return bool(np.minimum(measured, now).sum() >= ALIKE * measured.sum())


def main() -> None:
    """Answer requests on standard input until it ends; nothing is lost by ending at once."""
    from training.quiet import silence_libraries

    silence_libraries()
    # Standard output is the channel; what a library prints goes with the log.
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    if hasattr(os, "nice"):
        os.nice(_LOWER_PRIORITY)
    requests: queue.Queue[dict[str, Any]] = queue.Queue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    while True:
        _answer(requests.get(), lambda event: print(json.dumps(event), file=channel, flush=True))


def _listen(requests: "queue.Queue[dict[str, Any]]") -> None:
    for line in sys.stdin:
        requests.put(json.loads(line))
    # Whoever asked is gone, or wants it no more.
    os._exit(0)


def _answer(request: dict[str, Any], write: Say) -> None:
    number = {"id": request.get("id")}
    try:
        if request.get("do") != REQUEST:
            raise TrainingError(f"This process does not know {request.get('do')!r}; install it again.")
        show_faces(request, lambda event: write({**number, **event}))
    except TrainingError as error:
        write({**number, "event": "failed", "text": str(error)})
    except (OSError, MemoryError) as error:
        write({**number, "event": "failed", "text": f"The faces cannot be read ({error}); try again."})


if __name__ == "__main__":
    main()
