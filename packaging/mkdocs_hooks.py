"""MkDocs hooks: the pages of the site that stand outside of ``docs/``, and the list of decisions."""

import re
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = {
    "README.md": "index.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "THIRD_PARTY_NOTICES.md": "third-party-notices.md",
    "LICENSE": "license.md",
}
"""Page of the site by file of the root folder."""
DECISIONS: Final = "<!-- decisions -->"
"""Where the list of decisions goes in its index page."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the root folder's pages, with links as the site needs them."""
    for name, page in PAGES.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        content = links_in_site(text) if name.endswith(".md") else f"# Licence\n\n```text\n{text}```\n"
        files.append(File.generated(config, page, content=content))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Point links out of ``docs/`` at the pages of the site, and list the decisions."""
    if page.file.src_uri == "index.md":
        # Its part of the site has no other page.
        page.meta["hide"] = ["navigation"]
    depth = page.file.src_uri.count("/")
    for name, target in PAGES.items():
        markdown = markdown.replace(f"]({'../' * (depth + 1)}{name}", f"]({'../' * depth}{target}")
    return markdown.replace(DECISIONS, decisions()) if DECISIONS in markdown else markdown


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
