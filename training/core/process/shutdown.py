"""How a program ends: by Ctrl-C or a signal of the system at any moment, or by itself.

Three stages, one after the other:

1. From the first line on, ``end_on_signals``: nothing is to be saved yet, and a signal ends the process at
   once. Python's own ``KeyboardInterrupt`` could not do that: within the import of a large library, or in a
   function that Qt calls, it is lost, turned into another error, or fatal.
2. While something is to be saved, ``handled_signals``: the first signal starts an orderly end. Where that
   takes longer than ``PATIENCE_S``, or another signal comes, the process ends all the same.
3. ``leave``: everything is written, and the process ends without unloading libraries, whose threads may be
   in the middle of something.

A signal that this process was started to ignore, as by ``nohup``, is still ignored.
"""

import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType
from typing import TYPE_CHECKING, Final, NoReturn

if TYPE_CHECKING:
    import socket

INTERRUPTED: Final = 130
"""Exit code of a program that was stopped, as shells count after Ctrl-C."""
PATIENCE_S: Final = 8.0
"""Seconds that an orderly end may take."""
TOGETHER_S: Final = 0.5
"""Signals that follow each other so closely are one: terminals and supervisors send some of them twice."""
SIGNALS: Final = tuple(
    signal.Signals[name]
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if name in signal.Signals.__members__
)
"""Ctrl-C, the system's request to end, a closed terminal; on Windows, Ctrl-Break and a closed console."""
_STOPPED: Final = b"Stopped.\n"
_IMPORT: Final = "<frozen importlib"
"""Begins the file name of what imports a module."""


def run(program: Callable[[], int]) -> NoReturn:
    """Take signals, run a program, and end the process with its exit code.

    Args:
        program: Imports what it needs, so that signals are taken before.
    """
    end_on_signals()
    try:
        code = program()
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else int(ending.code is not None)
        if isinstance(ending.code, str):
            print(ending.code, file=sys.stderr)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        code = 1
    leave(code)


def end_on_signals() -> None:
    """Let each signal end the process at once, with ``INTERRUPTED``; to be called by the main thread."""
    for number in SIGNALS:
        if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, _end_at_once)


@contextlib.contextmanager
def handled_signals(end: Callable[[], object] | None = None) -> Iterator[None]:
    """Within, the first signal starts an orderly end; another thread than the main one gets no signals.

    Args:
        end: Called in a thread of its own; starts the end and returns. None: ``KeyboardInterrupt`` is raised
            in the main thread.

    Raises:
        KeyboardInterrupt: There was a signal, and ``end`` is None. A library that is just being imported
            cannot be left like that, so the process ends at once.
    """
    import socket

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    woken, waker = socket.socketpair()
    waker.setblocking(False)
    handler = _interrupt if end is None else _note
    taken = [number for number in SIGNALS if callable(signal.getsignal(number))]
    watch = threading.Thread(name="signals", target=_watch, args=(woken, end or (lambda: None)), daemon=True)
    watch.start()
    # The system's handler writes to it at once, also while the main thread is kept by a library.
    before = signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
    earlier = {number: signal.signal(number, handler) for number in taken}
    try:
        yield
    finally:
        for number, former in earlier.items():
            signal.signal(number, former)
        signal.set_wakeup_fd(before)
        waker.close()
        watch.join()
        woken.close()


def leave(code: int) -> NoReturn:
    """Write what is held back, and end the process without unloading anything."""
    if logging := sys.modules.get("logging"):
        logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        # A windowed program on Windows has none.
        if stream is not None:
            try:
                stream.flush()
            except (OSError, ValueError):
                # What was to be printed is lost.
                code = code or 1
    os._exit(code)


def _end_at_once(_number: int = 0, _frame: FrameType | None = None) -> NoReturn:
    with contextlib.suppress(AttributeError, OSError, ValueError):
        # ``print`` may be what was interrupted.
        os.write(sys.stderr.fileno(), _STOPPED)
    os._exit(INTERRUPTED)


def _interrupt(_number: int, frame: FrameType | None) -> NoReturn:
    while frame is not None:
        if frame.f_code.co_filename.startswith(_IMPORT):
            _end_at_once()
        frame = frame.f_back
    # What is being saved because of this one is not to be broken off by the next; ``_watch`` sees to the end.
    for each in SIGNALS:
        if signal.getsignal(each) is _interrupt:
            signal.signal(each, _note)
    raise KeyboardInterrupt


def _note(_number: int, _frame: FrameType | None) -> None:
    """What is to be done is done by ``_watch``."""


def _watch(woken: "socket.socket", end: Callable[[], object]) -> None:
    """Wait for a signal, start the end, and see to it that it comes; over once nobody can wake it."""
    if not woken.recv(1):
        return
    end()
    first = time.monotonic()
    while (left := first + PATIENCE_S - time.monotonic()) > 0:
        woken.settimeout(left)
        try:
            if not woken.recv(1):
                return
        except TimeoutError:
            break
        if time.monotonic() - first > TOGETHER_S:
            break
    _end_at_once()
