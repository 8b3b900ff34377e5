"""The precision of a training is chosen by the processor's flags, then by measured steps."""

import time

import keras
import pytest

from training.acceleration import precision
from training.acceleration import precision as processor
from training.acceleration.precision import check_precision, fastest_precision
from training.fitting.config import ConfigError

WITH = frozenset({"fpu", "avx2", "avx512f", "avx512_bf16"})
WITHOUT = frozenset({"fpu", "avx2", "fma"})


class FakeModel:
    """Takes so many seconds a step, by a clock that only it moves."""

    def __init__(self, clock, seconds):
        self.clock, self.seconds, self.steps = clock, seconds, 0

    def train_on_batch(self):
        self.steps += 1
        self.clock[0] += self.seconds


@pytest.fixture
def measure(monkeypatch):
    """Measures models that take these seconds a step; gives the result and how often each made a step."""

    def run(**seconds):
        clock = [0.0]
        monkeypatch.setattr(time, "perf_counter", lambda: clock[0])
        models = {name: FakeModel(clock, value) for name, value in seconds.items()}
        result = fastest_precision(models.__getitem__, ())
        return result, {name: model.steps for name, model in models.items()}

    return run


@pytest.mark.parametrize(
    ("flags", "environment", "expected"),
    [
        (WITH, {}, True),
        (WITHOUT, {}, False),
        (frozenset(), {}, None),
        (WITH, {"ONEDNN_MAX_CPU_ISA": "AVX2"}, False),
        (WITH, {"ONEDNN_MAX_CPU_ISA": "AVX512_CORE_BF16"}, True),
        (WITH, {"ONEDNN_MAX_CPU_ISA": "avx512_core_amx"}, True),
        (WITH, {"TF_ENABLE_ONEDNN_OPTS": "0"}, False),
        (frozenset(), {"TF_ENABLE_ONEDNN_OPTS": "0"}, False),
    ],
)
def test_flags_and_variables_say_whether_there_is_bfloat16(flags, environment, expected):
    assert processor.bfloat16_support(flags, environment) is expected


def test_the_faster_precision_is_chosen(measure, monkeypatch):
    monkeypatch.setattr(precision, "has_bfloat16", lambda: True)
    (chosen, seconds), _ = measure(float32=3.0, mixed_bfloat16=2.0)
    assert chosen == "mixed_bfloat16"
    assert seconds == {"float32": pytest.approx(3.0), "mixed_bfloat16": pytest.approx(2.0)}


def test_a_slow_precision_is_given_up_after_one_measured_step(measure, monkeypatch):
    monkeypatch.setattr(precision, "has_bfloat16", lambda: None)
    (chosen, _), steps = measure(float32=1.0, mixed_bfloat16=16.0)
    assert chosen == "float32"
    assert steps == {"float32": 2, "mixed_bfloat16": 2}  # one compiles the graph, one is measured


def test_without_bfloat16_instructions_nothing_is_measured(measure, monkeypatch):
    monkeypatch.setattr(precision, "has_bfloat16", lambda: False)
    (chosen, seconds), steps = measure(float32=1.0, mixed_bfloat16=0.5)
    assert (chosen, seconds) == ("float32", {})
    assert steps == {"float32": 0, "mixed_bfloat16": 0}


def test_a_precision_that_the_processor_lacks_is_refused(monkeypatch):
    monkeypatch.setattr(precision, "has_bfloat16", lambda: False)
    check_precision("float32")
    with pytest.raises(ConfigError, match="no bfloat16 instructions"):
        check_precision("mixed_bfloat16")


def test_a_run_that_was_begun_in_a_precision_that_the_processor_lacks_is_not_asked_to_change_it(
    monkeypatch, tmp_path
):
    monkeypatch.setattr(precision, "has_bfloat16", lambda: False)
    check_precision("float32", resumed=tmp_path)
    with pytest.raises(ConfigError) as refused:
        check_precision("mixed_bfloat16", resumed=tmp_path)
    assert str(refused.value).startswith(f"The run in {tmp_path} uses mixed_bfloat16, and this ")
    assert str(refused.value).endswith(
        "Resume it on a computer that has them, or delete that folder and restart."
    )


def test_other_backends_choose_for_themselves(monkeypatch):
    monkeypatch.setattr(precision, "has_bfloat16", lambda: False)
    monkeypatch.setattr(keras.backend, "backend", lambda: "jax")
    check_precision("mixed_bfloat16")
    assert precision.candidates() == ("float32", "mixed_bfloat16")
