"""What each part of the program may import."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import fer_desktop

ROOT = Path(next(iter(fer_desktop.__path__)))
HEAVY = ("PySide6", "tensorflow", "keras", "pandas", "sklearn", "seaborn", "matplotlib")
QT_FREE = (
    "fer_desktop.batch.child",
    "fer_desktop.batch.face_table",
    "fer_desktop.batch.page",
    "fer_desktop.cli",
    "fer_desktop.compare_cli",
    "fer_desktop.comparing.child",
    "fer_desktop.config",
    "fer_desktop.corrections",
    "fer_desktop.live.batch",
    "fer_desktop.live.look",
    "fer_desktop.live.recording",
    "fer_desktop.live.report_file",
    "fer_desktop.live.session",
    "fer_desktop.live.summary",
    "fer_desktop.models.comparison",
    "fer_desktop.models.exporting",
    "fer_desktop.models.importing",
    "fer_desktop.models.trial",
    "fer_desktop.reliability",
    "fer_desktop.trust",
    "fer_desktop.vision.assembly",
    "fer_desktop.vision.sources",
    "training.bundle",
    "training.cli",
    "training.jobs.table",
    "training.media",
    "training.worker",
)
# Each layer and those it may not know.
ABOVE = {
    "vision": (
        "fer_desktop.live",
        "fer_desktop.batch",
        "fer_desktop.comparing",
        "fer_desktop.models",
        "fer_desktop.ui",
        "fer_desktop.app",
        "fer_desktop.cli",
    ),
    "live": (
        "fer_desktop.batch",
        "fer_desktop.comparing",
        "fer_desktop.models",
        "fer_desktop.ui",
        "fer_desktop.app",
        "fer_desktop.cli",
    ),
    "batch": ("fer_desktop.comparing", "fer_desktop.ui", "fer_desktop.app", "fer_desktop.cli"),
    "comparing": ("fer_desktop.ui", "fer_desktop.app", "fer_desktop.cli"),
    "models": ("fer_desktop.comparing", "fer_desktop.ui", "fer_desktop.app", "fer_desktop.cli"),
}
DOORS = ("training.bundle", "training.media")
MORE_DOORS = {
    "comparing": ("training.bundle_mcnemar",),
    "ui": ("training.bundle_curves", "training.bundle_lock", "training.bundle_run"),
}


@pytest.mark.parametrize("package", QT_FREE)
def test_a_package_without_a_window_brings_in_nothing_heavy(package):
    program = f"import sys, {package}; print([name for name in {HEAVY} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_reading_a_face_brings_in_nothing_heavy(happy_sample):
    program = (
        f"import sys; from fer_desktop.cli import run; code = run([{str(happy_sample)!r}, '--csv', '-']); "
        f"print(code, [name for name in {HEAVY} if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "0 []"


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def _files(layer: str) -> list[Path]:
    return sorted((ROOT / layer).rglob("*.py"))


@pytest.mark.parametrize("layer", ABOVE)
def test_a_layer_does_not_know_those_above(layer):
    for path in _files(layer):
        unwanted = [name for name in _imported(path) if name.startswith(ABOVE[layer])]
        assert unwanted == [], path


@pytest.mark.parametrize("layer", ["vision", "live", "batch", "comparing", "models", "ui"])
def test_bundles_and_media_are_the_only_doors_to_training(layer):
    for path in _files(layer):
        names = {name for name in _imported(path) if name.split(".")[0] == "training"}
        assert {".".join(name.split(".")[:2]) for name in names} <= {*DOORS, *MORE_DOORS.get(layer, ())}, path


def test_media_need_the_standard_library_alone():
    for path in sorted((ROOT.parent / "training" / "media").rglob("*.py")):
        foreign = [name for name in _imported(path) if name.split(".")[0] not in sys.stdlib_module_names]
        assert [name for name in foreign if not name.startswith("training.media")] == [], path


def test_the_training_knows_nothing_of_the_program_or_of_qt():
    folder = ROOT.parent / "training"
    for path in sorted(folder.rglob("*.py")):
        unwanted = [name for name in _imported(path) if name.split(".")[0] in ("fer_desktop", "PySide6")]
        assert unwanted == [], path


def test_opencv_is_imported_in_one_place():
    door = ROOT / "vision" / "opencv.py"
    assert [path for path in sorted(ROOT.rglob("*.py")) if "cv2" in _imported(path)] == [door]
