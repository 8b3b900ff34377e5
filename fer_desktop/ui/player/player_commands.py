"""What the commands of the player and of annotations do."""

from collections.abc import Callable
from functools import partial

from fer_desktop.analysis.annotation.annotations import CODES
from fer_desktop.ui.player.playback_control import PlaybackControl
from fer_desktop.ui.player.player_views import PlayerViews


def player_handlers(player: PlayerViews) -> dict[str, Callable[[], object]]:
    """What each of these commands does, by its name in the table of commands.

    Without a video, those of the player do nothing, except that ``pause`` pauses any source.
    """
    playback, points, annotations = player.playback, player.playback.points, player.annotations
    return {
        "pause": playback.toggle,
        "rewind": playback.rewind,
        "hold": playback.pause,
        "faster": playback.faster,
        "loop": partial(_toggle_loop, playback),
        "mark_in": points.mark_in,
        "mark_out": points.mark_out,
        "clear_in": points.clear_in,
        "clear_out": points.clear_out,
        "marker": annotations.mark,
        "note": annotations.take_note,
        "exclude": annotations.exclude,
        "previous_marker": partial(player.go_to_marker, -1),
        "next_marker": partial(player.go_to_marker, 1),
        "annotations": player.show_annotations,
        **{f"marker_{number}": partial(annotations.mark_code, number) for number in range(1, CODES + 1)},
    }


def _toggle_loop(playback: PlaybackControl) -> None:
    if playback.active:
        playback.bar.loop.click()
