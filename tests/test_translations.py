"""Every text is translated, with the values it takes, and the compiled files say what the sources say."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

import fer_desktop
from fer_desktop.language import ENGLISH, codes, counted, translate, translations

ROOT = Path(next(iter(fer_desktop.__path__)))
LANGUAGES = [code for code in codes() if code != ENGLISH]
VALUE = re.compile(r"\{[^}]*\}")


def texts_in_the_code() -> Iterator[tuple[str, str, str]]:
    """Place, context and text of each call of ``translate``."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "translate":
                place = f"{path.relative_to(ROOT)}:{node.lineno}"
                assert len(node.args) == 2, f"{place}: a context and a text"
                context, text = node.args
                assert isinstance(context, ast.Constant), f"{place}: write the context out"
                assert isinstance(text, ast.Constant), f"{place}: write the text out"
                yield place, str(context.value), str(text.value)


def translated(code: str) -> dict[tuple[str, str], str]:
    """The finished translations into a language by context and text."""
    root = ElementTree.parse(translations(code).with_suffix(".ts")).getroot()
    found = {}
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[context.findtext("name", ""), message.findtext("source", "")] = translation.text
    return found


def test_there_is_german():
    assert "de" in LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_of_the_code_is_translated(code):
    known = translated(code)
    missing = [
        f"{place}: {text}" for place, context, text in texts_in_the_code() if (context, text) not in known
    ]
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_takes_the_same_values_as_the_text(code):
    for (_, text), translation in translated(code).items():
        assert sorted(VALUE.findall(translation)) == sorted(VALUE.findall(text)), text


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_compiled_file_says_what_its_source_says(code):
    compiled = QTranslator()
    assert compiled.load(str(translations(code)))
    said = {key: compiled.translate(*key) for key in translated(code)}
    assert said == translated(code)


def test_a_text_without_a_translation_stays_english():
    assert translate("a context", "Nobody translated this.") == "Nobody translated this."


def test_a_number_takes_the_singular_for_one_only():
    assert [counted(n, "{n} face", "{n} faces") for n in (0, 1, 1234)] == ["0 faces", "1 face", "1,234 faces"]
