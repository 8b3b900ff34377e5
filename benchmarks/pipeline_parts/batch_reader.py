"""Read a video as ``analyse`` does, print its frames a second and its work as JSON.

Usage: batch_reader.py VIDEO SECONDS. Decoding the video and writing the rows count, loading the program and
its model does not.
"""

import json
import sys
import tempfile
import threading
import time
from pathlib import Path

from fer_desktop.analysis.batch import Result
from fer_desktop.analysis.job import Job, usable_cores
from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.base.paths import default_model
from fer_desktop.base.settings import Settings
from fer_desktop.vision.types import Analysis
from training.core.bundle import read_bundle

UPRIGHT = Settings(rotated_faces=False)
"""As ``analyse`` finds faces unless told otherwise."""


def main() -> None:
    """Read every frame, on all cores, until the time is over or the video is."""
    video, seconds = sys.argv[1], float(sys.argv[2])
    model, cancel = OneModel(read_bundle(default_model())), threading.Event()
    analysers = model.make_analysers(UPRIGHT, usable_cores())
    done: list[float] = []

    def watch(result: Result) -> None:
        if isinstance(result, Analysis):
            done.append(time.perf_counter())
            if done[-1] - started >= seconds:
                cancel.set()

    with tempfile.TemporaryDirectory() as folder:
        rows = RowsFile(Path(folder, "rows.csv"), model.schema, model.identity(UPRIGHT))
        job = Job([video], model, UPRIGHT)
        started, worked = time.perf_counter(), time.process_time()
        job.run(rows, analysers, watch, cancel)
        work = time.process_time() - worked
        rows.abort()
    print(json.dumps({"rate": len(done) / (done[-1] - started), "work": 1000 * work / len(done)}))


if __name__ == "__main__":
    main()
