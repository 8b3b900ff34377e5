"""The Playback menu: what the bar below a video does, and its keys."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from fer_desktop.base.i18n import translate

if TYPE_CHECKING:
    from fer_desktop.ui.player.playback_control import PlaybackControl
    from fer_desktop.ui.player.player_views import PlayerViews


def add_playback_menu(bar: QMenuBar, player: "PlayerViews") -> None:
    """Add the menu to a window's bar; most of its entries do nothing where no video is shown."""
    menu = bar.addMenu(translate("window", "&Playback"))
    for entry in (*_entries(player.playback), None, *_annotation_entries(player)):
        if entry is None:
            menu.addSeparator()
        else:
            text, key, do = entry
            menu.addAction(text, QKeySequence(key), do)
    codes = menu.addMenu(translate("window", "Marker by key"))
    for number in range(1, len(player.annotations.codes) + 1):
        codes.addAction("", QKeySequence(str(number)), partial(player.annotations.mark_code, number))
    codes.aboutToShow.connect(lambda: _name_codes(codes, player.annotations.codes))
    _name_codes(codes, player.annotations.codes)


def _name_codes(menu: QMenu, codes: Sequence[str]) -> None:
    for action, label in zip(menu.actions(), codes, strict=True):
        action.setText(label.replace("&", "&&"))


_Entry = tuple[str, str, Callable[[], object]]


def _entries(playback: "PlaybackControl") -> tuple[_Entry | None, ...]:
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


def _annotation_entries(player: "PlayerViews") -> tuple[_Entry, ...]:
    annotations = player.annotations
    return (
        (translate("window", "Set marker…"), "M", annotations.mark),
        (translate("window", "Take note…"), "Ctrl+M", annotations.take_note),
        (translate("window", "Exclude from here, to here"), "E", annotations.exclude),
        (translate("window", "Annotations…"), "", player.show_annotations),
    )


_CTRL, _SHIFT = translate("window", "Ctrl"), translate("window", "Shift")
PLAYBACK_KEYS: Final = (
    (translate("window", "Space"), translate("window", "play or pause; at the end, play from the beginning")),
    (", .", translate("window", "pause a video and step one frame back or forward")),
    ("J, K, L", translate("window", "play backwards, pause, play; J or L again: faster")),
    ("I, O", translate("window", "set the in point or the out point of a video")),
    (f"{_SHIFT}+I, {_SHIFT}+O", translate("window", "clear the in point or the out point")),
    (f"{_CTRL}+R", translate("window", "loop")),
    ("M", translate("window", "set a marker with a label")),
    ("1, 2, 3, 4, 5, 6, 7, 8, 9", translate("window", "set the marker of this key")),
    (f"{_CTRL}+M", translate("window", "take a note")),
    ("E", translate("window", "exclude from here; again: to here")),
)
"""Lines of the list of keys."""
