"""What several commands share."""

import argparse
from pathlib import Path

DATA_HELP = "a fer2013.csv or a folder of labelled pictures"


def add_data(parser: argparse.ArgumentParser) -> None:
    """Add the argument that names the faces."""
    parser.add_argument("data", type=Path, help=DATA_HELP)


def say(line: str) -> None:
    """Print a line at once, also into a pipe."""
    print(line, flush=True)
