"""The learning-rate range test: rates that rise, a loss that falls and explodes, and what it suggests."""

import csv

import numpy as np
import pytest

from tests.training.conftest import TINY
from tests.training.little_networks import little_networks
from training.commands.main import main
from training.data.csv_writer import write_csv
from training.fitting.learning_rate_range import (
    FEWEST_STEPS,
    HIGHEST,
    LOWEST,
    STEPS,
    evaluated,
    range_test,
    smoothed,
    steps_within,
)

pytestmark = pytest.mark.slow
RATES = np.geomspace(LOWEST, HIGHEST, STEPS)


def falling_and_exploding(fall: float, explode: float) -> np.ndarray:
    """A loss that falls about one rate and explodes from another on."""
    return 2 - 1.5 / (1 + (fall / RATES) ** 2) + (RATES / explode) ** 2


def test_the_rate_at_which_the_loss_falls_fastest_is_suggested():
    found = evaluated(RATES, falling_and_exploding(1e-3, 1.0))
    least = RATES[found.smoothed.argmin()]
    assert found.suggested is not None
    assert 3e-4 < found.suggested < 1e-2 < least
    assert found.cautious == pytest.approx(least / 10)


def test_a_loss_that_only_rises_suggests_nothing():
    found = evaluated(RATES, 2 + RATES)
    assert (found.suggested, found.cautious) == (None, None)


def test_the_average_of_a_constant_loss_is_that_loss():
    assert smoothed([2.0, 2.0, 2.0]) == pytest.approx([2.0, 2.0, 2.0])


def test_rates_rise_by_a_constant_factor_until_the_loss_diverges(drawn):
    told = []
    with little_networks():
        found = range_test(drawn, TINY, on_step=lambda done, total: told.append((done, total)))
    assert len(found.rates) == len(found.losses) == len(found.smoothed) <= STEPS
    assert np.diff(np.log(found.rates)) == pytest.approx(np.log(RATES[1] / RATES[0]))
    assert found.suggested is not None
    assert LOWEST < found.suggested < 1.0
    assert told[-1][0] == len(found.rates) - 1 or told[-1][0] == len(found.rates)
    assert np.isfinite(found.losses).all()


@pytest.mark.parametrize(("seconds", "steps"), [(120.0, STEPS), (50.0, 50), (1.0, FEWEST_STEPS)])
def test_with_little_time_the_rate_rises_in_fewer_steps(seconds, steps):
    assert steps_within(seconds, 1.0) == steps


def test_when_the_time_is_over_the_test_ends_with_what_there_is(drawn):
    with little_networks():
        found = range_test(drawn, TINY, seconds=1e-6)
    assert len(found.rates) == 1
    assert found.suggested is None


def test_the_test_can_be_stopped_between_two_steps(drawn):
    def stop(done: int, total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with little_networks(), pytest.raises(KeyboardInterrupt):
        range_test(drawn, TINY, on_step=stop)


def test_the_command_writes_a_table_and_a_chart(tmp_path, drawn, capsys):
    write_csv(drawn, tmp_path / "faces.csv")
    options = ["--preset", "quick", "--set", "architecture=little", "--batch-size", "16"]
    outputs = ["--out", f"{tmp_path}/new/rates.csv", "--plot", f"{tmp_path}/new/rates.png"]
    with little_networks():
        assert main(["lr-range", f"{tmp_path}/faces.csv", *options, *outputs]) == 0
    assert "Suggested learning rate: " in capsys.readouterr().out
    with (tmp_path / "new/rates.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["learning_rate", "loss", "smoothed_loss"]
    assert float(rows[0]["learning_rate"]) == pytest.approx(LOWEST)
    assert (tmp_path / "new/rates.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--seconds", "0"], "--seconds is 0. Use a number above 0."),
        (["--preset", "distil"], "The preset distil needs at least one teacher."),
        (["--set", "dropout=3"], "dropout is 3.0; it must be in the range [0, 1)."),
        (["--out", "faces.csv"], "faces.csv is inside faces.csv, which is an input."),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_trained(
    tmp_path, monkeypatch, drawn, capsys, options, sentence
):
    monkeypatch.chdir(tmp_path)
    write_csv(drawn, tmp_path / "faces.csv")
    assert main(["lr-range", "faces.csv", *options]) == 2
    assert sentence in capsys.readouterr().err
