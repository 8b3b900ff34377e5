"""Figures on other data than the training's, emotions without faces, and how intervals are made."""

import copy
from dataclasses import replace
from pathlib import Path

import pytest

from fer_desktop.models.bundle_figures import stored_figures
from fer_desktop.ui.models.model_columns import COLUMNS, ModelRow
from fer_desktop.ui.panels.confusion_panel import ConfusionPanel
from fer_desktop.ui.panels.model_card_panel import facts
from fer_desktop.ui.panels.reliability_panel import ReliabilityPanel
from fer_desktop.ui.panels.report_panel import ReportPanel
from fer_desktop.ui.panels.samples import SamplesPanel
from tests.ui.panels.test_samples import FakeLoader
from tests.ui.panels.test_samples import measured as faces_of

KEY = "PublicTest of small.csv"


@pytest.fixture
def other_data(shipped_bundle):
    """The program's model, which was measured on faces of which none is afraid, too."""
    splits = copy.deepcopy(shipped_bundle.metrics["splits"])
    own = {"name": "fer2013.csv", "fingerprint": shipped_bundle.data_fingerprint, "own": True}
    splits["PrivateTest"] |= {"data": own, "absent": []}
    figures = copy.deepcopy(splits["PublicTest"])
    fear = list(shipped_bundle.labels).index("Fear")
    figures["confusion"][fear] = [0] * len(shipped_bundle.labels)
    figures["per_class"]["Fear"] = {"precision": 0.0, "recall": 0.0, "f1": 0.0, "support": 0}
    figures |= {"data": {"name": "small.csv", "fingerprint": "ab" * 32, "own": False}, "absent": ["Fear"]}
    return replace(shipped_bundle, metrics={"splits": {KEY: figures, **splits}})


@pytest.fixture
def alone(other_data):
    """As if it had been measured on the other faces only."""
    return replace(other_data, metrics={"splits": {KEY: other_data.metrics["splits"][KEY]}})


@pytest.fixture
def shown(qtbot):
    def show(panel, bundle):
        qtbot.addWidget(panel)
        panel.resize(440, 380)
        panel.show()
        panel.show_model(bundle)
        return panel

    return show


def choose(panel, title):
    panel.splits.list.setCurrentIndex(panel.splits.list.findText(title))


@pytest.mark.parametrize("panel", [ReportPanel, ConfusionPanel, ReliabilityPanel])
def test_figures_of_other_data_are_called_so_and_come_last(shown, other_data, panel):
    panel = shown(panel(), other_data)
    assert panel.splits.list.currentText() == "PrivateTest"
    assert "not the training dataset" not in panel.splits.text
    choose(panel, KEY)
    assert panel.splits.text.endswith("on 3,589 faces, not the training dataset")


def test_a_model_that_was_measured_on_other_data_only_says_so(shown, alone):
    assert shown(ReportPanel(), alone).splits.text.startswith(f"{KEY}: ")
    assert "not the training dataset" in dict(facts(alone))["Evaluation"]


def test_a_long_name_of_the_data_does_not_widen_the_panel(shown, other_data):
    figures = other_data.metrics["splits"][KEY]
    named = figures | {"data": figures["data"] | {"name": f"{'long ' * 30}.csv"}}
    splits = {**other_data.metrics["splits"], KEY: named}
    panel = shown(ReportPanel(), replace(other_data, metrics={"splits": splits}))
    assert panel.minimumSizeHint().width() <= 400


def test_an_emotion_without_faces_has_no_figures(shown, other_data):
    panel = shown(ReportPanel(), other_data)
    choose(panel, KEY)
    row = panel.names.index("Fear")
    assert [panel.table.item(row, column).text() for column in range(4)] == ["–", "–", "–", "0"]
    assert panel.absent == "No face is labelled Fear; the macro average covers the other emotions."
    for _ in range(2):
        panel.sort_by(1)
        assert panel.names[-3] == "Fear"
    choose(panel, "PrivateTest")
    assert panel.absent == ""


def test_the_tooltip_says_by_what_intervals_are_made(shown, other_data):
    panel = shown(ReportPanel(), other_data)
    assert "Wilson for the accuracy, bootstrap for macro F1" in panel._overall.toolTip()


def test_an_empty_row_of_the_matrix_is_no_zero(shown, other_data):
    panel = shown(ConfusionPanel(), other_data)
    choose(panel, KEY)
    fear = list(other_data.labels).index("Fear")
    matrix = panel.matrix
    assert {matrix.text(fear, column) for column in range(7)} == {"–"}
    assert matrix.text(0, 0) != "–"


@pytest.mark.parametrize(("temperature", "how"), [(4.0, "less"), (0.25, "more")])
def test_a_temperature_at_its_bound_is_said(shown, shipped_bundle, temperature, how):
    panel = shown(ReliabilityPanel(), replace(shipped_bundle, temperature=temperature))
    assert f"at its bound of {temperature:g}: the probabilities should be even {how} confident" in panel.text
    assert "bound" not in shown(ReliabilityPanel(), shipped_bundle).text


def test_the_list_of_models_names_other_data(other_data, entry_of):
    on_others, on_own = (stored_figures(other_data, key) for key in (KEY, "PrivateTest"))
    assert on_others is not None
    assert on_own is not None
    row = ModelRow(entry_of(other_data), False, False, on_others, None)
    assert next(one for one in COLUMNS if one.title == "Evaluated on").text(row) == f"{KEY}, 3,589"
    assert on_others.other_data == "Evaluated on small.csv, not on the model's own dataset."
    assert on_own.other_data == ""


@pytest.fixture
def entry_of():
    from fer_desktop.models.entries import ModelEntry

    return lambda bundle: ModelEntry(bundle.folder, bundled=True, bundle=bundle)


def test_faces_of_other_data_are_asked_for_and_remembered_by_their_own(qtbot, other_data):
    loader = FakeLoader()
    panel = SamplesPanel(loader)
    qtbot.addWidget(panel)
    panel.show_model(other_data)
    own, other = Path("/faces/fer2013.csv"), Path("/faces/small.csv")
    panel.load_from([own])
    loader.answer(faces_of())
    panel.splits.setCurrentIndex(panel.splits.findText(KEY))
    assert not panel.has_faces  # nobody has said where these are
    panel.load_from([other])
    assert loader.asked == [([own], "PrivateTest"), ([other], KEY)]
    loader.answer(faces_of(KEY))
    panel.splits.setCurrentIndex(0)
    assert loader.asked[-1] == ([own], "PrivateTest")


def test_the_card_says_what_was_done_with_the_data(shipped_bundle):
    data = {"labels": "rafdb", "names": [["contempt", "none"]], "clean": True, "keep": ["near-copies"]}
    data |= {"split_by": "percent", "test_part": 0.3, "validation_part": 0.1, "drop": ["Fear"]}
    bundle = replace(shipped_bundle, config={**shipped_bundle.config, "data": data})
    assert dict(facts(bundle))["Data"].splitlines() == [
        "Label codes: RAF-DB",
        "Labels: contempt = excluded",
        "Split: by percentage, 30% test and 10% of the rest validation",
        "Cleaning: all rules except near duplicates",
        "Excluded: Fear",
    ]
