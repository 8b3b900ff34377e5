"""Keep what a training reads again and again in large pages of memory, where Linux gives them to who asks.

A step goes through hundreds of megabytes. To look up where each 4 kB of them lie takes a twentieth of it, and
with pages of 2 MB next to nothing. The C library asks for them if it is told so before a process begins.
"""

import os
import sys
from pathlib import Path
from typing import Final

VARIABLE: Final = "GLIBC_TUNABLES"
"""Of the environment: settings of the GNU C library, with colons between."""
ASK: Final = "glibc.malloc.hugetlb"
"""The setting that makes it ask, since version 2.35."""
BEGUN: Final = "FER_TRAINING_BEGUN_AGAIN"
"""Of the environment: says that it was tried; a system may take ``VARIABLE`` away at each beginning."""
FIRST_VERSION: Final = (2, 35)
STATE: Final = Path("/sys/kernel/mm/transparent_hugepage/enabled")
"""To whom Linux gives large pages: ``[always]``, ``[madvise]`` (who asks) or ``[never]``."""


def begin_again_with_huge_pages() -> None:
    """Start this program anew, in the same process, if it then gets large pages; to be called first of all.

    Returns where there is nothing to be gained, and in the program that was started.
    """
    wanted = tunables(os.environ.get(VARIABLE, ""), _library(), _state())
    if wanted is None or not sys.executable or BEGUN in os.environ:
        return
    sys.stdout.flush()
    sys.stderr.flush()
    arguments = [sys.executable, *sys.orig_argv[1:]]
    os.execve(sys.executable, arguments, {**os.environ, VARIABLE: wanted, BEGUN: "1"})


def tunables(before: str, library: str, state: str) -> str | None:
    """What ``VARIABLE`` must be for large pages; None where it would change nothing.

    Args:
        before: What it is.
        library: The C library and its version, as ``glibc 2.36``; empty for others than the GNU one.
        state: What ``STATE`` says; empty where there is no such file.
    """
    name, _, version = library.partition(" ")
    numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdecimal())
    if ASK in before or "[madvise]" not in state or name != "glibc" or numbers < FIRST_VERSION:
        return None
    return ":".join(part for part in (before, f"{ASK}=1") if part)


def _library() -> str:
    if sys.platform != "linux":
        return ""
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (OSError, ValueError):  # another C library
        return ""


def _state() -> str:
    try:
        return STATE.read_text(encoding="utf-8")
    except OSError:
        return ""
