"""How long reading a whole fer2013.csv takes, and how much memory: python benchmarks/read_csv.py [FILE]."""

import resource
import sys
import time
from pathlib import Path

from training.data import read_faces


def main() -> None:
    """Print seconds and the process' peak memory."""
    path = Path(sys.argv[1] if len(sys.argv) > 1 else "build/fer2013.csv")
    start = time.perf_counter()
    data = read_faces(path)
    seconds = time.perf_counter() - start
    # Linux gives kilobytes, macOS bytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e9 if sys.platform == "darwin" else 1e6)
    print(
        f"{len(data):,} faces from {path.stat().st_size / 1e6:.0f} MB in {seconds:.2f} s, peak {peak:.2f} GB"
    )


if __name__ == "__main__":
    main()
