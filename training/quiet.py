"""Keep what libraries in C write off standard error, so that our own sentences can be found there."""

import os
import sys

STANDARD_ERROR = 2
"""Its file descriptor."""


def silence_libraries() -> None:
    """From here to the end of the process, let only Python write to standard error.

    TensorFlow announces instruction sets, missing graphics cards and every file it reads, in a dozen lines
    that no setting turns off.
    """
    sys.stderr.flush()
    kept = os.dup(STANDARD_ERROR)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, STANDARD_ERROR)
    os.close(nowhere)
    sys.stderr = os.fdopen(kept, "w", buffering=1, encoding=sys.stderr.encoding, errors="backslashreplace")
