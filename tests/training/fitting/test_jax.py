"""Runs on the JAX backend: finished by TensorFlow, and shared by two processes."""

import csv
import os
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.training import jax_run
from tests.training.conftest import Listener, run
from training.core.bundle import HISTORY, KERAS_MODEL
from training.core.bundle_run import run_folder

pytest.importorskip("jax")
pytestmark = pytest.mark.slow

LIMIT_S = 240


def start(out, num_processes=1, process_id=0, address="-"):
    environment = {
        **os.environ,
        "KERAS_BACKEND": "jax",
        "JAX_PLATFORMS": "cpu",
        "JAX_DISABLE_MOST_OPTIMIZATIONS": "1",  # compiling takes longer than the few steps
        "JAX_COORDINATOR_BIND_ADDRESS": address,
    }
    arguments = (str(out), str(num_processes), str(process_id), address)
    return subprocess.Popen(
        [sys.executable, "-m", "tests.training.jax_run", *arguments],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )


def ended(*processes):
    """Exit code and standard error of each; none outlives the test."""
    try:
        return [(process.communicate(timeout=LIMIT_S)[1], process.returncode) for process in processes]
    finally:
        for process in processes:
            process.kill()


def free_address():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{asked.getsockname()[1]}"


def history(out):
    with (run_folder(out) / HISTORY).open(newline="") as file:
        return [
            {key: float(value) for key, value in row.items() if key not in ("seconds", "elapsed")}
            for row in csv.DictReader(file)
        ]


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """The model folder, standard error and exit code of one process without TensorFlow."""
    out = tmp_path_factory.mktemp("jax") / "model"
    [(said, code)] = ended(start(out))
    return out, said, code


def read(keras_file):
    import keras

    faces = jax_run.faces().faces[:16, ..., None].astype(np.float32)
    return np.asarray(keras.saving.load_model(keras_file, compile=False)(faces, training=False))


def test_without_tensorflow_the_run_ends_with_the_network_and_says_how_to_resume(alone):
    out, said, code = alone
    assert code == 2, said
    assert not out.exists()
    assert "TensorFlow, which converts models to LiteRT, is not installed" in said
    assert "resume the run" in said.splitlines()[-1]
    assert [row["epoch"] for row in history(out)] == [1, 2]


def test_two_processes_learn_what_one_learns(alone, tmp_path):
    expected_history, out = history(alone[0]), tmp_path / "model"
    address = free_address()
    results = ended(*(start(out, 2, process_id, address) for process_id in (0, 1)))
    assert [code for _, code in results] == [2, 0], results
    for row, expected in zip(history(out), expected_history, strict=True):
        assert row == pytest.approx(expected, abs=1e-4)


def test_tensorflow_finishes_what_jax_has_trained(alone):
    out = alone[0]
    trained = read(run_folder(out) / KERAS_MODEL)
    bundle = run(jax_run.faces(), jax_run.RUN, out, Listener(), resume=True)
    assert read(bundle.keras_path) == pytest.approx(trained, abs=1e-4)
