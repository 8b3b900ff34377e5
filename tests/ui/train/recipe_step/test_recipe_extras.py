"""Teachers, an architecture from a Python file, and the learning-rate range test."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from fer_desktop.base.paths import default_model
from tests.bundles import write_bundle


@pytest.fixture
def with_models(qtbot, models: Path, at_recipe):
    """A window beside which there are models with other classes and sizes."""
    write_bundle(models / "two", labels=("Happy", "Sad"))
    window = at_recipe()
    teachers = window.recipe_page.extras.teachers
    qtbot.waitUntil(lambda: teachers.list.count() == 2)
    return window


def tick(teachers, name: str, on: bool = True) -> None:
    (item,) = [
        teachers.list.item(row)
        for row in range(teachers.list.count())
        if teachers.list.item(row).text().startswith(name)
    ]
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def test_teachers_are_chosen_from_the_models_and_become_part_of_the_run(with_models):
    page = with_models.recipe_page
    assert "teachers" not in page.run
    assert page.form.fields["teacher_weight"].isHidden()
    tick(page.extras.teachers, "default")
    assert page.run["teachers"] == [str(default_model())]
    assert not page.form.fields["teacher_weight"].isHidden()


def test_a_teacher_says_how_good_and_how_costly_it_is(qtbot, with_models):
    teachers = with_models.recipe_page.extras.teachers
    teachers.show_costs([{"name": "se_resnet_small", "multiply_adds": 12.3e6}])
    assert teachers.list.item(0).text() == (
        "default: 71.5% on PrivateTest · +12.3 million multiply-adds per face"
    )


def test_a_model_without_one_of_the_emotions_cannot_teach_and_says_so(with_models):
    teachers = with_models.recipe_page.extras.teachers
    item = teachers.list.item(1)
    assert item.text().startswith("two cannot teach: it has no class for Angry, Disgust")
    assert not item.flags() & Qt.ItemFlag.ItemIsEnabled


def test_a_model_that_reads_faces_of_another_size_cannot_teach(with_models):
    page = with_models.recipe_page
    tick(page.extras.teachers, "default")
    page.form.fields["input_size"].set_value(96)
    assert "it reads faces of 48 pixels, the network of 96" in page.extras.teachers.list.item(0).text()
    assert "teachers" not in page.run
    page.form.fields["input_size"].set_value(48)
    assert page.run["teachers"] == [str(default_model())]


def test_distillation_needs_a_teacher(with_models):
    page = with_models.recipe_page
    page.cards.choose("distil")
    assert "Choose at least one teacher" in page.teacher_problem.text()
    assert not with_models.next.isEnabled()
    tick(page.extras.teachers, "default")
    assert page.teacher_problem.isHidden()
    assert with_models.next.isEnabled()


def test_nothing_of_a_python_file_is_run_before_a_warning_is_accepted(qtbot, at_recipe):
    window = at_recipe()
    extras, asked = window.recipe_page.extras, []
    window.link.received.connect(lambda event: asked.append(event["event"]))
    extras.custom._choose_file = lambda size, classes: extras.custom.check(Path("net.py"), size, classes)
    field = window.recipe_page.form.fields["architecture"]
    field.own.click()
    warning = extras.custom.warning
    assert "with your permissions" in warning.text()
    warning.defaultButton().click()
    field.own.click()
    assert "architecture" not in asked
    (choose,) = [one for one in extras.custom.warning.buttons() if one.text() == "Choose a file…"]
    choose.click()
    qtbot.waitUntil(lambda: "architecture" in asked)


def test_a_python_file_becomes_the_architecture_of_the_run(qtbot, at_recipe):
    page = at_recipe().recipe_page
    table = page.form.fields["architecture"].table
    page.extras.custom.check(Path("/faces/net.py"), 48, 7)
    qtbot.waitUntil(lambda: table.rowCount() == 3)
    assert [table.item(2, column).text() for column in range(4)] == ["net.py", "1.46 K", "369 K", "–"]
    assert page.run["architecture_file"] == "/faces/net.py"
    assert page.run["overrides"] == {}
    page.form.reset.click()
    assert "architecture_file" not in page.run


def test_a_python_file_that_cannot_be_used_is_refused_with_its_line(qtbot, at_recipe):
    page = at_recipe().recipe_page
    page.extras.custom.check(Path("broken.py"), 48, 7)
    qtbot.waitUntil(lambda: page.problem.text() == "broken.py, line 3: invalid syntax.")
    assert "architecture_file" not in page.run
    page.extras.custom.check(Path("net.py"), 48, 7)
    qtbot.waitUntil(lambda: page.problem.isHidden())


def test_the_suggested_learning_rate_is_taken_over(qtbot, at_recipe):
    page = at_recipe().recipe_page
    page.extras.range_button.click()
    dialog = page.extras.range_test
    qtbot.waitUntil(lambda: dialog.use.isEnabled())
    assert [line.name for line in dialog.chart.series] == ["loss", "suggested rate"]
    assert "0.0012" in dialog.found.text()
    dialog.use.click()
    assert page.run["overrides"] == {"learning_rate": 0.0012}
    assert page.extras.range_test is None


def test_closing_the_range_test_stops_it_and_the_page_goes_on(qtbot, at_recipe):
    window = at_recipe(range_seconds=60)
    page = window.recipe_page
    qtbot.waitUntil(lambda: not page.estimate.asking and not page.preview.waiting)
    page.extras.range_button.click()
    assert page.extras.range_test.testing
    page.extras.range_test.reject()
    qtbot.waitUntil(lambda: not window.link.busy)
    assert page.run["overrides"] == {}
    page.estimate.ask()
    qtbot.waitUntil(lambda: not page.estimate.asking)


def test_a_range_test_that_fails_says_why(qtbot, at_recipe):
    page = at_recipe(fail={"lr_range": "faces.csv has no training faces labelled Fear."}).recipe_page
    page.extras.range_button.click()
    dialog = page.extras.range_test
    qtbot.waitUntil(lambda: dialog.problem.text() == "faces.csv has no training faces labelled Fear.")
    assert not dialog.use.isEnabled()
    dialog.reject()
