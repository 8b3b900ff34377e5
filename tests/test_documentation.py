"""What people read first: links lead somewhere, the README is short, each term is explained once."""

import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
BLOCK = re.compile(r"^( *)```.*?^\1```$", re.MULTILINE | re.DOTALL)
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])


def prose(page: Path) -> str:
    """A page without its blocks of code."""
    return BLOCK.sub("", page.read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as MkDocs and GitHub make them."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file_and_a_heading_that_exist(page):
    for target in LINK.findall(prose(page)):
        assert not target.startswith("/")
        if target.startswith(("https://", "http://")):
            continue
        name, _, anchor = target.partition("#")
        file = page.parent / name if name else page
        assert file.exists(), f"{page.name} links to {target}"
        assert not anchor or anchor in anchors(file), f"{page.name} links to {target}"


def test_the_readme_is_short_and_names_the_commands():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(readme.encode()) < 8_000
    for command in ("make install", "make run", "make test", "make lint", "make docs"):
        assert command in readme
        assert f"\n{command.split()[1]}:" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_page_is_in_the_navigation():
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[2]
    pages = {page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md")}
    assert {page for page in pages if not page.startswith("adr/0")} <= set(re.findall(r"\S+\.md", navigation))


def test_every_term_is_explained_once():
    lines = (DOCS / "glossary.md").read_text(encoding="utf-8").splitlines()
    cells = [line.split("|")[1] for line in lines if line.startswith("|")]
    terms = Counter(term.strip() for cell in cells for term in cell.strip().split(","))
    twice = [term for term, count in terms.items() if count > 1 and term not in ("term", "---")]
    assert len(terms) > 100
    assert twice == []


@pytest.mark.parametrize(
    "term",
    [
        "bounding box",
        "prediction",
        "confidence",
        "image",
        "ROI",
        "checkpoint",
        "validation",
        "roll",
        "leakage",
    ],
)
def test_standard_terms_are_in_the_glossary(term):
    glossary = (DOCS / "glossary.md").read_text(encoding="utf-8")
    assert re.search(rf"^\| (.*, )?{term}[ ,|(]", glossary, re.MULTILINE)
