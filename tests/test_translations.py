"""Texts are written out, translations take their values, and the compiled files say what the sources say."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
import translations as packaged
from PySide6.QtCore import QTranslator

import fer_desktop
from fer_desktop.base.i18n import ENGLISH, codes, counted, translate, translations

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


def all_texts() -> Iterator[tuple[str, str, str]]:
    """Those of the code and those of the templates of pages."""
    yield from texts_in_the_code()
    yield from packaged.texts_of_templates()


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


def test_every_text_is_written_out_where_it_can_be_found():
    assert len(list(all_texts())) > 1000


def test_templates_have_texts_of_these_contexts():
    assert {context for _, context, _ in packaged.texts_of_templates()} == {"batch", "report", "summary"}


def test_there_is_german():
    assert "de" in LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_stands_in_the_file_of_translations(code):
    root = ElementTree.parse(translations(code).with_suffix(".ts")).getroot()
    there = {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    }
    assert [place for place, context, text in all_texts() if (context, text) not in there] == []


def test_texts_without_a_translation_are_listed(tmp_path):
    source = tmp_path / "fer_desktop_xx.ts"
    source.write_text(
        "<TS><context><name>train</name>"
        "<message><source>Epoch</source><translation>Epoche</translation></message>"
        '<message><source>Loss</source><translation type="unfinished"></translation></message>'
        "</context></TS>"
    )
    assert packaged.untranslated(source) == [("train", "Loss")]


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


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_translation_sets_thousands_apart_by_a_comma(code):
    assert not [text for text in translated(code).values() if re.search(r"\d,\d{3}", text)]


def test_numbers_are_put_into_texts_in_the_way_of_the_language():
    # f"{count:,}" would be English everywhere.
    english = re.compile(r"""f"[^"]*:,[^"]*\}""")
    files = [path for path in ROOT.rglob("*.py") if path.name != "i18n.py"]
    assert not [path.name for path in files if english.search(path.read_text("utf-8"))]
    # Files that are written, and what is printed, have a point in every language.
    decimals = re.compile(r"""f"[^"]*:\.[1-9]\d*[feg%]\}""")
    shown = [path for room in ("ui", "explain", "models") for path in (ROOT / room).rglob("*.py")]
    assert not [path.name for path in shown if decimals.search(path.read_text("utf-8"))]


def test_a_text_without_a_translation_stays_english():
    assert translate("a context", "Nobody translated this.") == "Nobody translated this."


def test_a_number_takes_the_singular_for_one_only():
    assert [counted(n, "{n} face", "{n} faces") for n in (0, 1, 1234)] == ["0 faces", "1 face", "1,234 faces"]


def in_german(program: str) -> str:
    """What a program prints in German; in a process, since a language is chosen before the first text."""
    begin = "from fer_desktop.ui.settings.languages import choose_language\nchoose_language('de')\n"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", begin + program],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.strip()


def test_thousands_stand_apart_by_a_space_where_a_comma_is_for_decimals():
    program = (
        "from fer_desktop.base import i18n as language\n"
        "language.use(lambda context, text: text + ' ', 'de')\n"
        "text = language.translate('', '{n:,} {part:.1%} {big:,.1f} {f1:.3f} {small:.2g} {name:.3} {x}')\n"
        "values = {'n': 35887, 'part': 0.5, 'big': 1234.56, 'f1': 0.7, 'small': 0.012}\n"
        "print(ascii(text.format(**values, name='a.bc', x='1.2')))\n"
        "print(ascii(language.shown_number(1234567)), language.shown_decimal(1.5, '.1f'))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        r"'35\u202f887 50,0\xa0% 1\u202f234,6 0,700 0,012 a.b 1.2 '",
        r"'1\u202f234\u202f567' 1,5",
    ]


def test_german_has_a_comma_before_decimals_everywhere_in_the_window():
    program = (
        "from fer_desktop.base.formatting import duration_text, shown_time\n"
        "from fer_desktop.explain.model_comparison import p_text\n"
        "from fer_desktop.ui.charts.axis import number_text\n"
        "from fer_desktop.ui.settings.delete_data_dialog import _amount\n"
        "print(duration_text(4.24), shown_time(3723.4), p_text(0.012), number_text(0.25))\n"
        "print(_amount(2, 1500000))"
    )
    assert in_german(program).splitlines() == ["4,2 s 1:02:03,4 p = 0,012 0,25", "2 Dateien, 1,5 MB"]


def test_files_that_are_not_regular_are_named_in_the_language_of_the_window():
    program = (
        "from fer_desktop.base import errors, i18n\n"
        "from fer_desktop.base.skipped_files import not_regular, shown_left_out\n"
        "from training.core.media import LeftOut, Reason, SpecialFileError\n"
        "from fer_desktop.explain.training_messages import message_text\n"
        "translated = i18n._lookup\n"
        "names = {'device': 'Gerätedatei'}\n"
        "i18n._lookup = lambda context, text: names.get(text) or translated(context, text)\n"
        "print(not_regular('x', 'device'))\n"
        "print(errors.reason_of(SpecialFileError('x', 'device')))\n"
        "print(shown_left_out([LeftOut(Reason.NOT_REGULAR, 'device', 1)]))\n"
        "fields = {'path': 'x', 'kind': 'device'}\n"
        "print(message_text({'code': 'special_model_file', 'fields': fields}))"
    )
    lines = in_german(program).splitlines()
    assert len(lines) == 4
    for line in lines:
        assert "Gerätedatei" in line
        assert "device" not in line
