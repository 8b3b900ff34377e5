"""What libraries that decode pictures and videos complain of, without naming the file."""

import contextlib
import os
import sys
import warnings
from collections.abc import Iterator
from typing import Final

STANDARD_ERROR: Final = 2
"""Its file descriptor."""


def silence_libraries() -> None:
    """From here to the end of the process, let only Python write to standard error.

    TensorFlow announces instruction sets, missing graphics cards and every file it reads, in a dozen lines
    that no setting turns off.
    """
    sys.stderr.flush()
    kept = os.dup(STANDARD_ERROR)
    _redirect()
    sys.stderr = os.fdopen(kept, "w", buffering=1, encoding=sys.stderr.encoding, errors="backslashreplace")


@contextlib.contextmanager
def suppress_library_messages() -> Iterator[None]:
    """Keep off standard error what libraries in C write there, in any thread, and the warnings of Pillow.

    Whoever reads the file says what is wrong with it, and names it. What Python prints is still shown.
    """
    own = sys.stderr
    own.flush()
    kept = os.dup(STANDARD_ERROR)
    try:
        if _is_standard_error():
            sys.stderr = open(  # noqa: SIM115
                os.dup(kept), "w", buffering=1, encoding=own.encoding, errors=own.errors
            )
        _redirect()
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", module=r"PIL\.")
            yield
    finally:
        if sys.stderr is not own:
            sys.stderr.close()
            sys.stderr = own
        os.dup2(kept, STANDARD_ERROR)
        os.close(kept)


def _redirect() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, STANDARD_ERROR)
    os.close(nowhere)


def _is_standard_error() -> bool:
    try:
        return sys.stderr.fileno() == STANDARD_ERROR
    except (OSError, ValueError):
        return False  # a test's, or a window's without a terminal
