"""The numbers of the first step are those of the training that follows."""

import re
from pathlib import Path

import numpy as np
import pytest

from fer_desktop.base.paths import default_model
from fer_desktop.ui.process.worker_client import WorkerClient, training_command
from fer_desktop.ui.train.data_step.data_page import DataPage
from fer_desktop.ui.train.run_outcomes import ENDED
from tests.training.conftest import draw_faces
from training.data.class_names import ClassNames
from training.data.cleaning import Findings
from training.data.cleaning_rules import RULES
from training.data.csv_writer import write_csv
from training.data.faces import join
from training.data.prepare import arrange, prepare, read_all
from training.worker.request import Run


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[str, Path]:
    """Faces with all splits, some of them copies within Training, of test faces, and within a test split."""
    folder = tmp_path_factory.mktemp("faces")
    data = draw_faces({"Training": 16, "PublicTest": 4, "PrivateTest": 4})
    private, training = data.split("PrivateTest"), data.split("Training")
    more = join([private.where(np.arange(3)), training.where(np.arange(5)), private.where(np.arange(2))])
    more.splits[:3] = "Training"
    write_csv(join([data, more]), folder / "all.csv")
    write_csv(draw_faces({"Training": 16, "PrivateTest": 4}, seed=2), folder / "no validation.csv")
    unsplit = draw_faces({"": 24}, seed=4)
    write_csv(join([unsplit, unsplit.where(np.arange(4))]), folder / "unsplit.csv")
    return {path.stem: path for path in folder.iterdir()}


@pytest.fixture
def page(qtbot):
    link = WorkerClient(training_command(), ENDED)
    page = DataPage(link, default_model)
    qtbot.addWidget(page)
    page.show()
    yield page
    page._delayed_split.stop()  # it would start another process
    link.close()


def numbers(text):
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", text)]


def shown_sizes(page):
    return dict(zip(("Training", "PublicTest", "PrivateTest"), numbers(page.split_form.text), strict=True))


def ready(qtbot, page):
    qtbot.waitUntil(lambda: page.complete and not page._delayed_split.isActive(), timeout=60_000)


def check_against_a_training(page, paths):
    choice = {**page.choice, "preset": "quick", "overrides": {}}
    options = Run.of(choice).options
    data = prepare([Path(path) for path in paths], options, page.seed)
    sizes = data.counts_by_split()
    assert shown_sizes(page) == {
        name: sizes.get(name, 0) for name in ("Training", "PublicTest", "PrivateTest")
    }
    by_emotion = data.counts_by_emotion()
    left = {name: numbers(number.text())[0] for name, number in page.counts._numbers.items()}
    assert left == {name: by_emotion.get(name, 0) for name in left}
    return options


def removed_by_rule(paths, options):
    found: list[Findings] = []
    data = read_all([Path(path) for path in paths], ClassNames())
    arrange(data, options, 1, cleaned=found.append)
    return {rule.name: found[0].count_removed(rule) for rule in RULES}


def test_each_choice_shows_what_a_training_takes(qtbot, page, files):
    paths = [str(files["all"])]
    page.sources.add(paths)
    ready(qtbot, page)

    def check():
        ready(qtbot, page)
        options = check_against_a_training(page, paths)
        removed = removed_by_rule(paths, options)
        ticked = {name: box for name, box in page.cleaning.boxes.items() if box.isChecked()}
        assert {name: numbers(box.text())[-1] for name, box in ticked.items()} == {
            name: removed[name] for name in ticked
        }
        assert all(name in ticked for name, count in removed.items() if count)

    check()
    assert numbers(page.cleaning.boxes["test-duplicates"].text()) == [3]
    assert "2 PrivateTest" in page.cleaning._parts["exact-duplicates"].stay.text()
    page.cleaning.boxes["exact-duplicates"].setChecked(False)
    check()
    page.counts.boxes["Disgust"].setChecked(False)
    check()
    page.split_form.percent.setChecked(True)
    check()
    assert page.cleaning._parts["exact-duplicates"].stay.text() == ""
    page.split_form.validation.setValue(30)
    page.split_form.test.setValue(25)
    check()
    for box in page.cleaning.boxes.values():
        box.setChecked(False)
    check()


def test_shares_that_have_no_effect_cannot_be_chosen(qtbot, page, files):
    page.sources.add([str(files["all"])])
    ready(qtbot, page)
    split_form = page.split_form
    assert not split_form.validation.isEnabled()
    assert not split_form.test.isEnabled()
    assert "including validation" in split_form.why
    split_form.percent.setChecked(True)
    assert split_form.validation.isEnabled()
    assert split_form.test.isEnabled()
    assert split_form.why == ""


@pytest.mark.parametrize("name", ["no validation", "unsplit"])
def test_shares_that_can_be_chosen_have_an_effect(qtbot, page, files, name):
    page.sources.add([str(files[name])])
    ready(qtbot, page)
    before = shown_sizes(page)
    for box in (page.split_form.validation, page.split_form.test):
        if box.isEnabled():
            box.setValue(40)
            ready(qtbot, page)
            check_against_a_training(page, [str(files[name])])
            assert shown_sizes(page) != before
            before = shown_sizes(page)
    assert page.split_form.validation.isEnabled()
    assert page.split_form.test.isEnabled() == (name == "unsplit")
