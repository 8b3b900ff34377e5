"""Bring the files of translations up to date: new texts in, gone ones out, and the compiled file beside each.

Usage: python packaging/translations.py [CODE …]   (a new CODE begins a new language)
"""

import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "resources" / "translations"
PREFIX: Final = "fer_desktop_"


def main() -> None:
    """Update and compile each language."""
    FOLDER.mkdir(exist_ok=True)
    known = {file.stem.removeprefix(PREFIX) for file in FOLDER.glob(f"{PREFIX}*.ts")}
    for code in sorted(known | set(sys.argv[1:])):
        source = FOLDER / f"{PREFIX}{code}.ts"
        sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "fer_desktop").rglob("*.py"))
        _qt_tool("lupdate", "-no-obsolete", "-locations", "none", *sources, "-ts", str(source))
        _qt_tool("lrelease", str(source), "-qm", str(source.with_suffix(".qm")))


def _qt_tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(program), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    main()
