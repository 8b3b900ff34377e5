"""Leaving a source that hangs, as a camera's driver or a file on a network may."""

import threading

import pytest

from fer_desktop.live import session
from fer_desktop.ui.viewer import live_control
from fer_desktop.vision.sources import open_source
from tests.fakes import FakeSource, make_frame, write_picture

HANGS_S = 60.0


class _Slow(FakeSource):
    """Hangs in one of its methods."""

    def __init__(self, where: str) -> None:
        super().__init__()
        self._where = where
        self.hanging = threading.Event()
        self.let_go = threading.Event()

    def _perhaps_hang(self, where: str) -> None:
        if where == self._where:
            self.hanging.set()
            self.let_go.wait(HANGS_S)

    def open(self):
        self._perhaps_hang("open")
        super().open()

    def read(self):
        self._perhaps_hang("read")
        return make_frame(0)

    def close(self):
        self._perhaps_hang("close")
        super().close()


@pytest.fixture
def slow(monkeypatch):
    """Makes the source of the target ``slow:``."""
    made = []
    monkeypatch.setattr(session, "JOIN_TIMEOUT", HANGS_S)

    def make(where):
        source = _Slow(where)
        made.append(source)
        monkeypatch.setattr(
            live_control,
            "open_source",
            lambda targets, browse: source if targets == ["slow:"] else open_source(targets, browse),
        )
        return source

    yield make
    for source in made:
        source.let_go.set()
        assert source.closed.wait(HANGS_S)


@pytest.mark.parametrize("where", ["open", "read", "close"])
def test_another_source_is_shown_at_once_where_the_one_before_hangs(
    qtbot, make_window, slow, tmp_path, where
):
    source = slow(where)
    window = make_window()
    window.open(["slow:"])
    qtbot.waitUntil(source.opened.is_set if where == "close" else source.hanging.is_set)
    _see_picture(qtbot, window, str(write_picture(tmp_path / "1.png")))
    assert not source.closed.is_set()


@pytest.mark.parametrize("between", [[], ["1.png"]])
def test_a_device_is_opened_again_once_the_session_that_used_it_has_closed_it(
    qtbot, make_window, slow, monkeypatch, tmp_path, between
):
    before, after = slow("close"), FakeSource()
    window = make_window()
    window.open(["slow:"])
    qtbot.waitUntil(before.opened.is_set)
    for name in between:
        _see_picture(qtbot, window, str(write_picture(tmp_path / name)))
    monkeypatch.setattr(live_control, "Reconnectable", FakeSource)
    opened = threading.Event()
    monkeypatch.setattr(after, "open", opened.set)
    monkeypatch.setattr(live_control, "open_source", lambda targets, browse: after)
    window.open(["slow:"])
    qtbot.waitUntil(lambda: window.viewer.control.source is after)
    qtbot.waitUntil(before.hanging.is_set)
    assert not opened.wait(1.0)
    before.let_go.set()
    assert opened.wait(HANGS_S)


def _see_picture(qtbot, window, path):
    """Open a picture, and wait for its own analysis: that of the source before may come first."""
    with qtbot.waitSignal(
        window.viewer.clock.analysed, check_params_cb=lambda analysis: analysis.source == path
    ):
        window.open([path])
