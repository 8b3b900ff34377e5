"""One video has the same rows from Python, from the command line and from the window."""

import io

import cv2
import numpy as np
import pytest

import fer_desktop
from fer_desktop.analysis.output.csv_cells import CsvWriter
from fer_desktop.base.settings import Settings
from fer_desktop.cli.run_job import analyse
from fer_desktop.ui.run.analysis_parts import AnalysisParts
from fer_desktop.ui.run.run_window import RunWindow
from tests.fakes import write_video
from tests.vision.moving_faces import scene

LIMIT = 120_000
"""Milliseconds: the process may have to wait for the computer."""
SIZE = (320, 240)
AS_IN_THE_WINDOW = ("--rotated", "--confidence-threshold", "0.4")
"""What the window and ``Settings()`` have, and the command line only on request."""


@pytest.fixture(scope="module")
def video(tmp_path_factory):
    """Faces that come, move and go, over more frames than one thread reads at once."""
    frames = [scene(("happy", (100.0 + n, 120.0), 150.0), size=SIZE) for n in range(70)]
    frames[20:50] = [scene(size=SIZE)] * 30
    return write_video(tmp_path_factory.mktemp("video") / "film.avi", frames, frames_per_second=30.0)


@pytest.fixture(scope="module")
def predictions(video):
    return list(fer_desktop.load_model().predict_files(video))


def as_csv(predictions):
    """The rows of predictions as a file has them."""
    rows = [row for prediction in predictions for row in prediction.to_rows()]
    file = io.StringIO(newline="")
    writer = CsvWriter(file, list(rows[0]))
    writer.write_heading()
    writer.write(rows)
    return file.getvalue()


def test_python_and_the_command_line_give_the_same_bytes(video, predictions, tmp_path):
    out = tmp_path / "rows.csv"
    assert analyse([str(video), "--csv", str(out), *AS_IN_THE_WINDOW]) == 0
    written = out.read_bytes().decode()
    assert written == as_csv(predictions)
    assert {face.id for prediction in predictions for face in prediction.faces} == {1, 2}


def test_python_and_the_window_give_the_same_bytes(qtbot, video, predictions, shipped_bundle, tmp_path):
    window = RunWindow(AnalysisParts(lambda: shipped_bundle, tmp_path), Settings)
    qtbot.addWidget(window)
    window.choose([str(video)])
    with qtbot.waitSignal(window.link.finished, timeout=LIMIT):
        window.start()
    (rows,) = tmp_path.glob("*.csv")
    assert rows.read_bytes().decode() == as_csv(predictions)
    window.stop()


def test_frames_of_a_video_that_python_decodes_have_the_rows_of_its_file(video, predictions):
    source, frames = cv2.VideoCapture(str(video)), []
    while (read := source.read())[0]:
        frames.append(np.asarray(read[1], np.uint8))
    own = list(fer_desktop.load_model().predict_frames(iter(frames), 30.0, channels="bgr"))
    named = [row | {"source": str(video)} for one in own for row in one.to_rows()]
    assert named == [row for one in predictions for row in one.to_rows()]
    colours = [np.ascontiguousarray(frame[:, :, ::-1]) for frame in frames[:3]]
    turned = list(fer_desktop.load_model().predict_frames(colours, 30.0))
    assert [one.to_rows() for one in turned] == [one.to_rows() for one in own[:3]]
