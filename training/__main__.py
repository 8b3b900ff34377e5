"""The command line: ``python -m training clean | train | evaluate | export | architectures``."""

import os
import signal
import sys
from types import FrameType

STOPPED = b"Stopped.\n"
INTERRUPTED = 130


def stop_at_once(_signal: int, _frame: FrameType | None) -> None:
    """End where there is nothing to be undone; a library that is half loaded could not be left otherwise."""
    os.write(2, STOPPED)
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    usual = signal.getsignal(signal.SIGINT)
    if usual is signal.default_int_handler:
        signal.signal(signal.SIGINT, stop_at_once)
    from training.commands.main import main
    from training.core.command_line import silence_libraries

    if "--verbose" not in sys.argv:
        silence_libraries()
    signal.signal(signal.SIGINT, usual)
    sys.exit(main())
