"""Report, reliability and model card: what stands in them, for new and for older measurements."""

import re
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextDocument

from fer_desktop.explain.reliability import threshold_for
from fer_desktop.ui.panels.model_card_panel import NO_CARD, NOT_TIMED, TIMED_READINGS, ModelCardPanel, facts
from fer_desktop.ui.panels.reliability_panel import NO_DIAGRAM, ReliabilityPanel
from fer_desktop.ui.panels.report_panel import ReportPanel
from fer_desktop.ui.panels.threshold_panel import ThresholdPanel
from fer_desktop.vision.types import Frame
from tests.fakes import LABELS
from tests.ui.conftest import analysis_of, reading
from training.core.calibration import ReliabilityBin, coverage_curve

MEANS = ["Macro average", "Weighted average"]


@pytest.fixture
def shown(qtbot):
    def show(panel):
        qtbot.addWidget(panel)
        panel.resize(400, 360)
        panel.show()
        return panel

    return show


def test_the_report_has_a_row_for_each_emotion_and_two_means(shown, shipped_bundle, unmeasured):
    panel = shown(ReportPanel())
    panel.show_model(shipped_bundle)
    assert panel.names == [*LABELS, *MEANS]
    panel.show_model(unmeasured)
    assert panel.names == []
    assert panel.overall == ""


def test_a_click_on_a_heading_sorts_the_emotions_and_leaves_the_means_below(qtbot, shown, shipped_bundle):
    panel = shown(ReportPanel())
    panel.show_model(shipped_bundle)
    header = panel.table.horizontalHeader()
    recall = QPoint(header.sectionViewportPosition(1) + 5, 5)
    rows = shipped_bundle.metrics["splits"]["PrivateTest"]["per_class"]
    rising = sorted(rows, key=lambda name: rows[name]["recall"])
    for expected in (rising[::-1], rising, list(LABELS)):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=recall)
        assert panel.names == [*expected, *MEANS]
    assert not header.isSortIndicatorShown()


def test_the_report_is_sorted_by_keys_too(qtbot, shown, shipped_bundle):
    panel = shown(ReportPanel())
    panel.show_model(shipped_bundle)
    panel.activateWindow()
    panel.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(panel.table.hasFocus)
    qtbot.keyClick(panel.table, Qt.Key.Key_Right)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    rows = shipped_bundle.metrics["splits"]["PrivateTest"]["per_class"]
    assert panel.names == [*sorted(rows, key=lambda name: -rows[name]["recall"]), *MEANS]


def test_the_report_keeps_its_order_on_another_split(shown, shipped_bundle):
    panel = shown(ReportPanel())
    panel.show_model(shipped_bundle)
    panel.sort_by(3)
    panel.splits.list.setCurrentText("PublicTest")
    rows = shipped_bundle.metrics["splits"]["PublicTest"]["per_class"]
    supports = [int(panel.table.item(row, 3).text().replace(",", "")) for row in range(len(LABELS))]
    assert supports == sorted((row["support"] for row in rows.values()), reverse=True)


def test_an_accuracy_has_its_interval_and_macro_f1_where_it_is_stored(shown, full_bundle, older_bundle):
    panel = shown(ReportPanel())
    panel.show_model(full_bundle)
    assert "bootstrap" in panel._overall.toolTip()
    assert panel.overall.startswith("Accuracy 71.5% (95% CI 70.0% to 72.9%); macro F1 ")
    assert "(95% CI 0.654 to 0.688)" in panel.overall
    assert panel.overall.endswith("top-2 accuracy 84.1%.")
    panel.show_model(older_bundle)
    assert panel.overall.startswith("Accuracy 71.5% (95% CI 70.0% to 72.9%); macro F1 ")
    assert panel.overall.count("CI") == 1


def test_the_reliability_diagram_is_drawn_and_each_bin_explains_itself(shown, full_bundle):
    panel = shown(ReliabilityPanel())
    panel.show_model(full_bundle)
    area = panel.diagram.area()
    across = round(area.left() + 0.8 * area.width())
    assert panel.diagram.explanation(QPoint(across, round(area.center().y()))) == (
        "Of 2,589 faces read with a confidence of 60% to 100%, 80% were right."
    )
    assert panel.diagram.explanation(QPoint(2, 2)) == ""
    assert panel.notice == ""
    assert "The model is overconfident." in panel.text
    assert f"(T = {full_bundle.temperature:.2f})" in panel.text


def test_an_older_measurement_has_no_diagram_but_says_its_error_and_what_to_do(
    shown, older_bundle, unmeasured
):
    panel = shown(ReliabilityPanel())
    panel.show_model(older_bundle)
    assert panel.notice == NO_DIAGRAM
    assert panel.diagram.isHidden()
    assert "Expected calibration error " in panel.text
    panel.show_model(unmeasured)
    assert (panel.notice, panel.text) == ("", "")


def test_the_threshold_page_says_what_is_left_and_how_accurate_it_is(shown, shipped_bundle, older_bundle):
    panel = shown(ThresholdPanel())
    panel.show_model(shipped_bundle)
    assert panel.text.startswith(
        "With a threshold of 53%, 77% of the faces get a prediction, and 80% of these are right. "
    )
    area = panel.chart.area()
    across = round(area.left() + 0.02 * area.width())
    assert panel.chart.explanation(QPoint(across, round(area.center().y()))) == (
        "With a threshold of 0%, 100% of the faces get a prediction, and 71% of these are right."
    )
    panel.show_model(older_bundle)
    assert panel.text == ""
    assert panel.chart.isHidden()


def test_the_lowest_threshold_that_reaches_an_accuracy_is_found():
    points = coverage_curve([ReliabilityBin(0.0, 0.5, 10, 0.4, 0.9), ReliabilityBin(0.5, 1.0, 10, 0.8, 0.5)])
    assert [point.accuracy for point in points] == [0.7, 0.5]
    assert threshold_for(points, 0.8) is None
    assert threshold_for(points, 0.7) == points[0]
    rising = coverage_curve([ReliabilityBin(0.0, 0.5, 10, 0.4, 0.5), ReliabilityBin(0.5, 1.0, 10, 0.8, 0.9)])
    assert threshold_for(rising, 0.8) == rising[1]


def test_the_model_card_says_what_is_worth_knowing(shipped_bundle, unmeasured):
    card = dict(facts(shipped_bundle))
    assert card["Name"] == shipped_bundle.name
    assert "28,709 Training" in card["Faces"]
    assert "has not been evaluated" in dict(facts(unmeasured))["Evaluation"]


def test_the_stored_card_is_shown_and_leads_nowhere(shown, full_bundle, tmp_path):
    panel = shown(ModelCardPanel())
    panel.show_model(full_bundle)
    panel.show_card()
    text = panel.card.toPlainText()
    assert text.startswith("Model card: full")
    assert "<b>raw</b>" in text
    assert panel.card.isVisible()
    panel.card.anchorClicked.emit(QUrl("https://example.org"))
    assert panel.card.toPlainText() == text
    assert not panel.card.openLinks()
    assert not panel.card.openExternalLinks()
    picture = QUrl.fromLocalFile(str(tmp_path / "model.tflite"))
    assert panel.card.loadResource(QTextDocument.ResourceType.ImageResource.value, picture) is None


def test_a_model_without_a_card_says_how_to_get_one_and_a_lost_one_is_named(shown, older_bundle, full_bundle):
    panel = shown(ModelCardPanel())
    panel.show_model(older_bundle)
    assert panel.card.toPlainText() == NO_CARD
    (full_bundle.folder / "model_card.md").unlink()
    panel.show_model(full_bundle)
    assert re.search(r"Cannot read .*model_card\.md", panel.card.toPlainText())


def test_the_time_a_face_takes_is_that_of_the_live_readings_and_stands_still_after_some(
    shown, shipped_bundle
):
    panel = shown(ModelCardPanel())
    panel.show_model(shipped_bundle)
    assert panel.speed == NOT_TIMED
    frame = Frame(0, 0.0, np.zeros((100, 100, 3), np.uint8), "a")
    panel.show_reading(analysis_of(frame), None)
    assert panel.speed == NOT_TIMED
    faces = [reading(face_id=1), reading(face_id=2)]
    first = replace(analysis_of(frame, *faces), classify_ms=8.0)
    for _ in range(2):
        panel.show_reading(first, faces[0])
    assert panel.speed == "4.0 ms per face, including cropping (1 analysis)"
    for _ in range(TIMED_READINGS):
        panel.show_reading(replace(first, classify_ms=2.0), faces[0])
    steady = f"1.0 ms per face, including cropping (median of {TIMED_READINGS} analyses)"
    assert panel.speed == steady
    panel.show_reading(replace(first, classify_ms=90.0), faces[0])
    assert panel.speed == steady
    panel.show_model(shipped_bundle)
    assert panel.speed == NOT_TIMED


def test_the_window_times_the_model_while_it_reads(qtbot, make_window):
    window = make_window()
    window.open(["demo:"])
    card = window.panels["model_card"]
    qtbot.waitUntil(lambda: f"median of {TIMED_READINGS}" in card.speed, timeout=20_000)
