"""How long reading a whole fer2013.csv takes, and how much memory: python benchmarks/read_csv.py [FILE].

Without a file, one of the same size is made of random faces.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

import numpy as np

from training.data import read_faces

FACES: Final = 35_887
"""Rows of the challenge's file."""


def write_random_csv(path: Path) -> None:
    """Write as many faces as the challenge's file has, about as long."""
    random = np.random.default_rng(0)
    with path.open("w") as file:
        file.write("emotion,pixels,Usage\n")
        for _ in range(FACES):
            pixels = " ".join(map(str, random.integers(60, 256, 48 * 48).tolist()))
            file.write(f"{random.integers(7)},{pixels},Training\n")


def measure(path: Path) -> None:
    """Print seconds and the process' peak memory."""
    start = time.perf_counter()
    data = read_faces(path)
    seconds = time.perf_counter() - start
    # Linux gives kilobytes, macOS bytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e9 if sys.platform == "darwin" else 1e6)
    size = path.stat().st_size / 1e6
    print(f"{len(data):,} faces from {size:.0f} MB in {seconds:.2f} s, peak {peak:.2f} GB")


def main() -> None:
    """Measure the file that was named, or a random one."""
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "random.csv"
        write_random_csv(path)
        measure(path)


if __name__ == "__main__":
    main()
