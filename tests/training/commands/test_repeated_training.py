"""``train --folds`` and ``--seeds``: which trainings they do, and what their results say."""

import argparse
import shutil
from pathlib import Path

import pytest

from tests.training.conftest import draw_faces
from training.commands import train_command
from training.commands.main import main
from training.commands.repeated_training import repeated_sweep
from training.core.repeated_runs import read_run_sets
from training.data.csv_writer import write_csv
from training.fitting.config import ConfigError
from training.sweep.sweep_file import Sweep

TINY = ("--preset", "quick", "--architecture", "mini_xception", "--epochs", "1", "--precision", "float32")


def sweep_of(*options: str) -> Sweep:
    sweep = asked(*options)
    assert sweep is not None
    return sweep


def asked(*options: str) -> Sweep | None:
    whole = argparse.ArgumentParser()
    commands = whole.add_subparsers()
    whole.set_defaults(num_processes=1)
    train_command.add_to(commands)
    arguments = whole.parse_args(["train", "faces.csv", "--out", "study", *options])
    return repeated_sweep(commands.choices["train"], arguments, arguments.seed or 0)


def test_folds_and_seeds_become_trainings_with_the_given_options_alone():
    sweep = sweep_of(
        "--folds", "3", "--epochs", "5", "--clean", "--keep", "blank", "--map", "7=none", "--seed", "4"
    )
    assert sweep.data == (Path("faces.csv").resolve(),)
    assert [one.name for one in sweep.trainings] == ["study-fold1", "study-fold2", "study-fold3"]
    assert sweep.trainings[1].arguments == (
        *("--epochs", "5", "--map", "7=none", "--clean", "--keep", "blank"),
        *("--seed", "4", "--fold", "2/3"),
    )
    seeds = sweep_of("--seeds", "2", "--seed", "4", "--split", "PrivateTest")
    assert [one.arguments for one in seeds.trainings] == [("--seed", "4"), ("--seed", "5")]
    assert seeds.split == "PrivateTest"
    assert len(sweep_of("--folds", "5", "--seeds", "2").trainings) == 10
    assert asked() is None


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("--folds", "1"), "--folds is 1; it must be 2 to 20"),
        (("--seeds", "1"), "--seeds is 1; it must be 2 to 100"),
        (("--folds", "5", "--fold", "1/5"), "--folds does not go with --fold K/N"),
        (("--folds", "5", "--resume"), "such a command continues by itself"),
        (("--folds", "5", "--split", "PublicTest"), "--split has no effect with --folds"),
        (("--split", "PublicTest"), "--split has no effect without --seeds"),
        (("--folds", "5", "--test-fraction", "0.2"), "--test-fraction has no effect with --folds"),
    ],
)
def test_options_without_effect_are_refused(options, complaint):
    with pytest.raises(ConfigError, match=complaint):
        asked(*options)


def test_a_model_is_no_folder_for_several(tmp_path, trained):
    shutil.copytree(trained.folder, tmp_path / "model")
    with pytest.raises(ConfigError, match="is a model"):
        asked("--seeds", "2", "--out", str(tmp_path / "model"))


@pytest.mark.slow
def test_a_cross_validation_is_trained_measured_and_summed_up(tmp_path, capfd):
    write_csv(draw_faces({"Training": 12, "PublicTest": 4}), tmp_path / "faces.csv")
    command = ["train", str(tmp_path / "faces.csv"), "--out", str(tmp_path / "study"), *TINY, "--folds", "2"]
    assert main(command) == 0
    said = capfd.readouterr().out
    assert "study-fold2 (2 of 2)" in said
    assert "study: mean accuracy" in said
    assert "points over 2 folds, 95% CI" in said
    (found,) = read_run_sets(tmp_path / "study")
    assert (found.folds, found.of, [run.faces for run in found.runs]) == (2, 2, [42, 42])
    assert f"mean accuracy {sum(found.accuracies) / 2:.2%}" in said
    assert main(command) == 0  # nothing is left to do
    assert "(2 of 2)" not in capfd.readouterr().out
