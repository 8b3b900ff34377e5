"""How much longer a batch takes than the least that it has to do, on all cores.

A video: frames a second of ``analyse VIDEO --csv ROWS`` as a process of its own, with its start, beside those
of decoding alone, as ``cv2.VideoCapture.read`` gives them. The video is H.264 of 1280×720 with one face, made
here where ``ffmpeg`` is at hand, or a file of your own. With ``--before``, another checkout is measured in
the same run.

Pictures: the time of a batch in proportion to decoding and finding faces alone. They are made here: a
sample's face on soft noise, as JPEG of 1280×960.

What is compared alternates, round by round, so that whatever else the computer does slows all of it; medians
count, of the time, and of the processor's time, which is steadier.

Usage: python benchmarks/batch.py [--video VIDEO] [--before CHECKOUT] [--rounds N] [--only video|pictures]
"""

import argparse
import json
import math
import os
import resource as usage
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

# The parts of a benchmark are found from the project's folder.
sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.pipeline_parts.scene import SPREAD, drawn
from fer_desktop.analysis.job import Job, usable_cores
from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.base.paths import default_model, resource
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import STILL, FaceDetector, create_detector
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from training.core.bundle import read_bundle

PICTURES: Final = 24
UPRIGHT: Final = Settings(rotated_faces=False)
"""As ``analyse`` finds faces unless told otherwise."""
SIZE: Final = (1280, 720)
FRAMES, FRAME_RATE, REPEATED = 1200, 30, 300
ROOT: Final = Path(__file__).parents[1]

_DECODING: Final = """
import json, sys, time
from fer_desktop.vision.opencv import cv2
capture, frames = cv2.VideoCapture(sys.argv[1], cv2.CAP_FFMPEG), 0
started = time.perf_counter(), time.process_time()
while capture.read()[0]:
    frames += 1
print(json.dumps([frames, time.perf_counter() - started[0], time.process_time() - started[1]]))
"""


def main() -> None:
    """Measure both, or one, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--video", type=Path, help="a video of your own in place of the one that is made")
    parser.add_argument("--before", type=Path, metavar="CHECKOUT", help="of another version, to compare with")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=("video", "pictures"))
    options = parser.parse_args()
    print(f"cores                    {usable_cores()}", flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.only != "pictures":
            video = options.video or make_video(folder)
            measure_video(video.resolve(), folder, options.rounds, options.before)
        if options.only != "video":
            measure_pictures(folder, options.rounds)


def measure_video(video: Path, folder: Path, rounds: int, before: Path | None) -> None:
    """Print how fast a video is decoded and analysed, by this checkout and perhaps by another one."""
    checkouts = {"batch": ROOT} | ({"batch before": before.resolve()} if before else {})
    rates: dict[str, list[float]] = {name: [] for name in ("decoding", *checkouts)}
    works: dict[str, list[float]] = {name: [] for name in rates}
    for round_ in range(-1, rounds):
        arguments = [sys.executable, "-c", _DECODING, str(video)]
        output = subprocess.run(arguments, env=_environment(ROOT), capture_output=True, check=True).stdout
        frames, seconds, work = json.loads(output)
        measured = {"decoding": (seconds, work)}
        for name, checkout in checkouts.items():
            measured[name] = analysed(video, folder / "rows.csv", checkout)
        if round_ >= 0:  # the first one warms up
            for name, (seconds, work) in measured.items():
                rates[name].append(frames / seconds)
                works[name].append(1000 * work / frames)
    for name in rates:
        print(f"{name + ', frames/s':<24} {_middle(rates[name], 0)}")
        print(f"{name + ', CPU ms':<24} {_middle(works[name])}")
    for name in checkouts:
        by_time = [one / other for one, other in zip(rates[name], rates["decoding"], strict=True)]
        by_work = [other / one for one, other in zip(works[name], works["decoding"], strict=True)]
        print(f"{name + ' / decoding':<24} {_middle(by_time)} of its rate; by CPU time {_middle(by_work)}")


def analysed(video: Path, rows: Path, checkout: Path) -> tuple[float, float]:
    """Seconds, and seconds of the processor, of ``analyse`` as a process of its own."""
    command = [sys.executable, "-m", "fer_desktop", "analyse", str(video), "--csv", str(rows)]
    started, before = time.perf_counter(), usage.getrusage(usage.RUSAGE_CHILDREN)
    subprocess.run(command, env=_environment(checkout), cwd=rows.parent, capture_output=True, check=True)
    seconds, after = time.perf_counter() - started, usage.getrusage(usage.RUSAGE_CHILDREN)
    rows.unlink()
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _environment(checkout: Path) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(checkout)}


def make_video(folder: Path) -> Path:
    """A face that moves and grows over a table; H.264 where ffmpeg is at hand, else MPEG-4."""
    from skimage import data

    portrait = np.ascontiguousarray(cv2.cvtColor(data.astronaut(), cv2.COLOR_RGB2BGR)[0:300, 70:370])
    ground = cv2.resize(cv2.cvtColor(data.coffee(), cv2.COLOR_RGB2BGR), SIZE)
    frames = (drawn(ground, portrait, SPREAD[1], 2 * math.pi * n / REPEATED) for n in range(FRAMES))
    video = folder / "video.mp4"
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        print("codec                    MPEG-4, because there is no ffmpeg to write H.264", flush=True)
        fourcc = cv2.VideoWriter.fourcc(*"mp4v")
        writer = cv2.VideoWriter(str(video), cv2.CAP_FFMPEG, fourcc, FRAME_RATE, SIZE)
        for frame in frames:
            writer.write(frame)
        writer.release()
        return video
    print("codec                    H.264", flush=True)
    raw = f"-f rawvideo -pix_fmt bgr24 -s {SIZE[0]}x{SIZE[1]} -r {FRAME_RATE} -i -".split()
    coded = ["-c:v", "libx264", "-pix_fmt", "yuv420p", str(video)]
    with subprocess.Popen([ffmpeg, "-v", "error", *raw, *coded], stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        for frame in frames:
            process.stdin.write(frame.tobytes())
        process.stdin.close()
    if process.returncode:
        sys.exit("ffmpeg failed")
    return video


def measure_pictures(folder: Path, rounds: int) -> None:
    """Print how fast pictures are analysed, and in proportion to the least."""
    cores = usable_cores()
    model = OneModel(read_bundle(default_model()))
    analysers = model.make_analysers(UPRIGHT, cores)
    detectors = [create_detector(UPRIGHT.detector, STILL) for _ in range(cores)]
    pictures = folder / "pictures"
    make_pictures(pictures)
    ratios, works, rates = [], [], []
    for round_ in range(-1, rounds):
        least = find_alone(sorted(pictures.iterdir()), detectors)
        rows = RowsFile(folder / f"{round_}.csv", model.schema, model.identity(UPRIGHT))
        started = time.perf_counter(), time.process_time()
        Job([str(pictures)], model, UPRIGHT).run(rows, analysers, lambda result: None)
        rows.finish()
        whole = time.perf_counter() - started[0], time.process_time() - started[1]
        if round_ >= 0:  # the first one warms up
            ratios.append(whole[0] / least[0])
            works.append(whole[1] / least[1])
            rates.append(PICTURES / whole[0])
    print(f"pictures a second        {statistics.median(rates):.1f}")
    print(f"time, batch / least      {_middle(ratios)}")
    print(f"processor, batch / least {_middle(works)}")


def _middle(values: list[float], digits: int = 2) -> str:
    shown = (f"{value:.{digits}f}" for value in (statistics.median(values), min(values), max(values)))
    return "{}  ({} to {})".format(*shown)


def find_alone(paths: list[Path], detectors: Sequence[FaceDetector]) -> tuple[float, float]:
    waiting = deque(paths)

    def work(detector: FaceDetector) -> None:
        while True:
            try:
                path = waiting.popleft()
            except IndexError:
                return
            detector.detect(read_picture(path))

    started = time.perf_counter(), time.process_time()
    threads = [threading.Thread(target=work, args=(detector,)) for detector in detectors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - started[0], time.process_time() - started[1]


def make_pictures(folder: Path) -> None:
    folder.mkdir()
    face = read_picture(resource("samples", "happy.png"))
    random = np.random.default_rng(0)
    for number in range(PICTURES):
        noise = random.integers(90, 160, (15, 20, 3), np.uint8)
        picture = cv2.resize(noise, (1280, 960), interpolation=cv2.INTER_CUBIC)
        side = int(random.integers(150, 400))
        left, top = int(random.integers(0, 1280 - side)), int(random.integers(0, 960 - side))
        picture[top : top + side, left : left + side] = cv2.resize(face, (side, side))
        (folder / f"{number}.jpg").write_bytes(cv2.imencode(".jpg", picture)[1].tobytes())


if __name__ == "__main__":
    main()
