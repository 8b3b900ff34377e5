"""What many tests share."""

from __future__ import annotations

import hashlib
import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Before anything imports Qt: tests run without a screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A shell that starts the tests in the background lets them, and all their child processes, ignore Ctrl-C; and
# ``nohup`` the end of the terminal.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

import pytest

from fer_desktop.base.paths import default_model, resource
from tests.fakes import gray_frames, write_video
from training.core.bundle import ModelBundle, read_bundle


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest: the last one to begin keeps all processes waiting."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where caches and logs of the tests go, those of the user stay as they are."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield folder


@pytest.fixture(scope="session", autouse=True)
def own_lsl(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Streams of these tests stay on this computer, and are found by these tests and their children alone."""
    config = tmp_path_factory.mktemp("lsl") / "lsl_api.cfg"
    config.write_text(
        "[multicast]\nResolveScope = machine\nAddressesOverride = {127.0.0.1}\n"
        f"[lab]\nSessionID = tests-{os.getpid()}\n[log]\nlevel = -3\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LSLAPICFG", str(config))
        yield


@pytest.fixture(autouse=True)
def own_cache(cache_folder: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache for each test, so that no network counts as tried before; it is made when it is needed."""
    name = hashlib.sha256(request.node.nodeid.encode()).hexdigest()[:16]
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_folder / name))


@pytest.fixture(scope="session")
def shipped_bundle() -> ModelBundle:
    """The model that comes with the program."""
    return read_bundle(default_model())


@pytest.fixture(scope="session")
def happy_sample() -> Path:
    """A picture with one clear face, happy, that comes with the program."""
    return resource("samples", "happy.png")


@pytest.fixture
def short_video(tmp_path: Path) -> Path:
    """Six frames at 10 a second, getting brighter by 10 gray values each."""
    return write_video(tmp_path / "short.avi", gray_frames(6))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home of its own for the program, on a computer where everybody may read what nobody closes."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o755)
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    before = os.umask(0o022)
    yield folder
    os.umask(before)
