"""Doing a sweep: what is done, what goes on after an interruption, and what the results say."""

import csv
import dataclasses
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.training.conftest import draw_faces
from training.commands.main import main
from training.core.bundle_run import STATE, run_folder
from training.core.mcnemar import mcnemar_test
from training.core.storage.file_lock import release, take_lock
from training.data.csv_writer import write_csv
from training.sweep.sweep_file import Sweep, read_sweep
from training.sweep.sweep_report import comparison_line, results_text, write_results
from training.sweep.sweep_results import PredictionsError, run_sets, sweep_results
from training.sweep.sweep_runner import (
    CommandSteps,
    OtherOptionsError,
    SweepBusyError,
    predictions_file,
    run_sweep,
)

LABELS = ["Happy", "Happy", "Sad", "Sad"]
RIGHT = {"plain": [True, False, False, False], "better": [True, True, True, False]}


class Command:
    """Stands for ``python -m training``: writes models and predictions, and fails where it is told to."""

    def __init__(self, sweep: Sweep, bundle: Path, codes: dict[str, int] | None = None) -> None:
        self.sweep, self.bundle, self.codes = sweep, bundle, codes or {}
        self.given: list[list[str]] = []

    def __call__(self, arguments):
        arguments = list(arguments)
        self.given.append(arguments)
        if arguments[0] == "train":
            out = Path(arguments[arguments.index("--out") + 1])
            if code := self.codes.pop(out.name, 0):
                return code
            shutil.copytree(self.bundle, out)
            return 0
        path = Path(arguments[arguments.index("--predictions") + 1])
        right = RIGHT[path.name.split(".")[0].split("-")[0]]
        rows = [
            [f"line {number}", label, label if good else "Fear"]
            for number, (label, good) in enumerate(zip(LABELS, right, strict=True))
        ]
        with path.open("w", newline="") as file:
            csv.writer(file).writerows([["face", "label", "prediction"], *rows])
        return 0

    @property
    def trained(self) -> list[str]:
        return [Path(one[one.index("--out") + 1]).name for one in self.given if one[0] == "train"]


@pytest.fixture
def sweep(tmp_path) -> Sweep:
    path = tmp_path / "try.toml"
    path.write_text('data = "faces.csv"\nfolds = 2\n[runs.plain]\n[runs.better]\nmixup = 0.4\n')
    return read_sweep(path)


def do(sweep, command):
    return run_sweep(sweep, lambda text: None, lambda: None, CommandSteps(command))


def test_results_pool_the_folds_and_test_against_the_baseline_on_the_same_faces(sweep, shipped_bundle):
    assert do(sweep, Command(sweep, shipped_bundle.folder)) == []
    plain, better = sweep_results(sweep)
    assert (plain.done, plain.of, plain.faces, plain.accuracy, plain.test) == (2, 2, 8, 0.25, None)
    assert (better.accuracy, better.test) == (0.75, mcnemar_test(8, 2, 4, 0))
    write_results(sweep, [plain, better], run_sets(sweep))
    with (sweep.out / "results.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["run"] for row in rows] == ["plain", "better"]
    assert float(rows[1]["difference"]) == 0.5
    assert float(rows[1]["p"]) == 0.125
    page = (sweep.out / "results.html").read_text(encoding="utf-8")
    assert "+50.00" in page
    assert "://" not in page.replace("http://www.w3.org/2000/svg", "")
    text = results_text(sweep, [plain, better], run_sets(sweep))
    assert "Measured on 2 folds of the training faces" in text
    assert "plain: mean accuracy 25.00%, standard deviation 0.00 points over 2 folds" in text
    assert "mean recall: Happy 50.0%, Sad 0.0%" in text
    assert "better and plain" not in text  # two equal differences say nothing of chance
    assert "0.12" in text
    baseline, other = run_sets(sweep)
    first = dataclasses.replace(other.runs[0], accuracy=other.runs[0].accuracy + 0.01)
    line = comparison_line(dataclasses.replace(other, runs=(first, *other.runs[1:])), baseline)
    assert line.startswith("better and plain: a significant difference, +50.50 points")
    assert "corrected resampled t test" in line


def test_runs_with_seeds_of_their_own_are_compared_on_the_same_faces(sweep, shipped_bundle):
    sweep.path.write_text('data = "faces.csv"\n[runs.plain]\nseed = 1\n[runs.better]\nseed = 2\n')
    sweep = read_sweep(sweep.path)
    do(sweep, Command(sweep, shipped_bundle.folder))
    plain, better = results = sweep_results(sweep)
    assert [(one.run, one.seed) for one in results] == [("plain", 1), ("better", 2)]
    assert better.test == mcnemar_test(4, 1, 2, 0)
    assert "on the same faces; p" in results_text(sweep, [plain, better], run_sets(sweep))


def test_a_second_time_only_what_is_missing_is_done(sweep, shipped_bundle):
    first = Command(sweep, shipped_bundle.folder, {"better-fold1": 2})
    assert do(sweep, first) == ["better-fold1"]
    assert first.trained == ["plain-fold1", "better-fold1", "plain-fold2", "better-fold2"]
    plain, better = sweep_results(sweep)
    assert (better.done, better.test) == (1, None)  # not the same faces yet
    assert plain.done == 2
    again = Command(sweep, shipped_bundle.folder)
    assert do(sweep, again) == []
    assert again.trained == ["better-fold1"]
    assert do(sweep, nothing := Command(sweep, shipped_bundle.folder)) == []
    assert nothing.given == []


def test_an_interrupted_training_is_resumed(sweep, shipped_bundle):
    with pytest.raises(KeyboardInterrupt):
        do(sweep, Command(sweep, shipped_bundle.folder, {"plain-fold1": 130}))
    state = run_folder(sweep.out / "plain-fold1") / STATE
    state.parent.mkdir()
    state.write_bytes(b"")
    again = Command(sweep, shipped_bundle.folder)
    do(sweep, again)
    assert again.given[0][-1] == "--resume"
    assert "--resume" not in again.given[2]


def test_a_model_with_other_options_is_not_taken_for_the_runs(sweep, shipped_bundle):
    do(sweep, Command(sweep, shipped_bundle.folder))
    sweep.path.write_text(sweep.path.read_text().replace("0.4", "0.2"))
    changed, command = read_sweep(sweep.path), Command(sweep, shipped_bundle.folder)
    with pytest.raises(OtherOptionsError, match="better-fold1 was trained with other options"):
        do(changed, command)
    assert command.given == []


def test_two_sweeps_in_one_folder_are_refused(sweep, shipped_bundle):
    sweep.out.mkdir()
    lock = take_lock(sweep.out / "sweep")
    try:
        with pytest.raises(SweepBusyError, match="in use by another sweep"):
            do(sweep, Command(sweep, shipped_bundle.folder))
    finally:
        release(lock)


def test_damaged_predictions_are_named(sweep, shipped_bundle):
    do(sweep, Command(sweep, shipped_bundle.folder))
    damaged = predictions_file(sweep, sweep.trainings[0])
    damaged.write_text("face,label\n1,Happy\n")
    with pytest.raises(PredictionsError, match=r"plain-fold1\.predictions\.csv is unreadable"):
        sweep_results(sweep)


def test_the_command_trains_measures_and_compares(tmp_path, capfd):
    write_csv(draw_faces({"Training": 12, "PublicTest": 4}), tmp_path / "faces.csv")
    (tmp_path / "try.toml").write_text(
        'data = "faces.csv"\n[options]\npreset = "quick"\narchitecture = "mini_xception"\nepochs = 1\n'
        'precision = "float32"\n[runs.plain]\n[runs.mixup]\nmixup = 0.4\n'
    )
    assert main(["sweep", str(tmp_path / "try.toml")]) == 0
    said = capfd.readouterr().out
    assert "plain (1 of 2)" in said
    table = [line.split() for line in said.splitlines() if line.startswith(("plain  ", "mixup  "))]
    assert [(row[0], row[2], row[3]) for row in table] == [("plain", "1/1", "28"), ("mixup", "1/1", "28")]
    assert (tmp_path / "try" / "results.html").is_file()
    assert main(["sweep", str(tmp_path / "try.toml"), "--results"]) == 0
    assert capfd.readouterr().out.splitlines()[0].startswith("run")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals between processes")
def test_a_training_has_time_to_save_its_state_when_the_sweep_is_stopped(tmp_path):
    slow = tmp_path / "slow.py"
    slow.write_text(
        "import signal, sys, time\n"
        "def save(*_):\n"
        "    time.sleep(0.7)\n"
        "    open(sys.argv[1], 'w').close()\n"
        "    sys.exit(130)\n"
        "signal.signal(signal.SIGTERM, save)\n"
        "print('ready', flush=True)\n"
        "time.sleep(60)\n"
    )
    program = (
        "import sys; from training.core.process.shutdown import end_on_signals, handled_signals\n"
        "from training.sweep.sweep_runner import run_command\n"
        "end_on_signals()\n"
        "try:\n"
        "    with handled_signals(): run_command(sys.argv[2:], [sys.executable, sys.argv[1]])\n"
        "except KeyboardInterrupt: sys.exit(130)\n"
    )
    saved = tmp_path / "saved"
    command = [sys.executable, "-c", program, str(slow), str(saved)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 130
    assert saved.exists()
