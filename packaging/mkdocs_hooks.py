"""MkDocs hooks: pages that stand outside of ``docs/``, notebooks that were run, and the list of decisions."""

import hashlib
import re
from pathlib import Path
from typing import Final

import nbformat
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from nbclient import NotebookClient
from nbconvert import MarkdownExporter

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = {
    "README.md": "index.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "THIRD_PARTY_NOTICES.md": "third-party-notices.md",
    "LICENSE": "license.md",
}
"""Page of the site by file of the root folder."""
RUN_NOTEBOOKS: Final = ROOT / "build" / "notebooks"
"""Notebooks as they are after a run, by the hash of their cells."""
LIMIT_S: Final = 600
"""For one cell of a notebook."""
DECISIONS: Final = "<!-- decisions -->"
"""Where the list of decisions goes in its index page."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the root folder's pages, with links as the site needs them, and a page for each notebook."""
    for name, page in PAGES.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        content = links_in_site(text) if name.endswith(".md") else f"# Licence\n\n```text\n{text}```\n"
        files.append(File.generated(config, page, content=content))
    for notebook in sorted(Path(config.docs_dir).glob("notebooks/*.ipynb")):
        for name, shown in notebook_page(notebook).items():
            files.append(File.generated(config, f"notebooks/{name}", content=shown))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Point links out of ``docs/`` at the pages of the site, and list the decisions."""
    if page.file.src_uri == "index.md":
        # Its part of the site has no other page.
        page.meta["hide"] = ["navigation"]
    if not page.file.src_uri.startswith("notebooks/"):
        markdown = re.sub(r"(\]\([^)\s]*)\.ipynb\)", r"\1.md)", markdown)
    depth = page.file.src_uri.count("/")
    for name, target in PAGES.items():
        markdown = markdown.replace(f"]({'../' * (depth + 1)}{name}", f"]({'../' * depth}{target}")
    return markdown.replace(DECISIONS, decisions()) if DECISIONS in markdown else markdown


def notebook_page(notebook: Path) -> dict[str, str | bytes]:
    """A notebook's page in Markdown and the pictures on it, by name; each version of it is run once."""
    run = RUN_NOTEBOOKS / f"{notebook.stem}-{hashlib.sha256(notebook.read_bytes()).hexdigest()[:16]}.ipynb"
    if not run.exists():
        cells = nbformat.read(notebook, as_version=nbformat.NO_CONVERT)
        RUN_NOTEBOOKS.mkdir(parents=True, exist_ok=True)
        resources = {"metadata": {"path": str(RUN_NOTEBOOKS)}}
        NotebookClient(cells, timeout=LIMIT_S, kernel_name="python3", resources=resources).execute()
        for cell in cells.cells:
            # The libraries' notes on the processor are no part of a page.
            if "outputs" in cell:
                cell.outputs = [output for output in cell.outputs if output.get("name") != "stderr"]
        nbformat.write(cells, run)
    folder = f"{notebook.stem}_files"
    text, shown = MarkdownExporter().from_filename(
        str(run), {"unique_key": notebook.stem, "output_files_dir": folder}
    )
    download = f"\n[Download this notebook]({notebook.name})\n"
    return {f"{notebook.stem}.md": text + download, **shown["outputs"]}


def links_in_site(markdown: str) -> str:
    """The links of a page of the root folder, as they are seen from ``docs/``."""
    markdown = markdown.replace("](docs/", "](")
    for name, page in PAGES.items():
        markdown = re.sub(rf"\]\({re.escape(name)}(?=[)#])", f"]({page}", markdown)
    return markdown


def decisions(folder: Path = ROOT / "docs" / "adr") -> str:
    """A Markdown list of all decision records, by number."""
    lines = []
    for path in sorted(folder.glob("[0-9]*.md")):
        title = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
        number, _, words = title.partition(". ")
        lines.append(f"| {number} | [{words}]({path.name}) |")
    return "\n".join(["| no. | decision |", "| --- | --- |", *lines])
