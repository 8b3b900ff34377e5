"""What the windows for whole folders and for two models show is what the exported rows come to."""

import shutil

import numpy as np
import pytest

from fer_desktop.analysis.output.face_table import FACE
from fer_desktop.base.paths import default_model, resource
from fer_desktop.base.settings import Settings
from fer_desktop.models.entries import read_entry
from fer_desktop.ui.run.analysis_parts import AnalysisParts
from fer_desktop.ui.run.comparison_parts import ComparisonParts
from fer_desktop.ui.run.run_window import RunWindow
from fer_desktop.vision.opencv import cv2
from tests.analysis.conftest import SWAPPED
from tests.bundles import write_bundle
from tests.fakes import LABELS, write_picture, write_video
from tests.figures_from_rows import faces_and_others, largest_faces, looks
from tests.vision.moving_faces import scene
from training.core.metrics import agreement

LIMIT = 60_000
"""Milliseconds: the process may have to wait for the computer."""
FOLDERS = {"happy": "Happy", "sad": "Sad", "surprise": "Surprise"}


@pytest.fixture
def folder(tmp_path):
    """Labelled pictures, some of them wrongly, one with two faces, one with none, and a short film."""
    folder = tmp_path / "faces"
    for name, samples in (("happy", ["happy", "neutral"]), ("sad", ["sad", "fear"]), ("surprise", ["angry"])):
        (folder / name).mkdir(parents=True)
        for sample in samples:
            shutil.copy(resource("samples", f"{sample}.png"), folder / name)
    two = scene(("sad", (180.0, 240.0), 320.0), ("surprise", (500.0, 240.0), 240.0))
    cv2.imwrite(str(folder / "sad" / "two.png"), two)
    write_picture(folder / "surprise" / "wall.png")
    frames = [scene((name, (320.0, 240.0), 320.0)) for name in ("happy", "sad") for _ in range(4)]
    write_video(folder / "film.avi", frames)
    return folder


def label_of(row):
    return FOLDERS.get(row["source"].replace("\\", "/").split("/")[-2])


def test_the_figures_of_the_analyse_window_are_those_of_its_rows(qtbot, shipped_bundle, folder, tmp_path):
    parts = AnalysisParts(lambda: shipped_bundle, tmp_path / "results")
    window = RunWindow(parts, Settings)
    qtbot.addWidget(window)
    window.choose([str(folder)])
    with qtbot.waitSignal(window.link.finished, timeout=LIMIT):
        window.start()
    target = tmp_path / "copy.csv"
    with qtbot.waitSignal(window.exports.said, timeout=LIMIT):
        window.exports.write_rows(target)
    rows, empty = faces_and_others(target)
    assert len(empty) == 1
    qtbot.waitUntil(lambda: parts.faces.model.rowCount() == len(rows))
    films = [row for row in rows if row["time_s"]]
    counts = looks(rows)
    assert len(films) == 8
    assert [row.text for row in parts.summary.bars.rows] == [
        f"{count} · {count / len(rows):.1%}" for count in counts.values()
    ]
    said = f"7 pictures, 1 video (8 frames), {len(rows)} faces, 1 without a face"
    assert parts.summary.sentence == f"{said}."
    assert parts.faces.count == f"{len(rows)} faces"
    assert _shown_rows(parts) == [
        (
            row["prediction"] + (" (uncertain)" if row["uncertain"] == "1" else ""),
            str(round(max(float(row[name]) for name in LABELS) * 100)),
        )
        for row in rows
    ]
    for emotion, count in counts.items():
        parts.faces.emotion.setCurrentText(emotion)
        assert parts.faces.model.rowCount() == count
    page = tmp_path / "page.html"
    with qtbot.waitSignal(window.exports.said, timeout=LIMIT):
        window.exports.write_page(page)
    text = page.read_text(encoding="utf-8")
    assert all(f"{count / len(rows):.1%}" in text for count in counts.values())

    confusion = np.zeros((7, 7), int)
    for row in largest_faces(rows).values():
        confusion[LABELS.index(label_of(row)), LABELS.index(row["prediction"])] += 1
    assert np.array_equal(parts.labelled.confusion.matrix.counts, confusion)
    right = np.trace(confusion) / confusion.sum()
    read_right = f"The accuracy is {right:.1%} on {confusion.sum()} faces (95% CI "
    assert read_right in parts.labelled.sentences
    assert f"Accuracy {right:.1%}" in parts.labelled.report.overall
    assert "1 picture shows several faces" in parts.labelled.sentences
    assert f"Video frames excluded: {len(films)}" in parts.labelled.sentences
    model = parts.labelled.report.table.model()
    recall = model.data(model.index(LABELS.index("Sad"), 1))
    sad = confusion[LABELS.index("Sad")]
    assert recall == f"{sad[LABELS.index('Sad')] / sad.sum():.2f}"
    window.stop()


def _shown_rows(parts):
    model = parts.faces.model
    cells = [[model.data(model.index(row, column)) for column in (2, 3)] for row in range(model.rowCount())]
    assert model.data(model.index(0, FACE)) == "1"
    return [tuple(row) for row in cells]


def test_the_figures_of_the_compare_window_are_those_of_its_rows(qtbot, folder, tmp_path):
    swapped = write_bundle(tmp_path / "models" / "swapped", labels=SWAPPED, seed=77).folder
    parts = ComparisonParts(tmp_path / "results")
    window = RunWindow(parts, Settings)
    qtbot.addWidget(window)
    entries = [read_entry(default_model(), bundled=True), read_entry(swapped, bundled=False)]
    parts.show_models(entries, None, None)
    window.choose([str(folder)])
    with qtbot.waitSignal(window.link.finished, timeout=LIMIT):
        window.start()
    target = tmp_path / "out.csv"
    with qtbot.waitSignal(window.exports.said, timeout=LIMIT):
        window.exports.write_rows(target)
    rows, _ = faces_and_others(target)
    counts = np.zeros((7, 7), int)
    for row in rows:
        counts[LABELS.index(row["prediction_a"]), LABELS.index(row["prediction_b"])] += 1
        assert row["agree"] == str(int(row["prediction_a"] == row["prediction_b"]))
    matrix, found = parts.figures.matrix.matrix, agreement(counts)
    assert matrix is not None
    assert found is not None
    assert np.array_equal(matrix.counts, counts)
    agreed = int(np.trace(counts))
    said = parts.figures.text
    assert said.startswith(f"Agreement {agreed / len(rows):.1%} ")
    assert f"Both read {len(rows)} faces and agree on {agreed}, {agreed / len(rows):.1%} (95% CI " in said
    by_chance = (counts.sum(axis=1) @ counts.sum(axis=0)) / len(rows) ** 2
    kappa = (agreed / len(rows) - by_chance) / (1 - by_chance)
    assert f"Cohen's kappa: {kappa:.3f}" in said
    assert found.kappa == pytest.approx(kappa)
    largest = [row for row in _largest(rows) if row["folder_label"]]
    assert [row["folder_label"] for row in largest] == [label_of(row) for row in largest]
    right = [
        sum(row[which] == row["folder_label"] for row in largest)
        for which in ("prediction_a", "prediction_b")
    ]
    assert f"Accuracy on {len(largest)} labelled faces: " in said
    for share in right:
        assert f") {share / len(largest):.1%} (95% CI " in said
    only = [
        sum(row[one] == row["folder_label"] != row[other] for row in largest)
        for one, other in (("prediction_a", "prediction_b"), ("prediction_b", "prediction_a"))
    ]
    assert f"Only A is correct on {only[0]}, only B on {only[1]}" in said
    differing = {(row["source"], row["face_id"]) for row in rows if row["agree"] == "0" and not row["time_s"]}
    shown = {(face.file, str(face.face)) for face in parts.disagreements.faces if face.seconds is None}
    assert shown == differing
    window.stop()


def _largest(rows):
    return largest_faces(rows).values()
