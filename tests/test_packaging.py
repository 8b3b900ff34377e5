"""Which system libraries are asked for, and what a person is told."""

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
