"""The second step: how to train."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt

import fer_desktop.base.i18n as i18n
from fer_desktop.base.paths import default_model
from fer_desktop.ui.widgets.number_boxes import DecimalBox
from tests.bundles import write_bundle


def overrides(window):
    return window.recipe_page.run["overrides"]


def test_there_is_a_card_for_each_recipe(at_recipe):
    names = ["quick", "classic", "best", "distil", "fine_tune"]
    assert list(at_recipe().recipe_page.cards.cards) == names


def test_a_recipe_sets_every_field(at_recipe):
    page = at_recipe().recipe_page
    page.cards.choose("best")
    assert page.form.fields["epochs"].value == 55
    assert page.form.fields["learning_rate"].value == 0.1
    assert page.run["overrides"] == {}


def test_only_what_was_changed_overrides_the_recipe(at_recipe):
    window = at_recipe()
    fields = window.recipe_page.form.fields
    fields["epochs"].field.setValue(3)
    fields["flip"].field.setChecked(False)
    assert overrides(window) == {"epochs": 3, "flip": False}
    fields["epochs"].field.setValue(8)
    assert overrides(window) == {"flip": False}


def test_the_balance_of_the_page_before_is_part_of_the_run(qtbot, at_recipe):
    window = at_recipe()
    window.back.click()
    window.data_page.balance.setCurrentIndex(1)
    window.next.click()
    assert overrides(window) == {"balance": "class_weights"}


def test_fine_tuning_starts_from_the_model_in_use_with_its_network(at_recipe):
    page = at_recipe().recipe_page
    page.cards.choose("fine_tune")
    assert page.run["start"] == str(default_model())
    assert not page.form.fields["architecture"].isEnabled()
    page.cards.choose("quick")
    assert page.run["start"] is None


def test_the_chosen_network_is_described(at_recipe):
    field = at_recipe().recipe_page.form.fields["architecture"]
    assert field.note.text() == "Textbook convolutional network."
    field.set_value("mini_xception")
    assert field.note.text() == "Very small and fast."


def test_every_field_is_explained_and_named_by_its_term(at_recipe):
    for name, field in at_recipe().recipe_page.form.fields.items():
        assert field.note.text().endswith("."), name
        assert name.replace("_", " ") in field.field.toolTip()


def test_faces_are_shown_before_and_after_and_follow_the_fields(qtbot, at_recipe):
    page = at_recipe().recipe_page
    qtbot.waitUntil(lambda: len(page.preview.pairs.pairs) == 9)
    before, after = page.preview.pairs.pairs[0]
    assert before != after
    page.form.fields["rotation"].field.setValue(0)
    qtbot.waitUntil(lambda: page.preview.pairs.pairs[0][0] == page.preview.pairs.pairs[0][1])


def test_many_changes_ask_for_few_previews(qtbot, at_recipe):
    window = at_recipe()
    page = window.recipe_page
    qtbot.waitUntil(lambda: len(page.preview.pairs.pairs) == 9 and not page.estimate.asking)
    seen = []
    window.link.received.connect(lambda event: seen.append(event["event"]))
    for degrees in range(1, 30):
        page.form.fields["rotation"].field.setValue(degrees)
    qtbot.waitUntil(lambda: "preview" in seen and not page.preview.waiting)
    assert seen.count("preview") <= 2


def test_time_and_memory_are_estimated_by_itself_once(qtbot, at_recipe):
    estimate = at_recipe().recipe_page.estimate
    qtbot.waitUntil(lambda: estimate.text.text() != "")
    assert estimate.text.text() == "About 5 minutes, 1.4 GB of memory."


def test_other_epochs_change_the_estimate_and_other_settings_make_it_old(qtbot, at_recipe):
    page = at_recipe().recipe_page
    qtbot.waitUntil(lambda: page.estimate.text.text() != "")
    page.form.fields["epochs"].field.setValue(80)
    assert page.estimate.text.text().startswith("About 51 minutes")
    page.form.fields["batch_size"].field.setValue(32)
    assert "for other settings" in page.estimate.note.text()
    page.estimate.button.click()
    qtbot.waitUntil(lambda: "80 epochs" in page.estimate.note.text())


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Enter a model name"),
        ("a/b", "A name cannot contain /"),
        (".hidden", "A name cannot begin with ."),
        ("=cmd()", "A name cannot begin with ="),
        ("my.run", "A name cannot end with .run"),
        ("CON", "reserved device name"),
        ("x" * 81, "too long"),
        ("taken", "A model named taken already exists"),
        ("Taken", "A model named Taken already exists"),
        ("its own name", "A model named its own name already exists"),
        ("default", "A model named default already exists"),
        ("note", "note already exists in "),
        ("going", "unfinished training run named going already exists"),
    ],
)
def test_a_name_that_cannot_be_is_refused(at_recipe, models: Path, name, sentence):
    (models / "taken").mkdir(parents=True)
    (models / "note").write_text("no model")
    write_bundle(models / "its folder", name="its own name")
    (models / "going.run").mkdir()
    window = at_recipe()
    window.recipe_page.name_field.setText(name)
    assert sentence in window.recipe_page.name_problem.text()
    assert not window.next.isEnabled()


def test_a_name_is_stored_as_the_list_of_models_would_store_it(at_recipe, models: Path):
    page = at_recipe().recipe_page
    page.name_field.setText("  my   A\u0308rger ")
    assert page.name_problem.text() == ""
    assert page.out == models / "my Ärger"


def test_a_run_can_be_written_as_json(at_recipe):
    run = at_recipe().recipe_page.run
    assert set(run) >= {"paths", "votes", "names", "labels", "options", "preset", "overrides", "start"}
    assert json.loads(json.dumps(run)) == run


def test_a_worker_that_has_no_recipes_is_reported(qtbot, make_train, csv_file):
    window = make_train(fail={"recipes": "TensorFlow is missing; install the program again."})
    window.data_page.sources.add([str(csv_file)])
    qtbot.waitUntil(lambda: window.data_page.complete)
    window.next.click()
    qtbot.waitUntil(lambda: "TensorFlow is missing" in window.recipe_page.problem.text())
    assert not window.next.isEnabled()


def test_a_change_while_a_library_loads_for_the_estimate_still_changes_the_faces(qtbot, at_recipe):
    window = at_recipe(load_seconds=60)
    page = window.recipe_page
    qtbot.waitUntil(lambda: page.estimate.asking)
    page.form.fields["rotation"].field.setValue(0)
    with qtbot.waitSignal(window.link.restarted):
        pass
    qtbot.waitUntil(lambda: page.preview.pairs.pairs[0][0] == page.preview.pairs.pairs[0][1])


def test_what_fine_tuning_alone_needs_is_shown_for_it_alone(at_recipe):
    page = at_recipe().recipe_page
    assert page.form.fields["frozen_stages"].isHidden()
    page.cards.choose("fine_tune")
    assert not page.form.fields["frozen_stages"].isHidden()
    assert page.form.fields["architecture"].isHidden()


def test_a_decimal_number_is_typed_with_a_point_wherever_the_computer_stands(qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        box = DecimalBox(0.0, 10.0, 0.05)
        qtbot.addWidget(box)
        assert box.text() == "0.05"
        box.selectAll()
        qtbot.keyClicks(box, "0.3")
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert box.value() == 0.3
    finally:
        QLocale.setDefault(before)


def test_in_german_a_decimal_number_has_a_comma_and_is_read_with_a_point_too(qtbot, monkeypatch):
    monkeypatch.setattr(i18n, "_code", "de")
    box = DecimalBox(0.0, 10.0, 0.05)
    qtbot.addWidget(box)
    assert box.text() == "0,05"
    for typed, shown, value in (("0.3", "0,3", 0.3), ("1,25", "1,25", 1.25)):
        box.selectAll()
        qtbot.keyClicks(box, typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        assert (box.text(), box.value()) == (shown, value)


def test_what_is_done_with_the_data_is_said_beside_the_recipe(qtbot, at_recipe):
    window = at_recipe()
    split = "Split: the dataset's; where it has none, 20% test and 10% of the rest validation"
    assert window.recipe_page.data.text().splitlines() == ["faces.csv", split, "Cleaning: all rules"]
    window.back.click()
    data = window.data_page
    data.labels.presets.setCurrentIndex(data.labels.presets.findData("affectnet"))
    qtbot.waitUntil(lambda: not data.read)
    qtbot.waitUntil(lambda: data.complete)
    data.split_form.percent.setChecked(True)
    data.cleaning.boxes["exact-duplicates"].setChecked(False)
    data.counts.boxes["Fear"].setChecked(False)
    qtbot.waitUntil(lambda: data.complete)
    window.next.click()
    assert window.recipe_page.data.text().splitlines() == [
        "faces.csv",
        "Label codes: AffectNet",
        "Split: by percentage, 20% test and 10% of the rest validation",
        "Cleaning: all rules except exact duplicates",
        "Excluded: Fear",
    ]
