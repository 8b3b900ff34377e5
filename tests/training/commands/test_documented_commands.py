"""The commands that the documentation shows: all are understood, and those of the tour run as pasted."""

import contextlib
import re
import shlex
from pathlib import Path

import pytest

from tests.training.conftest import draw_faces
from training.commands.main import _parser, main
from training.commands.recipe_options import configuration
from training.data.csv_writer import write_csv

ROOT = Path(__file__).parents[3]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
COMMAND = re.compile(r"^(?:[A-Z_]+=\S+ )*python -m training ((?:.*\\\n)*.*)$", re.MULTILINE)
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`python -m training ([a-z]+ [^`]+)`")
"""With more than the name of the command."""
NAMES = {"DATA": "fer2013.csv", "DIR": "model", "SMALL": "small"}


def shown(page: Path) -> list[str]:
    """What stands after ``python -m training`` in the blocks and the text of a page."""
    text = page.read_text(encoding="utf-8")
    blocks = [command for block in BLOCK.findall(text) for command in COMMAND.findall(block)]
    return [*blocks, *INLINE.findall(BLOCK.sub("", text))]


def words(command: str) -> tuple[list[str], str]:
    """The arguments, and the file that the output goes to."""
    arguments = shlex.split(command.replace("\\\n", " "), comments=True)
    if ">" in arguments:
        return arguments[: arguments.index(">")], arguments[-1]
    return arguments, ""


def is_understood(command: str) -> bool:
    try:
        _parser().parse_args(words(command)[0])
    except SystemExit as end:
        return end.code == 0  # --help
    return True


@pytest.mark.parametrize("page", [page for page in PAGES if shown(page)], ids=lambda page: page.name)
def test_every_command_of_a_page_is_understood(page):
    assert [command for command in shown(page) if not is_understood(command)] == []


def test_the_pages_show_commands():
    commands = [words(command)[0][0] for page in PAGES for command in shown(page)]
    assert set(commands) >= {"clean", "train", "evaluate", "quantize", "export", "config", "sweep"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("page", "heading", "outputs"),
    [
        (
            "train.md",
            "## On the command line",
            ["clean.csv", "model", "report.html", "small"],
        ),
        ("training.md", "## 2. Cleaning", ["build/clean.csv", "build/cleaning.html"]),
        ("train.md", "## Every setting", ["recipe.toml"]),
    ],
)
def test_the_commands_of_a_section_run_as_pasted(tmp_path, monkeypatch, page, heading, outputs):
    monkeypatch.chdir(tmp_path)
    write_csv(draw_faces({"Training": 24, "PublicTest": 6, "PrivateTest": 6}), tmp_path / "fer2013.csv")
    section = (ROOT / "docs" / page).read_text(encoding="utf-8").partition(f"{heading}\n")[2]
    block = BLOCK.search(section)
    assert block is not None
    for command in COMMAND.findall(block[1]):
        arguments, target = words(command)
        arguments = [NAMES.get(word, word) for word in arguments]
        if target:
            with Path(target).open("w") as file, contextlib.redirect_stdout(file):
                assert main(arguments) == 0, command
        elif "--config" in arguments:  # would train a large network
            assert configuration(_parser().parse_args(arguments)).dropout == 0.4
        else:
            assert main(arguments) == 0, command
    assert all((tmp_path / output).exists() for output in outputs)
