"""One training from the first file to the matrix in the main window, with the real worker."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from fer_desktop.explain.model_comparison import Outcome
from fer_desktop.models.bundle_figures import stored_figures
from fer_desktop.ui.train.run_outcomes import State
from tests.training.smooth_faces import barred_faces
from training.core.bundle import read_bundle

TIMEOUT_MS = 600_000
"""For each step, on a computer that has other work; alone, the whole test takes a good minute."""
USAGES = ("Training",) * 6 + ("PublicTest",) * 2 + ("PrivateTest",) * 2


@pytest.fixture
def drawn_csv(tmp_path: Path) -> Path:
    """Patterns with a bar whose height says the emotion; among them a copy, a blank one and a bad row."""
    rows = []
    labels = [number % 7 for number in range(7 * len(USAGES))]
    for number, face in enumerate(barred_faces(labels)):
        rows.append(f"{labels[number]},{' '.join(map(str, face.ravel()))},{USAGES[number // 7]}")
    blank = " ".join(["90"] * 48 * 48)
    path = tmp_path / "drawn.csv"
    path.write_text(
        "\n".join(["emotion,pixels,Usage", *rows, rows[0], f"3,{blank},Training", "3,1 2 3,Training"])
    )
    return path


def press(window, text):
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    next(button for button in box.buttons() if button.text() == text).click()


@pytest.mark.slow
def test_faces_are_read_cleaned_learnt_measured_and_the_model_is_used(qtbot, make_window, models, drawn_csv):
    main = make_window()
    main.train.models = models

    def wait(condition):
        qtbot.waitUntil(condition, timeout=TIMEOUT_MS)

    main.train.open()
    window = main.train.window
    window.data_page.sources.add([str(drawn_csv)])
    wait(lambda: window.data_page.complete)
    assert window.data_page.cleaning.boxes.keys() == {"blank", "exact-duplicates"}
    assert window.data_page.counts._numbers["Angry"].text() == "10 of 11"
    window.next.click()
    wait(lambda: len(window.recipe_page.preview.pairs.pairs) == 9)
    fields = window.recipe_page.form.fields
    fields["epochs"].field.setValue(2)
    fields["batch_size"].field.setValue(8)
    fields["precision"].field.setCurrentText("float32")
    window.recipe_page.name_field.setText("drawn")
    window.next.click()
    page = window.run_page
    wait(lambda: page._done == 1)
    page.pause.click()
    wait(lambda: page.state is State.PAUSED)

    window.close()
    press(window, "Stop and close")
    wait(lambda: main.train.window is None)
    main.train.open()
    window = main.train.window
    assert window.messages.text == "The training run “drawn” is not finished. 1 of 2 epochs complete."
    next(b for b in window.messages.findChildren(QPushButton) if b.text() == "Resume").click()
    wait(lambda: window.result_page.outcome is not None or bool(window.run_page.problem.text()))
    assert window.run_page.problem.text() == ""
    assert [epoch for epoch, _ in window.run_page.curves.points("val_accuracy")] == [1, 2]

    window.result_page.use.click()
    if window.result_page.outcome in (Outcome.SAME, Outcome.WORSE):
        press(window, "Use")
    wait(
        lambda: (
            window.result_page.note.text() == "This model is now in use. The panels of the main window "
            "show its confusion matrix and its report."
        )
    )
    assert main.viewer.control.bundle.folder == models / "drawn"
    figures = stored_figures(read_bundle(models / "drawn"))
    assert figures is not None
    assert figures.values["faces"] == 14
    assert main.panels["confusion"].caption == figures.caption
    assert main.panels["confusion"].matrix.matrix == figures.matrix
