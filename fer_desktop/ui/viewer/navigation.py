"""Moves through what is open: over the pictures of a folder, or through a single video."""

from typing import Final

from fer_desktop.ui.filmstrip.filmstrip_control import FilmstripControl
from fer_desktop.ui.player.playback_control import PlaybackControl
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.viewer.page_turner import PageTurner

STEP: Final = 1.0
"""Seconds of a video."""
LARGE_STEP: Final = 5.0


class Navigation:
    """Turns pages where several pictures or videos are open, and seeks where one video is."""

    def __init__(
        self,
        control: LiveControl,
        pages: PageTurner,
        playback: PlaybackControl,
        filmstrip: FilmstripControl,
    ) -> None:
        """Take note of what moves."""
        self._control, self._pages, self._playback, self._filmstrip = control, pages, playback, filmstrip

    @property
    def possible(self) -> bool:
        """Whether there is anything to move through."""
        return self._has_pages or self._playback.active

    def step(self, direction: int) -> None:
        """One picture, or one second, back (-1) or forward (1)."""
        self._move(direction, direction * STEP)

    def page(self, direction: int) -> None:
        """As many pictures as the filmstrip shows, or five seconds, back (-1) or forward (1)."""
        self._move(direction * self._filmstrip.strip.screenful, direction * LARGE_STEP)

    def first(self) -> None:
        """The first picture, or the start of the video."""
        self._go_to_end(0, 0.0)

    def last(self) -> None:
        """The last picture, or the end of the video."""
        pages = self._control.pages
        self._go_to_end(pages.count - 1 if pages else 0, self._playback.duration)

    @property
    def _has_pages(self) -> bool:
        return self._control.pages is not None and self._control.pages.count > 1

    def _move(self, pictures: int, seconds: float) -> None:
        pages = self._control.pages
        if pages is not None and pages.count > 1:
            wanted = min(max(pages.position + pictures, 0), pages.count - 1)
            if wanted != pages.position:
                self._pages.go_to(wanted)
        else:
            self._playback.seek_by(seconds)

    def _go_to_end(self, page: int, position: float) -> None:
        if self._has_pages:
            self._pages.go_to(page)
        else:
            self._playback.go_to(position)
