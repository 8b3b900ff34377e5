"""A widget that stands elsewhere for a while; what was around it stays as it was."""

from PySide6.QtWidgets import QLayout, QSplitter, QWidget


class BorrowedWidget:
    """Leaves an empty widget in the place of another one, until that is given back."""

    def __init__(self, widget: QWidget) -> None:
        """Take a widget out of its layout or splitter; whoever borrows it puts it into a layout.

        Args:
            widget: Shown or hidden; it stays as it is.
        """
        self.widget = widget
        self._stand_in = QWidget()
        self._stand_in.setSizePolicy(widget.sizePolicy())
        self._stand_in.setMinimumSize(widget.minimumSize())
        self._hidden = widget.isHidden()
        _replace(widget, self._stand_in, hidden=self._hidden)

    def put_into(self, layout: QLayout) -> None:
        """Add the widget to another layout."""
        layout.addWidget(self.widget)
        self.widget.setHidden(self._hidden)

    def give_back(self) -> None:
        """Put the widget back into its place, as hidden or shown as it is by now."""
        _replace(self._stand_in, self.widget, hidden=self.widget.isHidden())
        self._stand_in.deleteLater()


def _replace(old: QWidget, new: QWidget, *, hidden: bool) -> None:
    """Put a widget into the place of another one, which keeps its parent, hidden."""
    parent = old.parentWidget()
    if isinstance(parent, QSplitter):
        sizes = parent.sizes()
        parent.replaceWidget(parent.indexOf(old), new)
        parent.setSizes(sizes)
    else:
        layout = parent.layout() if parent is not None else None
        assert layout is not None
        layout.replaceWidget(old, new)
        old.hide()
    new.setHidden(hidden)
