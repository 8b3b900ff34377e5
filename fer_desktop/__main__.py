"""``python -m fer_desktop`` is the same program as ``fer-desktop``."""

import sys

from fer_desktop.app import main

sys.exit(main())
