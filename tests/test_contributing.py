"""Each example of CONTRIBUTING.md works as written: one file, one line, one test."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = {
    "Add a frame source": (
        "fer_desktop/vision/sources/__init__.py",
        "SOURCES: tuple[SourceKind, ...] = (\n",
        "from fer_desktop.vision.sources import moving_bar\n",
    ),
    "Add a face detector": (
        "fer_desktop/vision/detectors/__init__.py",
        "DETECTORS: tuple[DetectorKind, ...] = (\n",
        "from fer_desktop.vision.detectors import centred\n",
    ),
    "Add a panel": (
        "fer_desktop/ui/panels/__init__.py",
        "EVIDENCE: Final[tuple[PanelEntry, ...]] = (\n",
        "from fer_desktop.ui.panels.labels import LabelsPanel\n",
    ),
    "Add a label map": (
        "training/core/emotions.py",
        "LABEL_MAPS: Final[tuple[LabelMap, ...]] = (\n",
        "",
    ),
}
BLOCK = re.compile(r'```python(?: title="(?P<path>[^"]+)")?\n(?P<code>.*?)```', re.DOTALL)


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A copy of the packages, without tests."""
    folder = tmp_path_factory.mktemp("house")
    leave = shutil.ignore_patterns("__pycache__")
    for name in ("fer_desktop", "training"):
        shutil.copytree(ROOT / name, folder / name, ignore=leave)
    (folder / "resources").symlink_to(ROOT / "resources", target_is_directory=True)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize("heading", EXAMPLES)
def test_an_example_works_as_written(heading, house):
    table, beginning, imported = EXAMPLES[heading]
    section = (
        (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    )
    tests = []
    for block in BLOCK.finditer(section):
        if block["path"] is None:
            source = (house / table).read_text(encoding="utf-8")
            assert source.count(beginning) == 1
            before, after = source.split(beginning)
            (house / table).write_text(
                f"{before}{imported}{beginning}{block['code']}{after}", encoding="utf-8"
            )
            continue
        path = house / block["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block["code"], encoding="utf-8")
        if block["path"].startswith("tests/"):
            tests.append(block["path"])
    assert len(tests) == 1
    command = [sys.executable, "-m", "pytest", "-n", "0", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=house, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "[100%]" in done.stdout
