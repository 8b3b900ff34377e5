"""Hostile and damaged tables and models are read or refused in one sentence, and end nothing.

A sample of what ``benchmarks/torture.py`` tries.
"""

import pytest

from benchmarks.torture_parts import models, tables
from tests.hostile.samples import check, spread

HEAVY = ("million", "MB", "LZMA", "500 figures", "20,000")


def light(specials):
    """The numbers of the inputs that take no time."""
    return [n for n, one in enumerate(specials) if not any(word in one.what for word in HEAVY)]


TABLES = [*spread(light(tables.SPECIALS), 25), *range(200, 225)]
MODELS = [*spread(light(models.SPECIALS), 24), *range(200, 218)]


@pytest.mark.parametrize("way", ["clean", "train"])
def test_a_hostile_table_is_read_or_refused_in_a_sentence_that_names_it(way):
    check(f"tables, {way}", TABLES)


def test_a_hostile_model_is_taken_in_or_refused_in_a_sentence_that_names_it():
    check("models, import", MODELS, thorough=False)
