"""The Playback menu: what the bar below a video does, and its keys."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar

from fer_desktop.base.i18n import translate
from fer_desktop.ui.player.playback_control import PlaybackControl


def add_playback_menu(bar: QMenuBar, playback: PlaybackControl) -> None:
    """Add the menu to a window's bar; its entries do nothing where no video is shown, except for Pause."""
    menu = bar.addMenu(translate("window", "&Playback"))
    for entry in _entries(playback):
        if entry is None:
            menu.addSeparator()
        else:
            text, key, do = entry
            menu.addAction(text, QKeySequence(key), do)


_Entry = tuple[str, str, Callable[[], object]]


def _entries(playback: PlaybackControl) -> tuple[_Entry | None, ...]:
    return (
        (translate("window", "Play or pause"), "Space", playback.toggle),
        (translate("window", "Previous frame"), ",", partial(playback.step, -1)),
        (translate("window", "Next frame"), ".", partial(playback.step, 1)),
        (translate("window", "Play backwards, faster"), "J", playback.rewind),
        (translate("window", "Pause"), "K", playback.pause),
        (translate("window", "Play, faster"), "L", playback.faster),
        (translate("window", "Loop"), "Ctrl+R", playback.toggle_loop),
        None,
        (translate("window", "Set in point"), "I", playback.points.mark_in),
        (translate("window", "Set out point"), "O", playback.points.mark_out),
        (translate("window", "Clear in point"), "Shift+I", playback.points.clear_in),
        (translate("window", "Clear out point"), "Shift+O", playback.points.clear_out),
    )


_CTRL, _SHIFT = translate("window", "Ctrl"), translate("window", "Shift")
PLAYBACK_KEYS: Final = (
    (translate("window", "Space"), translate("window", "play or pause; at the end, play from the beginning")),
    (", .", translate("window", "pause a video and step one frame back or forward")),
    ("J, K, L", translate("window", "play backwards, pause, play; J or L again: faster")),
    ("I, O", translate("window", "set the in point or the out point of a video")),
    (f"{_SHIFT}+I, {_SHIFT}+O", translate("window", "clear the in point or the out point")),
    (f"{_CTRL}+R", translate("window", "loop")),
)
"""Lines of the list of keys."""
