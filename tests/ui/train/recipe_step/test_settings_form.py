"""The settings of a recipe: groups, columns, marks of changes, resets, and the way to the documentation."""

import pytest
from PySide6.QtCore import Qt, QUrl

from fer_desktop.ui.widgets.help_dialog import HelpDialog, anchor_of, show_help
from tests.ui.accessibility.keyboard import tab_stops
from training.fitting.recipe_settings import SETTINGS


def test_settings_stand_under_the_headings_of_the_field(at_recipe):
    form = at_recipe().recipe_page.form
    titles = [group.button.text() for group in form.groups.values()]
    assert titles == [
        *("Network", "Schedule", "Optimizer"),
        *("Augmentation", "Labels", "Knowledge distillation", "Hardware"),
    ]
    assert form.fields["learning_rate"] in form.groups["optimizer"].fields


@pytest.mark.parametrize(("width", "columns"), [(1024, 1), (1366, 2), (1920, 2)])
def test_there_are_two_columns_where_the_width_allows(qtbot, at_recipe, width, columns):
    window = at_recipe()
    form = window.recipe_page.form
    window.resize(1920, 768)
    qtbot.waitUntil(lambda: form.columns == 2)
    window.resize(width, 640)
    qtbot.waitUntil(lambda: window.width() == width and form.columns == columns)


def test_a_change_is_marked_at_its_field_its_group_and_above_all(at_recipe):
    form = at_recipe().recipe_page.form
    field, group = form.fields["epochs"], form.groups["schedule"]
    assert (field.title.text(), group.mark.isHidden(), form.reset.isEnabled()) == ("Epochs", True, False)
    field.field.setValue(3)
    assert field.title.text() == "• Epochs"
    assert field.title.accessibleDescription() == "changed from preset"
    assert group.mark.text() == form.mark.text() == "1 changed from preset"
    assert form.groups["augmentation"].mark.isHidden()


def test_a_field_is_reset_to_the_preset(qtbot, at_recipe):
    window = at_recipe()
    field = window.recipe_page.form.fields["epochs"]
    field.field.setValue(3)
    assert field.reset.toolTip() == "The preset's value: 8"
    qtbot.mouseClick(field.reset, Qt.MouseButton.LeftButton)
    assert field.value == 8
    assert window.recipe_page.run["overrides"] == {}
    assert field.reset.isHidden()


def test_a_group_is_reset_and_others_stay(at_recipe):
    page = at_recipe().recipe_page
    fields = page.form.fields
    for name, value in (("rotation", 20.0), ("erasing", 0.5), ("epochs", 3)):
        fields[name].set_value(value) if name != "epochs" else fields[name].field.setValue(value)
    page.form.groups["augmentation"].reset.click()
    assert page.run["overrides"] == {"epochs": 3}


def test_reset_all_goes_back_to_the_preset(at_recipe):
    page = at_recipe().recipe_page
    page.form.fields["epochs"].field.setValue(3)
    page.form.fields["flip"].field.setChecked(False)
    page.form.fields["scale"].set_value([0.5, 2.0])
    page.form.fields["architecture"].set_value("mini_xception")
    page.form.reset.click()
    assert page.run["overrides"] == {}
    assert page.form.mark.text() == "All settings are the preset's."


def test_every_setting_leads_to_its_place_in_the_documentation(qtbot, at_recipe):
    window = at_recipe()
    field = window.recipe_page.form.fields["learning_rate"]
    field.more.click()
    dialog = window.findChild(HelpDialog)
    assert dialog.isVisible()
    assert "learning_rate" in dialog.page.textCursor().block().text()
    window.recipe_page.form.fields["rotation"].more.click()
    assert window.findChildren(HelpDialog) == [dialog]
    assert "rotation" in dialog.page.textCursor().block().text()


def test_the_documentation_explains_every_setting_under_its_group():
    from fer_desktop.base.program_info import documentation

    page = documentation("training.md")
    assert page is not None
    sections = page.read_text(encoding="utf-8").split("\n### ")
    by_anchor = {anchor_of(section.splitlines()[0]): section for section in sections[1:]}
    for setting in SETTINGS:
        assert f"`{setting.name}`" in by_anchor[setting.group], setting.name


def test_the_table_of_architectures_has_costs_and_the_accuracy_where_it_was_measured(qtbot, at_recipe):
    table = at_recipe().recipe_page.form.fields["architecture"].table
    qtbot.waitUntil(lambda: table.item(0, 1).text() == "1.3 M")
    rows = [[table.item(row, column).text() for column in range(4)] for row in range(table.rowCount())]
    assert rows == [["classic", "1.3 M", "26 M", "62.0%"], ["mini xception", "58 K", "9 M", "–"]]
    assert table.item(0, 3).toolTip() == "62.0% on FER2013 (20% held out)"
    assert table.item(1, 3).toolTip() == "Not measured"


def test_an_architecture_is_chosen_by_key(qtbot, at_recipe):
    page = at_recipe().recipe_page
    table = page.form.fields["architecture"].table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert page.run["overrides"] == {"architecture": "mini_xception"}


def test_the_input_size_is_part_of_the_run(at_recipe):
    page = at_recipe().recipe_page
    page.form.fields["input_size"].set_value(96)
    assert page.run["overrides"] == {"input_size": 96}
    page.cards.choose("fine_tune")
    assert page.form.fields["input_size"].isHidden()
    assert page.run["overrides"] == {}


def test_a_card_has_the_accuracy_where_it_was_measured_and_the_time_once_it_is_estimated(qtbot, at_recipe):
    page = at_recipe().recipe_page
    quick, best = page.cards.cards["quick"], page.cards.cards["best"]
    assert quick.accuracy.text() == "59.4% on FER2013 (PublicTest)"
    assert best.accuracy.isHidden()
    qtbot.waitUntil(lambda: quick.time.text() == "About 5 minutes on this computer")
    assert best.time.isHidden()
    page.times.button.click()
    qtbot.waitUntil(lambda: best.time.text() == "About 35 minutes on this computer")
    assert page.cards.cards["distil"].time.isHidden()  # there are no teachers yet


def test_a_changed_recipe_leaves_the_time_of_the_preset(qtbot, at_recipe):
    page = at_recipe().recipe_page
    time = page.cards.cards["quick"].time
    qtbot.waitUntil(lambda: time.text() != "")
    before = time.text()
    page.form.fields["epochs"].field.setValue(80)
    page.estimate.ask()
    qtbot.waitUntil(lambda: not page.estimate.asking)
    assert time.text() == before


def test_a_link_within_the_documentation_leads_to_its_section(qtbot, at_recipe):
    window = at_recipe()
    dialog = show_help(window, "training.md", "augmentation")
    assert dialog.page.textCursor().block().text() == "Augmentation"
    dialog.page.anchorClicked.emit(QUrl("#5-training"))
    assert dialog.page.textCursor().block().text() == "5. Training"


def test_the_tab_key_goes_through_the_settings_as_they_are_seen(qtbot, at_recipe):
    window = at_recipe()
    page = window.recipe_page
    qtbot.waitUntil(lambda: page.estimate.button.isVisible() and not page.preview.waiting)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.name_field.setFocus()
    stops = list(tab_stops(window))
    fields = page.form.fields
    wanted = [fields[name].field for name in ("architecture", "epochs", "learning_rate", "flip")]
    wanted.insert(3, page.extras.range_button)
    wanted.append(page.estimate.button)
    assert [stop for stop in stops if stop in wanted] == wanted
