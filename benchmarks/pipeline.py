"""Where the time goes, from frame to box: the real window on videos of three sizes with 0, 1 and 4 faces.

Each line is a process of its own that plays a video of 30 frames a second in the real window, offscreen. The
delay is the time from the reading of a frame to the moment at which the window begins to paint that frame's
boxes for the first time. Where the ``fer`` package is at hand (``accuracy.py`` beside this file says how to
get it), it reads the same videos, frame after frame, by its own Haar cascade and network, in the same run.
``ratio`` is how many frames the window's finding and reading alone could do in the time of one of fer's, by
the mean over all frames. ``analyse/s`` is how many frames of the same video ``analyse`` reads a second on all
cores, decoding and rows included; its ratio follows. ``work ms`` is finding and reading alone once more, in
milliseconds of processor time on one thread, ``fer ms`` the same of fer: their ratio holds on a computer that
does other things meanwhile, too. So does ``analyse ms``, the processor time of a frame of ``analyse`` with
decoding and rows, and its ratio. ``--work`` prints nothing else.

The faces are a public photograph of one person (scikit-image's astronaut), moved and scaled; the picture
without a face is its cup of coffee.

Usage: python benchmarks/pipeline.py [--work] [--seconds S] [--size WxH ...] [--faces N ...]
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

SIZES: Final = ("640x480", "1280x720", "1920x1080")
FACES: Final = (0, 1, 4)
WHOLE: Final = "1000"
"""Seconds in which every frame is read: those under way at an end would count as work, and not as read."""
WORK: Final = f" {'work ms':>8} {'fer ms':>8} {'ratio':>6} {'analyse ms':>10} {'ratio':>6}"
PARTS: Final = Path(__file__).parent / "pipeline_parts"


def main() -> None:
    """Measure every scene and print one line for each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=15.0, help="that count, of each scene")
    parser.add_argument("--size", nargs="+", default=SIZES, metavar="WxH")
    parser.add_argument("--faces", nargs="+", type=int, default=FACES, choices=FACES)
    parser.add_argument("--work", action="store_true", help="measure processor time alone")
    options = parser.parse_args()
    if options.work:
        print(f"{'video':>12} {'faces':>5}{WORK}")
    else:
        print_head()
    for size in options.size:
        for faces in options.faces:
            with tempfile.TemporaryDirectory() as folder:
                video = str(Path(folder) / "scene.avi")
                call("scene.py", [video, size, str(faces), str(options.seconds)])
                if not options.work:
                    measure_rates(video, size, faces, options.seconds)
                batch = call("batch_reader.py", [video, WHOLE])["work"]
                work = call("alone.py", [video, str(options.seconds)])["work"]
                theirs = call("fer_reader.py", [video, str(min(options.seconds, 10.0)), "1"]).get("work")
            if options.work:
                print(f"{size:>12} {faces:>5}", end="")
            ratios = [f"{theirs / own:>6.1f}" if theirs else f"{'–':>6}" for own in (work, batch)]
            fer = f"{theirs:>8.1f}" if theirs else f"{'–':>8}"
            print(f" {work:>8.2f} {fer} {ratios[0]} {batch:>10.2f} {ratios[1]}", flush=True)


def print_head() -> None:
    """The names of the columns."""
    print(f"{'video':>12} {'faces':>5} {'shown/s':>8} {'read/s':>7} {'delay ms':>9} {'95 %':>6}", end="")
    print(f" {'find ms':>8} {'read ms':>8} {'cores':>6} {'MB':>6} {'fer/s':>7} {'ratio':>6}", end="")
    print(f" {'analyse/s':>9} {'ratio':>6}{WORK}")


def measure_rates(video: str, size: str, faces: int, seconds: float) -> None:
    """What a person sees of one scene, in the time that the clock on the wall shows."""
    ours = call("window.py", [video, str(seconds)])
    theirs = call("fer_reader.py", [video, str(min(seconds, 10.0))])
    batch = call("batch_reader.py", [video, str(min(seconds, 10.0))])
    print_line(size, faces, ours, theirs.get("rate"), batch["rate"])


def call(part: str, arguments: Sequence[str]) -> dict[str, Any]:
    """Run a part in a process of its own; the figures on its last line."""
    done = subprocess.run(
        [sys.executable, str(PARTS / part), *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{part} failed: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else ''}")
    figures: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return figures


def print_line(size: str, faces: int, ours: dict[str, Any], rate: float | None, batch: float) -> None:
    """One scene; a dash where fer, which reads ``rate`` frames a second, is not at hand."""
    print(
        f"{size:>12} {faces:>5} {ours['shown']:>8.1f} {ours['read']:>7.1f} {ours['delay']:>9.0f} "
        f"{ours['delay_95']:>6.0f} {ours['find']:>8.1f} {ours['classify']:>8.2f} {ours['cores']:>6.2f} "
        f"{ours['memory']:>6.0f} "
        + (f"{rate:>7.1f} {ours['capacity'] / rate:>6.1f}" if rate else f"{'–':>7} {'–':>6}")
        + (f" {batch:>9.1f} {batch / rate:>6.1f}" if rate else f" {batch:>9.1f} {'–':>6}"),
        end="",
        flush=True,
    )


if __name__ == "__main__":
    main()
