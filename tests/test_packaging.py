"""Which system libraries are asked for, what a person is told, and how an audit ends."""

import shutil
import subprocess
from pathlib import Path

import pytest
import system_libraries


def names(window, **environment):
    return [library.file for library in system_libraries.needed(window, environment)]


def test_tests_and_a_machine_without_a_display_need_no_x_libraries():
    offscreen = [library.file for library in system_libraries.OFFSCREEN]
    assert names(False, DISPLAY=":0") == offscreen
    assert names(True) == offscreen


def test_a_window_on_x_needs_the_x_libraries():
    assert "libxcb-cursor.so.0" in names(True, DISPLAY=":0")


def test_a_missing_library_is_distinguished_from_one_that_is_there():
    assert system_libraries.loads("libc.so.6")
    assert not system_libraries.loads("libnothing-of-this-name.so.1")


def test_fonts_are_searched_for_in_all_folders_below(tmp_path):
    assert not system_libraries.has_fonts([str(tmp_path)])
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype" / "some.ttf").touch()
    assert system_libraries.has_fonts([str(tmp_path)])


def test_nothing_is_installed_or_said_where_nothing_is_missing(monkeypatch, capsys):
    monkeypatch.setattr(system_libraries, "loads", lambda file: True)
    monkeypatch.setattr(system_libraries, "has_fonts", lambda: True)
    monkeypatch.setattr(system_libraries, "_install_with_apt", lambda packages: 1 / 0)
    system_libraries.ensure(window=True)
    assert capsys.readouterr() == ("", "")


@pytest.fixture
def audit(tmp_path):
    """Runs ``make audit`` where the package that looks vulnerabilities up says something and fails."""

    def run(said, code):
        uv = tmp_path / ".venv" / "bin" / "uv"
        uv.parent.mkdir(parents=True)
        uv.write_text(f"#!/bin/sh\necho '{said}' >&2\nexit {code}\n")
        uv.chmod(0o755)
        makefile = Path(__file__).parents[1] / "Makefile"
        command = ["make", "-s", "-C", str(tmp_path), "-f", str(makefile), "audit", "PYTHON=python3"]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    if shutil.which("make") is None:
        pytest.skip("needs make")
    return run


@pytest.mark.parametrize(
    "said",
    ["error: Request failed after 3 retries\n  cause: dns error", "ConnectionError: Max retries exceeded"],
)
def test_an_audit_without_a_network_is_one_sentence(audit, said):
    ended = audit(said, 2)
    first, *others = ended.stderr.splitlines()
    assert first.startswith("Nothing was audited, because there is no connection to the package index")
    assert ended.stdout == ""
    assert "dns" not in ended.stderr
    assert all(line.startswith("make") for line in others)
    assert ended.returncode != 0


def test_an_audit_that_finds_something_shows_it(audit):
    ended = audit("Found 1 known vulnerability in 1 package", 1)
    assert "Found 1 known vulnerability in 1 package" in ended.stdout
    assert "Nothing was audited" not in ended.stderr
    assert ended.returncode != 0
