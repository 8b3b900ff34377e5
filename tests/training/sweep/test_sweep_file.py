"""The file that lists the runs of a sweep."""

import os

import pytest

from training.commands.main import main
from training.sweep.sweep_file import SweepFileError, read_sweep

PLAIN = 'data = "faces.csv"\n[runs.plain]\n'


@pytest.fixture
def written(tmp_path):
    def write(text: str):
        path = tmp_path / "try.toml"
        path.write_text(text)
        return path

    return write


def test_the_defaults_are_one_seed_the_public_test_and_a_folder_of_the_files_name(written, tmp_path):
    sweep = read_sweep(written(PLAIN))
    assert (sweep.data, sweep.out) == ((tmp_path / "faces.csv",), tmp_path / "try")
    assert (sweep.split, sweep.baseline, sweep.runs) == ("PublicTest", "plain", ("plain",))
    (training,) = sweep.trainings
    assert (training.name, training.arguments) == ("plain", ("--seed", "0"))


def test_options_of_a_run_replace_the_common_ones_and_paths_are_relative_to_the_file(written, tmp_path):
    sweep = read_sweep(
        written(
            'data = ["a.csv", "b"]\n[options]\npreset = "best"\nepochs = 20\nclean = true\n'
            '[runs.plain]\n[runs.votes]\nepochs = 5\nvotes = "v.csv"\nteacher = ["t1", "t2"]\n'
            'drop = ["Disgust", "Fear"]\n'
        )
    )
    assert [training.arguments for training in sweep.trainings] == [
        ("--preset", "best", "--epochs", "20", "--clean", "--seed", "0"),
        (
            *("--preset", "best", "--epochs", "5", "--clean", "--votes", str(tmp_path / "v.csv")),
            *("--teacher", str(tmp_path / "t1"), "--teacher", str(tmp_path / "t2")),
            *("--drop", "Disgust", "Fear", "--seed", "0"),
        ),
    ]


def test_every_run_is_done_with_every_seed_and_fold_and_runs_can_be_compared_early(written):
    sweep = read_sweep(written(f"folds = 2\nseeds = [3, 4]\n{PLAIN}[runs.other]\n"))
    assert [training.name for training in sweep.trainings] == [
        f"{run}-seed{seed}-fold{fold}" for seed in (3, 4) for fold in (1, 2) for run in ("plain", "other")
    ]
    assert sweep.trainings[-1].arguments == ("--seed", "4", "--fold", "2/2")
    assert sweep.split == "PrivateTest"


def test_a_run_can_use_the_models_of_runs_above_it(written, tmp_path):
    used = '[runs.second]\nfine-tune = "runs.plain"\nteacher = ["runs.plain", "other"]\n'
    plain, tuned = read_sweep(written(f"folds = 2\n{PLAIN}{used}")).trainings[2:]
    model = str(tmp_path / "try" / plain.name)
    assert plain.name == "plain-fold2"
    assert tuned.arguments[:6] == (
        *("--fine-tune", model, "--teacher", model, "--teacher", str(tmp_path / "other")),
    )


def test_a_run_can_have_a_seed_of_its_own(written):
    first, second = read_sweep(written(f"{PLAIN}[runs.other]\nseed = 7\n")).trainings
    assert (first.seed, first.arguments) == (0, ("--seed", "0"))
    assert (second.name, second.seed, second.arguments) == ("other", 7, ("--seed", "7"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("data = [", "it is not TOML"),
        ("[runs.plain]\n", "data must name at least one"),
        ('data = "a.csv"\n', r"at least one table \[runs.NAME\]"),
        (f"epochs = 3\n{PLAIN}", "there is no key epochs; the keys are data"),
        (f"folds = 1\n{PLAIN}", "folds must be a whole number from 2"),
        (f'folds = 3\nsplit = "PublicTest"\n{PLAIN}', "with folds, split must be left out"),
        (f'split = "Test"\n{PLAIN}', "split must be one of Training"),
        (f"seeds = [1, 1]\n{PLAIN}", "seeds must be a list of different whole numbers"),
        (f'baseline = "best"\n{PLAIN}', "baseline must be one of the runs plain"),
        (f"{PLAIN}out = 'a'\n", "the option out of the run plain is set by the sweep"),
        (f"{PLAIN}[options]\nseed = 3\n", "options must not have a seed"),
        (f"seeds = [1]\n{PLAIN}seed = 3\n", "the file must have no seeds"),
        (f"{PLAIN}seed = 'a'\n", "seed of the run plain must be a whole number"),
        (
            f"{PLAIN}fine-tune = 'runs.plain'\n",
            "no run plain is above it",
        ),
        (
            f"{PLAIN}teacher = ['runs.b']\n[runs.b]\n",
            "no run b is above it",
        ),
        (f"{PLAIN}mixup = {{a = 1}}\n", "the option mixup of the run plain must be"),
        ('data = "a.csv"\n[runs."../x"]\n', "must have a name of letters"),
        ('data = "a.csv"\n[runs."a.run"]\n', "must have a name of letters"),
        (f'{PLAIN}"out=elsewhere" = true\n', "is not the name of an option"),
    ],
)
def test_a_file_that_is_not_as_described_is_named_with_the_reason(written, text, reason):
    path = written(text)
    with pytest.raises(SweepFileError, match=reason) as error:
        read_sweep(path)
    assert str(path) in str(error.value)


@pytest.mark.parametrize(
    ("option", "reason"),
    [
        ("epocs = 3", "the run plain: unrecognized arguments: --epocs 3"),
        ('ou = "elsewhere"', "the run plain: unrecognized arguments: --ou elsewhere"),
        ("epochs = -3", "the run plain: epochs"),
        ('preset = "fast"', "the run plain: argument --preset: invalid choice: 'fast'"),
        ("vote-weight = 0.5", "the run plain: --vote-weight has no effect without --votes"),
    ],
)
def test_options_that_train_refuses_are_refused_before_any_training(written, capsys, option, reason):
    assert main(["sweep", str(written(f"{PLAIN}{option}\n"))]) == 2
    error = capsys.readouterr().err
    assert reason in error
    assert len(error.splitlines()) == 1


def test_a_missing_file_is_one_sentence(tmp_path, capsys):
    assert main(["sweep", str(tmp_path / "none.toml")]) == 2
    assert "none.toml: it cannot be read (No such file or directory)" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="there are none")
def test_a_fifo_in_place_of_the_file_is_refused_at_once(tmp_path, capsys):
    os.mkfifo(tmp_path / "try.toml")
    assert main(["sweep", str(tmp_path / "try.toml")]) == 2
    assert "not a regular file" in capsys.readouterr().err
