"""The recipe of the shipped model, as a sweep file and in its bundle."""

import argparse
import tomllib
from pathlib import Path

import pytest

from fer_desktop.base.paths import default_model
from training.commands import train_command
from training.commands.recipe_options import configuration
from training.core.bundle import read_bundle
from training.fitting.config import TrainConfig
from training.fitting.config_values import settings_of
from training.sweep.sweep_file import Sweep, read_sweep

RECIPE = Path(__file__).parents[3] / "docs" / "recipes" / "shipped_model.toml"
OF_OTHER_MODELS = {"start", "teachers"}
"""Hashes, which are others with each training."""


@pytest.fixture(scope="module")
def recipe() -> Sweep:
    return read_sweep(RECIPE)


def options_of(training) -> argparse.Namespace:
    parser = argparse.ArgumentParser(allow_abbrev=False)
    train_command.add_to(parser.add_subparsers())
    return parser.parse_args(["train", "fer2013.csv", "--out", "model", *training.arguments])


def test_every_key_is_an_option_of_train_that_sets_what_it_is_named_after(recipe):
    settings = settings_of(TrainConfig())
    options = {"preset", "fine-tune", "teacher", "votes"}
    stages = tomllib.loads(RECIPE.read_text(encoding="utf-8"))["runs"]
    assert list(stages) == list(recipe.runs) == ["teacher", "start", "distilled", "shipped"]
    for training in recipe.trainings:
        config = configuration(options_of(training))
        for key, value in stages[training.run].items():
            if key not in options:
                assert key.replace("-", "_") in settings
                assert getattr(config, key.replace("-", "_")) == value


def test_the_last_stage_has_the_configuration_of_the_shipped_bundle(recipe):
    last = recipe.trainings[-1]
    config = configuration(options_of(last)).as_json()
    shipped = read_bundle(default_model()).config
    assert config.keys() - shipped.keys() == set()
    for name in config.keys() - OF_OTHER_MODELS:
        ours, theirs = config[name], shipped[name]
        assert (list(ours) if isinstance(ours, tuple) else ours) == (
            {**theirs, "drop": (), "names": ()} if name == "data" else theirs
        ), name
    assert len(shipped["teachers"]) == len(options_of(last).teacher)


def test_each_stage_uses_the_models_of_the_stages_before(recipe):
    teachers = [recipe.out / "teacher", recipe.out / "start"]
    used = [(options.start, options.teacher) for options in map(options_of, recipe.trainings)]
    assert used == [
        (None, []),
        (None, []),
        (recipe.out / "start", teachers),
        (recipe.out / "distilled", teachers),
    ]
