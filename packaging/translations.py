"""Bring the files of translations up to date: new texts in, gone ones out, and the compiled file beside each.

Texts that have no translation yet are listed; the program shows them in English.

Usage: python packaging/translations.py [CODE …]   (a new CODE begins a new language)

Texts stand inside ``translate("context", "text")`` in the code and in the templates of pages; those of
templates are handed to Qt's ``lupdate`` in a file of Python, because it reads no templates.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from jinja2 import Environment

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "resources" / "translations"
TEMPLATES: Final = ROOT / "resources" / "templates"
PREFIX: Final = "fer_desktop_"


def main() -> None:
    """Update and compile each language."""
    FOLDER.mkdir(exist_ok=True)
    known = {file.stem.removeprefix(PREFIX) for file in FOLDER.glob(f"{PREFIX}*.ts")}
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "fer_desktop").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "templates.py"
        calls = (f"translate({context!r}, {text!r})\n" for _, context, text in texts_of_templates())
        texts.write_text("".join(calls), encoding="utf-8")
        for code in sorted(known | set(sys.argv[1:])):
            source = FOLDER / f"{PREFIX}{code}.ts"
            _qt_tool(
                "lupdate", "-no-obsolete", "-locations", "none", *sources, str(texts), "-ts", str(source)
            )
            _qt_tool("lrelease", str(source), "-qm", str(source.with_suffix(".qm")))
            for context, text in untranslated(source):
                print(f"{code}: not translated yet: {context}: {text}")


def untranslated(source: Path) -> list[tuple[str, str]]:
    """Context and text of each message of a ``.ts`` file without a finished translation."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(source).getroot().iter("context")
        for message in context.iter("message")
        if not message.findtext("translation") or message.find("translation[@type]") is not None
    ]


def texts_of_templates() -> Iterator[tuple[str, str, str]]:
    """Place, context and text of each call of ``translate`` in a template."""
    environment = Environment(extensions=["jinja2.ext.i18n"])
    for path in sorted(TEMPLATES.glob("*.html")):
        found = environment.extract_translations(path.read_text("utf-8"), ("translate",))  # type: ignore[attr-defined]
        for line, _, texts in found:
            context, text = texts
            yield f"{path.name}:{line}", context, text


def _qt_tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(program), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    main()
