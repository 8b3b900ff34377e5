"""How much longer a batch takes than decoding and finding faces alone, both on all cores.

Both ways alternate, picture set by picture set, so that whatever else the computer does slows both; the
middle ratio counts, of the time, and of the processor's time, which is steadier. The pictures are made here:
a sample's face on soft noise, as JPEG of 1280×960.
"""

import statistics
import tempfile
import threading
import time
from collections import deque
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from fer_desktop.analysis.job import Job, usable_cores
from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.base.paths import default_model, resource
from fer_desktop.base.settings import Settings
from fer_desktop.vision.detectors import STILL, FaceDetector, create_detector
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from training.core.bundle import read_bundle

PICTURES, ROUNDS = 24, 5
UPRIGHT = Settings(rotated_faces=False)
"""As ``analyse`` finds faces unless told otherwise."""


def main() -> None:
    cores = usable_cores()
    model = OneModel(read_bundle(default_model()))
    analysers = model.make_analysers(UPRIGHT, cores)
    detectors = [create_detector(UPRIGHT.detector, STILL) for _ in range(cores)]
    with tempfile.TemporaryDirectory() as folder:
        pictures = Path(folder, "pictures")
        make_pictures(pictures)
        ratios, works, rates = [], [], []
        for round_ in range(-1, ROUNDS):
            least = find_alone(sorted(pictures.iterdir()), detectors)
            rows = RowsFile(Path(folder, f"{round_}.csv"), model.schema, model.identity(UPRIGHT))
            started = time.perf_counter(), time.process_time()
            Job([str(pictures)], model, UPRIGHT).run(rows, analysers, lambda result: None)
            rows.finish()
            whole = time.perf_counter() - started[0], time.process_time() - started[1]
            if round_ >= 0:  # the first one warms up
                ratios.append(whole[0] / least[0])
                works.append(whole[1] / least[1])
                rates.append(PICTURES / whole[0])
    print(f"cores                    {cores}")
    print(f"pictures a second        {statistics.median(rates):.1f}")
    print(f"time, batch / least      {_middle(ratios)}")
    print(f"processor, batch / least {_middle(works)}")


def _middle(ratios: list[float]) -> str:
    return f"{statistics.median(ratios):.2f}  ({min(ratios):.2f} to {max(ratios):.2f})"


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
