"""The last step: how good the new model is."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from fer_desktop.explain.model_comparison import Outcome, verdict
from fer_desktop.ui.charts.bar_chart import BarChart
from fer_desktop.ui.charts.matrix_plot import Cell
from fer_desktop.ui.train.recipe_step.setting_field import LinkButton
from fer_desktop.ui.train.run_step.matrix_comparison import MatrixComparison
from fer_desktop.ui.train.run_step.result_comparison import recall_rows
from fer_desktop.ui.widgets.help_dialog import HelpDialog
from tests.ui.train.test_runs import unfinished


def compared(p=0.001, only_new=280, only_old=140, old=0.693):
    def side(name, accuracy):
        return {"name": name, "accuracy": accuracy}

    return {
        "faces": 3589,
        "new": side("new", 0.7),
        "old": None if old is None else side("default", old),
        "only_new": only_new,
        "only_old": only_old,
        "p": None if old is None else p,
        "difference": None if old is None else [0.7 - old - 0.011, 0.7 - old + 0.011],
    }


def at_result(qtbot, at_run, **behaviour):
    window = at_run(epochs=1, **behaviour)
    page = window.result_page
    qtbot.waitUntil(lambda: page.outcome is not None or bool(page.problem.text()))
    return window


def test_an_emotion_without_faces_is_left_out_and_the_others_are_shown(qtbot):
    chart = BarChart("Recall per class")
    qtbot.addWidget(chart)
    chart.show_rows(recall_rows({"Angry": 0.5, "Disgust": None}, {"Angry": None, "Disgust": None}))
    assert chart.accessibleDescription() == "Angry: 50%"


@pytest.mark.parametrize(
    ("event", "outcome"),
    [
        (compared(), Outcome.BETTER),
        (compared(only_new=140, only_old=280, old=0.74), Outcome.WORSE),
        (compared(p=0.05), Outcome.SAME),
        (compared(p=0.4, only_new=140, only_old=280), Outcome.SAME),
        (compared(old=None), Outcome.ALONE),
    ],
)
def test_the_verdict_is_that_of_the_test(event, outcome):
    assert verdict(event).outcome is outcome


def test_the_verdict_is_a_sentence_and_the_test_is_named_after_it():
    judged = verdict(compared(p=0.0004))
    assert judged.sentence == (
        "On 3,589 faces, the accuracy is 0.7 percentage points (95% CI −0.4 to 1.8) higher than that of "
        "“default” (McNemar p < 0.001)."
    )
    assert judged.term.startswith(
        "McNemar’s exact test: 280 faces are predicted as labelled by the new model alone"
    )
    same = verdict(compared(p=0.4))
    assert same.sentence == (
        "No significant difference from “default” on 3,589 faces (McNemar p = 0.400): +0.7 percentage points "
        "(95% CI −0.4 to +1.8)."
    )
    assert verdict(compared(old=None)).sentence == "Accuracy 70.0% on 3,589 faces."


def test_both_models_are_shown_with_their_intervals(qtbot, at_run):
    page = at_result(qtbot, at_run).result_page
    assert page.accuracy.accessibleDescription() == (
        "My model: 73.3%  (71.8% to 74.8%); default: 69.3%  (67.8% to 70.8%)"
    )
    assert "(was " in page.recall.accessibleDescription()


def test_a_better_model_is_used_at_once(qtbot, at_run):
    window = at_result(qtbot, at_run)
    with qtbot.waitSignal(window.use_model) as used:
        window.result_page.use.click()
    assert used.args == [window.run_page.out]


@pytest.mark.parametrize(("p", "gain"), [(0.4, 0.004), (0.001, -0.04)])
def test_a_model_that_is_not_better_is_used_only_after_a_question(qtbot, at_run, p, gain):
    window = at_result(qtbot, at_run, p=p, gain=gain)
    page = window.result_page
    used: list[Path] = []
    window.use_model.connect(used.append)
    page.use.click()
    (box,) = window.findChildren(QMessageBox)
    assert used == []
    next(button for button in box.buttons() if button.text() == "Use").click()
    assert used == [page.bundle]


def test_what_makes_figures_hard_to_compare_is_said(qtbot, at_run):
    notes = [
        {"code": "trained_on", "fields": {"model": "mine", "seen": 1200, "faces": 3589}, "text": "English."},
        {"code": "new", "fields": {}, "text": "Something new."},
    ]
    page = at_result(qtbot, at_run, notes=notes).result_page
    assert page.note.text() == (
        "mine was trained on 1,200 of these 3,589 faces, so its figures are too good. Something new."
    )


def test_epochs_are_exported_for_tensorboard(qtbot, at_run, tmp_path):
    page = at_result(qtbot, at_run).result_page
    page.event_files.export(tmp_path)
    assert not page.event_files.isEnabled()
    qtbot.waitUntil(page.event_files.isEnabled)
    folder = tmp_path / "My model"
    assert folder.is_dir()
    assert page.note.text() == f'Event files: {folder}. View them with: tensorboard --logdir "{tmp_path}"'


def test_event_files_that_cannot_be_written_are_named_and_can_be_asked_for_again(qtbot, at_run, tmp_path):
    page = at_result(qtbot, at_run, fail={"event_files": "Cannot write."}).result_page
    page.event_files.export(tmp_path)
    qtbot.waitUntil(lambda: page.note.text() == "Cannot write.")
    assert page.event_files.isEnabled()


def test_a_measurement_that_fails_leaves_the_model_and_can_be_tried_again(qtbot, at_run):
    page = at_result(qtbot, at_run, fail={"evaluate": "faces.csv is gone; put it back."}).result_page
    assert page.problem.text() == "faces.csv is gone; put it back."
    assert page.again.isVisible()
    assert page.use.isEnabled()


def test_after_the_result_another_one_gets_another_name(qtbot, at_run):
    window = at_result(qtbot, at_run)
    window.next.click()
    assert window.pages.currentWidget() is window.data_page
    assert window.recipe_page.name == "My model 2"


def test_it_says_on_which_faces_it_was_measured(qtbot, at_run):
    page = at_result(qtbot, at_run).result_page
    assert page._measured_on.text() == ("On the 3,589 test faces, which were not used in training.")


def test_without_faces_to_measure_those_to_check_are_taken_and_the_page_says_so(qtbot, at_run):
    page = at_result(qtbot, at_run, split="PublicTest").result_page
    assert page.problem.text() == ""
    assert "because there are no test faces" in page._measured_on.text()


def test_an_emotion_that_is_never_found_is_named_and_class_weights_are_suggested(qtbot, at_run):
    window = at_result(qtbot, at_run, never_found="Disgust")
    page = window.result_page
    assert page._never.text() == "Recall is 0 for Disgust."
    press(page, "Use class weights")
    assert window.pages.currentWidget() is window.data_page
    assert window.data_page.balance.balance == "class_weights"
    window.next.click()
    qtbot.waitUntil(lambda: window.recipe_page.complete)
    window.next.click()
    qtbot.waitUntil(lambda: page.bundle.name == "My model 2" and page.outcome is not None)
    assert page.run["overrides"]["balance"] == "class_weights"


def press(page, title):
    next(button for button in page.diagnosis.buttons if button.text() == title).click()


def names(page):
    return [finding.name for finding in page.diagnosis.findings]


def test_a_training_that_still_improves_is_continued_with_more_epochs(qtbot, at_run):
    window = at_result(qtbot, at_run)
    page = window.result_page
    assert names(page) == ["improving", "few_faces"]
    press(page, "Train for 16 epochs")
    assert window.pages.currentWidget() is window.recipe_page
    assert window.recipe_page.run["overrides"]["epochs"] == 16
    assert window.recipe_page.name == "My model 2"
    assert "Train for 16 epochs" in window.messages.text


def test_after_a_resumed_run_the_faces_are_read_before_the_suggestion_is_followed(
    qtbot, make_train, models, csv_file
):
    unfinished(models, "mine", csv_file, epochs_done=2)
    (models / "mine.run" / "state.npz").write_text("2")
    window = make_train()
    window.start_page.cards["mine"].go.click()
    page = window.result_page
    qtbot.waitUntil(lambda: page.outcome is not None)
    press(page, "Train for 16 epochs")
    assert window.pages.currentWidget() is window.data_page
    qtbot.waitUntil(lambda: window.data_page.complete)
    window.next.click()
    qtbot.waitUntil(lambda: window.recipe_page.complete)
    assert window.recipe_page.run["overrides"]["epochs"] == 16


def test_both_matrices_and_their_difference_are_shown(qtbot, at_run):
    page = at_result(qtbot, at_run).result_page
    matrices = page.matrices
    assert matrices.difference.text(0, 0) == "+4"
    assert matrices.difference.text(0, 1) == "−4"
    assert matrices.difference.text(0, 2) == "0"
    assert matrices.difference.sentence(Cell(0, 0)) == (
        "Of the faces labelled Angry, the new model predicts Angry for 68.2%, the model in use for 64.2%: "
        "+4.0 percentage points."
    )


def test_flipped_faces_show_their_label_and_the_wrong_prediction(qtbot, at_run):
    page = at_result(qtbot, at_run).result_page
    first = page.flipped.only_new.faces[0]
    assert (first.title, first.below, first.emotion) == ("Angry", "Disgust 99%", "Angry")
    assert first.explain() == "Label: Angry. New model: Angry, 80%. “default”: Disgust, 99%."
    assert "280 faces" in page.flipped.only_new.accessibleName()
    assert len(page.flipped.only_old.faces) == 24


def test_groups_of_a_column_are_shown_with_intervals(qtbot, at_run):
    page = at_result(qtbot, at_run, groups=True).result_page
    chart = page.groups.chart
    assert chart.accessibleDescription() == (
        "female: 75.0%  (70.0% to 80.0%), 1,800 faces; male: 71.0%  (66.0% to 76.0%), 1,700 faces"
    )
    page.groups.figure.setCurrentIndex(page.groups.figure.findData("Happy"))
    assert chart.accessibleDescription().startswith("female: 65.0%  (55.0% to 75.0%), 257 faces")


def test_without_a_column_of_groups_nothing_is_said_of_groups(qtbot, at_run):
    page = at_result(qtbot, at_run).result_page
    assert page._groups.isHidden()


@pytest.mark.parametrize(("width", "across"), [(1400, 3), (700, 2), (330, 1)])
def test_as_many_matrices_stand_side_by_side_as_there_is_room_for(qtbot, width, across):
    view = MatrixComparison()
    qtbot.addWidget(view)
    labels = [f"Class {index}" for index in range(7)]
    side = {"name": "default", "confusion": [[1] * len(labels) for _ in labels]}
    view.show_models(labels, side, side)
    view.resize(width, 900)
    view.show()
    charts = (view.new, view.old, view.difference)
    qtbot.waitUntil(
        lambda: len({chart.mapTo(view, chart.rect().topLeft()).x() for chart in charts}) == across
    )


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Diagnosis", "Diagnosis"),
        ("Accuracy", "Verdict"),
        ("Recall per class", "7. Evaluation"),
        ("Confusion matrix", "7. Evaluation"),
    ],
)
def test_each_part_leads_to_its_section_of_the_documentation(qtbot, at_run, title, heading):
    page = at_result(qtbot, at_run).result_page
    name = f"Learn more: {title}"
    next(link for link in page.findChildren(LinkButton) if link.accessibleName() == name).click()
    (shown,) = page.window().findChildren(HelpDialog)
    assert shown.page.textCursor().block().text() == heading
