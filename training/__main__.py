"""The command line: ``python -m training clean | train | sweep | evaluate | export | …``."""

import sys

from training.core.process import shutdown

if __name__ == "__main__":
    shutdown.end_on_signals()
    from training.commands.main import main
    from training.core.command_line import silence_libraries

    if "--verbose" not in sys.argv:
        silence_libraries()
    code = main()
    if code == shutdown.INTERRUPTED:
        shutdown.leave(code)
    sys.exit(code)
