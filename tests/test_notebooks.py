"""The notebooks of the documentation run from top to bottom, and are stored without what they show."""

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

# On Windows, where the loop that a kernel is waited for in has no sockets of its own.
pytestmark = pytest.mark.filterwarnings("ignore:Proactor event loop does not implement:RuntimeWarning")

NOTEBOOKS = Path(__file__).parents[1] / "docs" / "notebooks"
LIMIT_S = 600
"""For one cell, on a computer with much else to do."""


def _read(name):
    return nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=nbformat.NO_CONVERT)


def _run(name, folder):
    """The notebook as it is after a run in that folder; and all that its cells print."""
    notebook = _read(name)
    resources = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=LIMIT_S, kernel_name="python3", resources=resources).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    texts = [output.get("text") or output.get("data", {}).get("text/plain", "") for output in outputs]
    pictures = sum("image/png" in output.get("data", {}) for output in outputs)
    assert not any("Warning:" in output["text"] for output in outputs if output.get("name") == "stderr")
    return "\n".join(texts), pictures


@pytest.mark.parametrize("name", sorted(path.stem for path in NOTEBOOKS.glob("*.ipynb")))
def test_a_notebook_is_stored_without_outputs(name):
    notebook = _read(name)
    nbformat.validate(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert cells
    assert not [cell for cell in cells if cell.outputs or cell.execution_count]


def test_the_notebook_of_the_python_api_runs(tmp_path):
    printed, pictures = _run("python_api", tmp_path)
    assert "default 48 Angry Disgust" in printed
    assert "['Angry', 'Disgust', 'Fear', 'Happy', 'Neutral', 'Sad', 'Surprise']" in printed
    assert "Cannot read holiday.png" in printed
    assert pictures == 4
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_the_notebook_of_the_course_project_runs(tmp_path):
    printed, pictures = _run("course_project", tmp_path)
    assert "Excluded 2 blank faces." in printed
    assert "Excluded 20 exact duplicates." in printed
    assert "Values behind the first layer: 0.0 to 1.0" in printed
    (accuracy,) = re.findall(r"Accuracy ([\d.]+)%", printed)
    assert float(accuracy) > 40, "six classes, so guessing gives 17"
    assert "macro avg" in printed
    assert printed.count("drawn ") == 6
    assert pictures == 7
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_the_notebook_of_the_training_library_runs(tmp_path):
    printed, pictures = _run("training_library", tmp_path)
    (accuracy,) = re.findall(r"^Accuracy ([\d.]+)%", printed, re.MULTILINE)
    (own,) = re.findall(r"Own network: accuracy ([\d.]+)%", printed)
    assert min(float(accuracy), float(own)) > 60, "three classes, so guessing gives 33"
    assert "macro avg" in printed
    assert "the emotion" in printed
    assert "('Smiling', 'Straight', 'Open')" in printed
    assert pictures == 3
    assert list(tmp_path.iterdir()) == []
