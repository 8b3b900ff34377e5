"""``python -m training.worker [--threads N]``."""

import argparse
import os
from typing import Final

from training.core.process.shutdown import end_on_signals
from training.core.process.worker_loop import Worker, serve
from training.core.process.worker_protocol import EventWriter

_THREAD_VARIABLES: Final = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "TF_NUM_INTRAOP_THREADS",
    "TF_NUM_INTEROP_THREADS",
)


def main() -> None:
    """Read commands from standard input until it ends."""
    parser = argparse.ArgumentParser(prog="python -m training.worker", description=__doc__)
    parser.add_argument("--threads", type=int, help="threads that may compute; default: one for each core")
    arguments = parser.parse_args()
    if arguments.threads:
        _limit_threads(max(arguments.threads, 1))
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    serve(_make_worker)


def _make_worker(writer: EventWriter) -> Worker:
    # NumPy and OpenCV look at the number of threads once, when they are loaded.
    from training.worker.handlers import HANDLERS
    from training.worker.training_task import TrainingTask, describe

    return Worker(TrainingTask(writer), HANDLERS, describe)


def _limit_threads(threads: int) -> None:
    for name in _THREAD_VARIABLES:
        os.environ[name] = str(threads)
    import cv2

    cv2.setNumThreads(threads)


if __name__ == "__main__":
    end_on_signals()
    main()
