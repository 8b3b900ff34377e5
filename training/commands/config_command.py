"""``config``: print the settings of a preset, or of a model, as a file for ``train --config``."""

import argparse
from pathlib import Path

from training.commands.common import say
from training.core.bundle import read_bundle
from training.fitting.config import TrainConfig
from training.fitting.config_values import config_toml, overridden, settings_of
from training.fitting.presets import PRESETS


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser("config", help="print all settings of a preset or a model as TOML")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--preset", choices=list(PRESETS), default="best", help="the preset (best)")
    which.add_argument("--model", type=Path, metavar="DIR", help="the model that was trained with them")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> None:
    config = PRESETS[arguments.preset]
    name = f"the preset {arguments.preset}"
    if arguments.model is not None:
        bundle = read_bundle(arguments.model)
        stored = {key: bundle.config[key] for key in settings_of(TrainConfig()) if key in bundle.config}
        # What an earlier version did not have was as it is by default.
        config, name = overridden(TrainConfig(), stored), f"the model {bundle.name}"
    say(f"# Settings of {name}, for python -m training train --config FILE\n{config_toml(config)}")
