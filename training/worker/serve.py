"""The child process by which the window trains, see ``docs/worker.md``.

python -m training.worker [--threads N]
"""

import argparse
import contextlib
import json
import os
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Final

if TYPE_CHECKING:
    from training.worker.channel import Channel

IDLE_S: Final = 0.5
"""Without a request for so long, what was put off is done."""

_THREAD_VARIABLES: Final = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
    "TF_NUM_INTRAOP_THREADS",
    "TF_NUM_INTEROP_THREADS",
)


@dataclass(frozen=True)
class _Work:
    """Something to be answered: when it came, whose it is, and how."""

    number: int
    request: Any
    do: Callable[[], None]


class Worker:
    """Takes requests from one side, and answers them one after the other.

    Args:
        channel: Takes the events.
    """

    def __init__(self, channel: "Channel") -> None:
        from training.worker.control import Control
        from training.worker.desk import Desk

        self._channel = channel
        self._control = Control(self._last_words)
        self._desk = Desk(channel, self._control)
        self._waiting: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._put_off: list[_Work] = []
        self._number = 0
        self._cancelling = threading.Lock()
        self._cancels: list[Any] = []

    def listen(self, requests: BinaryIO) -> None:
        """Take requests until there are no more; to be run in a thread of its own."""
        with contextlib.suppress(OSError, ValueError):
            for line in iter(requests.readline, b""):
                if line.strip():
                    self._take(line)
        self._control.end()
        self._waiting.put(None)

    def run(self) -> None:
        """Answer until whoever asked is gone."""
        while (work := self._next()) is not None:
            self._answer(work)

    def _take(self, line: bytes) -> None:
        from training.worker.channel import GoneError
        from training.worker.jobs import JOBS

        self._number += 1
        number, asked = self._number, _object(line)
        request, do = asked.get("id"), asked.get("do")
        with contextlib.suppress(GoneError):
            if do == "pause":
                self._control.hold(number)
                self._channel.emit(request, "paused")
            elif do == "go_on":
                self._control.go_on()
                self._channel.emit(request, "going_on")
            elif do == "cancel":
                with self._cancelling:
                    if self._control.cancel(number) or not self._idle():
                        self._cancels.append(request)
                        return
                self._channel.emit(request, "stopped", done=0)
            elif isinstance(do, str) and do in JOBS:
                job = JOBS[do]
                self._waiting.put(_Work(number, request, lambda: job(self._desk, asked)))
            else:
                known = ", ".join((*JOBS, "pause", "go_on", "cancel"))
                wrong = (
                    "A request must be a JSON object with id and do" if do is None else f"There is no {do!r}"
                )
                self._channel.emit(request, "failed", text=f"{wrong}; there are {known}.")

    def _next(self) -> _Work | None:
        if not self._put_off:
            return self._waiting.get()
        try:
            return self._waiting.get(timeout=IDLE_S)
        except queue.Empty:
            return self._put_off.pop(0)

    def _answer(self, work: _Work) -> None:
        from training.worker.channel import GoneError
        from training.worker.control import Stopped

        self._desk.begin(work.request)
        self._control.begin(work.number)
        try:
            self._try(work)
            self._put_off += [_Work(work.number, work.request, do) for do in self._desk.put_off]
            self._desk.put_off.clear()
        except Stopped:
            self._cancels.clear()
            with contextlib.suppress(GoneError):
                self._channel.emit(work.request, "stopped", done=self._desk.kept)
        except GoneError:
            self._control.end()
            self._waiting.put(None)
        finally:
            with self._cancelling:
                self._control.finish()
                late, self._cancels = (self._cancels, []) if self._idle() else ([], self._cancels)
            with contextlib.suppress(GoneError):
                for request in late:  # came when all was done already
                    self._channel.emit(request, "stopped", done=0)

    def _idle(self) -> bool:
        return self._waiting.empty() and not self._put_off

    def _try(self, work: _Work) -> None:
        from training.core.bundle_run import end_of
        from training.core.training_error import TrainingError, complaint
        from training.worker.channel import GoneError
        from training.worker.plain_words import in_plain_words

        try:
            self._desk.check()
            work.do()
        except GoneError:
            raise
        except Exception as error:
            traceback.print_exc()
            sentence = complaint(error) or (
                f"The training process met a fault of its own ({type(error).__name__}: {error}); its log has "
                "the details."
            )
            more = {"kind": end_of(error).kind}
            if isinstance(error, TrainingError) and error.kind:
                more = {"kind": error.kind, **error.details()}
            self._desk.emit("failed", text=in_plain_words(" ".join(sentence.split())), **more)

    def _last_words(self) -> None:
        self._channel.emit(self._desk.request, "stopped", done=self._desk.kept)


def _object(line: bytes) -> dict[str, Any]:
    """What a line says; nothing where it is no JSON object."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def main() -> None:
    """Read requests from standard input until it ends."""
    # Ctrl-C in a terminal reaches the window too, which ends this process as it sees fit.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parser = argparse.ArgumentParser(prog="python -m training.worker", description=__doc__)
    parser.add_argument("--threads", type=int, help="threads that may compute; default: one for each core")
    arguments = parser.parse_args()
    from training.worker.channel import Channel, taken_from_standard_output

    channel = Channel(taken_from_standard_output())
    if arguments.threads:
        _limit_threads(max(arguments.threads, 1))
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    worker = Worker(channel)
    threading.Thread(target=worker.listen, args=[sys.stdin.buffer], daemon=True).start()
    worker.run()
    sys.stderr.flush()
    os._exit(0)  # TensorFlow would take seconds to part


def _limit_threads(threads: int) -> None:
    """Before numpy, OpenCV and TensorFlow are loaded, which look at it once."""
    for name in _THREAD_VARIABLES:
        os.environ[name] = str(threads)
    import cv2

    cv2.setNumThreads(threads)


if __name__ == "__main__":
    main()
