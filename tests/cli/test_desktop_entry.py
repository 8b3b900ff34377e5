"""The program in the menus of a Linux desktop."""

import configparser
import os
import shlex
import shutil
import subprocess

import pytest

from fer_desktop.cli import desktop_entry
from fer_desktop.cli.window import parse


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data home"


def run(install, data, platform="linux"):
    return desktop_entry.run(install=install, environment={"XDG_DATA_HOME": str(data)}, platform=platform)


def entry_of(data):
    parser = configparser.RawConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign,assignment]
    parser.read(data / "applications" / "fer-desktop.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def test_the_entry_starts_the_program_with_files_and_has_an_icon(data, capsys):
    assert run(True, data) == 0
    entry = entry_of(data)
    assert entry["Name"] == "FER Desktop"
    assert entry["Exec"].endswith(" %F")
    words = shlex.split(entry["Exec"])
    assert shutil.which(words[0]) == words[0]
    icon = data / "icons" / "hicolor" / "scalable" / "apps" / f"{entry['Icon']}.svg"
    assert icon.read_text(encoding="utf-8").startswith("<svg")
    for kind in ("image/png", "video/mp4", "inode/directory"):
        assert kind in entry["MimeType"].split(";")
    assert f"Installed {data}/applications/fer-desktop.desktop." in capsys.readouterr().out


def test_everybody_may_read_what_is_installed_whatever_the_umask(data):
    before = os.umask(0o077)
    try:
        run(True, data)
        run(True, data)
    finally:
        os.umask(before)
    assert {path.name for path in data.rglob("*") if path.is_file()} >= {
        "fer-desktop.desktop",
        "fer-desktop.svg",
    }
    for path in data.rglob("fer-desktop.*"):
        assert path.stat().st_mode & 0o777 == 0o644


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-validate")
def test_the_entry_is_valid(data):
    run(True, data)
    entry = data / "applications" / "fer-desktop.desktop"
    done = subprocess.run(["desktop-file-validate", str(entry)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_place_with_blanks_quotes_and_percent_signs_is_started_all_the_same():
    text = desktop_entry.entry_text(('/opt/a "b" $c `d` 100%\\e/fer-desktop', "-m", "x"))
    # By the specification: the word is quoted, and then each backslash of the value is doubled.
    expected = r'Exec="/opt/a \\"b\\" \\$c \\`d\\` 100%%\\\\e/fer-desktop" -m x %F'
    assert expected in text.splitlines()


def test_removing_leaves_nothing_of_it_and_others_alone(data, capsys):
    run(True, data)
    other = data / "applications" / "other.desktop"
    other.write_text("[Desktop Entry]\n", encoding="utf-8")
    assert run(False, data) == 0
    assert list(data.rglob("fer-desktop.*")) == []
    assert other.exists()
    assert run(False, data) == 0
    assert "There is no " in capsys.readouterr().out


def test_elsewhere_than_on_linux_one_sentence_says_so(data, capsys):
    assert run(True, data, platform="darwin") == 2
    assert capsys.readouterr().err.startswith("Desktop entries are for Linux")
    assert not data.exists()


def test_a_folder_that_cannot_be_written_is_named(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert run(True, tmp_path / "file") == 2
    error = capsys.readouterr().err
    assert error.startswith(f"Cannot write {tmp_path}/file")
    assert "Traceback" not in error


@pytest.mark.parametrize("wrong", [["a.png", "--demo"], ["a.png", "--open", "b.png"]])
def test_files_are_opened_with_or_without_the_option_but_not_by_both(wrong, capsys):
    assert parse(["a.png", "folder"]).targets == ["a.png", "folder"]
    assert parse(["--open", "a.png", "folder"]).targets == ["a.png", "folder"]
    assert parse([]).targets is None
    with pytest.raises(SystemExit):
        parse(wrong)
    assert "cannot be combined" in capsys.readouterr().err
