"""Which two models can be held against each other."""

import pytest

from fer_desktop.analysis.model_pair import identity, paired
from fer_desktop.base.errors import ComparisonError
from fer_desktop.base.settings import Settings
from tests.bundles import write_bundle
from tests.fakes import LABELS


def test_a_model_is_not_compared_with_itself_whatever_it_is_called(shipped_bundle, tmp_path):
    copy = write_bundle(tmp_path / "copy", seed=77)
    with pytest.raises(ComparisonError, match="the same model"):
        paired(shipped_bundle, copy)


@pytest.mark.parametrize("details", [{"temperature": 2.0}, {"margin": 0.2}])
def test_what_changes_readings_makes_another_model(shipped_bundle, tmp_path, details):
    assert paired(shipped_bundle, write_bundle(tmp_path / "other", **details)).emotions == LABELS


def test_models_of_the_same_emotions_need_no_note(pair):
    assert pair.emotions == LABELS
    assert pair.note == ""


def test_where_one_knows_other_emotions_those_that_both_know_count(shipped_bundle, tmp_path):
    labels = ("Contempt", *LABELS[1:])
    pair = paired(shipped_bundle, write_bundle(tmp_path / "other", labels=labels))
    assert pair.emotions == LABELS[1:]
    assert "default (A) also knows Angry; other (B) also knows Contempt" in pair.note
    assert "Disgust, Fear, Happy, Neutral, Sad, Surprise alone" in pair.note


def test_models_with_less_than_two_emotions_in_common_are_refused(shipped_bundle, tmp_path):
    labels = ("Angry", *(f"Mood {n}" for n in range(6)))
    with pytest.raises(ComparisonError, match="fewer than two emotions in common"):
        paired(shipped_bundle, write_bundle(tmp_path / "other", labels=labels))


def test_rows_name_both_models_and_how_faces_were_found(pair):
    provenance = identity(pair, Settings())
    assert provenance["model_a"] == "default"
    assert provenance["model_b_sha256"] == pair.second.sha256
    assert provenance["sensitivity"] == "normal"
