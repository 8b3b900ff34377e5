"""The sets of repeated runs of this computer, as they lie among the models."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.core.repeated_runs import REPETITION, SET_SUFFIX, RunSet, read_run_sets
from training.core.storage.atomic import read_object


@dataclass(frozen=True)
class Repetition:
    """A training and how often it is done.

    Attributes:
        out: The folder of its models and results.
        run: All that decides a training, as ``docs/worker.md`` says.
        folds: Folds of the cross-validation; 0 without.
        seeds: How many seeds.
    """

    out: Path
    run: Mapping[str, Any]
    folds: int
    seeds: int

    @property
    def name(self) -> str:
        """What the person called it."""
        return self.out.name.removesuffix(SET_SUFFIX)

    @property
    def results(self) -> RunSet | None:
        """What is measured so far; None where nothing is, or it cannot be read."""
        return next(iter(read_run_sets(self.out)), None)


def folder_of(name: str, models: Path) -> Path:
    """Where a set of that name lies in the folder of models."""
    return models / f"{name}{SET_SUFFIX}"


def stored_repetitions(models: Path) -> tuple[Repetition, ...]:
    """Those in the folder of models, by name; what cannot be read is left out."""
    found = []
    for folder in sorted(models.glob(f"*{SET_SUFFIX}")) if models.is_dir() else []:
        asked = read_object(folder / REPETITION)
        run, folds, seeds = asked.get("run"), asked.get("folds"), asked.get("seeds")
        if isinstance(run, dict) and isinstance(folds, int) and isinstance(seeds, int):
            found.append(Repetition(folder, run, folds, seeds))
    return tuple(found)
