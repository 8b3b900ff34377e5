"""The TOML file that lists the runs of a sweep.

data = ["fer2013.csv"]    # CSV files and folders, relative to this file
out = "sweep"             # folder of the models and the results
split = "PublicTest"      # measured; without it PublicTest, with folds the folds
folds = 5                 # cross-validation on the training faces; without it none
seeds = [0, 1]            # each run is done with each; without it 0
baseline = "plain"        # the run that the others are compared with; without it the first

[options]                 # of every run: those of ``python -m training train`` without dashes before them
preset = "best"
epochs = 20

[runs.plain]              # one table for each run, with its own options

[runs.mixup]
mixup = 0.4
seed = 3                  # a seed of its own, where the file has no seeds

[runs.tuned]
fine-tune = "runs.mixup"  # the model of a run above, with the same fold; teacher takes these, too
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from training.core.media import regular_file
from training.core.training_error import TrainingError
from training.data.faces import PRIVATE_TEST, PUBLIC_TEST, SPLITS

KEYS: Final = ("data", "out", "split", "folds", "seeds", "baseline", "options", "runs")
PATHS: Final = ("votes", "teacher", "fine-tune", "config")
"""Options that name files, which are relative to the file of the sweep."""
REPEATED: Final = ("teacher", "map", "set")
"""Options that are given once for each value; others take several values at once."""
OWN: Final = ("out", "fold", "folds", "seeds", "split", "resume", "overwrite")
"""Options that the sweep sets itself."""
SEED: Final = "seed"
"""Option that a run may have, and all runs together may not."""
MODELS: Final = ("teacher", "fine-tune")
"""Options that name models."""
REFERENCE: Final = "runs."
"""Begins the name of the model of a run."""
MOST_FOLDS: Final = 20
_NAME: Final = re.compile(r"[\w-]+")
_KEY: Final = re.compile(r"[a-z]+(-[a-z]+)*")


class SweepFileError(TrainingError):
    """The file of a sweep is not as described."""

    template = "{path}: {reason}. See the documentation of python -m training sweep."


@dataclass(frozen=True)
class SweepTraining:
    """One training of a sweep.

    Attributes:
        run: The name of the run.
        seed: Its seed.
        fold: Which fold is held out, from 1 on; 0 without cross-validation.
        name: The name of its model folder.
        arguments: Those of ``python -m training train`` but data, output folder and ``--resume``.
    """

    run: str
    seed: int
    fold: int
    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True)
class Sweep:
    """What a file asks for.

    Attributes:
        path: The file, or the output folder where the sweep comes from options.
        data: CSV files and folders.
        out: Folder of the models and results.
        split: The split that is measured.
        baseline: Name of the run that the others are compared with.
        trainings: All trainings, those of the first seed and fold first: so the runs can soon be compared.
    """

    path: Path
    data: tuple[Path, ...]
    out: Path
    split: str
    baseline: str
    trainings: tuple[SweepTraining, ...]

    @property
    def runs(self) -> tuple[str, ...]:
        """The names of the runs, in the order of the file."""
        return tuple(dict.fromkeys(training.run for training in self.trainings))


def read_sweep(path: Path) -> Sweep:
    """Read and check a file; the options themselves are checked by ``train``.

    Raises:
        SweepFileError: It cannot be read, or says something else than it may.
    """
    try:
        with open(path, "rb", opener=regular_file) as file:
            content = tomllib.load(file)
    except OSError as error:
        raise SweepFileError(path=path, reason=f"it cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SweepFileError(path=path, reason=f"it is not TOML ({error})") from error
    try:
        return _sweep(path, content)
    except ValueError as error:
        raise SweepFileError(path=path, reason=error) from error


def repeated_training(
    data: Sequence[Path],
    out: Path,
    arguments: Sequence[str],
    *,
    folds: int = 0,
    seeds: Sequence[int] = (0,),
    split: str = PUBLIC_TEST,
    name: str = "",
) -> Sweep:
    """One training that is repeated, as a sweep of a single run.

    Args:
        data: CSV files and folders.
        out: Folder of the models and results.
        arguments: Options of each training but seed and fold, or whatever else describes it.
        folds: Folds of a cross-validation on the training faces; 0: none.
        seeds: The seeds; each is done with each fold.
        split: What is measured without folds.
        name: Of the run; empty for that of the folder.
    """
    name = name or out.resolve().name
    trainings = [
        SweepTraining(
            name,
            seed,
            fold,
            _name(name, seed, fold, several=len(seeds) > 1),
            _of(tuple(arguments), seed, fold, folds),
        )
        for seed in seeds
        for fold in (range(1, folds + 1) if folds else (0,))
    ]
    return Sweep(out, tuple(data), out, PRIVATE_TEST if folds else split, name, tuple(trainings))


def _sweep(path: Path, content: Mapping[str, Any]) -> Sweep:
    """Raises ValueError with the reason."""
    if unknown := [key for key in content if key not in KEYS]:
        raise ValueError(f"there is no key {unknown[0]}; the keys are {', '.join(KEYS)}")
    base = path.resolve().parent
    data = content.get("data", [])
    data = [data] if isinstance(data, str) else data
    if not data or not _are(data, str):
        raise ValueError("data must name at least one CSV file or folder")
    out = content.get("out", path.stem)
    if not isinstance(out, str) or not out:
        raise ValueError("out must be the path of a folder")
    seeds, folds = content.get("seeds", [0]), content.get("folds", 0)
    if not seeds or not _are(seeds, int) or len(set(seeds)) < len(seeds):
        raise ValueError("seeds must be a list of different whole numbers")
    if type(folds) is not int or folds == 1 or not 0 <= folds <= MOST_FOLDS:
        raise ValueError(f"folds must be a whole number from 2 to {MOST_FOLDS}")
    split = content.get("split", PRIVATE_TEST if folds else PUBLIC_TEST)
    if split not in SPLITS or (folds and split != PRIVATE_TEST):
        raise ValueError(
            "with folds, split must be left out" if folds else f"split must be one of {', '.join(SPLITS)}"
        )
    runs = content.get("runs", {})
    if not isinstance(runs, dict) or not runs:
        raise ValueError("there must be at least one table [runs.NAME]")
    common = content.get("options", {})
    baseline = content.get("baseline", next(iter(runs)))
    if baseline not in runs:
        raise ValueError(f"baseline must be one of the runs {', '.join(runs)}")
    trainings = []
    for seed in seeds:
        for fold in range(1, folds + 1) if folds else (0,):
            models: dict[str, Path] = {}
            for name, own in runs.items():
                arguments = _arguments(name, common, own, base, models)
                training = _name(name, seed, fold, several=len(seeds) > 1)
                models[name] = base / out / training
                of_run = _seed(name, own, seed, several="seeds" in content)
                trainings.append(
                    SweepTraining(name, of_run, fold, training, _of(arguments, of_run, fold, folds))
                )
    return Sweep(path, tuple(base / name for name in data), base / out, split, baseline, tuple(trainings))


def _seed(name: str, own: Mapping[str, Any], seed: int, *, several: bool) -> int:
    """The seed of a run: its own, or that of all."""
    if SEED not in own:
        return seed
    if several or type(own[SEED]) is not int:
        raise ValueError(f"seed of the run {name} must be a whole number, and the file must have no seeds")
    return int(own[SEED])


def _arguments(name: str, common: Any, own: Any, base: Path, models: Mapping[str, Path]) -> tuple[str, ...]:
    """The options of a run; ``models`` are the folders of the runs above it."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"the run {name!r} must have a name of letters, digits, - and _")
    if not isinstance(own, dict) or not isinstance(common, dict):
        raise ValueError(f"the options of the run {name} must be a table")
    if SEED in common:
        raise ValueError("options must not have a seed; use seeds, or the seed of a run")
    arguments: list[str] = []
    for key, value in {**common, **own}.items():
        if key == SEED:
            continue
        if not _KEY.fullmatch(key):
            raise ValueError(f"{key!r} of the run {name} is not the name of an option")
        if key in OWN:
            raise ValueError(f"the option {key} of the run {name} is set by the sweep; remove it")
        if isinstance(value, bool):
            arguments += [f"--{key}"] if value else []
            continue
        values = value if isinstance(value, list) else [value]
        if not values or not all(isinstance(one, str | int | float) for one in values):
            raise ValueError(f"the option {key} of the run {name} must be a text, a number, true or a list")
        texts = [_text(name, key, str(one), base, models) for one in values]
        if key in REPEATED:
            arguments += [part for text in texts for part in (f"--{key}", text)]
        else:
            arguments += [f"--{key}", *texts]
    return tuple(arguments)


def _text(name: str, key: str, value: str, base: Path, models: Mapping[str, Path]) -> str:
    """A value as the command line takes it."""
    if key in MODELS and value.startswith(REFERENCE):
        run = value.removeprefix(REFERENCE)
        if run not in models:
            raise ValueError(f"{key} of the run {name} is {value}, but no run {run} is above it")
        return str(models[run])
    return str(base / value) if key in PATHS else value


def _of(arguments: tuple[str, ...], seed: int, fold: int, folds: int) -> tuple[str, ...]:
    return (*arguments, "--seed", str(seed), *(("--fold", f"{fold}/{folds}") if folds else ()))


def _name(run: str, seed: int, fold: int, *, several: bool) -> str:
    return run + (f"-seed{seed}" if several else "") + (f"-fold{fold}" if fold else "")


def _are(values: Any, kind: type) -> bool:
    return isinstance(values, list) and all(type(value) is kind for value in values)
