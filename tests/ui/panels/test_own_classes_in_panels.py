"""Two and twenty own classes in every panel, and from the rows to report, summary and comparison."""

import json
from typing import Any

import numpy as np
import pytest

from fer_desktop.analysis.output.columns import columns, comparison_columns
from fer_desktop.analysis.report import read_page_rows, render
from fer_desktop.analysis.totals import Totals
from fer_desktop.base.emotion_names import CLASS_COLOURS, use_class_colours
from fer_desktop.base.paths import default_model
from fer_desktop.models.metadata_check import fault_in
from fer_desktop.ui.panels import EVIDENCE, PANELS
from fer_desktop.ui.panels.probabilities import ProbabilitiesPanel
from fer_desktop.vision.types import Analysis, Box, FaceReading
from tests.bundles import change_manifest, write_bundle
from tests.row_files import write_rows
from training.core.bundle import METRICS, BundleError, read_bundle, write_manifest
from training.core.metrics import evaluation_metrics

TWENTY = tuple(f"looking away {number:02}" for number in range(1, 21))


@pytest.fixture(params=[("thumbs up", "thumbs down"), TWENTY], ids=["2", "20"])
def bundle(request, tmp_path):
    """A measured model with own classes."""
    labels = request.param
    folder = tmp_path / "own"
    made = write_bundle(folder, labels=labels)
    truth = np.repeat(np.arange(len(labels)), 10)
    probabilities = np.random.default_rng(1).dirichlet(np.ones(len(labels)), len(truth)).astype(np.float32)
    figures = evaluation_metrics(probabilities, truth, labels, 1.0)
    (folder / METRICS).write_text(json.dumps({"splits": {"PublicTest": figures}}))
    write_manifest(folder, made)
    use_class_colours(labels)
    return read_bundle(folder)


def analysis_of(labels, source="1.png"):
    probabilities = np.full(len(labels), 0.3 / (len(labels) - 1), np.float32)
    probabilities[-1] = 0.7
    face = FaceReading(1, Box(10, 20, 30, 40), probabilities, labels[-1])
    return Analysis(0, 0.0, source, None, (640, 480), labels, (face,), 5.0, 1.0)


def test_a_model_of_own_classes_may_be_opened(bundle):
    assert fault_in(bundle) == ""


@pytest.mark.parametrize("entry", PANELS, ids=lambda entry: entry.name)
def test_every_panel_shows_the_classes(qtbot, bundle, entry):
    panel = entry.create()
    qtbot.addWidget(panel)
    panel.resize(900, 600)
    panel.show()
    if entry.model:
        panel.show_model(bundle)
    if entry.live:
        analysis = analysis_of(bundle.labels)
        panel.show_reading(analysis, analysis.faces[0])
        panel.forget()
    assert not panel.grab().isNull()


def test_evidence_needs_no_more_height_for_twenty_classes_than_a_small_window_has(qtbot, bundle):
    for entry in EVIDENCE:
        panel: Any = entry.create()
        qtbot.addWidget(panel)
        panel.show_model(bundle)
        assert panel.minimumSizeHint().height() <= 560, entry.name


def test_a_class_is_named_without_looks(qtbot, bundle):
    panel = ProbabilitiesPanel()
    qtbot.addWidget(panel)
    panel.show_model(bundle)
    analysis = analysis_of(bundle.labels)
    panel.show_reading(analysis, analysis.faces[0])
    assert panel._heading.text() == f"{bundle.labels[-1]}, 70%"


def test_the_colours_are_those_of_the_order(bundle, tmp_path):
    totals = Totals(bundle.labels)
    totals.add(analysis_of(bundle.labels))
    page = render(totals.summary(), bundle, read_page_rows(write_rows(tmp_path / "a.csv", []), ()), "own")
    assert bundle.labels[-1] in page
    assert CLASS_COLOURS[len(bundle.labels) - 1] in page


def test_rows_have_a_column_for_each_class_and_none_twice(bundle):
    for names in (columns(bundle.labels, marked=True), comparison_columns(bundle.labels)):
        assert len(set(names)) == len(names)
    assert set(bundle.labels) <= set(columns(bundle.labels))


def test_a_model_with_colours_that_are_none_is_refused(tmp_path):
    data = {"classes": ["thumbs up", "thumbs down"], "colours": ["#112233", "#445566"]}
    config = read_bundle(default_model()).config
    write_bundle(tmp_path / "good", labels=("thumbs up", "thumbs down"), config={**config, "data": data})
    for colours in (["#112233"], ["#112233", "url(x)"], ["#112233", "#44556g"]):
        change_manifest(tmp_path / "good", config={**config, "data": {**data, "colours": colours}})
        with pytest.raises(BundleError, match=r"colours"):
            read_bundle(tmp_path / "good")
