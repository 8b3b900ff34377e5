"""The command line: ``python -m training clean | train | evaluate | export | architectures``."""

import sys

from training.cli import main
from training.quiet import silence_libraries

if __name__ == "__main__":
    if "--verbose" not in sys.argv:
        silence_libraries()
    sys.exit(main())
