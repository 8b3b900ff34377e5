"""Turns over the pictures that are open, and says which of them is shown."""

from fer_desktop.ui.filmstrip.filmstrip_control import FilmstripControl
from fer_desktop.ui.viewer.live_control import LiveControl
from fer_desktop.ui.viewer.source_bar import SourceBar
from fer_desktop.ui.widgets.message_bar import MessageBar


class PageTurner:
    """Does nothing where there are no pictures to turn over."""

    def __init__(
        self,
        control: LiveControl,
        source_bar: SourceBar,
        message_bar: MessageBar,
        filmstrip: FilmstripControl,
    ) -> None:
        """Take note of what has the pictures and of what shows them."""
        self._control = control
        self._source_bar = source_bar
        self._message_bar = message_bar
        self._filmstrip = filmstrip

    def turn(self, step: int) -> None:
        """Show another picture of those opened, ``step`` further on."""
        pages = self._control.pages
        if pages is not None and 0 <= pages.position + step < pages.count:
            self.go_to(pages.position + step)

    def go_to(self, page: int) -> None:
        """Show one of the pictures opened, by its number."""
        if self._control.pages is not None:
            self._control.turn_to(page)
            self._source_bar.set_paused(False)
            self.show_position()
            self._message_bar.hide()

    def show_position(self, name: str = "") -> None:
        """Say which of the pictures is shown; ``name`` is that of its file, where it is known."""
        pages = self._control.pages
        if pages is not None:
            moving = self._control.rate is not None
            self._source_bar.show_pages(pages.position, pages.count, name, moving)
            self._filmstrip.mark()
