"""The glossary: a word that stands twice means two things, and nobody knows which."""

from collections import Counter
from pathlib import Path

GLOSSARY = Path(__file__).parents[1] / "docs" / "glossary.md"


def test_every_word_is_explained_once():
    cells = [line.split("|")[1] for line in GLOSSARY.read_text().splitlines() if line.startswith("|")]
    words = Counter(word.strip() for cell in cells for word in cell.split(","))
    twice = [word for word, count in words.items() if count > 1 and word not in ("word", "---")]
    assert len(words) > 100
    assert twice == []
