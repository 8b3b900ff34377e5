"""Runs with a real scheduler and real workers, which are killed."""

import csv
import shutil
import signal
import subprocess
import sys
import threading

import pytest

from fer_desktop.analysis.cluster import dask_scheduler
from fer_desktop.analysis.cluster.cluster_run import ClusterRun
from fer_desktop.analysis.cluster.cluster_tasks import ReadingSpec
from fer_desktop.analysis.cluster.dask_scheduler import DaskScheduler
from fer_desktop.analysis.job import Job
from fer_desktop.analysis.job_models import OneModel
from fer_desktop.analysis.output.resumable_csv import RowsFile
from fer_desktop.analysis.video_parts import PART
from fer_desktop.base.settings import Settings
from fer_desktop.cli.run_job import analyse as run
from fer_desktop.cli.terminal import FAULTY, FINE
from fer_desktop.vision.types import Analysis
from tests.analysis.cluster.loopback import Loopback
from tests.fakes import eventually, write_video
from tests.vision.moving_faces import scene

pytestmark = pytest.mark.slow

SETTINGS = Settings(rotated_faces=False)
PROGRAM = "import sys; from fer_desktop.cli.run_job import analyse; sys.exit(analyse(sys.argv[1:]))"
DEADLY = """
import os
from fer_desktop.analysis import batch
read = batch.read_noted
batch.read_noted = lambda path, **how: os._exit(1) if path.name == "deadly.png" else read(path, **how)
"""

WITHOUT = "import sys; sys.modules['fer_desktop'] = None"
OLDER = "from fer_desktop.base import program_info; program_info.package_version = lambda: '0.1'"


@pytest.fixture
def loopback(tmp_path):
    folder = tmp_path / "dask"
    folder.mkdir()
    with Loopback(folder) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def archive(tmp_path_factory, happy_sample):
    """Some pictures, and two videos of several pieces."""
    folder = tmp_path_factory.mktemp("archive")
    for number in range(12):
        shutil.copy(happy_sample, folder / f"{number}.png")
    frames = [scene(("happy", (90.0 + n / 4, 120.0), 130.0), size=(320, 240)) for n in range(3 * PART)]
    write_video(folder / "a.avi", frames, frames_per_second=30.0)
    write_video(folder / "b.avi", frames, frames_per_second=15.0)
    return folder


@pytest.fixture(scope="module")
def whole(archive, tmp_path_factory):
    """The rows of a run on this computer."""
    path = tmp_path_factory.mktemp("whole") / "rows.csv"
    assert run([str(archive), "--csv", str(path)]) == FINE
    return path.read_bytes()


def test_a_killed_worker_costs_no_row(loopback, archive, whole, shipped_bundle, tmp_path):
    first, second = loopback.add_worker(), loopback.add_worker()
    model = OneModel(shipped_bundle)
    job = Job([str(archive)], model, Settings(rotated_faces=False, confidence_threshold=0.0))
    rows = RowsFile(tmp_path / "rows.csv", model.schema, job.identity)
    cluster = ClusterRun(
        DaskScheduler(loopback.address, ReadingSpec.of(shipped_bundle, job.settings)), frames=PART
    )
    workers = 0

    def watch(result):
        nonlocal workers
        # Both have tasks by then, and there are more to come.
        if isinstance(result, Analysis) and first.poll() is None:
            workers = cluster.workers
            first.send_signal(signal.SIGKILL)
            first.wait()

    try:
        job.run(rows, (), watch, threading.Event(), cluster.analyse_all)
        rows.finish()
    finally:
        cluster.close()
    assert first.poll() is not None
    assert second.poll() is None
    assert workers == 2
    assert (tmp_path / "rows.csv").read_bytes() == whole


def test_a_scheduler_that_dies_is_one_sentence_and_the_run_is_resumed(loopback, archive, whole, tmp_path):
    loopback.add_worker()
    rows, partial = tmp_path / "rows.csv", tmp_path / "rows.csv.partial"
    arguments = [str(archive), "--csv", str(rows)]
    program = [sys.executable, "-c", PROGRAM, *arguments, "--cluster", loopback.address]
    with subprocess.Popen(program, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert eventually(lambda: partial.exists() and partial.read_bytes().count(b"\n") > 1, 120.0)
            loopback.scheduler.kill()
            _, said = process.communicate(timeout=120)
        finally:
            process.kill()
    assert process.returncode == FAULTY
    (sentence,) = said.splitlines()
    assert sentence == (
        f"Lost the connection to the scheduler at {loopback.address}. Start it and its workers again, then "
        "repeat the command with --resume."
    )
    kept = partial.read_bytes()
    assert whole.startswith(kept[: kept.rindex(b"\n")])
    assert not rows.exists()
    assert run([*arguments, "--resume"]) == FINE
    assert rows.read_bytes() == whole


def test_a_picture_that_kills_every_worker_is_named_and_the_rest_is_read(tmp_path, happy_sample, capsys):
    folder, dask = tmp_path / "pictures", tmp_path / "dask"
    folder.mkdir()
    dask.mkdir()
    for name in ("1.png", "2.png", "deadly.png"):
        shutil.copy(happy_sample, folder / name)
    rows = tmp_path / "rows.csv"
    with Loopback(dask, allowed_failures=0) as loopback:
        # One dies by the batch, or both by the picture alone.
        for _ in range(3):
            loopback.add_worker(program=DEADLY)
        arguments = [str(folder), "--csv", str(rows), "--cluster", loopback.address]
        assert run(arguments) == FAULTY
    said = capsys.readouterr().err.splitlines()
    deadly = folder / "deadly.png"
    assert said[0] == (
        f"{deadly} was given up: each worker that read it died. Look into the workers' logs, and give them "
        "more memory."
    )
    with rows.open(newline="", encoding="utf-8") as file:
        assert [row["source"] for row in csv.DictReader(file)] == [
            str(folder / n) for n in ("1.png", "2.png")
        ]


@pytest.mark.parametrize(
    ("worker", "said"),
    [
        (WITHOUT, "The workers at {address} lack this version of FER Desktop ("),
        (OLDER, "The worker tcp://127.0.0.1:"),
    ],
)
def test_workers_with_no_or_another_version_are_one_sentence(tmp_path, happy_sample, capsys, worker, said):
    (tmp_path / "dask").mkdir()
    # The scheduler needs Dask alone.
    with Loopback(tmp_path / "dask", program=WITHOUT) as loopback:
        loopback.add_worker(program=worker)
        assert run([str(happy_sample), "--cluster", loopback.address]) == FAULTY
        (sentence,) = capsys.readouterr().err.splitlines()
        assert sentence.startswith(said.format(address=loopback.address))
        assert "on every machine" in sentence


def test_a_worker_that_comes_later_is_waited_for(loopback, happy_sample, tmp_path, capsys):
    rows = tmp_path / "rows.csv"
    codes = []
    arguments = [str(happy_sample), "--csv", str(rows), "--cluster", loopback.address]
    thread = threading.Thread(target=lambda: codes.append(run(arguments)))
    thread.start()
    said = ""

    def has_said():
        nonlocal said
        said += capsys.readouterr().err
        return "Waiting for a worker" in said

    assert eventually(has_said, 120.0)
    loopback.add_worker()
    thread.join(120.0)
    assert codes == [FINE]
    assert rows.exists()


@pytest.mark.parametrize("address", ["127.0.0.1:8786", "http://127.0.0.1:8786", "tcp://127.0.0.1", ""])
def test_what_is_no_address_is_refused_before_anything_is_read(happy_sample, capsys, address):
    assert run([str(happy_sample), "--cluster", address]) == FAULTY
    (sentence,) = capsys.readouterr().err.splitlines()
    assert "is no address of a Dask scheduler" in sentence


def test_a_scheduler_that_does_not_answer_is_named(happy_sample, capsys, monkeypatch):
    monkeypatch.setattr(dask_scheduler, "CONNECT_S", 0.5)
    assert run([str(happy_sample), "--cluster", "tcp://127.0.0.1:9"]) == FAULTY
    (sentence,) = capsys.readouterr().err.splitlines()
    assert sentence.startswith("No Dask scheduler answers at tcp://127.0.0.1:9.")


def test_an_encrypted_scheduler_needs_certificates(happy_sample, capsys):
    assert run([str(happy_sample), "--cluster", "tls://127.0.0.1:9"]) == FAULTY
    (sentence,) = capsys.readouterr().err.splitlines()
    assert sentence.startswith("There are no certificates for tls://127.0.0.1:9.")


def test_without_dask_the_extra_is_named(happy_sample, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert run([str(happy_sample), "--cluster", "tcp://127.0.0.1:8786"]) == FAULTY
    (sentence,) = capsys.readouterr().err.splitlines()
    assert sentence == "Runs on many machines need Dask. Install the extra fer-desktop[cluster]."
