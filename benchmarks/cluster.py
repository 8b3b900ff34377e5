"""What a cluster costs beside the pool of one computer: the same files by 1 and 2 threads or workers.

All ways alternate, round by round, so that whatever else the computer does slows all of them; the middle
ratio counts, of the time, and of the processor's time, which is steadier. That of a cluster holds its
scheduler, its workers and this process. The pool has one more thread, which decodes: where there is a core
for it, one thread is faster than one worker. Then come the figures from which a large archive is planned:
what this process and the scheduler spend on a task, on a frame and on finding a file, and what is sent and
written.

The videos (1280×720 at 30 frames a second, one face) and the pictures are made here. Needs the extra
``cluster``.
"""

import os
import pickle
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import dask
import numpy as np
import psutil
from distributed import LocalCluster

# The parts of this benchmark are found from the project's folder.
sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.batch import UPRIGHT, make_pictures
from fer_desktop.analysis.cluster.cluster_run import ClusterRun
from fer_desktop.analysis.cluster.cluster_tasks import MediaFile, ReadingSpec, VideoTask
from fer_desktop.analysis.cluster.cluster_worker import run_task
from fer_desktop.analysis.cluster.dask_scheduler import DaskScheduler
from fer_desktop.analysis.job import Job
from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.base.paths import default_model, resource
from fer_desktop.vision.opencv import cv2
from fer_desktop.vision.picture_file import read_picture
from fer_desktop.vision.sources.targets import is_video, list_files
from training.core.bundle import read_bundle

VIDEOS, FRAMES, ROUNDS = 2, 300, 4
TINY = 500
"""Videos of three small frames, of which each is a task."""
LISTED = 20_000
SPEC = ReadingSpec.of(read_bundle(default_model()), UPRIGHT)
MODEL = OneModel(read_bundle(default_model()))


def main() -> None:
    # Which lines of a worker take long is of interest to those who write them.
    dask.config.set({"distributed.worker.profile.enabled": False})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_pictures(folder / "files")
        for number in range(VIDEOS):
            make_video(folder / "files" / f"{number}.mp4", FRAMES, (1280, 720))
        (folder / "first").mkdir()
        for number in range(4):
            make_video(folder / "first" / f"{number}.mp4", 30, (320, 240))
        compare(folder)
        plan(folder)


def compare(folder: Path) -> None:
    ways: dict[str, Callable[[], tuple[float, float]]] = {}
    for number in (1, 2):
        ways[f"{number} threads"] = partial(by_pool, folder, number)
        ways[f"{number} workers"] = partial(by_new_cluster, folder, number)
    taken: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}
    for round_ in range(-1, ROUNDS):
        for way, measure in ways.items():
            figures = measure()
            if round_ >= 0:  # the first one warms up
                taken[way].append(figures)
    for way, rounds in taken.items():
        wall, work = (statistics.median(values) for values in zip(*rounds, strict=True))
        print(f"{way}: {wall:.1f} s, {work:.1f} s of processor time")
    for number in (1, 2):
        pairs = list(zip(taken[f"{number} workers"], taken[f"{number} threads"], strict=True))
        print(f"{number} workers / threads, time       {middle([one[0] / other[0] for one, other in pairs])}")
        print(f"{number} workers / threads, processor  {middle([one[1] / other[1] for one, other in pairs])}")


def middle(ratios: list[float]) -> str:
    return f"{statistics.median(ratios):.3f}  ({min(ratios):.3f} to {max(ratios):.3f})"


def start(workers: int) -> LocalCluster:
    return LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=":0"
    )


def work_of_all() -> float:
    """Seconds of processor time of this process and its children."""
    own = psutil.Process(os.getpid())
    return sum(sum(process.cpu_times()[:2]) for process in (own, *own.children(recursive=True)))


def by_pool(folder: Path, threads: int) -> tuple[float, float]:
    job = Job([str(folder / "files")], MODEL, UPRIGHT)
    rows = RowsFile(folder / "pool.csv", MODEL.schema, job.identity)
    started = time.perf_counter(), work_of_all()
    job.run(rows, MODEL.make_analysers(UPRIGHT, threads), lambda result: None)
    rows.finish()
    return time.perf_counter() - started[0], work_of_all() - started[1]


def by_new_cluster(folder: Path, workers: int) -> tuple[float, float]:
    """By workers that have loaded the model; no other cluster is idle beside it."""
    with start(workers) as cluster:
        by_cluster(folder, "first", cluster)
        return by_cluster(folder, "files", cluster)


def by_cluster(folder: Path, files: str, cluster: LocalCluster) -> tuple[float, float]:
    job = Job([str(folder / files)], MODEL, UPRIGHT)
    rows = RowsFile(folder / "cluster.csv", MODEL.schema, job.identity)
    run = ClusterRun(DaskScheduler(cluster.scheduler_address, SPEC))
    started = time.perf_counter(), work_of_all()
    job.run(rows, (), lambda result: None, analyse=run.analyse_all)
    rows.finish()
    taken = time.perf_counter() - started[0], work_of_all() - started[1]
    run.close()
    return taken


def plan(folder: Path) -> None:
    video = folder / "files" / "0.mp4"
    started = time.process_time()
    outcome = run_task(SPEC, VideoTask(MediaFile.of(video), FRAMES))
    print(f"a worker, per frame                {1000 * (time.process_time() - started) / FRAMES:.2f} ms")
    print(f"sent, per frame                    {len(pickle.dumps(outcome)) / FRAMES:.0f} bytes")
    rows = (folder / "pool.csv").stat().st_size
    print(f"rows, per frame                    {rows / VIDEOS / FRAMES:.0f} bytes")
    tiny = folder / "tiny"
    tiny.mkdir()
    make_video(tiny / "0.mp4", 3, (64, 48))
    for number in range(1, TINY):
        os.link(tiny / "0.mp4", tiny / f"{number}.mp4")
    with start(1) as cluster:
        by_cluster(folder, "first", cluster)
        own = time.process_time()
        by_cluster(folder, "tiny", cluster)
        own = time.process_time() - own
    print(f"client and scheduler, per task     {1000 * own / TINY:.2f} ms")
    with start(1) as cluster:
        by_cluster(folder, "first", cluster)
        own = time.process_time()
        by_cluster(folder, "files", cluster)
        own = time.process_time() - own
    print(f"client and scheduler, per frame    {1000 * own / VIDEOS / FRAMES:.3f} ms")
    many = folder / "many"
    many.mkdir()
    for number in range(LISTED):
        os.link(tiny / "0.mp4", many / f"{number}.mp4")
    started = time.process_time()
    paths = list_files([str(many)]).paths
    for path in paths:
        is_video(path)
    print(f"finding a file                     {1000 * (time.process_time() - started) / len(paths):.3f} ms")


def make_video(path: Path, frames: int, size: tuple[int, int]) -> None:
    """A face that drifts over soft noise."""
    sample = read_picture(resource("samples", "happy.png"))
    noise = np.random.default_rng(0).integers(90, 160, (9, 16, 3), np.uint8)
    ground = cv2.resize(noise, size, interpolation=cv2.INTER_CUBIC)
    side = size[1] // 2
    face = cv2.resize(sample, (side, side))
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"mp4v"), 30.0, size)
    for number in range(frames):
        frame = ground.copy()
        left = (size[0] - side) * number // max(frames, 1)
        frame[side // 2 : side // 2 + side, left : left + side] = face
        writer.write(frame)
    writer.release()


if __name__ == "__main__":
    main()
