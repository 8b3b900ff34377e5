"""What both command lines share: options under a new name, and libraries that are kept off the terminal."""

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from typing import Any, Final, TextIO

_STANDARD_ERROR: Final = 2
"""Its file descriptor."""


def silence_libraries() -> contextlib.ExitStack:
    """From here on, let only Python write to standard error.

    TensorFlow announces instruction sets, missing graphics cards and every file it reads, LiteRT every
    start, and libpng and libjpeg what is damaged, without its name; no setting turns that off. It is the
    whole process that is silenced.

    Returns:
        Its ``close``, or the end of its ``with``, lets them write again.
    """
    python = sys.stderr
    python.flush()
    kept = os.dup(_STANDARD_ERROR)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, _STANDARD_ERROR)
    os.close(nowhere)
    stream = os.fdopen(kept, "w", buffering=1, encoding=python.encoding, errors="backslashreplace")
    if _is_standard_error(python):
        sys.stderr = stream

    def undo() -> None:
        stream.flush()
        os.dup2(kept, _STANDARD_ERROR)
        stream.close()
        sys.stderr = python

    again = contextlib.ExitStack()
    again.callback(undo)
    return again


def _is_standard_error(stream: TextIO) -> bool:
    """Whether a stream writes there; one in memory, or to a file of its own, is left as it is."""
    try:
        return stream.fileno() == _STANDARD_ERROR
    except OSError:
        return False


def add_renamed(parser: "argparse._ActionsContainer", name: str, old: str, **settings: Any) -> None:
    """Add an option; its old name does the same, with a note on standard error."""
    current = parser.add_argument(name, **settings)
    kept: dict[str, Any] = {"type": current.type, "choices": current.choices, "nargs": current.nargs}
    parser.add_argument(
        old, dest=current.dest, action=_OldName, current=current, help=argparse.SUPPRESS, **kept
    )


def note_renamed(old: str, name: str) -> None:
    """Say on standard error that something has another name now."""
    print(f"{old} is now {name}; the old name will be removed.", file=sys.stderr)


class _OldName(argparse.Action):
    def __init__(
        self, option_strings: Sequence[str], dest: str, current: argparse.Action, **kwargs: Any
    ) -> None:
        super().__init__(option_strings, dest, default=argparse.SUPPRESS, **kwargs)
        self._current = current

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        """Do what the current option does."""
        note_renamed(str(option_string), self._current.option_strings[0])
        self._current(parser, namespace, values, self._current.option_strings[0])
