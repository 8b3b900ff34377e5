"""The program as a whole, in processes of its own."""

import os
import subprocess
import sys
from pathlib import Path

import cv2
import pytest

from fer_desktop.cli.window import has_display, parse
from tests.bundles import write_bundle
from tests.web_host import WebHost, redirect


def run(*arguments: str, cwd: Path, code: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program offscreen; with ``code``, that in place of the program."""
    command = ["-c", code] if code else ["-m", "fer_desktop"]
    return subprocess.run(
        [sys.executable, "-W", "error", *command, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=cwd,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[1]),
            "XDG_STATE_HOME": str(cwd / "state"),
            "XDG_CONFIG_HOME": str(cwd / "config"),
            **environment,
        },
        check=False,
    )


def test_a_screenshot_is_written_after_the_first_analysed_frame(tmp_path):
    result = run("--demo", "--screenshot", "window.png", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    picture = cv2.imread(str(tmp_path / "window.png"))
    assert picture is not None
    assert picture.shape == (760, 1280, 3)
    assert not (tmp_path / "config").exists()


def test_without_a_display_the_demonstration_is_read_offscreen(tmp_path):
    environment = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    result = run(cwd=tmp_path, **environment)
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[0].startswith("No display found")
    assert any("Looks" in line for line in lines)
    assert sum("Demonstration" in line for line in lines) >= 7
    assert (tmp_path / "fer-desktop.png").is_file()


def test_opening_the_window_imports_nothing_of_the_training(tmp_path):
    heavy = ("tensorflow", "keras", "pandas", "sklearn", "seaborn", "matplotlib")
    code = (
        "import sys; from fer_desktop.app import main; "
        f"code = main(sys.argv[1:]); print(code, [name for name in {heavy} if name in sys.modules])"
    )
    result = run("--demo", "--screenshot", "window.png", cwd=tmp_path, code=code)
    assert result.stdout.splitlines()[-1] == "0 []", result.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--open", "nowhere.png"], "nowhere.png"),
        (["--open", "notes.txt"], "notes.txt"),
        (["nowhere.fermodel"], "nowhere.fermodel"),
        (["--model", "nowhere"], "There is no model “nowhere”"),
        (["--open", "broken.png", "--screenshot", "window.png"], "broken.png"),
        (["--open", "empty", "--screenshot", "window.png"], "empty"),
        (["--open", "cut.mp4", "--screenshot", "window.png"], "cut.mp4"),
        (["--camera", "97", "--screenshot", "window.png"], "Cannot open Camera 97"),
        (
            ["--demo", "--screenshot", "no/such/folder/window.png"],
            "window.png. Check the folder and its permissions.",
        ),
        (["--demo", "--screenshot", "window.txt"], "it must end with .png"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_one_sentence_and_exit_code_2(tmp_path, arguments, complaint):
    (tmp_path / "notes.txt").write_text("text")
    (tmp_path / "broken.png").write_text("no picture")
    (tmp_path / "cut.mp4").write_bytes(b"\0\0\0\x18ftypmp42")
    (tmp_path / "empty").mkdir()
    result = run(*arguments, cwd=tmp_path)
    assert result.returncode == 2, result.stderr
    assert complaint in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "window.png").exists()


def test_a_bad_picture_before_good_ones_does_not_stop_the_screenshot(tmp_path, happy_sample):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "1.png").write_text("no picture")
    (tmp_path / "folder" / "2.png").write_bytes(happy_sample.read_bytes())
    result = run("folder", "--screenshot", "window.png", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "1.png" in result.stderr
    assert (tmp_path / "window.png").is_file()


@pytest.mark.parametrize(("option", "code"), [([], 2), (["--allow-other-hosts"], 0)])
def test_an_address_that_leads_to_another_host_needs_an_option(tmp_path, short_video, option, code):
    host = WebHost()
    host.pages["/film.avi"] = 200, "video/x-msvideo", short_video.read_bytes()
    address = redirect(host, host.address("/film.avi", "localhost"))
    result = run("--open", address, *option, "--screenshot", "window.png", cwd=tmp_path)
    host.close()
    assert result.returncode == code, result.stderr
    assert ("leads to another host, localhost" in result.stderr) is bool(code)


@pytest.mark.parametrize(
    "source", [[], ["--demo"], ["--open", "picture.png"], ["--open", "rtsp://a/b", "c.png"]]
)
def test_other_hosts_are_allowed_for_an_address_alone(capsys, source):
    with pytest.raises(SystemExit) as ending:
        parse(["--allow-other-hosts", *source])
    assert ending.value.code == 2
    assert "--allow-other-hosts needs a network address" in capsys.readouterr().err


def test_a_missing_file_beside_a_good_one_does_not_stop_the_screenshot(tmp_path, happy_sample):
    result = run("--open", str(happy_sample), "no.png", "--screenshot", "window.png", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "no.png" in result.stderr
    assert (tmp_path / "window.png").is_file()


def run_with_cameras(cwd: Path, cameras: str, code: str) -> subprocess.CompletedProcess[str]:
    """Run the window on a machine with these cameras, an expression; ``code`` may change ``MainWindow``."""
    prelude = (
        "import sys; from PySide6.QtCore import QTimer; from fer_desktop import app; "
        "from fer_desktop.vision.sources import camera; "
        "from fer_desktop.ui.main.main_window import MainWindow; "
        f"camera.list_cameras = lambda: {cameras}\n"
    )
    return run(cwd=cwd, code=f"{prelude}{code}\nsys.exit(app.main([]))")


def test_without_a_camera_the_window_says_so_and_shows_the_demonstration(tmp_path):
    code = (
        "tell = MainWindow.tell\n"
        "def told(window, message):\n"
        "    tell(window, message); print(window.viewer.message_bar.text, window.viewer.control.targets)\n"
        "    window.viewer.clock.analysed.connect(lambda analysis: window.close())\n"
        "MainWindow.tell = told"
    )
    result = run_with_cameras(tmp_path, "()", code)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("No camera found")
    assert "('demo:',)" in result.stdout


def test_with_a_camera_the_window_opens_the_first_one(tmp_path):
    code = (
        "show = MainWindow.open\n"
        "def opened(window, targets):\n"
        "    show(window, targets); print(targets); QTimer.singleShot(0, window.close)\n"
        "MainWindow.open = opened"
    )
    cameras = "(camera.CameraInfo(97, 'none'), camera.CameraInfo(98, 'other'))"
    result = run_with_cameras(tmp_path, cameras, code)
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip() == "['camera:97']"


@pytest.fixture
def remembered(tmp_path):
    """Remembers a model as the one that was used last, and tells which one the window then reads by."""

    def start(folder, *arguments):
        settings = tmp_path / "config" / "FER Desktop" / "window.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text(f"[General]\nmodel={folder}\n")
        code = (
            "import sys; from fer_desktop import app\n"
            "from fer_desktop.ui.main.main_window import MainWindow\n"
            "opened = MainWindow.open\n"
            "def open_(window, targets):\n"
            "    opened(window, targets)\n"
            "    def told(analysis):\n"
            "        print(analysis.model.name, '|', window.viewer.message_bar.text); window.close()\n"
            "    window.viewer.clock.analysed.connect(told)\n"
            "MainWindow.open = open_; sys.exit(app.main(sys.argv[1:]))"
        )
        result = run("--demo", *arguments, cwd=tmp_path, code=code, XDG_DATA_HOME=str(tmp_path / "data"))
        assert result.returncode == 0, result.stderr
        return result.stdout.splitlines()[-1], settings.read_text()

    return start


def test_the_model_that_was_used_last_reads_at_the_next_start(tmp_path, remembered):
    said, _ = remembered(write_bundle(tmp_path / "mine").folder)
    assert said == "mine | "


def test_a_last_model_that_is_gone_is_named_and_the_bundled_one_reads(tmp_path, remembered):
    said, _ = remembered(tmp_path / "gone")
    assert said.startswith("default | Cannot read the last used model: There is no model folder")
    assert said.endswith("Using the bundled model instead.")


def test_a_last_model_that_cannot_be_run_is_named_and_the_bundled_one_reads(tmp_path, remembered):
    bundle = write_bundle(tmp_path / "mine", labels=("Happy", "Sad"))
    said, _ = remembered(bundle.folder)
    assert said.startswith("default | ")
    assert "its model folder specifies 48 pixels and 2 emotions" in said
    assert said.endswith("Using the bundled model instead.")


def test_a_model_named_on_the_command_line_wins_and_is_not_remembered(tmp_path, remembered):
    mine, named = (write_bundle(tmp_path / name).folder for name in ("mine", "named"))
    said, settings = remembered(mine, "--model", str(named))
    assert said == "named | "
    assert f"model={mine}" in settings
    assert str(named) not in settings


def test_stopping_before_the_screenshot_is_no_success(tmp_path):
    code = (
        "import os, signal, sys; from fer_desktop import app\n"
        "from fer_desktop.ui.main import screenshot_run\n"
        "def interrupt(self, analysis): os.kill(os.getpid(), signal.SIGINT)\n"
        "screenshot_run.ScreenshotRun._collect = interrupt; sys.exit(app.main(sys.argv[1:]))"
    )
    result = run("--demo", "--screenshot", "window.png", cwd=tmp_path, code=code)
    assert result.returncode == 130, result.stderr
    assert "Stopped." in result.stderr
    assert "Wrote" not in result.stdout
    assert not (tmp_path / "window.png").exists()


def test_a_display_is_distinguished_from_none():
    assert has_display({}, "win32")
    assert not has_display({}, "linux")
    assert not has_display({"DISPLAY": ":4711"}, "linux")
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")
