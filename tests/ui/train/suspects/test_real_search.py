"""Label errors of drawn faces, found by the real worker and decided on in the window."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fer_desktop.base.paths import default_model
from fer_desktop.ui.process.worker_client import WorkerClient, training_command
from fer_desktop.ui.train.data_step.data_page import DataPage
from fer_desktop.ui.train.run_outcomes import ENDED
from tests.training.conftest import draw_faces
from training.core.suspects import read_suspects
from training.data.csv_writer import write_csv

WAIT_MS = 240_000
WRONG = range(3, 168, 20)


def test_wrong_labels_are_found_removed_and_missing_in_the_training(qtbot, tmp_path):
    path = tmp_path / "faces.csv"
    data = draw_faces({"Training": 24, "PublicTest": 4, "PrivateTest": 4})
    labels = data.labels.copy()
    labels[list(WRONG)] = (labels[list(WRONG)] + 3) % 7
    write_csv(replace(data, labels=labels), path)
    before = path.read_bytes()
    link = WorkerClient(training_command(), ENDED)
    page = DataPage(link, default_model)
    qtbot.addWidget(page)
    page.show()
    try:
        page.sources.add([str(path)])
        qtbot.waitUntil(lambda: page.complete, timeout=WAIT_MS)

        page.corrections.find_button.click()
        window = page.corrections.window_shown
        assert window is not None
        window.form.judge.setCurrentIndex(1)
        window.form.search.click()
        qtbot.waitUntil(lambda: bool(window.review.grid.faces), timeout=WAIT_MS)
        first = read_suspects(tmp_path / "faces label errors.csv")[:2]
        assert {row.index for row in first} <= set(WRONG)
        for _ in first:
            QTest.keyClick(window.review.grid, Qt.Key.Key_R)
        window.close()
        qtbot.waitUntil(lambda: page.complete, timeout=WAIT_MS)
        assert page.corrections.use.text() == "Use 0 corrected labels, 2 faces removed"
        assert page.class_balance.legend.rows[0][1:] == ("168", "166")
        page.corrections.use.setChecked(False)
        qtbot.waitUntil(lambda: page.complete, timeout=WAIT_MS)
        assert page.class_balance.legend.rows[0][1:] == ("168", "168")
    finally:
        link.close()
    assert path.read_bytes() == before
